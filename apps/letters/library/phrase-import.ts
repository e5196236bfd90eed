import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import { compiler, type TenantDb } from '../../../foundation/database/tenant-db.ts'
import { conflict, type FieldError, invalid, invalidField } from '../../../foundation/errors.ts'
import type { TenantRequest, Upload } from '../../../foundation/route.ts'
import type { Cell } from '../../../foundation/spreadsheet/cell.ts'
import { SpreadsheetError } from '../../../foundation/spreadsheet/error.ts'
import { guessMapping } from '../../../foundation/spreadsheet/mapping.ts'
import { readSheet, type Sheet } from '../../../foundation/spreadsheet/read.ts'
import { uuid } from '../../../foundation/uuid.ts'
import { say } from '../../../foundation/words.ts'
import { countries } from '../text/types.ts'
import { inTurn } from './in-turn.ts'
import { oursAt, type Place } from './phrase-places.ts'
import { exchangeFields, type Mapping, type ReadRow, readRow } from './phrase-rows.ts'
import { MOST_PHRASES, phraseErrors, type PhraseRow, type PhraseValues, tidied } from './phrase-rules.ts'
import { phrase } from './tables.ts'
import { onOneLine } from './wording.ts'

const MOST_ROWS = 5000
const ROWS_PER_STATEMENT = 500
const ROWS_PER_BREATH = 500
const SHOWN = 1000

type Stored = PhraseValues & { id: string }

interface Checked {
  created: Stored[]
  updated: Stored[]
  refused: (FieldError & { row: number })[]
}

/** Takes all rows of a file, or none: then what is wrong is said by row. Rows that say nothing new are passed over. */
export async function importPhrases({ db, file, language }: TenantRequest) {
  const sheet = await read(file as Upload)
  const mapping = guessMapping(sheet.columns, exchangeFields)
  const unmapped = exchangeFields.filter(({ key, required }) => required && mapping[key] === null)
  if (unmapped.length > 0) throw invalid(...unmapped.map(({ key }) => ({ field: key, code: 'unmapped' })))
  return inTurn(db, async (inside) => {
    const own = await inside.all<PhraseRow>(inside.select(phrase).selectAll('phrase'))
    const { created, updated, refused } = await check(sheet, mapping, own)
    const shown = refused.slice(0, SHOWN).map(({ row, field, code, values }) => {
      return { row, field, code, message: say(language, `errors.fields.${code}`, values) }
    })
    if (refused.length > 0) return { created: 0, updated: 0, refused: shown, refused_count: refused.length }
    refuseTooMany(own, created, updated)
    await inPortions(created, (rows) => inside.run(insertion(inside, rows)))
    await inPortions(updated, (rows) => inside.run(change(inside, rows)))
    return { created: created.length, updated: updated.length, refused: [], refused_count: 0 }
  })
}

async function read(file: Upload): Promise<Sheet> {
  try {
    const sheet = await readSheet(file.bytes)
    if (sheet.rows.length > MOST_ROWS) throw invalidField('file', 'too_many_rows', { max: MOST_ROWS })
    if (!sheet.rows.some(isFilled)) throw invalidField('file', 'spreadsheet_empty')
    return sheet
  } catch (error) {
    if (error instanceof SpreadsheetError) throw invalidField('file', `spreadsheet_${error.code}`)
    throw error
  }
}

const isFilled = (row: readonly Cell[]) => row.some((cell) => cell !== null)

async function check(sheet: Sheet, mapping: Mapping, own: readonly PhraseRow[]): Promise<Checked> {
  const byId = new Map(own.map((row) => [row.id, row]))
  const repeats = repetitions(own)
  const found: Checked = { created: [], updated: [], refused: [] }
  for (const [at, cells] of sheet.rows.entries()) {
    if (at % ROWS_PER_BREATH === 0) await setImmediate()
    if (!isFilled(cells)) continue
    const read = readRow(cells, mapping)
    const before = read.id ? byId.get(read.id) : undefined
    const after = { ...(before ?? { country: 'DE', status: 'draft' }), ...tidied(read.values) } as PhraseValues
    if (!read.id && isOurs(after)) continue
    const wrong = [...wrongWith(read, after, before), ...repeats(read.id, after)]
    found.refused.push(...wrong.map((error) => ({ ...error, row: sheet.header_row + 1 + at })))
    if (!before || !isSame(after, before))
      found[before ? 'updated' : 'created'].push({ ...after, id: before?.id ?? uuid() })
  }
  return found
}

function wrongWith({ id, errors }: ReadRow, after: PhraseValues, before: PhraseRow | undefined): FieldError[] {
  if (id && !before) return [...errors, { field: 'id', code: 'reference' }]
  return errors.length > 0 ? errors : phraseErrors(after, before)
}

/** Tells rows that change the same phrase, or say what another one or a phrase that is there says in the same place. */
function repetitions(own: readonly PhraseRow[]) {
  const present = new Map(own.map((row) => [saying(row), row.id]))
  const [ids, said] = [new Set<string>(), new Set<string>()]
  return (id: string | undefined, after: PhraseValues): FieldError[] => {
    const what = saying(after)
    const twin = present.get(what)
    const found = [
      ...(id && ids.has(id) ? [{ field: 'id', code: 'repeated' }] : []),
      ...(twin && twin !== id ? [{ field: 'text', code: 'duplicate' }] : []),
      ...(said.has(what) ? [{ field: 'text', code: 'repeated' }] : []),
    ]
    if (id) ids.add(id)
    said.add(what)
    return found
  }
}

/** What makes two rows one and the same. */
const saying = ({ country, topic, key, pool, replaces, text }: PhraseValues) =>
  JSON.stringify([country, topic, key, pool, replaces ?? null, text])

const columns = Object.keys(phrase.columns) as (keyof typeof phrase.columns)[]

const isSame = (after: PhraseValues, before: PhraseRow) => columns.every((key) => (after[key] ?? null) === before[key])

/** A row of the export of ours that nobody changed. */
function isOurs({ status, replaces, text, neutral, ...place }: PhraseValues): boolean {
  const ours = status === 'draft' ? oursAt(place as Place).find(({ id }) => id === replaces) : undefined
  return ours !== undefined && onOneLine(ours.text) === text && onOneLine(ours.neutral ?? '') === (neutral ?? '')
}

function refuseTooMany(own: readonly PhraseRow[], created: readonly Stored[], updated: readonly Stored[]) {
  const after = new Map([...own, ...updated, ...created].map((row) => [row.id, row.country]))
  const most = Math.max(...countries.map((country) => [...after.values()].filter((each) => each === country).length))
  if (most > MOST_PHRASES) throw conflict('phrases_full', { max: MOST_PHRASES })
}

async function inPortions(rows: readonly Stored[], write: (rows: readonly Stored[]) => Promise<unknown>) {
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT) await write(rows.slice(at, at + ROWS_PER_STATEMENT))
}

const names = sql.join(columns.map((key) => sql.ref(key)))
const changes = sql.join(columns.map((key) => sql`${sql.ref(key)} = given.${sql.ref(key)}`))
const given = (rows: readonly Stored[]) => sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
  as given(id uuid, ${sql.join(columns.map((key) => sql`${sql.ref(key)} ${sql.raw(phrase.columns[key].type)}`))})`

const insertion = (db: TenantDb, rows: readonly Stored[]) =>
  sql`
    insert into phrase (tenant_id, id, created_by, ${names})
    select ${db.tenantId}::uuid, id, ${db.scope.membership_id}::uuid, ${names} from ${given(rows)}`.compile(compiler)

const change = (db: TenantDb, rows: readonly Stored[]) =>
  sql`
    update phrase set ${changes}, version = phrase.version + 1, updated_at = now()
      from ${given(rows)} where phrase.tenant_id = ${db.tenantId} and phrase.id = given.id`.compile(compiler)
