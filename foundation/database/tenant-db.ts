import {
  type Compilable,
  type DeleteQueryBuilder,
  type DeleteResult,
  DummyDriver,
  type InsertQueryBuilder,
  type InsertResult,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type SelectQueryBuilder,
  sql,
  type UpdateQueryBuilder,
  type UpdateResult,
} from 'kysely'
import { refuseOutside, type RowScope, rowConditions } from '../access/scope.ts'
import { notFound } from '../errors.ts'
import type { AnyTable, Insert, Row } from '../table.ts'
import { uuid } from '../uuid.ts'
import { type Fragment, fragment, joined, literal } from './fragment.ts'
import type { Connections } from './logins.ts'
import type { Result, Statement } from './wire.ts'

type Loose = Record<string, Record<string, unknown>>

/** Kysely as typed compiler only; it never sees a connection. */
export const compiler = new Kysely<Loose>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/** The types of the given tables, as Kysely wants them. */
export type Tables<T extends AnyTable> = { [N in T['name']]: Row<Extract<T, { name: N }>> & { tenant_id: string } }

type Query = Compilable<unknown> | Statement
const compiled = (query: Query): Statement => ('compile' in query ? query.compile() : query)

/**
 * The database as one member of one tenant may use it. Builders start with the tenant and the row rule in place;
 * PostgreSQL's row-level security holds the tenant a second time. Nothing is sent before `run`, `all`, `maybe`, `one`
 * or `transaction`, and each of these enters the tenant's context in the same round trip.
 */
export class TenantDb {
  readonly tenantId: string
  readonly scope: RowScope
  /** Whether the context was accepted at least once: session, membership and role are as they were when it was made. */
  entered = false
  private readonly connections: Connections
  private readonly enter: Statement
  /** Within a transaction: sends on its connection. */
  private readonly within: ((...statements: Statement[]) => Promise<Result[]>) | undefined

  constructor(
    connections: Connections,
    tenantId: string,
    scope: RowScope,
    enter: Statement,
    within?: (...statements: Statement[]) => Promise<Result[]>,
  ) {
    this.connections = connections
    this.tenantId = tenantId
    this.scope = scope
    this.enter = enter
    this.within = within
  }

  /** Rows of a table that this person may see. Name further tables to join them. */
  select<T extends AnyTable, J extends AnyTable = never>(
    table: T,
    ..._joined: J[]
  ): SelectQueryBuilder<Tables<T | J>, T['name'], object> {
    return compiler.selectFrom(table.name).where(this.ownRows(table).raw<boolean>()) as unknown as SelectQueryBuilder<
      Tables<T | J>,
      T['name'],
      object
    >
  }

  /** Adds a row. Values outside the author's row scope are refused as invalid. */
  insert<T extends AnyTable>(
    table: T,
    values: Insert<T> & { id?: string },
  ): InsertQueryBuilder<Tables<T>, T['name'], InsertResult> {
    refuseOutside(table, this.scope, values, true)
    const defaults = Object.entries(table.columns).filter(([key, c]) => c.hasDefault && !(key in values))
    return compiler.insertInto(table.name).values({
      tenant_id: this.tenantId,
      id: values.id ?? uuid(),
      created_by: this.scope.membership_id,
      ...Object.fromEntries(defaults.map(([key, c]) => [key, stored(table, key, c.defaultValue)])),
      ...Object.fromEntries(Object.entries(values).map(([key, value]) => [key, stored(table, key, value)])),
    }) as unknown as InsertQueryBuilder<Tables<T>, T['name'], InsertResult>
  }

  /** Changes rows that this person may see. Moving one out of the person's row scope is refused. */
  update<T extends AnyTable>(
    table: T,
    values: Partial<Insert<T>>,
  ): UpdateQueryBuilder<Tables<T>, T['name'], T['name'], UpdateResult> {
    refuseOutside(table, this.scope, values, false)
    return compiler
      .updateTable(table.name)
      .set(Object.fromEntries(Object.entries(values).map(([key, value]) => [key, stored(table, key, value)])))
      .set({ version: sql`${sql.ref(table.name)}.version + 1`, updated_at: sql`now()` })
      .where(this.ownRows(table).raw<boolean>()) as unknown as UpdateQueryBuilder<
      Tables<T>,
      T['name'],
      T['name'],
      UpdateResult
    >
  }

  /** Removes rows that this person may see. */
  delete<T extends AnyTable>(table: T): DeleteQueryBuilder<Tables<T>, T['name'], DeleteResult> {
    return compiler.deleteFrom(table.name).where(this.ownRows(table).raw<boolean>()) as unknown as DeleteQueryBuilder<
      Tables<T>,
      T['name'],
      DeleteResult
    >
  }

  /** The tenant and the row rule of a table as a condition. */
  ownRows(table: AnyTable): Fragment {
    const tenant = fragment`${literal(`${table.name}.tenant_id`)} = ${this.tenantId}`
    return joined([tenant, ...rowConditions(table, this.scope)], ' and ')
  }

  /** Runs statements as one transaction, in one round trip. */
  async run(...queries: Query[]): Promise<Result[]> {
    const statements = queries.map(compiled)
    if (this.within) return this.within(...statements)
    const results = await this.connections.send(this.enter, ...statements)
    this.entered = true
    return results.slice(1)
  }

  async all<R>(query: Compilable<R> | Statement): Promise<R[]> {
    const [result] = await this.run(query)
    return (result as Result).rows as R[]
  }

  /** The first row, or undefined. */
  async maybe<R>(query: Compilable<R> | Statement): Promise<R | undefined> {
    return (await this.all(query))[0]
  }

  /** The first row; absent and invisible alike are refused as not found. */
  async one<R>(query: Compilable<R> | Statement): Promise<R> {
    const row = await this.maybe(query)
    if (!row) throw notFound()
    return row
  }

  /** A transaction that reads before it decides; what `work` throws rolls it back. Within one already, joins it. */
  async transaction<R>(work: (db: TenantDb) => Promise<R>): Promise<R> {
    if (this.within) return work(this)
    return this.connections.transaction(async (send) => {
      this.entered = true
      return work(new TenantDb(this.connections, this.tenantId, this.scope, this.enter, send))
    }, this.enter)
  }
}

/** JSON columns are sent as text: pg would make arrays of objects a PostgreSQL array. */
const stored = (table: AnyTable, key: string, value: unknown) =>
  table.columns[key]?.type === 'jsonb' && value !== null ? JSON.stringify(value) : value
