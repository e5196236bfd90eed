import { isCorrection, process, type Status } from '../../process/statuses.ts'
import type { Letter } from '../letters/letter.ts'

/** The steps that this person may take with a letter now, the usual one first. */
export const stepsOf = ({ status, actions }: Pick<Letter, 'status' | 'actions'>): readonly Status[] =>
  process[status].next.filter((to) => actions.includes(`to_${to}`))

/** The usual next step; from the archive nothing is usual. */
export const mainStep = (letter: Pick<Letter, 'status' | 'actions'>): Status | undefined =>
  letter.status === 'archived' ? undefined : stepsOf(letter)[0]

/** What the step is called: the same state is reached in different ways. */
export function stepName(from: Status, to: Status): string {
  if (isCorrection(from, to)) return 'correct'
  if (to === 'draft') return from === 'released' ? 'withdraw' : 'draft'
  return from === 'archived' ? 'retrieve' : to
}

/** How many midnights lie between two days 'YYYY-MM-DD'. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** Nobody waits for a letter that has reached its employee. */
const isDone = (status: Status) => status === 'handed_over' || status === 'archived'

/** Whether a letter should have gone on before `today` ('YYYY-MM-DD'). */
export const isOverdue = ({ status, due_on }: Pick<Letter, 'status' | 'due_on'>, today: string): boolean =>
  due_on !== null && due_on < today && !isDone(status)
