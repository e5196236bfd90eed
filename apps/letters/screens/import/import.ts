import { Problem, request } from '../../../../web/kit/client.ts'

/** The column of the file for each field; null where none fills it. */
export type Mapping = Record<string, number | null>

export type RowError = { row: number; field: string; code: string; message: string }

/** What a file holds; with a mapping also what importing it would do. */
export type Preview = {
  columns: string[]
  sample: string[][]
  mapping: Mapping
  fields: ImportField[]
  row_count: number
  file_token: string
}

/** `label` is what a company calls a field of its own; the others have words. */
export type ImportField = { key: string; label?: string; required: boolean }

type Value = string | number | null
export type ShownRow = {
  row: number
  action: 'create' | 'change' | 'leave'
  values: Record<string, Value>
  changes: { field: string; before: Value; after: Value }[]
}

/** What becomes of the rows, by how many. */
export type Counts = { created: number; changed: number; unchanged: number }

/** New employees only, or changes by personnel number; then `unknown` says what becomes of numbers that nobody has. */
export type Intent = { mode: 'create' | 'update'; unknown: 'create' | 'refuse' }

export type CheckedPreview = Preview &
  Counts & {
    rows: ShownRow[]
    errors: RowError[]
    error_count: number
    valid_rows: number
    new_units: Record<NewPlace, string[]>
  }

export const newPlaces = ['company', 'site', 'department', 'unit'] as const
export type NewPlace = (typeof newPlaces)[number]

export const steps = ['file', 'mapping', 'preview', 'result'] as const
export type Step = (typeof steps)[number]

const upload = <T>(path: string, file: File, fields: Record<string, string> = {}): Promise<T> => {
  const form = new FormData()
  // What a stream reads after the file it can't know while reading it: fields come first.
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', file)
  return request<T>('POST', path, { body: form })
}

export const readFile = (file: File) => upload<Preview>('/employees/imports/preview', file)

export const checkFile = (file: File, mapping: Mapping, intent: Intent) =>
  upload<CheckedPreview>('/employees/imports/preview', file, { mapping: JSON.stringify(mapping), ...intent })

/** Imports all rows or none. */
export const importFile = (file: File, mapping: Mapping, intent: Intent, token: string, createMissing: boolean) =>
  upload<Counts>('/employees/imports', file, {
    ...intent,
    mapping: JSON.stringify(mapping),
    file_token: token,
    create_missing: String(createMissing),
  })

/** The rows that an import was refused for, if that is why. */
export const refusedRows = (problem: unknown): RowError[] =>
  problem instanceof Problem ? (problem.errors as RowError[]).filter((error) => typeof error.row === 'number') : []

/** What is wrong with a file as a whole, in words of the server. */
export const fileErrors = (problem: unknown): string[] =>
  problem instanceof Problem ? problem.errors.filter((error) => !('row' in error)).map(({ message }) => message) : []

const isEmpty = (mapping: Mapping, key: string) => (mapping[key] ?? null) === null

/** Whether a field must have a column: a whole name serves for both of its parts, an update needs the number only. */
export function isNeeded({ key, required }: ImportField, mapping: Mapping, { mode }: Intent): boolean {
  if (mode === 'update') return key === 'staff_number'
  const isNamed = !isEmpty(mapping, 'full_name') && ['first_name', 'last_name'].includes(key)
  return required && !isNamed
}

/** What still has to be assigned. */
export const missingFields = ({ fields }: Preview, mapping: Mapping, intent: Intent): ImportField[] =>
  fields.filter((field) => isNeeded(field, mapping, intent) && isEmpty(mapping, field.key))

/** The other field that a column of the file already fills, if there is one. */
export const otherFieldOf = (mapping: Mapping, key: string): string | undefined =>
  mapping[key] === null || mapping[key] === undefined
    ? undefined
    : Object.keys(mapping).find((other) => other !== key && mapping[other] === mapping[key])
