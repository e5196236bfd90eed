import { Problem, request } from '../../../../web/kit/client.ts'

/** The column of the file for each field; null where none fills it. */
export type Mapping = Record<string, number | null>

export type RowError = { row: number; field: string; code: string; message: string }

/** What a file holds; with a mapping also what importing it would do. */
export type Preview = {
  columns: string[]
  sample: string[][]
  mapping: Mapping
  fields: { key: string; required: boolean }[]
  row_count: number
  file_token: string
}

export type CheckedPreview = Preview & {
  rows: { row: number; values: Record<string, string | null> }[]
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

export const checkFile = (file: File, mapping: Mapping) =>
  upload<CheckedPreview>('/employees/imports/preview', file, { mapping: JSON.stringify(mapping) })

/** Imports all rows or none. */
export const importFile = (file: File, mapping: Mapping, token: string, createMissing: boolean) =>
  upload<{ imported: number }>('/employees/imports', file, {
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

/** The other field that a column of the file already fills, if there is one. */
export const otherFieldOf = (mapping: Mapping, key: string): string | undefined =>
  mapping[key] === null || mapping[key] === undefined
    ? undefined
    : Object.keys(mapping).find((other) => other !== key && mapping[other] === mapping[key])
