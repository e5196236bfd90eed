import { Type } from 'typebox'
import { type LetterDocument, renderLetter } from '../../foundation/documents/letter.ts'
import { company } from '../../foundation/organisation/tables.ts'
import { type Download, get, type TenantRequest } from '../../foundation/route.ts'
import type { Row } from '../../foundation/table.ts'
import { compose } from './composing.ts'
import { today } from './days.ts'
import type { LetterRow } from './letter-rules.ts'
import { closed } from './schema.ts'
import { letter } from './tables.ts'
import { germanDate } from './text/facts.ts'
import { germany } from './text/profiles.ts'

const type = 'application/pdf'
const Query = closed({ preview: Type.Optional(Type.Boolean()) })

async function letterPdf({ db, params, query, membership }: TenantRequest<{ query: typeof Query }>): Promise<Download> {
  const { id } = params as unknown as { id: string }
  const row = await db.one<LetterRow>(db.select(letter).selectAll('letter').where('letter.id', '=', id))
  const issuer = await db.one(db.select(company).selectAll('company').where('company.id', '=', row.company_id))
  const bytes = await renderLetter(documentOf(row, issuer, today(membership.time_zone)))
  return { name: fileName(row), type, bytes, inline: (query as { preview?: boolean }).preview === true }
}

/** „Zeugnis Müller Anna.pdf“, without what file systems refuse. */
const fileName = ({ last_name, first_name }: LetterRow) =>
  `Zeugnis ${last_name} ${first_name}.pdf`.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-')

/** A letter as it is printed: its saved text, or what its grades say as long as none is saved. */
function documentOf(row: LetterRow, issuer: Row<typeof company>, now: string): LetterDocument {
  const issued_on = row.issued_on ?? now
  const heading = germany.headings[row.kind]
  const date = germanDate(issued_on)
  return {
    language: 'de',
    title: `${heading} ${row.first_name} ${row.last_name}`,
    letterhead: {
      company: issuer.name,
      lines: present([
        issuer.street,
        present([issuer.postal_code, issuer.city]).join(' '),
        issuer.phone,
        issuer.email,
        issuer.website,
      ]),
      footer: present([issuer.register_entry, ...(issuer.letter_footer ?? '').split('\n')]),
    },
    heading,
    paragraphs: paragraphs(row.body ?? compose(row, issuer.name).body),
    place_and_date: row.place ? `${row.place}, ${date}` : date,
    signers: [
      { name: row.signer_name ?? '', role: row.signer_role ?? '' },
      { name: row.second_signer_name ?? '', role: row.second_signer_role ?? '' },
    ].filter(({ name, role }) => name || role),
    issued_on,
  }
}

const present = (lines: (string | null)[]) => lines.filter((line): line is string => Boolean(line?.trim()))

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

export const pdfRoutes = [
  get(
    '/letters/:id/pdf',
    { right: 'letter.read', summary: 'Sends a letter as PDF/A', query: Query, sends: type, table: letter },
    letterPdf,
  ),
]
