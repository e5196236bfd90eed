import { type Static, type TSchema, Type } from 'typebox'
import { type FigureName, figure, isSpan } from './figures.ts'

/** The dimensions by which a membership can be limited to some records of its company. */
export const dimensions = ['company', 'site', 'department', 'unit', 'kind'] as const
export type Dimension = (typeof dimensions)[number]

/** A table as a reference needs it. */
export interface Referenced {
  readonly name: string
  readonly label: readonly string[]
}

/** What becomes of a row when the one that it refers to is deleted; otherwise that deletion is refused. */
export type WhenDeleted = 'cascade' | 'set null'

/** One column. `T` is what a row carries, `O` says whether an insert may leave it out. */
export interface Column<T = unknown, O extends boolean = boolean> {
  readonly type: string
  readonly schema: TSchema
  readonly isOptional: O
  readonly hasDefault: boolean
  readonly defaultValue?: unknown
  /** The table that this references, always within the same tenant, and how its rows are called. */
  readonly references?: Referenced & { readonly whenDeleted?: WhenDeleted | undefined }
  /** Whose personal data this is: a table, `account`, or `nobody`. Free content must say it. */
  readonly subject?: string
  readonly isFreeContent: boolean
  /** Never leaves the database by a row, nor enters the change log: hashes of tokens. */
  readonly isSecret: boolean
  readonly choices?: readonly string[]
  /** Phantom: the type of a value. */
  readonly is?: T
  optional(): Column<T | null, true>
  default(value: T): Column<T, true>
  about(subject: string): Column<T, O>
  secret(): Column<T, O>
}

function column<T>(type: string, schema: TSchema, more: Partial<Column> = {}): Column<T, false> {
  const make = (facts: Omit<Column, 'optional' | 'default' | 'about' | 'secret'>): Column => ({
    ...facts,
    optional: () =>
      make({ ...facts, isOptional: true, schema: Type.Union([facts.schema, Type.Null()]) }) as Column<never, true>,
    default: (value) => make({ ...facts, isOptional: true, hasDefault: true, defaultValue: value }) as never,
    about: (subject) => make({ ...facts, subject }) as never,
    secret: () => make({ ...facts, isSecret: true }) as never,
  })
  return make({
    type,
    schema,
    isOptional: false,
    hasDefault: false,
    isFreeContent: false,
    isSecret: false,
    ...more,
  }) as Column<T, false>
}

/** Text of at least one and at most `max` characters; empty is `null` in an optional column. */
export const text = (max: number, options: { pattern?: string; format?: string } = {}) =>
  column<string>('text', Type.String({ minLength: 1, maxLength: max, ...options }), { isFreeContent: true })
export const email = () => text(254, { format: 'email' })
/** A day of the calendar, `YYYY-MM-DD`, without a time zone. */
export const date = () => column<string>('date', Type.String({ format: 'date' }), { isFreeContent: true })
/** A moment, ISO 8601 in UTC. */
export const time = () => column<string>('timestamptz', Type.String({ format: 'date-time' }))
export const flag = () => column<boolean>('boolean', Type.Boolean())
export const integer = (minimum: number, maximum: number) =>
  column<number>('integer', Type.Integer({ minimum, maximum }))
/** How many, or which place, beyond what an integer holds. */
export const count = () => column<number>('bigint', Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }))
export const oneOf = <const C extends readonly string[]>(...choices: C) =>
  column<C[number]>('text', Type.Enum([...choices]), { choices })
/** A reference to a row of the same tenant: the foreign key is `(tenant_id, column)`. */
export const ref = ({ name, label }: Referenced, whenDeleted?: WhenDeleted) =>
  column<string>('uuid', Type.String({ format: 'uuid' }), { references: { name, label, whenDeleted } })
/** An identifier of something that isn't a row of this tenant, an account for example. */
export const identifier = () => column<string>('uuid', Type.String({ format: 'uuid' }))
/** Several identifiers of rows, without a foreign key. */
export const identifiers = () =>
  column<string[]>('uuid[]', Type.Array(Type.String({ format: 'uuid' }), { maxItems: 1000, uniqueItems: true }))
export const words = <const C extends readonly string[]>(...choices: C) =>
  column<C[number][]>('text[]', Type.Array(Type.Enum([...choices]), { uniqueItems: true }), {
    choices,
  })
/** Several short names without a list of choices: identifiers of promises. */
export const names = () =>
  column<string[]>(
    'text[]',
    Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { maxItems: 100, uniqueItems: true }),
  )
/** A JSON document of the given shape. */
export const json = <S extends TSchema>(schema: S) => column<Static<S>>('jsonb', schema, { isFreeContent: true })
/** A file of the record. It never leaves by a row, nor enters the change log; routes of its own take and send it. */
export const bytes = () => column<Buffer>('bytea', Type.Unknown(), { isFreeContent: true }).secret()
export const hash = () => column<Buffer>('bytea', Type.Unknown()).secret()
/** What sealing needs of an entry, made by PostgreSQL: the transaction that wrote it, and a salt of its own. */
export const sealable = {
  txid: column<string>('xid8', Type.String(), { isOptional: true, hasDefault: true }),
  salt: column<Buffer>('bytea', Type.Unknown(), { isOptional: true, hasDefault: true, isSecret: true }),
}

type Columns = Record<string, Column>

/** Another figure for some values of a column: `{ column: 'kind', cases: { interim: … }, otherwise: … }`. */
interface ByColumn {
  column: string
  cases: Record<string, FigureName>
  otherwise: FigureName
}

/**
 * How long rows are kept: a figure counted from a column, as long as the company's contract, or as long as the record
 * that they belong to (`within`).
 */
export type Keep = { for: FigureName | ByColumn; from: string } | { while: 'contract' | 'record' }

/** Which rows are kept by which figure, counted from which column. */
export interface KeepRule {
  figure: FigureName
  from: string
  /** The rows with one of these values in the column, or with `isOther` those with none of them; all, if not named. */
  when?: { column: string; values: readonly string[]; isOther: boolean }
}

/** The rules of a declaration, one for each figure; none where rows are kept as long as something else lasts. */
export function keepRules(keep: Keep | SystemTable['keep']): KeepRule[] {
  if (!('for' in keep)) return []
  const { for: by, from } = keep
  if (typeof by === 'string') return [{ figure: by, from }]
  const { column, cases, otherwise } = by
  const values = Object.keys(cases)
  return [
    ...[...new Set(Object.values(cases))].map((name) => ({
      figure: name,
      from,
      when: { column, values: values.filter((value) => cases[value] === name), isOther: false },
    })),
    { figure: otherwise, from, when: { column, values, isOther: true } },
  ]
}

export type Verb = 'select' | 'insert' | 'update' | 'delete'

/** Which rows of a table are a guest's, and what guests may do with them. */
export type GuestRule<K extends string = string> =
  | { rows: K | 'id' | { column: K; is: 'link' }; may: readonly Verb[] }
  | { rows: 'all'; may: readonly ['select'] }

/** What is said of a table besides its columns; `K` are their names. */
interface Facts<K extends string> {
  /** The area of rights that governs these rows: read shows, write changes. */
  area: string
  /** The columns by which people call a row, in this order. */
  label: readonly K[]
  /** The column that says to which company, site … a row belongs; `id` for the organisation's own tables. */
  scope?: Partial<Record<Dimension, K | 'id'>>
  /** The flag of rows that only their creator and memberships with the administrator scope see. */
  private?: K
  /** The record to which a row belongs: it is seen and changed by whoever sees that record, and is erased with it. */
  within?: { column: K; table: AnyTable }
  /** Text columns in which the list's search looks. */
  search?: readonly K[]
  /** Text columns by which lists can be sorted as people expect it. */
  sorted?: readonly K[]
  unique?: readonly (readonly K[])[]
  keep: Keep
  /** Whether the log of changes is erased with its record. The event of deletion stays, without content. */
  log: 'dies with the record' | 'outlives the record'
  /** The switch by which a company has its changes logged; when it is off, only creation and deletion, no content. */
  logChanges?: FigureName
  /**
   * What guests may do here (see `guests/`), and with which rows: those whose column holds the record of the guest's
   * link, or that link itself; each rule opens its rows for its verbs. `all` is for harmless lists, which guests can
   * only read.
   */
  guests?: readonly GuestRule<K>[]
  /** Further logins that work on this table, with what they may do there. */
  alsoFor?: { login: 'auth' | 'jobs'; may: readonly Verb[] }[]
}

export interface TableSpec<C extends Columns> extends Facts<keyof C & string> {
  columns: C
}

export interface Table<N extends string = string, C extends Columns = Columns> extends Facts<string> {
  readonly name: N
  readonly columns: C
  /** A row as it may leave the server: every column but the secret ones. */
  readonly row: TSchema
  /** What creates a row. Surplus members are refused. */
  readonly input: TSchema
  /** What changes a row. */
  readonly patch: TSchema
}

interface BuiltIn {
  id: string
  version: number
  created_at: string
  created_by: string | null
  updated_at: string
}

/** A row of a declared table. */
export type Row<T> =
  T extends Table<string, infer C>
    ? BuiltIn & { [K in keyof C]: C[K] extends Column<infer V, boolean> ? V : never }
    : never

type OptionalKeys<C> = { [K in keyof C]: C[K] extends Column<unknown, true> ? K : never }[keyof C]
/** What an insert takes: optional columns and columns with a default may be left out. */
export type Insert<T> =
  T extends Table<string, infer C>
    ? { [K in Exclude<keyof C, OptionalKeys<C>>]: C[K] extends Column<infer V, boolean> ? V : never } & {
        [K in OptionalKeys<C>]?: C[K] extends Column<infer V, boolean> ? V : never
      }
    : never

export type AnyTable = Table<string, Columns>

/** Columns that PostgreSQL makes from others, with the expression: for searching and sorting, never sent out. */
export const derivedColumns = (table: AnyTable): Record<string, string> => ({
  ...(table.search && {
    search_text: `app.search_key(${table.search.map((column) => `coalesce(${column}, '')`).join(" || ' ' || ")})`,
  }),
  ...Object.fromEntries(
    (table.sorted ?? []).map((column) => [`sort_${column}`, `coalesce(app.sort_key(${column}), '~')`]),
  ),
})

/** The columns that every table has besides the declared ones. */
export const builtInColumns: Record<keyof BuiltIn, Column> = {
  id: identifier(),
  version: integer(1, 2_147_483_647),
  created_at: time(),
  created_by: identifier().optional(),
  updated_at: time(),
}

const NAME = /^[a-z][a-z0-9_]{0,40}$/

/**
 * Declares a table of a tenant's records. From the declaration follow: keys, row-level security, grants, the change
 * log, schemas, export, erasure and purge. Throws where something is missing or contradicts itself.
 */
export function table<const N extends string, C extends Columns>(name: N, spec: TableSpec<C>): Table<N, C> {
  const refuse = (why: string) => {
    throw new Error(`Table ${name}: ${why}`)
  }
  if (!NAME.test(name)) refuse('the name must be lower case letters, digits and underscores.')
  if (!spec.keep) refuse('says not how long its rows are kept (keep).')
  if (!spec.log) refuse('says not whether its change log outlives the record (log).')
  if (!spec.area) refuse('belongs to no area of rights (area).')
  for (const { figure: name, from, when } of keepRules(spec.keep)) {
    if (!spec.columns[from] && !(from in builtInColumns)) refuse(`keep.from names the unknown column ${from}.`)
    if (!isSpan(name)) refuse(`${name} is no span of time.`)
    const unknown = when?.values.find((value) => !spec.columns[when.column]?.choices?.includes(value))
    if (unknown !== undefined) refuse(`keep.for names ${unknown}, which is no choice of ${when?.column}.`)
  }
  if ('while' in spec.keep && spec.keep.while === 'record' && !spec.within)
    refuse('is kept with a record, but belongs to none (within).')
  if (spec.logChanges && (figure(spec.logChanges).unit !== 'yes or no' || figure(spec.logChanges).value !== 1))
    refuse(`${spec.logChanges} is no switch that is on until it is switched off.`)
  for (const [key, column] of Object.entries(spec.columns)) {
    if (!NAME.test(key) || key in builtInColumns || key === 'tenant_id')
      refuse(`the column name ${key} is not allowed.`)
    if (column.isFreeContent && !column.subject)
      refuse(`column ${key} may hold personal data and says not whose: .about('…'), or .about('nobody').`)
  }
  for (const key of [
    ...spec.label,
    ...Object.values(spec.scope ?? {}),
    ...(spec.unique ?? []).flat(),
    ...(spec.search ?? []),
    ...(spec.sorted ?? []),
    spec.private ?? 'id',
    spec.within?.column ?? 'id',
    ...(spec.guests ?? []).map((rule) => guestColumn(rule) ?? 'id'),
  ])
    if (key !== 'id' && !spec.columns[key]) refuse(`names the unknown column ${key}.`)
  for (const { rows, may } of spec.guests ?? []) {
    if (rows === 'all' && (may.join() !== 'select' || spec.private || spec.within))
      refuse('lets guests change all rows, or see those that are private (guests).')
    if (!may.includes('select') && may.some((verb) => verb !== 'insert'))
      refuse('lets guests change rows that they do not see (guests).')
  }
  return { name, ...spec, ...schemas(spec.columns) }
}

/** The column by which a guest's rows are found; none where guests see all rows. */
export const guestColumn = ({ rows }: GuestRule): string | undefined =>
  typeof rows === 'object' ? rows.column : rows === 'all' ? undefined : rows

function schemas(columns: Columns) {
  const open = Object.entries(columns).filter(([, column]) => !column.isSecret)
  const shape = (change: (column: Column) => TSchema) => Object.fromEntries(open.map(([k, c]) => [k, change(c)]))
  const builtIn = Object.fromEntries(Object.entries(builtInColumns).map(([k, c]) => [k, c.schema]))
  const closed = { additionalProperties: false }
  return {
    row: Type.Object({ ...builtIn, ...shape((c) => c.schema) }, closed),
    input: Type.Object(
      shape((c) => (c.isOptional ? Type.Optional(c.schema) : c.schema)),
      closed,
    ),
    patch: Type.Object(
      shape((c) => Type.Optional(c.schema)),
      { ...closed, minProperties: 1 },
    ),
  }
}

/** What the logins of the server may do on a table of the house's own. */
export type Grants = Partial<Record<'app' | 'auth' | 'guest' | 'jobs', readonly Verb[]>>

export interface SystemTable {
  readonly name: string
  readonly schema: 'app' | 'auth'
  /** Every column, the keys included. */
  readonly columns: Columns
  /** The column that holds the tenant; with it, row-level security shows each login but `auth` one tenant only. */
  readonly tenantColumn?: string
  readonly grants: Grants
  readonly keep: { for: FigureName; from: string } | { while: 'contract' | 'account' | 'installation' }
}

/** Declares a table that isn't a list of a tenant's records: accounts, sessions, logs. */
export function systemTable(name: string, spec: Omit<SystemTable, 'name'>): SystemTable {
  if (!spec.keep) throw new Error(`Table ${name}: says not how long its rows are kept (keep).`)
  for (const [key, column] of Object.entries(spec.columns))
    if (column.isFreeContent && !column.subject)
      throw new Error(`Table ${name}: column ${key} may hold personal data and says not whose.`)
  return { name, ...spec }
}
