import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { statement } from '../database/logins.ts'
import { systemTables } from '../database/tables.ts'
import { compiler } from '../database/tenant-db.ts'
import type { Result, Statement } from '../database/wire.ts'
import { figure } from '../figures.ts'
import type { Job, Work } from '../jobs/jobs.ts'
import { type KeepRule, keepRules, type SystemTable } from '../table.ts'
import { uuid } from '../uuid.ts'
import { isOver, unreferenced } from './due.ts'
import { figuresOf } from './figures.ts'

/** How many rows were erased, by table. */
export type Erased = Record<string, number>

/**
 * Erases what has been kept as long as promised: a loop over every declaration with `keep.for`. A row is kept until
 * that span has passed to the end; days are those of the company's calendar, and the one from which they count isn't
 * counted (§ 187 (1), § 188 BGB). Each company's own figures count. A row to which others refer waits for these. What was
 * erased of a company's records is certified in the same transaction. Safe to run twice and at the same time.
 * A table that fails doesn't cost the others their turn; then it throws at the end, so that the job is repeated.
 */
export async function purge(work: Work): Promise<Erased> {
  const { auth } = work.database
  const run = new Run(work)
  for (const tenant of await auth.rows<Tenant>(statement`select id, time_zone from tenant where state <> 'erased'`))
    await purgeTenant(run, work, tenant)
  for (const { table, rule } of timed(systemTables, 'auth'))
    await run.erase((deletion) => auth.send(deletion), table, isOver(rule, table.columns, table.name))
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
  const figures = await figuresOf(db)
  const send: Send = (deletion) => db.run(deletion)
  for (const { table, rule } of timed(systemTables, 'jobs')) {
    const isOwn = sql`${sql.ref(table.tenantColumn as string)} = ${id}`
    await run.erase(send, table, sql`${isOwn} and ${isOver(rule, table.columns, table.name)}`)
  }
  const due = work.house.tables.flatMap((table) =>
    keepRules(table.keep).map((rule) => ({
      table,
      where: [
        db.ownRows(table).raw<SqlBool>(),
        isOver(rule, table.columns, table.name, figures, time_zone),
        ...unreferenced(table, work.house.tables),
      ],
      certificate: { tenant: id, id: uuid(), table: table.name, rule, value: figures(rule.figure) },
    })),
  )
  // Erasing the letters of an employee frees the employee: again, until nothing more is found.
  for (let more = true; more; ) {
    more = false
    for (const { table, where, certificate } of due)
      if ((await run.erase(send, table, sql`${sql.join(where, sql` and `)}`, certificate)) > 0) more = true
  }
}

/** Those of the house's own tables that are kept for a span of time, and that this login may purge. */
const timed = (tables: SystemTable[], login: 'auth' | 'jobs') =>
  tables
    .filter(({ grants }) => grants[login]?.includes('delete'))
    .flatMap((table) => keepRules(table.keep).map((rule) => ({ table, rule })))

/** No login may delete from the logs; PostgreSQL does, and refuses a shorter time than it knows. */
async function purgeLogs({ database }: Work): Promise<number> {
  const [result] = await database.jobs.send(statement`
    select app.purge_logs(${figure('log.security_keep').value}, ${figure('log.changes_keep').value}) as erased`)
  return result?.rows[0]?.erased as number
}

const BATCH = 1000

type Send = (deletion: Statement) => Promise<Result[]>

/** Which erasures of one purge are certified together. */
interface Certificate {
  tenant: string
  id: string
  table: string
  rule: KeepRule
  value: number
}

const certify = ({ tenant, id, table, rule, value }: Certificate) => sql`
  insert into app.erasure (tenant_id, id, table_name, row_count, figure, value, unit, counted_from)
  select ${tenant}::uuid, ${id}::uuid, ${table}, total, ${rule.figure}, ${value}::integer,
         ${figure(rule.figure).unit}, ${rule.from} from counted where total > 0
  on conflict (tenant_id, id) do update
     set row_count = erasure.row_count + excluded.row_count, updated_at = now(), version = erasure.version + 1`

/** What one purge erased, and where it failed. */
class Run {
  readonly erased: Erased = {}
  readonly failed: string[] = []
  private readonly work: Work

  constructor(work: Work) {
    this.work = work
  }

  /** Deletes the rows in batches: long enough to be quick, short enough to let others work in between. */
  erase(
    send: Send,
    { name, schema = 'app' }: { name: string; schema?: string },
    where: RawBuilder<SqlBool>,
    certificate?: Certificate,
  ) {
    const table = sql.table(`${schema}.${name}`)
    // By place, so that a row that was changed a moment ago is left for the next time.
    const deletion = sql`
      with gone as (
        delete from ${table} where ctid = any(array(select ctid from ${table} where ${where} limit ${BATCH})) returning 1),
      counted as (select count(*)::integer as total from gone)
      ${certificate ? sql`, certified as (${certify(certificate)})` : sql``}
      select total from counted`
    return this.attempt(name, async () => {
      let all = 0
      for (let count = BATCH; count === BATCH; all += count)
        count = (await send(deletion.compile(compiler)))[0]?.rows[0]?.total as number
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
