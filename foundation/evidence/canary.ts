import { type Connections, statement } from '../database/logins.ts'
import { isCanaryEmail } from '../promises/canaries.ts'
import type { Canary, Live } from '../promises/live.ts'

/**
 * Whether somebody is an operator of a check. What such an operator makes is seen by checks only, is told to the canary
 * companies only, and is all that they can see and change here.
 */
export const isCanary = (person: { account: { email: string } } | undefined): boolean =>
  person !== undefined && isCanaryEmail(person.account.email)

/** Somebody of a canary company who operates the installation, until the canary companies are swept. */
export async function canaryOperator(live: Live): Promise<Canary> {
  const person = await live.join(live.one, {})
  await live.auth.send(statement`update account set is_operator = true where id = ${person.account_id}`)
  return person
}

/** Removes the evidence and the public copies that operators of checks made. */
export const sweepEvidence = (auth: Connections) =>
  auth.send(statement`delete from public_document where is_canary`, statement`delete from evidence where is_canary`)

/** Removes the sub-processors that operators of checks announced; another check may be at work with evidence. */
export const sweepSubprocessors = (auth: Connections) => auth.send(statement`delete from subprocessor where is_canary`)
