import { germanMonths } from '../facts.ts'
import { austrian } from '../phrases/at.ts'
import { createPhraseBook } from '../phrases/book.ts'
import type { Profile } from '../profiles.ts'
import { byLevel } from './by-level.ts'
import { germany } from './de.ts'

const headings = {
  final: byLevel('Dienstzeugnis', { apprentice: 'Lehrzeugnis', intern: 'Praktikumszeugnis' }),
  interim: byLevel('Zwischenzeugnis'),
  provisional: byLevel('Vorläufiges Dienstzeugnis', {
    apprentice: 'Vorläufiges Lehrzeugnis',
    intern: 'Vorläufiges Praktikumszeugnis',
  }),
}

/**
 * Austria: AngG §39, ABGB §1163, BAG §16 (apprentices): kind and duration are due, anything more only where wished,
 * and nothing may hamper advancement (OGH 9 ObA 164/08w). So only the two best grades are said.
 */
export const austria: Profile = {
  ...germany,
  country: 'AT',
  defaultExtent: 'simple',
  headings: { qualified: headings, simple: headings },
  gradesSaid: [1, 2],
  relationship: byLevel(['Dienstverhältnis', 'Dienstverhältnisses'], {
    apprentice: ['Lehrverhältnis', 'Lehrverhältnisses'],
    intern: ['Praktikum', 'Praktikums'],
  }),
  namesAim: false,
  months: ['Jänner', ...germanMonths.slice(1)],
  companyPrepositions: [
    { form: /\b(?:Ges\.?\s?m\.?\s?b\.?\s?H|OG)\b/, preposition: 'bei der', isLegalForm: true },
    ...germany.companyPrepositions,
  ],
  phrases: new Map([...germany.phrases, ...createPhraseBook(austrian)]),
}
