import { statement } from '../database/logins.ts'
import type { Statement } from '../database/wire.ts'
import { unauthenticated } from '../errors.ts'
import type { SecurityEvent } from '../log/tables.ts'
import { uuid } from '../uuid.ts'
import { findAccount } from './accounts.ts'
import { attempt, evenly, type Verified } from './attempts.ts'
import { clearSession, deviceTokens, sessionToken, setDevices, setSession } from './cookies.ts'
import type { AtDoor, Posted } from './door.ts'
import { securityEvent } from './events.ts'
import { present } from './me.ts'
import { hashPassword, needsRehash } from './passwords.ts'
import { hashToken, newSession, newToken, type Person } from './sessions.ts'

/** The one answer to every sign-in that fails, whatever the reason. */
export const signInFailed = () => unauthenticated('sign_in_failed')

/** POST /session */
export async function signIn(request: Posted<{ email: string; password: string }>) {
  const { email, password } = request.body
  return begin(request, await evenly(verify(request, email, password)), 'signed_in')
}

async function verify(request: AtDoor, email: string, password: string): Promise<Verified> {
  const { auth } = request
  const account = await findAccount(auth, { email })
  const verified = await attempt(auth, {
    account,
    allowed: account?.can_sign_in ?? false,
    password,
    ...typedOn(request),
  })
  if (!verified) throw signInFailed()
  return verified
}

/** Where a password was typed: what the lock-out counts by, and what its mail needs. */
export const typedOn = ({ raw, secure, ip, address }: AtDoor) => ({ devices: deviceTokens(raw, secure), ip, address })

/**
 * Begins a session for somebody whose password was verified, ends the one that this browser had (ASVS 5.0, 7.2.4), and
 * makes the device known. Fails like a wrong password if the password was changed meanwhile.
 */
export async function begin(request: AtDoor, verified: Verified, event: SecurityEvent | undefined) {
  const { auth, sessions, raw, reply, secure, ip } = request
  const { accountId, device } = verified
  const session = newSession(accountId, ip, raw.headers['user-agent'] ?? '')
  const known = knowDevice(request, verified)
  const passwordHash = needsRehash(verified.passwordHash)
    ? await hashPassword(verified.password)
    : verified.passwordHash
  await auth.transaction(async (send) => {
    const [kept] = await send(statement`
      update account set last_sign_in_at = now(), password_hash = ${passwordHash},
             failed_attempts = case when ${device !== undefined}::boolean then failed_attempts else 0 end,
             locked_at = case when ${device !== undefined}::boolean then locked_at end
       where id = ${accountId} and password_hash = ${verified.passwordHash}`)
    if (kept?.count !== 1) throw signInFailed()
    await send(
      endOf(request),
      session.statement,
      known.statement,
      ...(event ? [securityEvent(event, accountId, ip)] : []),
    )
  })
  if (request.person) sessions.forget(request.person.account.id)
  setSession(reply, session.token, secure)
  setDevices(reply, known.tokens, secure)
  const person = (await sessions.find(session.token, true)) as Person
  return present(person, request.work.house.areas)
}

/** The cookie's tokens of other people stay; this person's is made anew. */
function knowDevice(
  { raw, secure }: AtDoor,
  { accountId, device }: Verified,
): { tokens: string[]; statement: Statement } {
  const token = newToken()
  const others = deviceTokens(raw, secure).filter((other) => !device?.token_hash.equals(hashToken(other)))
  return {
    tokens: [token, ...others],
    statement: device
      ? statement`
        update device set token_hash = ${hashToken(token)}, failed_attempts = 0, last_used_at = now()
         where id = ${device.id}`
      : statement`insert into device (id, account_id, token_hash) values (${uuid()}, ${accountId}, ${hashToken(token)})`,
  }
}

/** Ends the session of this browser, if it has one. */
const endOf = ({ raw, secure }: AtDoor): Statement => {
  const token = sessionToken(raw, secure)
  return statement`delete from session where token_hash = ${token ? hashToken(token) : null}`
}

/** DELETE /session */
export async function signOut(request: AtDoor) {
  const { auth, sessions, person, reply, secure, ip } = request
  await auth.send(endOf(request), ...(person ? [securityEvent('signed_out', person.account.id, ip)] : []))
  if (person) sessions.forget(person.account.id)
  clearSession(reply, secure)
}
