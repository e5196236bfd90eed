import { generateKeyPairSync, sign } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connect, statement } from '../database/logins.ts'
import { fromElsewhere, mailsTo } from '../identity/testing.ts'
import { keyName, verifierKey } from '../log/sealing/note.ts'
import { purge } from '../privacy/retention.ts'
import { cast, type Somebody } from '../testing/cast.ts'
import { type Answer, startTestInstallation, type TestInstallation } from '../testing/installation.ts'
import { exported, leavesIn, sealAll, verdictOn } from '../testing/sealed.ts'
import { uuid } from '../uuid.ts'
import type { Impact } from './availability.ts'
import { impactsOf, seconds } from './history.ts'
import { mailNews } from './mails.ts'
import { Monitor, record, type Sample } from './measure.ts'
import { monthReport, type Status, statusOf } from './overview.ts'
import { askToSubscribe, ticketOf } from './subscriptions.ts'
import { type Report, signedBytes } from './watchers.ts'

let at: TestInstallation
let operator: Somebody
let others: Somebody[]

beforeAll(async () => {
  at = await startTestInstallation({ ATTEST_TRUST_PROXY: '127.0.0.1', ATTEST_TIME_ZONE: 'Europe/Berlin' })
  const { north, south, stranger } = await cast(at)
  operator = south
  others = [north, stranger]
  await at.superuser.send(statement`update auth.account set is_operator = true where id = ${south.account_id}`)
  at.sessions.forget(south.account_id)
})
afterAll(() => at.stop())

const application = '0190a0a0-0000-7000-8000-000000000001'
const canary = '0190a0a0-0000-7000-8000-000000000002'

/** Past the triggers that keep what was published. */
beforeEach(() =>
  at.superuser.send(
    statement`truncate auth.incident, auth.incident_update, auth.maintenance, auth.measurement, auth.subscription, auth.mail`,
  ),
)

const desk = (method: string, path: string, body?: unknown) =>
  operator.request(method, `/operator/status${path}`, body === undefined ? {} : { body })
const page = (path: string, headers: Record<string, string> = {}) => at.request('GET', path, { headers })
const from = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString()
const HOUR = 3_600_000

const incident = {
  title: { en: 'Slow letters', de: 'Langsame Zeugnisse' },
  component_ids: [application],
  impact: 'down',
  state: 'investigating',
  text: { en: 'We are looking <b>into</b> it.' },
}
const maintenance = (begin: number, more: object = {}) => ({
  title: { en: 'New database' },
  component_ids: [application],
  starts_at: from(begin),
  ends_at: from(begin + HOUR),
  ...more,
})

describe('An incident', () => {
  it('is public at once, with its timeline, on the page, in the feed, the JSON and the summary', async () => {
    const opened = await desk('POST', '/incidents', incident)
    expect(opened).toMatchObject({ status: 201, body: { ended_at: null, updates: [{ state: 'investigating' }] } })
    const html = (await page('/status/de')).body as string
    expect(html).toContain('Langsame Zeugnisse')
    expect(html).toContain('<span lang="en">We are looking &#60;b&#62;into&#60;/b&#62; it.</span>')
    expect((await page('/status.json')).body).toMatchObject({
      state: 'down',
      components: [{ slug: 'application', state: 'down' }],
      incidents: [{ id: opened.body.id, impact: 'down', components: ['application'] }],
    })
    const feed = Buffer.from((await page('/status/feed.atom?language=de')).body).toString()
    expect(feed).toContain(
      `<entry><id>urn:uuid:${opened.body.updates[0].id}</id><title>Langsame Zeugnisse: wird untersucht</title>`,
    )
    expect(feed).toContain('We are looking &#60;b&#62;into')
    expect((await page('/api/v1/status/summary', { 'accept-language': 'de' })).body).toMatchObject({
      notices: [{ kind: 'incident', title: 'Langsame Zeugnisse', impact: 'down', is_running: true }],
    })
    const resolved = await desk('POST', `/incidents/${opened.body.id}/updates`, {
      state: 'resolved',
      text: { en: 'Done.' },
    })
    expect(resolved.body).toMatchObject({ ended_at: expect.any(String), updates: [{}, { state: 'resolved' }] })
    expect((await page('/status.json')).body).toMatchObject({ incidents: [], past_incidents: [{ impact: 'down' }] })
    expect((await page('/api/v1/status/summary')).body).toEqual({ notices: [] })
  })

  it('is corrected visibly, and never rewritten', async () => {
    const { body: opened } = await desk('POST', '/incidents', { ...incident, started_at: from(-2 * HOUR) })
    const update = (body: object) => desk('POST', `/incidents/${opened.id}/updates`, { text: { en: 'So.' }, ...body })
    await update({ state: 'identified', impact: 'degraded' })
    await update({ state: 'resolved', ended_at: from(-HOUR) })
    const corrected = await update({ state: 'resolved', ended_at: from(-HOUR / 2) })
    expect(corrected.body.updates.map(({ ended_at }: { ended_at: string }) => ended_at)).toEqual([
      null,
      null,
      expect.any(String),
      corrected.body.ended_at,
    ])
    for (const [body, code] of [
      [{ state: 'monitoring' }, 'incident_resolved'],
      [{ state: 'resolved', impact: 'down' }, 'incident_resolved'],
    ] as const)
      expect(await update(body)).toMatchObject({ status: 409, body: { code } })
    const auth = at.database.auth
    for (const forbidden of [
      statement`update incident_update set text = '{"en": "Nothing happened."}'`,
      statement`delete from incident_update`,
      statement`update incident set title = '{"en": "Nothing"}'`,
      statement`delete from incident`,
    ])
      await expect(auth.send(forbidden)).rejects.toMatchObject({ code: '42501' })
  })

  it('is sealed in the installation’s log, as maintenance is; the canary’s is not', async () => {
    const { body: opened } = await desk('POST', '/incidents', incident)
    const { body: canarys } = await desk('POST', '/incidents', { ...incident, component_ids: [canary] })
    const { body: window } = await desk('POST', '/maintenance', maintenance(30 * HOUR))
    await sealAll(at)
    // What changes afterwards is no tampering: an update says so, and is sealed itself.
    const end = { state: 'resolved', text: { en: 'Over.' } }
    const { body: resolved } = await desk('POST', `/incidents/${opened.id}/updates`, end)
    await desk('PUT', `/maintenance/${window.id}/cancellation`)
    await mailNews(at.work)
    await sealAll(at)
    const lines = await exported(operator, '/operator/log-export')
    const key = verifierKey(keyName(at.work.address), at.work.keys.signing)
    expect(verdictOn(lines, [key]).intact.holds).toBe('yes')
    const ids = leavesIn(lines).map(({ id }) => id)
    const published = resolved.updates.map(({ id }: { id: string }) => id)
    expect(ids).toEqual(expect.arrayContaining([opened.id, window.id, ...published]))
    for (const id of [canarys.id, canarys.updates[0].id]) expect(ids).not.toContain(id)
  })

  it.each([
    ['an end before its beginning', { state: 'resolved', ended_at: from(-9 * HOUR) }, 'ended_at', 'before_start'],
    ['an end in the future', { state: 'resolved', ended_at: from(HOUR) }, 'ended_at', 'in_future'],
    ['an end without being resolved', { state: 'monitoring', ended_at: from(-1) }, 'ended_at', 'not_resolved'],
    ['a beginning in the future', { state: 'monitoring', started_at: from(HOUR) }, 'started_at', 'in_future'],
  ])('refuses %s', async (_, body, field, code) => {
    const { body: opened } = await desk('POST', '/incidents', { ...incident, started_at: from(-2 * HOUR) })
    const answer = await desk('POST', `/incidents/${opened.id}/updates`, { text: { en: 'So.' }, ...body })
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field, code, message: expect.any(String) }] } })
  })

  it('refuses components that there aren’t, and the canary beside others', async () => {
    const answers = [[uuid()], [application, canary]].map((component_ids) =>
      desk('POST', '/incidents', { ...incident, component_ids }),
    )
    const codes = (await Promise.all(answers)).map(({ body }) => body.errors[0].code)
    expect(codes).toEqual(['reference', 'canary_alone'])
  })

  it('shows the worst that it was once it is over, and counts nothing before its corrected beginning', async () => {
    const { body: opened } = await desk('POST', '/incidents', { ...incident, started_at: from(-HOUR) })
    const update = (body: object) => desk('POST', `/incidents/${opened.id}/updates`, { text: { en: 'So.' }, ...body })
    await update({ state: 'resolved', impact: 'none' })
    expect((await page('/status.json')).body.past_incidents).toMatchObject([{ impact: 'down' }])
    const minute = (n: number) => `2026-04-01T10:${n}:00Z`
    const one = (at: string, impact: Impact) => ({ ...opened.updates[0], at, impact })
    const corrected = { ...opened, started_at: minute(20), ended_at: minute(50) }
    const updates = [one(minute(10), 'degraded'), one(minute(15), 'down'), one(minute(30), 'none')]
    const down = impactsOf({ ...corrected, updates }, Date.now() / 1000).filter(({ impact }) => impact === 'down')
    expect(down).toEqual([{ impact: 'down', from: seconds(minute(20)), until: seconds(minute(30)) }])
  })

  it('of the canary is seen on its own page only, and counts nowhere else', async () => {
    await desk('POST', '/incidents', { ...incident, component_ids: [canary], title: { en: 'Tweet' } })
    expect((await page('/status/en')).body).not.toContain('Tweet')
    expect((await page('/status.json')).body).toMatchObject({ incidents: [], components: [{ slug: 'application' }] })
    expect((await page('/api/v1/status/summary')).body).toEqual({ notices: [] })
    expect((await desk('GET', '/incidents')).body.items).toEqual([])
    expect((await page('/status/component/canary/en')).body).toContain('Tweet')
    expect((await page('/status.json?component=canary')).body).toMatchObject({ state: 'down', incidents: [{}] })
    expect((await page('/status/component/nothing')).status).toBe(404)
    expect((await page('/status/component/nothing/en')).status).toBe(404)
  })
})

describe('Maintenance', () => {
  it('says what it counts as, from when the database says it was announced', async () => {
    const early = await desk('POST', '/maintenance', maintenance(25 * HOUR))
    const late = await desk('POST', '/maintenance', maintenance(23 * HOUR))
    expect([early.status, early.body.counts_as, late.status, late.body.counts_as]).toEqual([
      201,
      'excused',
      201,
      'downtime',
    ])
    const { body } = await page('/api/v1/status/summary')
    expect(
      body.notices.map(({ kind, is_running }: { kind: string; is_running: boolean }) => [kind, is_running]),
    ).toEqual([
      ['maintenance', false],
      ['maintenance', false],
    ])
    await expect(
      at.database.auth.send(statement`update maintenance set announced_at = now() - interval '9 days'`),
    ).rejects.toMatchObject({ code: '42501' })
    const status = await page('/status.json')
    expect(status.body.maintenance).toMatchObject([{ counts_as: 'downtime' }, { counts_as: 'excused' }])
  })

  it('is called off once, and no more shown as planned', async () => {
    const { body } = await desk('POST', '/maintenance', maintenance(30 * HOUR))
    expect((await desk('PUT', `/maintenance/${body.id}/cancellation`)).body.cancelled_at).toEqual(expect.any(String))
    expect(await desk('PUT', `/maintenance/${body.id}/cancellation`)).toMatchObject({ status: 409 })
    expect(await desk('PUT', `/maintenance/${uuid()}/cancellation`)).toMatchObject({ status: 404 })
    expect((await page('/api/v1/status/summary')).body).toEqual({ notices: [] })
    expect((await page('/status.json')).body).toMatchObject({ maintenance: [] })
  })

  it('refuses the past, an end before the beginning, and what overlaps, also at once', async () => {
    const codes = async (body: object) => {
      const answer = await desk('POST', '/maintenance', body)
      return answer.body.errors?.[0].code ?? answer.body.code ?? answer.status
    }
    expect(await codes(maintenance(-2 * HOUR))).toBe('in_past')
    expect(await codes(maintenance(HOUR, { ends_at: from(HOUR / 2) }))).toBe('before_start')
    const both = await Promise.all([codes(maintenance(48 * HOUR)), codes(maintenance(48 * HOUR + 60_000))])
    expect(both.filter((code) => code === 'maintenance_overlaps')).toHaveLength(1)
  })
})

/** Past the triggers that keep what was published, and without waiting for whoever reads. */
const forgetIncidents = () =>
  at.superuser.send(
    statement`set local session_replication_role = replica`,
    statement`delete from auth.incident_update`,
    statement`delete from auth.incident`,
  )

it('The desk belongs to the operator; a component with history stays', async () => {
  for (const somebody of others)
    expect(await somebody.request('GET', '/operator/status/incidents')).toMatchObject({ status: 404 })
  const body = { slug: 'mail', name: { en: 'Mail', de: 'E-Mail', pl: 'Poczta' }, position: 1 }
  const added = await desk('POST', '/components', body)
  expect(added.status).toBe(201)
  expect((await desk('POST', '/components', body)).status).toBe(409)
  const renamed = await desk('PUT', `/components/${added.body.id}`, { ...body, slug: 'post' })
  expect(renamed.body.slug).toBe('post')
  expect((await desk('PUT', `/components/${canary}`, { ...body, slug: 'x' })).status).toBe(404)
  await desk('POST', '/incidents', { ...incident, component_ids: [added.body.id] })
  expect(await desk('DELETE', `/components/${added.body.id}`)).toMatchObject({ status: 409, body: { code: 'in_use' } })
  await forgetIncidents()
  expect((await desk('DELETE', `/components/${added.body.id}`)).status).toBe(204)
})

it('A component counts from when it was added, and stays where its absence would excuse maintenance', async () => {
  const auth = at.database.auth
  await auth.send(statement`
    insert into measurement (id, source, state, started_at, ended_at)
    values (gen_random_uuid(), 'inside', 'up', now() - interval '5 days', now())`)
  const body = { slug: 'late', name: { en: 'Late', de: 'Spät', pl: 'Późny' }, position: 2 }
  const { body: added } = await desk('POST', '/components', body)
  const shown = async () => (await page('/status.json')).body
  const days = ({ components }: Status) => components.map((one) => one.days.length)
  expect(days(await shown())).toEqual([6, 1])
  expect((await page('/status.json?component=late')).body.months).toHaveLength(1)
  await at.superuser.send(
    statement`update auth.component set created_at = now() - interval '2 days' where id = ${added.id}`,
    statement`insert into auth.maintenance (id, title, component_ids, starts_at, ends_at)
      values (gen_random_uuid(), '{"en": "Over"}', array[${application}::uuid], now() - interval '3 hours', now() - interval '2 hours')`,
  )
  expect(await desk('DELETE', `/components/${added.id}`)).toMatchObject({ status: 409, body: { code: 'in_use' } })
  await at.superuser.send(statement`truncate auth.maintenance`)
  expect((await desk('DELETE', `/components/${added.id}`)).status).toBe(204)
})

describe('Measurements', () => {
  const auth = () => at.database.auth
  const store = (source: string, ...samples: Sample[]) => auth().transaction((send) => record(send, source, samples))
  const runs = () =>
    auth().rows<{ state: string; started_at: string; ended_at: string }>(
      statement`select state, started_at, ended_at from measurement order by started_at`,
    )
  const t = (minute: number) => `2026-05-01T10:${String(minute).padStart(2, '0')}:00Z`

  it('are kept as runs, begin anew after a pause, and never rewrite what was', async () => {
    await store('elsewhere', { at: t(0), state: 'up' }, { at: t(1), state: 'up' })
    await store('elsewhere', { at: t(6), state: 'up' }, { at: t(12), state: 'up' }, { at: t(13), state: 'down' })
    await store('elsewhere', { at: t(2), state: 'down' })
    expect(await runs()).toEqual([
      { state: 'up', started_at: t(0), ended_at: t(6) },
      { state: 'up', started_at: t(12), ended_at: t(12) },
      { state: 'down', started_at: t(13), ended_at: t(13) },
    ])
  })

  it('come from inside, and wait while the database is away', async () => {
    const monitor = new Monitor(at.work, at.url)
    await at.superuser.send(statement`alter table auth.measurement rename to elsewhere`)
    await expect(monitor.measure()).rejects.toThrow()
    await at.superuser.send(statement`alter table auth.elsewhere rename to measurement`)
    await monitor.measure()
    expect(await runs()).toMatchObject([{ state: 'up' }])
    const silent = new Monitor(at.work, 'http://127.0.0.1:1')
    await silent.measure()
    expect(await runs()).toMatchObject([{ state: 'up' }, { state: 'down' }])
  })

  it('make a month as it was worked out by hand, and its report says from what', async () => {
    const zone = 'Europe/Berlin'
    // March 2026 has 743 hours there: from February 28, 23:00 until March 31, 22:00 UTC.
    await store('inside', { at: '2026-02-01T00:00:00Z', state: 'up' })
    await at.superuser.send(
      statement`update auth.measurement set ended_at = '2026-03-10T00:00:00Z'`,
      statement`insert into auth.measurement (id, source, state, started_at, ended_at) values
        (gen_random_uuid(), 'inside', 'down', '2026-03-10T00:01:00Z', '2026-03-10T00:10:00Z'),
        (gen_random_uuid(), 'inside', 'up', '2026-03-10T00:11:00Z', '2026-04-02T00:00:00Z')`,
    )
    const now = Date.parse('2026-04-01T12:00:00Z') / 1000
    const { months, years } = await statusOf(auth(), { zone, now })
    // An outage holds from the first measurement that saw it until the first one that didn't.
    const march = { name: '2026-03', seconds: 743 * 3600, down: 600, unknown: 0, budget: 1337, left: 737 }
    expect(months.map(({ name }) => name)).toEqual(['2026-04', '2026-03', '2026-02'])
    expect(months[1]).toMatchObject(march)
    expect(months[1]?.percent).toBeCloseTo(100 - (600 / (743 * 3600)) * 100, 10)
    expect(months[2]).toMatchObject({ from: '2026-02-01T00:00:00Z', seconds: 28 * 86_400 - 3600 })
    expect(years).toMatchObject([{ name: '2026', down: 600 }])
    const report = await monthReport(auth(), { zone, now }, '2026-03')
    expect(report).toMatchObject({ is_complete: true, availability: { down: 600, left: 737 } })
    // What happened in a run that reaches further back isn't known any more.
    const kept = Date.parse('2029-03-01T12:00:00Z') / 1000
    expect(await monthReport(auth(), { zone, now: kept }, '2026-03')).toMatchObject({
      is_complete: false,
      period: { from: Date.parse('2026-03-01T12:00:00Z') / 1000 },
    })
    await expect(monthReport(auth(), { zone, now }, '2025-03')).rejects.toMatchObject({ code: 'not_found' })
    const pdf = await page('/status/report/2026-03.pdf?language=pl')
    expect([pdf.status, Buffer.from(pdf.body).subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
    for (const nothing of ['2026-13.pdf', '2026-03.exe', '2024-01.json'])
      expect((await page(`/status/report/${nothing}`)).status).toBe(404)
  })
})

describe('A watcher', () => {
  const keys = generateKeyPairSync('ed25519')
  const public_key = keys.publicKey.export({ format: 'jwk' }).x as string
  const signed = (report: Partial<Report>, key = keys.privateKey) => {
    const text = JSON.stringify({ address: at.work.address, state: 'up', ...report })
    return { report: text, signature: sign(null, signedBytes(text), key).toString('base64url') }
  }
  const deliver = (...reports: object[]): Promise<Answer> =>
    at.request('POST', '/api/v1/watch/reports', { body: { public_key, reports }, headers: fromElsewhere() })
  const seen = () => at.database.auth.rows(statement`select state from measurement where source <> 'inside'`)

  it('is heard once it is registered, and each report once', async () => {
    expect(await deliver(signed({ sequence: 1, at: from(0) }))).toMatchObject({ status: 404 })
    const registered = await desk('POST', '/watchers', { name: 'Kraków', public_key })
    expect(registered).toMatchObject({ status: 201, body: { name: 'Kraków', refused: 0 } })
    expect((await desk('POST', '/watchers', { name: 'Again', public_key })).status).toBe(409)
    const reports = [
      signed({ sequence: 2, at: from(-HOUR) }),
      signed({ sequence: 3, at: from(20) }),
      signed({ sequence: 4, at: from(30), state: 'down', why: 'timeout' }),
      signed({ sequence: 5, at: from(25) }),
      signed({ sequence: 6, at: from(HOUR) }),
    ]
    // Before its registration, out of order, and in the future: refused.
    expect((await deliver(...reports)).body).toEqual({ last_sequence: 6, taken: 2, refused: 3 })
    expect((await deliver(...reports)).body).toEqual({ last_sequence: 6, taken: 0, refused: 0 })
    expect(await seen()).toEqual([{ state: 'up' }, { state: 'down' }])
  })

  it('is believed only what it signed, for this address', async () => {
    const foreign = signed({ sequence: 7, at: from(100) }, generateKeyPairSync('ed25519').privateKey)
    const elsewhere = signed({ sequence: 7, at: from(100), address: 'https://other.example' })
    const changed = { ...signed({ sequence: 7, at: from(100) }), report: signed({ sequence: 8, at: from(100) }).report }
    const strange = signed({ sequence: 7, at: 'yesterday' })
    for (const report of [foreign, elsewhere, changed, strange])
      expect(await deliver(report)).toMatchObject({ status: 400, body: { errors: [{ code: 'signature' }] } })
    expect(await seen()).toEqual([])
  })

  it('is heard no more once it was removed', async () => {
    const [watcher] = (await desk('GET', '/watchers')).body.items
    expect((await desk('DELETE', `/watchers/${watcher.id}`)).status).toBe(204)
    expect((await desk('DELETE', `/watchers/${watcher.id}`)).status).toBe(404)
    expect((await deliver(signed({ sequence: 9, at: from(200) }))).status).toBe(404)
  })
})

describe('Mails', () => {
  const form = (path: string, fields: Record<string, string>) =>
    at.request('POST', path, {
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...fromElsewhere() },
    })
  const linkIn = (text: string) => /\/status\/subscription\/\S+/.exec(text)?.[0] as string
  const eve = 'eve@example.com'

  it('are made over one connection: who holds one and waits for a second may wait for ever', async () => {
    const database = connect(at.address, 1)
    await database.auth.send(statement`
      insert into maintenance (id, title, component_ids, starts_at, ends_at)
      values (gen_random_uuid(), '{"en": "Soon"}', array[${application}::uuid], now() + interval '30 hours', now() + interval '31 hours')`)
    await mailNews({ ...at.work, database })
    expect(await database.auth.rows(statement`select from maintenance where mailed_at is null`)).toEqual([])
    await database.end()
  })

  it('go only to who confirmed, in their language, until they unsubscribe', async () => {
    expect((await form('/status/subscription', { email: 'nobody', language: 'pl' })).status).toBe(400)
    expect((await form('/status/subscription', { email: eve, language: 'de' })).status).toBe(200)
    expect((await form('/status/subscription', { email: eve.toUpperCase(), language: 'de' })).status).toBe(200)
    const asked = await mailsTo(at, eve)
    expect(asked).toHaveLength(1)
    const link = linkIn(asked[0]?.body ?? '')
    await desk('POST', '/incidents', incident)
    await mailNews(at.work)
    expect(await mailsTo(at, eve)).toHaveLength(1)

    expect((await page(link, fromElsewhere())).body).toContain('Ja, E-Mails senden')
    expect((await desk('GET', '/subscriptions')).body).toEqual({ confirmed: 0, unconfirmed: 1 })
    await form(link, { action: 'confirm' })
    expect((await desk('GET', '/subscriptions')).body).toEqual({ confirmed: 1, unconfirmed: 0 })
    await desk('POST', '/incidents', { ...incident, component_ids: [canary] })
    const { body: opened } = await desk('POST', '/incidents', incident)
    await desk('POST', `/incidents/${opened.id}/updates`, { state: 'resolved', text: { de: 'Behoben.\n\nGut.' } })
    await desk('POST', '/maintenance', maintenance(30 * HOUR))
    await Promise.all([mailNews(at.work), mailNews(at.work)])
    const [, ...news] = await mailsTo(at, eve)
    expect(news.map(({ subject }) => subject).sort()).toEqual([
      'Geplante Wartung: New database',
      'Langsame Zeugnisse: behoben',
      'Langsame Zeugnisse: wird untersucht',
    ])
    expect(news.find(({ subject }) => subject.endsWith('behoben'))?.body).toContain('Behoben.\n\nGut.\n\nAlles Weitere')

    const own = linkIn(news[0]?.body ?? '')
    expect((await page(own, fromElsewhere())).body).toContain('Abmelden')
    expect((await form(own, { action: 'unsubscribe' })).body).toContain('gelöscht')
    expect(await at.database.auth.rows(statement`select from subscription`)).toEqual([])
    expect((await page(link, fromElsewhere())).status).toBe(404)
  })

  it('end by one click of the mail program, in both ways in which it may ask', async () => {
    const oneClick = { 'List-Unsubscribe': 'One-Click' }
    const parts = new FormData()
    parts.set('List-Unsubscribe', 'One-Click')
    for (const ask of [
      (link: string) => form(link, oneClick),
      (link: string) => at.request('POST', link, { body: parts, headers: fromElsewhere() }),
    ]) {
      await askToSubscribe(at.work, eve, 'en')
      await at.superuser.send(
        statement`update auth.subscription set confirmed_at = now(), unconfirmed_since = null`,
        statement`truncate auth.mail`,
      )
      await desk('POST', '/incidents', incident)
      await mailNews(at.work)
      const [mail] = await at.superuser.rows<{ unsubscribe: string }>(statement`select unsubscribe from auth.mail`)
      expect(mail?.unsubscribe).toContain(at.work.address)
      expect((await ask(linkIn(mail?.unsubscribe ?? ''))).status).toBe(200)
      expect(await at.database.auth.rows(statement`select from subscription`)).toEqual([])
    }
  })

  it('are not confirmed by a forged link, nor after a day; what was not confirmed is erased', async () => {
    await askToSubscribe(at.work, eve, 'en')
    const [row] = await at.database.auth.rows<{ id: string }>(statement`select id from subscription`)
    const ticket = ticketOf(at.work.keys, row?.id ?? '')
    const forged = `${ticket.slice(0, -4)}AAAA`
    expect((await form(`/status/subscription/en/${forged}`, { action: 'confirm' })).status).toBe(404)
    await at.superuser.send(statement`update auth.subscription set unconfirmed_since = now() - interval '25 hours'`)
    expect((await form(`/status/subscription/en/${ticket}`, { action: 'confirm' })).status).toBe(404)
    await purge(at.work)
    expect(await at.database.auth.rows(statement`select from subscription`)).toEqual([])
  })
})
