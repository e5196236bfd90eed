import { Type } from 'typebox'
import { milliseconds } from '../figures.ts'
import type { DoorRequest } from '../route.ts'
import type { Impact } from './availability.ts'
import { publishedSince, impactsOf, moment, seconds, windowOf } from './history.ts'
import { within } from './overview.ts'
import { inLanguage } from './texts.ts'

export const SummaryQuery = Type.Object(
  { component: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })) },
  { additionalProperties: false },
)

interface Notice {
  kind: 'incident' | 'maintenance'
  id: string
  title: string
  impact: Impact | null
  from: string
  until: string | null
  is_running: boolean
}

/** What whoever signs in should know now, in their language: what runs first, then what comes next. */
export async function summary({ auth, query, language }: DoorRequest<{ query: typeof SummaryQuery }>) {
  const now = Math.floor(Date.now() / 1000)
  const { history } = within(await publishedSince(auth, moment(now)), query.component)
  const incidents = history.incidents
    .filter(({ ended_at }) => !ended_at)
    .map(
      (one): Notice => ({
        kind: 'incident',
        id: one.id,
        title: inLanguage(one.title, language).text,
        impact: impactsOf(one, now).at(-1)?.impact ?? null,
        from: one.started_at,
        until: null,
        is_running: true,
      }),
    )
  const maintenance = history.maintenance
    .filter(
      (one) =>
        windowOf(one).until > now &&
        seconds(one.starts_at) <= now + milliseconds('status.shown_ahead') / 1000 &&
        !one.cancelled_at,
    )
    .map(
      (one): Notice => ({
        kind: 'maintenance',
        id: one.id,
        title: inLanguage(one.title, language).text,
        impact: null,
        from: one.starts_at,
        until: one.ends_at,
        is_running: seconds(one.starts_at) <= now,
      }),
    )
  return { notices: [...incidents, ...maintenance.toSorted((a, b) => a.from.localeCompare(b.from))] }
}
