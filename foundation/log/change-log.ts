import { sql } from 'kysely'
import { Type } from 'typebox'
import { statement } from '../database/logins.ts'
import { compiler } from '../database/tenant-db.ts'
import { get, type TenantRequest } from '../route.ts'
import { paged, period, place } from './paging.ts'

const Text = Type.Union([Type.String(), Type.Null()])
const Entry = Type.Object({
  id: Type.String(),
  at: Type.String(),
  by: Text,
  /** Whether `by` is somebody without an account, who came by a link. */
  guest: Type.Boolean(),
  action: Type.Enum(['insert', 'update', 'delete']),
  table: Type.String(),
  record_id: Type.String(),
  /** What the record is called now, for those who may read it. */
  record: Text,
  /** The changed columns. Their values are shown in the record's own history, to those who may read it. */
  fields: Type.Array(Type.String()),
})
const Entries = Type.Object({ items: Type.Array(Entry), next: Text })
const Asked = Type.Object(
  {
    ...period,
    table: Type.Optional(Type.Array(Type.String({ maxLength: 50 }), { maxItems: 50 })),
    by: Type.Optional(Type.String({ format: 'uuid' })),
  },
  { additionalProperties: false },
)

interface LogRow {
  id: string
  at: string
  table: string
  record_id: string
}

/** Who changed which record and which of its columns, newest first; without values. */
async function list(request: TenantRequest<{ query: typeof Asked }>) {
  const { db, query, membership } = request
  const { table = null, by = null, from = null, to = null, limit } = query
  const after = place(query.cursor)
  const zone = membership.time_zone
  const rows = await db.all<LogRow>(statement`
    select c.id, c.at, coalesce(m.name, c.guest_name) as by, c.guest_id is not null as guest, c.action,
           c.table_name as "table", c.record_id,
           array(select jsonb_object_keys(coalesce(c.before, '{}') || coalesce(c.after, '{}')) order by 1) as fields
      from change_log c left join membership m on m.tenant_id = c.tenant_id and m.id = c.actor_id
     where c.tenant_id = ${db.tenantId}
       and (${table}::text[] is null or c.table_name = any(${table}::text[]))
       and (${by}::uuid is null or c.actor_id = ${by}::uuid)
       and (${from}::date is null or c.at >= ${from}::date::timestamp at time zone ${zone})
       and (${to}::date is null or c.at < (${to}::date + 1)::timestamp at time zone ${zone})
       and (${after.at}::timestamptz is null or (c.at, c.id) < (${after.at}::timestamptz, ${after.id}::uuid))
     order by c.at desc, c.id desc limit ${(limit ?? 50) + 1}`)
  const { items, next } = paged(rows, limit)
  const called = await names(request, items)
  return { items: items.map((row) => ({ ...row, record: called.get(row.record_id) ?? null })), next }
}

/** What the records are called, as far as this member may read them. */
async function names({ db, house, may }: Pick<TenantRequest, 'db' | 'house' | 'may'>, rows: LogRow[]) {
  const lookups = house.tables.flatMap((table) => {
    const ids = rows.filter((row) => row.table === table.name).map((row) => row.record_id)
    if (ids.length === 0 || !may(`${table.area}.read`)) return []
    const label = sql.join(table.label.map((part) => sql.ref(`${table.name}.${part}`)))
    return [
      sql`select id, concat_ws(' ', ${label}) as name from ${sql.table(table.name)}
           where ${db.ownRows(table).raw()} and id = any(${[...new Set(ids)]}::uuid[])`.compile(compiler),
    ]
  })
  const results = lookups.length > 0 ? await db.run(...lookups) : []
  return new Map(results.flatMap(({ rows: found }) => found.map((row) => [row.id as string, row.name as string])))
}

export const changeLogRoutes = [
  get(
    '/changes',
    { right: 'log.read', summary: 'Lists who changed which records of the company', query: Asked, out: Entries },
    list,
  ),
]
