import type { Language } from '../../foundation/tenancy/tables.ts'
import { careerText } from './career-text.ts'
import type { CheckedRow } from './import-check.ts'
import type { RowValues } from './import-fields.ts'
import type { ReferenceNames } from './reference-names.ts'
import { employee } from './tables.ts'
import type { Planned } from './upsert.ts'

const SHOWN_ROWS = 200

type Shown = string | number | null
type Action = 'create' | 'change' | 'leave'

const actionOf = ({ present, changes }: Planned): Action =>
  !present ? 'create' : Object.keys(changes).length > 0 ? 'change' : 'leave'

/** How many rows create, change and leave an employee. */
export function counted(rows: readonly CheckedRow[]) {
  const all = { created: 0, changed: 0, unchanged: 0 }
  const names = { create: 'created', change: 'changed', leave: 'unchanged' } as const
  for (const { planned } of rows) all[names[actionOf(planned)]]++
  return all
}

/** The first rows as they are understood; those that would do something before those that wouldn't. */
export function shownRows(rows: readonly CheckedRow[], names: ReferenceNames, language: Language) {
  const acting = rows.filter(({ planned }) => actionOf(planned) !== 'leave')
  const others = rows.filter(({ planned }) => actionOf(planned) === 'leave')
  return [...acting, ...others]
    .slice(0, SHOWN_ROWS)
    .toSorted((a, b) => a.row - b.row)
    .map(({ row, values, planned }) => ({
      row,
      action: actionOf(planned),
      values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, shown(key, value, language)])),
      changes: planned.present ? changesOf(planned, names, language) : [],
    }))
}

function changesOf({ present, changes }: Planned, names: ReferenceNames, language: Language) {
  const flat = (values: RowValues): RowValues => {
    const { custom, ...others } = values
    const own = Object.entries((custom ?? {}) as RowValues).map(([key, value]) => [`custom.${key}`, value] as const)
    return { ...others, ...Object.fromEntries(own) }
  }
  const [before, after] = [flat({ ...present }), flat({ ...changes })]
  const named = (key: string, value: unknown) =>
    key.endsWith('_id') && typeof value === 'string' ? (names.nameOf(value) ?? null) : shown(key, value, language)
  return Object.keys(after)
    .filter((key) => after[key] !== before[key])
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((field) => ({ field, before: named(field, before[field]), after: named(field, after[field]) }))
}

const columns = Object.keys(employee.columns)
const placeOf = (key: string) => (columns.includes(key) ? columns.indexOf(key) : columns.length)

/** A value as one cell shows it; choices stay what they are, screens have words for them. */
function shown(key: string, value: unknown, language: Language): Shown {
  if (value === null || value === undefined) return null
  if (key in careerText) return careerText[key as keyof typeof careerText](value as never, language)
  return value as string | number
}
