import { type TSchema, Type } from 'typebox'
import { type Fragment, fragment, joined, literal } from './database/fragment.ts'
import type { TenantDb } from './database/tenant-db.ts'
import type { Statement } from './database/wire.ts'
import { invalidField } from './errors.ts'
import { type AnyTable, builtInColumns, type Column } from './table.ts'

/** What a list of records offers. */
export interface ListSpec {
  /** Columns whose values may be chosen: `?status=draft&status=review`. */
  filter?: readonly string[]
  /** Columns with a day of which the last may be chosen, that day included: `?due_on_until=2026-01-31`. */
  until?: readonly string[]
  /** Columns by which it can be sorted, the default first; `-` in front is descending. */
  sort: readonly [string, ...string[]]
}

const MAX_PAGE = 200

/** The query parameters of a list. */
export function listQuery(table: AnyTable, list: ListSpec): TSchema {
  const unsorted = list.sort.find(
    (sort) => needsKey(table.columns[sort.replace('-', '')]) && !table.sorted?.includes(sort.replace('-', '')),
  )
  if (unsorted)
    throw new Error(`Table ${table.name}: its list sorts by ${unsorted}, which is not among its sorted columns.`)
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
      ...Object.fromEntries((list.until ?? []).map((key) => [`${key}_until`, LastDay])),
    },
    { additionalProperties: false },
  )
}

const LastDay = Type.Optional(Type.Array(Type.String({ format: 'date' }), { maxItems: 1 }))

const needsKey = (column: Column | undefined) => column?.type === 'text' && !column.choices

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
export async function page(
  db: TenantDb,
  table: AnyTable,
  list: ListSpec,
  query: ListQuery,
  heavy: readonly string[] = [],
): Promise<Page> {
  const sort = query.sort ?? list.sort[0]
  const order = sortExpression(table, sort.replace('-', ''))
  const descending = sort.startsWith('-')
  const direction = literal(descending ? 'desc' : 'asc')
  const limit = query.limit ?? 50
  const { name, references, id } = constant(table)
  const columns = listedColumns(table, heavy)
  const found = matching(db, table, list, query)
  const start = after(table, query.cursor, sort, order, descending)
  // Names are looked up for the rows of the page only, after they are found and sorted.
  const rows = fragment`
    select ${columns}, sort_value from (
      select ${name}.*, ${order} as sort_value from ${name} where ${start ? fragment`${found} and ${start}` : found}
       order by ${order} ${direction}, ${id} ${direction} limit ${limit + 1}) as ${name} ${references}
     order by sort_value ${direction}, ${id} ${direction}`
  const total = fragment`select count(*) as total from ${name} where ${found}`
  const [first, counted] = await run(db, query, query.count ? [rows, total] : [rows])
  const items = (first?.rows ?? []).slice(0, limit)
  const last = (first?.rows.length ?? 0) > limit ? items.at(-1) : undefined
  const next = last ? Buffer.from(JSON.stringify([sort, last.sort_value, last.id])).toString('base64url') : null
  return { items, next, ...(counted && { total: counted.rows[0]?.total as number }) }
}

/** One row with the names of what it refers to. */
export function recordById(db: TenantDb, table: AnyTable, rowId: string): Statement {
  const { name, columns, references, id } = constant(table)
  return fragment`
    select ${columns} from ${name} ${references} where ${db.ownRows(table)} and ${id} = ${rowId}`.statement()
}

async function run(db: TenantDb, query: ListQuery, fragments: Fragment[]) {
  try {
    return await db.run(...fragments.map((one) => one.statement()))
  } catch (error) {
    // A forged cursor whose value doesn't fit its column.
    if (query.cursor && String((error as { code?: string }).code).startsWith('22'))
      throw invalidField('cursor', 'cursor')
    throw error
  }
}

function matching(db: TenantDb, table: AnyTable, list: ListSpec, query: ListQuery): Fragment {
  const chosen = (list.filter ?? []).flatMap((key) => {
    const values = query[key]
    const type = literal(`::${(table.columns[key] as Column).type}[]`)
    return Array.isArray(values) && values.length > 0
      ? [fragment`${literal(`${table.name}.${key}`)} = any(${values}${type})`]
      : []
  })
  const ended = (list.until ?? []).flatMap((key) => {
    const [day] = (query[`${key}_until`] ?? []) as string[]
    return day === undefined ? [] : [fragment`${literal(`${table.name}.${key}`)} <= ${day}::date`]
  })
  const words = (query.search ?? '').trim().split(/\s+/).filter(Boolean)
  const searched = words.map((word) => {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`
    return fragment`${literal(`${table.name}.search_text`)} like app.search_key(${pattern})`
  })
  return joined([db.ownRows(table), ...chosen, ...ended, ...searched], ' and ')
}

/** Names sort as people expect, whatever their language; what is empty comes last. */
function sortExpression(table: AnyTable, key: string): Fragment {
  if (table.sorted?.includes(key)) return literal(`${table.name}.sort_${key}`)
  const column = ({ ...builtInColumns, ...table.columns } as Record<string, Column>)[key] as Column
  const reference = `${table.name}.${key}`
  return literal(column.isOptional && column.type === 'date' ? `coalesce(${reference}, 'infinity'::date)` : reference)
}

function after(table: AnyTable, cursor: string | undefined, sort: string, order: Fragment, descending: boolean) {
  if (!cursor) return undefined
  const [cursorSort, value, id] = parseCursor(cursor)
  if (cursorSort !== sort || typeof id !== 'string') throw invalidField('cursor', 'cursor')
  return fragment`(${order}, ${constant(table).id}) ${literal(descending ? '<' : '>')} (${value}, ${id}::uuid)`
}

function parseCursor(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(parsed) ? parsed : []
  } catch {
    return []
  }
}

interface Constant {
  name: Fragment
  columns: Fragment
  references: Fragment
  id: Fragment
}

const constants = new WeakMap<AnyTable, Constant>()

/** What is the same in every statement on a table. */
function constant(table: AnyTable): Constant {
  let known = constants.get(table)
  if (!known) {
    known = {
      name: literal(table.name),
      columns: columnsWithLabels(table),
      references: joinedReferences(table),
      id: literal(`${table.name}.id`),
    }
    constants.set(table, known)
  }
  return known
}

const references = (table: AnyTable) =>
  Object.entries(table.columns).flatMap(([key, column]) => (column.references ? [{ key, to: column.references }] : []))

const lists = new WeakMap<readonly string[], Fragment>()

/** The columns of a list that leaves some of them out. */
function listedColumns(table: AnyTable, heavy: readonly string[]): Fragment {
  if (heavy.length === 0) return constant(table).columns
  const columns = lists.get(heavy) ?? columnsWithLabels(table, heavy)
  lists.set(heavy, columns)
  return columns
}

function columnsWithLabels(table: AnyTable, without: readonly string[] = []): Fragment {
  const open = Object.keys(table.columns).filter((key) => !table.columns[key]?.isSecret && !without.includes(key))
  const label = (key: string, parts: readonly string[]) => {
    const [one, ...more] = parts.map((part) => `to_${key}.${part}`)
    return more.length === 0 ? one : `nullif(concat_ws(' ', ${[one, ...more].join(', ')}), '')`
  }
  return literal(
    [
      ...[...Object.keys(builtInColumns), ...open].map((key) => `${table.name}.${key}`),
      `json_strip_nulls(json_build_object(${references(table)
        .map(({ key, to }) => `'${key}', ${label(key, to.label)}`)
        .join(', ')})) as labels`,
    ].join(', '),
  )
}

const joinedReferences = (table: AnyTable): Fragment =>
  literal(
    references(table)
      .map(
        ({ key, to }) =>
          `left join ${to.name} as to_${key} on to_${key}.tenant_id = ${table.name}.tenant_id and to_${key}.id = ${table.name}.${key}`,
      )
      .join(' '),
  )
