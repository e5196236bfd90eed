import { Logger as WorkerLogger, parseCronItems, run, type Runner } from 'graphile-worker'
import type { Logger } from 'pino'
import type { House } from '../app.ts'
import { wholeTenant } from '../access/scope.ts'
import { type Connections, type Database, statement } from '../database/logins.ts'
import { TenantDb } from '../database/tenant-db.ts'
import type { AttestPromise } from '../promises/promise.ts'
import type { Keys } from '../vault/keys.ts'

/** What a job may use. */
export interface Work {
  database: Database
  house: House
  /** What this process does by itself or when it is asked; nothing where it isn't the server. */
  jobs: Job[]
  promises: readonly AttestPromise[]
  /** The public address, for links in mails. */
  address: string
  /** In which the installation's own months and years begin. */
  timeZone: string
  keys: Keys
  log: Pick<Logger, 'info' | 'warn' | 'error'>
  /** The database of one company, entered as the house itself. */
  inTenant(tenantId: string): TenantDb
}

/** Work that runs later, outside of a request. At least once: it must be safe to run twice. */
export interface Job {
  name: string
  /** When it runs by itself, as a crontab in UTC: `0 3 * * *`. */
  at?: string
  run(work: Work, payload: Record<string, unknown>): Promise<void>
}

/** A company's database, entered as the house itself: no member, no row scope. */
export const asHouse = (jobs: Connections, tenantId: string): TenantDb =>
  new TenantDb(jobs, tenantId, wholeTenant, statement`select app.enter_as_house(${tenantId})`)

/** Starts the queue's runner; failures are repeated with growing pauses and are logged by name only. */
export function startJobs(work: Work): Promise<Runner> {
  const { database, jobs } = work
  return run({
    pgPool: database.jobs.pool,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 5000,
    logger: new WorkerLogger(() => (level, message) => {
      if (level === 'error') work.log.error({ queue: message.split('\n')[0]?.slice(0, 200) }, 'job failed')
    }),
    taskList: Object.fromEntries(
      jobs.map((job) => [job.name, (payload) => job.run(work, (payload ?? {}) as Record<string, unknown>)]),
    ),
    parsedCronItems: parseCronItems(
      jobs.flatMap((job) => (job.at ? [{ task: job.name, match: job.at, identifier: job.name }] : [])),
    ),
  })
}

/** Puts a job into the queue. */
export const enqueue = (jobs: Connections, name: string, payload: Record<string, unknown> = {}) =>
  jobs.send(statement`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json)`)
