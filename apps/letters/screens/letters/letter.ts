import type { ColumnNote } from '../../../../web/kit/ChangeLines.tsx'
import type { Saved } from '../../../../web/kit/queries.ts'
import type { Tone } from '../../../../web/kit/StateBadge.tsx'
import type { Words } from '../../../../web/kit/words.ts'
import type { Row } from '../../../../foundation/table.ts'
import type { letter } from '../../tables.ts'
import { criteria, type Employment, type LetterInput, type LetterOptions } from '../../text/types.ts'
import { employeeNote } from '../employees/employee.ts'

type Stored = Row<typeof letter>
export type Ratings = LetterInput['ratings']
/** What was chosen beside the grades. */
export type Choices = Pick<LetterOptions, 'picked' | 'rerolls' | 'closing' | 'customer_contact'> &
  Pick<Employment, 'company_sketch' | 'exam'>

export type Letter = Saved & Omit<Stored, 'ratings' | 'choices'> & { ratings: Ratings; choices: Choices }
/** A letter in a list: without its text and what it is made of. */
export type LetterRow = Omit<Letter, 'body' | 'activities' | 'reason_text' | 'ratings' | 'choices'>

export const statusTones: Record<Letter['status'], Tone> = { draft: 'neutral', review: 'warn', released: 'good' }
export const statuses = Object.keys(statusTones) as Letter['status'][]

/** How the history names a column and writes its values. */
export const letterNote =
  (t: Words) =>
  (field: string): ColumnNote => ({ ...employeeNote(t)(field), ...writers(t)[field] })

const writers = (t: Words): Record<string, Pick<ColumnNote, 'write'>> => {
  const word = (group: string) => ({ write: (value: unknown) => t(`${group}.${String(value)}`) })
  return {
    kind: word('kinds'),
    status: word('statuses'),
    employee_kind: word('employee_kinds'),
    reason: word('reasons'),
    ratings: { write: (value) => writeRatings(t, value as Ratings) },
    choices: { write: () => t('editor.choicesChanged') },
  }
}

/** «Arbeitsweise 1, Verhalten 2»: only what is rated, in the order of the letter. */
export const writeRatings = (t: Words, ratings: Ratings): string =>
  criteria
    .filter((criterion) => ratings[criterion])
    .map((criterion) => `${t(`criteria.${criterion}`)} ${ratings[criterion]}`)
    .join(', ') || '–'
