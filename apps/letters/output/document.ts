import type { TenantDb } from '../../../foundation/database/tenant-db.ts'
import type { LetterDocument } from '../../../foundation/documents/letter.ts'
import type { LetterFormat } from '../../../foundation/documents/letter-format.ts'
import { company } from '../../../foundation/organisation/tables.ts'
import type { Row } from '../../../foundation/table.ts'
import { compose, levelOf } from '../composing.ts'
import type { LetterRow } from '../letter-rules.ts'
import { formatOf } from '../library/letter-formats.ts'
import { profileWithOwn } from '../library/own-phrases.ts'
import { letterFormat } from '../library/tables.ts'
import { signersOf } from '../texts.ts'
import { germanDate } from '../text/facts.ts'
import type { Profile } from '../text/profiles.ts'

/** What letters are printed with, beside themselves. */
interface Press {
  issuers: Map<string, Row<typeof company>>
  formats: Map<string, LetterFormat>
  profiles: Map<string, Profile>
}

/** Letters as they are printed: their saved text, or what their grades say as long as none is saved. */
export async function documentsOf(db: TenantDb, rows: readonly LetterRow[], now: string): Promise<LetterDocument[]> {
  const press = await prepare(db, rows)
  return rows.map((row) => documentOf(row, press, now))
}

async function prepare(db: TenantDb, rows: readonly LetterRow[]): Promise<Press> {
  const ids = (key: 'company_id' | 'format_id') => [...new Set(rows.map((row) => row[key]))].filter((id) => id !== null)
  const [companies, formats] = await db.run(
    db.select(company).selectAll('company').where('company.id', 'in', ids('company_id')),
    db
      .select(letterFormat)
      .selectAll('letter_format')
      .where('letter_format.id', 'in', [...ids('format_id'), noFormat]),
  )
  const profiles = new Map<string, Profile>()
  for (const { country } of rows) if (!profiles.has(country)) profiles.set(country, await profileWithOwn(db, country))
  return {
    issuers: new Map(companies?.rows.map((row) => [row.id as string, row as unknown as Row<typeof company>])),
    formats: new Map(
      formats?.rows.map((row) => [row.id as string, formatOf(row as unknown as Row<typeof letterFormat>)]),
    ),
    profiles,
  }
}

/** No row's: a list in a statement must not be empty. */
const noFormat = '00000000-0000-0000-0000-000000000000'

function documentOf(row: LetterRow, { issuers, formats, profiles }: Press, now: string): LetterDocument {
  const issued_on = row.issued_on ?? now
  const profile = profiles.get(row.country) as Profile
  const issuer = issuers.get(row.company_id)
  const heading = profile.headings[row.extent][row.kind][levelOf(row.employee_kind)]
  const date = germanDate(issued_on, profile.months)
  const format = row.format_id ? formats.get(row.format_id) : undefined
  return {
    language: 'de',
    title: `${heading} ${row.first_name} ${row.last_name}`,
    letterhead: {
      company: issuer?.name ?? '',
      lines: present([
        issuer?.street,
        present([issuer?.postal_code, issuer?.city]).join(' '),
        issuer?.phone,
        issuer?.email,
        issuer?.website,
      ]),
      footer: present([issuer?.register_entry, ...(issuer?.letter_footer ?? '').split('\n')]),
    },
    heading,
    paragraphs: paragraphs(row.body ?? compose(row, issuer?.name ?? '', profile).body),
    place_and_date: row.place ? `${row.place}, ${date}` : date,
    signers: signersOf(row),
    issued_on,
    ...(format && { format }),
  }
}

const present = (lines: (string | null | undefined)[]) => lines.filter((line): line is string => Boolean(line?.trim()))

/** Lines that start with `• ` are a list; what stands before them is a paragraph of its own. */
function paragraphs(body: string): LetterDocument['paragraphs'] {
  return body.split(/\n\s*\n/).flatMap((paragraph) => {
    const parts: ({ text: string } | { list: string[] })[] = []
    for (const line of paragraph.split('\n').filter((line) => line.trim())) {
      const last = parts.at(-1)
      const [, entry] = /^\s*[•–*-]\s+(.*)$/.exec(line) ?? []
      if (entry !== undefined && last && 'list' in last) last.list.push(entry)
      else if (entry !== undefined) parts.push({ list: [entry] })
      else if (last && 'text' in last) last.text += `\n${line}`
      else parts.push({ text: line })
    }
    return parts
  })
}

/** „Zeugnis Müller Anna.pdf“, without what file systems refuse. */
export const fileName = ({ last_name, first_name }: LetterRow, end: string): string =>
  `Zeugnis ${last_name} ${first_name}.${end}`.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-')
