import { type TSchema, Type } from 'typebox'
import { statement } from '../database/logins.ts'
import type { TenantDb } from '../database/tenant-db.ts'
import { conflict, invalid, invalidField, notFound, Refusal } from '../errors.ts'
import { changesSince } from '../log/history.ts'
import type { TenantRequest } from '../route.ts'
import { type Dimension, dimensions, type Row } from '../table.ts'
import { type Power, type Reach, refuseBeyond } from './rights.ts'
import { idOf, person } from './people.ts'
import { membership } from './tables.ts'

/** The columns that say whose rows a membership sees. */
export const reachFields = [...dimensions.map((dimension) => `scope_${dimension}` as const), 'sees_private'] as const

/** Columns of a membership as members of an input that may be left out. */
export const optional = (...names: (keyof typeof membership.columns)[]): Record<string, TSchema> =>
  Object.fromEntries(names.map((name) => [name, Type.Optional(membership.columns[name].schema)]))

/** A membership with what its role lets it do. */
export type Member = Row<typeof membership> & Power & { role_name: string }

/** A membership that is about to be changed, and whether it is the company's last active administrator. */
interface Locked {
  member: Member
  isLastAdministrator: boolean
}

/**
 * Reads a membership for a change and keeps others from changing it, or the set of administrators, until the
 * transaction ends. Refuses what is unknown, stale, or mightier than whoever asks.
 */
export async function lock(request: TenantRequest, db: TenantDb): Promise<Locked> {
  const id = idOf(request)
  const [administrators, , found] = await db.run(
    statement`
      select m.id from membership m join role r on r.tenant_id = m.tenant_id and r.id = m.role_id
       where m.tenant_id = ${db.tenantId} and m.status = 'active' and r.is_administrator
       order by m.id for no key update of m`,
    statement`select from membership where tenant_id = ${db.tenantId} and id = ${id} for no key update`,
    // A statement of its own: it sees what the ones before had to wait for.
    statement`
      select m.*, r.name as role_name, r.is_administrator, r.rights
        from membership m join role r on r.tenant_id = m.tenant_id and r.id = m.role_id
       where m.tenant_id = ${db.tenantId} and m.id = ${id}`,
  )
  const member = found?.rows[0] as unknown as Member | undefined
  if (!member) throw notFound()
  if (member.support_until) throw conflict('is_support')
  refuseBeyond(request.membership, member)
  if (request.ifMatch !== undefined && request.ifMatch !== member.version) throw await stale(request, db, member)
  const others = administrators?.rows.filter((row) => row.id !== id) ?? []
  return {
    member,
    isLastAdministrator: member.is_administrator && member.status === 'active' && others.length === 0,
  }
}

async function stale(request: TenantRequest, db: TenantDb, { id }: Member) {
  const changes = await changesSince(db, membership, id, request.ifMatch as number)
  return new Refusal('stale', 'stale', { extra: { current: await person({ ...request, db }, id), changes } })
}

/** The role of that identifier, or a refusal beside the field. */
export async function roleById(db: TenantDb, id: string): Promise<Power & { name: string }> {
  const role = await db.maybe<Power & { name: string }>(statement`
    select name, is_administrator, rights from role where tenant_id = ${db.tenantId} and id = ${id}`)
  if (!role) throw invalidField('role_id', 'reference')
  return role
}

/** Refuses an address that another membership of the company has, whoever that is. */
export async function refuseMember(db: TenantDb, email: string) {
  const known = await db.maybe(statement`
    select 1 from membership where tenant_id = ${db.tenantId} and lower(email) = ${email}`)
  if (known) throw conflict('already_member')
}

const places: Exclude<Dimension, 'kind'>[] = ['company', 'site', 'department', 'unit']

/** What the companies, sites, departments and units of these limits are called. */
export async function placeNames(db: TenantDb, ...reaches: Reach[]): Promise<Map<string, string>> {
  const ids = (place: (typeof places)[number]) => reaches.flatMap((reach) => reach[`scope_${place}`] ?? [])
  const rows = await db.all<{ id: string; name: string }>(statement`
    select id, name from company where tenant_id = ${db.tenantId} and id = any(${ids('company')}::uuid[])
    union all select id, name from site where tenant_id = ${db.tenantId} and id = any(${ids('site')}::uuid[])
    union all select id, name from department where tenant_id = ${db.tenantId} and id = any(${ids('department')}::uuid[])
    union all select id, name from unit where tenant_id = ${db.tenantId} and id = any(${ids('unit')}::uuid[])`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Refuses limits to places that don't exist; those that a membership had before may have gone meanwhile. */
export function refuseUnknownPlaces(names: Map<string, string>, after: Reach, before?: Reach): void {
  const unknown = places
    .map((place) => `scope_${place}` as const)
    .filter((field) => after[field]?.some((id) => !names.has(id) && !before?.[field]?.includes(id)))
  if (unknown.length > 0) throw invalid(...unknown.map((field) => ({ field, code: 'reference' })))
}
