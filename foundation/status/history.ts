import { type Connections, statement } from '../database/logins.ts'
import { figure, interval, milliseconds } from '../figures.ts'
import type { Component, Impact, Impaired, Maintained, Measured, Rules } from './availability.ts'
import type { InLanguages, incidentStates } from './tables.ts'

type Texts = InLanguages

export interface StoredComponent {
  id: string
  slug: string
  name: Required<Texts>
  position: number
  is_canary: boolean
  created_at: string
}

export interface IncidentUpdate {
  id: string
  at: string
  state: (typeof incidentStates)[number]
  impact: Impact
  text: Texts
  started_at: string
  ended_at: string | null
}

export interface StoredIncident {
  id: string
  title: Texts
  component_ids: string[]
  is_canary: boolean
  started_at: string
  ended_at: string | null
  created_at: string
  /** The timeline, the oldest first. */
  updates: IncidentUpdate[]
}

export interface StoredMaintenance {
  id: string
  title: Texts
  text: Texts | null
  component_ids: string[]
  is_canary: boolean
  starts_at: string
  ends_at: string
  announced_at: string
  cancelled_at: string | null
}

interface StoredMeasurement {
  source: string
  state: 'up' | 'down'
  started_at: string
  ended_at: string
}

/** What was published and reaches into the time since then, newest first. */
export interface Published {
  components: StoredComponent[]
  incidents: StoredIncident[]
  maintenance: StoredMaintenance[]
}

/** The same with what was measured. */
export interface History extends Published {
  measurements: StoredMeasurement[]
  /** When the first measurement was made, as far back as everything is kept; null before it. */
  began_at: string | null
}

/** What was published and reaches into the time since then: read by the login `auth`, or within a transaction of it. */
export async function publishedSince(auth: Pick<Connections, 'send'>, since = '-infinity'): Promise<Published> {
  const [components, incidents, updates, maintenance] = await auth.send(
    statement`select id, slug, name, position, is_canary, created_at from component order by position, slug`,
    statement`
      select id, title, component_ids, is_canary, started_at, ended_at, created_at from incident
       where ended_at is null or ended_at > ${since} order by started_at desc, id desc`,
    statement`
      select u.id, u.incident_id, u.at, u.state, u.impact, u.text, u.started_at, u.ended_at
        from incident_update u join incident i on i.id = u.incident_id
       where i.ended_at is null or i.ended_at > ${since} order by u.at, u.id`,
    statement`
      select id, title, text, component_ids, is_canary, starts_at, ends_at, announced_at, cancelled_at from maintenance
       where ends_at > ${since} order by starts_at desc, id desc`,
  )
  const timelines = new Map<string, IncidentUpdate[]>()
  for (const { incident_id, ...update } of (updates?.rows ?? []) as unknown as (IncidentUpdate & {
    incident_id: string
  })[])
    timelines.set(incident_id, [...(timelines.get(incident_id) ?? []), update])
  return {
    components: (components?.rows ?? []) as unknown as StoredComponent[],
    incidents: ((incidents?.rows ?? []) as unknown as StoredIncident[]).map((one) => ({
      ...one,
      updates: timelines.get(one.id) ?? [],
    })),
    maintenance: (maintenance?.rows ?? []) as unknown as StoredMaintenance[],
  }
}

export async function historySince(auth: Connections, since: string, now: number): Promise<History> {
  const [published, [measurements, began]] = await Promise.all([
    publishedSince(auth, since),
    auth.send(
      statement`
        select source, state, started_at, ended_at from measurement where ended_at > ${since} order by started_at`,
      // A long run of measurements reaches further back than the incidents of its time.
      statement`
        select greatest(min(started_at), ${moment(now)}::timestamptz - ${interval('status.keep')}::interval) as at
          from measurement having min(started_at) is not null`,
    ),
  ])
  return {
    ...published,
    measurements: (measurements?.rows ?? []) as unknown as StoredMeasurement[],
    began_at: (began?.rows[0]?.at ?? null) as string | null,
  }
}

/** A moment in whole seconds. */
export const seconds = (iso: string): number => Math.floor(Date.parse(iso) / 1000)
/** Whole seconds as a moment, ISO 8601. */
export const moment = (at: number): string => new Date(at * 1000).toISOString().replace('.000Z', 'Z')

/** The rules with the figures that are in force. */
export const rulesAt = (now: number): Rules => ({
  now,
  silence: milliseconds('status.silence') / 1000,
  notice: milliseconds('status.maintenance_notice') / 1000,
})

/** The promised figure in percent. */
export const promised = (): number => figure('status.availability').value

export const measuredIn = ({ measurements }: History): Measured[] =>
  measurements.map(({ source, state, started_at, ended_at }) => ({
    source,
    state,
    from: seconds(started_at),
    until: seconds(ended_at),
  }))

/** What concerns a component, in the terms of `availability.ts`. */
export function observedOf(
  { incidents, maintenance }: Published,
  { id, created_at }: StoredComponent,
  now: number,
): Required<Component> {
  const concerns = ({ component_ids }: { component_ids: string[] }) => component_ids.includes(id)
  return {
    since: seconds(created_at),
    incidents: incidents.filter(concerns).flatMap((one) => impactsOf(one, now)),
    maintenance: maintenance.filter(concerns).map(windowOf),
  }
}

/**
 * An incident's impact over its time: the first one counts from its beginning, which may lie before it was published,
 * each further one from its own update on. A correction of the end moves the last one's.
 */
export function impactsOf({ updates, started_at, ended_at }: StoredIncident, now: number): Impaired[] {
  const [start, until] = [seconds(started_at), ended_at ? seconds(ended_at) : now]
  const changes = updates.filter(({ impact }, i) => i === 0 || impact !== updates[i - 1]?.impact)
  return changes.map(({ impact, at }, i) => ({
    impact,
    from: i === 0 ? start : Math.max(start, seconds(at)),
    until: Math.min(until, i + 1 < changes.length ? seconds((changes[i + 1] as IncidentUpdate).at) : until),
  }))
}

/** The time that a window takes; one that was called off ends there, or never begins. */
export const windowOf = ({ starts_at, ends_at, announced_at, cancelled_at }: StoredMaintenance): Maintained => ({
  from: seconds(starts_at),
  until: Math.min(seconds(ends_at), cancelled_at ? seconds(cancelled_at) : Number.POSITIVE_INFINITY),
  announced: Math.ceil(Date.parse(announced_at) / 1000),
})

/** Whether a window was announced early enough not to count. */
export const isExcused = (one: StoredMaintenance): boolean => {
  const { from, announced } = windowOf(one)
  return from - announced >= rulesAt(0).notice
}
