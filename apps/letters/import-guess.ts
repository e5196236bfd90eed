import type { Cell } from '../../foundation/spreadsheet/cell.ts'
import { foldings } from '../../foundation/spreadsheet/fold.ts'
import { guessMapping } from '../../foundation/spreadsheet/mapping.ts'
import type { Sheet } from '../../foundation/spreadsheet/read.ts'
import type { ImportField, Mapping } from './import-fields.ts'
import { saysLastFirst, splitName } from './import-people.ts'

const LOOKED_AT = 200
/** Fields whose cells can be told from others: a column that mostly says something else isn't theirs. */
const telling = [
  'kind',
  'salutation',
  'born_on',
  'left_on',
  'email',
  'supervisor_email',
  'workload_percent',
  'stations',
  'authorities',
  'interruptions',
]
/** Those that are found by their cells alone. */
const speaking = ['email', 'salutation']

/** Which column fills which field: by the headings, and by what stands below them. */
export function guess(sheet: Sheet, fields: readonly ImportField[]): Mapping {
  const columns = sheet.columns.map((heading) => heading.replace('#', ' number '))
  const cells = columns.map((_, at) => cellsOf(sheet, at))
  const understood = (key: string, at: number) => {
    const read = fields.find((field) => field.key === key)?.reader(columns[at] ?? '', cells[at] ?? [])
    const found = (cells[at] ?? []).map((cell) => read?.(cell) ?? { problem: 'unknown' })
    return {
      values: found.filter((one) => 'value' in one && one.value !== null).length,
      problems: found.filter((one) => 'problem' in one).length,
    }
  }
  const isPossible = (key: string, at: number) => {
    const [heading = '', own = []] = [columns[at], cells[at]]
    if (own.length === 0) return true
    if (key === 'full_name') return areNames(own, heading)
    if (key === 'postal_code') return own.some((cell) => /^(?=.*\d).{4,}$/.test(String(cell)))
    if (key === 'staff_number') return !isCounter(own, heading)
    if (!telling.includes(key)) return true
    const { values, problems } = understood(key, at)
    return values >= problems
  }
  const mapping: Mapping = guessMapping(columns, fields, isPossible)
  for (const key of speaking) {
    if (mapping[key] !== null) continue
    const isFound = (at: number) => {
      const { values, problems } = understood(key, at)
      return !Object.values(mapping).includes(at) && values > 1 && values >= problems * 4
    }
    mapping[key] = [...columns.keys()].find(isFound) ?? null
  }
  return withWholeNames(mapping, columns, cells)
}

const cellsOf = ({ rows }: Sheet, at: number): Cell[] =>
  rows
    .slice(0, LOOKED_AT)
    .map((row) => row[at] ?? null)
    .filter((cell) => cell !== null)

/** Most of these can be split into first and last names. */
function areNames(cells: readonly Cell[], heading: string): boolean {
  const split = cells.filter((cell) => splitName(String(cell), saysLastFirst(heading)).last_name)
  return split.length >= cells.length * 0.6
}

/** 1, 2, 3 … below a heading that doesn't say whose numbers they are. */
const isCounter = (cells: readonly Cell[], heading: string) =>
  cells.length > 1 &&
  cells.every((cell, at) => String(cell).trim().replace(/\.$/, '') === String(at + 1)) &&
  foldings(heading).some((form) => /^(?:lfd |l)?(?:nr|no|number|numer|nummer|lp|pos)$|^lfd$|^$/.test(form))

/** A single column of names holds whole ones, if most of them can be split. */
function withWholeNames(mapping: Mapping, columns: readonly string[], cells: readonly Cell[][]): Mapping {
  const { full_name = null, first_name = null, last_name = null } = mapping
  if (first_name !== null && last_name !== null) return { ...mapping, full_name: null }
  const at = full_name ?? last_name ?? first_name
  if (at === null || !areNames(cells[at] ?? [], columns[at] ?? '')) return mapping
  return { ...mapping, full_name: at, first_name: null, last_name: null }
}
