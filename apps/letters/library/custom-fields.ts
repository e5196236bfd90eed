import type { TenantDb } from '../../../foundation/database/tenant-db.ts'
import { conflict, type FieldError, invalid, invalidField } from '../../../foundation/errors.ts'
import { records } from '../../../foundation/records.ts'
import type { Route, TenantRequest } from '../../../foundation/route.ts'
import type { Insert, Row } from '../../../foundation/table.ts'
import { Type } from 'typebox'
import { closed, propertiesWithout } from '../schema.ts'
import { takingTurns } from './in-turn.ts'
import { customField } from './tables.ts'

type Values = Partial<Insert<typeof customField>>
type Field = Row<typeof customField>
type On = Field['record']
type Value = string | number | null

/** Per kind of record. */
const MOST_FIELDS = 50
const LONGEST_KEY = 41

const { key } = customField.columns
/** The key is made from the label where it isn't given. */
const input = closed({ ...propertiesWithout(customField.input, 'key'), key: Type.Optional(key.schema) })
/** Values that are stored already wouldn't fit another kind, nor be found under another key. */
const patch = closed(propertiesWithout(customField.patch, 'record', 'key', 'kind'), { minProperties: 1 })

async function prepare(request: TenantRequest, given: Values, before?: () => Promise<Field>): Promise<Values> {
  if (before) return given.choices ? { ...given, choices: choicesOf((await before()).kind, given.choices) } : given
  const { record, label = '', kind = 'text' } = given
  const present = await fieldsOf(request.db, record as On)
  if (present.length >= MOST_FIELDS) throw conflict('custom_fields_full', { max: MOST_FIELDS })
  const taken = present.map((field) => field.key)
  if (given.key && taken.includes(given.key)) throw invalidField('key', 'duplicate')
  return { ...given, key: given.key ?? freeKey(label, taken), choices: choicesOf(kind, given.choices ?? []) }
}

/** Only a choice has choices; each is named once, and there is at least one. */
function choicesOf(kind: Field['kind'], given: readonly string[]): string[] {
  if (kind !== 'choice') return []
  const choices = [...new Set(given.map((choice) => choice.trim()).filter(Boolean))]
  if (choices.length === 0) throw invalid({ field: 'choices', code: 'required' })
  return choices
}

/** "Größe (cm)" → `groesse_cm`, then `groesse_cm_2`. */
function freeKey(label: string, taken: readonly string[]): string {
  const german: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ł: 'l' }
  const plain = label
    .toLowerCase()
    .replace(/[äöüßł]/g, (letter) => german[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  const base = (/^[a-z]/.test(plain) ? plain : `field_${plain}`).slice(0, LONGEST_KEY - 3).replace(/_+$/, '')
  const candidates = [base, ...Array.from({ length: MOST_FIELDS }, (_, i) => `${base}_${i + 2}`)]
  return candidates.find((candidate) => !taken.includes(candidate)) as string
}

const fieldsOf = (db: TenantDb, on: On): Promise<Field[]> =>
  db.all(db.select(customField).selectAll('custom_field').where('custom_field.record', '=', on))

/**
 * What is wrong with the values of a company's own fields, as errors of `custom.<key>`. Values that stay as they were
 * are taken: their field may have been deleted since, or lost the choice.
 */
export async function checkCustom(
  db: TenantDb,
  on: On,
  values: Readonly<Record<string, Value>>,
  before: Readonly<Record<string, Value>> = {},
): Promise<FieldError[]> {
  const changed = Object.entries(values).filter(([name, value]) => value !== null && value !== before[name])
  if (changed.length === 0) return []
  const fields = new Map((await fieldsOf(db, on)).map((field) => [field.key, field]))
  return changed.flatMap(([name, value]) => {
    const field = fields.get(name)
    const wrong = field ? misfit(field, value) : { code: 'surplus' }
    return wrong ? [{ field: `custom.${name}`, ...wrong }] : []
  })
}

function misfit({ kind, choices }: Field, value: Value): Omit<FieldError, 'field'> | undefined {
  switch (kind) {
    case 'number':
      return typeof value === 'number' ? undefined : { code: 'type' }
    case 'date':
      return isDay(value) ? undefined : { code: 'date' }
    case 'choice':
      return choices.includes(value as string) ? undefined : { code: 'choice', values: { choices: choices.join(', ') } }
    default:
      return typeof value === 'string' ? undefined : { code: 'type' }
  }
}

function isDay(value: Value): boolean {
  const time =
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${value}T`)
}

const adapted: Partial<Record<Route['method'], (route: Route) => Route>> = {
  POST: takingTurns,
  DELETE: (route) => ({ ...route, summary: 'Deletes a custom field; its values stay stored, but are seen no more' }),
}

/** Fields that a company adds to its employees and letters. */
export const customFieldRoutes = records(customField, {
  path: '/custom-fields',
  sort: ['position', 'label'],
  filter: ['record'],
  input,
  patch,
  prepare,
}).map((route) => adapted[route.method]?.(route) ?? route)
