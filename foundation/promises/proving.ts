import type { CheckResult } from './checks.ts'
import { type AttestPromise, groupOf, type Sabotage } from './promise.ts'
import type { Scratch } from './scratch.ts'

/** How many instances are broken at once: measured on two cores, a third only makes each of them slower. */
const LANES = 2
/** How many other checks are tried along with each sabotage, and how long each of them may take, in milliseconds. */
const NEIGHBOURS = 3
const QUICK = 1_000

/** One control that is broken on purpose, and whose checks look at it. */
export interface Trial {
  /** The promise's name and the number of its sabotage. */
  name: string
  one: AttestPromise
  nth: number
  sabotage: Sabotage
  others: AttestPromise[]
}

/** What the checks said of it. */
export interface Tried {
  trial: Trial
  own: CheckResult
  others: CheckResult[]
}

/** Every sabotage of these promises, with the other checks that are to look at it. */
export const trialsOf = (
  chosen: AttestPromise[],
  others: (one: AttestPromise, nth: number, sabotage: Sabotage) => AttestPromise[],
): Trial[] =>
  chosen.flatMap((one) =>
    (one.sabotage ?? []).map((sabotage, nth) => ({
      name: `${one.id} ${nth + 1}`,
      one,
      nth,
      sabotage,
      others: others(one, nth, sabotage),
    })),
  )

/** Other checks that can look at a sabotage of this one: those that need no world, or the same, and don't take long. */
export const fitting = (one: AttestPromise, all: AttestPromise[]): AttestPromise[] =>
  all.filter((other) => other !== one && other.check && !other.takesLong && (!other.world || other.world === one.world))

/** A few that are likely to be disturbed: those that it says it breaks, then quick ones of its group. */
export function neighbours(
  one: AttestPromise,
  { alsoBreaks = {} }: Sabotage,
  all: AttestPromise[],
  fresh: CheckResult[],
): AttestPromise[] {
  const quick = new Set(fresh.filter(({ milliseconds }) => milliseconds <= QUICK).map(({ id }) => id))
  const near = fitting(one, all).filter(({ id }) => quick.has(id))
  const declared = near.filter(({ id }) => id in alsoBreaks)
  const sameGroup = near.filter((other) => groupOf(other) === groupOf(one) && !declared.includes(other))
  return [...declared, ...sameGroup].slice(0, NEIGHBOURS)
}

/** Tries them, a few at once, and hands over each as it ends. */
export function tryAll(scratch: Scratch, trials: Trial[]): Map<string, Promise<Tried>> {
  const lanes: Promise<unknown>[] = Array.from({ length: LANES }, () => Promise.resolve())
  return new Map(
    trials.map((trial, at) => {
      const tried = (lanes[at % LANES] as Promise<unknown>).then(() => tryOne(scratch, trial))
      lanes[at % LANES] = tried
      return [trial.name, tried]
    }),
  )
}

/** What could not be broken, or not be started, is unknown. */
async function tryOne(scratch: Scratch, trial: Trial): Promise<Tried> {
  const { one, sabotage, others } = trial
  const failed = (because: string) => ({
    trial,
    own: { id: one.id, outcome: 'unknown' as const, evidence: { because }, at: '', milliseconds: 0 },
    others: [],
  })
  try {
    const results = await scratch.check([one, ...others], sabotage, one.world)
    const own = results.find(({ id }) => id === one.id)
    return own ? { trial, own, others: results.filter((result) => result !== own) } : failed('It has no check.')
  } catch (error) {
    return failed((error as Error).message)
  }
}

/** What each check says of an unbroken instance; a deployed promise's in the world in which it should be kept. */
export async function checkUnbroken(scratch: Scratch, all: AttestPromise[]): Promise<CheckResult[]> {
  const results: CheckResult[] = []
  const checked = all.filter(({ check }) => check)
  for (const world of new Set(checked.map((one) => one.world))) {
    const inIt = checked.filter((one) => one.world === world)
    results.push(...(await scratch.check(inIt, undefined, world)))
  }
  return results
}

const say = ({ outcome, evidence }: CheckResult) => `${outcome} ${JSON.stringify(evidence.saw ?? evidence)}`

/**
 * Why a trial proves nothing: its own check didn't turn red, another one did that isn't declared, or one that is
 * declared didn't.
 */
export function faultsOf({ trial, own, others }: Tried): string[] {
  const declared = trial.sabotage.alsoBreaks ?? {}
  return [
    ...(own.outcome === 'broken' ? [] : [`${own.id} did not turn red: ${say(own)}`]),
    ...others
      .filter(({ id, outcome }) => outcome === 'broken' && !(id in declared))
      .map((other) => `${other.id} turned red too, and alsoBreaks does not say why: ${say(other)}`),
    ...others
      .filter(({ id, outcome }) => id in declared && outcome !== 'broken')
      .map((other) => `${other.id}, which it says it breaks, did not turn red: ${say(other)}`),
  ]
}
