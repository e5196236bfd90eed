import { clean, cleanList, germanDate } from './facts.ts'
import type { Facts } from './grammar.ts'
import type { Profile } from './profiles.ts'
import type { Step } from './steps.ts'
import { framePools, ownWording } from './steps.ts'
import type { LetterInput, Level, Station, Tense } from './types.ts'

const section = 'activities'

/** Levels whose stations are departments passed through, printed as a list. */
const inTraining: readonly Level[] = ['apprentice', 'intern']

/** The positions held, oldest first; nothing where they would only repeat the introduction. */
function stationsOf({ employment, level }: LetterInput): Station[] {
  const stations = (employment.stations ?? []).toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))
  const [first] = stations
  const isPlain = first && !first.activities?.trim() && !first.place?.trim()
  const repeats = stations.length === 1 && isPlain && clean(first.position) === clean(employment.position)
  return repeats && !inTraining.includes(level) ? [] : stations
}

/** True where the position is the last of several. */
export function hasCareer(input: LetterInput): boolean {
  return !inTraining.includes(input.level) && stationsOf(input).length > 1
}

/** True where the last thing that the career tells is that the person took up the present position. */
export function endsWithPosition(input: LetterInput): boolean {
  const last = stationsOf(input).at(-1)
  const { position, interruptions = [] } = input.employment
  const isLast = !interruptions.some(({ is_mentioned, from }) => is_mentioned && last && from >= last.from)
  return Boolean(last && isLast && !last.activities?.trim() && clean(last.position) === clean(position))
}

/** Steps that tell what began on a day. */
interface Episode {
  from: string
  steps: Step[]
}

/** The career in the company in the order of time: positions, each with its tasks, and interruptions to be told. */
export function careerSteps(input: LetterInput, profile: Profile, tense: Tense): Step[] {
  return [...stationEpisodes(input, profile, tense), ...interruptionEpisodes(input, profile, tense)]
    .toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))
    .flatMap(({ steps }) => steps)
}

function stationEpisodes(input: LetterInput, profile: Profile, tense: Tense): Episode[] {
  const stations = stationsOf(input)
  const [first] = stations
  const ends = stations.map((station, i) => endOf(station, stations[i + 1], input, tense))
  if (first && inTraining.includes(input.level))
    return [{ from: first.from, steps: [passedThrough(input, stations, ends, profile)] }]
  const pools = framePools(input.level)
  return stations.map((station, i) => {
    const facts = { Stelle: named(station), ...period(station.from, ends[i], profile) }
    const key = positionOf(i, ends, input)
    const step = { section, topic: 'stations', slot: `stations_${i + 1}`, key, pools, facts } as const
    return { from: station.from, steps: [step, ...tasksOf(station, i, pools, ends[i] ? 'past' : tense)] }
  })
}

function positionOf(i: number, ends: readonly (string | undefined)[], { employment }: LetterInput): string {
  if (ends[i] === undefined) return 'current'
  if (ends.length === 1) return 'only'
  if (i === ends.length - 1 && ends[i] === employment.until) return 'last'
  return i === 0 ? 'first' : 'next'
}

/**
 * Without an end of its own a station lasts to the day before the next, the last one to the end of employment; nothing
 * where it still goes on.
 */
function endOf(station: Station, next: Station | undefined, { employment, options }: LetterInput, tense: Tense) {
  const { until } = station
  if (next) return until ?? dayBefore(next.from)
  if (tense === 'past') return until ?? employment.until
  const goesOn = !until || until === employment.until || Boolean(options?.issued_on && until > options.issued_on)
  return goesOn ? undefined : until
}

function dayBefore(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) throw new RangeError(`Not a date: "${iso}"`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}

/** "Sachbearbeiterin (Niederlassung Köln)", "Sachbearbeiterin im Werk Bonn" */
function named({ position, place }: Station): string {
  const where = clean(place ?? '')
  if (!where) return clean(position)
  return /^(?:im|in|am|an|auf|bei|beim) /.test(where) ? `${clean(position)} ${where}` : `${clean(position)} (${where})`
}

function tasksOf({ activities }: Station, i: number, pools: readonly string[], tense: Tense): Step[] {
  const list = cleanList(activities?.split('\n'))
  if (list.length === 0) return []
  const step = { section, topic: 'station_tasks', slot: `station_tasks_${i + 1}`, pools, tense } as const
  return [list.length === 1 ? { ...step, key: 'one', facts: { Angabe: list[0] } } : { ...step, key: 'many', list }]
}

function passedThrough(
  input: LetterInput,
  stations: readonly Station[],
  ends: readonly (string | undefined)[],
  profile: Profile,
): Step {
  const list = stations.map((station, i) => {
    const { Von, Bis } = period(station.from, ends[i], profile)
    const tasks = cleanList(station.activities?.split('\n')).join(', ')
    return `${named(station)}, ${Bis ? `${Von} bis ${Bis}` : `seit ${Von}`}${tasks && `: ${tasks}`}`
  })
  return { section, topic: 'stations', key: 'list', pools: framePools(input.level), list }
}

/** Powers of attorney; they were granted in the past, even where employment goes on. */
export function authoritySteps({ employment, level }: LetterInput, profile: Profile): Step[] {
  return (employment.authorities ?? []).map((authority, i) => ({
    section,
    topic: 'authorities',
    slot: `authorities_${i + 1}`,
    key: authority.until ? 'closed' : 'granted',
    pools: framePools(level),
    facts: { Vollmacht: clean(authority.name), ...period(authority.from, authority.until, profile) },
  }))
}

/** Only what is to be mentioned; in the past once it is over. */
function interruptionEpisodes({ employment, level, options }: LetterInput, profile: Profile, tense: Tense): Episode[] {
  const mentioned = (employment.interruptions ?? []).filter(({ is_mentioned }) => is_mentioned)
  return mentioned.map(({ reason, from, until, wording }, i) => {
    const isOver = until && !(options?.issued_on && until > options.issued_on)
    const common = { section, facts: period(from, until, profile), tense: isOver ? 'past' : tense } as const
    const own = ownWording(section, wording, common)
    const key = until ? reason : `${reason}_open`
    const slot = `interruptions_${i + 1}`
    const step = { ...common, topic: 'interruptions', slot, key, pools: framePools(level) } as const
    return { from, steps: own.length > 0 ? own : [step] }
  })
}

function period(from: string, until: string | undefined, { months }: Profile): Facts {
  return { Von: germanDate(from, months), Bis: until && germanDate(until, months) }
}
