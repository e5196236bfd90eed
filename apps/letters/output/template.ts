import type { TenantDb } from '../../../foundation/database/tenant-db.ts'
import type { LetterDocument } from '../../../foundation/documents/letter.ts'
import { fillTemplate } from '../../../foundation/documents/template.ts'
import type { TemplateData } from '../../../foundation/documents/template-fields.ts'
import type { LetterRow } from '../letter-rules.ts'
import { letterFormat } from '../library/tables.ts'
import { germanDate } from '../text/facts.ts'
import { type Profile, profileOf } from '../text/profiles.ts'

/** The letter in its format's own Word template; nothing where that has none. Throws `DocumentError`. */
export async function fromTemplate(db: TenantDb, row: LetterRow, document: LetterDocument) {
  if (!row.format_id) return undefined
  const format = await db.maybe(
    db.select(letterFormat).select('letter_format.template').where('letter_format.id', '=', row.format_id),
  )
  return format?.template ? fillTemplate(format.template, dataOf(row, document)) : undefined
}

const salutations = { female: 'Frau', male: 'Herr', neutral: '' } as const

function dataOf(row: LetterRow, document: LetterDocument): TemplateData {
  const profile = profileOf(row.country)
  const { letterhead, heading, paragraphs, place_and_date, signers } = document
  return {
    heading,
    title: document.title,
    ...personOf(row, profile),
    position: row.position,
    employed_from: germanDate(row.period_from, profile.months),
    employed_until: dayOf(row.period_until, profile),
    company: letterhead.company,
    company_lines: letterhead.lines,
    company_footer: letterhead.footer,
    place: row.place ?? '',
    date: germanDate(document.issued_on, profile.months),
    place_and_date,
    body: paragraphs
      .map((part) => ('text' in part ? part.text : part.list.map((point) => `• ${point}`).join('\n')))
      .join('\n\n'),
    paragraphs: paragraphs.map((part) =>
      'text' in part ? { text: part.text, points: [] } : { text: '', points: part.list },
    ),
    activities: (row.activities ?? '').split('\n').filter((line) => line.trim()),
    stations: row.stations.map(({ position, place = '', from, until }) => ({
      position,
      place,
      from: germanDate(from, profile.months),
      until: dayOf(until, profile),
    })),
    signers,
    is_final: row.kind === 'final',
    is_interim: row.kind === 'interim',
    is_provisional: row.kind === 'provisional',
    is_qualified: row.extent === 'qualified',
    is_simple: row.extent === 'simple',
  }
}

const personOf = (row: LetterRow, profile: Profile): TemplateData => ({
  salutation: salutations[row.salutation],
  academic_title: row.title ?? '',
  first_name: row.first_name,
  last_name: row.last_name,
  full_name: [salutations[row.salutation], row.title, row.first_name, row.last_name].filter(Boolean).join(' '),
  birth_date: dayOf(row.born_on, profile),
  birth_place: row.born_in ?? '',
})

const dayOf = (day: string | null | undefined, { months }: Profile) => (day ? germanDate(day, months) : '')
