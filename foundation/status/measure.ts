import { type Connections, statement } from '../database/logins.ts'
import type { Result, Statement } from '../database/wire.ts'
import { interval } from '../figures.ts'
import type { Work } from '../jobs/jobs.ts'
import { uuid } from '../uuid.ts'

/** What a source saw at a moment. */
export interface Sample {
  /** ISO 8601. */
  at: string
  state: 'up' | 'down'
}

interface Run {
  id: string
  state: 'up' | 'down'
  started_at: string
  ended_at: string
}

type Send = (...statements: Statement[]) => Promise<Result[]>

/**
 * Stores what a source saw, the oldest first, within a transaction of the login `auth`: its last run of measurements is
 * prolonged while nothing changes and no pause was longer than `status.silence`. Time that it has reported on already
 * stays as it was reported.
 */
export async function record(send: Send, source: string, samples: readonly Sample[]): Promise<void> {
  const [, found, silence] = await send(
    statement`select pg_advisory_xact_lock(hashtextextended(${`measurement ${source}`}, 0))`,
    statement`
      select id, state, started_at, ended_at from measurement where source = ${source} order by ended_at desc limit 1`,
    statement`select extract(epoch from ${interval('status.silence')}::interval)::integer as seconds`,
  )
  const last = found?.rows[0] as Run | undefined
  const runs = last ? [last] : []
  for (const { at, state } of samples) {
    const run = runs.at(-1)
    const pause = run ? Date.parse(at) - Date.parse(run.ended_at) : 0
    if (run && pause <= 0) continue
    if (run?.state === state && pause <= (silence?.rows[0]?.seconds as number) * 1000) run.ended_at = at
    else runs.push({ id: uuid(), state, started_at: at, ended_at: at })
  }
  await send(
    ...runs.map(
      ({ id, state, started_at, ended_at }) => statement`
        insert into measurement (id, source, state, started_at, ended_at)
        values (${id}, ${source}, ${state}, ${started_at}, ${ended_at})
        on conflict (id) do update set ended_at = excluded.ended_at`,
    ),
  )
}

const EVERY = 60_000
const PATIENCE = 10_000
/** A week of measurements that wait for the database. */
const MOST = 10_080

/**
 * Measures from inside whether the server answers and reaches its database: at start and each minute. Not a job of the
 * queue, since that stands still with the database; what can't be stored waits in memory.
 */
export class Monitor {
  private readonly auth: Connections
  private readonly url: string
  private readonly log: Work['log']
  private waiting: Sample[] = []
  private timer: NodeJS.Timeout | undefined
  private running: Promise<void> | undefined

  constructor({ database: { auth }, log }: Pick<Work, 'database' | 'log'>, url: string) {
    this.auth = auth
    this.url = url
    this.log = log
  }

  start(): void {
    this.timer = setInterval(() => this.tick(), EVERY).unref()
    this.tick()
  }

  async stop(): Promise<void> {
    clearInterval(this.timer)
    await this.running
  }

  /** One measurement; what waits since the database last answered is stored with it. */
  async measure(): Promise<void> {
    const state = await fetch(`${this.url}/health`, { signal: AbortSignal.timeout(PATIENCE) }).then(
      ({ ok }) => (ok ? 'up' : 'down'),
      () => 'down' as const,
    )
    this.waiting = [...this.waiting, { at: new Date().toISOString(), state } as const].slice(-MOST)
    const taken = this.waiting
    await this.auth.transaction((send) => record(send, 'inside', taken))
    this.waiting = this.waiting.filter((sample) => !taken.includes(sample))
  }

  private tick(): void {
    this.running ??= this.measure()
      .catch((error: Error) => this.log.error({ err: error }, 'measurement not stored'))
      .finally(() => {
        this.running = undefined
      })
  }
}
