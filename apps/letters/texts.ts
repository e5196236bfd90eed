import { Type } from 'typebox'
import type { TenantDb } from '../../foundation/database/tenant-db.ts'
import { invalid } from '../../foundation/errors.ts'
import { company } from '../../foundation/organisation/tables.ts'
import { post, type TenantRequest } from '../../foundation/route.ts'
import type { Row } from '../../foundation/table.ts'
import { composeInput, inputOf } from './composing.ts'
import { today } from './days.ts'
import { changeable } from './letter-fields.ts'
import { contradictions, type LetterRow, type Values } from './letter-rules.ts'
import { profileWithOwn } from './library/own-phrases.ts'
import { lint } from './linter/lint.ts'
import type { Finding, LintInput } from './linter/types.ts'
import { process, statuses } from './process/statuses.ts'
import { versionOf } from './process/keeping.ts'
import { closed } from './schema.ts'
import { letter } from './tables.ts'

const Text = Type.String()
const Count = Type.Optional(Type.Integer())
export const Block = Type.Object({
  section: Text,
  paragraph: Type.Integer(),
  slot: Type.Optional(Text),
  topic: Type.Optional(Text),
  criterion: Type.Optional(Text),
  grade: Count,
  phrase_id: Type.Optional(Text),
  phrase_version: Count,
  text: Text,
})
const FindingOut = Type.Object({
  key: Text,
  rule: Text,
  severity: Text,
  source: Text,
  values: Type.Optional(Type.Record(Text, Text)),
  at: Type.Optional(Type.Object({ start: Type.Integer(), end: Type.Integer() })),
  field: Type.Optional(Text),
  mend: Type.Optional(Type.Record(Text, Type.Unknown())),
})

/** The text that the letter would have with these values instead of the stored ones, and what the linter finds in it. */
async function composeText(request: TenantRequest) {
  const { db, params, body, membership } = request
  const { id } = params as unknown as { id: string }
  const stored = await db.one<LetterRow>(db.select(letter).selectAll('letter').where('letter.id', '=', id))
  const material = { ...stored, ...(body as Values | undefined) } as LetterRow
  const wrong = contradictions(material)
  if (wrong.length > 0) throw invalid(...wrong)
  const issuer = await db.one(db.select(company).selectAll('company').where('company.id', '=', material.company_id))
  const input = inputOf(material, issuer.name)
  const composed = composeInput(input, await profileWithOwn(db, material.country))
  const findings = lint({
    letter: input,
    body: material.body ?? composed.body,
    composed,
    signers: signersOf(material),
    today: today(membership.time_zone),
    ...paperOf(material, issuer),
    ...(await earlier(db, material)),
  })
  return { ...composed, findings: findings as Finding[] }
}

/** Who signs: name and role, where there is either. */
export const signersOf = (row: LetterRow) =>
  [
    { name: row.signer_name ?? '', role: row.signer_role ?? '' },
    { name: row.second_signer_name ?? '', role: row.second_signer_role ?? '' },
  ].filter(({ name, role }) => name || role)

/** On what and how it is issued. */
function paperOf(row: LetterRow, issuer: Row<typeof company>) {
  const { criteria } = row.choices
  return {
    medium: row.medium,
    consented: row.consented_on !== null,
    letterhead: Boolean(issuer.street && issuer.city),
    ...(row.issued_on && { issued_on: row.issued_on }),
    ...(criteria && { criteria: criteria as NonNullable<LintInput['criteria']> }),
  }
}

type Earlier = { [K in 'earlier_interim' | 'corrected']?: NonNullable<LintInput[K]> }

const issued = statuses.filter((status) => !process[status].isOpen)

/** What binds the letter: the last interim letter (BAG 9 AZR 248/07), and the letter that it corrects (BAG 9 AZR 352/04). */
async function earlier(db: TenantDb, row: LetterRow): Promise<Earlier> {
  const interim = await db.maybe<LetterRow>(
    db
      .select(letter)
      .selectAll('letter')
      .where('letter.employee_id', '=', row.employee_id)
      .where('letter.id', '<>', row.id)
      .where('letter.kind', '=', 'interim')
      .where('letter.status', 'in', issued)
      .orderBy('letter.issued_on', 'desc')
      .limit(1),
  )
  const corrected = row.corrects_version ? await versionOf(db, row.id, row.corrects_version) : undefined
  return {
    ...(interim && { earlier_interim: saidIn(interim) }),
    ...(corrected && { corrected: saidIn(corrected.content as unknown as LetterRow) }),
  }
}

const saidIn = ({ issued_on, ratings, body }: LetterRow) => ({
  issued_on: issued_on ?? '',
  ratings: ratings as LintInput['letter']['ratings'],
  body: body ?? '',
})

export const textRoutes = [
  post(
    '/letters/:id/text',
    {
      right: 'letter.read',
      summary: 'Composes the text of a letter from its facts and grades, and says what is wrong with it',
      in: closed(changeable),
      out: Type.Object({ heading: Text, blocks: Type.Array(Block), body: Text, findings: Type.Array(FindingOut) }),
      readsOnly: true,
      table: letter,
    },
    composeText,
  ),
]
