import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { figure, interval } from '../figures.ts'
import { type AnyTable, builtInColumns, type Column, type KeepRule, keepRules } from '../table.ts'
import type { Figures } from './figures.ts'

type Columns = Record<string, Column>
type Day = RawBuilder<string | null>

/** What decides when rows go: all tables, the company's figures, and its time zone. */
export interface Calendar {
  tables: AnyTable[]
  figures: Figures
  zone: string
}

/** Which rows a rule is about. */
const isMeant = ({ when }: KeepRule, of: string): RawBuilder<SqlBool> => {
  if (!when) return sql`true`
  const value = sql`coalesce(${sql.ref(`${of}.${when.column}`)}, '')`
  return when.isOther ? sql`${value} <> all(${when.values})` : sql`${value} = any(${when.values})`
}

const end = ({ figure: name, from }: KeepRule, of: string, figures: Figures) =>
  sql`(${sql.ref(`${of}.${from}`)} + ${interval(name, figures(name))}::interval)`

const isDay = ({ from }: KeepRule, columns: Columns) => ({ ...builtInColumns, ...columns })[from]?.type === 'date'

const today = (zone: string) => sql`(now() at time zone ${zone})::date`

/** Whether a row has been kept to the end of its span; `of` is the table as the statement calls it. */
export function isOver(rule: KeepRule, columns: Columns, of: string, figures?: Figures, zone = 'UTC') {
  const over = end(rule, of, figures ?? ((name) => figure(name).value))
  const isPast = isDay(rule, columns) ? sql`${over} < ${today(zone)}` : sql`${over} < now()`
  return sql<SqlBool>`${isMeant(rule, of)} and ${isPast}`
}

/** The columns of other tables that hold a row back; what belongs to the row goes with it and doesn't. */
const holding = ({ name }: AnyTable, tables: AnyTable[]) =>
  tables.flatMap((other) =>
    Object.entries(other.columns)
      .filter(
        ([key, { references }]) => references?.name === name && !references.whenDeleted && other.within?.column !== key,
      )
      .map(([key]) => ({ other, key })),
  )

const refersTo = (key: string, as: string, of: string) =>
  sql`${sql.ref(`${as}.tenant_id`)} = ${sql.ref(`${of}.tenant_id`)} and ${sql.ref(`${as}.${key}`)} = ${sql.ref(`${of}.id`)}`

/** That nothing refers to a row. */
export const unreferenced = (table: AnyTable, tables: AnyTable[]): RawBuilder<SqlBool>[] =>
  holding(table, tables).map(
    ({ other, key }) => sql<SqlBool>`not exists (
      select from ${sql.table(other.name)} as other where ${refersTo(key, 'other', table.name)})`,
  )

/** The day on which a row has been kept to its end, whatever refers to it; null if that isn't known. */
function ownDay({ keep, columns }: AnyTable, of: string, { figures, zone }: Calendar): Day {
  const cases = keepRules(keep).map((rule) => {
    const over = end(rule, of, figures)
    const day = isDay(rule, columns) ? sql`${over}::date + 1` : sql`(${over} at time zone ${zone})::date`
    return sql`when ${isMeant(rule, of)} then ${day}`
  })
  return cases.length > 0 ? sql`case ${sql.join(cases, sql` `)} end` : sql`null::date`
}

/**
 * The day on which a row goes by itself: when it has been kept to its end, and everything that refers to it has gone.
 * Null where that never comes. A circle of references is cut where it closes.
 */
function lastDay(table: AnyTable, of: string, calendar: Calendar, path: string[] = []): Day {
  const way = [...path, table.name]
  const { within } = table
  const own =
    within && 'while' in table.keep && table.keep.while === 'record' && !way.includes(within.table.name)
      ? dayOfRecord(within, of, calendar, way)
      : ownDay(table, of, calendar)
  const others = holding(table, calendar.tables).map(({ other, key }) => {
    const as = `${of}_${other.name}`.slice(-60)
    const day = way.includes(other.name) ? ownDay(other, as, calendar) : lastDay(other, as, calendar, way)
    return sql`(
      select case when bool_or(day is null) then 'infinity' else max(day) end
        from (select ${day} as day from ${sql.table(other.name)} as ${sql.ref(as)} where ${refersTo(key, as, of)}) as days)`
  })
  return others.length === 0
    ? own
    : sql`case when ${own} is not null then nullif(greatest(${sql.join([own, ...others])}), 'infinity') end`
}

function dayOfRecord(
  { column, table }: NonNullable<AnyTable['within']>,
  of: string,
  calendar: Calendar,
  way: string[],
) {
  const as = `${of}_in_${table.name}`.slice(-60)
  const same = sql`${sql.ref(`${as}.tenant_id`)} = ${sql.ref(`${of}.tenant_id`)} and ${sql.ref(`${as}.id`)} = ${sql.ref(`${of}.${column}`)}`
  return sql<string>`(
    select ${lastDay(table, as, calendar, way)} from ${sql.table(table.name)} as ${sql.ref(as)} where ${same})`
}

/**
 * The rows of a table that go within `days` days from today, as a statement's source: `id`, `name`, `day`, `figure`.
 * What is overdue goes today.
 */
export function dueRows(table: AnyTable, visible: RawBuilder<SqlBool>, calendar: Calendar, days: number) {
  const { name, label, keep } = table
  const [now, latest] = [today(calendar.zone), sql`${today(calendar.zone)} + ${days}::integer`]
  const figures = keepRules(keep).map((rule) => sql`when ${isMeant(rule, name)} then ${rule.figure}::text`)
  return sql`(
    select id, name, greatest(day, ${now}) as day, figure
      from (select ${sql.ref(`${name}.id`)} as id, ${lastDay(table, name, calendar)} as day,
                   concat_ws(' ', ${sql.join(label.map((part) => sql.ref(`${name}.${part}`)))}) as name,
                   case ${sql.join(figures, sql` `)} end as figure
              from ${sql.table(name)} where ${visible} and ${ownDay(table, name, calendar)} <= ${latest}) as dated
     where day <= ${latest}) as due`
}
