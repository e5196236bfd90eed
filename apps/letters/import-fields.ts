import type { TenantDb } from '../../foundation/database/tenant-db.ts'
import type { FieldError } from '../../foundation/errors.ts'
import type { Cell } from '../../foundation/spreadsheet/cell.ts'
import type { Column, Row } from '../../foundation/table.ts'
import { languages } from '../../foundation/tenancy/tables.ts'
import { say } from '../../foundation/words.ts'
import { headingNames } from './import-names.ts'
import { saysLastFirst, splitAddress, splitCity, splitName } from './import-people.ts'
import {
  readChoice,
  readDay,
  readEmail,
  readEntries,
  readOwn,
  readPercent,
  type Reader,
  readText,
} from './import-values.ts'
import { customField } from './library/tables.ts'
import { employee } from './tables.ts'

/** The columns of an employee, and what only files have: a whole name, a house number. */
type FixedKey = keyof typeof headingNames
type ImportKey = FixedKey | `custom.${string}`
/** The column of the file for each field. */
export type Mapping = Record<string, number | null>
/** What a row says, by field: typed, references by their names. */
export type RowValues = Record<string, unknown>

/** What a file can fill. */
export interface ImportField {
  key: ImportKey
  /** What a company's own field is called; the others have words. */
  label?: string
  required: boolean
  /** What headings call it. */
  names: readonly string[]
  reader(heading: string, cells: readonly Cell[]): Reader
}

const byDefault: RowValues = { kind: 'employee', salutation: 'neutral' }
const columnOf = (key: FixedKey): Column | undefined => employee.columns[key as keyof typeof employee.columns]

const fixed: ImportField[] = (Object.keys(headingNames) as FixedKey[]).map((key) => {
  const column = columnOf(key)
  return {
    key,
    required: column !== undefined && !column.isOptional && !(key in byDefault) && key !== 'company_id',
    names: [...languages.map((language) => say(language, `letters.fields.${key}`)), ...headingNames[key]],
    reader: (heading, cells) => readerOf(key, heading, cells),
  }
})

/** All fields in the order of the table, then the company's own ones. The company is missing only where there are several. */
export async function importFields(db: TenantDb): Promise<ImportField[]> {
  const added = (await ownFields(db)).map(
    (field): ImportField => ({
      key: `custom.${field.key}`,
      label: field.label,
      required: false,
      names: [field.label, field.key],
      reader: (_, cells) => readOwn(field, cells),
    }),
  )
  return [...fixed, ...added]
}

/** The company's own fields of employees, in their order. */
export const ownFields = (db: TenantDb): Promise<Row<typeof customField>[]> =>
  db.all(
    db
      .select(customField)
      .selectAll('custom_field')
      .where('custom_field.record', '=', 'employee')
      .orderBy('custom_field.position')
      .orderBy('custom_field.id'),
  )

function readerOf(key: FixedKey, heading: string, cells: readonly Cell[]): Reader {
  const column = columnOf(key)
  switch (key) {
    case 'full_name':
      return telling(readText(300), (text) => splitName(text, saysLastFirst(heading)))
    case 'city':
      return telling(readText(100), splitCity)
    case 'street':
      return telling(readText(200), splitAddress)
    case 'email':
    case 'supervisor_email':
      return readEmail
    case 'kind':
    case 'salutation':
      return readChoice(key)
    case 'workload_percent':
      return readPercent
    case 'stations':
    case 'authorities':
    case 'interruptions':
      return readEntries(key)
    case 'trainings':
      return readText(maximum(column), true)
    default:
      if (column?.type !== 'date') return readText(maximum(column))
      return readDay(cells, {
        ...(key === 'born_on' && { lastYear: new Date().getUTCFullYear() }),
        isEnd: key === 'left_on',
      })
  }
}

/** A text whose parts fill other fields. */
const telling =
  (read: Reader, split: (text: string) => object): Reader =>
  (cell) => {
    const found = read(cell)
    return 'value' in found && typeof found.value === 'string'
      ? { value: found.value, also: { ...split(found.value) } as Record<string, string> }
      : found
  }

const maximum = (column: Column | undefined): number =>
  // Optional columns hold their own schema beside null.
  [column?.schema, ...((column?.schema as { anyOf?: object[] } | undefined)?.anyOf ?? [])]
    .map((schema) => (schema as { maxLength?: number } | undefined)?.maxLength)
    .find(Boolean) ?? 200

/** Reads the rows of one file: a column of dates is read in the order that its unmistakable ones have. */
export function rowReader(
  fields: readonly ImportField[],
  { columns, rows }: { columns: readonly string[]; rows: readonly (readonly Cell[])[] },
  mapping: Mapping,
) {
  const mapped = fields.flatMap(({ key, reader }) => {
    const at = mapping[key] ?? null
    if (at === null) return []
    return [
      {
        key,
        at,
        read: reader(
          columns[at] ?? '',
          rows.map((row) => row[at] ?? null),
        ),
      },
    ]
  })
  return (row: readonly Cell[]): { values: RowValues; errors: FieldError[] } => {
    const values: RowValues = {}
    const errors: FieldError[] = []
    const told: Record<string, string> = {}
    for (const { key, at, read } of mapped) {
      const found = read(row[at] ?? null)
      if ('problem' in found)
        errors.push({ field: key, code: found.problem, ...(found.values && { values: found.values }) })
      else if (found.value !== null) values[key] = found.value
      if ('also' in found) Object.assign(told, found.also)
    }
    return { values: together(values, told), errors }
  }
}

/** What stands in a column of its own counts more than what another cell told, but for the text that told it. */
function together(values: RowValues, told: Record<string, string>): RowValues {
  const { full_name: _, house_number, ...own } = values as Record<string, string | undefined>
  const replaces = (key: string) => own[key] === undefined || (key === 'city' && told.postal_code) || key === 'street'
  const all = { ...own, ...Object.fromEntries(Object.entries(told).filter(([key]) => replaces(key))) }
  if (!house_number || !all.street || all.street.endsWith(house_number)) return all
  return { ...all, street: `${all.street} ${house_number}` }
}

/** What isn't said of a new employee. */
export const withDefaults = (values: RowValues): RowValues => ({ ...byDefault, ...values })
