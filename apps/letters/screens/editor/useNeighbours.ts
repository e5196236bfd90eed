import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { get, type Query } from '../../../../web/kit/client.ts'
import type { ListAnswer } from '../../../../web/kit/queries.ts'
import { useTenantSlug } from '../../../../web/kit/session.ts'

/** The letters that somebody works through: those of the list or of the board's column that was seen last. */
type Way = { ids: string[]; total: number; seenAt: number; more?: { query: Query; next: string } }

export type Neighbours = { at: number; total: number; previous: string | undefined; next: string | undefined }

type Named = { id: string }
type Board = { columns: { total: number; items: Named[] }[] }
type Pages = { pages: ListAnswer<Named>[] }

/** Where a letter stands among those that somebody works through; null where it came from nowhere. */
export function useNeighbours(id: string): Neighbours | null {
  const client = useQueryClient()
  const slug = useTenantSlug() ?? ''
  const key = `neighbours:${slug}`
  const find = () => newest(readWay(key, id), wayFrom(client, slug, id))
  const [{ of, way }, set] = useState(() => ({ of: id, way: find() }))
  if (of !== id) set({ of: id, way: way?.ids.includes(id) ? way : find() })
  useEffect(() => {
    if (way) keepWay(key, way)
  }, [key, way])
  const at = way?.ids.indexOf(id) ?? -1
  const isShort = way?.more !== undefined && at >= way.ids.length - 5
  useEffect(() => {
    if (!way?.more || !isShort) return
    const stop = new AbortController()
    further(way, stop.signal).then(
      (longer) => set({ of: id, way: longer }),
      () => undefined,
    )
    return () => stop.abort()
  }, [id, way, isShort])
  if (!way || at < 0) return null
  return { at, total: Math.max(way.total, way.ids.length), previous: way.ids[at - 1], next: way.ids[at + 1] }
}

async function further({ ids, more, ...way }: Way, signal: AbortSignal): Promise<Way> {
  const page = await get<ListAnswer<Named>>('/letters', { ...more?.query, limit: 200, cursor: more?.next }, { signal })
  const added = page.items.map((row) => row.id).filter((one) => !ids.includes(one))
  return { ...way, ids: [...ids, ...added], ...(page.next && more && { more: { ...more, next: page.next } }) }
}

/** The list or board with this letter that was read last, from what the pages before have left in the cache. */
function wayFrom(client: QueryClient, slug: string, id: string): Way | null {
  const ways = client
    .getQueryCache()
    .findAll({ predicate: ({ queryKey }) => queryKey[0] === slug })
    .flatMap(({ queryKey: [, path, query, shape], state: { data, dataUpdatedAt: seenAt } }): Way[] => {
      if (!data) return []
      if (path === '/letters' && shape === 'list') return [wayOfList(data as Pages, query as Query, seenAt)]
      if (path !== '/letters/board') return []
      return (data as Board).columns.map(({ items, total }) => ({ ids: items.map((row) => row.id), total, seenAt }))
    })
  return ways.filter(({ ids }) => ids.includes(id)).reduce(newest, null)
}

function wayOfList({ pages }: Pages, query: Query, seenAt: number): Way {
  const ids = pages.flatMap((page) => page.items.map((row) => row.id))
  const next = pages.at(-1)?.next
  return { ids, total: pages[0]?.total ?? ids.length, seenAt, ...(next && { more: { query, next } }) }
}

/** A kept way stays as long as nothing newer was looked at: it has the order in which the work began. */
function newest(kept: Way | null, found: Way | null): Way | null {
  if (!kept || !found) return kept ?? found
  return found.seenAt > kept.seenAt ? found : kept
}

function readWay(key: string, id: string): Way | null {
  const text = sessionStorage.getItem(key)
  const way = text ? (JSON.parse(text) as Way) : null
  return way?.ids.includes(id) ? way : null
}

function keepWay(key: string, way: Way): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(way))
  } catch {
    sessionStorage.removeItem(key)
  }
}
