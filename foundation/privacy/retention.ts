import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { statement } from '../database/logins.ts'
import { systemTables } from '../database/tables.ts'
import { compiler } from '../database/tenant-db.ts'
import type { Statement } from '../database/wire.ts'
import { type FigureName, figure, interval } from '../figures.ts'
import type { Job, Work } from '../jobs/jobs.ts'
import { type AnyTable, builtInColumns, type Column, type SystemTable } from '../table.ts'

/** How many rows were erased, by table. */
export type Erased = Record<string, number>

/**
 * Erases what has been kept as long as promised: a loop over every declaration with `keep.for`. A row is kept until
 * that span has passed to the end; days are those of the company's calendar, and the one from which they count isn't
 * counted (§ 187 (1), § 188 BGB). A row to which others refer waits for these. Safe to run twice and at the same time.
 * A table that fails doesn't cost the others their turn; then it throws at the end, so that the job is repeated.
 */
export async function purge(work: Work): Promise<Erased> {
  const { auth } = work.database
  const run = new Run(work)
  for (const tenant of await auth.rows<Tenant>(statement`select id, time_zone from tenant where state <> 'erased'`))
    await purgeTenant(run, work, tenant)
  for (const table of timed(systemTables).filter(({ grants }) => grants.auth?.includes('delete')))
    await run.erase((deletion) => auth.send(deletion), table, isOver(table.keep, table.columns))
  await run.attempt('logs', () => purgeLogs(work))
  if (run.failed.length > 0) throw new Error(`The purge failed for: ${run.failed.join(', ')}.`)
  return run.erased
}

/** Each night, before people start to work. */
export const purgeJob: Job = {
  name: 'purge',
  at: '10 3 * * *',
  run: async (work) => work.log.info({ erased: await purge(work) }, 'purged'),
}

interface Tenant {
  id: string
  time_zone: string
}

async function purgeTenant(run: Run, work: Work, { id, time_zone }: Tenant) {
  const db = work.inTenant(id)
  const send: Send = (deletion) => db.run(deletion)
  for (const table of timed(systemTables).filter(({ grants }) => grants.jobs?.includes('delete')))
    await run.erase(
      send,
      table,
      sql`${sql.ref(table.tenantColumn as string)} = ${id} and ${isOver(table.keep, table.columns)}`,
    )
  // Erasing the letters of an employee frees the employee: again, until nothing more is found.
  for (let more = true; more; ) {
    more = false
    for (const table of timed(work.house.tables)) {
      const over = isOver(table.keep, { ...builtInColumns, ...table.columns }, time_zone)
      const conditions = [db.ownRows(table).raw<SqlBool>(), over, ...unreferenced(table, work.house.tables)]
      if ((await run.erase(send, table, sql`${sql.join(conditions, sql` and `)}`)) > 0) more = true
    }
  }
}

/** Those that are kept for a span of time, and not as long as something else lasts. */
const timed = <T extends Pick<AnyTable | SystemTable, 'keep'>>(tables: T[]) =>
  tables.filter((table): table is T & { keep: Timed } => 'for' in table.keep)

interface Timed {
  for: FigureName
  from: string
}

function isOver(keep: Timed, columns: Record<string, Column>, zone = 'UTC'): RawBuilder<SqlBool> {
  const end = sql`${sql.ref(keep.from)} + ${interval(keep.for)}::interval`
  const isDay = columns[keep.from]?.type === 'date'
  return isDay ? sql`${end} < (now() at time zone ${zone})::date` : sql`${end} < now()`
}

const unreferenced = ({ name }: AnyTable, tables: AnyTable[]): RawBuilder<SqlBool>[] =>
  tables.flatMap((other) =>
    Object.entries(other.columns)
      .filter(([, column]) => column.references?.name === name)
      .map(
        ([key]) => sql<SqlBool>`not exists (
          select from ${sql.table(other.name)} as other
           where other.tenant_id = ${sql.ref(`${name}.tenant_id`)} and ${sql.ref(`other.${key}`)} = ${sql.ref(`${name}.id`)})`,
      ),
  )

/** No login may delete from the logs; PostgreSQL does, and refuses a shorter time than it knows. */
async function purgeLogs({ database }: Work): Promise<number> {
  const [result] = await database.jobs.send(statement`
    select app.purge_logs(${figure('log.security_keep').value}, ${figure('log.changes_keep').value}) as erased`)
  return result?.rows[0]?.erased as number
}

const BATCH = 1000

type Send = (deletion: Statement) => Promise<{ count: number }[]>

/** What one purge erased, and where it failed. */
class Run {
  readonly erased: Erased = {}
  readonly failed: string[] = []
  private readonly work: Work

  constructor(work: Work) {
    this.work = work
  }

  /** Deletes the rows in batches: long enough to be quick, short enough to let others work in between. */
  erase(send: Send, { name, schema = 'app' }: { name: string; schema?: string }, where: RawBuilder<SqlBool>) {
    const table = sql.table(`${schema}.${name}`)
    // By place, so that a row that was changed a moment ago is left for the next time.
    const deletion = sql`
      delete from ${table} where ctid = any(array(select ctid from ${table} where ${where} limit ${BATCH}))`
    return this.attempt(name, async () => {
      let all = 0
      for (let count = BATCH; count === BATCH; all += count)
        count = (await send(deletion.compile(compiler)))[0]?.count ?? 0
      return all
    })
  }

  /** Counts what was erased; a failure is logged and counts as nothing. */
  async attempt(name: string, erase: () => Promise<number>): Promise<number> {
    try {
      const count = await erase()
      this.erased[name] = (this.erased[name] ?? 0) + count
      return count
    } catch (error) {
      this.failed.push(name)
      this.work.log.error({ err: error, table: name }, 'the purge failed')
      return 0
    }
  }
}
