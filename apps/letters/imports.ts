import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type TSchema, Type } from 'typebox'
import { compiler, type TenantDb } from '../../foundation/database/tenant-db.ts'
import { invalidField, Refusal } from '../../foundation/errors.ts'
import { post, type TenantRequest, type Upload } from '../../foundation/route.ts'
import { type Cell, dateText } from '../../foundation/spreadsheet/cell.ts'
import { SpreadsheetError } from '../../foundation/spreadsheet/error.ts'
import { guessMapping } from '../../foundation/spreadsheet/mapping.ts'
import { readSheet, type Sheet } from '../../foundation/spreadsheet/read.ts'
import type { Language } from '../../foundation/tenancy/tables.ts'
import { uuid } from '../../foundation/uuid.ts'
import { say } from '../../foundation/words.ts'
import { check, isFilled, type RowError } from './import-check.ts'
import { importFields, importKeys, type Mapping, type Values } from './import-fields.ts'
import { employee } from './tables.ts'

const ROWS_PER_STATEMENT = 500
const SHOWN_ROWS = 20
const SHOWN_ERRORS = 1000

const Column = Type.Union([Type.Integer(), Type.Null()])
const Text = Type.String()
const Preview = Type.Object({
  columns: Type.Array(Text),
  sample: Type.Array(Type.Array(Text)),
  mapping: Type.Record(Text, Column),
  fields: Type.Array(Type.Object({ key: Text, required: Type.Boolean() })),
  row_count: Type.Integer(),
  file_token: Text,
  ...optional({
    rows: Type.Array(Type.Object({ row: Type.Integer(), values: Type.Record(Text, Type.Union([Text, Type.Null()])) })),
    errors: Type.Array(Type.Object({ row: Type.Integer(), field: Text, code: Text, message: Text })),
    error_count: Type.Integer(),
    valid_rows: Type.Integer(),
    new_units: Type.Record(Text, Type.Array(Text)),
  }),
})

function optional<P extends Record<string, TSchema>>(properties: P) {
  return Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, Type.Optional(schema)]))
}

/** What a file holds, how its columns are understood, and with a mapping what importing it would do and refuse. */
async function preview(request: TenantRequest) {
  const sheet = await read(request.file as Upload)
  const mapping = mappingOf(request, sheet)
  const answer = {
    columns: sheet.columns,
    sample: sheet.rows.slice(0, 5).map((row) => row.map(shown)),
    mapping,
    fields: importFields.map(({ key, required }) => ({ key, required })),
    row_count: sheet.rows.filter(isFilled).length,
    file_token: tokenOf(request.file as Upload),
  }
  if (request.fields.mapping === undefined) return answer
  const { rows, errors, wrongRows, places } = await check(request, request.db, sheet, mapping, true)
  return {
    ...answer,
    rows: rows.slice(0, SHOWN_ROWS).map(({ row, values }) => ({ row, values })),
    errors: worded(errors, request.language),
    error_count: errors.length,
    valid_rows: rows.length - wrongRows,
    new_units: Object.fromEntries(
      Object.entries(places.missing).map(([kind, all]) => [kind, all.map(({ name }) => name)]),
    ),
  }
}

/** Takes all rows of a file, or none: then each row's errors are said. */
async function importEmployees(request: TenantRequest) {
  const { file_token, create_missing } = request.fields
  if (file_token && file_token !== tokenOf(request.file as Upload)) throw invalidField('file', 'file_changed')
  const sheet = await read(request.file as Upload)
  const mapping = mappingOf(request, sheet)
  return request.db.transaction(async (db) => {
    const { rows, errors, places } = await check(request, db, sheet, mapping, create_missing === 'true')
    if (errors.length > 0)
      throw new Refusal('invalid', 'import_refused', {
        values: { count: errors.length },
        extra: { errors: worded(errors, request.language), error_count: errors.length },
      })
    await places.create(db)
    for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT)
      await insert(
        db,
        rows.slice(at, at + ROWS_PER_STATEMENT).map(({ values, ids }) => ({ ...values, ...ids })),
      )
    return { imported: rows.length }
  })
}

async function read(file: Upload): Promise<Sheet> {
  try {
    return await readSheet(file.bytes)
  } catch (error) {
    if (error instanceof SpreadsheetError) throw invalidField('file', `spreadsheet_${error.code}`)
    throw error
  }
}

const tokenOf = (file: Upload) => createHash('sha256').update(file.bytes).digest('base64url')
const shown = (cell: Cell) => (cell instanceof Date ? dateText(cell) : String(cell ?? ''))

/** The mapping that came along, else the guessed one. */
function mappingOf({ fields }: TenantRequest, { columns }: Sheet): Mapping {
  if (fields.mapping === undefined) return guessMapping(columns, importFields)
  const given = parsed(fields.mapping)
  const isColumn = (at: unknown) =>
    at === null || (Number.isInteger(at) && (at as number) >= 0 && (at as number) < columns.length)
  const isMapping = Object.entries(given).every(([key, at]) => (importKeys as string[]).includes(key) && isColumn(at))
  if (!isMapping) throw invalidField('mapping', 'mapping')
  return Object.fromEntries(importKeys.map((key) => [key, given[key] ?? null])) as Mapping
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

const insertedColumns = sql.join(importKeys.map((key) => sql.ref(key)))
const recordColumns = sql.join(importKeys.map((key) => sql`${sql.ref(key)} ${sql.raw(employee.columns[key].type)}`))

const insert = (db: TenantDb, rows: Values[]) =>
  db.run(
    sql`
    insert into employee (tenant_id, id, created_by, ${insertedColumns})
    select ${db.tenantId}::uuid, id, ${db.scope.membership_id}::uuid, ${insertedColumns}
      from jsonb_to_recordset(${JSON.stringify(rows.map((row) => ({ ...row, id: uuid() })))}::jsonb)
        as given(id uuid, ${recordColumns})`.compile(compiler),
  )

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
      out: Type.Object({ imported: Type.Integer() }),
      status: 201,
    },
    importEmployees,
  ),
]
