import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defineApp, house } from '../app.ts'
import { createTable, guard } from '../database/guard.ts'
import { statement } from '../database/logins.ts'
import { compiler } from '../database/tenant-db.ts'
import { readPdf } from '../documents/pdf-reader.ts'
import type { Work } from '../jobs/jobs.ts'
import { date, flag, oneOf, ref, table, text } from '../table.ts'
import { apps } from '../../server/apps.ts'
import { cast, company, join, type Somebody } from '../testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../testing/installation.ts'
import { uuid } from '../uuid.ts'
import { dueRows } from './due.ts'
import { figureFor, figuresOf } from './figures.ts'
import { announce } from './notice.ts'
import { purge } from './retention.ts'

const common = { area: 'shelf', log: 'dies with the record', label: ['title'] } as const
const title = text(100).about('nobody')
const binder = table('binder', {
  ...common,
  columns: { title, closed_on: date().about('nobody').optional() },
  keep: { for: 'letters.keep_employee', from: 'closed_on' },
})
const sheet = table('sheet', {
  ...common,
  columns: {
    title,
    kind: oneOf('final', 'interim'),
    binder_id: ref(binder).optional(),
    signed_on: date().about('nobody').optional(),
    is_secret: flag().default(false),
  },
  private: 'is_secret',
  keep: {
    for: { column: 'kind', cases: { interim: 'letters.keep_interim' }, otherwise: 'letters.keep_final' },
    from: 'signed_on',
  },
  logChanges: 'letters.log_changes',
})
const stamp = table('stamp', {
  ...common,
  columns: { title, sheet_id: ref(sheet) },
  within: { column: 'sheet_id', table: sheet },
  keep: { while: 'record' },
  log: 'outlives the record',
  logChanges: 'letters.log_changes',
})
const shelf = defineApp('shelf', { tables: [binder, sheet, stamp], areas: ['shelf'], routes: [] })

let at: TestInstallation
let work: Work
let people: Awaited<ReturnType<typeof cast>>
beforeAll(async () => {
  at = await startTestInstallation()
  work = { ...at.work, house: house([...apps, shelf]) }
  people = await cast(at)
  await at.superuser.pool.query(shelf.tables.map(createTable).join('\n'))
  await at.superuser.pool.query(guard(shelf.tables))
  // The server shows what is declared; these tables came later.
  at.house.tables.push(...shelf.tables)
  at.house.apps.push(shelf)
})
afterAll(() => at.stop())

const put = (who: Somebody, name: string, value: unknown) => who.request('PUT', `/figures/${name}`, { body: { value } })

async function add(tenant: string, name: string, values: Record<string, unknown>) {
  const isSheet = name === 'sheet' && { is_secret: false }
  const row = { tenant_id: tenant, id: uuid(), title: `Title ${uuid().slice(-6)}`, ...isSheet, ...values }
  const keys = Object.keys(row)
  await at.superuser.send(
    sql`insert into ${sql.table(`app.${name}`)} (${sql.join(keys.map((key) => sql.ref(key)))})
        values (${sql.join(Object.values(row))})`.compile(compiler),
  )
  return row.id
}

/** The day that lies so long before or after today in Berlin. */
async function day(offset: string): Promise<string> {
  const [row] = await at.superuser.rows<{ day: string }>(statement`
    select ((now() at time zone 'Europe/Berlin')::date + ${offset}::interval)::date as day`)
  return row?.day as string
}

/** An administrator of a new company. */
async function newcomer(name: string) {
  const tenant = await company(at, name)
  return join(at, tenant, `${name}-Admin`, 'administrator', { sees_private: true })
}

describe('a figure that a company sets', () => {
  it('is its own, says who set it, and can be taken back', async () => {
    const { north, south } = people
    const listed = async (who: Somebody) =>
      (await who.request('GET', '/figures')).body.items.find(
        (one: { name: string }) => one.name === 'letters.keep_final',
      )
    const byDefault = {
      unit: 'months',
      min: 1,
      max: 120,
      default: 36,
      value: 36,
      is_set: false,
      set_by: null,
      set_at: null,
    }
    expect(await listed(north)).toEqual({ name: 'letters.keep_final', ...byDefault })
    expect((await put(north, 'letters.keep_final', 24)).status).toBe(200)
    expect(await listed(north)).toMatchObject({ value: 24, is_set: true, set_by: 'Nora', set_at: expect.any(String) })
    expect(await listed(south)).toMatchObject({ value: 36, is_set: false })
    await put(north, 'letters.keep_final', 12)
    expect(await figureFor(work.inTenant(north.tenant_id), 'letters.keep_final')).toBe(12)
    expect(await figureFor(work.inTenant(south.tenant_id), 'letters.keep_final')).toBe(36)
    expect((await north.request('DELETE', '/figures/letters.keep_final')).status).toBe(200)
    expect(await listed(north)).toMatchObject({ value: 36, is_set: false })
    expect((await north.request('DELETE', '/figures/letters.keep_final')).status).toBe(404)
    const changes = (await north.request('GET', '/changes?table=tenant_figure')).body.items
    expect(changes.map((one: { action: string; by: string }) => `${one.action} ${one.by}`)).toEqual([
      'delete Nora',
      'update Nora',
      'insert Nora',
    ])
  })

  it.each([
    ['letters.keep_final', 0],
    ['letters.keep_final', 121],
    ['letters.four_eyes', 2],
    ['privacy.erasure_notice', -1],
    ['letters.keep_final', 1e12],
  ])('%s is refused as %d, with its bounds', async (name, value) => {
    const answer = await put(people.north, name, value)
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'value', code: 'bounds' }] } })
    expect(answer.body.errors[0].message).toMatch(/from \d+ to \d+/)
  })

  it('is a whole number, one of those that a company may set, and for whoever has the right', async () => {
    const { north, stranger } = people
    expect((await put(north, 'letters.keep_final', 1.5)).status).toBe(400)
    expect((await put(north, 'letters.keep_final', null)).status).toBe(400)
    expect((await put(north, 'log.changes_keep', 12)).status).toBe(400)
    expect((await put(north, 'toString', 12)).status).toBe(400)
    expect((await put(stranger, 'letters.keep_final', 12)).status).toBe(403)
    const reader = await join(at, north.tenant_id, 'Reader', { privacy: 'read' })
    expect((await reader.request('GET', '/figures')).body.actions).toEqual([])
    expect((await put(reader, 'letters.keep_final', 12)).status).toBe(403)
  })

  it('takes one of two that are set at once', async () => {
    const admin = await newcomer('Twins')
    const answers = await Promise.all([5, 6, 7].map((value) => put(admin, 'letters.remind_after', value)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect([5, 6, 7]).toContain(await figureFor(work.inTenant(admin.tenant_id), 'letters.remind_after'))
  })
})

describe('the switch of the change log', () => {
  it('leaves creation and deletion without content, and keeps what was logged before', async () => {
    const admin = await newcomer('Quiet')
    const { tenant_id } = admin
    const db = work.inTenant(tenant_id)
    const log = (id: string) =>
      at.superuser.rows(statement`select action, before, after from app.change_log where record_id = ${id} order by at`)
    const change = (id: string, to: string) => db.run(db.update(sheet, { title: to }).where('id', '=', id))
    const early = await add(tenant_id, 'sheet', { title: 'One', kind: 'final' })
    await change(early, 'Two')
    const before = await log(early)
    expect(before).toMatchObject([
      { action: 'insert', after: { title: 'One' } },
      { action: 'update', before: { title: 'One' }, after: { title: 'Two' } },
    ])
    await put(admin, 'letters.log_changes', 0)
    await change(early, 'Three')
    expect(await log(early)).toEqual(before)
    const quiet = await add(tenant_id, 'sheet', { title: 'Secret', kind: 'final' })
    const inner = await add(tenant_id, 'stamp', { title: 'Secret', sheet_id: quiet })
    await change(quiet, 'Still secret')
    expect(await log(quiet)).toEqual([{ action: 'insert', before: null, after: null }])
    await db.run(db.delete(sheet).where('id', '=', quiet))
    expect(await log(quiet)).toEqual([{ action: 'delete', before: null, after: null }])
    // Its log outlives the record, and is without content all the same.
    expect(await log(inner)).toEqual([
      { action: 'insert', before: null, after: null },
      { action: 'delete', before: null, after: null },
    ])
    await put(admin, 'letters.log_changes', 1)
    await change(early, 'Four')
    expect((await log(early)).at(-1)).toMatchObject({ before: { title: 'Three' }, after: { title: 'Four' } })
    const other = await add(people.south.tenant_id, 'sheet', { title: 'Loud', kind: 'final' })
    expect(await log(other)).toMatchObject([{ after: { title: 'Loud' } }])
  })
})

describe('the preview', () => {
  it('says what goes when and by which figure, waits for what refers to it, and counts', async () => {
    const admin = await newcomer('Preview')
    const { tenant_id } = admin
    await put(admin, 'letters.keep_interim', 6)
    const overdue = await add(tenant_id, 'sheet', { kind: 'final', signed_on: await day('-40 months') })
    const soon = await add(tenant_id, 'sheet', { kind: 'interim', signed_on: await day('-6 months -1 day') })
    const last = await add(tenant_id, 'sheet', { kind: 'interim', signed_on: await day('-5 months') })
    await add(tenant_id, 'sheet', { kind: 'final', signed_on: await day('-5 months') })
    await add(tenant_id, 'sheet', { kind: 'final', signed_on: null })
    const open = await add(tenant_id, 'binder', { closed_on: await day('-40 months') })
    await add(tenant_id, 'sheet', { kind: 'final', signed_on: null, binder_id: open })
    const held = await add(tenant_id, 'binder', { closed_on: await day('-40 months') })
    const holding = await add(tenant_id, 'sheet', {
      kind: 'interim',
      signed_on: await day('-6 months 5 days'),
      binder_id: held,
    })
    const { body } = await admin.request('GET', '/erasures/preview?days=365')
    const [today, month] = [await day('0 days'), 'letters.keep_interim']
    const found = new Map<string, Record<string, unknown>>(
      body.items.map((item: { record_id: string }) => [item.record_id, item]),
    )
    expect([...found.keys()].toSorted()).toEqual([overdue, soon, last, held, holding].toSorted())
    expect(found.get(overdue)).toMatchObject({ table: 'sheet', day: today, figure: 'letters.keep_final', value: 36 })
    expect(found.get(soon)).toMatchObject({ day: today, figure: month, value: 6 })
    expect(found.get(held)?.day).toBe(found.get(holding)?.day)
    expect(found.get(held)?.figure).toBe('letters.keep_employee')
    expect(body).toMatchObject({
      total: 5,
      tables: [
        { table: 'binder', count: 1 },
        { table: 'sheet', count: 4 },
      ],
    })
    expect(body.responsible).toEqual([{ id: admin.membership_id, name: 'Preview-Admin' }])
    const days = body.items.map((item: { day: string }) => item.day)
    expect(days).toEqual(days.toSorted())
    expect((await admin.request('GET', '/erasures/preview?days=0')).body.total).toBe(2)
    // What it says is what happens.
    await purge(work)
    expect((await admin.request('GET', '/erasures/preview?days=365')).body.total).toBe(3)
  })

  it('shows what another figure would do, within its bounds', async () => {
    const admin = await newcomer('Thinking')
    await add(admin.tenant_id, 'sheet', { kind: 'final', signed_on: await day('-30 months') })
    const total = async (query: string) => (await admin.request('GET', `/erasures/preview?days=1${query}`)).body.total
    expect(await total('')).toBe(0)
    expect(await total('&figure=letters.keep_final&value=24')).toBe(1)
    expect(await total('')).toBe(0)
    const refused = await admin.request('GET', '/erasures/preview?figure=letters.keep_final&value=0')
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: 'value', code: 'bounds' }] } })
    expect((await admin.request('GET', '/erasures/preview?figure=letters.keep_final')).status).toBe(400)
    expect((await admin.request('GET', '/erasures/preview?days=366')).status).toBe(400)
  })

  it('names records only to those who may read them, and shows private ones to nobody else', async () => {
    const admin = await newcomer('Names')
    const signed_on = await day('-40 months')
    await add(admin.tenant_id, 'sheet', { kind: 'final', signed_on, title: 'Open' })
    await add(admin.tenant_id, 'sheet', { kind: 'final', signed_on, title: 'Hidden', is_secret: true })
    const names = async (who: Somebody) =>
      (await who.request('GET', '/erasures/preview')).body.items
        .map((item: { record: string }) => item.record)
        .toSorted()
    const officer = await join(at, admin.tenant_id, 'Officer', { privacy: 'read' })
    const clerk = await join(at, admin.tenant_id, 'Clerk', { privacy: 'read', shelf: 'read' })
    expect(await names(admin)).toEqual(['Hidden', 'Open'])
    expect(await names(clerk)).toEqual(['Open'])
    expect(await names(officer)).toEqual([null])
    expect((await people.south.request('GET', '/erasures/preview?days=365')).body.items).not.toContainEqual(
      expect.objectContaining({ record: 'Open' }),
    )
  })

  it('ends months at the last day of a month that is too short (§ 188 (3) BGB)', async () => {
    const admin = await newcomer('Short')
    const [row] = await at.superuser.rows<{ year: number }>(statement`
      select extract(year from now() + interval '10 months')::integer as year`)
    const year = row?.year as number
    await put(admin, 'letters.keep_interim', 11)
    await add(admin.tenant_id, 'sheet', { kind: 'interim', signed_on: `${year - 1}-03-31` })
    const db = work.inTenant(admin.tenant_id)
    const calendar = { tables: work.house.tables, figures: await figuresOf(db), zone: 'Europe/Berlin' }
    const [due] = await db.all<{ day: string }>(
      sql`select day from ${dueRows(sheet, db.ownRows(sheet).raw(), calendar, 365)}`.compile(compiler),
    )
    const first = `${year}-03-01`
    const today = await day('0 days')
    expect(due?.day).toBe(first < today ? today : first)
  })
})

describe('a certificate', () => {
  it('says what kind, how many, when and by which rule, in the language of whoever asks, and no content', async () => {
    const admin = await newcomer('Certified')
    await put(admin, 'letters.keep_interim', 7)
    const signed_on = await day('-7 months -1 day')
    for (const title of ['Anna Geheim', 'Bert Geheim'])
      await add(admin.tenant_id, 'sheet', { kind: 'interim', signed_on, title })
    await purge(work)
    const { body } = await admin.request('GET', '/erasures')
    expect(body.items).toMatchObject([
      {
        table_name: 'sheet',
        row_count: 2,
        figure: 'letters.keep_interim',
        value: 7,
        unit: 'months',
        counted_from: 'signed_on',
      },
    ])
    const [{ id }] = body.items
    const pages = async (language: string) => {
      await at.superuser.send(statement`update auth.account set language = ${language} where id = ${admin.account_id}`)
      const fresh = await at.sessions.begin(admin.account_id, '127.0.0.1', 'test')
      const answer = await at.request('GET', `/api/v1/erasures/${id}/certificate`, {
        cookie: `attest-session=${fresh}`,
      })
      expect(answer.headers.get('content-type')).toBe('application/pdf')
      return readPdf(Buffer.from(answer.body as Uint8Array))
        .pages.flat()
        .join('\n')
    }
    const english = await pages('en')
    for (const part of ['Certificate of erasure', 'Certified', 'Kind of record: sheet', 'Number of records: 2'])
      expect(english).toContain(part)
    expect(english).toContain('kept for 7 months from')
    expect(english).toContain('Certified-Admin')
    expect(await pages('de')).toMatch(/Löschbescheinigung[^]*7 Monate/)
    expect(await pages('pl')).toMatch(/Zaświadczenie[^]*7 miesięcy/)
    expect(english).not.toContain('Geheim')
    expect(JSON.stringify(body)).not.toContain('Geheim')
    expect((await people.south.request('GET', `/erasures/${id}/certificate`)).status).toBe(404)
    expect((await people.stranger.request('GET', '/erasures')).status).toBe(403)
    for (const method of ['PATCH', 'DELETE']) expect((await admin.request(method, `/erasures/${id}`)).status).toBe(404)
  })

  it('is not written for what was not erased', async () => {
    const admin = await newcomer('Nothing')
    await purge(work)
    expect((await admin.request('GET', '/erasures')).body.items).toEqual([])
  })
})

describe('who answers for deletions', () => {
  it('is whoever was named, else the administrators', async () => {
    const admin = await newcomer('Duty')
    const { tenant_id } = admin
    const officer = await join(at, tenant_id, 'Officer', { privacy: 'write' })
    const clerk = await join(at, tenant_id, 'Clerk', { shelf: 'write' })
    const duty = async (membership_id?: string | null) =>
      membership_id === undefined
        ? admin.request('GET', '/duties')
        : admin.request('PUT', '/duties/deletion', { body: { membership_id } })
    const names = ({ body }: Awaited<ReturnType<typeof duty>>) =>
      body.items[0].responsible.map(({ name }: { name: string }) => name)
    expect(names(await duty())).toEqual(['Duty-Admin'])
    expect(names(await duty(officer.membership_id))).toEqual(['Officer'])
    expect((await duty(clerk.membership_id)).body.errors).toMatchObject([{ code: 'cannot_answer' }])
    expect((await duty(people.south.membership_id)).body.errors).toMatchObject([{ code: 'reference' }])
    expect(names(await duty())).toEqual(['Officer'])
    await admin.request('PUT', `/people/${officer.membership_id}/deactivation`)
    const left = await duty()
    expect(names(left)).toEqual(['Duty-Admin'])
    expect(left.body.items[0]).toMatchObject({ membership_id: officer.membership_id, person: 'Officer' })
    expect(names(await duty(null))).toEqual(['Duty-Admin'])
    expect((await duty()).body.items[0]).toMatchObject({ membership_id: null, person: null })
    expect((await clerk.request('GET', '/duties')).status).toBe(403)
  })
})

describe('the notice', () => {
  const mailsTo = (who: Somebody) =>
    at.superuser.rows<{ subject: string; body: string }>(statement`
      select subject, body from auth.mail where recipient = ${who.email} order by created_at, id`)

  it('comes once for what goes, by counts, to whoever answers for it, and not where nothing goes', async () => {
    const admin = await newcomer('Notice')
    const idle = await newcomer('Idle')
    const { tenant_id } = admin
    // 36 months end in ten days: within the notice of 14 days, and outside of one of 5.
    const signed_on = await day('-36 months 9 days')
    await put(admin, 'privacy.erasure_notice', 5)
    for (const title of ['Anna Geheim', 'Bert Geheim'])
      await add(tenant_id, 'sheet', { kind: 'final', signed_on, title })
    await announce(work)
    expect(await mailsTo(admin)).toEqual([])
    await admin.request('DELETE', '/figures/privacy.erasure_notice')
    await Promise.all([announce(work), announce(work)])
    await announce(work)
    const [mail, ...more] = await mailsTo(admin)
    expect(more).toEqual([])
    expect(mail?.body).toContain('sheet: 2')
    expect(mail?.body).toMatch(/\/t\/notice-\w+\/settings\/privacy/)
    expect(`${mail?.subject}${mail?.body}`).not.toMatch(/Geheim|\{\{/)
    // What comes to be due later is announced by itself.
    await add(tenant_id, 'sheet', { kind: 'final', signed_on })
    await announce(work)
    expect((await mailsTo(admin)).map(({ body }) => /sheet: \d/.exec(body)?.[0])).toEqual(['sheet: 2', 'sheet: 1'])
    expect(await mailsTo(idle)).toEqual([])
    const officer = await join(at, tenant_id, 'Officer', { privacy: 'read' })
    await admin.request('PUT', '/duties/deletion', { body: { membership_id: officer.membership_id } })
    await at.superuser.send(statement`update auth.account set language = 'de' where id = ${officer.account_id}`)
    await add(tenant_id, 'sheet', { kind: 'final', signed_on: await day('-36 months 8 days') })
    await announce(work)
    expect((await mailsTo(officer)).map(({ body }) => body)).toEqual([expect.stringContaining('Guten Tag Officer')])
    expect(await mailsTo(admin)).toHaveLength(2)
  })

  it('runs each day after the purge', () => {
    const jobs = at.house.apps.flatMap((app) => app.jobs ?? [])
    expect(jobs).toContainEqual(expect.objectContaining({ name: 'erasure_notice', at: '40 4 * * *' }))
  })
})
