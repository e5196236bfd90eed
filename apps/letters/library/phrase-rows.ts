import type { FieldError } from '../../../foundation/errors.ts'
import type { Cell } from '../../../foundation/spreadsheet/cell.ts'
import { parseChoice, type Parsed, parseText, parseWith } from '../../../foundation/spreadsheet/values.ts'
import type { Column } from '../../../foundation/table.ts'
import { languages } from '../../../foundation/tenancy/tables.ts'
import { say } from '../../../foundation/words.ts'
import type { PhraseValues } from './phrase-rules.ts'
import { phrase } from './tables.ts'

type ExchangeKey = 'id' | keyof typeof phrase.columns
/** The column of the file for each field. */
export type Mapping = Record<ExchangeKey, number | null>

/** What a file of phrases holds, in the order of its columns. */
export const exchangeKeys: readonly ExchangeKey[] = [
  'id',
  'country',
  'topic',
  'key',
  'pool',
  'status',
  'replaces',
  'text',
  'neutral',
  'note',
]

/** The fields with the headings by which they are known, in every language. */
export const exchangeFields = exchangeKeys.map((key) => ({
  key,
  required: ['topic', 'key', 'pool', 'text'].includes(key),
  names: languages.map((language) => say(language, `letters.phrase_fields.${key}`)),
}))

/** A row of a file as it was read: values of the columns that the file has. */
export interface ReadRow {
  /** Of the phrase that is changed; none, if the row creates one. */
  id: string | undefined
  values: PhraseValues
  errors: FieldError[]
}

/** Reads one row. An empty cell empties what may be empty; a state that isn't named stays, or is `draft`. */
export function readRow(cells: readonly Cell[], mapping: Mapping): ReadRow {
  const values: Record<string, string | null> = {}
  const errors: FieldError[] = []
  for (const { key, required } of exchangeFields) {
    const at = mapping[key]
    if (at === null) continue
    const parsed = parse(key, cells[at] ?? null)
    if ('problem' in parsed) errors.push(problem(key, parsed.problem))
    else if (parsed.value !== null) values[key] = parsed.value
    else if (required) errors.push({ field: key, code: 'required' })
    else if (key !== 'id' && !column(key).hasDefault) values[key] = null
  }
  const { id, ...rest } = values
  return { id: id ?? undefined, values: rest as PhraseValues, errors }
}

const column = (key: Exclude<ExchangeKey, 'id'>): Column => phrase.columns[key]

function parse(key: ExchangeKey, cell: Cell): Parsed<string> {
  if (key === 'id') return identifier(cell)
  const { choices } = column(key)
  if (choices) return parseChoice(cell, Object.fromEntries(choices.map((choice) => [choice, []])))
  return parseText(cell, maximum(key))
}

/** As the record is called, or as letters refer to it. */
const identifier = (cell: Cell): Parsed<string> =>
  parseWith<string>(cell, (text) => {
    const [, id] = /^(?:own:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.exec(text) ?? []
    return id ? { value: id.toLowerCase() } : { problem: 'unknown_choice' }
  })

const problem = (key: ExchangeKey, code: string): FieldError => ({
  field: key,
  code: key === 'id' && code === 'unknown_choice' ? 'reference' : code,
  ...(code === 'too_long' && key !== 'id' && { values: { max: maximum(key) } }),
})

const maximum = (key: Exclude<ExchangeKey, 'id'>): number => {
  // Optional columns hold their own schema beside null.
  const { schema } = column(key)
  const [first] = (schema as { anyOf?: object[] }).anyOf ?? [schema]
  return (first as { maxLength: number }).maxLength
}
