import { useMemo } from 'react'
import type { Saved } from '../../../../../web/kit/queries.ts'
import type { Tone } from '../../../../../web/kit/StateBadge.tsx'
import { useWords } from '../../../../../web/kit/words.ts'
import type { Row } from '../../../../../foundation/table.ts'
import type { phrase } from '../../../library/tables.ts'
import type { Country, PersonForm, Topic } from '../../../text/types.ts'

export type Phrase = Saved & Row<typeof phrase>
export type Status = Phrase['status']
export type Example = Record<PersonForm, string>

/** A wording of ours or of the company's own, as it stands in the book. */
export type Wording = {
  id: string
  /** The record of an own wording. */
  record_id: string | null
  source: 'ours' | 'own'
  topic: Topic
  key: string
  pool: string
  version: number
  status: Status
  replaces: string | null
  text: string
  neutral: string | null
  example: Example
}

export type Place = { country: Country; topic: string; key: string; pool: string }

export type Topics = {
  items: { topic: Topic; keys: { key: string; pools: { pool: string; ours: number; own: number }[] }[] }[]
}

export const statusTones: Record<Status, Tone> = { draft: 'neutral', approved: 'good', retired: 'warn' }

/** What became of one of ours. */
export type Fate = { status: 'used' | 'replaced' | 'retired'; by: Wording | undefined }

export function fateOf(ours: Wording, all: readonly Wording[]): Fate {
  const by = all.find(({ replaces, status }) => replaces === ours.id && status !== 'draft')
  return { status: by === undefined ? 'used' : by.status === 'retired' ? 'retired' : 'replaced', by }
}

/** An own entry that only takes ours away: it says what ours says. */
export const isMark = (wording: Wording, all: readonly Wording[]) =>
  wording.status === 'retired' &&
  wording.replaces !== null &&
  all.some(({ id, text }) => id === wording.replaces && text === wording.text)

/** How places of the book are called. */
export function usePlaceNames() {
  const t = useWords('letters')
  return useMemo(
    () => ({
      country: (country: string) => t(`countries.${country}`),
      topic: (topic: string) => t(`library.topics.${topic}`),
      key: (key: string) => (/^[1-5]$/.test(key) ? `${key} · ${t(`grades.${key}`)}` : t(`library.cases.${key}`)),
      pool: (pool: string) => t(`library.pools.${pool}`),
    }),
    [t],
  )
}

/** The address of a new wording at a place, or of one that is put instead of one of ours. */
export const newPhraseSearch = (place: Place, replaces?: string) => ({ ...place, ...(replaces && { replaces }) })
