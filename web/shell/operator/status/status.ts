import { useQuery } from '@tanstack/react-query'
import { type Language, languages } from '../../../kit/app.ts'
import type { Option } from '../../../kit/fields.tsx'
import { useFormat } from '../../../kit/format.ts'
import { type ListAnswer, useGet } from '../../../kit/queries.ts'
import type { Tone } from '../../../kit/StateBadge.tsx'
import { useLanguage, useWords } from '../../../kit/words.ts'
import { readPublic } from '../../publicFiles.ts'

/** A text in one language or more. */
export type Texts = Partial<Record<Language, string>>

export type Component = { id: string; slug: string; name: Required<Texts>; position: number }

export const impactTones = { down: 'bad', degraded: 'warn', none: 'neutral' } as const satisfies Record<string, Tone>
export const incidentTones = {
  investigating: 'bad',
  identified: 'bad',
  monitoring: 'warn',
  resolved: 'good',
} as const satisfies Record<string, Tone>
export type Impact = keyof typeof impactTones
export type IncidentState = keyof typeof incidentTones

export type IncidentUpdate = {
  id: string
  at: string
  state: IncidentState
  impact: Impact
  text: Texts
  started_at: string
  ended_at: string | null
}

export type Incident = {
  id: string
  title: Texts
  component_ids: string[]
  is_canary: boolean
  started_at: string
  ended_at: string | null
  /** The oldest first; there is at least one. */
  updates: IncidentUpdate[]
}

export const lastUpdate = ({ updates }: Incident) => updates.at(-1) as IncidentUpdate

export type Maintenance = {
  id: string
  title: Texts
  text: Texts | null
  component_ids: string[]
  is_canary: boolean
  starts_at: string
  ends_at: string
  announced_at: string
  cancelled_at: string | null
  counts_as: 'excused' | 'downtime'
}

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

export type Counted = {
  name: string
  down: number
  unknown: number
  excused: number
  percent: number | null
  at_least: number | null
  budget: number
  left: number
}

export const presentTones = {
  up: 'good',
  degraded: 'warn',
  down: 'bad',
  maintenance: 'info',
  unknown: 'neutral',
} as const satisfies Record<string, Tone>

/** What the public status page shows. */
type PublicStatus = {
  rules: { availability: number; maintenance_notice: number; silence: number }
  state: keyof typeof presentTones
  components: { slug: string; name: Required<Texts>; state: keyof typeof presentTones }[]
  /** The newest first. */
  months: Counted[]
}

/** The public status, as everybody can read it; below `/operator/status`, so that it is read anew with the rest. */
export const usePublicStatus = () =>
  useQuery({
    queryKey: ['', '/operator/status/public'],
    queryFn: async ({ signal }) => JSON.parse(await readPublic('/status.json', signal)) as PublicStatus,
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
  const { data } = useGet<ListAnswer<Component>>('/operator/status/components')
  const options: Option[] = data?.items.map(({ id, name }) => ({ value: id, label: read(name).text })) ?? []
  const nameOf = (id: string) => options.find(({ value }) => value === id)?.label ?? t('statusDesk.ofChecks')
  const names = (ids: string[]) => (data ? format.list(ids.map(nameOf)) : '')
  return { options, isKnown: data !== undefined, names }
}

/** Answers functions that name what the status page is made of. */
export function useStatusWords() {
  const t = useWords('shell')
  const state = (key: IncidentState) => t(`statusDesk.states.${key}`)
  const impact = (key: Impact) => t(`statusDesk.impacts.${key}`)
  const impacts: Option[] = (['down', 'degraded', 'none'] as const).map((value) => ({ value, label: impact(value) }))
  const states: Option[] = (['investigating', 'identified', 'monitoring', 'resolved'] as const).map((value) => ({
    value,
    label: state(value),
  }))
  return { state, impact, impacts, states }
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
