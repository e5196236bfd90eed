import { setImmediate } from 'node:timers/promises'
import type { TenantDb } from '../../foundation/database/tenant-db.ts'
import type { FieldError } from '../../foundation/errors.ts'
import type { TenantRequest } from '../../foundation/route.ts'
import type { Cell } from '../../foundation/spreadsheet/cell.ts'
import type { Sheet } from '../../foundation/spreadsheet/read.ts'
import { type Dimension, dimensions } from '../../foundation/table.ts'
import { impossibleDays } from './employees.ts'
import { duplicateFinder } from './import-duplicates.ts'
import { importFields, type Mapping, rowReader, type Values } from './import-fields.ts'
import { PlaceNames } from './import-places.ts'
import { employee } from './tables.ts'

const ROWS_PER_BREATH = 1000

export interface RowError extends FieldError {
  row: number
}

interface Checked {
  /** As in the file: typed, places by name. */
  rows: { row: number; values: Values; ids: Values }[]
  errors: RowError[]
  wrongRows: number
  places: PlaceNames
}

/** Whether a row of a sheet holds anything. */
export const isFilled = (row: readonly Cell[]) => row.some((cell) => cell !== null)

/** Reads each row of a sheet and says all that is wrong with it, by the row's number in the file. */
export async function check(
  request: TenantRequest,
  db: TenantDb,
  sheet: Sheet,
  mapping: Mapping,
  createMissing: boolean,
): Promise<Checked> {
  const places = await PlaceNames.read(db, createMissing && request.may('company.write'))
  const rows = await readRows(db, sheet, mapping, places)
  const known = rows.map(({ values, ids }) => ({ ...values, ...ids }))
  const duplicate = await duplicateFinder(db, known)
  const wrong = rows.map(({ row, errors }, at) => [...errors, ...duplicate(known[at] as Values, row)])
  const found = wrong.flatMap((errors, at) => errors.map((error) => ({ ...error, row: rows[at]?.row as number })))
  const general = wrongAltogether(mapping, rows.length === 0).map((error) => ({ ...error, row: sheet.header_row }))
  return {
    rows,
    errors: [...general, ...found],
    wrongRows: general.length > 0 ? rows.length : wrong.filter((errors) => errors.length > 0).length,
    places,
  }
}

async function readRows(db: TenantDb, { rows, header_row }: Sheet, mapping: Mapping, places: PlaceNames) {
  const readRow = rowReader(rows, mapping)
  const all: (Checked['rows'][number] & { errors: FieldError[] })[] = []
  for (const [at, cells] of rows.entries()) {
    if (at % ROWS_PER_BREATH === 0) await setImmediate()
    if (!isFilled(cells)) continue
    const { values, errors } = readRow(cells)
    const { ids, errors: unknown } = places.resolve(values)
    const beyond = ids.company_id ? outside(db, { ...values, ...ids }) : []
    const found = [...errors, ...unknown, ...impossibleDays(values as object), ...beyond]
    all.push({ row: header_row + 1 + at, values, ids, errors: found })
  }
  return all
}

/** What isn't the fault of a row. */
function wrongAltogether(mapping: Mapping, isEmpty: boolean): FieldError[] {
  const unmapped = importFields.filter(({ key, required }) => required && mapping[key] === null)
  return [
    ...unmapped.map(({ key }) => ({ field: key, code: 'unmapped' })),
    ...(isEmpty ? [{ field: 'file', code: 'spreadsheet_empty' }] : []),
  ]
}

/** Where the importing person may not see a row, it isn't created. */
function outside({ scope }: TenantDb, values: Values): FieldError[] {
  return dimensions.flatMap((dimension: Dimension) => {
    const column = employee.scope?.[dimension] as keyof Values
    const allowed = scope.limits[dimension]
    return allowed && !allowed.includes(values[column] ?? '') ? [{ field: column, code: 'out_of_scope' }] : []
  })
}
