import { Type } from 'typebox'
import type { TenantDb } from '../database/tenant-db.ts'
import type { Statement } from '../database/wire.ts'
import { conflict, invalid } from '../errors.ts'
import { normalEmail } from '../identity/accounts.ts'
import { changed, logSecurity } from '../log/events.ts'
import type { TenantRequest } from '../route.ts'
import type { Insert } from '../table.ts'
import { invite } from './invitations.ts'
import {
  lock,
  type Member,
  optional,
  placeNames,
  reachFields,
  refuseMember,
  refuseUnknownPlaces,
  roleById,
} from './members.ts'
import { person } from './people.ts'
import { type Reach, refuseBeyond } from './rights.ts'
import { membership } from './tables.ts'

type Changes = Partial<Insert<typeof membership>>

export const PersonChanges = Type.Object(optional('role_id', ...reachFields, 'name', 'email'), {
  additionalProperties: false,
  minProperties: 1,
})

/**
 * Gives a person another role or other limits; who is still invited can be named anew, and a new address gets a new
 * invitation. Refuses `beyond_own_rights`, and `last_administrator` where nobody could administrate any more.
 */
export async function change(request: TenantRequest) {
  const answer = await request.db.transaction(async (db) => {
    const within = { ...request, db }
    const { member, isLastAdministrator } = await lock(request, db)
    const changes = await completed(db, member, request.body as unknown as Changes)
    const role = await roleById(db, changes.role_id ?? member.role_id)
    const after = { ...member, ...changes, is_administrator: role.is_administrator, rights: role.rights }
    refuseBeyond(request.membership, after)
    if (isLastAdministrator && !role.is_administrator) throw conflict('last_administrator')
    const names = await placeNames(db, member, after)
    refuseUnknownPlaces(names, after, member)
    await db.run(
      db.update(membership, changes).where('id', '=', member.id),
      ...logged(member, { ...after, role_name: role.name }, names),
      ...(after.email === member.email ? [] : invite(within, after)),
    )
    return person(within, member.id)
  })
  request.forget(answer)
  return answer
}

/** Refuses another name or address for those who have an account, and an address that somebody else has. */
async function completed(db: TenantDb, member: Member, given: Changes): Promise<Changes> {
  const own = (['name', 'email'] as const).filter(
    (field) => given[field] !== undefined && given[field] !== member[field],
  )
  if (own.length > 0 && member.status !== 'invited')
    throw invalid(...own.map((field) => ({ field, code: 'own_account' })))
  if (given.email === undefined) return given
  const email = normalEmail(given.email)
  if (email !== member.email) await refuseMember(db, email)
  return { ...given, email }
}

function logged(before: Member, after: Member, names: Map<string, string>): Statement[] {
  const named = (reach: Reach) =>
    Object.fromEntries(
      reachFields.map((field) => {
        const value = reach[field]
        return [field, Array.isArray(value) ? value.map((one) => names.get(one) ?? one) : value]
      }),
    )
  const limits = changed(named(before), named(after))
  const about = { account: before.account_id, person: before.name }
  return [
    ...(after.role_id === before.role_id
      ? []
      : [logSecurity('role_assigned', about, changed({ role: before.role_name }, { role: after.role_name }))]),
    ...(limits.length === 0 ? [] : [logSecurity('scope_changed', about, limits)]),
  ]
}
