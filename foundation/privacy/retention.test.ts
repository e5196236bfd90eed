import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defineApp, house } from '../app.ts'
import { createTable, guard } from '../database/guard.ts'
import { statement } from '../database/logins.ts'
import { systemTables } from '../database/tables.ts'
import { compiler } from '../database/tenant-db.ts'
import { figure, interval } from '../figures.ts'
import type { Work } from '../jobs/jobs.ts'
import { sample } from '../proof/samples.ts'
import { type AnyTable, type Column, date, identifier, ref, type SystemTable, table, text } from '../table.ts'
import { cast, company } from '../testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../testing/installation.ts'
import { apps } from '../../server/apps.ts'
import { uuid } from '../uuid.ts'
import { purge } from './retention.ts'

const common = { area: 'drawer', log: 'dies with the record' } as const
const title = text(100).about('nobody')
const folder = table('folder', {
  ...common,
  columns: { title, closed_on: date().about('nobody').optional() },
  label: ['title'],
  keep: { for: 'mail.keep', from: 'closed_on' },
})
const paper = table('paper', {
  ...common,
  columns: { title, folder_id: ref(folder), signed_on: date().about('nobody').optional() },
  label: ['title'],
  keep: { for: 'letters.keep_letter', from: 'signed_on' },
})
const slip = table('slip', {
  ...common,
  columns: { title },
  label: ['title'],
  keep: { for: 'api.idempotency_keep', from: 'created_at' },
})
const drawer = defineApp('drawer', { tables: [folder, paper, slip], areas: ['drawer'], routes: [] })
const all = house([...apps, drawer])

let at: TestInstallation
let work: Work
let people: Awaited<ReturnType<typeof cast>>
beforeAll(async () => {
  at = await startTestInstallation()
  work = { ...at.work, house: all }
  people = await cast(at)
  await at.superuser.pool.query(drawer.tables.map(createTable).join('\n'))
  await at.superuser.pool.query(guard(drawer.tables))
})
afterAll(() => at.stop())

type AnyDeclared = AnyTable | SystemTable
type Values = Record<string, unknown>
const isSystem = (of: AnyDeclared): of is SystemTable => 'schema' in of
const nameOf = (of: AnyDeclared) => sql.table(`${isSystem(of) ? of.schema : 'app'}.${of.name}`)
const columnsOf = (of: AnyDeclared): Record<string, Column> =>
  isSystem(of) ? of.columns : { tenant_id: identifier(), id: identifier(), ...of.columns }
/** What names a row; answers to repeated requests have a key of their own. */
const keyOf = (of: AnyDeclared) => (columnsOf(of).id ? 'id' : 'key')

/** A row that follows from its declaration, with the given values. */
async function insert(of: AnyDeclared, given: Values): Promise<void> {
  const tenant_id = given.tenant_id ?? people.north.tenant_id
  const known: Values = { ...people.north, tenant_id, id: uuid(), ...given }
  const values: Values = { ...given }
  for (const [key, column] of Object.entries(columnsOf(of)))
    if (column.hasDefault) values[key] = given[key] ?? column.defaultValue
    else if (key in given || (!column.isOptional && column.type === 'uuid' && key in known)) values[key] = known[key]
    else if (!column.isOptional) values[key] = await valueOf(column, tenant_id as string)
  const keys = Object.keys(values)
  await at.superuser.send(
    sql`insert into ${nameOf(of)} (${sql.join(keys.map((key) => sql.ref(key)))})
        values (${sql.join(keys.map((key) => values[key]))})`.compile(compiler),
  )
}

async function valueOf(column: Column, tenantId: string): Promise<unknown> {
  if (column.references) {
    const id = uuid()
    const target = all.tables.find(({ name }) => name === column.references?.name) as AnyTable
    await insert(target, { tenant_id: tenantId, id })
    return id
  }
  if (column.type === 'bytea') return randomBytes(32)
  // Before each moment that a row is given, so that it ends after it began.
  if (column.type === 'date') return '2001-02-03'
  const value = sample(column.schema)
  return column.type === 'jsonb' ? JSON.stringify(value) : value
}

/** The moment from which a span has been over for `extra`, which may be negative. */
async function ago({ keep, columns }: AnyDeclared, extra: string, zone = 'Europe/Berlin'): Promise<unknown> {
  const { for: name, from } = keep as { for: 'mail.keep'; from: string }
  const [row] = await at.superuser.rows<{ day: string; moment: string }>(statement`
    select ((now() at time zone ${zone})::date - ${interval(name)}::interval - ${extra}::interval)::date as day,
           now() - ${interval(name)}::interval - ${extra}::interval as moment`)
  return columns[from]?.type === 'date' ? row?.day : row?.moment
}

async function exists(of: AnyDeclared, id: string) {
  const found = sql`select from ${nameOf(of)} where ${sql.ref(keyOf(of))}::text = ${id}`
  return (await at.superuser.rows(found.compile(compiler))).length > 0
}

const span = ({ keep }: AnyDeclared) => {
  const { unit } = figure((keep as { for: 'mail.keep' }).for)
  return ['hours', 'minutes'].includes(unit) ? '1 hour' : '1 day'
}

describe.each<AnyDeclared>([...all.tables, ...systemTables].filter(({ keep }) => 'for' in keep))('$name', (of) => {
  it('keeps a row as long as promised and not longer', async () => {
    const { from } = of.keep as { from: string }
    const [over, still] = [uuid(), uuid()]
    for (const [id, extra] of [
      [over, span(of)],
      [still, `-${span(of)}`],
    ] as const) {
      await insert(of, { [keyOf(of)]: id, [from]: await ago(of, extra) })
    }
    const erased = await purge(work)
    expect(await exists(of, over)).toBe(false)
    expect(await exists(of, still)).toBe(true)
    expect((erased[of.name] ?? 0) + (erased.logs ?? 0)).toBeGreaterThan(0)
  })
})

describe('a purge', () => {
  it('counts the days of each company, and the last one to its end', async () => {
    const zones = ['Pacific/Kiritimati', 'Pacific/Niue'] as const
    const [east, west] = [await company(at, 'East'), await company(at, 'West')]
    for (const [id, zone] of [
      [east, zones[0]],
      [west, zones[1]],
    ] as const)
      await at.superuser.send(statement`update app.tenant set time_zone = ${zone} where id = ${id}`)
    const [goes, lastDay, stays] = [uuid(), uuid(), uuid()]
    const justOver = await ago(folder, '1 day', zones[0])
    await insert(folder, { tenant_id: east, id: goes, closed_on: justOver })
    await insert(folder, { tenant_id: east, id: lastDay, closed_on: await ago(folder, '0 days', zones[0]) })
    await insert(folder, { tenant_id: west, id: stays, closed_on: justOver })
    await purge(work)
    expect([await exists(folder, goes), await exists(folder, lastDay), await exists(folder, stays)]).toEqual([
      false,
      true,
      true,
    ])
  })

  it('leaves what has no beginning, and what others refer to, until these go', async () => {
    const tenant_id = people.south.tenant_id
    const [open, used] = [uuid(), uuid()]
    await insert(folder, { tenant_id, id: open, closed_on: null })
    await insert(folder, { tenant_id, id: used, closed_on: await ago(folder, '30 days') })
    const [young, old] = [uuid(), uuid()]
    await insert(paper, { tenant_id, id: young, folder_id: used, signed_on: await ago(paper, '-1 day') })
    await insert(paper, { tenant_id, id: old, folder_id: used, signed_on: await ago(paper, '1 day') })
    await purge(work)
    expect([await exists(paper, old), await exists(paper, young), await exists(folder, used)]).toEqual([
      false,
      true,
      true,
    ])
    await at.superuser.send(
      statement`update app.paper set signed_on = ${await ago(paper, '1 day')} where id = ${young}`,
    )
    await purge(work)
    expect([await exists(paper, young), await exists(folder, used), await exists(folder, open)]).toEqual([
      false,
      false,
      true,
    ])
  })

  it('erases thousands, and writes that it was the house, without content', async () => {
    const { tenant_id } = people.south
    await at.superuser.send(statement`
      insert into app.slip (tenant_id, id, title, created_at)
      select ${tenant_id}, gen_random_uuid(), 'Secret ' || n, now() - interval '3 days' from generate_series(1, 2500) n`)
    const fresh = uuid()
    await insert(slip, { tenant_id: people.north.tenant_id, id: fresh })
    const erased = await purge(work)
    expect(erased.slip).toBe(2500)
    expect(await exists(slip, fresh)).toBe(true)
    const log = await at.superuser.rows<{ action: string; count: number }>(statement`
      select action, actor_id, before, after, count(*) from app.change_log
       where tenant_id = ${tenant_id} and table_name = 'slip' group by 1, 2, 3, 4`)
    expect(log).toEqual([{ action: 'delete', actor_id: null, before: null, after: null, count: 2500 }])
  })

  it('that fails in one place still does the rest, and fails in the end', async () => {
    const tenant_id = people.south.tenant_id
    const [stuck, free] = [uuid(), uuid()]
    await insert(slip, { tenant_id, id: stuck, created_at: await ago(slip, '1 day') })
    await insert(folder, { tenant_id, id: free, closed_on: await ago(folder, '1 day') })
    await at.superuser.pool.query(`
      create function public.refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
      create trigger refuse before delete on app.slip for each row execute function public.refuse()`)
    await expect(purge(work)).rejects.toThrow('slip')
    expect([await exists(slip, stuck), await exists(folder, free)]).toEqual([true, false])
    await at.superuser.pool.query('drop trigger refuse on app.slip; drop function public.refuse')
  })

  it('runs each night', () => {
    const jobs = at.house.apps.flatMap((app) => app.jobs ?? [])
    expect(jobs).toContainEqual(expect.objectContaining({ name: 'purge', at: '10 3 * * *' }))
  })
})
