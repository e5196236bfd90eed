import { useQuery } from '@tanstack/react-query'
import type { Impact } from '../../../../foundation/status/availability.ts'
import type { IncidentUpdate, StoredComponent, StoredIncident } from '../../../../foundation/status/history.ts'
import type { MaintenanceItem } from '../../../../foundation/status/maintenance.ts'
import type { PresentState, Status } from '../../../../foundation/status/overview.ts'
import type { InLanguages } from '../../../../foundation/status/tables.ts'
import { type Language, languages } from '../../../kit/app.ts'
import type { Option } from '../../../kit/fields.tsx'
import { useFormat } from '../../../kit/format.ts'
import { type ListAnswer, useGet } from '../../../kit/queries.ts'
import type { Tone } from '../../../kit/StateBadge.tsx'
import { useLanguage, useWords } from '../../../kit/words.ts'
import { readPublic } from '../../publicFiles.ts'

/** A text in one language or more. */
export type Texts = InLanguages

export type Component = Pick<StoredComponent, 'id' | 'slug' | 'name' | 'position'>
export type Incident = StoredIncident
export type Maintenance = MaintenanceItem
type IncidentState = IncidentUpdate['state']

export const incidentTones: Record<IncidentState, Tone> = {
  investigating: 'bad',
  identified: 'bad',
  monitoring: 'warn',
  resolved: 'good',
}

/** There is at least one. */
export const lastUpdate = ({ updates }: Incident) => updates.at(-1) as IncidentUpdate

/** The worst first. */
const impacts = ['down', 'degraded', 'none'] as const

/** The present impact; of an incident that is over, the worst that it had. */
export const impactOf = (one: Incident): Impact =>
  (one.ended_at && impacts.find((impact) => one.updates.some((update) => update.impact === impact))) ||
  lastUpdate(one).impact

type Stage = 'planned' | 'running' | 'over' | 'cancelled'
export const stageTones: Record<Stage, Tone> = {
  planned: 'info',
  running: 'warn',
  over: 'neutral',
  cancelled: 'neutral',
}

/** Where maintenance stands at a moment (milliseconds). */
export function stageOf({ starts_at, ends_at, cancelled_at }: Maintenance, now = Date.now()): Stage {
  if (cancelled_at) return 'cancelled'
  if (Date.parse(ends_at) <= now) return 'over'
  return Date.parse(starts_at) <= now ? 'running' : 'planned'
}

export const presentTones: Record<PresentState, Tone> = {
  up: 'good',
  degraded: 'warn',
  down: 'bad',
  maintenance: 'info',
  unknown: 'neutral',
}

/** The public status, as everybody can read it; below `/operator/status`, so that it is read anew with the rest. */
export const usePublicStatus = () =>
  useQuery({
    queryKey: ['', '/operator/status/public'],
    queryFn: async ({ signal }) => JSON.parse(await readPublic('/status.json', signal)) as Status,
  })

/** Answers a function that reads a text in the own language, or in the first in which it is there. */
export function useTexts(): (texts: Texts) => { text: string; lang: Language } {
  const own = useLanguage()
  return (texts) => {
    const lang = [own, ...languages].find((one) => texts[one]) ?? own
    return { text: texts[lang] ?? '', lang }
  }
}

/** The components, as options and as a function that names some of them. */
export function useComponents() {
  const format = useFormat()
  const read = useTexts()
  const t = useWords('shell')
  const { data, error, refetch } = useGet<ListAnswer<Component>>('/operator/status/components')
  const options: Option[] = data?.items.map(({ id, name }) => ({ value: id, label: read(name).text })) ?? []
  const nameOf = (id: string) => options.find(({ value }) => value === id)?.label ?? t('statusDesk.ofChecks')
  const names = (ids: string[]) => (data ? format.list(ids.map(nameOf)) : '')
  return { options, isKnown: data !== undefined, error, refetch, names }
}

/** Answers functions that name what the status page is made of. */
export function useStatusWords() {
  const t = useWords('shell')
  const state = (key: IncidentState) => t(`statusDesk.states.${key}`)
  const impact = (key: Impact) => t(`statusDesk.impacts.${key}`)
  const optionsOf = <T extends string>(all: readonly T[], label: (value: T) => string): Option[] =>
    all.map((value) => ({ value, label: label(value) }))
  const states = Object.keys(incidentTones) as IncidentState[]
  return { state, impact, impacts: optionsOf(impacts, impact), states: optionsOf(states, state) }
}

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

/** Answers a function that writes a stretch of time (seconds) with its two largest units: 3 hrs 12 mins. */
export function useSpan(): (seconds: number) => string {
  const { locale } = useFormat()
  return (seconds) => {
    const first = units.findIndex(([, size]) => seconds >= size)
    if (first < 0) return new Intl.NumberFormat(locale, { style: 'unit', unit: 'second' }).format(0)
    let rest = seconds
    const parts = units.slice(first, first + 2).map(([unit, size]) => {
      const count = Math.floor(rest / size)
      rest -= count * size
      return count > 0 ? new Intl.NumberFormat(locale, { style: 'unit', unit }).format(count) : ''
    })
    return parts.filter(Boolean).join(' ')
  }
}
