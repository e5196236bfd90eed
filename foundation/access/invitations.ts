import { Type } from 'typebox'
import type { Statement } from '../database/wire.ts'
import { conflict } from '../errors.ts'
import { normalEmail } from '../identity/accounts.ts'
import { newInvitation } from '../identity/links.ts'
import { logSecurity } from '../log/events.ts'
import { invitationLetter } from '../mail/letters.ts'
import { queueMailInTenant } from '../mail/queue.ts'
import type { TenantRequest } from '../route.ts'
import type { Row } from '../table.ts'
import { uuid } from '../uuid.ts'
import { lock, optional, placeNames, reachFields, refuseMember, refuseUnknownPlaces, roleById } from './members.ts'
import { person } from './people.ts'
import { refuseBeyond } from './rights.ts'
import { membership } from './tables.ts'

const { email, name, role_id } = membership.columns

/** Whom to invite, as what, and for which rows; without a limit, for all. */
export const Invitation = Type.Object(
  { email: email.schema, name: name.schema, role_id: role_id.schema, ...optional(...reachFields) },
  { additionalProperties: false },
)

type Limits = Pick<Row<typeof membership>, (typeof reachFields)[number]>
type Given = Pick<Row<typeof membership>, 'email' | 'name' | 'role_id'> & Partial<Limits>

const everything: Limits = {
  scope_company: null,
  scope_site: null,
  scope_department: null,
  scope_unit: null,
  scope_kind: null,
  sees_private: false,
}

/** Invites somebody into the company. Refuses `already_member` and `beyond_own_rights`. */
export const inviteNew = (request: TenantRequest) =>
  request.db.transaction(async (db) => {
    const within = { ...request, db }
    const given = request.body as unknown as Given
    const values = { ...everything, ...given, id: uuid(), email: normalEmail(given.email) }
    await refuseMember(db, values.email)
    const { is_administrator, rights } = await roleById(db, values.role_id)
    refuseBeyond(request.membership, { ...values, is_administrator, rights })
    refuseUnknownPlaces(await placeNames(db, values), values)
    const [added] = await db.run(
      db
        .insert(membership, { ...values, status: 'invited' as const, invited_at: new Date().toISOString() })
        .onConflict((rows) => rows.doNothing()),
    )
    if (added?.count === 0) throw conflict('already_member')
    await db.run(...invite(within, values))
    return person(within, values.id)
  })

/** Invites somebody once more who has not joined yet; the earlier link is worthless from now on. */
export const inviteAgain = (request: TenantRequest) =>
  request.db.transaction(async (db) => {
    const within = { ...request, db }
    const { member } = await lock(request, db)
    if (member.status !== 'invited') throw conflict('not_invited')
    const again = db.update(membership, { invited_at: new Date().toISOString() }).where('id', '=', member.id)
    await db.run(again, ...invite(within, member))
    return person(within, member.id)
  })

/** A new link in place of the earlier one, the mail that brings it, and what the security log says of it. */
export function invite(request: TenantRequest, to: { id: string; name: string; email: string }): Statement[] {
  const { address, membership: own, person: inviter } = request
  const { url, statement } = newInvitation(address, to.id)
  const letter = invitationLetter({
    language: own.language,
    name: to.name,
    address,
    link: url,
    company: own.company_name,
    inviter: inviter.account.name,
  })
  return [
    statement,
    queueMailInTenant(to.email, letter),
    logSecurity('invited', { account: null, person: to.name, email: to.email }),
  ]
}

/** Makes the mailed link worthless: one that nobody knows takes its place. */
export const withdraw = ({ address }: TenantRequest, id: string): Statement => newInvitation(address, id).statement
