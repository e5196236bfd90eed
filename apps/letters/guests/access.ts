import type { Values } from '../letter-rules.ts'
import { columnsOf, type Section } from './sections.ts'

/** Which sections of a letter a guest may read or write; one that isn't named is hidden. */
export type Access = Partial<Record<Section, 'read' | 'write'>>

/** Every column of a letter that can be handed over. */
export const columns = Object.values(columnsOf).flat()
export type Column = (typeof columns)[number]

const sections = Object.keys(columnsOf) as Section[]
const columnsIn = (chosen: Section[]): Column[] => chosen.flatMap((section) => [...columnsOf[section]])

/** The columns that a guest sees. */
const seenColumns = (access: Access) => columnsIn(sections.filter((section) => access[section]))
/** The columns that a guest may change. */
export const openColumns = (access: Access) => columnsIn(sections.filter((section) => access[section] === 'write'))

/** Whether a guest sees all grades: only then is it said which phrase stands for which of them. */
export const seesGrades = (access: Access): boolean => Boolean(access.ratings && access.qualities)

/** Which phrase was picked names the grade that it says. */
export const gradedChoices = ['picked', 'rerolls'] as const

/** Of a letter's values those that the guest sees. */
export function seen(values: Values, access: Access): Partial<Record<Column, unknown>> {
  const shown = Object.fromEntries(seenColumns(access).map((column) => [column, values[column]]))
  if (!shown.choices || seesGrades(access)) return shown
  const { picked: _picked, rerolls: _rerolls, ...choices } = shown.choices as NonNullable<Values['choices']>
  return { ...shown, choices }
}
