import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { post, type Problem } from '../../../../web/kit/client.ts'
import { changedFields } from '../../../../web/kit/draft.ts'
import { useTenantSlug } from '../../../../web/kit/session.ts'
import type { Finding } from '../../linter/types.ts'
import type { BuiltLetter } from '../../text/types.ts'
import type { Letter } from '../letters/letter.ts'
import { type Values, valuesOf, withoutStubs } from './values.ts'

/** What a letter says with some values, and what the linter finds in `checked`: the composed or the written text. */
export type Composed = BuiltLetter & { findings: Finding[]; checked: string }

/** Without these there is nothing to compose. */
const required = ['company_id', 'first_name', 'last_name', 'position', 'period_from'] as const

/** Neither said nor looked at. */
const unsaid: readonly (keyof Values)[] = ['is_private', 'custom', 'format_id', 'job_profile_id', 'consent_note']
const places: readonly (keyof Values)[] = ['site_id', 'department_id', 'unit_id']
const people: readonly (keyof Values)[] = ['signer_id', 'second_signer_id']
const silent: readonly string[] = [...unsaid, ...places, ...people]

/**
 * What differs from the stored letter and has a part in its text. A text that follows the grades is composed anew
 * (null); one that is written by hand is only looked at.
 */
export function overridesOf(letter: Letter, values: Values, isFollowing: boolean): Partial<Values> {
  const changed = Object.entries(changedFields(valuesOf(letter), values)).filter(([key]) => !silent.includes(key))
  if (changed.length === 0) return {}
  return withoutStubs({ ...Object.fromEntries(changed), ...(isFollowing && { body: null }) })
}

async function compose(letter: Letter, overrides: Partial<Values>, signal?: AbortSignal): Promise<Composed> {
  const answer = await post<Omit<Composed, 'checked'>>(`/letters/${letter.id}/text`, overrides, { signal })
  const checked = 'body' in overrides ? overrides.body : letter.body
  return { ...answer, checked: checked ?? answer.body }
}

/** The text that a letter has with these values. Saves nothing. */
export const composeText = (letter: Letter, values: Values) => compose(letter, overridesOf(letter, values, true))

/** The text of a letter with what is typed, a moment after it was typed. While it is composed, the one before. */
export function useComposed(letter: Letter, values: Values | null, isFollowing: boolean) {
  const slug = useTenantSlug() ?? ''
  const overrides = JSON.stringify(values ? overridesOf(letter, values, isFollowing) : {})
  const [settled] = useDebouncedValue(overrides, 250)
  const query = useQuery<Composed, Problem>({
    queryKey: [slug, `/letters/${letter.id}/text`, { version: letter.version, overrides: settled }],
    queryFn: ({ signal }) => compose(letter, JSON.parse(settled) as Partial<Values>, signal),
    enabled: values === null || required.every((key) => values[key]),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  })
  const [last, setLast] = useState(query.data)
  if (query.data && query.data !== last) setLast(query.data)
  return { data: query.data ?? last, error: query.error }
}

/**
 * Whether a text still is what was composed: then it follows the grades. Composed is what the stored letter gives, and
 * what was taken over here last.
 */
export function useStep(letter: Letter) {
  const { data: stored } = useComposed(letter, null, false)
  const [taken, setTaken] = useState<string | null>(null)
  const isInStep = (body: string | null) =>
    body === null || body === taken || (body === letter.body && body === stored?.body)
  return { stored, isInStep, setTaken }
}
