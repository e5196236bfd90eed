import type { Figures } from '../privacy/figures.ts'
import { dayInWords } from '../privacy/certificate.ts'
import type { State } from '../promises/checks.ts'
import { type AttestPromise, sentence } from '../promises/promise.ts'
import type { Language } from '../tenancy/tables.ts'
import { say } from '../words.ts'

/** What is known of a promise; `evidence` is the newest, also if it has expired. */
export interface Known {
  state: State
  evidence?: { effective_on: string; reviewed_on?: string; reviewer_name?: string } | null
}

/**
 * The sentence as it may be published: with its confirmation where evidence is in force, taken back where it has
 * expired, where the check is red, or where nobody claims it. With `figures`, as a company has set them.
 */
export function publishedSentence(
  one: AttestPromise,
  { state, evidence }: Known,
  language: Language,
  figures?: Figures,
): string {
  const says = sentence(one, language, figures)
  const published = (key: string, values: Record<string, string> = {}) =>
    say(language, `statement.published.${key}`, { says, ...values })
  const date = evidence ? dayInWords(language, evidence.reviewed_on ?? evidence.effective_on) : ''
  if (state === 'broken') return published('broken')
  if (state === 'not set up') return published('not_claimed')
  if (one.kind !== 'attested' && one.kind !== 'inherited') return says
  if (state === 'kept' && evidence)
    return evidence.reviewer_name
      ? published('confirmed', { date, by: evidence.reviewer_name })
      : published('confirmed_on', { date })
  return evidence ? published('expired', { date }) : published('expired_never')
}
