import { Type } from 'typebox'
import { refuseBeyond } from '../access/rights.ts'
import { statement } from '../database/logins.ts'
import type { TenantDb } from '../database/tenant-db.ts'
import { conflict, invalidField, notFound } from '../errors.ts'
import { figure } from '../figures.ts'
import { logSecurity } from '../log/events.ts'
import { door, get, post, put, type TenantRequest } from '../route.ts'
import { uuid } from '../uuid.ts'
import { enterAsSupport, leaveAsSupport, openGrants } from './entry.ts'
import { supportGrant } from './tables.ts'

const Text = Type.Union([Type.String(), Type.Null()])
const Grant = Type.Object({
  id: Type.String(),
  level: Type.Enum(['read', 'write']),
  reason: Type.String(),
  created_at: Type.String(),
  granted_by: Text,
  expires_at: Type.String(),
  ended_at: Text,
  is_open: Type.Boolean(),
  /** Who is in the company by this grant now. */
  inside: Type.Array(Type.String()),
})
const Grants = Type.Object({
  items: Type.Array(Grant),
  longest_hours: Type.Integer(),
  actions: Type.Array(Type.String()),
})
const Input = Type.Object(
  {
    level: Type.Enum(['read', 'write']),
    reason: Type.String({ minLength: 1, maxLength: 500 }),
    hours: Type.Integer({ minimum: 1 }),
  },
  { additionalProperties: false },
)

const grants = (db: TenantDb, id: string | null = null) =>
  db.all<{ id: string; is_open: boolean }>(statement`
    select g.id, g.level, g.reason, g.created_at, by.name as granted_by, g.expires_at, g.ended_at,
           g.ended_at is null and g.expires_at > now() as is_open,
           array(select m.name from membership m
                  where m.tenant_id = g.tenant_id and m.support_grant_id = g.id and m.status = 'active'
                    and m.support_until > now() order by m.sort_name, m.id) as inside
      from support_grant g left join membership by on by.tenant_id = g.tenant_id and by.id = g.created_by
     where g.tenant_id = ${db.tenantId} and (${id}::uuid is null or g.id = ${id}::uuid)
     order by g.created_at desc, g.id desc limit 200`)

async function list({ db, may, membership }: TenantRequest) {
  const items = await grants(db)
  const mayGrant = may('people.write') && membership.state !== 'ended' && membership.is_administrator
  return { items, longest_hours: figure('support.longest').value, actions: mayGrant ? ['create', 'end'] : [] }
}

/** What support sees is beyond what a limited member sees: only administrators let it in, one grant at a time. */
async function grant(request: TenantRequest<{ in: typeof Input }>) {
  const { body, membership } = request
  refuseBeyond(membership, everything)
  const longest = figure('support.longest').value
  if (body.hours > longest) throw invalidField('hours', 'support_too_long', { longest })
  const reason = body.reason.trim()
  if (!reason) throw invalidField('reason', 'empty')
  return request.db.transaction(async (db) => {
    await db.run(statement`select from tenant where id = ${db.tenantId} for update`)
    if ((await grants(db)).some(({ is_open }) => is_open)) throw conflict('support_open')
    const id = uuid()
    await db.run(
      statement`
        insert into support_grant (tenant_id, id, level, reason, expires_at, created_by)
        values (${db.tenantId}, ${id}, ${body.level}, ${reason},
                now() + make_interval(hours => ${body.hours}), ${membership.id})`,
      logSecurity('support_granted', { account: null, reason, level: body.level, hours: String(body.hours) }),
    )
    return (await grants(db, id))[0]
  })
}

const Params = Type.Object({ id: Type.String({ format: 'uuid' }) })

const everything = {
  is_administrator: true,
  rights: {},
  scope_company: null,
  scope_site: null,
  scope_department: null,
  scope_unit: null,
  scope_kind: null,
  sees_private: false,
}

/** Ends a grant at once: who is inside is outside with the end of this transaction. */
async function end(request: TenantRequest) {
  const { id } = request.params as unknown as { id: string }
  refuseBeyond(request.membership, everything)
  await request.db.transaction(async (db) => {
    const [ended] = await db.run(statement`
      update support_grant set ended_at = now(), updated_at = now(), version = version + 1
       where tenant_id = ${db.tenantId} and id = ${id} and ended_at is null and expires_at > now() returning reason`)
    if (!ended?.rows[0]) {
      if (!(await grants(db, id))[0]) throw notFound()
      return
    }
    await db.run(
      statement`
        update membership set status = 'deactivated', support_until = least(support_until, now()), updated_at = now(),
               version = version + 1
         where tenant_id = ${db.tenantId} and support_grant_id = ${id} and status = 'active'`,
      logSecurity('support_ended', { account: null, reason: ended.rows[0].reason as string }),
    )
  })
}

const Open = Type.Object({
  id: Type.String(),
  tenant_id: Type.String(),
  slug: Type.String(),
  company: Type.String(),
  level: Type.Enum(['read', 'write']),
  reason: Type.String(),
  created_at: Type.String(),
  expires_at: Type.String(),
  /** Whether the person who asks is inside. */
  entered: Type.Boolean(),
})

export const supportRoutes = [
  get(
    '/support-grants',
    { right: 'people.read', summary: 'Lists when support was let in', out: Grants, table: supportGrant },
    list,
  ),
  post(
    '/support-grants',
    { right: 'people.write', summary: 'Lets support in for a time', in: Input, out: Grant, status: 201 },
    grant,
  ),
  put(
    '/support-grants/:id/end',
    { right: 'people.write', summary: "Ends support's access at once", table: supportGrant },
    end,
  ),
  door(
    'GET',
    '/operator/support',
    {
      right: 'operator',
      summary: 'Companies that let support in at present',
      out: Type.Object({ items: Type.Array(Open), next: Type.Null() }),
    },
    async ({ auth, person }) => ({ items: await openGrants(auth, person?.account), next: null }),
  ),
  door(
    'PUT',
    '/operator/support/:id/entry',
    { right: 'operator', summary: 'Enters a company that lets support in', params: Params, out: Open },
    enterAsSupport,
  ),
  door(
    'DELETE',
    '/operator/support/:id/entry',
    { right: 'operator', summary: 'Leaves that company', params: Params },
    leaveAsSupport,
  ),
]
