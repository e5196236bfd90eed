import { type RawBuilder, sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { statement } from '../database/logins.ts'
import { interval } from '../figures.ts'
import { purge } from '../privacy/retention.ts'
import type { AnyTable } from '../table.ts'
import { ready, type Stage } from './stage.ts'

/** A table that is kept for a time loses its rows then, and not before. */
export function proveRetention(table: AnyTable, stage: () => Stage): void {
  const { keep } = table
  if (!('for' in keep)) return
  const type = table.columns[keep.from]?.type ?? 'timestamptz'
  const today = type === 'date' ? sql`(now() at time zone 'Europe/Berlin')::date` : sql`now()`
  // A noun may ask that one day isn't before another: all of them move together.
  const alike = Object.keys(table.columns).filter((key) => table.columns[key]?.type === type)
  const moved = [...new Set([keep.from, ...alike])]

  describe(`Table ${table.name}`, () => {
    it(`keeps its rows for ${interval(keep.for)} and no longer`, async () => {
      const { at, north } = stage()
      const aged = async (days: RawBuilder<unknown>) => {
        const id = await north.add(table)
        const moment = sql`${today} - ${interval(keep.for)}::interval + ${days}`
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
      const log = await at.superuser.rows<{ action: string; before: unknown }>(statement`
        select action, before from app.change_log where record_id = ${over} order by at`)
      expect(log.at(-1)).toMatchObject({ action: 'delete' })
      if (table.log === 'dies with the record') expect(log).toEqual([{ action: 'delete', before: null }])
    })
  })
}
