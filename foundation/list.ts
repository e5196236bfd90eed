import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import { type TSchema, Type } from 'typebox'
import { compiler, type TenantDb } from './database/tenant-db.ts'
import { invalidField } from './errors.ts'
import { type AnyTable, builtInColumns, type Column } from './table.ts'

/** What a list of records offers. */
export interface ListSpec {
  /** Columns whose values may be chosen: `?status=draft&status=review`. */
  filter?: readonly string[]
  /** Columns by which it can be sorted, the default first; `-` in front is descending. */
  sort: readonly [string, ...string[]]
}

const MAX_PAGE = 200

/** The query parameters of a list. */
export function listQuery(table: AnyTable, list: ListSpec): TSchema {
  const sorts = list.sort.flatMap((sort) => [sort.replace('-', ''), `-${sort.replace('-', '')}`])
  const filters = (list.filter ?? []).map((key) => {
    const column = table.columns[key] as Column
    const one = column.choices ? Type.Enum([...column.choices]) : Type.String({ maxLength: 200, ...plain(column) })
    return [key, Type.Optional(Type.Array(one, { maxItems: 100 }))] as const
  })
  return Type.Object(
    {
      ...(table.search && { search: Type.Optional(Type.String({ maxLength: 200 })) }),
      sort: Type.Optional(Type.Enum(sorts)),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: MAX_PAGE, default: 50 })),
      cursor: Type.Optional(Type.String({ maxLength: 1000 })),
      count: Type.Optional(Type.Boolean()),
      ...Object.fromEntries(filters),
    },
    { additionalProperties: false },
  )
}

const plain = (column: Column) => (column.type === 'uuid' ? { format: 'uuid' } : {})

interface ListQuery {
  search?: string
  sort?: string
  limit?: number
  cursor?: string
  count?: boolean
  [filter: string]: unknown
}

export interface Page {
  items: Record<string, unknown>[]
  next: string | null
  total?: number
}

/** One page of the rows that this person may see, in the order asked for; keyset paging stays fast however deep. */
export async function page(db: TenantDb, table: AnyTable, list: ListSpec, query: ListQuery): Promise<Page> {
  const sort = query.sort ?? list.sort[0]
  const descending = sort.startsWith('-')
  const key = sort.replace('-', '')
  const order = sortExpression(table, key)
  const limit = query.limit ?? 50
  const found = matching(db, table, list, query)
  const direction = sql.raw(descending ? 'desc' : 'asc')
  const rows = sql<Record<string, unknown>>`
    select ${columnsWithLabels(table)}, ${order} as sort_value from ${from(table)}
     where ${conditions([...found, ...after(table, query.cursor, sort, order, descending)])}
     order by ${order} ${direction}, ${sql.ref(`${table.name}.id`)} ${direction} limit ${limit + 1}`
  const total = sql`select count(*) as total from ${sql.table(table.name)} where ${conditions(found)}`
  const results = await run(db, query, [rows, ...(query.count ? [total] : [])])
  const [first, counted] = results
  const items = (first?.rows ?? []).slice(0, limit)
  const last = (first?.rows.length ?? 0) > limit ? items.at(-1) : undefined
  const next = last ? Buffer.from(JSON.stringify([sort, last.sort_value, last.id])).toString('base64url') : null
  return { items: items.map(withLabels), next, ...(counted && { total: counted.rows[0]?.total as number }) }
}

/** One row with the names of what it refers to. */
export const recordById = (db: TenantDb, table: AnyTable, id: string) =>
  sql<Record<string, unknown>>`
    select ${columnsWithLabels(table)} from ${from(table)}
     where ${conditions([...ownConditions(db, table), sql`${sql.ref(`${table.name}.id`)} = ${id}`])}`.compile(compiler)

/** Moves the names beside the columns into `labels`. */
export function withLabels(row: Record<string, unknown>): Record<string, unknown> {
  const labels: Record<string, string> = {}
  const record: Record<string, unknown> = { labels }
  for (const [key, value] of Object.entries(row))
    if (!key.startsWith('label:')) record[key] = value
    else if (value !== null) labels[key.slice(6)] = value as string
  return record
}

async function run(db: TenantDb, query: ListQuery, statements: RawBuilder<unknown>[]) {
  try {
    return await db.run(...statements.map((statement) => statement.compile(compiler)))
  } catch (error) {
    // A forged cursor whose value doesn't fit its column.
    if (query.cursor && String((error as { code?: string }).code).startsWith('22')) throw invalidField('cursor', 'cursor')
    throw error
  }
}

function matching(db: TenantDb, table: AnyTable, list: ListSpec, query: ListQuery): Expression<SqlBool>[] {
  const chosen = (list.filter ?? []).flatMap((key) => {
    const values = query[key]
    return Array.isArray(values) && values.length > 0
      ? [sql<SqlBool>`${sql.ref(`${table.name}.${key}`)} = any(${values}::${sql.raw((table.columns[key] as Column).type)}[])`]
      : []
  })
  const words = (query.search ?? '').trim().split(/\s+/).filter(Boolean)
  const searched = words.map((word) => {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`
    return sql<SqlBool>`${sql.ref(`${table.name}.search_text`)} like app.search_key(${pattern})`
  })
  return [...ownConditions(db, table), ...chosen, ...searched]
}

const ownConditions = (db: TenantDb, table: AnyTable) => [db.ownRows(table)]

const conditions = (all: Expression<SqlBool>[]) => sql.join(all, sql` and `)

/** Names sort as people expect, whatever their language; what is empty comes last. */
function sortExpression(table: AnyTable, key: string): RawBuilder<unknown> {
  const column = ({ ...builtInColumns, ...table.columns } as Record<string, Column>)[key] as Column
  const reference = sql.ref(`${table.name}.${key}`)
  if (column.type === 'text' && !column.choices) {
    const sorted = sql`app.sort_key(${reference})`
    return column.isOptional ? sql`coalesce(${sorted}, '~')` : sorted
  }
  return column.isOptional && column.type === 'date' ? sql`coalesce(${reference}, 'infinity'::date)` : reference
}

function after(table: AnyTable, cursor: string | undefined, sort: string, order: RawBuilder<unknown>, descending: boolean) {
  if (!cursor) return []
  const [cursorSort, value, id] = parseCursor(cursor)
  if (cursorSort !== sort || typeof id !== 'string') throw invalidField('cursor', 'cursor')
  const comparison = sql.raw(descending ? '<' : '>')
  return [sql<SqlBool>`(${order}, ${sql.ref(`${table.name}.id`)}) ${comparison} (${value}, ${id}::uuid)`]
}

function parseCursor(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(parsed) ? parsed : []
  } catch {
    return []
  }
}

const references = (table: AnyTable) =>
  Object.entries(table.columns).flatMap(([key, column]) => (column.references ? [{ key, to: column.references }] : []))

function columnsWithLabels(table: AnyTable) {
  const open = Object.entries(table.columns).filter(([, column]) => !column.isSecret)
  return sql.join([
    ...[...Object.keys(builtInColumns), ...open.map(([key]) => key)].map((key) => sql.ref(`${table.name}.${key}`)),
    ...references(table).map(
      ({ key, to }) =>
        sql`concat_ws(' ', ${sql.join(to.label.map((part) => sql.ref(`to_${key}.${part}`)))}) as ${sql.ref(`label:${key}`)}`,
    ),
  ])
}

function from(table: AnyTable) {
  const joins = references(table).map(
    ({ key, to }) =>
      sql`left join ${sql.table(to.name)} as ${sql.ref(`to_${key}`)}
        on ${sql.ref(`to_${key}.tenant_id`)} = ${sql.ref(`${table.name}.tenant_id`)}
       and ${sql.ref(`to_${key}.id`)} = ${sql.ref(`${table.name}.${key}`)}`,
  )
  return sql`${sql.table(table.name)} ${sql.join(joins, sql` `)}`
}
