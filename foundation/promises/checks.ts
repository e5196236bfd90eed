import { type Connections, statement } from '../database/logins.ts'
import { milliseconds } from '../figures.ts'
import { uuid } from '../uuid.ts'
import { type Canaries, canaries, sweep } from './canaries.ts'
import { Live, type Target } from './live.ts'
import { type AttestPromise, Broken, type Evidence, NotSetUp } from './promise.ts'

export type Outcome = 'kept' | 'broken' | 'unknown' | 'not set up'

export interface CheckResult {
  id: string
  outcome: Outcome
  evidence: Evidence
  at: string
  milliseconds: number
}

const AT_ONCE = 4
/** One run at a time, from whichever process: they share the canary companies. */
const RUN_LOCK = 4_827_195

/**
 * Runs the checks of these promises against the running server and stores what they saw. A check that couldn't run is
 * unknown, never kept. The canary companies are empty before and after.
 */
export function runChecks(
  all: AttestPromise[],
  target: Target,
  progress: (result: CheckResult) => void = () => {},
): Promise<CheckResult[]> {
  const { auth } = target.database
  return auth.transaction(
    async () => {
      const tenants = await canaries(auth)
      await sweep(target.database, target.house, tenants)
      try {
        return await runAll(all, target, tenants, progress)
      } finally {
        await sweep(target.database, target.house, tenants)
      }
    },
    statement`set local idle_in_transaction_session_timeout = 0`,
    statement`select pg_advisory_xact_lock(${RUN_LOCK})`,
  )
}

async function runAll(
  all: AttestPromise[],
  target: Target,
  tenants: Canaries,
  progress: (result: CheckResult) => void,
): Promise<CheckResult[]> {
  const waiting = all.filter((one) => one.check)
  const results: CheckResult[] = []
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const result = await runCheck(next, new Live(target, tenants, next.id))
      await store(target.database.auth, result)
      results.push(result)
      progress(result)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return results.sort((a, b) => a.id.localeCompare(b.id))
}

async function runCheck({ id, check }: AttestPromise, live: Live): Promise<CheckResult> {
  const began = Date.now()
  const result = (outcome: Outcome, evidence: Evidence) => ({
    id,
    outcome,
    evidence,
    at: new Date().toISOString(),
    milliseconds: Date.now() - began,
  })
  try {
    return result('kept', (await check?.(live)) ?? {})
  } catch (error) {
    if (error instanceof Broken) return result('broken', { saw: error.message, ...error.evidence })
    if (error instanceof NotSetUp) return result('not set up', { because: error.message })
    return result('unknown', { because: (error as Error).message })
  }
}

const store = (auth: Connections, { id, outcome, evidence, milliseconds: took }: CheckResult) =>
  auth.send(statement`
    insert into promise_result (id, promise, outcome, evidence, milliseconds)
    values (${uuid()}, ${id}, ${outcome}, ${JSON.stringify(evidence)}, ${took})`)

/**
 * `kept` needs a recent check that held and a sabotage that was seen to turn it red. What has no check is `not set up`,
 * a declared limit is just `declared`.
 */
export type State = Outcome | 'unproven' | 'expired' | 'declared'

export interface PromiseState {
  id: string
  kind: AttestPromise['kind']
  state: State
  checkedAt: string | null
  seenRedAt: string | null
}

/** The state of each promise now, from its last result. */
export async function states(
  all: AttestPromise[],
  auth: Connections,
  seenRed: (one: AttestPromise) => string | null,
): Promise<PromiseState[]> {
  const rows = await auth.rows<{ promise: string; outcome: Outcome; at: string }>(statement`
    select distinct on (promise) promise, outcome, at from promise_result order by promise, at desc`)
  const last = new Map(rows.map((row) => [row.promise, row]))
  return all.map((one) => {
    const result = last.get(one.id)
    const seenRedAt = seenRed(one)
    return {
      id: one.id,
      kind: one.kind,
      state: stateOf(one, result, seenRedAt),
      checkedAt: result?.at ?? null,
      seenRedAt,
    }
  })
}

function stateOf(
  one: AttestPromise,
  result: { outcome: Outcome; at: string } | undefined,
  seenRedAt: string | null,
): State {
  if (one.kind === 'limit') return 'declared'
  if (!one.check) return 'not set up'
  if (!result || Date.now() - Date.parse(result.at) > milliseconds('promises.freshness')) return 'unknown'
  if (result.outcome !== 'kept') return result.outcome
  return seenRedAt ? 'kept' : 'unproven'
}
