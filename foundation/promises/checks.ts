import { type Connections, statement } from '../database/logins.ts'
import { dayOf, later } from '../evidence/days.ts'
import { type LastProof, lastProofs, type Proof } from '../evidence/in-force.ts'
import { uuid } from '../uuid.ts'
import { type Canaries, canaries, sweep } from './canaries.ts'
import { Live, type Target, Turn } from './live.ts'
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
  const turn = new Turn()
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const live = new Live(target, tenants, next.id, turn)
      const result = await runCheck(next, live).finally(() => live.leave())
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
 * Of a check, `kept` needs a recent result that held and a sabotage that was seen to turn it red. Of people's and
 * sub-processors' work it needs evidence in force; with none it is `not set up`, with one that is over `expired`. A
 * declared limit is just `declared`.
 */
export type State = Outcome | 'unproven' | 'expired' | 'declared'

export interface PromiseState {
  id: string
  kind: AttestPromise['kind']
  state: State
  checkedAt: string | null
  seenRedAt: string | null
  /** The evidence that lasts longest, also if it is over. */
  evidence: Proof | null
  /** What is missing where it isn't set up or has expired; null otherwise. */
  why: string | null
}

interface Stored {
  promise: string
  outcome: Outcome
  at: string
  because: string | null
}

/** What is known of a promise. */
interface Known {
  result: Stored | undefined
  proof: LastProof | undefined
  seenRedAt: string | null
  now: Date
}

/** The state of each promise at a moment, from its last result and its evidence. */
export async function states(
  all: AttestPromise[],
  auth: Connections,
  seenRed: (one: AttestPromise) => string | null,
  now: Date = new Date(),
): Promise<PromiseState[]> {
  const rows = await auth.rows<Stored>(statement`
    select last.promise, last.outcome, last.at, last.because
      from unnest(${all.map(({ id }) => id)}::text[]) as wanted (id)
     cross join lateral (select promise, outcome, at, evidence ->> 'because' as because
                           from promise_result where promise = wanted.id order by at desc limit 1) as last`)
  const last = new Map(rows.map((row) => [row.promise, row]))
  const proofs = await lastProofs(auth, dayOf(now))
  return all.map((one) => {
    const known = { result: last.get(one.id), proof: proofs.get(one.id), seenRedAt: seenRed(one), now }
    return {
      id: one.id,
      kind: one.kind,
      ...judged(one, known),
      checkedAt: known.result?.at ?? null,
      seenRedAt: known.seenRedAt,
      evidence: known.proof ?? null,
    }
  })
}

const judged = (one: AttestPromise, known: Known): Pick<PromiseState, 'state' | 'why'> =>
  one.kind === 'limit' ? { state: 'declared', why: null } : one.check ? byCheck(one, known) : byEvidence(one, known)

function byCheck(one: AttestPromise, { result, seenRedAt, now }: Known): Pick<PromiseState, 'state' | 'why'> {
  if (!result || now > later(new Date(result.at), one.fresh)) return { state: 'unknown', why: null }
  if (result.outcome === 'not set up') return { state: 'not set up', why: result.because }
  if (result.outcome !== 'kept') return { state: result.outcome, why: null }
  return { state: seenRedAt ? 'kept' : 'unproven', why: null }
}

function byEvidence({ kind }: AttestPromise, { proof }: Known): Pick<PromiseState, 'state' | 'why'> {
  if (kind !== 'attested' && kind !== 'inherited') return { state: 'not set up', why: 'It has no check.' }
  if (!proof) return { state: 'not set up', why: 'There is no evidence of it.' }
  return proof.is_in_force
    ? { state: 'kept', why: null }
    : { state: 'expired', why: `Its evidence counted until ${proof.expires_on}.` }
}
