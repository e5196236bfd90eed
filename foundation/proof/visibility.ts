import { type RawBuilder, sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { TenantDb } from '../database/tenant-db.ts'
import { Refusal } from '../errors.ts'
import { type AnyTable, type Dimension, dimensions } from '../table.ts'
import { join, type Somebody } from '../testing/cast.ts'
import { uuid } from '../uuid.ts'
import { databaseOf, type Stage, touched } from './stage.ts'

/** What must hold of a table whose rows belong to a company, a site … or may be private. */
export function proveVisibility(table: AnyTable, stage: () => Stage): void {
  const limited = dimensions.flatMap((dimension) => {
    const column = table.scope?.[dimension]
    return column ? [[dimension, column] as const] : []
  })
  if (limited.length === 0 && !table.private && !table.within) return
  describe(`Table ${table.name}`, () => {
    if (limited.length > 0)
      it.each(limited)('is out of reach for who is limited to another %s', async (dimension, column) => {
        await proveLimit(table, dimension, column, stage())
      })
    if (table.private)
      it('shows private rows to their creator and to administrators only', async () => {
        await provePrivate(table, stage())
      })
    if (table.within?.table.private)
      it(`is out of reach for who does not see its ${table.within.table.name}`, async () => {
        await proveWithin(table, table.within as Within, stage())
      })
  })
}

type Within = NonNullable<AnyTable['within']>

async function proveWithin(table: AnyTable, { column, table: record }: Within, { at, north, nora, reader }: Stage) {
  const creator = await join(at, north.tenantId, 'Creator', 'administrator')
  const hidden = await north.add(record, { [record.private as string]: true, created_by: creator.membership_id })
  const id = await north.add(table, { [column]: hidden })
  const seenBy = async (somebody: Somebody) => reached(await databaseOf(at, somebody), table, id)
  expect(await seenBy(reader)).toEqual({ seen: 0, changed: 0, deleted: 0 })
  for (const somebody of [creator, nora]) expect(await seenBy(somebody)).toEqual({ seen: 1, changed: 1, deleted: 1 })
}

async function proveLimit(table: AnyTable, dimension: Dimension, column: string, { at, north }: Stage) {
  const id = await north.row(table)
  const values = await north.values(table)
  const inside = column === 'id' ? id : (values[column] as string)
  const outside = table.columns[column]?.choices?.find((choice) => choice !== inside) ?? uuid()
  const limitedTo = async (...allowed: string[]) =>
    databaseOf(at, await join(at, north.tenantId, 'Limited', 'administrator', { [dimension]: allowed }))

  for (const db of [await limitedTo(outside), await limitedTo()]) {
    expect(await reached(db, table, id)).toEqual({ seen: 0, changed: 0, deleted: 0 })
    expect(refusedFields(() => db.insert(table, { ...values } as never))).toContain(column)
    if (column !== 'id' && table.columns[column]?.isOptional)
      expect(refusedFields(() => db.insert(table, { ...values, [column]: undefined } as never))).toContain(column)
  }
  const db = await limitedTo(inside)
  expect(await reached(db, table, id)).toMatchObject({ seen: 1, changed: 1 })
  if (column === 'id') return
  expect(refusedFields(() => db.update(table, { [column]: outside } as never))).toEqual([column])
  expect(refusedFields(() => db.insert(table, { ...values, [column]: outside } as never))).toEqual([column])
}

async function provePrivate(table: AnyTable, { at, north, nora, reader }: Stage) {
  const flag = table.private as string
  const creator = await join(at, north.tenantId, 'Creator', 'administrator')
  const id = await north.add(table, { [flag]: true, created_by: creator.membership_id })
  const seenBy = async (somebody: Somebody) => reached(await databaseOf(at, somebody), table, id)
  const other = await join(at, north.tenantId, 'Other', 'administrator')
  for (const somebody of [other, reader]) expect(await seenBy(somebody)).toEqual({ seen: 0, changed: 0, deleted: 0 })
  for (const somebody of [creator, nora]) expect(await seenBy(somebody)).toEqual({ seen: 1, changed: 1, deleted: 1 })
}

/** How many rows a person's statements reach; each is rolled back. */
async function reached(db: TenantDb, table: AnyTable, id: string) {
  const byId = sql<boolean>`${sql.ref(`${table.name}.id`)} = ${id}` as RawBuilder<never>
  return {
    seen: (
      await db.all(
        db
          .select(table)
          .select('id' as never)
          .where(byId),
      )
    ).length,
    changed: await touched(db, db.update(table, {}).where(byId)),
    deleted: await touched(db, db.delete(table).where(byId)).catch((error: { code?: string }) => {
      // Something refers to it: it was reached.
      if (error.code === '23503') return 1
      throw error
    }),
  }
}

/** The fields for which the builder refuses what would lie outside of its author's scope. */
function refusedFields(work: () => unknown): string[] {
  try {
    work()
    return []
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.fields.filter(({ code }) => code === 'out_of_scope').map(({ field }) => field)
  }
}
