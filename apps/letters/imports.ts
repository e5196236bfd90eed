import { createHash } from 'node:crypto'
import { type Static, type TSchema, Type } from 'typebox'
import type { TenantDb } from '../../foundation/database/tenant-db.ts'
import { invalidField, Refusal } from '../../foundation/errors.ts'
import { post, type TenantRequest, type Upload } from '../../foundation/route.ts'
import { type Cell, dateText } from '../../foundation/spreadsheet/cell.ts'
import type { Sheet } from '../../foundation/spreadsheet/read.ts'
import type { Language } from '../../foundation/tenancy/tables.ts'
import { say } from '../../foundation/words.ts'
import { check, type ImportOptions, type RowError } from './import-check.ts'
import { type ImportField, importFields, type Mapping } from './import-fields.ts'
import { guess } from './import-guess.ts'
import { isFilled, readStaffList } from './import-sheet.ts'
import { counted, shownRows } from './import-shown.ts'
import { employee } from './tables.ts'
import { carryOut } from './upsert.ts'

const SHOWN_ERRORS = 1000

const Column = Type.Union([Type.Integer(), Type.Null()])
const Text = Type.String()
const Value = Type.Union([Text, Type.Number(), Type.Null()])
const counts = { created: Type.Integer(), changed: Type.Integer(), unchanged: Type.Integer() }
const ShownRow = Type.Object({
  row: Type.Integer(),
  action: Type.Enum(['create', 'change', 'leave']),
  values: Type.Record(Text, Value),
  changes: Type.Array(Type.Object({ field: Text, before: Value, after: Value })),
})
const Preview = Type.Object({
  columns: Type.Array(Text),
  sample: Type.Array(Type.Array(Text)),
  mapping: Type.Record(Text, Column),
  fields: Type.Array(Type.Object({ key: Text, label: Type.Optional(Text), required: Type.Boolean() })),
  row_count: Type.Integer(),
  file_token: Text,
  ...optional({
    rows: Type.Array(ShownRow),
    errors: Type.Array(Type.Object({ row: Type.Integer(), field: Text, code: Text, message: Text })),
    error_count: Type.Integer(),
    valid_rows: Type.Integer(),
    new_units: Type.Record(Text, Type.Array(Text)),
    ...counts,
  }),
})
const Imported = Type.Object({ imported: Type.Integer(), ...counts })

function optional<P extends Record<string, TSchema>>(properties: P) {
  return Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, Type.Optional(schema)]))
}

/** What a file holds, how its columns are understood, and with a mapping what importing it would do and refuse. */
async function preview(request: TenantRequest) {
  const { sheet, fields, mapping } = await understood(request, request.db)
  const answer = {
    columns: sheet.columns,
    sample: sheet.rows.slice(0, 5).map((row) => row.map(shown)),
    mapping,
    fields: fields.map(({ key, label, required }) => ({ key, required, ...(label && { label }) })),
    row_count: sheet.rows.filter(isFilled).length,
    file_token: tokenOf(request.file as Upload),
  }
  if (request.fields.mapping === undefined) return answer
  const options = { ...optionsOf(request), createMissing: true, forUpdate: false }
  const { rows, errors, wrongRows, names } = await check(request, request.db, sheet, fields, mapping, options)
  return {
    ...answer,
    rows: shownRows(rows, names, request.language),
    ...counted(rows),
    errors: worded(errors, request.language),
    error_count: errors.length,
    valid_rows: rows.length - wrongRows,
    new_units: Object.fromEntries(
      Object.entries(names.missing).map(([kind, all]) => [kind, all.map(({ name }) => name)]),
    ),
  }
}

/** Takes all rows of a file, or none: then each row's errors are said. */
async function importEmployees(request: TenantRequest): Promise<Static<typeof Imported>> {
  const { file_token } = request.fields
  if (file_token && file_token !== tokenOf(request.file as Upload)) throw invalidField('file', 'file_changed')
  return request.db.transaction(async (db) => {
    const { sheet, fields, mapping } = await understood(request, db)
    const { rows, errors, names } = await check(request, db, sheet, fields, mapping, optionsOf(request))
    if (errors.length > 0)
      throw new Refusal('invalid', 'import_refused', {
        values: { count: errors.length },
        extra: { errors: worded(errors, request.language), error_count: errors.length },
      })
    await names.create(db)
    await carryOut(
      db,
      rows.map(({ planned }) => planned),
    )
    return { imported: rows.length, ...counted(rows) }
  })
}

async function understood(request: TenantRequest, db: TenantDb) {
  const sheet = await readStaffList(request.file as Upload)
  const fields = await importFields(db)
  return { sheet, fields, mapping: mappingOf(request, sheet, fields) }
}

function optionsOf({ fields: { mode = 'create', unknown = 'create', create_missing } }: TenantRequest): ImportOptions {
  if (mode !== 'create' && mode !== 'update')
    throw invalidField('mode', 'choice', { choices: ['create', 'update'].join(', ') })
  if (unknown !== 'create' && unknown !== 'refuse')
    throw invalidField('unknown', 'choice', { choices: ['create', 'refuse'].join(', ') })
  return { mode, unknown, createMissing: create_missing === 'true', forUpdate: true }
}

const tokenOf = (file: Upload) => createHash('sha256').update(file.bytes).digest('base64url')
const shown = (cell: Cell) => (cell instanceof Date ? dateText(cell) : String(cell ?? ''))

/** The mapping that came along, else the guessed one. */
function mappingOf(request: TenantRequest, sheet: Sheet, fields: readonly ImportField[]): Mapping {
  if (request.fields.mapping === undefined) return guess(sheet, fields)
  const given = parsed(request.fields.mapping)
  const isColumn = (at: unknown) =>
    at === null || (Number.isInteger(at) && (at as number) >= 0 && (at as number) < sheet.columns.length)
  const isField = (key: string) => fields.some((field) => field.key === key)
  const isMapping = Object.entries(given).every(([key, at]) => isField(key) && isColumn(at))
  if (!isMapping) throw invalidField('mapping', 'mapping')
  return Object.fromEntries(fields.map(({ key }) => [key, (given[key] as number | null | undefined) ?? null]))
}

function parsed(mapping: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(mapping)) as Record<string, unknown>
  } catch {
    throw invalidField('mapping', 'mapping')
  }
}

const worded = (errors: RowError[], language: Language) =>
  errors.slice(0, SHOWN_ERRORS).map(({ row, field, code, values }) => ({
    row,
    field,
    code,
    message: say(language, `errors.fields.${code}`, values),
  }))

const common = { right: 'employee.write', upload: true, table: employee } as const

export const importRoutes = [
  post(
    '/employees/imports/preview',
    {
      ...common,
      summary: 'Shows what importing a staff list would do, without doing it',
      out: Preview,
      readsOnly: true,
    },
    preview,
  ),
  post(
    '/employees/imports',
    {
      ...common,
      summary: 'Imports employees from CSV or XLSX, all rows or none',
      out: Imported,
      status: 201,
    },
    importEmployees,
  ),
]
