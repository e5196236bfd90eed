import { germanMonths } from '../facts.ts'
import { ability } from '../phrases/ability.ts'
import { createPhraseBook } from '../phrases/book.ts'
import { career } from '../phrases/career.ts'
import { closing } from '../phrases/closing.ts'
import { conduct } from '../phrases/conduct.ts'
import { conductExternal } from '../phrases/conduct_external.ts'
import { expertise } from '../phrases/expertise.ts'
import { frame } from '../phrases/frame.ts'
import { leadership } from '../phrases/leadership.ts'
import { overall } from '../phrases/overall.ts'
import { qualities } from '../phrases/qualities.ts'
import { results } from '../phrases/results.ts'
import { training } from '../phrases/training.ts'
import { willingness } from '../phrases/willingness.ts'
import { workingStyle } from '../phrases/working_style.ts'
import type { Profile } from '../profiles.ts'
import type { Reason } from '../types.ts'
import { byLevel } from './by-level.ts'

const employmentEnds: readonly Reason[] = ['own_wish', 'fixed_term', 'mutual', 'operational']
const ends = byLevel(employmentEnds, {
  apprentice: ['completed', 'taken_on', 'own_wish', 'mutual'],
  intern: ['completed', 'taken_on', 'own_wish', 'mutual'],
})
const colleagues = 'Kolleginnen und Kollegen'

const headings = {
  final: byLevel('Arbeitszeugnis', { apprentice: 'Ausbildungszeugnis', intern: 'Praktikumszeugnis' }),
  interim: byLevel('Zwischenzeugnis'),
  provisional: byLevel('Vorläufiges Arbeitszeugnis', {
    apprentice: 'Vorläufiges Ausbildungszeugnis',
    intern: 'Vorläufiges Praktikumszeugnis',
  }),
}

/** Germany: GewO §109, BGB §630, BBiG §16. */
export const germany: Profile = {
  country: 'DE',
  defaultExtent: 'qualified',
  headings: { qualified: headings, simple: headings },
  bidsFarewell: true,
  tenses: { final: 'past', interim: 'present', provisional: 'present' },
  reasons: {
    final: ends,
    interim: byLevel(['requested', 'new_manager', 'new_position', 'transfer', 'reorganisation', 'business_transfer'], {
      apprentice: ['requested', 'new_manager', 'transfer', 'reorganisation', 'business_transfer'],
      intern: ['requested', 'new_manager', 'transfer', 'reorganisation', 'business_transfer'],
    }),
    provisional: ends,
  },
  gradesSaid: [1, 2, 3, 4, 5],
  performance: [
    ['willingness', 'ability'],
    ['expertise', 'training', 'trainings'],
    ['working_style', 'results', 'qualities', 'achievements'],
    ['leadership', 'overall'],
  ],
  conductTowards: byLevel(['Vorgesetzten', colleagues], {
    manager: ['Vorgesetzten', colleagues, 'Mitarbeiterinnen und Mitarbeitern'],
    apprentice: ['Vorgesetzten', 'Ausbilderinnen und Ausbildern', colleagues],
  }),
  customers: 'Kundinnen und Kunden',
  relationship: byLevel(['Arbeitsverhältnis', 'Arbeitsverhältnisses'], {
    apprentice: ['Ausbildungsverhältnis', 'Ausbildungsverhältnisses'],
    intern: ['Praktikum', 'Praktikums'],
  }),
  namesAim: true,
  workload: { wording: 'in Teilzeit (%)', isFullSaid: false },
  months: germanMonths,
  quotes: ['„', '“'],
  orthography: 'standard',
  companyPrepositions: [
    {
      form: /\b(?:g?GmbH|mbH|g?AG|KGaA|KG|OHG|SE|g?UG|e?GbR|eG|PartG(?:mbB)?|AöR|Ltd|Inc|LLC)\b/,
      preposition: 'bei der',
      isLegalForm: true,
    },
    {
      form: /^(?:Land|Bund|Verein|Zentrum|Haus|Amt|\p{L}{3,}amt)(?= |$)|^\p{L}*(?:klinikum|krankenhaus|spital|autohaus|kaufhaus|brauhaus|gasthaus|wohnhaus|hotel|büro|verband|verein|landkreis|salon|markt|institut|theater|museum|zentrum|gymnasium|ministerium|gasthof|restaurant|kanton|bistum|studio|rundfunk)(?= |$)/iu,
      preposition: 'beim',
    },
    {
      form: /^(?:Stadt|Landeshauptstadt|Hansestadt|Firma)\b|^\p{L}*(?:gemeinde|universität|schule|akademie|kasse|bank|kanzlei|praxis|apotheke|erei|stiftung|agentur|kammer|kirche|diakonie|caritas|hilfe|wohlfahrt|genossenschaft|gesellschaft|klinik|kita|behörde|verwaltung|versicherung|anstalt|werkstatt|innung|feuerwehr|gruppe)(?= |$)/iu,
      preposition: 'bei der',
    },
    { form: /\be\. ?V\./, preposition: 'beim Verein' },
  ],
  phrases: createPhraseBook(
    frame,
    career,
    willingness,
    ability,
    expertise,
    training,
    workingStyle,
    results,
    qualities,
    leadership,
    overall,
    conduct,
    conductExternal,
    closing,
  ),
}
