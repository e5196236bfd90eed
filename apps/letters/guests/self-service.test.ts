import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statement } from '../../../foundation/database/logins.ts'
import { cast, join } from '../../../foundation/testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../../../foundation/testing/installation.ts'
import { daysLater } from '../days.ts'
import { somebody, stage } from '../testing.ts'
import { asGuest, mailsTo, now, secretsFor } from './testing.ts'

let at: TestInstallation
let on: Awaited<ReturnType<typeof stage>>
beforeAll(async () => {
  at = await startTestInstallation({ ATTEST_LIMIT_SECRETS: '100000' })
  on = await stage(at, await cast(at))
})
afterAll(() => at.stop())

let made = 0
async function invited(more: object = {}) {
  const { north, ours } = on
  const email = `anna-${++made}@example.com`
  const { body: person } = await north.request('POST', '/employees', {
    body: somebody(ours.company_id, { email, ...more }),
  })
  const path = `/employees/${person.id}/self-service-links`
  const link = await north.request('POST', path, { body: { language: 'de' } })
  return { person, email, path, link, ask: asGuest(at, await secretsFor(at, email)) }
}
const request = { kind: 'final', activities: 'Planung', reason: 'Ich wechsle.', wanted_by: daysLater(now, 20) }

describe('An employee', () => {
  it('comes from the mailed link over the request to the finished letter', async () => {
    const { north } = on
    const { ask, person } = await invited()
    expect((await ask('GET', '/guest/self')).body).toEqual({
      employee: {
        first_name: 'Anna',
        last_name: 'Müller',
        position: 'Controllerin',
        joined_on: '2019-03-01',
        left_on: null,
        company: 'Nordwerk GmbH',
      },
      requests: [],
      letters: [],
    })
    const asked = await ask('POST', '/guest/requests', { body: request })
    expect(asked).toMatchObject({ status: 201, body: { kind: 'final', status: 'open', progress: 'requested' } })
    const { id } = asked.body
    const [mail] = await mailsTo(at, north.email)
    for (const said of ['Anna Müller', 'Ich wechsle.', '/letters/board']) expect(mail?.body).toContain(said)
    const changed = await ask('PATCH', `/guest/requests/${id}`, { body: { activities: 'Planung und Budget' } })
    expect(changed.body).toMatchObject({ activities: 'Planung und Budget', wanted_by: request.wanted_by })
    const { body: seen } = await north.request('GET', `/letter-requests/${id}`)
    expect(seen).toMatchObject({ via: 'link', requested_by: 'Anna Müller', employee_kind: 'employee' })
    const { body: history } = await north.request('GET', `/letter-requests/${id}/history`)
    expect(history.items[0]).toMatchObject({ by: 'Anna Müller', guest: true })

    const { body: accepted } = await north.request('PUT', `/letter-requests/${id}/acceptance`, { body: {} })
    const url = `/letters/${accepted.letter_id}`
    const self = async () => (await ask('GET', '/guest/self')).body
    expect(await self()).toMatchObject({ requests: [{ status: 'accepted', progress: 'writing' }], letters: [] })
    for (const [method, path, body] of [
      ['PATCH', '', { activities: 'x' }],
      ['PUT', '/withdrawal', undefined],
    ] as const)
      expect((await ask(method, `/guest/requests/${id}${path}`, { body })).body.code).toBe('request_decided')
    const pdf = () => ask('GET', `/guest/letters/${accepted.letter_id}/pdf`)
    expect((await pdf()).status).toBe(404)
    await north.request('PATCH', url, { body: { body: 'Frau Müller war hier.', issued_on: now } })
    await north.request('POST', `${url}/steps`, { body: { to: 'released' } })
    expect(await self()).toMatchObject({ requests: [{ progress: 'issuing' }], letters: [] })
    await north.request('POST', `${url}/steps`, { body: { to: 'handed_over' } })
    expect(await self()).toMatchObject({
      requests: [{ progress: 'done' }],
      letters: [{ id: accepted.letter_id, kind: 'final', issued_on: now }],
    })
    expect((await pdf()).headers.get('content-type')).toBe('application/pdf')
    expect(person.id).toBeTruthy()
  })

  it('sees no private letter, nothing of others, and no request that others made', async () => {
    const { north, ours } = on
    const [mine, other] = [await invited(), await invited()]
    const finish = async (employee_id: string, is_private: boolean) => {
      const { body } = await north.request('POST', '/letters', { body: { employee_id, kind: 'interim', is_private } })
      const url = `/letters/${body.id}`
      await north.request('PATCH', url, { body: { body: 'Frau Müller ist hier.', issued_on: now } })
      for (const to of ['released', 'handed_over', 'archived'])
        await north.request('POST', `${url}/steps`, { body: { to } })
      return body.id as string
    }
    const [own, secret, foreign] = [
      await finish(mine.person.id, false),
      await finish(mine.person.id, true),
      await finish(other.person.id, false),
    ]
    await north.request('POST', '/letter-requests', { body: { employee_id: mine.person.id, kind: 'final' } })
    const { body } = await mine.ask('GET', '/guest/self')
    expect(body.letters.map(({ id }: { id: string }) => id)).toEqual([own])
    expect(body.requests).toEqual([])
    for (const id of [secret, foreign]) expect((await mine.ask('GET', `/guest/letters/${id}/pdf`)).status).toBe(404)
    const { body: theirs } = await other.ask('POST', '/guest/requests', { body: { kind: 'final' } })
    for (const [method, path, sent] of [
      ['PATCH', '', { activities: 'x' }],
      ['PUT', '/withdrawal', undefined],
    ] as const)
      expect((await mine.ask(method, `/guest/requests/${theirs.id}${path}`, { body: sent })).status).toBe(404)
    expect((await mine.ask('GET', '/guest/letter')).status).toBe(404)
    expect(ours.company_id).toBeTruthy()
  })

  it('has five open requests at most, also at once', async () => {
    const { ask } = await invited()
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => ask('POST', '/guest/requests', { body: { kind: 'interim' } })),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5)
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('requests_open')
    const first = answers.find(({ status }) => status === 201)?.body.id
    expect((await ask('PUT', `/guest/requests/${first}/withdrawal`)).body).toMatchObject({
      status: 'withdrawn',
      progress: null,
    })
    expect((await ask('POST', '/guest/requests', { body: { kind: 'interim' } })).status).toBe(201)
  })

  it('has one mailed link: a new one kills the old, and the company can revoke it', async () => {
    const { north, south, stranger } = on
    const { path, link, ask, email } = await invited()
    expect(link).toMatchObject({ status: 201, body: { name: 'Anna Müller', by: 'Nora', revoked_at: null } })
    await ask('GET', '/guest/self')
    await north.request('POST', path, { body: { language: 'pl', valid_days: 90 } })
    expect((await ask('GET', '/guest/self')).status).toBe(404)
    const newer = asGuest(at, await secretsFor(at, email))
    expect((await newer('GET', '/guest/self')).status).toBe(200)
    const { body } = await north.request('GET', path)
    expect(body.items).toMatchObject([{ language: 'pl', revoked_at: null }, { opened_at: expect.any(String) }])
    for (const [who, status] of [
      [south, 404],
      [stranger, 403],
    ] as const) {
      expect((await who.request('GET', path)).status).toBe(status)
      expect((await who.request('POST', path, { body: { language: 'de' } })).status).toBe(status)
      expect((await who.request('DELETE', `${path}/${body.items[0].id}`)).status).toBe(status)
    }
    expect((await north.request('DELETE', `${path}/${body.items[0].id}`)).status).toBe(204)
    expect((await newer('GET', '/guest/self')).status).toBe(404)
  })

  it('without an address gets no link', async () => {
    const { north, ours } = on
    const { body } = await north.request('POST', '/employees', { body: somebody(ours.company_id) })
    const answer = await north.request('POST', `/employees/${body.id}/self-service-links`, { body: { language: 'de' } })
    expect(answer).toMatchObject({ status: 409, body: { code: 'employee_without_email' } })
  })

  it('who was deleted finds nothing', async () => {
    const { ask, person } = await invited()
    await on.north.request('DELETE', `/employees/${person.id}`)
    for (const [method, path, body] of [
      ['GET', 'self', undefined],
      ['POST', 'requests', { kind: 'final' }],
    ] as const)
      expect((await ask(method, `/guest/${path}`, { body })).status).toBe(404)
  })
})

describe('A member', () => {
  it('who is an employee exchanges the session for a link of two hours', async () => {
    const { north, south, ours } = on
    const member = await join(at, north.tenant_id, 'Erika', {})
    const exchange = (who = member) => who.request('POST', '/my/self-service')
    expect((await exchange()).status).toBe(404)
    const create = async (more: object) =>
      (
        await north.request('POST', '/employees', {
          body: somebody(ours.company_id, { email: member.email.toUpperCase(), ...more }),
        })
      ).body
    const gone = await create({ left_on: daysLater(now, -1), position: 'Früher' })
    const { body: first, status } = await exchange()
    expect(status).toBe(201)
    expect((await asGuest(at, first.link)('GET', '/guest/self')).body.employee).toMatchObject({ position: 'Früher' })
    await create({ position: 'Jetzt' })
    await create({ left_on: daysLater(now, -400), position: 'Lange her' })
    const { body: second } = await exchange()
    const ask = asGuest(at, second.link)
    expect((await ask('GET', '/guest/self')).body.employee).toMatchObject({ position: 'Jetzt' })
    const { body: link } = await ask('GET', '/guest')
    const left = Date.parse(link.expires_at) - Date.now()
    expect(left).toBeGreaterThan(119 * 60_000)
    expect(left).toBeLessThanOrEqual(120 * 60_000)
    expect(await mailsTo(at, member.email)).toEqual([])

    const { body: asked } = await ask('POST', '/guest/requests', { body: { kind: 'interim' } })
    expect((await north.request('GET', `/letter-requests/${asked.id}`)).body).toMatchObject({ requested_by: 'Erika' })
    expect((await mailsTo(at, north.email))[0]?.body).toContain('Erika')
    expect((await exchange(south)).status).toBe(404)
    await at.superuser.send(
      statement`update app.membership set status = 'deactivated' where id = ${member.membership_id}`,
    )
    expect((await exchange()).status).not.toBe(201)
    expect(gone.id).toBeTruthy()
  })

  it('finds no employee of another company by the same address', async () => {
    const { south, north, ours } = on
    await north.request('POST', '/employees', { body: somebody(ours.company_id, { email: south.email }) })
    expect((await south.request('POST', '/my/self-service')).status).toBe(404)
  })
})
