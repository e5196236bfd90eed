import { setImmediate } from 'node:timers/promises'
import type { TenantDb } from '../../foundation/database/tenant-db.ts'
import type { FieldError } from '../../foundation/errors.ts'
import type { TenantRequest } from '../../foundation/route.ts'
import type { Sheet } from '../../foundation/spreadsheet/read.ts'
import { presenceFinder, repetitionFinder } from './import-duplicates.ts'
import { type ImportField, type Mapping, rowReader, type RowValues, withDefaults } from './import-fields.ts'
import { type References, ReferenceNames } from './reference-names.ts'
import { isFilled } from './import-sheet.ts'
import { creating, type Planned, planUpserts, type Values } from './upsert.ts'

const ROWS_PER_BREATH = 1000

/** What a file is imported for: new employees, or changes of those with these personnel numbers. */
export interface ImportOptions {
  mode: 'create' | 'update'
  /** What becomes of numbers that nobody has, when updating. */
  unknown: 'create' | 'refuse'
  createMissing: boolean
  /** Others may change nothing of it until the transaction ends. */
  forUpdate: boolean
}

export interface RowError extends FieldError {
  row: number
}

export interface CheckedRow {
  row: number
  /** As in the file: typed, references by name. */
  values: RowValues
  planned: Planned
}

interface Checked {
  rows: CheckedRow[]
  errors: RowError[]
  wrongRows: number
  names: ReferenceNames
}

type ReadRow = { row: number; values: RowValues; given: Values; errors: FieldError[] }

/** Reads each row of a sheet and says all that is wrong with it, by the row's number in the file. */
export async function check(
  request: TenantRequest,
  db: TenantDb,
  sheet: Sheet,
  fields: readonly ImportField[],
  mapping: Mapping,
  options: ImportOptions,
): Promise<Checked> {
  const names = await ReferenceNames.read(db, options.createMissing && request.may('company.write'))
  const read = await readRows(sheet, fields, mapping, names)
  const planned = await plan(db, read, options)
  const general = wrongAltogether(fields, mapping, options, read.length === 0)
  const order = new Map(fields.map(({ key }, at) => [key as string, at]))
  const isSaid = ({ field, code }: FieldError) => code === 'required' && general.some((other) => other.field === field)
  const wrong = read.map(({ row, errors }, at) =>
    tidied([...errors, ...(planned[at] as Planned).errors], mapping, order)
      .filter((error) => !isSaid(error))
      .map((error) => ({ ...error, row })),
  )
  return {
    rows: read.map(({ row, values }, at) => ({ row, values, planned: planned[at] as Planned })),
    errors: [...general.map((error) => ({ ...error, row: sheet.header_row })), ...wrong.flat()],
    wrongRows: general.length > 0 ? read.length : wrong.filter((errors) => errors.length > 0).length,
    names,
  }
}

async function readRows(
  sheet: Sheet,
  fields: readonly ImportField[],
  mapping: Mapping,
  names: ReferenceNames,
): Promise<ReadRow[]> {
  const readRow = rowReader(fields, sheet, mapping)
  const all: ReadRow[] = []
  for (const [at, cells] of sheet.rows.entries()) {
    if (at % ROWS_PER_BREATH === 0) await setImmediate()
    if (!isFilled(cells)) continue
    const { values, errors } = readRow(cells)
    const { ids, errors: unknown } = names.resolve(values as References)
    const given = { ...withoutNames(nested(values)), ...ids } as Values
    all.push({ row: sheet.header_row + 1 + at, values, given, errors: [...errors, ...unknown] })
  }
  return all
}

const references = ['company_id', 'site_id', 'department_id', 'unit_id', 'job_profile_id']
const withoutNames = (values: RowValues) =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !references.includes(key)))

/** The company's own fields are one column of the table. */
function nested(values: RowValues): RowValues {
  const isOwn = ([key]: [string, unknown]) => key.startsWith('custom.')
  const own = Object.entries(values).filter(isOwn)
  if (own.length === 0) return values
  const custom = Object.fromEntries(own.map(([key, value]) => [key.slice('custom.'.length), value]))
  return { ...Object.fromEntries(Object.entries(values).filter((one) => !isOwn(one))), custom }
}

/** What the file says more than once, what is there already, and what would be done. */
async function plan(db: TenantDb, read: readonly ReadRow[], { mode, unknown, forUpdate }: ImportOptions) {
  const repeated = repetitionFinder()
  const add = (planned: Planned, ...errors: FieldError[]): Planned => ({
    ...planned,
    errors: [...planned.errors, ...errors],
  })
  if (mode === 'create') {
    const given = read.map((one) => withDefaults(one.given as RowValues) as Values)
    const present = await presenceFinder(db, given)
    return given.map((values, at) => {
      const again = repeated(values, (read[at] as ReadRow).row)
      return add(creating(db, values), ...(again.length > 0 ? again : present(values)))
    })
  }
  const planned = await planUpserts(
    db,
    read.map(({ given }) => given),
    forUpdate,
  )
  return planned.map((one, at) => {
    const { given, row } = read[at] as ReadRow
    if (!given.staff_number) return { ...one, errors: [{ field: 'staff_number', code: 'required' }] }
    const again = repeated(given, row)
    if (one.present) return add(one, ...again)
    if (unknown === 'refuse') return { ...one, errors: [{ field: 'staff_number', code: 'unknown_number' }, ...again] }
    return add(creating(db, withDefaults(given as RowValues) as Values), ...again)
  })
}

/** One error for each field, in the order of the fields; where a whole name is read, it is what is missing. */
function tidied(errors: FieldError[], mapping: Mapping, order: Map<string, number>): FieldError[] {
  const isName = (field: string) => field === 'first_name' || field === 'last_name'
  const fieldOf = ({ field }: FieldError) =>
    isName(field) && mapping[field] === null && mapping.full_name !== null
      ? 'full_name'
      : field.replace(/^(stations|authorities|interruptions)\..*/, '$1')
  const place = ({ field }: FieldError) => order.get(field) ?? order.size
  const found = errors.map((error) => ({ ...error, field: fieldOf(error) }))
  return found
    .filter((error, at) => {
      const first = found.findIndex(({ field }) => field === error.field)
      return first === at || (error.code !== 'required' && found[first]?.code !== error.code)
    })
    .toSorted((a, b) => place(a) - place(b))
}

/** What isn't the fault of a row. */
function wrongAltogether(
  fields: readonly ImportField[],
  mapping: Mapping,
  { mode, unknown }: ImportOptions,
  isEmpty: boolean,
): FieldError[] {
  const creates = mode === 'create' || unknown === 'create'
  const isNamed = (key: string) => mapping.full_name !== null && (key === 'first_name' || key === 'last_name')
  const needed = fields.filter(
    ({ key, required }) =>
      (mode === 'create' && required && !isNamed(key)) || (mode === 'update' && key === 'staff_number'),
  )
  const unmapped = needed.filter(({ key }) => mapping[key] === null)
  return [
    ...unmapped.map(({ key }) => ({ field: key, code: 'unmapped' })),
    ...(isEmpty && creates ? [{ field: 'file', code: 'spreadsheet_empty' }] : []),
  ]
}
