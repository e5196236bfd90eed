import { keepPreviousData, type QueryClient, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { get, type Problem, type Query } from './client.ts'
import { useTenantSlug } from './session.ts'

/** What every record carries, and what this person may do with it now. */
export type Saved = {
  id: string
  version: number
  created_at: string
  created_by: string | null
  updated_at: string
  actions: string[]
  labels?: Record<string, string>
}

/** One page of a list. */
export type ListAnswer<Row> = { items: Row[]; next: string | null; total?: number; actions?: string[] }

const keyOf = (tenant: string | undefined, path: string, query: Query) => [tenant ?? '', path, query] as const

/** Reads a path and keeps it fresh. `null` reads nothing. The tenant is part of what is cached. */
export function useGet<T>(path: string | null, query: Query = {}) {
  const tenant = useTenantSlug()
  return useQuery<T, Problem>({
    queryKey: keyOf(tenant, path ?? '', query),
    queryFn: ({ signal }) => get<T>(path ?? '', query, { signal }),
    enabled: path !== null,
  })
}

/** Reads a list page by page. While a search or filter changes, the rows before stay visible. */
export function useList<Row>(path: string, query: Query = {}, isCounted = false) {
  const tenant = useTenantSlug()
  return useInfiniteQuery({
    queryKey: [...keyOf(tenant, path, query), 'list'],
    queryFn: ({ signal, pageParam }) =>
      get<ListAnswer<Row>>(
        path,
        { ...query, cursor: pageParam, count: isCounted && !pageParam ? true : null },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
}

/** Answers a function that marks everything below a path as out of date, e.g. `/letters` with each letter and history. */
export function useRefresh(): (path: string) => Promise<void> {
  const client = useQueryClient()
  return useCallback((path: string) => refresh(client, path), [client])
}

function refresh(client: QueryClient, path: string): Promise<void> {
  const concerns = (key: readonly unknown[]) => key[1] === path || String(key[1]).startsWith(`${path}/`)
  return client.invalidateQueries({ predicate: (query) => concerns(query.queryKey) })
}
