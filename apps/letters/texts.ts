import { Type } from 'typebox'
import { invalid } from '../../foundation/errors.ts'
import { company } from '../../foundation/organisation/tables.ts'
import { post, type TenantRequest } from '../../foundation/route.ts'
import { compose } from './composing.ts'
import { contradictions, type LetterRow, type Values } from './letter-rules.ts'
import { changeable } from './letters.ts'
import { closed } from './schema.ts'
import { letter } from './tables.ts'

const Text = Type.String()
const Count = Type.Optional(Type.Integer())
const Block = Type.Object({
  section: Text,
  paragraph: Type.Integer(),
  topic: Type.Optional(Text),
  criterion: Type.Optional(Text),
  grade: Count,
  phrase_id: Type.Optional(Text),
  phrase_version: Count,
  text: Text,
})

/** The text that the letter would have with these values instead of the stored ones. Nothing is saved. */
async function composeText({ db, params, body }: TenantRequest) {
  const { id } = params as unknown as { id: string }
  const stored = await db.one<LetterRow>(db.select(letter).selectAll('letter').where('letter.id', '=', id))
  const material = { ...stored, ...(body as Values | undefined) } as LetterRow
  const wrong = contradictions(material)
  if (wrong.length > 0) throw invalid(...wrong)
  const { name } = await db.one(db.select(company).select('company.name').where('company.id', '=', material.company_id))
  return compose(material, name)
}

export const textRoutes = [
  post(
    '/letters/:id/text',
    {
      right: 'letter.read',
      summary: 'Composes the text of a letter from its facts and grades, without saving it',
      in: closed(changeable),
      out: Type.Object({ heading: Text, blocks: Type.Array(Block), body: Text }),
      readsOnly: true,
      table: letter,
    },
    composeText,
  ),
]
