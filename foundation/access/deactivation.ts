import { statement } from '../database/logins.ts'
import { conflict } from '../errors.ts'
import { logSecurity } from '../log/events.ts'
import type { TenantRequest } from '../route.ts'
import { invite, withdraw } from './invitations.ts'
import { lock, type Member } from './members.ts'
import { person } from './people.ts'
import { membership } from './tables.ts'

const about = ({ account_id, name }: Member) => ({ account: account_id, person: name })

/**
 * Takes a person's access away, at once: running sessions end with the same transaction, an open invitation becomes
 * worthless. Nobody does that to themself, and the last active administrator stays.
 */
export async function deactivate(request: TenantRequest) {
  const answer = await request.db.transaction(async (db) => {
    const { member, isLastAdministrator } = await lock(request, db)
    if (member.id === request.membership.id) throw conflict('not_yourself')
    if (isLastAdministrator) throw conflict('last_administrator')
    if (member.status !== 'deactivated')
      await db.run(
        db.update(membership, { status: 'deactivated' }).where('id', '=', member.id),
        member.account_id ? statement`select app.end_sessions(${member.account_id})` : withdraw(request, member.id),
        logSecurity('deactivated', about(member)),
      )
    return person({ ...request, db }, member.id)
  })
  request.forget(answer)
  return answer
}

/** Gives a person access again; who never joined gets a new invitation. */
export const reactivate = (request: TenantRequest) =>
  request.db.transaction(async (db) => {
    const within = { ...request, db }
    const { member } = await lock(request, db)
    if (member.status === 'deactivated')
      await db.run(
        db.update(membership, { status: member.account_id ? 'active' : 'invited' }).where('id', '=', member.id),
        logSecurity('reactivated', about(member)),
        ...(member.account_id ? [] : invite(within, member)),
      )
    return person(within, member.id)
  })

/** Lets a person sign in with a password again who was locked out by wrong ones. */
export const unlock = (request: TenantRequest) =>
  request.db.transaction(async (db) => {
    const { member } = await lock(request, db)
    const [result] = await db.run(statement`select app.unlock_account(${member.account_id}) as was_locked`)
    if (result?.rows[0]?.was_locked) await db.run(logSecurity('unlocked', about(member)))
  })
