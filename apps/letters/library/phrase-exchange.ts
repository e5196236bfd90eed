import { Type } from 'typebox'
import type { TenantDb } from '../../../foundation/database/tenant-db.ts'
import { type Download, get, post, type TenantRequest } from '../../../foundation/route.ts'
import type { Cell } from '../../../foundation/spreadsheet/cell.ts'
import { writeCsv, writeXlsx } from '../../../foundation/spreadsheet/write.ts'
import { say } from '../../../foundation/words.ts'
import { today } from '../days.ts'
import { closed } from '../schema.ts'
import { countries, type Country, topics } from '../text/types.ts'
import { importPhrases } from './phrase-import.ts'
import { placesOf } from './phrase-places.ts'
import type { PhraseRow } from './phrase-rules.ts'
import { exchangeKeys } from './phrase-rows.ts'
import { phrase } from './tables.ts'

const Query = closed({
  format: Type.Optional(Type.Enum(['csv', 'xlsx'])),
  country: Type.Optional(Type.Enum([...countries])),
  ours: Type.Optional(Type.Boolean()),
})

/** A company's own phrases as a file that can be imported again; with `ours` also ours, as what may be put instead. */
async function exportPhrases({ db, query, language, membership }: TenantRequest<{ query: typeof Query }>) {
  const { format = 'csv', country, ours } = query as { format?: 'csv' | 'xlsx'; country?: Country; ours?: boolean }
  const rows = [...(await ownRows(db, country)), ...(ours ? ourRows(country ?? 'DE') : [])]
  const headings = exchangeKeys.map((key) => say(language, `letters.phrase_fields.${key}`))
  const title = say(language, 'letters.phrases')
  const name = `${title} ${today(membership.time_zone)}.${format}`
  return format === 'xlsx'
    ? {
        name,
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        bytes: await writeXlsx(headings, rows, title),
      }
    : // Where a comma marks decimals, spreadsheets expect a semicolon between fields.
      ({
        name,
        type: 'text/csv; charset=utf-8',
        bytes: writeCsv(headings, rows, language === 'en' ? ',' : ';'),
      } satisfies Download)
}

async function ownRows(db: TenantDb, country: Country | undefined): Promise<Cell[][]> {
  const all = db.select(phrase).selectAll('phrase')
  const rows: PhraseRow[] = await db.all(country ? all.where('phrase.country', '=', country) : all)
  const place = ({ topic, key, pool, id }: PhraseRow) =>
    [String(topics.indexOf(topic)).padStart(3, '0'), key, pool, id].join('.')
  return rows.toSorted((a, b) => (place(a) < place(b) ? -1 : 1)).map((row) => exchangeKeys.map((key) => row[key]))
}

const ourRows = (country: Country): Cell[][] =>
  [...placesOf(country)].flatMap(([topic, keys]) =>
    [...keys].flatMap(([key, pools]) =>
      [...pools].flatMap(([pool, phrases]) =>
        phrases.map(({ id, text, neutral = null }) => {
          const row = { id: null, country, topic, key, pool, status: 'draft', replaces: id, text, neutral, note: null }
          return exchangeKeys.map((column) => row[column])
        }),
      ),
    ),
  )

const Refused = Type.Object({ row: Type.Integer(), field: Type.String(), code: Type.String(), message: Type.String() })

export const phraseExchangeRoutes = [
  get(
    '/phrases/export',
    {
      right: 'phrase.read',
      summary: 'Sends own phrases as a file, and ours on demand',
      query: Query,
      sends: 'text/csv',
      table: phrase,
    },
    exportPhrases,
  ),
  post(
    '/phrases/import',
    {
      right: 'phrase.write',
      summary: 'Creates and changes own phrases from CSV or XLSX, all rows or none',
      upload: true,
      out: Type.Object({
        created: Type.Integer(),
        updated: Type.Integer(),
        refused: Type.Array(Refused),
        refused_count: Type.Integer(),
      }),
      table: phrase,
    },
    importPhrases,
  ),
]
