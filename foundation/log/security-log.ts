import { Type } from 'typebox'
import { statement } from '../database/logins.ts'
import { get, type TenantRequest } from '../route.ts'
import { paged, period, place } from './paging.ts'
import { securityEvents } from './tables.ts'

const Text = Type.Union([Type.String(), Type.Null()])
const Entry = Type.Object({
  id: Type.String(),
  at: Type.String(),
  kind: Type.Enum([...securityEvents]),
  person_name: Text,
  email: Text,
  by: Text,
  ip: Text,
  detail: Type.Unknown(),
})
const Entries = Type.Object({ items: Type.Array(Entry), next: Text })
const Asked = Type.Object(
  {
    ...period,
    kind: Type.Optional(Type.Array(Type.Enum([...securityEvents]), { maxItems: 50 })),
    account: Type.Optional(Type.String({ format: 'uuid' })),
  },
  { additionalProperties: false },
)

/** The events of the company, newest first: whom they concern, who caused them, from which address. */
async function list({ db, query, membership }: TenantRequest<{ query: typeof Asked }>) {
  const { kind = null, account = null, from = null, to = null, limit } = query
  const after = place(query.cursor)
  const zone = membership.time_zone
  const rows = await db.all<{ at: string; id: string }>(statement`
    select s.id, s.at, s.kind, coalesce(m.name, s.detail ->> 'person') as person_name,
           coalesce(m.email, s.detail ->> 'email') as email, a.name as by, s.ip, s.detail
      from security_log s
      left join membership m on m.tenant_id = s.tenant_id and m.account_id = s.account_id
      left join membership a on a.tenant_id = s.tenant_id and a.account_id = s.actor_id
     where s.tenant_id = ${db.tenantId}
       and (${kind}::text[] is null or s.kind = any(${kind}::text[]))
       and (${account}::uuid is null or s.account_id = ${account}::uuid)
       and (${from}::date is null or s.at >= ${from}::date::timestamp at time zone ${zone})
       and (${to}::date is null or s.at < (${to}::date + 1)::timestamp at time zone ${zone})
       and (${after.at}::timestamptz is null or (s.at, s.id) < (${after.at}::timestamptz, ${after.id}::uuid))
     order by s.at desc, s.id desc limit ${(limit ?? 50) + 1}`)
  return paged(rows, limit)
}

export const securityLogRoutes = [
  get(
    '/security-log',
    { right: 'log.read', summary: "Lists the company's security events", query: Asked, out: Entries },
    list,
  ),
]
