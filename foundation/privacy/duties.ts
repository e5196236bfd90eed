import { Type } from 'typebox'
import { statement } from '../database/logins.ts'
import type { TenantDb } from '../database/tenant-db.ts'
import type { Statement } from '../database/wire.ts'
import { invalidField } from '../errors.ts'
import { get, put, type TenantRequest } from '../route.ts'
import { uuid } from '../uuid.ts'

/** The tasks for which somebody of the company answers. */
const duties = ['deletion'] as const
type Duty = (typeof duties)[number]

/** Somebody who answers for a task. */
export interface Responsible {
  id: string
  name: string
  email: string
  account_id: string
}

/** Who answers for a task: the person who was named for it and is active, else the administrators. */
const responsible = (tenantId: string, kind: Duty): Statement => statement`
  with named as (
    select m.id from duty d join membership m on m.tenant_id = d.tenant_id and m.id = d.membership_id
     where d.tenant_id = ${tenantId} and d.kind = ${kind} and m.status = 'active')
  select m.id, m.name, m.email, m.account_id
    from membership m join role r on r.tenant_id = m.tenant_id and r.id = m.role_id
   where m.tenant_id = ${tenantId} and m.status = 'active'
     and (m.id in (select id from named) or (r.is_administrator and not exists (select from named)))
   order by m.sort_name, m.id`

export const responsibleFor = (db: TenantDb, kind: Duty): Promise<Responsible[]> =>
  db.all<Responsible>(responsible(db.tenantId, kind))

const Person = Type.Object({ id: Type.String(), name: Type.String() })
export const People = Type.Array(Person)
const Entry = Type.Object({
  kind: Type.Enum([...duties]),
  /** Who was named, also if that person has been deactivated since. */
  membership_id: Type.Union([Type.String(), Type.Null()]),
  person: Type.Union([Type.String(), Type.Null()]),
  responsible: People,
})
const Entries = Type.Object({ items: Type.Array(Entry), actions: Type.Array(Type.String()) })
const Params = Type.Object({ kind: Type.Enum([...duties]) })
const Input = Type.Object(
  { membership_id: Type.Union([Type.String({ format: 'uuid' }), Type.Null()]) },
  { additionalProperties: false },
)

async function list({ db, may, membership }: TenantRequest) {
  const named = await db.all<{ kind: Duty; membership_id: string; person: string }>(statement`
    select d.kind, d.membership_id, m.name as person
      from duty d join membership m on m.tenant_id = d.tenant_id and m.id = d.membership_id
     where d.tenant_id = ${db.tenantId}`)
  const items = []
  for (const kind of duties) {
    const { membership_id = null, person = null } = named.find((one) => one.kind === kind) ?? {}
    items.push({ kind, membership_id, person, responsible: await responsibleFor(db, kind) })
  }
  return { items, actions: may('privacy.write') && membership.state !== 'ended' ? ['update'] : [] }
}

/** Names who answers for a task, or with null nobody. Refuses who isn't active or couldn't look at what it is about. */
async function name(request: TenantRequest<{ params: typeof Params; in: typeof Input }>) {
  const { params, body, membership } = request
  return request.db.transaction(async (db) => {
    if (body.membership_id === null)
      await db.run(statement`delete from duty where tenant_id = ${db.tenantId} and kind = ${params.kind}`)
    else {
      await refuseUnable(db, body.membership_id)
      await db.run(statement`
        insert into duty (tenant_id, id, kind, membership_id, created_by)
        values (${db.tenantId}, ${uuid()}, ${params.kind}, ${body.membership_id}, ${membership.id})
        on conflict (tenant_id, kind) do update
           set membership_id = excluded.membership_id, updated_at = now(), version = duty.version + 1`)
    }
    return list({ ...request, db } as unknown as TenantRequest)
  })
}

async function refuseUnable(db: TenantDb, id: string) {
  const person = await db.maybe<{ able: boolean }>(statement`
    select m.status = 'active' and (r.is_administrator or coalesce(r.rights ->> 'privacy', 'none') <> 'none') as able
      from membership m join role r on r.tenant_id = m.tenant_id and r.id = m.role_id
     where m.tenant_id = ${db.tenantId} and m.id = ${id}`)
  if (!person) throw invalidField('membership_id', 'reference')
  if (!person.able) throw invalidField('membership_id', 'cannot_answer')
}

export const dutyRoutes = [
  get('/duties', { right: 'privacy.read', summary: 'Says who answers for which task', out: Entries }, list),
  put(
    '/duties/:kind',
    {
      right: 'privacy.write',
      summary: 'Names who answers for a task',
      params: Params,
      in: Input,
      out: Entries,
    },
    name,
  ),
]
