import { setTimeout as sleep } from 'node:timers/promises'
import { type Connections, statement } from '../database/logins.ts'
import { figure, interval } from '../figures.ts'
import { lockedLetter } from '../mail/letters.ts'
import { queueMail } from '../mail/queue.ts'
import { uuid } from '../uuid.ts'
import type { Account } from './accounts.ts'
import { securityEvent } from './events.ts'
import { newLink } from './links.ts'
import { verifyPassword } from './passwords.ts'
import { hashToken } from './sessions.ts'

/** A password that was verified, and the known device that it was typed on. */
export interface Verified {
  accountId: string
  password: string
  passwordHash: string
  device: Device | undefined
}

interface Device {
  id: string
  token_hash: Buffer
  failed_attempts: number
}

export interface Attempt {
  account: Account | undefined
  /** Whether the right password would be accepted; a deactivated person's attempt fails like a wrong one. */
  allowed: boolean
  password: string
  /** The tokens of the device cookie. */
  devices: string[]
  ip: string
  /** The installation's public address, for the mail. */
  address: string
}

/** Milliseconds: three times a verification on a slow machine; more would limit how many people can sign in at once. */
const FLOOR = 75

/** Answers no sooner than a moment that is later than the usual end of the work, so that the end tells nothing. */
export async function evenly<T>(work: Promise<T>): Promise<T> {
  const [outcome] = await Promise.allSettled([work, sleep(FLOOR)])
  if (outcome.status === 'rejected') throw outcome.reason
  return outcome.value
}

/**
 * Verifies a password under the lock-out. An attempt is counted before its password is looked at, in one statement, so
 * that no number of guesses at the same time gets more than the figure. A device that signed in before counts by
 * itself: strangers can't lock its owner out. Unknown, locked, deactivated and wrong do the same work: undefined.
 */
export async function attempt(auth: Connections, given: Attempt): Promise<Verified | undefined> {
  const { account, allowed, password, devices } = given
  const candidate = allowed && account?.password_hash ? account : undefined
  const device = await reserveOnDevice(auth, candidate?.id, devices)
  const count = device ? undefined : await reserveOnAccount(auth, candidate?.id)
  const counted = candidate && (device || count !== undefined) ? candidate : undefined
  const right = await verifyPassword(counted?.password_hash ?? null, password)
  if (counted && right)
    return { accountId: counted.id, password, passwordHash: counted.password_hash as string, device }
  await auth.send(
    securityEvent('sign_in_failed', account?.id ?? null, given.ip),
    statement`delete from device where id = ${device?.id ?? null} and failed_attempts >= ${limit()}`,
  )
  if (counted && count === limit()) await tellLocked(auth, counted, given)
  return undefined
}

const limit = () => figure('identity.lockout_attempts').value

const reserveOnDevice = async (auth: Connections, accountId: string | undefined, tokens: string[]) =>
  (
    await auth.rows<Device>(statement`
      update device set failed_attempts = failed_attempts + 1
       where account_id = ${accountId ?? uuid()} and token_hash = any(${tokens.map(hashToken)}::bytea[])
         and failed_attempts < ${limit()} and last_used_at > now() - ${interval('identity.known_device')}::interval
      returning id, token_hash, failed_attempts`)
  )[0]

/** The number of this attempt, or undefined when there are none left. The last one locks, unless it is right. */
const reserveOnAccount = async (auth: Connections, accountId: string | undefined) =>
  (
    await auth.rows<{ failed_attempts: number }>(statement`
      update account set failed_attempts = failed_attempts + 1,
             locked_at = case when failed_attempts + 1 >= ${limit()} then now() end
       where id = ${accountId ?? uuid()} and failed_attempts < ${limit()}
      returning failed_attempts`)
  )[0]?.failed_attempts

/** Only the last attempt comes here, so there is one mail per lock. */
async function tellLocked(auth: Connections, { id, email, name, language }: Account, { ip, address }: Attempt) {
  await auth.transaction(async (send) => {
    // The right password may have come in between, on an earlier attempt that took longer.
    const [locked] = await send(statement`select from account where id = ${id} and locked_at is not null for update`)
    if (!locked?.rows.length) return
    const link = newLink('unlock', address, { accountId: id })
    await send(
      ...link.statements,
      securityEvent('locked', id, ip),
      queueMail(email, lockedLetter({ language, name, address, link: link.url })),
    )
  })
}
