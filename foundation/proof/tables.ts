import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { grantsOf } from '../database/guard.ts'
import { type Login, logins, statement } from '../database/logins.ts'
import type { TenantDb } from '../database/tenant-db.ts'
import type { Statement } from '../database/wire.ts'
import { asHouse } from '../jobs/jobs.ts'
import type { AnyTable, Column, Grants } from '../table.ts'
import { uuid } from '../uuid.ts'
import { sample } from './samples.ts'
import { databaseOf, insertion, ready, type Stage, touched, tried } from './stage.ts'

const verbs = ['select', 'insert', 'update', 'delete'] as const
/** PostgreSQL's codes of what is refused: a policy or a missing right, a reference to nothing. */
const FORBIDDEN = '42501'
const NO_REFERENCE = '23503'

/** What must hold of any declared table. */
export function proveTable(table: AnyTable, stage: () => Stage): void {
  const name = sql.table(table.name)
  const qualified = sql.table(`app.${table.name}`)
  const byId = (id: string) => sql`${sql.ref(`${table.name}.id`)} = ${id}`
  const inNorth = (requestId?: string) => databaseOf(stage().at, stage().nora, requestId)
  const references = Object.entries(table.columns).filter(([, column]) => column.references)

  describe(`Table ${table.name}`, () => {
    it('answers nothing outside of a company', async () => {
      const { at, north } = stage()
      await north.row(table)
      const row = { ...(await north.values(table)), id: uuid(), tenant_id: north.tenantId }
      const statements = [
        ready(sql`select * from ${qualified}`),
        ready(sql`update ${qualified} set version = version + 1`),
        ready(sql`delete from ${qualified}`),
        insertion(table, row),
      ]
      for (const login of [at.database.app, at.database.jobs])
        for (const one of statements) await expect(login.send(one)).rejects.toThrow()
    })

    it('keeps the rows of another company out of reach, for members and for jobs', async () => {
      const { at, north, south } = stage()
      const theirs = await south.row(table)
      const own = await north.row(table)
      for (const db of [await inNorth(), asHouse(at.database.jobs, north.tenantId)]) {
        const foreign = await db.all(
          ready(sql`select 1 from ${name} where tenant_id <> ${north.tenantId} or ${byId(theirs)}`),
        )
        expect(foreign).toEqual([])
        expect(await touched(db, ready(sql`update ${name} set version = version + 1 where ${byId(theirs)}`))).toBe(0)
        expect(await touched(db, ready(sql`delete from ${name} where ${byId(theirs)}`))).toBe(0)
        const stolen = { ...(await north.values(table)), id: uuid(), tenant_id: south.tenantId }
        await expect(touched(db, insertion(table, stolen))).rejects.toMatchObject({ code: FORBIDDEN })
        const given = ready(sql`update ${name} set tenant_id = ${south.tenantId} where ${byId(own)}`)
        await expect(touched(db, given)).rejects.toMatchObject({ code: FORBIDDEN })
      }
    })

    if (references.length > 0)
      it.each(references)('%s leads to no row of another company', async (key, column) => {
        const { north, south } = stage()
        const theirs = await south.row(column.references as { name: string })
        const db = await inNorth()
        const row = { ...(await north.values(table)), id: uuid(), tenant_id: north.tenantId, [key]: theirs }
        await expect(touched(db, insertion(table, row))).rejects.toMatchObject({ code: NO_REFERENCE })
        const moved = ready(sql`update ${name} set ${sql.ref(key)} = ${theirs} where ${byId(await north.row(table))}`)
        await expect(touched(db, moved)).rejects.toMatchObject({ code: NO_REFERENCE })
      })

    it('writes who changed what, in which request, and no secret', async () => {
      const { north, nora } = stage()
      const [id, requestId] = [uuid(), uuid()]
      const [key, changed] = changeable(table)
      const values: Record<string, unknown> = { ...(await north.values(table)), created_by: nora.membership_id }
      const log = await tried(await inNorth(requestId), async (db) => {
        await db.run(
          ...others(table, north.tenantId, values),
          insertion(table, { ...values, id, tenant_id: north.tenantId }),
        )
        await db.run(db.update(table, { [key]: changed }).where('id' as never, '=', id as never))
        const before = await entries(db, id)
        await db.run(db.delete(table).where('id' as never, '=', id as never))
        return { before, after: await entries(db, id) }
      })
      const by = { actor_id: nora.membership_id, request_id: requestId, table_name: table.name }
      const open = Object.keys(values).filter(
        (name) => name !== 'created_by' && !table.columns[name]?.isSecret && values[name] !== null,
      )
      expect(log.before).toMatchObject([
        { ...by, action: 'insert', before: null },
        { ...by, action: 'update', record_version: 2 },
      ])
      expect(Object.keys(log.before[0]?.after ?? {}).toSorted()).toEqual(open.toSorted())
      expect(log.before[1]?.after).toEqual({ [key]: changed })
      expect(Object.keys(log.before[1]?.before ?? {})).toEqual([key])
      if (table.log === 'dies with the record') {
        expect(log.after).toMatchObject([{ ...by, action: 'delete', before: null, after: null }])
      } else {
        expect(log.after.map(({ action }) => action)).toEqual(['insert', 'update', 'delete'])
        expect(log.after[2]).toMatchObject({ ...by, before: { [key]: changed } })
      }
    })

    proveGrants(`app.${table.name}`, grantsOf(table), stage)
  })
}

/** No login of the server may do more on a table than is declared, nor less. */
export function proveGrants(name: string, declared: Grants, stage: () => Stage): void {
  it('may be used by no login beyond what is declared', async () => {
    for (const [login, role] of Object.entries(logins)) {
      const [row] = await stage().at.superuser.rows<Record<string, boolean>>(statement`
        select has_table_privilege(r, t, 'select') or has_any_column_privilege(r, t, 'select') as select,
               has_table_privilege(r, t, 'insert') or has_any_column_privilege(r, t, 'insert') as insert,
               has_table_privilege(r, t, 'update') or has_any_column_privilege(r, t, 'update') as update,
               has_table_privilege(r, t, 'delete') as delete,
               has_table_privilege(r, t, 'truncate, references, trigger, maintain') as more
          from (select ${role}::text as r, ${name}::text as t) x`)
      const expected = verbs.filter((verb) => declared[login as Login]?.includes(verb))
      expect({ login, may: verbs.filter((verb) => row?.[verb]), more: row?.more }).toEqual({
        login,
        may: expected,
        more: false,
      })
    }
  })
}

/** Rows in whose place the sample row would stand: few choices make few different rows. */
const others = ({ name, unique = [] }: AnyTable, tenantId: string, values: Record<string, unknown>): Statement[] =>
  unique.map((columns) =>
    ready(
      sql`delete from ${sql.table(`app.${name}`)} where tenant_id = ${tenantId} and ${sql.join(
        columns.map((column) => sql`${sql.ref(column)} = ${values[column] ?? null}`),
        sql` and `,
      )}`,
    ),
  )

/** A column that can change, with another value than the sample row has. */
function changeable(table: AnyTable): [string, unknown] {
  const open = Object.entries(table.columns).filter(
    ([, { references, isSecret, schema }]) => !references && !isSecret && !('pattern' in schema),
  )
  const other = ({ schema, choices, type }: Column) => {
    if (type === 'boolean') return true
    if (choices) return choices.at(-1)
    const value = sample(schema, true)
    return type === 'integer' ? (value as number) + 1 : value
  }
  const found =
    open.find(([, { type, choices }]) => type === 'text' && !choices) ?? open.find(([, { type }]) => type !== 'date')
  if (!found) throw new Error(`Table ${table.name} has no column that can change.`)
  return [found[0], other(found[1])]
}

interface Entry {
  action: string
  actor_id: string | null
  request_id: string | null
  table_name: string
  record_version: number
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

const entries = (db: TenantDb, id: string) =>
  db.all<Entry>(statement`
    select action, actor_id, request_id, table_name, record_version, before, after from change_log
     where tenant_id = ${db.tenantId} and record_id = ${id} order by at, record_version`)
