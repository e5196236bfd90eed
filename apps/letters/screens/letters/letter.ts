import type { ColumnNote } from '../../../../web/kit/ChangeLines.tsx'
import type { Saved } from '../../../../web/kit/queries.ts'
import type { Tone } from '../../../../web/kit/StateBadge.tsx'
import type { Words } from '../../../../web/kit/words.ts'
import type { Row } from '../../../../foundation/table.ts'
import type { letter } from '../../tables.ts'
import {
  countries,
  type Country,
  criteria,
  type Criterion,
  type Employment,
  type Kind,
  type LetterInput,
  type LetterOptions,
  type Quality,
} from '../../text/types.ts'
import { type Employee, employeeNote } from '../employees/employee.ts'

type Stored = Row<typeof letter>
export type Ratings = LetterInput['ratings']
/** What was chosen beside the grades. */
export type Choices = Pick<LetterOptions, 'picked' | 'rerolls' | 'closing' | 'opening' | 'closing_text'> &
  Pick<Employment, 'company_sketch' | 'exam'> & { criteria?: readonly Criterion[] }

export type Letter = Saved &
  Omit<Stored, 'ratings' | 'choices' | 'qualities'> & { ratings: Ratings; choices: Choices; qualities: Quality[] }
/** A letter in a list: without its text and what it is made of. */
export type LetterRow = Omit<
  Letter,
  | ('body' | 'activities' | 'extra_activities' | 'achievements' | 'reason_text' | 'ratings' | 'qualities' | 'choices')
  | ('stations' | 'authorities' | 'interruptions' | 'trainings' | 'acknowledged' | 'custom')
>

export const statusTones: Record<Letter['status'], Tone> = {
  rating: 'info',
  draft: 'neutral',
  review: 'warn',
  not_released: 'bad',
  conditional: 'warn',
  released: 'good',
  printed: 'good',
  signing: 'info',
  handed_over: 'good',
  archived: 'neutral',
}

export const statuses = Object.keys(statusTones) as Letter['status'][]

/** What is usually due: trainees get theirs at the end, others while they stay an interim one. */
export const suggestedKind = ({ kind, left_on }: Employee): Kind =>
  kind === 'apprentice' || kind === 'intern' || left_on ? 'final' : 'interim'

/** The country whose custom a company's letters keep. */
export const letterCountry = (country: string | undefined): Country =>
  countries.find((known) => known === country) ?? 'DE'

/** The criteria that count: those chosen for this job, else all; leadership only for those who lead. */
export function countingCriteria({
  extent,
  employee_kind,
  choices,
}: Pick<Letter, 'extent' | 'employee_kind' | 'choices'>) {
  if (extent === 'simple') return []
  const possible = criteria.filter((criterion) => criterion !== 'leadership' || employee_kind === 'manager')
  return possible.filter((criterion) => choices.criteria?.includes(criterion) ?? true)
}

/** How the history names a column and writes its values. */
export const letterNote =
  (t: Words) =>
  (field: string): ColumnNote => ({ ...employeeNote(t)(field), ...writers(t)[field] })

const writers = (t: Words): Record<string, Pick<ColumnNote, 'write'>> => {
  const word = (group: string) => ({ write: (value: unknown) => t(`${group}.${String(value)}`) })
  return {
    kind: word('kinds'),
    extent: word('extents'),
    country: word('countries'),
    status: word('statuses'),
    employee_kind: word('employee_kinds'),
    reason: word('reasons'),
    medium: word('media'),
    ratings: { write: (value) => writeRatings(t, value as Ratings) },
    qualities: { write: (value) => writeQualities(value as Quality[]) },
    choices: { write: () => t('editor.choicesChanged') },
    acknowledged: { write: (value) => t('check.acknowledgedCount', { count: Object.keys(value as object).length }) },
  }
}

/** «Arbeitsweise 1, Verhalten 2»: only what is rated, in the order of the letter. */
export const writeRatings = (t: Words, ratings: Ratings): string =>
  criteria
    .filter((criterion) => ratings[criterion])
    .map((criterion) => `${t(`criteria.${criterion}`)} ${ratings[criterion]}`)
    .join(', ') || '–'

export const writeQualities = (qualities: readonly Quality[]): string =>
  qualities.map(({ name, grade }) => `${name} ${grade}`).join(', ') || '–'
