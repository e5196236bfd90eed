import { later } from '../evidence/days.ts'
import type { PromiseState } from '../promises/checks.ts'
import type { AttestPromise } from '../promises/promise.ts'
import type { Language } from '../tenancy/tables.ts'
import type { Software } from './build.ts'

/** A promise with its present state, and its sentence as it is published now. */
export interface Fact {
  of: AttestPromise
  state: PromiseState
  says: Record<Language, string>
}

/** What the documents for machines are made of. The same facts give the same documents. */
export interface Facts {
  /** The public address, without a slash at its end. */
  address: string
  contact: string | undefined
  software: Software
  /** The wording that is in force, as the list of versions names it; null where none was written down yet. */
  version: { number: number; digest: string } | null
  promises: Fact[]
  /** From which moment on this holds: the last one at which a check ended, or a result or a document ceased to count. */
  since: string
}

/** The first moment of a day, `YYYY-MM-DD`, in UTC. */
export const startOf = (day: string): string => `${day}T00:00:00.000Z`

/** The moment from which on evidence counts no more; `day` is its last one. */
export const endOf = (day: string): string => new Date(Date.parse(startOf(day)) + 86_400_000).toISOString()

/** The moment from which on the result of a check counts no more. */
export const staleAt = ({ fresh }: AttestPromise, checkedAt: string): string =>
  later(new Date(checkedAt), fresh).toISOString()

/** From which moment on the states are what they are now: the last one that has passed, of all that change one. */
export function heldSince(promises: Fact[], declared: string, now: string): string {
  const moments = promises.flatMap(({ of, state: { checkedAt, seenRedAt, evidence } }) => [
    ...(seenRedAt ? [seenRedAt] : []),
    ...(checkedAt ? [checkedAt, staleAt(of, checkedAt)] : []),
    ...(evidence ? [startOf(evidence.effective_on), startOf(evidence.reviewed_on), endOf(evidence.expires_on)] : []),
  ])
  return (
    [declared, ...moments]
      .filter((moment) => moment <= now)
      .sort()
      .at(-1) ?? declared
  )
}
