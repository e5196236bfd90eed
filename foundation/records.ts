import { type TSchema, Type } from 'typebox'
import { notFound, Refusal } from './errors.ts'
import { type ListSpec, listQuery, page, recordById } from './list.ts'
import { changesSince, history, historyOut } from './log/history.ts'
import { del, get, patch, post, type Route, type TenantRequest } from './route.ts'
import type { AnyTable, Insert, Row } from './table.ts'
import { uuid } from './uuid.ts'

/** The usual routes of a table's records, and what is special to this noun. */
export interface RecordsSpec<T extends AnyTable> extends ListSpec {
  path: string
  /** Which of the usual routes it has; all, if not named. Each has its history besides. */
  only?: readonly ('list' | 'create' | 'find' | 'update' | 'remove')[]
  /** Columns that its list leaves out: long texts and documents, which the record itself has. */
  heavy?: readonly string[]
  /** What may be sent; the declared columns, if not named. */
  input?: TSchema
  patch?: TSchema
  /** The noun's rules: completes or refuses what is about to be written. `before` reads the row that is changed. */
  prepare?: (
    request: TenantRequest,
    values: Partial<Insert<T>>,
    before?: () => Promise<Row<T>>,
  ) => Promise<Partial<Insert<T>>> | Partial<Insert<T>>
  /** What is offered for a row in its present state, apart from rights; refusing the rest is the noun's own rule. */
  allows?: (row: Row<T>, request: TenantRequest) => { update?: boolean; remove?: boolean; further?: string[] }
  /** What the list offers besides `create`. */
  listActions?: (request: TenantRequest) => string[]
}

/** The shape of one record in answers: its columns, the names of what it refers to, and what may be done with it. */
export const recordOut = (table: AnyTable, without: readonly string[] = []): TSchema =>
  Type.Object({
    ...Object.fromEntries(
      Object.entries((table.row as TSchema & { properties: Record<string, TSchema> }).properties).filter(
        ([key]) => !without.includes(key),
      ),
    ),
    labels: Type.Record(Type.String(), Type.String()),
    actions: Type.Array(Type.String()),
  })

/** A list in answers. */
export const listOut = (item: TSchema): TSchema =>
  Type.Object({
    items: Type.Array(item),
    next: Type.Union([Type.String(), Type.Null()]),
    total: Type.Optional(Type.Integer()),
    actions: Type.Array(Type.String()),
  })

/** List, create, find, update, remove and history of a table's records, each with the right that the area asks for. */
export function records<T extends AnyTable>(table: T, spec: RecordsSpec<T>): Route[] {
  const read = `${table.area}.read` as const
  const write = `${table.area}.write` as const
  const one = `${spec.path}/:id`
  const out = recordOut(table)
  const name = table.name.replaceAll('_', ' ')
  const noun = recordsOf(table, spec)
  const routes = {
    list: get(
      spec.path,
      {
        right: read,
        summary: `Lists ${name} records`,
        query: listQuery(table, spec),
        out: listOut(recordOut(table, spec.heavy)),
        table,
      },
      noun.list,
    ),
    create: post(
      spec.path,
      { right: write, summary: `Creates a ${name}`, in: spec.input ?? table.input, out, status: 201, table },
      noun.create,
    ),
    find: get(one, { right: read, summary: `Shows a ${name}`, out, table }, noun.find),
    update: patch(
      one,
      { right: write, summary: `Changes a ${name}`, in: spec.patch ?? table.patch, out, table },
      noun.update,
    ),
    remove: del(one, { right: write, summary: `Deletes a ${name}`, table }, noun.remove),
  }
  const chosen = spec.only ?? (Object.keys(routes) as (keyof typeof routes)[])
  return [
    ...chosen.map((key) => routes[key]),
    get(
      `${one}/history`,
      { right: read, summary: `Shows who changed a ${name}, when and what`, out: historyOut, table },
      history(table),
    ),
  ]
}

/** The functions behind the usual routes, for nouns that need them elsewhere too. */
export function recordsOf<T extends AnyTable>(table: T, spec: RecordsSpec<T>) {
  const idOf = (request: TenantRequest) => (request.params as unknown as { id: string }).id

  const present = (request: TenantRequest, row: Record<string, unknown>) => {
    const allowed = spec.allows?.(row as Row<T>, request) ?? {}
    const may = request.may(`${table.area}.write`) && request.membership.state !== 'ended'
    const offered = (name: 'update' | 'remove') => (!spec.only || spec.only.includes(name)) && allowed[name] !== false
    return Object.assign(row, {
      actions: may
        ? [
            ...(offered('update') ? ['update'] : []),
            ...(offered('remove') ? ['delete'] : []),
            ...(allowed.further ?? []),
          ]
        : [],
    })
  }

  const find = async (request: TenantRequest) =>
    present(request, await request.db.one<Record<string, unknown>>(recordById(request.db, table, idOf(request))))

  return {
    present,
    find,

    list: async (request: TenantRequest) => {
      const { items, ...rest } = await page(request.db, table, spec, (request.query ?? {}) as never, spec.heavy)
      const may = request.may(`${table.area}.write`) && request.membership.state !== 'ended'
      const create = may && (!spec.only || spec.only.includes('create')) ? ['create'] : []
      return {
        ...rest,
        items: items.map((row) => present(request, row)),
        actions: [...create, ...(spec.listActions?.(request) ?? [])],
      }
    },

    create: async (request: TenantRequest) => {
      const given = request.body as unknown as Partial<Insert<T>>
      const values = (await spec.prepare?.(request, given)) ?? given
      const id = uuid()
      const [, created] = await request.db.run(
        request.db.insert(table, { ...(values as Insert<T>), id }),
        recordById(request.db, table, id),
      )
      return present(request, created?.rows[0] as Record<string, unknown>)
    },

    update: async (request: TenantRequest) => {
      const id = idOf(request)
      const given = request.body as unknown as Partial<Insert<T>>
      const values =
        (await spec.prepare?.(request, given, async () => (await find(request)) as unknown as Row<T>)) ?? given
      const change = request.db.update(table, values).where('id' as never, '=', id as never)
      const [changed, now] = await request.db.run(
        request.ifMatch === undefined ? change : change.where('version' as never, '=', request.ifMatch as never),
        recordById(request.db, table, id),
      )
      const row = now?.rows[0]
      if (!row) throw notFound()
      if (changed?.count === 0) throw await stale(request, row)
      return present(request, row)
    },

    remove: async (request: TenantRequest) => {
      const id = idOf(request)
      const removal = request.db.delete(table).where('id' as never, '=', id as never)
      const [removed, now] = await request.db.run(
        request.ifMatch === undefined ? removal : removal.where('version' as never, '=', request.ifMatch as never),
        recordById(request.db, table, id),
      )
      if (removed?.count === 1) return
      if (!now?.rows[0]) throw notFound()
      throw await stale(request, now.rows[0])
    },
  }

  /** The refusal of a lost update: what is there now, and who changed what since. */
  async function stale(request: TenantRequest, row: Record<string, unknown>) {
    const changes = await changesSince(request.db, table, row.id as string, request.ifMatch as number)
    return new Refusal('stale', 'stale', { extra: { current: present(request, row), changes } })
  }
}
