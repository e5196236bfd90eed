import { Type } from 'typebox'
import type { TenantDb } from '../database/tenant-db.ts'
import { conflict, forbidden, invalid } from '../errors.ts'
import { changed, logSecurity } from '../log/events.ts'
import { recordsOf } from '../records.ts'
import type { TenantRequest } from '../route.ts'
import type { Row } from '../table.ts'
import { idOf } from './people.ts'
import { isWithinRights, levelIn, type Power } from './rights.ts'
import { role } from './tables.ts'

type Role = Row<typeof role>

/** Nobody makes an administrator's role through the API: the first one comes with the company. */
const { name, rights } = role.columns
export const RoleInput = Type.Object(
  { name: name.schema, rights: Type.Optional(rights.schema) },
  { additionalProperties: false },
)
export const RolePatch = Type.Partial(RoleInput, { additionalProperties: false, minProperties: 1 })

export const roleLists = { path: '/roles', sort: ['name'] } as const

/** The usual functions of a role's records, with what is refused. */
export const roleRecords = recordsOf(role, {
  ...roleLists,
  prepare: async ({ membership, house }, values, now) => {
    const before = await now?.()
    const unknown = Object.keys(values.rights ?? {}).filter((area) => !house.areas.some((known) => known.area === area))
    if (unknown.length > 0) throw invalid(...unknown.map((area) => ({ field: `rights.${area}`, code: 'unknown_area' })))
    if (before?.is_administrator && values.rights) throw conflict('administrator_role')
    refuseBeyond(membership, { is_administrator: false, rights: {}, ...before, ...values })
    return values
  },
  allows: (row, { membership }) => {
    const isWithin = isWithinRights(membership, row)
    return { update: isWithin, remove: isWithin && !row.is_administrator }
  },
})

function refuseBeyond(own: TenantRequest['membership'], ...roles: Power[]) {
  if (!roles.every((one) => isWithinRights(own, one))) throw forbidden('beyond_own_rights')
}

export const create = (request: TenantRequest) =>
  request.db.transaction(async (db) => {
    const created = await roleRecords.create({ ...request, db })
    await logRights(db, undefined, created as unknown as Role)
    return created
  })

export async function update(request: TenantRequest) {
  const answer = await request.db.transaction(async (db) => {
    const before = await locked(request, db)
    const after = await roleRecords.update({ ...request, db })
    await logRights(db, before, after as unknown as Role)
    return after
  })
  request.forget({ account_id: request.person.account.id })
  return answer
}

/** A role that somebody has is `in_use`; the administrator's can't be deleted at all. */
export const remove = (request: TenantRequest) =>
  request.db.transaction(async (db) => {
    const before = await locked(request, db)
    if (before.is_administrator) throw conflict('administrator_role')
    await roleRecords.remove({ ...request, db })
    await logRights(db, before, undefined)
  })

/** The role as it stays until the transaction ends, refused if it goes beyond the own rights. */
async function locked(request: TenantRequest, db: TenantDb): Promise<Role> {
  const found = await db.one(db.select(role).selectAll().where('id', '=', idOf(request)).forUpdate())
  refuseBeyond(request.membership, found)
  return found
}

async function logRights(db: TenantDb, before: Role | undefined, after: Role | undefined) {
  const [old, now] = [before?.rights ?? {}, after?.rights ?? {}]
  const areas = [...new Set([...Object.keys(old), ...Object.keys(now)])]
  const levels = (rights: Power['rights']) => Object.fromEntries(areas.map((area) => [area, levelIn(rights, area)]))
  const changes = changed(levels(old), levels(now))
  if (changes.length === 0) return
  await db.run(logSecurity('rights_changed', { account: null, role: (after ?? before)?.name ?? '' }, changes))
}
