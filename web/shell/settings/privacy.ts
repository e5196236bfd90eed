import { useFormat } from '../../kit/format.ts'
import { useWords } from '../../kit/words.ts'

/** A figure that this company may set; a switch has the unit `yes or no` and is 1 or 0. */
export type Figure = {
  name: string
  unit: string
  min: number
  max: number
  default: number
  value: number
  is_set: boolean
  set_by: string | null
  set_at: string | null
}

export type Figures = { items: Figure[]; actions: string[] }

type Person = { id: string; name: string }

/** Who was named for a task, and who answers for it: also where nobody was named. */
export type Duty = { kind: string; membership_id: string | null; person: string | null; responsible: Person[] }

export type Duties = { items: Duty[]; actions: string[] }

/** What goes by itself. */
export type Preview = {
  items: { table: string; record_id: string; record: string | null; day: string; figure: string; value: number }[]
  total: number
  tables: { table: string; count: number }[]
  responsible: Person[]
}

/** Answers a function that writes a number with its unit: 36 months; a switch is yes or no. */
export function useSpan(): (value: number, unit: string) => string {
  const t = useWords('shell')
  const kit = useWords('kit')
  const format = useFormat()
  return (value, unit) =>
    unit === 'yes or no'
      ? kit(value ? 'yes' : 'no')
      : t(`privacy.spans.${unit.replaceAll(' ', '_')}`, { count: value, number: format.number(value) })
}
