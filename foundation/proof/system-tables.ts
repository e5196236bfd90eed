import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { asHouse } from '../jobs/jobs.ts'
import type { Column, SystemTable } from '../table.ts'
import { uuid } from '../uuid.ts'
import { sample } from './samples.ts'
import { databaseOf, ready, type Stage } from './stage.ts'
import { proveGrants } from './tables.ts'

/** What must hold of the tables of the house's own. */
export function proveSystemTable(table: SystemTable, stage: () => Stage): void {
  const { schema, name, grants, tenantColumn } = table
  describe(`Table ${schema}.${name}`, () => {
    proveGrants(`${schema}.${name}`, grants, stage)
    if (tenantColumn) proveIsolation(table, tenantColumn, stage)
  })
}

function proveIsolation({ schema, name, columns, grants }: SystemTable, tenantColumn: string, stage: () => Stage) {
  const all = ready(sql`select ${sql.ref(tenantColumn)} as tenant from ${sql.table(`${schema}.${name}`)}`)

  it('shows a company only what is its own', async () => {
    const { at, nora, north, south } = stage()
    if (name !== 'tenant')
      for (const { tenantId } of [north, south]) {
        const entries = Object.entries({ ...required(columns), [tenantColumn]: tenantId })
        await at.superuser.send(
          ready(sql`insert into ${sql.table(`${schema}.${name}`)} (${sql.join(entries.map(([key]) => sql.ref(key)))})
            values (${sql.join(entries.map(([, value]) => value))})`),
        )
      }
    const inNorth = { app: await databaseOf(at, nora), jobs: asHouse(at.database.jobs, north.tenantId) }
    for (const login of ['app', 'jobs'] as const) {
      if (!grants[login]?.includes('select')) continue
      await expect(at.database[login].send(all)).rejects.toThrow()
      const seen = await inNorth[login].all<{ tenant: string }>(all)
      expect(seen.length).toBeGreaterThan(0)
      expect(seen.filter(({ tenant }) => tenant !== north.tenantId)).toEqual([])
    }
  })
}

/** A value for each column that must have one. */
const required = (columns: Record<string, Column>) =>
  Object.fromEntries(
    Object.entries(columns)
      .filter(([, { isOptional }]) => !isOptional)
      .map(([key, { schema, type }]) => [key, type === 'bytea' ? Buffer.from(uuid()) : sample(schema)]),
  )
