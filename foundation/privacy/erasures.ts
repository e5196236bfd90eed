import { sql } from 'kysely'
import { type Static, Type } from 'typebox'
import { compiler, type TenantDb } from '../database/tenant-db.ts'
import type { Statement } from '../database/wire.ts'
import { invalidField } from '../errors.ts'
import { type FigureName, type TenantFigure, tenantFigureNames } from '../figures.ts'
import { records } from '../records.ts'
import { get, type TenantRequest } from '../route.ts'
import { type AnyTable, keepRules } from '../table.ts'
import { certificate } from './certificate.ts'
import { People, responsibleFor } from './duties.ts'
import { type Calendar, dueRows } from './due.ts'
import { figuresOf, refuseBeyondBounds } from './figures.ts'
import { erasure } from './tables.ts'

/** How many rows a preview names; all of them are counted. */
const MOST = 200

const Row = Type.Object({
  table: Type.String(),
  record_id: Type.String(),
  /** What the record is called, for those who may read it. */
  record: Type.Union([Type.String(), Type.Null()]),
  day: Type.String(),
  figure: Type.String(),
  value: Type.Integer(),
})
const Preview = Type.Object({
  items: Type.Array(Row),
  total: Type.Integer(),
  tables: Type.Array(Type.Object({ table: Type.String(), count: Type.Integer() })),
  responsible: People,
})
const Asked = Type.Object(
  {
    days: Type.Optional(Type.Integer({ minimum: 0, maximum: 365, default: 30 })),
    /** As if this figure had that value: to see what a change would do. */
    figure: Type.Optional(Type.Enum([...tenantFigureNames])),
    value: Type.Optional(Type.Integer()),
  },
  { additionalProperties: false },
)

interface Due {
  id: string
  name: string
  day: string
  figure: FigureName
  total: number
}

/** The tables whose rows go after a span of time. */
const timed = (tables: AnyTable[]) => tables.filter(({ keep }) => keepRules(keep).length > 0)

/**
 * What goes by itself within the next days, of the rows that this member may see. Whoever may not read a table's records
 * learns when one goes, but not what it is called.
 */
async function preview(request: TenantRequest<{ query: typeof Asked }>) {
  const { db, house, may, membership, query } = request
  const { days = 30 } = query
  const figures = await wanted(db, query)
  const calendar = { tables: house.tables, figures, zone: membership.time_zone }
  const tables = timed(house.tables)
  const results = await db.run(...tables.map((table) => firstDue(db, table, calendar, days)))
  const found = tables.map((table, i) => ({ table, rows: (results[i]?.rows ?? []) as unknown as Due[] }))
  const items = found.flatMap(({ table, rows }) =>
    rows.map(({ id, name, day, figure }) => ({
      table: table.name,
      record_id: id,
      record: may(`${table.area}.read`) ? name : null,
      day,
      figure,
      value: figures(figure),
    })),
  )
  const counts = found.flatMap(({ table, rows }) => (rows[0] ? [{ table: table.name, count: rows[0].total }] : []))
  return {
    items: items.toSorted((a, b) => a.day.localeCompare(b.day)).slice(0, MOST),
    total: counts.reduce((sum, { count }) => sum + count, 0),
    tables: counts,
    responsible: await responsibleFor(db, 'deletion'),
  }
}

/** The company's figures, one of them perhaps as it is being thought about. */
async function wanted(db: TenantDb, { figure: name, value }: Static<typeof Asked>) {
  const figures = await figuresOf(db)
  if (name === undefined && value === undefined) return figures
  if (name === undefined || value === undefined) throw invalidField(name ? 'value' : 'figure', 'required')
  refuseBeyondBounds(name as TenantFigure, value)
  return (asked: FigureName) => (asked === name ? value : figures(asked))
}

const firstDue = (db: TenantDb, table: AnyTable, calendar: Calendar, days: number): Statement =>
  sql`select id, name, day, figure, count(*) over ()::integer as total
        from ${dueRows(table, db.ownRows(table).raw(), calendar, days)} order by day, id limit ${MOST}`.compile(
    compiler,
  )

export const erasureRoutes = [
  get(
    '/erasures/preview',
    { right: 'privacy.read', summary: 'Shows what goes by itself within the next days', query: Asked, out: Preview },
    preview,
  ),
  ...records(erasure, { path: '/erasures', only: ['list', 'find'], sort: ['-created_at'], filter: ['table_name'] }),
  get(
    '/erasures/:id/certificate',
    {
      right: 'privacy.read',
      summary: 'Certifies an erasure as PDF, in the language of whoever asks',
      sends: 'application/pdf',
      table: erasure,
    },
    certificate,
  ),
]
