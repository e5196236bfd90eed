import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { post } from '../../../../web/kit/client.ts'
import { changedFields, pickFields } from '../../../../web/kit/draft.ts'
import type { Saved } from '../../../../web/kit/queries.ts'
import { useTenantSlug } from '../../../../web/kit/session.ts'
import type { BuiltLetter } from '../../text/types.ts'
import type { Letter } from '../letters/letter.ts'

/** What may be changed in a letter. */
export type Values = Omit<
  Letter,
  keyof Saved | 'employee_id' | 'status' | 'seed' | 'review_at' | 'review_by' | 'released_at' | 'released_by'
>

/** Without these there is nothing to compose. */
const required = ['company_id', 'first_name', 'last_name', 'position', 'period_from'] as const

const blank: Record<keyof Values, null> = {
  kind: null,
  company_id: null,
  site_id: null,
  department_id: null,
  unit_id: null,
  employee_kind: null,
  salutation: null,
  title: null,
  first_name: null,
  last_name: null,
  born_on: null,
  born_in: null,
  position: null,
  period_from: null,
  period_until: null,
  activities: null,
  reason: null,
  reason_text: null,
  ratings: null,
  choices: null,
  body: null,
  is_private: null,
  place: null,
  issued_on: null,
  signer_name: null,
  signer_role: null,
  second_signer_name: null,
  second_signer_role: null,
}

export const valuesOf = (letter: Letter): Values => pickFields<object>(blank, letter) as Values

/** What differs from the stored letter and has a part in its text. */
function overridesOf(letter: Letter, values: Values): Partial<Values> {
  const { body: _body, is_private: _private, ...changed } = changedFields(valuesOf(letter), values)
  return changed
}

/** The text that a letter has with these values. Saves nothing. */
export const composeText = (letter: Letter, values: Values) => compose(letter.id, overridesOf(letter, values))

const compose = (id: string, overrides: object, signal?: AbortSignal) =>
  post<BuiltLetter>(`/letters/${id}/text`, overrides, { signal })

/** The text of a letter with what is typed, a moment after it was typed. While it is composed, the one before. */
export function useComposed(letter: Letter, values: Values | null) {
  const slug = useTenantSlug() ?? ''
  const overrides = JSON.stringify(values ? overridesOf(letter, values) : {})
  const [settled] = useDebouncedValue(overrides, 250)
  return useQuery({
    queryKey: [slug, `/letters/${letter.id}/text`, { version: letter.version, overrides: settled }],
    queryFn: ({ signal }) => compose(letter.id, JSON.parse(settled) as object, signal),
    enabled: values === null || required.every((key) => values[key]),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

/**
 * Whether a text still is what was composed: then it follows the grades. Composed is what the stored letter gives, and
 * what was taken over here last.
 */
export function useStep(letter: Letter) {
  const { data: stored } = useComposed(letter, null)
  const [taken, setTaken] = useState<string | null>(null)
  const isInStep = (body: string | null) =>
    body === null || body === taken || (body === letter.body && body === stored?.body)
  return { stored, isInStep, setTaken }
}
