import type { Tone } from '../../../../web/kit/StateBadge.tsx'
import { type Section, steps } from '../../guests/sections.ts'

export type Access = Partial<Record<Section, 'read' | 'write'>>
export type Wants = 'rating' | 'review' | 'information'

export type Handover = {
  id: string
  name: string
  email: string
  wants: Wants
  sections: Access
  may_download: boolean
  message: string | null
  due_on: string | null
  expires_at: string
  opened_at: string | null
  last_seen_at: string | null
  finished_at: string | null
  answer: string | null
  revoked_at: string | null
  by: string | null
  at: string
}

export const handoverTones = {
  revoked: 'neutral',
  finished: 'good',
  expired: 'bad',
  opened: 'info',
  sent: 'neutral',
} as const satisfies Record<string, Tone>
type HandoverState = keyof typeof handoverTones

/** How far somebody is with what was handed to them. What is finished stays finished when the link ends. */
export function stateOf(one: Handover, now = Date.now()): HandoverState {
  if (one.finished_at) return 'finished'
  if (one.revoked_at) return 'revoked'
  if (Date.parse(one.expires_at) <= now) return 'expired'
  return one.opened_at ? 'opened' : 'sent'
}

/** The last day on which a link works that ends at a moment. */
export const lastDay = ({ dayOf }: { dayOf: (moment: string) => string }, expires: string): string =>
  dayOf(new Date(Date.parse(expires) - 1).toISOString())

const at = (level: 'read' | 'write', ...sections: Section[]): Access =>
  Object.fromEntries(sections.map((section) => [section, level]))

/** Usual ways to hand a letter over: what is wanted and what may be seen and changed. */
export const presets: Record<'rate' | 'check' | 'read', { wants: Wants; sections: Access }> = {
  rate: {
    wants: 'rating',
    sections: {
      ...at('read', 'person', 'company', 'letter', 'stations', 'trainings', 'authorities'),
      ...at('write', 'activities', 'extra_activities', 'ratings', 'qualities', 'achievements'),
    },
  },
  check: {
    wants: 'information',
    sections: {
      ...at('read', 'person', 'letter', 'stations'),
      ...at('write', 'activities', 'extra_activities', 'trainings'),
    },
  },
  read: {
    wants: 'review',
    sections: at('read', ...steps.data, ...steps.career, ...steps.result),
  },
}
export type Preset = keyof typeof presets
