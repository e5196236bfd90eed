import { ability } from './phrases/ability.ts'
import type { PhraseBook } from './phrases/book.ts'
import { createPhraseBook } from './phrases/book.ts'
import { closing } from './phrases/closing.ts'
import { conduct } from './phrases/conduct.ts'
import { expertise } from './phrases/expertise.ts'
import { frame } from './phrases/frame.ts'
import { leadership } from './phrases/leadership.ts'
import { overall } from './phrases/overall.ts'
import { results } from './phrases/results.ts'
import { training } from './phrases/training.ts'
import { willingness } from './phrases/willingness.ts'
import { workingStyle } from './phrases/working_style.ts'
import type { Criterion, Kind, Level, Reason, Tense } from './types.ts'

/** What a country's law and custom decide about a letter. */
export interface Profile {
  headings: Record<Kind, string>
  tenses: Record<Kind, Tense>
  /** which reasons a kind may name, and only where the employee wishes it or it is favourable */
  reasons: Record<Kind, readonly Reason[]>
  /** performance paragraphs: topics in the customary order */
  performance: readonly (readonly Exclude<Criterion, 'closing'>[])[]
  /** whom the conduct sentence names, in the dative, superiors first; customers are appended */
  conductTowards: Record<Level, readonly string[]>
  customers: string
  /** "bei der Muster GmbH": the dative preposition by legal form */
  companyPrepositions: readonly { form: RegExp; preposition: string }[]
  phrases: PhraseBook
}

const employmentEnds: readonly Reason[] = ['own_wish', 'fixed_term', 'mutual', 'operational']
const colleagues = 'Kolleginnen und Kollegen'

/** Germany: GewO §109, BGB §630, BBiG §16. */
export const germany: Profile = {
  headings: {
    final: 'Arbeitszeugnis',
    interim: 'Zwischenzeugnis',
    provisional: 'Vorläufiges Arbeitszeugnis',
    simple: 'Arbeitszeugnis',
    apprentice: 'Ausbildungszeugnis',
    internship: 'Praktikumszeugnis',
    working_student: 'Arbeitszeugnis',
  },
  tenses: {
    final: 'past',
    interim: 'present',
    provisional: 'past',
    simple: 'past',
    apprentice: 'past',
    internship: 'past',
    working_student: 'past',
  },
  reasons: {
    final: employmentEnds,
    interim: ['requested', 'new_manager', 'new_position', 'transfer', 'reorganisation', 'business_transfer'],
    provisional: employmentEnds,
    simple: employmentEnds,
    apprentice: ['completed', 'taken_on', 'own_wish', 'mutual'],
    internship: ['completed', 'taken_on', 'own_wish'],
    working_student: employmentEnds,
  },
  performance: [
    ['willingness', 'ability'],
    ['expertise', 'training'],
    ['working_style', 'results'],
    ['leadership', 'overall'],
  ],
  conductTowards: {
    staff: ['Vorgesetzten', colleagues],
    manager: ['Vorgesetzten', colleagues, 'Mitarbeiterinnen und Mitarbeitern'],
    apprentice: ['Vorgesetzten', 'Ausbilderinnen und Ausbildern', colleagues],
    intern: ['Vorgesetzten', colleagues],
  },
  customers: 'Kundinnen und Kunden',
  companyPrepositions: [
    { form: /\be\. ?V\.$/, preposition: 'beim' },
    { form: /\b(?:g?GmbH|mbH|AG|KGaA|KG|OHG|SE|UG|GbR|eG|PartG|Stiftung)\b/, preposition: 'bei der' },
  ],
  phrases: createPhraseBook(
    willingness,
    ability,
    expertise,
    training,
    workingStyle,
    results,
    leadership,
    overall,
    conduct,
    closing,
    frame,
  ),
}
