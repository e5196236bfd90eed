import type { LetterDocument } from '../../../foundation/documents/letter.ts'
import type { LetterFormat } from '../../../foundation/documents/letter-format.ts'
import type { company } from '../../../foundation/organisation/tables.ts'
import type { Row } from '../../../foundation/table.ts'
import { germanDate } from '../text/facts.ts'

type Issuer = Row<typeof company>

/** A letter about nobody, long enough for a second page, to see a format with. */
export function sampleLetter(format: LetterFormat, issuer: Issuer | undefined, issued_on: string): LetterDocument {
  const name = issuer?.name ?? 'Muster GmbH'
  return {
    language: 'de',
    title: 'Arbeitszeugnis Anna Berger',
    letterhead: issuer
      ? letterheadOf(issuer)
      : { company: name, lines: ['Musterweg 1', '12345 Musterstadt'], footer: [] },
    heading: 'Arbeitszeugnis',
    paragraphs: paragraphs(name),
    place_and_date: `${issuer?.city ?? 'Musterstadt'}, ${germanDate(issued_on)}`,
    signers: [
      { name: 'Martin Vogel', role: 'Geschäftsführung' },
      { name: 'Sabine Keller', role: 'Personalleitung' },
    ],
    issued_on,
    format,
  }
}

const present = (lines: (string | null)[]) => lines.filter((line): line is string => Boolean(line?.trim()))

function letterheadOf(issuer: Issuer): LetterDocument['letterhead'] {
  const { name, street, postal_code, city, phone, email, website, register_entry, letter_footer } = issuer
  return {
    company: name,
    lines: present([street, present([postal_code, city]).join(' '), phone, email, website]),
    footer: present([register_entry, ...(letter_footer ?? '').split('\n')]),
  }
}

const paragraphs = (company: string): LetterDocument['paragraphs'] => [
  { text: `Frau Anna Berger war vom 1. April 2016 bis zum 31. März 2024 bei ${company} als Buchhalterin beschäftigt.` },
  { text: 'Zu ihren Aufgaben gehörten insbesondere:' },
  {
    list: [
      'Prüfung, Kontierung und Buchung der Ein- und Ausgangsrechnungen',
      'Abstimmung der Debitoren-, Kreditoren- und Sachkonten',
      'Vorbereitung und Ausführung der Zahlungsläufe',
      'Erstellung der Umsatzsteuer-Voranmeldungen',
      'Mitarbeit an Monats- und Jahresabschlüssen',
      'Einarbeitung neuer Kolleginnen und Kollegen',
    ],
  },
  {
    text: 'Frau Berger arbeitete jederzeit mit sehr großem Engagement und zeigte außergewöhnlich viel Eigeninitiative. Auch unter hoher Belastung behielt sie stets den Überblick und traf sichere Entscheidungen. Neue Aufgaben erfasste sie sehr schnell und setzte sie mit großer Umsicht um.',
  },
  {
    text: 'Sie verfügt über umfassende und vielseitige Fachkenntnisse, die sie immer sicher und zielgerichtet einsetzte. In Seminaren zum Umsatzsteuerrecht und zur Konzernrechnungslegung bildete sie sich regelmäßig weiter und gab ihr Wissen gern weiter.',
  },
  {
    text: 'Ihre Arbeitsweise war durchweg sehr sorgfältig, zuverlässig und gut durchdacht. Die Qualität ihrer Arbeit lag stets weit über den Anforderungen, Termine hielt sie ausnahmslos ein. Die Umstellung auf ein neues Buchhaltungssystem bereitete sie umsichtig vor und führte sie ohne Unterbrechung des Betriebs durch.',
  },
  { text: 'Frau Berger erledigte ihre Aufgaben stets zu unserer vollsten Zufriedenheit.' },
  {
    text: 'Ihr Verhalten gegenüber Vorgesetzten, Kolleginnen und Kollegen sowie Kundinnen und Kunden war jederzeit vorbildlich.',
  },
  {
    text: 'Frau Berger verlässt unser Unternehmen auf eigenen Wunsch. Wir bedauern ihr Ausscheiden sehr, danken ihr für die stets sehr gute Zusammenarbeit und wünschen ihr beruflich und persönlich alles Gute und weiterhin viel Erfolg.',
  },
]
