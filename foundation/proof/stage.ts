import { type Compilable, type RawBuilder, sql } from 'kysely'
import { statement } from '../database/logins.ts'
import { compiler, TenantDb } from '../database/tenant-db.ts'
import type { Statement } from '../database/wire.ts'
import { company, invite, join, type Somebody, type Visitor } from '../testing/cast.ts'
import type { TestInstallation } from '../testing/installation.ts'
import type { Route } from '../route.ts'
import { type AnyTable, guestColumn, type GuestRule } from '../table.ts'
import { uuid } from '../uuid.ts'
import { daysOf, sample } from './samples.ts'

type Fill = 'all' | 'no moments' | 'required'

/** A company with rows that follow from the declarations alone. */
export class Premises {
  readonly tenantId: string
  private readonly at: TestInstallation
  private readonly rows = new Map<string, Promise<string>>()
  private readonly guests = new Map<string, Promise<Visitor>>()

  constructor(at: TestInstallation, tenantId: string) {
    this.at = at
    this.tenantId = tenantId
  }

  /** The identifier of the one row that others refer to; made when it is first asked for. */
  row(table: { name: string }): Promise<string> {
    const present = this.rows.get(table.name) ?? this.add(table)
    this.rows.set(table.name, present)
    return present
  }

  /**
   * Adds a row past every rule of the apps. Where a constraint refuses the full one, moments are left out, which often
   * stand for states, then all that isn't required.
   */
  async add(table: { name: string }, more: Record<string, unknown> = {}): Promise<string> {
    const id = uuid()
    const insert = async (fill: Fill): Promise<unknown> => {
      const values = { ...(await this.values(table, fill)), id, tenant_id: this.tenantId, ...more }
      return this.at.superuser.send(insertion(this.declared(table), values)).catch((error: { code?: string }) => {
        if (!error.code?.startsWith('23') || fill === 'required') throw error
        return insert(fill === 'all' ? 'no moments' : 'required')
      })
    }
    await insert('all')
    return id
  }

  /** What an insert takes. References lead to rows of this company; what is no reference but an identifier stays empty. */
  async values(table: { name: string }, fill: Fill = 'no moments'): Promise<Record<string, unknown>> {
    const values: Record<string, unknown> = {}
    const { columns } = this.declared(table)
    const days = daysOf(Object.fromEntries(Object.entries(columns).map(([key, { schema }]) => [key, schema])))
    for (const [key, column] of Object.entries(columns)) {
      const isUnknown = (column.type === 'uuid' && !column.references) || column.references?.name === table.name
      const several = column.type === 'uuid[]' && (await this.rowCalled(key))
      const isMoment = fill === 'no moments' && column.type === 'timestamptz'
      if (column.hasDefault) values[key] = column.defaultValue
      else if (column.isOptional && (fill === 'required' || isUnknown || isMoment)) continue
      else if (column.references) values[key] = await this.row(column.references)
      else if (several) values[key] = [several]
      else values[key] = column.type === 'bytea' ? Buffer.from(uuid()) : (days[key] ?? sample(column.schema, true))
    }
    return values
  }

  /** A row of the table that a column or a member is called after: `company_id`, `scope_company`. */
  async rowCalled(key: string): Promise<string | undefined> {
    const table = this.at.house.tables.find(({ name }) => `_${key.replace(/_ids?$/, '')}`.endsWith(`_${name}`))
    return table && this.row(table)
  }

  /** The guest who comes for a route, to the rows that others refer to. */
  guest({ purpose = '' }: Route): Promise<Visitor> {
    const present = this.guests.get(purpose) ?? this.invite(purpose)
    this.guests.set(purpose, present)
    return present
  }

  /** Invites a guest to the record that the tables of this purpose name, with a row in each that names the link. */
  private async invite(purpose: string): Promise<Visitor> {
    const tables = this.at.house.routes.flatMap(({ purpose: of, table }) => (of === purpose && table ? [table] : []))
    const byRecord = tables.filter((table) => recordRules(table).length > 0)
    // A table with one rule says which record it is, where another has several.
    const named = byRecord.find((table) => recordRules(table).length === 1) ?? byRecord[0]
    const visitor = await invite(this.at, this.tenantId, {
      purpose,
      record_id: named ? await this.recordOf(named) : uuid(),
    })
    for (const table of this.at.house.tables)
      for (const { rows } of table.guests ?? [])
        if (typeof rows === 'object') await this.add(table, { [rows.column]: visitor.link_id })
    return visitor
  }

  /** The record to which a guest must come to see the one row of a table by a rule; the first, if none is named. */
  async recordOf(table: AnyTable, rule: GuestRule | undefined = recordRules(table)[0]): Promise<string> {
    const column = rule && table.columns[guestColumn(rule) ?? 'id']
    return column?.references ? this.row(column.references) : this.row(table)
  }

  private declared({ name }: { name: string }): AnyTable {
    return this.at.house.tables.find((table) => table.name === name) as AnyTable
  }
}

/** The rules of a table by which the record of a link decides, not the link itself. */
const recordRules = ({ guests = [] }: AnyTable): GuestRule[] =>
  guests.filter(({ rows }) => typeof rows === 'string' && rows !== 'all')

/** An insert of the given columns and no others, without the builder's rules. */
export function insertion(table: AnyTable, values: Record<string, unknown>): Statement {
  const entries = Object.entries(values)
  const stored = entries.map(([key, value]) =>
    table.columns[key]?.type === 'jsonb' && value !== null ? JSON.stringify(value) : value,
  )
  return ready(sql`insert into ${sql.table(`app.${table.name}`)} (${sql.join(entries.map(([key]) => sql.ref(key)))})
    values (${sql.join(stored)})`)
}

export const ready = (query: RawBuilder<unknown>): Statement => query.compile(compiler)

/** The database as this person's requests see it. `requestId` is what the change log names. */
export async function databaseOf(
  at: TestInstallation,
  somebody: Somebody,
  requestId: string = uuid(),
): Promise<TenantDb> {
  const person = await at.sessions.find(somebody.cookie.split('=')[1] as string, true)
  const membership = person?.memberships.find(({ tenant_id }) => tenant_id === somebody.tenant_id)
  if (!person || !membership) throw new Error(`${somebody.email} is not signed in.`)
  const { tenant_id, id, stamp, scope } = membership
  const enter = statement`select app.enter(${tenant_id}, ${id}, ${person.session_id}, ${stamp}, ${requestId}, '127.0.0.1')`
  return new TenantDb(at.database.app, tenant_id, scope, enter)
}

class RolledBack extends Error {}

/** Does the work in a transaction that is always rolled back; what PostgreSQL refuses is thrown. */
export async function tried<R>(db: TenantDb, work: (db: TenantDb) => Promise<R>): Promise<R> {
  let result: { of: R } | undefined
  await db
    .transaction(async (inside) => {
      result = { of: await work(inside) }
      throw new RolledBack()
    })
    .catch((error: Error) => {
      if (!(error instanceof RolledBack)) throw error
    })
  return (result as { of: R }).of
}

/** How many rows a statement touched, rolled back at once. */
export const touched = (db: TenantDb, query: Compilable<unknown> | Statement): Promise<number> =>
  tried(db, async (inside) => (await inside.run(query))[0]?.count ?? 0)

/** The people and companies of a proof; each may come anew where a call could change them. */
export async function enterStage(at: TestInstallation) {
  const areas = at.house.areas.map(({ area }) => area)
  const all = (level: 'read' | 'write') => Object.fromEntries(areas.map((area) => [area, level]))
  const [northId, southId, endedId] = [
    await company(at, 'North'),
    await company(at, 'South'),
    await company(at, 'Ended'),
  ]
  await at.superuser.send(statement`update app.tenant set state = 'ended' where id = ${endedId}`)
  const nowhere = { company: [uuid()], site: [uuid()], department: [uuid()], unit: [uuid()], kind: [] }
  const without: Record<string, Somebody> = {}
  for (const area of areas) {
    const { [area]: _, ...others } = all('write')
    without[area] = await join(at, northId, 'Without', others)
  }
  const olga = await join(at, northId, 'Olga', {})
  await at.superuser.send(statement`update auth.account set is_operator = true where id = ${olga.account_id}`)
  return {
    at,
    north: new Premises(at, northId),
    south: new Premises(at, southId),
    ended: new Premises(at, endedId),
    nora: await join(at, northId, 'Nora', 'administrator', { sees_private: true }),
    sven: await join(at, southId, 'Sven', 'administrator', { sees_private: true }),
    emil: await join(at, endedId, 'Emil', 'administrator', { sees_private: true }),
    /** Has no right at all. */
    stranger: await join(at, northId, 'Stranger', {}),
    reader: await join(at, northId, 'Reader', all('read')),
    /** Operates the installation. */
    olga,
    /** Has every right, but sees no private record of others. */
    blind: await join(at, northId, 'Blind', 'administrator'),
    /** Has every right, but to no record. */
    limited: await join(at, northId, 'Limited', 'administrator', nowhere),
    /** By area: somebody with the right to change everything else. */
    without,
  }
}

/** A company with an administrator who was never seen before: for calls that change something. */
export async function freshStage({ at }: Stage): Promise<{ premises: Premises; somebody: Somebody }> {
  const tenantId = await company(at, 'Fresh')
  return {
    premises: new Premises(at, tenantId),
    somebody: await join(at, tenantId, 'Frida', 'administrator', { sees_private: true }),
  }
}

export type Stage = Awaited<ReturnType<typeof enterStage>>
