import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMembership } from '../../../../../web/kit/session.ts'
import { countries, type Country } from '../../../text/types.ts'

type BookSearch = { country?: string; topic?: string; key?: string; pool?: string; search?: string }
export type BookState = { country: Country; topic: string; key: string; pool: string; search: string }

/** Where the book is open: in the address, so that it can be come back to. Empty: all. */
export function useBookState(): [BookState, (changes: Partial<BookState>) => void] {
  const navigate = useNavigate()
  const found: BookSearch = useSearch({ strict: false })
  const own = useOwnCountry()
  const country = countries.find((one) => one === found.country) ?? own
  const state = {
    country,
    topic: found.topic ?? '',
    key: found.key ?? '',
    pool: found.pool ?? '',
    search: found.search ?? '',
  }
  const change = (changes: Partial<BookState>) => {
    const next = Object.entries({ ...state, ...changes }).filter(([, value]) => value !== '')
    void navigate({ to: '.', search: Object.fromEntries(next), replace: true })
  }
  return [state, change]
}

/** Where the company is, if letters are written there; else Germany. */
export function useOwnCountry(): Country {
  const country = useMembership()?.country
  return countries.find((one) => one === country) ?? 'DE'
}
