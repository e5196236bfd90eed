import { createPhraseBook } from '../phrases/book.ts'
import { swiss } from '../phrases/ch.ts'
import type { Profile } from '../profiles.ts'
import { byLevel } from './by-level.ts'
import { germany } from './de.ts'

const intern = 'Praktikumszeugnis'

/**
 * Switzerland: OR Art. 330a (Arbeitszeugnis, or on request the Arbeitsbestätigung about kind and duration only),
 * Art. 346a (Lehrzeugnis). The workload is always told, full time included.
 */
export const switzerland: Profile = {
  ...germany,
  country: 'CH',
  headings: {
    qualified: {
      final: byLevel('Arbeitszeugnis', { apprentice: 'Lehrzeugnis', intern }),
      interim: byLevel('Zwischenzeugnis'),
      provisional: byLevel('Vorläufiges Arbeitszeugnis', {
        apprentice: 'Vorläufiges Lehrzeugnis',
        intern: `Vorläufiges ${intern}`,
      }),
    },
    simple: {
      final: byLevel('Arbeitsbestätigung', { apprentice: 'Lehrbestätigung', intern: 'Praktikumsbestätigung' }),
      interim: byLevel('Arbeitsbestätigung', { apprentice: 'Lehrbestätigung', intern: 'Praktikumsbestätigung' }),
      provisional: byLevel('Arbeitsbestätigung', { apprentice: 'Lehrbestätigung', intern: 'Praktikumsbestätigung' }),
    },
  },
  bidsFarewell: false,
  conductTowards: {
    ...germany.conductTowards,
    manager: ['Vorgesetzten', 'Kolleginnen und Kollegen', 'Mitarbeitenden'],
    apprentice: ['Vorgesetzten', 'Berufsbildnerinnen und Berufsbildnern', 'Kolleginnen und Kollegen'],
  },
  relationship: byLevel(['Arbeitsverhältnis', 'Arbeitsverhältnisses'], {
    apprentice: ['Lehrverhältnis', 'Lehrverhältnisses'],
    intern: ['Praktikum', 'Praktikums'],
  }),
  namesAim: false,
  workload: { wording: 'mit einem Pensum von %', isFullSaid: true },
  quotes: ['«', '»'],
  orthography: 'swiss',
  companyPrepositions: [
    { form: /\b(?:KlG|KmG|Kollektivgesellschaft|Genossenschaft)\b/, preposition: 'bei der', isLegalForm: true },
    ...germany.companyPrepositions,
  ],
  phrases: new Map([...germany.phrases, ...createPhraseBook(swiss)]),
}
