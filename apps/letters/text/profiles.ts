import type { PhraseBook } from './phrases/book.ts'
import { austria } from './profiles/at.ts'
import { switzerland } from './profiles/ch.ts'
import { germany } from './profiles/de.ts'
import type { Country, Criterion, Extent, Grade, Kind, Level, Reason, Tense } from './types.ts'

/** What a performance paragraph is made of: criteria, and facts and qualities that go with them. */
export type PerformanceTopic =
  | Exclude<Criterion, 'conduct' | 'conduct_external' | 'closing'>
  | 'trainings'
  | 'qualities'
  | 'achievements'

/** What a country's law and custom decide about a letter. */
export interface Profile {
  country: Country
  /** what a letter is unless the employee asks for the other */
  defaultExtent: Extent
  headings: Record<Extent, Record<Kind, Record<Level, string>>>
  tenses: Record<Kind, Tense>
  /** whether a simple letter wishes anything; a confirmation doesn't */
  bidsFarewell: boolean
  /** which reasons may be named, and only where the employee wishes it or it is favourable */
  reasons: Record<Kind, Record<Level, readonly Reason[]>>
  /** grades that may be put into words, the best first; what is rated otherwise is left out */
  gradesSaid: readonly Grade[]
  /** performance paragraphs: topics in the customary order */
  performance: readonly (readonly PerformanceTopic[])[]
  /** whom the conduct sentence names, in the dative, superiors first; customers are appended */
  conductTowards: Record<Level, readonly string[]>
  customers: string
  /** "Arbeitsverhältnis", "Arbeitsverhältnisses": what ends; neuter */
  relationship: Record<Level, readonly [nominative: string, genitive: string]>
  /** whether an apprentice's letter names the aim of the training */
  namesAim: boolean
  /** `%` stands for the percentage; full time is said only where that is customary */
  workload: { wording: string; isFullSaid: boolean }
  months: readonly string[]
  quotes: readonly [opening: string, closing: string]
  orthography: 'standard' | 'swiss'
  /** "bei der Muster GmbH": the dative preposition by legal form, else by the noun that the name begins with */
  companyPrepositions: readonly { form: RegExp; preposition: string; isLegalForm?: boolean }[]
  phrases: PhraseBook
}

export const profiles: Record<Country, Profile> = { DE: germany, AT: austria, CH: switzerland }

export function profileOf(country: Country): Profile {
  return profiles[country]
}
