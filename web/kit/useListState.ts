import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { type Filter, type ListState, readState, type Search, writeState } from './list.ts'

/** A list's state, kept in the address: reload, back and a sent link show the same list. */
export function useListState(filters: Filter[]): [ListState, (changes: Partial<ListState>) => void] {
  const search: Search = useSearch({ strict: false })
  const navigate = useNavigate()
  const keys = filters.map((filter) => filter.key).join(' ')
  const state = useMemo(() => readState(search, keys.split(' ')), [search, keys])
  const change = (changes: Partial<ListState>) =>
    void navigate({ to: '.', search: writeState({ ...state, ...changes }), replace: true })
  return [state, change]
}
