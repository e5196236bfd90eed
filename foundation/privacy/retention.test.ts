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
import {
  type AnyTable,
  type Column,
  date,
  identifier,
  type KeepRule,
  keepRules,
  oneOf,
  ref,
  type SystemTable,
  table,
  text,
} from '../table.ts'
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
  keep: { for: 'letters.keep_final', from: 'signed_on' },
})
const slip = table('slip', {
  ...common,
  columns: { title },
  label: ['title'],
  keep: { for: 'api.idempotency_keep', from: 'created_at' },
})
const ticket = table('ticket', {
  ...common,
  columns: { title, size: oneOf('small', 'large', 'huge').optional(), closed_on: date().about('nobody').optional() },
  label: ['title'],
  keep: {
    for: {
      column: 'size',
      cases: { small: 'letters.keep_interim', large: 'letters.keep_request' },
      otherwise: 'letters.keep_final',
    },
    from: 'closed_on',
  },
})
const note = table('note', {
  ...common,
  columns: { title, ticket_id: ref(ticket) },
  label: ['title'],
  within: { column: 'ticket_id', table: ticket },
  keep: { while: 'record' },
})
const drawer = defineApp('drawer', { tables: [folder, paper, slip, ticket, note], areas: ['drawer'], routes: [] })
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

/** A row that follows from its declaration, with the given values; what it belongs to counts from the same moment. */
async function insert(of: AnyDeclared, given: Values, moment?: unknown): Promise<void> {
  const tenant_id = given.tenant_id ?? people.north.tenant_id
  const known: Values = { ...people.north, tenant_id, id: uuid(), ...given }
  const values: Values = { ...given }
  for (const [key, column] of Object.entries(columnsOf(of)))
    if (column.hasDefault && !(key in given) && column.defaultValue === undefined) continue
    else if (column.hasDefault) values[key] = given[key] ?? column.defaultValue
    else if (key in given || (!column.isOptional && column.type === 'uuid' && key in known)) values[key] = known[key]
    else if (!column.isOptional) values[key] = await valueOf(key, column, tenant_id as string, moment)
  const keys = Object.keys(values)
  await at.superuser.send(
    sql`insert into ${nameOf(of)} (${sql.join(keys.map((key) => sql.ref(key)))})
        values (${sql.join(keys.map((key) => values[key]))})`.compile(compiler),
  )
}

async function valueOf(key: string, column: Column, tenantId: string, moment?: unknown): Promise<unknown> {
  const parent = systemTables.find(({ name, columns }) => key === `${name}_id` && columns.id)
  if (parent && column.type === 'uuid') {
    const id = uuid()
    const [rule] = keepRules(parent.keep)
    await insert(parent, { id, ...(rule && moment !== undefined && { [rule.from]: moment }) })
    return id
  }
  if (column.references) {
    const id = uuid()
    const target = all.tables.find(({ name }) => name === column.references?.name) as AnyTable
    await insert(target, { tenant_id: tenantId, id })
    return id
  }
  if (column.type === 'bytea') return randomBytes(32)
  if (column.type === 'uuid[]') return [uuid()]
  // Before each moment that a row is given, so that it ends after it began.
  if (column.type === 'date') return '2001-02-03'
  if (column.type === 'timestamptz') return '2001-02-03T04:05:06Z'
  const value = sample(column.schema)
  return column.type === 'jsonb' ? JSON.stringify(value) : value
}

/** The moment from which a span has been over for `extra`, which may be negative; `value` is what a company set. */
async function ago(of: AnyDeclared, extra: string, more: { zone?: string; rule?: KeepRule; value?: number } = {}) {
  const { zone = 'Europe/Berlin', rule = ruleOf(of), value } = more
  const span = interval(rule.figure, value)
  const [row] = await at.superuser.rows<{ day: string; moment: string }>(statement`
    select ((now() at time zone ${zone})::date - ${span}::interval - ${extra}::interval)::date as day,
           now() - ${span}::interval - ${extra}::interval as moment`)
  return of.columns[rule.from]?.type === 'date' ? row?.day : row?.moment
}

const ruleOf = (of: AnyDeclared) => keepRules(of.keep)[0] as KeepRule

async function exists(of: AnyDeclared, id: string) {
  const found = sql`select from ${nameOf(of)} where ${sql.ref(keyOf(of))}::text = ${id}`
  return (await at.superuser.rows(found.compile(compiler))).length > 0
}

const margin = ({ figure: name }: KeepRule) => (['hours', 'minutes'].includes(figure(name).unit) ? '1 hour' : '1 day')

const declared: AnyDeclared[] = [...all.tables, ...systemTables]
const rules = declared.flatMap((of) =>
  keepRules(of.keep).map((rule) => ({ name: of.name, figure: rule.figure, of, rule })),
)

describe.each(rules)('$name by $figure', ({ of, rule }) => {
  it('keeps a row as long as promised and not longer', async () => {
    const { from, when } = rule
    const choices = (when && of.columns[when.column]?.choices) ?? []
    const meant = when && (when.isOther ? choices.find((choice) => !when.values.includes(choice)) : when.values[0])
    const [over, still] = [uuid(), uuid()]
    for (const [id, extra] of [
      [over, margin(rule)],
      [still, `-${margin(rule)}`],
    ] as const) {
      const moment = await ago(of, extra, { rule })
      await insert(of, { [keyOf(of)]: id, [from]: moment, ...(when && { [when.column]: meant }) }, moment)
    }
    const erased = await purge(work)
    expect(await exists(of, over)).toBe(false)
    expect(await exists(of, still)).toBe(true)
    expect(Object.values(erased).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0)
  })
})

/** What a company set for itself. */
const setFigure = (tenant: string, name: string, value: number) =>
  at.superuser.send(statement`
    insert into app.tenant_figure (tenant_id, id, name, value) values (${tenant}, ${uuid()}, ${name}, ${value})
    on conflict (tenant_id, name) do update set value = excluded.value`)

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
    const justOver = await ago(folder, '1 day', { zone: zones[0] })
    await insert(folder, { tenant_id: east, id: goes, closed_on: justOver })
    await insert(folder, { tenant_id: east, id: lastDay, closed_on: await ago(folder, '0 days', { zone: zones[0] }) })
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
    const certified = await at.superuser.rows(statement`
      select row_count, version from app.erasure where tenant_id = ${tenant_id} and table_name = 'slip'`)
    expect(certified).toEqual([{ row_count: 2500, version: 3 }])
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

  it("goes by each company's own figures, within their bounds", async () => {
    const [north, south, low] = [await company(at, 'Brief'), await company(at, 'Usual'), await company(at, 'Low')]
    await setFigure(north, 'letters.keep_interim', 6)
    // A value that no route would take: the bounds hold all the same.
    await setFigure(low, 'letters.keep_interim', 0)
    const rows: [string, string, boolean][] = []
    const add = async (tenant_id: string, size: string | null, months: number, extra: string, goes: boolean) => {
      const [id, closed_on] = [uuid(), await ago(ticket, extra, { value: months })]
      await insert(ticket, { tenant_id, id, size, closed_on })
      rows.push([
        `${tenant_id === north ? 'north' : tenant_id === south ? 'south' : 'low'} ${size} ${months} ${extra}`,
        id,
        goes,
      ])
    }
    await add(north, 'small', 6, '1 day', true)
    await add(north, 'small', 6, '0 days', false)
    await add(north, 'large', 6, '1 day', false)
    await add(north, 'large', 12, '1 day', true)
    await add(north, 'huge', 12, '1 day', false)
    await add(north, null, 36, '1 day', true)
    await add(south, 'small', 6, '1 day', false)
    await add(south, 'small', 36, '1 day', true)
    await add(low, 'small', 1, '0 days', false)
    await add(low, 'small', 1, '1 day', true)
    await purge(work)
    const seen = []
    for (const [name, id] of rows) seen.push([name, !(await exists(ticket, id))])
    expect(seen).toEqual(rows.map(([name, , goes]) => [name, goes]))
    const certified = await at.superuser.rows(statement`
      select figure, value, unit, row_count, counted_from from app.erasure where tenant_id = ${north} order by figure`)
    const common = { unit: 'months', row_count: 1, counted_from: 'closed_on' }
    expect(certified).toEqual([
      { figure: 'letters.keep_final', value: 36, ...common },
      { figure: 'letters.keep_interim', value: 6, ...common },
      { figure: 'letters.keep_request', value: 12, ...common },
    ])
    const before = await at.superuser.rows(statement`select count(*) from app.erasure`)
    await purge(work)
    expect(await at.superuser.rows(statement`select count(*) from app.erasure`)).toEqual(before)
  })

  it('takes what belongs to a record with it, which never holds the record back', async () => {
    const tenant_id = people.north.tenant_id
    const [over, young] = [uuid(), uuid()]
    const [goes, stays] = [uuid(), uuid()]
    const rule = keepRules(ticket.keep)[0] as KeepRule
    await insert(ticket, { tenant_id, id: over, size: 'small', closed_on: await ago(ticket, '1 day', { rule }) })
    await insert(ticket, { tenant_id, id: young, size: 'small', closed_on: await ago(ticket, '0 days', { rule }) })
    await insert(note, { tenant_id, id: goes, ticket_id: over })
    await insert(note, { tenant_id, id: stays, ticket_id: young })
    await purge(work)
    expect([await exists(ticket, over), await exists(note, goes)]).toEqual([false, false])
    expect([await exists(ticket, young), await exists(note, stays)]).toEqual([true, true])
    const log = await at.superuser.rows(statement`select action, before from app.change_log where record_id = ${goes}`)
    expect(log).toEqual([{ action: 'delete', before: null }])
  })

  it('runs each night', () => {
    const jobs = at.house.apps.flatMap((app) => app.jobs ?? [])
    expect(jobs).toContainEqual(expect.objectContaining({ name: 'purge', at: '10 3 * * *' }))
  })
})
