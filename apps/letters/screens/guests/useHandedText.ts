import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { changedFields } from '../../../../web/kit/draft.ts'
import { useGuest, useGuestClient } from '../../../../web/kit/guest.ts'
import type { BuiltLetter } from '../../text/types.ts'
import { type Handed, openColumns, type Values, valuesOf, withoutStubs } from './handed.ts'

/** Without these there is nothing to compose; a hidden one is there. */
const required = ['first_name', 'last_name', 'position', 'period_from'] as const

/** Whether a text is the one that grades and facts make: then it changes with them. */
export const isFollowing = ({ letter, text }: Handed, body: string | null | undefined): boolean =>
  body === null || body === undefined || (body === letter.body && body === text?.body)

/**
 * The text as it reads with what is typed, a moment after it was typed. While it is composed, the one before; null
 * where the guest sees no text.
 */
export function useHandedText(page: Handed, values: Values): BuiltLetter | null {
  const { key } = useGuest()
  const client = useGuestClient()
  const open: readonly string[] = openColumns(page)
  const { body: _typed, ...changed } = withoutStubs(changedFields(valuesOf(page), values))
  const typed = JSON.stringify(Object.fromEntries(Object.entries(changed).filter(([column]) => open.includes(column))))
  const [settled] = useDebouncedValue(typed, 300)
  const isNeeded = page.text !== null && settled !== '{}' && required.every((column) => values[column] !== '')
  const query = useQuery({
    queryKey: ['guest', key, 'text', page.letter.version, settled],
    queryFn: ({ signal }) => client.post<BuiltLetter>('/guest/letter/text', JSON.parse(settled), signal),
    enabled: isNeeded,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  })
  return isNeeded ? (query.data ?? page.text) : page.text
}
