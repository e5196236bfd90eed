import { QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { del, get, Problem } from '../kit/client.ts'
import { forgetDrafts } from '../kit/draft.ts'
import type { Me } from '../kit/session.ts'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // Waiting helps against a lost connection or a restarting server, not against a refusal.
      retry: (count, error) => count < 2 && error instanceof Problem && (error.status === 0 || error.status >= 502),
    },
  },
})

export const meQuery = {
  queryKey: ['me'],
  queryFn: () => get<Me>('/me', {}, { quiet: true }),
  staleTime: 60_000,
}

/** Answers a function that reads anew who is signed in and what that person may. */
export function useRefreshMe(): () => Promise<void> {
  const client = useQueryClient()
  return useCallback(() => client.invalidateQueries({ queryKey: meQuery.queryKey }), [client])
}

/** Ends the session and leaves nothing of it in this tab: the page is loaded anew. */
export async function signOut(): Promise<void> {
  await del('/session', { quiet: true }).catch(() => undefined)
  forgetDrafts()
  window.location.assign('/sign-in')
}

const tenantKey = 'attest.tenant'

export const rememberTenant = (slug: string) => localStorage.setItem(tenantKey, slug)

/** The tenant that a person without one in the address most likely means. */
export function usualTenant(me: Me) {
  const last = localStorage.getItem(tenantKey)
  return me.memberships.find((one) => one.slug === last) ?? me.memberships[0]
}
