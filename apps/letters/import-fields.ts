import type { FieldError } from '../../foundation/errors.ts'
import type { Cell } from '../../foundation/spreadsheet/cell.ts'
import { parseDate } from '../../foundation/spreadsheet/date.ts'
import { parseChoice, type Parsed, parseEmail, parseText } from '../../foundation/spreadsheet/values.ts'
import type { Column } from '../../foundation/table.ts'
import { languages } from '../../foundation/tenancy/tables.ts'
import { say } from '../../foundation/words.ts'
import { choiceNames, headingNames } from './import-names.ts'
import { employee } from './tables.ts'

/** What a file can fill: the columns of an employee, places by their names. */
export const importKeys = Object.keys(employee.columns) as (keyof typeof employee.columns)[]
export type ImportKey = (typeof importKeys)[number]
/** The column of the file for each field. */
export type Mapping = Record<ImportKey, number | null>

const MAX_TEXT = 200
const byDefault: Partial<Record<ImportKey, string>> = { kind: 'employee', salutation: 'neutral' }

/** The fields in the order of the table. The company is missing only where there are several. */
export const importFields = importKeys.map((key) => ({
  key,
  required: !employee.columns[key].isOptional && !byDefault[key] && key !== 'company_id',
  names: [...languages.map((language) => say(language, `letters.fields.${key}`)), ...headingNames[key]],
}))

export type Values = Partial<Record<ImportKey, string | null>>
type Parser = (cell: Cell) => Parsed<string>

/** Reads the rows of one file: a column of dates is read in the order that its unmistakable ones have. */
export function rowReader(rows: readonly Cell[][], mapping: Mapping) {
  const fields = importFields.flatMap(({ key, required }) => {
    const at = mapping[key]
    return at === null ? [] : [{ key, required, at, parse: parserOf(key, rows, at) }]
  })
  return (row: readonly Cell[]): { values: Values; errors: FieldError[] } => {
    const values: Values = { ...byDefault }
    const errors: FieldError[] = []
    for (const { key, required, at, parse } of fields) {
      const parsed = parse(row[at] ?? null)
      if ('problem' in parsed) errors.push(problem(key, parsed.problem))
      else if (parsed.value !== null) values[key] = parsed.value
      else if (required) errors.push({ field: key, code: 'required' })
    }
    return { values, errors }
  }
}

const problem = (key: ImportKey, code: string): FieldError => ({
  field: key,
  code: code === 'not_an_email' ? 'email' : code === 'not_a_date' ? 'date' : code,
  ...(code === 'too_long' && { values: { max: maximum(employee.columns[key]) } }),
})

const maximum = ({ schema }: Column): number =>
  // Optional columns hold their own schema beside null.
  [schema, ...((schema as { anyOf?: object[] }).anyOf ?? [])]
    .map((s) => (s as { maxLength?: number }).maxLength)
    .find(Boolean) ?? MAX_TEXT

function parserOf(key: ImportKey, rows: readonly Cell[][], at: number): Parser {
  const column: Column = employee.columns[key]
  if (key === 'email') return parseEmail
  if (column.choices) {
    const options = choices(key as keyof typeof choiceNames)
    return remembering((cell) => parseChoice(cell, options))
  }
  if (column.type !== 'date') return (cell) => parseText(cell, maximum(column))
  const order = dayOrder(rows, at)
  const lastYear = key === 'born_on' ? new Date().getUTCFullYear() : undefined
  return (cell) => parseDate(cell, { ...(order && { order }), ...(lastYear && { lastYear }) })
}

/** The choices with every name that they go by. */
function choices(key: keyof typeof choiceNames): Record<string, readonly string[]> {
  const words = key === 'kind' ? 'employee_kinds' : 'salutations'
  return Object.fromEntries(
    Object.entries(choiceNames[key]).map(([value, names]) => [
      value,
      [...names, ...languages.map((language) => say(language, `letters.${words}.${value}`))],
    ]),
  )
}

/** Few values stand in thousands of rows. */
function remembering(parse: Parser): Parser {
  const known = new Map<Cell, Parsed<string>>()
  return (cell) => {
    const found = known.get(cell) ?? parse(cell)
    if (known.size < 1000) known.set(cell, found)
    return found
  }
}

/** Whether day or month comes first in `1/2/2024`: told by those of the column that can be read in one way only. */
function dayOrder(rows: readonly Cell[][], at: number): 'dmy' | 'mdy' | undefined {
  const found = new Set<'dmy' | 'mdy'>()
  for (const row of rows) {
    const [, first, second] = /^\s*(\d{1,2})[/-](\d{1,2})[/-]\d/.exec(String(row[at] ?? '')) ?? []
    if (Number(first) > 12) found.add('dmy')
    else if (Number(second) > 12) found.add('mdy')
  }
  return found.size === 1 ? [...found][0] : undefined
}
