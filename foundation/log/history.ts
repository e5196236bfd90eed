import { sql } from 'kysely'
import { Type } from 'typebox'
import { statement } from '../database/logins.ts'
import { compiler, type TenantDb } from '../database/tenant-db.ts'
import { recordById } from '../list.ts'
import type { TenantRequest } from '../route.ts'
import type { AnyTable } from '../table.ts'

const Change = Type.Object({ field: Type.String(), before: Type.Unknown(), after: Type.Unknown() })
const Entry = Type.Object({
  id: Type.String(),
  at: Type.String(),
  by: Type.Union([Type.String(), Type.Null()]),
  /** Whether `by` is somebody without an account, who came by a link. */
  guest: Type.Boolean(),
  action: Type.Enum(['insert', 'update', 'delete']),
  changes: Type.Array(Change),
})
export const historyOut = Type.Object({ items: Type.Array(Entry), next: Type.Null() })

interface LogRow {
  id: string
  at: string
  by: string | null
  guest: boolean
  action: 'insert' | 'update' | 'delete'
  record_version: number
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

const MOST = 500

/** The history of a record that this person may see, newest first: names instead of identifiers, old → new. */
export const history = (table: AnyTable) => async (request: TenantRequest) => {
  const { id } = request.params as unknown as { id: string }
  await request.db.one(recordById(request.db, table, id))
  return { items: await entries(request.db, table, id, 0), next: null }
}

/** What others changed in a record since the given version, newest first. */
export async function changesSince(db: TenantDb, table: AnyTable, id: string, version: number) {
  const later = await entries(db, table, id, version)
  return later.flatMap((entry) => entry.changes.map((change) => ({ ...change, by: entry.by, at: entry.at })))
}

async function entries(db: TenantDb, table: AnyTable, id: string, sinceVersion: number) {
  const [result] = await db.run(statement`
    select c.id, c.at, coalesce(m.name, c.guest_name) as by, c.guest_id is not null as guest, c.action,
           c.record_version, c.before, c.after
      from change_log c left join membership m on m.tenant_id = c.tenant_id and m.id = c.actor_id
     where c.tenant_id = ${db.tenantId} and c.table_name = ${table.name} and c.record_id = ${id}
       and c.record_version > ${sinceVersion}
     order by c.at desc limit ${MOST}`)
  const rows = (result?.rows ?? []) as unknown as LogRow[]
  const name = await names(db, table, rows)
  return rows.map(({ id: entryId, at, by, guest, action, before, after }) => ({
    id: entryId,
    at,
    by,
    guest,
    action,
    changes: [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].map((field) => ({
      field,
      before: name(field, before?.[field]),
      after: name(field, after?.[field]),
    })),
  }))
}

/** Looks up what the references in the entries are called now; what is gone keeps its identifier. */
async function names(db: TenantDb, table: AnyTable, rows: LogRow[]) {
  const known = new Map<string, string>()
  const lookups = Object.entries(table.columns).flatMap(([key, column]) => {
    const ids = rows.flatMap((row) => [row.before?.[key], row.after?.[key]]).filter((v) => typeof v === 'string')
    if (!column.references || ids.length === 0) return []
    const { name, label } = column.references
    return [
      sql`select id, concat_ws(' ', ${sql.join(label.map((part) => sql.ref(part)))}) as name from ${sql.table(name)}
           where tenant_id = ${db.tenantId} and id = any(${[...new Set(ids)]}::uuid[])`.compile(compiler),
    ]
  })
  if (lookups.length > 0)
    for (const { rows: found } of await db.run(...lookups))
      for (const row of found) known.set(row.id as string, row.name as string)
  return (field: string, value: unknown) =>
    table.columns[field]?.references && typeof value === 'string' ? (known.get(value) ?? value) : (value ?? null)
}
