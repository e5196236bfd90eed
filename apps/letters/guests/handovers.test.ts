import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statement } from '../../../foundation/database/logins.ts'
import { cast, join } from '../../../foundation/testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../../../foundation/testing/installation.ts'
import { daysLater } from '../days.ts'
import { stage } from '../testing.ts'
import { all, asGuest, fullLetter, handOver, mailsTo, now, secretsFor } from './testing.ts'

let at: TestInstallation
let on: Awaited<ReturnType<typeof stage>>
beforeAll(async () => {
  at = await startTestInstallation({ ATTEST_LIMIT_SECRETS: '100000' })
  on = await stage(at, await cast(at))
})
afterAll(() => at.stop())

const set = (id: string, column: 'expires_at' | 'revoked_at', moment: string) =>
  at.superuser.send({
    sql: `update app.guest_link set ${column} = ${moment}
           where id = (select guest_link_id from app.handover where id = $1)`,
    parameters: [id],
  })
const begin = (more: object = {}) => fullLetter(on.north, on.ours.company_id, more)
const statusOf = async (url: string) => (await on.north.request('GET', url)).body.status as string

describe('A hand-over', () => {
  it('mails a link, shows who has it, and asks for grades by a step', async () => {
    const { north } = on
    const { url } = await begin()
    const due = daysLater(now, 5)
    const { made, ask } = await handOver(at, north, url, {
      name: 'Rolf Rater',
      email: 'Rolf.Rater@Example.com',
      wants: 'rating',
      message: 'Bitte bis Freitag.\nDanke!',
      due_on: due,
    })
    expect(made).toMatchObject({ status: 201, body: { name: 'Rolf Rater', by: 'Nora', opened_at: null } })
    expect(made.body.email).toBe('rolf.rater@example.com')
    expect(JSON.stringify(made.body)).not.toContain('#')
    const [mail] = await mailsTo(at, 'rolf.rater@example.com')
    for (const said of ['Rolf Rater', 'Anna Müller', 'Nora', 'Bitte bis Freitag.\nDanke!', '/guest#'])
      expect(mail?.body).toContain(said)
    expect(await statusOf(url)).toBe('rating')
    const { body: steps } = await north.request('GET', `${url}/steps`)
    expect(steps.items[0]).toMatchObject({ to_status: 'rating', note: 'Rolf Rater', due_on: due, by: 'Nora' })
    await ask('GET', '/guest/letter')
    const { body } = await north.request('GET', `${url}/handovers`)
    expect(body.items).toMatchObject([{ id: made.body.id, opened_at: expect.any(String), finished_at: null }])
  })

  it('lasts to the end of a day of the company, as long as the company has it', async () => {
    const { north } = on
    const { url } = await begin()
    const midnight = async (day: string) =>
      (
        await at.superuser.rows<{ at: string }>(
          statement`select (${day}::date + 1)::timestamp at time zone 'Europe/Berlin' as at`,
        )
      )[0]?.at
    expect((await handOver(at, north, url)).made.body.expires_at).toBe(await midnight(daysLater(now, 14)))
    const { made } = await handOver(at, north, url, { valid_days: 90 })
    expect(made.body.expires_at).toBe(await midnight(daysLater(now, 90)))
    await north.request('PUT', '/figures/letters.handover_valid', { body: { value: 3 } })
    expect((await handOver(at, north, url)).made.body.expires_at).toBe(await midnight(daysLater(now, 3)))
    await north.request('DELETE', '/figures/letters.handover_valid')
    for (const valid_days of [0, 91, 1.5])
      expect((await handOver(at, north, url, { valid_days })).made.body.errors).toMatchObject([{ field: 'valid_days' }])
  })

  it('is refused where it would show nothing, or not what it asks for', async () => {
    const { north, ours, local } = on
    const { url } = await begin({ site_id: ours.harbour })
    const cases: [object, string][] = [
      [{ sections: {} }, 'sections'],
      [{ sections: { everything: 'write' } }, 'sections.everything'],
      [{ sections: { person: 'admin' } }, 'sections.person'],
      [{ wants: 'rating', sections: { ratings: 'read' } }, 'sections.ratings'],
      [{ sections: { person: 'read' }, may_download: true }, 'sections.text'],
      [{ email: 'nobody' }, 'email'],
    ]
    for (const [more, field] of cases)
      expect((await handOver(at, north, url, more)).made.body.errors, `${field}`).toMatchObject([{ field }])
    // Whoever sees one site only doesn't let others move the letter away.
    expect((await handOver(at, local, url)).made.body.errors).toMatchObject([
      { field: 'sections.company', code: 'out_of_scope' },
    ])
    expect((await handOver(at, local, url, { sections: { text: 'write' } })).made.status).toBe(201)
  })

  it('is for whoever may write the letter: not for readers, strangers or other companies', async () => {
    const { north, south, stranger } = on
    const { url } = await begin()
    const { made } = await handOver(at, north, url)
    const reader = await join(at, north.tenant_id, 'Rita', { letter: 'read' })
    for (const [who, status] of [
      [south, 404],
      [stranger, 403],
      [reader, 403],
    ] as const) {
      expect((await handOver(at, who, url)).made.status).toBe(status)
      for (const [method, body] of [
        ['PATCH', {}],
        ['DELETE', undefined],
      ] as const)
        expect((await who.request(method, `${url}/handovers/${made.body.id}`, { body })).status).toBe(status)
    }
    expect((await reader.request('GET', `${url}/handovers`)).body.items).toHaveLength(1)
    expect((await south.request('GET', `${url}/handovers`)).status).toBe(404)
    const { url: another } = await begin()
    expect((await north.request('DELETE', `${another}/handovers/${made.body.id}`)).status).toBe(404)
  })

  it('of a private letter is for whoever sees it', async () => {
    const { north, colleague } = on
    const { url } = await begin()
    await north.request('PATCH', url, { body: { is_private: true } })
    expect((await handOver(at, colleague, url)).made.status).toBe(404)
    const { ask } = await handOver(at, north, url)
    expect((await ask('GET', '/guest/letter')).body.letter).toMatchObject({ last_name: 'Müller' })
  })

  it('of a letter that is not open is for reading only', async () => {
    const { north } = on
    const { url } = await begin()
    const early = await handOver(at, north, url)
    await north.request('PATCH', url, { body: { body: 'Frau Müller war hier.' } })
    await north.request('POST', `${url}/steps`, { body: { to: 'released' } })
    expect((await handOver(at, north, url)).made).toMatchObject({ status: 409, body: { code: 'letter_closed' } })
    const { ask } = await handOver(at, north, url, { wants: 'information', sections: { text: 'read' } })
    expect((await ask('GET', '/guest/letter')).body).toMatchObject({
      is_open: false,
      letter: { body: 'Frau Müller war hier.' },
    })
    expect((await early.ask('GET', '/guest/letter')).status).toBe(200)
    expect((await ask('POST', '/guest/letter/comments', { body: { text: 'Gut so.' } })).status).toBe(201)
    const late = await early.ask('PATCH', '/guest/letter', { body: { body: 'Nein.' } })
    expect(late).toMatchObject({ status: 409, body: { code: 'letter_closed' } })
  })

  it('asks for grades only where the way of the letter leads there', async () => {
    const { north } = on
    const { url } = await begin()
    await north.request('POST', `${url}/steps`, { body: { to: 'review' } })
    const { made, email } = await handOver(at, north, url, { wants: 'rating' })
    expect(made).toMatchObject({ status: 409, body: { code: 'letter_step' } })
    expect(await mailsTo(at, email)).toEqual([])
    expect((await north.request('GET', `${url}/handovers`)).body.items).toEqual([])
  })

  it('takes the place of the one that the same person had for the same', async () => {
    const { north } = on
    const { url } = await begin()
    const first = await handOver(at, north, url, { email: 'doppelt@example.com' })
    const old = asGuest(at, await secretsFor(at, 'doppelt@example.com'))
    await old('POST', '/guest/letter/comments', { body: { text: 'Passt.' } })
    await handOver(at, north, url, { email: 'doppelt@example.com', wants: 'information', sections: all('read') })
    expect((await old('GET', '/guest/letter')).status).toBe(200)
    await handOver(at, north, url, { email: 'Doppelt@example.com' })
    const newer = asGuest(at, await secretsFor(at, 'doppelt@example.com'))
    expect((await old('GET', '/guest/letter')).status).toBe(404)
    expect((await newer('GET', '/guest/letter')).body.comments).toMatchObject([{ text: 'Passt.' }])
    const { body } = await north.request('GET', `${url}/handovers`)
    expect(body.items.map((one: { revoked_at: string | null }) => one.revoked_at !== null)).toEqual([
      false,
      false,
      true,
    ])
    const renewed = await north.request('PATCH', `${url}/handovers/${first.made.body.id}`, { body: {} })
    expect(renewed).toMatchObject({ status: 409, body: { code: 'handover_revoked' } })
  })

  it('is renewed by another link; the old one is worthless', async () => {
    const { north } = on
    const { url } = await begin()
    const { made, email, ask } = await handOver(at, north, url, { valid_days: 1 })
    await ask('POST', '/guest/letter/comments', { body: { text: 'Ich war da.' } })
    const again = await north.request('PATCH', `${url}/handovers/${made.body.id}`, { body: { valid_days: 30 } })
    expect(again).toMatchObject({ status: 200, body: { id: made.body.id, opened_at: null } })
    expect(Date.parse(again.body.expires_at)).toBeGreaterThan(Date.parse(made.body.expires_at))
    expect((await ask('GET', '/guest/letter')).status).toBe(404)
    const renewed = await asGuest(at, await secretsFor(at, email))('GET', '/guest/letter')
    expect(renewed.body.comments).toMatchObject([{ text: 'Ich war da.' }])
  })

  it('ends at the second at which it expires, at once when it is revoked, and with its letter', async () => {
    const { north } = on
    const absent = await at.request('GET', '/api/v1/no-such-thing')
    const isAbsent = async (ask: ReturnType<typeof asGuest>) => {
      const answer = await ask('GET', '/guest/letter')
      expect({ status: answer.status, ...answer.body, request_id: '' }).toEqual({
        status: 404,
        ...absent.body,
        title: expect.any(String),
        detail: expect.any(String),
        request_id: '',
      })
    }
    const { url, letter } = await begin()
    const [expiring, revoked, orphaned] = [
      await handOver(at, north, url),
      await handOver(at, north, url),
      await handOver(at, north, url),
    ]
    await set(expiring.made.body.id, 'expires_at', `now() + interval '1 hour'`)
    expect((await expiring.ask('GET', '/guest/letter')).status).toBe(200)
    await set(expiring.made.body.id, 'expires_at', 'now()')
    await isAbsent(expiring.ask)
    await revoked.ask('GET', '/guest/letter')
    expect((await north.request('DELETE', `${url}/handovers/${revoked.made.body.id}`)).status).toBe(204)
    await isAbsent(revoked.ask)
    expect((await revoked.ask('PATCH', '/guest/letter', { body: { position: 'x' } })).status).toBe(404)
    expect((await north.request('DELETE', `${url}/handovers/${revoked.made.body.id}`)).status).toBe(204)
    await north.request('DELETE', url)
    await isAbsent(orphaned.ask)
    expect((await orphaned.ask('GET', '/guest')).status).toBe(404)
    const { body } = await north.request('GET', '/security-log?kind=guest_revoked')
    expect(body.items.length).toBeGreaterThan(0)
    expect(letter.id).toBeTruthy()
  })

  it('opens nothing by wrong, half, swapped or foreign secrets, nor what is for others', async () => {
    const { north, south, theirs } = on
    const { url } = await begin()
    const { secrets, ask } = await handOver(at, north, url)
    const { url: other } = await fullLetter(south, theirs.company_id)
    const foreign = await handOver(at, south, other)
    const [a, b] = secrets.split('.') as [string, string]
    const [c] = foreign.secrets.split('.') as [string]
    for (const wrong of ['', 'x', `${a}.`, `${b}.${a}`, `${a}.${a}`, `${c}.${b}`, 'x'.repeat(22)])
      expect((await asGuest(at, wrong)('GET', '/guest/letter')).status, `${wrong}`).toBe(404)
    for (const path of ['/guest/self', '/guest/requests']) expect((await ask('GET', path)).status).toBe(404)
    expect((await foreign.ask('GET', '/guest/letter')).body.handover).toMatchObject({
      company: 'South',
      sender: 'Sven',
    })
  })

  it('says nothing in its mail of whom the guest is not to know', async () => {
    const { url } = await begin()
    const { email } = await handOver(at, on.north, url, { sections: { activities: 'write' } })
    expect(JSON.stringify(await mailsTo(at, email))).not.toContain('Müller')
  })
})
