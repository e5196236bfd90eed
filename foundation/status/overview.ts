import type { Connections } from '../database/logins.ts'
import { notFound } from '../errors.ts'
import { figure } from '../figures.ts'
import { type Availability, type Impact, impacts, type Segment, tally, timeline } from './availability.ts'
import { lastPeriods, periodOf, type Span } from './calendar.ts'
import {
  type History,
  type IncidentUpdate,
  historySince,
  impactsOf,
  isExcused,
  measuredIn,
  moment,
  observedOf,
  promised,
  type Published,
  rulesAt,
  seconds,
  type StoredComponent,
  type StoredIncident,
  type StoredMaintenance,
  windowOf,
} from './history.ts'
import type { InLanguages } from './tables.ts'

const DAYS = 90
const MONTHS = 12
const YEARS = 3

export interface Frame {
  /** In which days, months and years begin. */
  zone: string
  /** In whole seconds since 1970. */
  now: number
  /** One component by its slug; otherwise all but the canary. */
  component?: string | undefined
}

export type PresentState = 'up' | 'degraded' | 'down' | 'maintenance' | 'unknown'

export interface Period extends Availability {
  /** `2026-03`, `2026` or `2026-03-29`. */
  name: string
  /** From which moment on it was measured. */
  from: string
  until: string
}

export interface IncidentView {
  id: string
  title: InLanguages
  components: string[]
  impact: Impact
  started_at: string
  ended_at: string | null
  updates: IncidentUpdate[]
}

export interface MaintenanceView {
  id: string
  title: InLanguages
  text: InLanguages | null
  components: string[]
  starts_at: string
  ends_at: string
  announced_at: string
  cancelled_at: string | null
  /** What the availability makes of it. */
  counts_as: 'excused' | 'downtime' | 'nothing'
}

export interface ComponentView {
  slug: string
  name: Required<InLanguages>
  state: PresentState
  days: Period[]
}

/** What the status page shows. */
export interface Status {
  generated_at: string
  time_zone: string
  /** The figures by which it is counted: percent, hours, minutes. */
  rules: { availability: number; maintenance_notice: number; silence: number }
  state: PresentState
  components: ComponentView[]
  /** Those that haven't ended. */
  incidents: IncidentView[]
  /** Planned and running. */
  maintenance: MaintenanceView[]
  months: Period[]
  years: Period[]
  /** What has ended within the months that are shown, newest first. */
  past_incidents: IncidentView[]
  past_maintenance: MaintenanceView[]
}

/** The state of the application, or of one component, and its history. Throws 404 for an unknown component. */
export async function statusOf(auth: Connections, frame: Frame): Promise<Status> {
  const { zone, now } = frame
  const [oldest = ''] = lastPeriods(zone, 'year', now, YEARS)
  const all = await historySince(auth, moment(periodOf(zone, oldest).from - rulesAt(now).silence), now)
  const { history, components } = within(all, frame.component)
  const reach = reachOf(all, components, frame, oldest)
  const lines = components.map((one) => line(history, [one], reach, now))
  const whole = components.length === 1 ? (lines[0] as Segment[]) : line(history, components, reach, now)
  const periods = (names: string[], of: Segment[], within = reach) =>
    names.flatMap((name) => count(name, of, within, frame))
  const states = components.map((one, i) => presentState(history, one, lines[i] as Segment[], now))
  const since = periodOf(zone, lastPeriods(zone, 'month', now, MONTHS)[0] as string).from
  const views = { incidents: history.incidents.map((one) => incidentView(one, components, now)) }
  const windows = history.maintenance.map((one) => ({ one, view: maintenanceView(one, components) }))
  const isOver = (one: StoredMaintenance) => one.cancelled_at !== null || seconds(one.ends_at) <= now
  return {
    generated_at: moment(now),
    time_zone: zone,
    rules: {
      availability: promised(),
      maintenance_notice: figure('status.maintenance_notice').value,
      silence: figure('status.silence').value,
    },
    state: worst(states.length > 0 ? states : [reachedAt(whole, now)]),
    components: components.map((one, i) => ({
      slug: one.slug,
      name: one.name,
      state: states[i] as PresentState,
      days: periods(lastPeriods(zone, 'day', now, DAYS), lines[i] as Segment[], reachOf(all, [one], frame, oldest)),
    })),
    incidents: views.incidents.filter(({ ended_at }) => !ended_at),
    maintenance: windows.flatMap(({ one, view }) => (isOver(one) ? [] : [view])).reverse(),
    months: periods(lastPeriods(zone, 'month', now, MONTHS), whole).reverse(),
    years: periods(lastPeriods(zone, 'year', now, YEARS), whole).reverse(),
    past_incidents: views.incidents.filter(({ ended_at }) => ended_at && seconds(ended_at) > since),
    past_maintenance: windows.flatMap(({ one, view }) => (isOver(one) && seconds(one.ends_at) > since ? [view] : [])),
  }
}

/** The part of the history that concerns one component, or everything but the canary. */
export function within<P extends Published>(history: P, slug: string | undefined) {
  const components = history.components.filter((one) => (slug === undefined ? !one.is_canary : one.slug === slug))
  if (slug !== undefined && components.length === 0) throw notFound()
  const ids = new Set(components.map(({ id }) => id))
  const concerns = ({ component_ids }: { component_ids: string[] }) => component_ids.some((id) => ids.has(id))
  const { incidents, maintenance } = history
  return {
    components,
    history: { ...history, incidents: incidents.filter(concerns), maintenance: maintenance.filter(concerns) },
  }
}

/** From when on something of these components was measured. */
const beginOf = ({ began_at }: History, components: StoredComponent[], now: number): number =>
  Math.max(
    began_at ? seconds(began_at) : now,
    components.length > 0 ? Math.min(...components.map(({ created_at }) => seconds(created_at))) : 0,
  )

/** From the first measurement to the end of this year: announced maintenance reaches into the future. */
const reachOf = (history: History, components: StoredComponent[], { zone, now }: Frame, oldest: string): Span => ({
  from: Math.max(beginOf(history, components, now), periodOf(zone, oldest).from),
  until: periodOf(zone, lastPeriods(zone, 'year', now, 1)[0] as string).until,
})

const line = (history: History, components: StoredComponent[], reach: Span, now: number) =>
  timeline(
    { measured: measuredIn(history), components: components.map((one) => observedOf(history, one, now)) },
    reach,
    rulesAt(now),
  )

/** A period, as far as it lies behind the first measurement; none where it lies before. */
function count(name: string, segments: Segment[], reach: Span, { zone, now }: Frame): Period[] {
  const { from, until } = periodOf(zone, name)
  const period = { from: Math.max(from, reach.from), until }
  if (period.from >= until) return []
  return [{ name, from: moment(period.from), until: moment(until), ...tally(segments, period, now, promised()) }]
}

const order: PresentState[] = ['down', 'unknown', 'degraded', 'maintenance', 'up']
const worst = (states: PresentState[]) => order.find((state) => states.includes(state)) as PresentState

/** What the last second counted as. */
function reachedAt(segments: Segment[], now: number): PresentState {
  const last = segments.findLast(({ from }) => from < now)?.state
  if (last === 'excused') return 'maintenance'
  return last === 'up' || last === 'down' ? last : 'unknown'
}

function presentState(history: History, one: StoredComponent, segments: Segment[], now: number): PresentState {
  const concerns = ({ component_ids }: { component_ids: string[] }) => component_ids.includes(one.id)
  const isNow = ({ from, until }: Span) => from <= now && now < until
  if (history.maintenance.some((each) => concerns(each) && isNow(windowOf(each)))) return 'maintenance'
  const running = history.incidents.filter((each) => concerns(each) && !each.ended_at)
  const impacts = running.map((each) => impactsOf(each, now).at(-1)?.impact)
  if (impacts.includes('down')) return 'down'
  const reached = reachedAt(segments, now)
  return reached === 'up' && impacts.includes('degraded') ? 'degraded' : reached
}

const slugs = (components: StoredComponent[], ids: string[]) =>
  components.filter(({ id }) => ids.includes(id)).map(({ slug }) => slug)

/** The present impact; of an incident that is over, the worst that it had. */
function impactOf(one: StoredIncident, now: number): Impact {
  const all = impactsOf(one, now).map(({ impact }) => impact)
  return (one.ended_at ? impacts.find((impact) => all.includes(impact)) : all.at(-1)) ?? 'none'
}

const incidentView = (one: StoredIncident, components: StoredComponent[], now: number): IncidentView => ({
  id: one.id,
  title: one.title,
  components: slugs(components, one.component_ids),
  impact: impactOf(one, now),
  started_at: one.started_at,
  ended_at: one.ended_at,
  updates: one.updates,
})

function maintenanceView(one: StoredMaintenance, components: StoredComponent[]): MaintenanceView {
  const { id, title, text, starts_at, ends_at, announced_at, cancelled_at } = one
  const { from, until } = windowOf(one)
  const counts_as = until <= from ? 'nothing' : isExcused(one) ? 'excused' : 'downtime'
  const common = { id, title, text, starts_at, ends_at, announced_at, cancelled_at }
  return { ...common, components: slugs(components, one.component_ids), counts_as }
}

/** A month with everything from which its numbers follow, so that they can be worked out again. */
export async function monthReport(auth: Connections, { zone, now, component }: Frame, name: string) {
  const month = periodOf(zone, name)
  const rules = rulesAt(now)
  const all = await historySince(auth, moment(month.from - rules.silence), now)
  const { history, components } = within(all, component)
  const period = { from: Math.max(month.from, beginOf(all, components, now)), until: month.until }
  if (period.from >= Math.min(period.until, now)) throw notFound()
  const reaches = ({ from, until }: Span, margin = 0) => from < period.until + margin && until > period.from - margin
  const inMonth = (span: Span) => reaches(span)
  const observed = {
    // With the neighbours over whose pauses a measurement may hold.
    measured: measuredIn(history).filter((one) => reaches(one, rules.silence + 1)),
    components: components.map((one) => {
      const { since, incidents, maintenance } = observedOf(history, one, now)
      return { slug: one.slug, since, incidents: incidents.filter(inMonth), maintenance: maintenance.filter(inMonth) }
    }),
  }
  return {
    month: name,
    time_zone: zone,
    generated_at: moment(now),
    is_complete: period.from === month.from && month.until <= now,
    period,
    rules: { ...rules, availability: promised() },
    observed,
    availability: tally(timeline(observed, period, rules), period, now, promised()),
    incidents: history.incidents
      .filter((one) => impactsOf(one, now).some(inMonth))
      .map((one) => incidentView(one, components, now)),
    maintenance: history.maintenance
      .filter((one) => inMonth(windowOf(one)))
      .map((one) => maintenanceView(one, components)),
  }
}

export type MonthReport = Awaited<ReturnType<typeof monthReport>>
