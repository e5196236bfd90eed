import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useCallback, useContext, useMemo } from 'react'
import { download, get, patch, post, Problem, put } from './client.ts'

/** Somebody without an account, who came by a link. */
export type Guest = {
  /** What stands behind the `#` of the link. Stays in the page's memory. */
  secrets: string
  /** Names the link in this tab, for drafts and what was read, without giving it away. */
  key: string
  /** IANA name: the company's, in which moments are shown. */
  timeZone: string
}

/** The guest of the page around, or of this part of it. */
export const GuestContext = createContext<Guest | null>(null)

/** Whoever came by the link. Throws on pages that no guest opens. */
export function useGuest(): Guest {
  const guest = useContext(GuestContext)
  if (!guest) throw new Error('useGuest: this page belongs to no link')
  return guest
}

/** The requests of the client as this guest; nothing of a session goes with them. Each throws `Problem`. */
export function useGuestClient() {
  const { secrets } = useGuest()
  return useMemo(() => {
    const as = { guest: secrets }
    return {
      post: <T = void>(path: string, body?: unknown, signal?: AbortSignal) => post<T>(path, body, { ...as, signal }),
      patch: <T = void>(path: string, body: unknown, ifMatch?: number) => patch<T>(path, body, { ...as, ifMatch }),
      put: <T = void>(path: string, body?: unknown) => put<T>(path, body, as),
      download: (path: string) => download(path, {}, as),
    }
  }, [secrets])
}

/** Reads a path as this guest and keeps it fresh. */
export function useGuestGet<T>(path: string) {
  const { secrets, key } = useGuest()
  return useQuery<T, Problem>({
    queryKey: ['guest', key, path],
    queryFn: ({ signal }) => get<T>(path, {}, { guest: secrets, signal }),
  })
}

/** Answers a function that puts an answer in the place of what was read from a path, or reads it anew without one. */
export function useGuestRefresh(): (path: string, answer?: unknown) => Promise<void> {
  const client = useQueryClient()
  const { key } = useGuest()
  return useCallback(
    async (path, answer) => {
      const queryKey = ['guest', key, path]
      if (answer === undefined) await client.invalidateQueries({ queryKey })
      else client.setQueryData(queryKey, answer)
    },
    [client, key],
  )
}

/** Where forms of a guest keep what is typed. */
export const guestDraft = (key: string, form = '') => `guest/${key}/${form}`

/** Whether an answer means that the link doesn't work any more: expired, revoked, replaced. */
export const isGone = (error: unknown): boolean => error instanceof Problem && error.status === 404

/** A name for a link that doesn't give it away: FNV-1a, 64 of its 256 bits. Also on pages without TLS. */
export function linkKey(secrets: string): string {
  let hash = 0xcbf29ce484222325n
  for (const char of secrets) hash = BigInt.asUintN(64, (hash ^ BigInt(char.charCodeAt(0))) * 0x100000001b3n)
  return hash.toString(36)
}
