import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { statement } from '../database/logins.ts'
import type { TenantDb } from '../database/tenant-db.ts'
import { asHouse } from '../jobs/jobs.ts'
import type { Route } from '../route.ts'
import { type AnyTable, guestColumn, type GuestRule, type Verb } from '../table.ts'
import { invite } from '../testing/cast.ts'
import { uuid } from '../uuid.ts'
import { bodiesOf, call, namesRecord, nobodysId, said, type Twist } from './calls.ts'
import { insertion, type Premises, ready, type Stage, touched } from './stage.ts'

/** PostgreSQL's codes of what is refused: a policy or a missing right, and what others refer to. */
const FORBIDDEN = '42501'
const REFERRED = '23503'

/** What must hold of a route for guests. */
export function proveGuestRoute(route: Route, stage: () => Stage): void {
  const proper = async (premises: Premises, twist: Twist) =>
    call(stage().at, undefined, route, premises, { body: (await bodiesOf(route, premises))[0], ...twist })

  it('does not exist without a living link of its purpose', async () => {
    const { at, nora, north } = stage()
    const absent = said(await nora.request('GET', '/no-such-thing'))
    const links = await worthless(route, stage())
    for (const [what, secrets] of Object.entries(links))
      expect({ what, ...said(await proper(north, { secrets })) }).toEqual({ what, ...absent })
    // A session is no way around a link.
    expect(said(await call(at, nora, route, north, { secrets: null }))).toEqual(absent)
  })

  it('leads to nothing of another company', async () => {
    const { at, north, south } = stage()
    const { link_id } = await north.guest(route)
    const [link] = await at.superuser.rows<{ record_id: string }>(
      statement`select record_id from app.guest_link where id = ${link_id}`,
    )
    const record = link?.record_id as string
    const { purpose } = route
    const { secrets } = await invite(at, south.tenantId, { purpose: purpose as string, record_id: record })
    const answer = await proper(north, { secrets })
    expect(answer.status).toBeLessThan(500)
    if (namesRecord(route)) expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } })
    if (route.table) expect(JSON.stringify(answer.body)).not.toContain(await north.row(route.table as { name: string }))
  })

  it('goes on reading only when the contract has ended', async () => {
    const { ended } = stage()
    const answer = await proper(ended, {})
    if (route.method !== 'GET' && !route.readsOnly)
      expect(answer).toMatchObject({ status: 403, body: { code: 'contract_ended' } })
    else expect([401, 403, 500]).not.toContain(answer.status)
  })

  if (namesRecord(route))
    it('answers for records out of reach as for those that never were', async () => {
      const { north, south } = stage()
      const table = route.table as AnyTable
      const absent = said(await proper(north, { id: nobodysId() }))
      expect(absent.status).toBe(404)
      for (const id of [await south.row(table), ...(isLimited(table) ? [await another(table, north)] : [])])
        expect(said(await proper(north, { id }))).toEqual(absent)
    })
}

/** Headers and links that open nothing here. */
async function worthless({ purpose = '' }: Route, { at, north, south }: Stage): Promise<Record<string, string | null>> {
  const record_id = uuid()
  const link = async (premises: Premises, more = {}) =>
    (await invite(at, premises.tenantId, { purpose, record_id, ...more })).secrets
  const [living, other] = [await link(north), await link(south)]
  const [a, b] = living.split('.') as [string, string]
  const [, foreign] = other.split('.') as [string, string]
  const random = () => randomBytes(16).toString('base64url')
  const revoked = await invite(at, north.tenantId, { purpose, record_id })
  await at.superuser.send(statement`update app.guest_link set revoked_at = now() where id = ${revoked.link_id}`)
  return {
    none: null,
    malformed: 'x',
    'too long': `${living}.${random()}`,
    unknown: `${random()}.${random()}`,
    'only the first half right': `${a}.${random()}`,
    'only the second half right': `${random()}.${b}`,
    swapped: `${b}.${a}`,
    'of two links': `${a}.${foreign}`,
    expired: await link(north, { expires_at: new Date(Date.now() - 1).toISOString() }),
    revoked: revoked.secrets,
    ...(purpose !== 'any' && { 'for something else': await link(north, { purpose: 'something_else' }) }),
  }
}

const verbs = ['select', 'insert', 'update', 'delete'] as const
const allows = ({ may }: GuestRule, verb: Verb) => may.some((one) => one === verb)

/** What guests may do with a table: what its rules declare, with their own rows; nothing, where there is no rule. */
export function proveGuestAccess(table: AnyTable, stage: () => Stage): void {
  const { guests: rules = [] } = table
  const closed = verbs.filter((verb) => !rules.some((rule) => allows(rule, verb)))
  describe(`Table ${table.name}`, () => {
    if (closed.length > 0)
      it(`lets no guest ${closed.join(', ')}`, async () => {
        const { db, statements } = await guestAt(table, stage())
        for (const verb of closed)
          await expect(touched(db, statements[verb]), `${verb}`).rejects.toMatchObject({ code: FORBIDDEN })
      })
    for (const rule of rules)
      if (rule.rows === 'all')
        it('shows guests nothing of another company', async () => {
          const { at, north, south } = stage()
          const { db, own } = await guestAt(table, stage(), rule)
          const ids = await seen(db, table)
          expect(ids).toContain(own)
          expect(ids).not.toContain(await south.row(table))
          expect(ids.length).toBe((await seen(asHouse(at.database.jobs, north.tenantId), table)).length)
        })
      else
        it(`lets a guest ${rule.may.join(', ')} only what belongs to the link by ${guestColumn(rule)}`, async () => {
          await proveOwnRows(table, rule, stage())
        })
  })
}

const isLimited = ({ guests = [] }: AnyTable) => guests.length > 0 && guests.every(({ rows }) => rows !== 'all')

async function proveOwnRows(table: AnyTable, rule: GuestRule, stage: Stage) {
  const { at, north, south } = stage
  const { db, own, statements, record_id, link_id } = await guestAt(table, stage, rule)
  const theirs = [await another(table, north), await south.row(table)]
  const granted = (verb: Verb) => table.guests?.some((one) => allows(one, verb))
  const id = sql.ref(`${table.name}.id`)
  const name = sql.table(table.name)
  const belongs = (one: GuestRule) =>
    sql`${sql.ref(guestColumn(one) as string)} = ${typeof one.rows === 'object' ? link_id : record_id}`
  const belonging = async (rules: readonly GuestRule[]) => {
    const rows = await at.superuser.rows<{ id: string }>(
      ready(sql`select id from ${sql.table(`app.${table.name}`)}
                 where tenant_id = ${north.tenantId} and (${sql.join(rules.map(belongs), sql` or `)})`),
    )
    return rows.map((row) => row.id).toSorted()
  }
  expect(await belonging([rule])).toContain(own)
  if (granted('select')) {
    const open = table.guests?.filter((one) => allows(one, 'select')) ?? []
    expect((await seen(db, table)).toSorted()).toEqual(await belonging(open))
  }
  for (const other of theirs) {
    if (granted('update'))
      expect(await touched(db, ready(sql`update ${name} set version = version where ${id} = ${other}`))).toBe(0)
    if (granted('delete')) expect(await touched(db, ready(sql`delete from ${name} where ${id} = ${other}`))).toBe(0)
  }
  if (granted('update')) expect(await touched(db, statements.update)).toBe(allows(rule, 'update') ? 1 : 0)
  if (granted('delete'))
    expect(allows(rule, 'delete') ? [1, REFERRED] : [0]).toContain(await touched(db, statements.delete).catch(codeOf))
  // The statement's row belongs to another record, or to another link.
  if (granted('insert')) await expect(touched(db, statements.insert)).rejects.toMatchObject({ code: FORBIDDEN })
  const stranger = await invite(at, south.tenantId, { purpose: 'any', record_id })
  if (granted('select')) expect(await seen(await stranger.db(), table)).toEqual([])
}

const codeOf = ({ code }: { code?: string }) => code

/** A guest whose link leads to a row of the table by a rule, the first if none is named, and a statement for each verb. */
async function guestAt(table: AnyTable, { at, north }: Stage, rule = table.guests?.[0]) {
  const record_id = await north.recordOf(table, rule)
  const visitor = await invite(at, north.tenantId, { purpose: 'any', record_id })
  const byLink = typeof rule?.rows === 'object' ? rule.rows.column : undefined
  const own = byLink ? await north.add(table, { [byLink]: visitor.link_id }) : await north.row(table)
  const name = sql.table(table.name)
  const id = sql.ref(`${table.name}.id`)
  const foreign = Object.fromEntries(columnsOf(table).map((column) => [column, uuid()]))
  const values = { ...(await north.values(table)), ...foreign, id: uuid(), tenant_id: north.tenantId }
  return {
    db: await visitor.db(),
    own,
    record_id,
    link_id: visitor.link_id,
    statements: {
      select: ready(sql`select ${id} from ${name}`),
      insert: insertion(table, values),
      update: ready(sql`update ${name} set version = version where ${id} = ${own}`),
      delete: ready(sql`delete from ${name} where ${id} = ${own}`),
    },
  }
}

/** The columns by which rows belong to a guest, apart from the row itself. */
const columnsOf = ({ guests = [] }: AnyTable) =>
  guests.flatMap((rule) => guestColumn(rule) ?? []).filter((column) => column !== 'id')

/** A row of the same company that belongs to other records. */
async function another(table: AnyTable, premises: Premises): Promise<string> {
  const values: Record<string, string> = {}
  for (const column of columnsOf(table)) {
    const { references } = table.columns[column] ?? {}
    values[column] = references ? await premises.add(references) : uuid()
  }
  return premises.add(table, values)
}

const seen = async (db: TenantDb, { name }: AnyTable): Promise<string[]> =>
  (await db.all(ready(sql`select ${sql.ref(`${name}.id`)} from ${sql.table(name)}`))).map(
    (row) => (row as { id: string }).id,
  )
