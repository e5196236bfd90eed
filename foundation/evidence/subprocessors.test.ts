import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statement } from '../database/logins.ts'
import { figure } from '../figures.ts'
import { cast, company, type Somebody } from '../testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../testing/installation.ts'
import { applyDue } from './announcements.ts'
import { subprocessors } from './in-force.ts'
import { codesOf, filed, inDays, operatorOf, today } from './testing.ts'

const notice = figure('subprocessors.notice').value

let at: TestInstallation
let olga: Somebody
let others: Somebody[]
beforeAll(async () => {
  at = await startTestInstallation()
  const first = await company(at, 'First')
  olga = await operatorOf(at, first)
  await at.superuser.send(statement`
    update app.tenant set contact_email = 'first@example.com', language = 'de' where id = ${first}`)
})
afterAll(() => at.stop())

let made = 0
const some = (more: object = {}) => ({
  name: `Host ${++made}`,
  role: 'Operates the servers',
  country: 'DE',
  place: 'Falkenstein',
  data_categories: 'All that companies store',
  transfer_basis: 'eea',
  works_from: inDays(notice + 1),
  ...more,
})
const place = '/operator/subprocessors'
const create = (more: object = {}) => olga.request('POST', place, { body: some(more) })
const change = (id: string, body: object) => olga.request('PATCH', `${place}/${id}`, { body })
const end = (id: string, ended_on: string) => olga.request('PUT', `${place}/${id}/end`, { body: { ended_on } })
const mails = (name: string) =>
  at.superuser.rows<{ recipient: string; subject: string; body: string }>(statement`
    select recipient, subject, body from auth.mail where subject like ${`%: ${name}`} order by recipient, id`)

describe('Before a second company joins', () => {
  it('the first sub-processors may have worked already', async () => {
    expect((await olga.request('GET', place)).body.earliest_on).toBeNull()
    const { status, body } = await create({ works_from: '2020-01-01' })
    expect(status).toBe(201)
    expect(body.changes).toMatchObject([{ kind: 'begins', companies: 1, applied_at: expect.any(String) }])
    const [mail] = await mails(body.name)
    expect(mail).toMatchObject({ recipient: 'first@example.com' })
    expect(mail?.subject).toBe(`Neuer Unterauftragsverarbeiter ab 1. Januar 2020: ${body.name}`)
    expect((await change(body.id, { place: 'Nürnberg' })).body).toMatchObject({ place: 'Nürnberg' })
  })
})

describe('Once companies have joined', () => {
  beforeAll(async () => {
    const { north, south, stranger } = await cast(at)
    others = [north, south, stranger]
    await at.superuser.send(
      statement`update app.tenant set contact_email = 'north@example.com', language = 'en' where id = ${north.tenant_id}`,
      statement`update app.tenant set language = 'pl' where id = ${south.tenant_id}`,
    )
  })

  it('each contact is told in time, in its language, once', async () => {
    expect((await olga.request('GET', place)).body.earliest_on).toBe(inDays(notice + 1))
    const early = await create({ works_from: inDays(notice) })
    expect([early.status, codesOf(early)]).toEqual([400, { works_from: 'notice' }])
    const given = some({ country: 'US', transfer_basis: 'clauses', service: 'Mail\u2028evil' })
    const { body } = await olga.request('POST', place, { body: given })
    expect(body.changes).toMatchObject([{ kind: 'begins', companies: 3, from_on: inDays(notice + 1) }])
    expect((await olga.request('POST', place, { body: given })).body.code).toBe('duplicate')
    const told = await mails(given.name)
    expect(told.map(({ recipient }) => recipient)).toEqual(['first@example.com', 'north@example.com', others[1]?.email])
    const [german, english, polish] = told
    expect(german?.body).toContain('- Übermittlung in ein anderes Land: Standardvertragsklauseln')
    expect(german?.body).toContain('Land: Vereinigte Staaten')
    expect(english?.body).toContain('- Service: Mail evil\n')
    expect(english?.body).toContain(`Please write to ${olga.email} `)
    expect(english?.body).toContain('/trust\n')
    expect(polish?.subject).toMatch(/^Nowy dalszy podmiot przetwarzający od \d+ \S+ 20\d\d: /)
    expect(polish?.body).toContain('Stany Zjednoczone')
  })

  it('a change is announced, and takes effect on its day', async () => {
    const { body } = await create()
    const { id, name } = body
    expect(codesOf(await change(id, { place: 'Helsinki', country: 'FI', from_on: inDays(notice) }))).toEqual({
      from_on: 'notice',
    })
    const from_on = inDays(notice + 5)
    const changed = await change(id, { place: 'Helsinki', country: 'FI', from_on, website: 'https://example.com' })
    expect(changed.body).toMatchObject({ place: 'Falkenstein', website: 'https://example.com' })
    expect(changed.body.changes[0]).toMatchObject({ kind: 'changes', from_on, companies: 3, applied_at: null })
    expect((await change(id, { place: 'Oslo' })).body.code).toBe('change_pending')
    expect((await change(id, { website: null })).status).toBe(200)
    const told = await mails(name)
    expect(told).toHaveLength(6)
    expect(told[3]?.body).toContain('- Place of processing: Falkenstein → Helsinki')
    expect(told[3]?.body).toContain('- Country: Germany → Finland')

    const shown = async () => (await subprocessors(at.database.auth)).find((one) => one.name === name)
    expect(await shown()).toMatchObject({ place: 'Falkenstein', announced: { from_on, diff: { place: {} } } })
    const runs = await Promise.all([1, 2].map(() => applyDue(at.database.auth, new Date(`${from_on}T00:00:00Z`))))
    expect(runs.reduce((sum, count) => sum + count, 0)).toBe(1)
    expect(await shown()).toMatchObject({ place: 'Helsinki', country: 'FI', announced: null })
    expect(await mails(name)).toHaveLength(6)
  })

  it('no name is taken twice, also not by a change that is to come', async () => {
    const [first, second] = [await create(), await create()]
    const name = `Renamed ${++made}`
    expect((await change(second.body.id, { name: first.body.name.toUpperCase() })).body.code).toBe('duplicate')
    expect((await change(first.body.id, { name })).status).toBe(200)
    expect((await create({ name })).body.code).toBe('duplicate')
    expect((await change(second.body.id, { name })).body.code).toBe('duplicate')
    expect((await create({ name, service: 'Another' })).status).toBe(201)
    expect(await mails(second.body.name)).toHaveLength(3)
  })

  it('a beginning may be put off, but not brought forward', async () => {
    const { body } = await create({ works_from: inDays(notice + 5) })
    expect(codesOf(await change(body.id, { works_from: inDays(notice) }))).toEqual({ works_from: 'notice' })
    expect((await change(body.id, { works_from: inDays(notice + 9) })).body).toMatchObject({
      works_from: inDays(notice + 9),
      changes: [{ kind: 'changes', diff: { works_from: { before: inDays(notice + 5) } } }, { kind: 'begins' }],
    })
  })

  it('an end is announced once; one that never began is said to', async () => {
    const { body } = await create()
    expect(codesOf(await end(body.id, inDays(-1)))).toEqual({ ended_on: 'past_day' })
    const both = await Promise.all([end(body.id, today()), end(body.id, today())])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect((await change(body.id, { place: 'Oslo' })).body.code).toBe('subprocessor_ended')
    const told = await mails(body.name)
    expect(told).toHaveLength(6)
    expect(told.map(({ subject }) => subject)).toContain(`Announced sub-processor does not begin: ${body.name}`)
  })

  it.each<[string, object, Record<string, string>]>([
    ['outside the EEA', { country: 'US' }, { transfer_basis: 'not_eea' }],
    ['in no country', { country: 'XX', transfer_basis: 'clauses' }, { country: 'country' }],
    ['without a name', { name: ' ' }, { name: 'empty' }],
  ])('is refused %s', async (_, more, codes) => {
    expect(codesOf(await create(more))).toEqual(codes)
  })

  it('everybody sees who works, with certificates, and only the operator changes it', async () => {
    const { body } = await create()
    await filed(olga, { title: 'ISO/IEC 27001', kind: 'certificate', subprocessor_id: body.id })
    const { items } = (await at.request('GET', '/api/v1/subprocessors')).body
    const shown = items.find(({ name }: { name: string }) => name === body.name)
    expect(shown).toMatchObject({ since: inDays(notice + 1), until: null, announced_on: today() })
    expect(shown.certificates).toMatchObject([{ title: 'ISO/IEC 27001', public_token: null }])
    expect(shown).not.toHaveProperty('contract_number')
    for (const somebody of others) expect((await somebody.request('POST', place, { body: some() })).status).toBe(404)
  })
})
