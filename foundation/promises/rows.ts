import type { TSchema } from 'typebox'
import { fragment, literal } from '../database/fragment.ts'
import type { TenantDb } from '../database/tenant-db.ts'
import { type Schema, sample } from '../proof/samples.ts'
import type { Route } from '../route.ts'
import type { AnyTable, Column } from '../table.ts'
import { uuid } from '../uuid.ts'
import { canaryEmail } from './canaries.ts'
import type { Sent } from './http.ts'
import type { Live } from './live.ts'

/** Rows of a canary company that follow from the declarations alone: one of every table, and what it refers to. */
export class Rows {
  readonly db: TenantDb
  private readonly tables: AnyTable[]
  private readonly made = new Map<string, Promise<string>>()

  constructor(live: Live, tenant: string) {
    this.db = live.inTenant(tenant)
    this.tables = live.house.tables
  }

  /** The one row of a table to which others refer; made when it is first asked for. */
  row(name: string): Promise<string> {
    const present = this.made.get(name) ?? this.add(name)
    this.made.set(name, present)
    return present
  }

  /** Adds a row, entered as the house, past all rules of the apps. */
  async add(name: string, more: Record<string, unknown> = {}): Promise<string> {
    const table = this.tables.find((one) => one.name === name) as AnyTable
    const values = { ...(await this.values(table)), ...more }
    for (const rest of combinations(table)) {
      const id = uuid()
      const insert = this.db.insert(table, { ...values, ...rest, ...more, id } as never)
      const [added] = await this.db.run(insert.onConflict((conflict) => conflict.doNothing()))
      if (added?.count === 1) return id
    }
    throw new Error(`There is no room for another row of ${name}.`)
  }

  /** One row of each table. */
  async all(): Promise<Map<string, string>> {
    const rows = new Map<string, string>()
    for (const { name } of this.tables) rows.set(name, await this.row(name))
    return rows
  }

  /** Identifiers of rows by the names of the columns that refer to them. */
  async references(): Promise<Record<string, string>> {
    const columns = this.tables.flatMap((table) => Object.entries(table.columns))
    const found: Record<string, string> = {}
    for (const [key, { references }] of columns) if (references) found[key] ??= await this.row(references.name)
    return found
  }

  private async values(table: AnyTable): Promise<Record<string, unknown>> {
    const values: Record<string, unknown> = {}
    for (const [key, column] of Object.entries(table.columns) as [string, Column][])
      if (column.references && !column.isOptional) values[key] = await this.row(column.references.name)
      else if (!column.isOptional) values[key] = column.type === 'bytea' ? Buffer.from(uuid()) : harmless(column.schema)
    return values
  }
}

/** The present version of a row in any table, or undefined. */
export const versionOf = async (db: TenantDb, name: string, id: string): Promise<number | undefined> =>
  (
    await db.maybe<{ version: number }>(
      fragment`select version from ${literal(name)} where tenant_id = ${db.tenantId} and id = ${id}`.statement(),
    )
  )?.version

/**
 * What makes a row another one where choices must be unique together: all their combinations, in any order, because
 * other checks add rows at the same time. Free words among them are new each time.
 */
function combinations({ columns, unique = [] }: AnyTable): Record<string, unknown>[] {
  const keys = [...new Set(unique.flat())]
  const choosing = keys.filter((key) => columns[key]?.choices)
  const named = keys.filter((key) => patternOf(columns[key]).startsWith('^[a-z]'))
  const counted = keys.filter((key) => columns[key]?.type === 'integer')
  const all = choosing.reduce<Record<string, unknown>[]>(
    (before, key) =>
      before.flatMap((each) => (columns[key]?.choices ?? []).map((value) => ({ ...each, [key]: value }))),
    [{}],
  )
  const fresh = () => ({
    ...Object.fromEntries(named.map((key) => [key, `w${uuid().slice(-12)}`])),
    ...Object.fromEntries(counted.map((key) => [key, 1 + (Number.parseInt(uuid().slice(-6), 16) % 900_000)])),
  })
  return all
    .map((each) => ({ each, at: uuid() }))
    .sort((a, b) => (a.at.slice(-6) < b.at.slice(-6) ? -1 : 1))
    .map(({ each }) => ({ ...each, ...fresh() }))
}

const patternOf = (column: Column | undefined) => (column?.schema as Schema | undefined)?.pattern ?? ''

/** Whether a route is a list of records, with its page, search and filters. */
export const isList = ({ method, query }: Route): boolean =>
  method === 'GET' && 'limit' in ((query as Schema | undefined)?.properties ?? {})

/** The address of a route with this identifier in place of each parameter, and with what it must be asked. */
export function pathOf({ path, query }: Route, id: string): string {
  const { required = [], properties = {} } = (query ?? {}) as Schema
  const asked = required.map((key) => `${key}=${String(sample(properties[key] as Schema))}`)
  return `${path.replace(/:\w+/g, id)}${asked.length > 0 ? `?${asked.join('&')}` : ''}`
}

/** An address with one more parameter. */
export const asking = (path: string, name: string, value: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`

const BOUNDARY = 'canary-form'
const form = (file: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="canary.csv"\r\nContent-Type: text/csv\r\n\r\n${file}\r\n--${BOUNDARY}--\r\n`

/** A request that the route's declaration accepts, with these rows where it asks for references. */
export function accepted(route: Route, references: Record<string, string> = {}): Sent {
  if (route.upload)
    return {
      raw: form('last_name;first_name\r\nCanary;Carl\r\n'),
      headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    }
  if (!route.in) return {}
  const { properties = {} } = route.in as Schema
  const mailbox = (key: string) => (properties[key]?.format === 'email' ? canaryEmail() : undefined)
  return { body: sample(route.in, false, (key) => references[key] ?? mailbox(key)) }
}

/** A value for a column; no address is anybody's, because mail may be sent there. */
const harmless = (schema: TSchema): unknown =>
  (schema as Schema).format === 'email' ? canaryEmail() : sample(schema, true)
