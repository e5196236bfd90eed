import { fragment, literal } from '../../foundation/database/fragment.ts'
import { statement } from '../../foundation/database/logins.ts'
import { interval } from '../../foundation/figures.ts'
import type { Live } from '../../foundation/promises/live.ts'
import { must } from '../../foundation/promises/promise.ts'
import type { Rows } from '../../foundation/promises/rows.ts'
import { type AnyTable, type KeepRule, keepRules } from '../../foundation/table.ts'

/** Each table that is kept for a time, with each of its rules. */
export const timedRules = (tables: AnyTable[]): { table: AnyTable; rule: KeepRule }[] =>
  tables.flatMap((table) => keepRules(table.keep).map((rule) => ({ table, rule })))

/** Adds a row whose time, if its figure had that value, ends so long after now: `-1 day` is over. */
export async function aged(rows: Rows, table: AnyTable, rule: KeepRule, value: number, end: string): Promise<string> {
  const { from, figure, when } = rule
  const type = table.columns[from]?.type ?? 'timestamptz'
  const [moment] = await rows.db.all<{ day: string; at: string }>(statement`
    select ((now() at time zone 'Europe/Berlin')::date - ${interval(figure, value)}::interval + ${end}::interval)::date as day,
           now() - ${interval(figure, value)}::interval + ${end}::interval as at`)
  const meant = (choice: string) => when?.values.includes(choice) !== when?.isOther
  // A noun may ask that one day isn't before another: all of them are the same.
  const alike = Object.keys(table.columns).filter((key) => table.columns[key]?.type === type)
  return rows.add(table.name, {
    ...Object.fromEntries([...alike, from].map((key) => [key, type === 'date' ? moment?.day : moment?.at])),
    ...(when && { [when.column]: table.columns[when.column]?.choices?.find(meant) }),
  })
}

/** Whether a row is there. */
export const isThere = async ({ db }: Rows, { name }: AnyTable, id: string): Promise<boolean> =>
  (await db.maybe(
    fragment`select 1 from ${literal(name)} where tenant_id = ${db.tenantId} and id = ${id}`.statement(),
  )) !== undefined

/**
 * The server lets a job run by itself: its queue knows it, and if the server was up for that long without a pause, it
 * ran within this time.
 */
export async function runsByItself(live: Live, name: string, within = '25 hours'): Promise<void> {
  const [plan] = await live.jobs.rows<{ lately: boolean }>(statement`
    select greatest(known_since, last_execution) > now() - ${within}::interval as lately
      from graphile_worker._private_known_crontabs where identifier = ${name}`)
  must(plan !== undefined, `The job ${name} does not run by itself.`)
  const [up] = await live.auth.rows(statement`
    select from measurement where source = 'inside' and state = 'up' and started_at < now() - ${within}::interval
       and ended_at > now() - ${interval('status.silence')}::interval`)
  must(plan.lately || !up, `The job ${name} has not run by itself for ${within}.`)
}

/**
 * Lets one of the server's own jobs run now, after others of its kind, and waits for its end. Whether it did its work
 * is seen by what it was to do: a job that fails at one thing has done the others.
 */
export async function runJob(live: Live, name: string): Promise<void> {
  const [job] = await live.jobs.rows<{ id: string }>(statement`
    select id from graphile_worker.add_job(${name}, '{}'::json, queue_name => ${name}, max_attempts => 1)`)
  const hasEnded = await live.until(async () => {
    const [still] = await live.jobs.rows<{ failed: boolean }>(statement`
      select last_error is not null as failed from graphile_worker.jobs where id = ${job?.id}`)
    return !still || still.failed || undefined
  }, 60_000)
  if (!hasEnded) throw new Error(`The job ${name} did not end within a minute.`)
  await live.jobs.send(statement`select graphile_worker.complete_jobs(array[${job?.id}::bigint])`)
}
