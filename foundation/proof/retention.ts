import { type RawBuilder, sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { statement } from '../database/logins.ts'
import { interval } from '../figures.ts'
import { purge } from '../privacy/retention.ts'
import { type AnyTable, type KeepRule, keepRules } from '../table.ts'
import { ready, type Stage } from './stage.ts'

/** A table that is kept for a time loses its rows then, and not before; one that is kept with a record goes with it. */
export function proveRetention(table: AnyTable, stage: () => Stage): void {
  const rules = keepRules(table.keep)
  const isWithin = table.within && 'while' in table.keep && table.keep.while === 'record'
  if (rules.length === 0 && !isWithin) return
  describe(`Table ${table.name}`, () => {
    for (const rule of rules) {
      const of = rule.when ? ` where ${rule.when.column} is ${rule.when.isOther ? 'other' : rule.when.values[0]}` : ''
      it(`keeps its rows${of} for ${interval(rule.figure)} and no longer`, () => proveSpan(table, rule, stage()))
    }
    if (isWithin) it('goes with the record that it belongs to', () => proveCascade(table, stage()))
  })
}

async function proveSpan(table: AnyTable, rule: KeepRule, { at, north }: Stage) {
  const { from, figure, when } = rule
  const type = table.columns[from]?.type ?? 'timestamptz'
  const today = type === 'date' ? sql`(now() at time zone 'Europe/Berlin')::date` : sql`now()`
  // A noun may ask that one day isn't before another: all of them move together.
  const alike = Object.keys(table.columns).filter((key) => table.columns[key]?.type === type)
  const moved = [...new Set([from, ...alike])]
  const meant = when && { [when.column]: valueOf(table, when) }
  const aged = async (days: RawBuilder<unknown>) => {
    const id = await north.add(table, meant)
    const moment = sql`${today} - ${interval(figure)}::interval + ${days}`
    const set = sql.join(moved.map((key) => sql`${sql.ref(key)} = ${moment}`))
    await at.superuser.send(ready(sql`update ${sql.table(`app.${table.name}`)} set ${set} where id = ${id}`))
    return id
  }
  const [over, young] = [await aged(sql`interval '-1 day'`), await aged(sql`interval '1 day'`)]
  await purge(at.work)
  const left = await at.superuser.rows<{ id: string }>(
    ready(sql`select id from ${sql.table(`app.${table.name}`)} where id = any(${[over, young]}::uuid[])`),
  )
  expect(left).toEqual([{ id: young }])
  await proveLog(table, over, at)
  const [certified] = await at.superuser.rows<{ row_count: number; counted_from: string }>(statement`
    select row_count, counted_from from app.erasure
     where tenant_id = ${north.tenantId} and table_name = ${table.name} and figure = ${figure}
     order by created_at desc limit 1`)
  expect(certified?.counted_from).toBe(from)
  expect(certified?.row_count).toBeGreaterThan(0)
}

const valueOf = ({ columns }: AnyTable, { column, values, isOther }: NonNullable<KeepRule['when']>) =>
  isOther ? columns[column]?.choices?.find((choice) => !values.includes(choice)) : values[0]

async function proveCascade(table: AnyTable, { at, north }: Stage) {
  const { column, table: record } = table.within as NonNullable<AnyTable['within']>
  const recordId = await north.add(record)
  const id = await north.add(table, { [column]: recordId })
  await at.superuser.send(ready(sql`delete from ${sql.table(`app.${record.name}`)} where id = ${recordId}`))
  const left = await at.superuser.rows(ready(sql`select from ${sql.table(`app.${table.name}`)} where id = ${id}`))
  expect(left).toEqual([])
  await proveLog(table, id, at)
}

/** The log ends with the deletion, and has died with the record where that is declared. */
async function proveLog(table: AnyTable, id: string, at: Stage['at']) {
  const log = await at.superuser.rows<{ action: string; before: unknown }>(statement`
    select action, before from app.change_log where record_id = ${id} order by at`)
  expect(log.at(-1)).toMatchObject({ action: 'delete' })
  if (table.log === 'dies with the record') expect(log).toEqual([{ action: 'delete', before: null }])
}
