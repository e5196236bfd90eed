import type { Span } from './calendar.ts'

/** What one source saw between its first and its last measurement in a row with the same result. */
export interface Measured extends Span {
  /** `inside` is the server itself; everything else measures from outside. */
  source: string
  state: 'up' | 'down'
}

export const impacts = ['down', 'degraded', 'none'] as const
export type Impact = (typeof impacts)[number]

export interface Impaired extends Span {
  impact: Impact
}

export interface Maintained extends Span {
  announced: number
}

/** What concerns one component. */
export interface Component {
  /** When it was added; it is counted from then on. Left out: from the beginning. */
  since?: number
  incidents: readonly Impaired[]
  maintenance: readonly Maintained[]
}

export interface Observed {
  measured: readonly Measured[]
  /** Those whose availability is asked for: one, or all that make up the application. */
  components: readonly Component[]
}

export interface Rules {
  now: number
  /** `status.silence` in seconds. */
  silence: number
  /** `status.maintenance_notice` in seconds. */
  notice: number
}

export type TimeState = 'up' | 'down' | 'excused' | 'unknown' | 'ahead'

export interface Segment extends Span {
  state: TimeState
}

/**
 * Says of each second of a span what it counts as. The rules, in this order:
 *
 * 1. Maintenance that was announced at least `notice` before its beginning is excused: it belongs to no measured time,
 *    whatever was measured meanwhile. Announced later, it is downtime as a whole.
 * 2. An incident with the impact `down` is downtime, also where measurements say otherwise. Other impacts change nothing.
 * 3. Sources outside count for whether the server can be reached: it is down if half of those that know it or more say
 *    so. Only where none of them knows anything, the server's own measurement counts.
 * 4. A measurement holds until the next one of its source if that follows within `silence`; a longer pause is unknown
 *    from its beginning, and so is time that nobody measured. Unknown time is never up.
 * 5. Overlaps count once. Of several components the application is down if one is down, else up if one is up, else
 *    unknown if that is so for one, and excused only where all are: all that there were at that moment.
 *
 * Time from `now` on is `ahead`, unless it is excused. Segments follow each other without a gap and fill the span.
 */
export function timeline({ measured, components }: Observed, span: Span, rules: Rules): Segment[] {
  const { now, notice } = rules
  const steps = new Map<number, (() => void)[]>([[span.until, []]])
  const at = (moment: number, step: () => void) => {
    const place = Math.max(moment, span.from)
    if (place < span.until) steps.set(place, [...(steps.get(place) ?? []), step])
  }
  const between = ({ from, until }: Span, counts: Counts, key: string) => {
    if (until <= from) return
    at(from, () => {
      counts[key] = (counts[key] ?? 0) + 1
    })
    at(until, () => {
      counts[key] = (counts[key] ?? 0) - 1
    })
  }
  const sources = new Map<string, Counts>()
  for (const one of bridged(measured, rules)) {
    const counts = sources.get(one.source) ?? {}
    sources.set(one.source, counts)
    between({ from: one.from, until: Math.min(one.until, now) }, counts, one.state)
  }
  const parts = components.map(({ since = span.from, incidents, maintenance }) => {
    const counts: Counts = {}
    between({ from: span.from, until: since }, counts, 'absent')
    for (const one of maintenance) between(one, counts, one.from - one.announced >= notice ? 'excused' : 'down')
    for (const one of incidents)
      if (one.impact === 'down') between({ from: one.from, until: Math.min(one.until, now) }, counts, 'down')
    return counts
  })
  at(now, () => {})
  at(span.from, () => {})
  return walk(steps, (moment) => {
    const reached = moment < now ? reachability(sources) : 'ahead'
    const present = parts.filter(({ absent = 0 }) => absent === 0)
    return together((present.length > 0 ? present : [{}]).map((counts) => stateOf(counts, reached)))
  })
}

type Counts = Record<string, number>

function walk(steps: Map<number, (() => void)[]>, stateAt: (moment: number) => TimeState): Segment[] {
  const moments = [...steps.keys()].sort((a, b) => a - b)
  const segments: Segment[] = []
  moments.slice(0, -1).forEach((from, i) => {
    for (const step of steps.get(from) ?? []) step()
    const [state, until] = [stateAt(from), moments[i + 1] as number]
    const last = segments.at(-1)
    // Nothing is joined over a change to what lies ahead: tallies end there.
    if (last?.state === state && state !== 'excused') last.until = until
    else segments.push({ from, until, state })
  })
  return segments
}

/** Each source's measurements, prolonged to its next one, or to now, if that is no longer than the silence allowed. */
function bridged(measured: readonly Measured[], { now, silence }: Rules): Measured[] {
  const sorted = measured.toSorted((a, b) => a.from - b.from)
  const next = new Map<string, number>()
  return sorted
    .toReversed()
    .map((one) => {
      const follows = next.get(one.source) ?? now
      next.set(one.source, one.from)
      const pause = follows - one.until
      return pause > 0 && pause <= silence ? { ...one, until: follows } : one
    })
    .reverse()
}

function reachability(sources: Map<string, Counts>): 'up' | 'down' | 'unknown' {
  const known = [...sources].flatMap(([source, { up = 0, down = 0 }]) =>
    up + down > 0 ? [{ source, isDown: down > 0 }] : [],
  )
  const outside = known.filter(({ source }) => source !== 'inside')
  const judges = outside.length > 0 ? outside : known
  if (judges.length === 0) return 'unknown'
  return judges.filter(({ isDown }) => isDown).length * 2 >= judges.length ? 'down' : 'up'
}

function stateOf({ excused = 0, down = 0 }: Counts, reached: TimeState): TimeState {
  if (excused > 0) return 'excused'
  if (reached === 'ahead') return 'ahead'
  return down > 0 ? 'down' : reached
}

const together = (states: TimeState[]): TimeState =>
  (['ahead', 'down', 'up', 'unknown'] as const).find((state) => states.includes(state)) ?? 'excused'

/** Seconds, and what follows from them. */
export interface Availability {
  /** What of the period lies behind us: the sum of the four that follow. */
  seconds: number
  up: number
  down: number
  excused: number
  unknown: number
  /** Of the known time that isn't excused, how much was up; null where nothing is known. */
  percent: number | null
  /** The same if all unknown time had been down: what is certain. */
  at_least: number | null
  /** How long the whole period may be down at the promised figure, less excused time, past and announced. */
  budget: number
  /** What is left of it; negative once the promise is broken. */
  left: number
}

/** Adds up what a timeline says of a period within it. `promised` is `status.availability` in percent. */
export function tally(segments: readonly Segment[], period: Span, now: number, promised: number): Availability {
  const sums = { up: 0, down: 0, excused: 0, unknown: 0, ahead: 0 }
  let planned = 0
  for (const { from, until, state } of segments) {
    const [begin, end] = [Math.max(from, period.from), Math.min(until, period.until)]
    if (end <= begin) continue
    sums[state] += Math.max(0, Math.min(end, now) - begin)
    if (state === 'excused') planned += end - begin
  }
  const { up, down, excused, unknown } = sums
  // In whole numbers: 100 - 99.95 isn't 0.05 in binary.
  const allowed = Math.round((100 - promised) * 1000)
  const budget = Math.floor(((period.until - period.from - planned) * allowed) / 100_000)
  return {
    seconds: up + down + excused + unknown,
    up,
    down,
    excused,
    unknown,
    percent: share(up, up + down),
    at_least: share(up, up + down + unknown),
    budget,
    left: budget - down,
  }
}

const share = (part: number, whole: number) => (whole > 0 ? (part / whole) * 100 : null)
