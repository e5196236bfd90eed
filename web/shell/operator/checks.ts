import { useEffect, useRef, useState } from 'react'
import { get, post } from '../../kit/client.ts'
import { type ListAnswer, useRefresh } from '../../kit/queries.ts'
import type { ListedPromise } from './promise.ts'

export type Progress = { done: number; of: number }

const PAUSE_MS = 1500
/** Longer than the slowest check: then the server has other things to do, and its list of jobs says which. */
const PATIENCE_MS = 180_000

/** All results are new, or some take longer than anybody waits, or nobody looks any more. */
type Ended = 'done' | 'slow' | 'left'

/**
 * Lets the server try promises, and follows until each has its new result. `progress` is null while nothing runs.
 * Throws `Problem`.
 */
export function useChecks() {
  const refresh = useRefresh()
  const [progress, setProgress] = useState<Progress | null>(null)
  const isGone = useRef(false)
  useEffect(() => {
    isGone.current = false
    return () => void (isGone.current = true)
  }, [])

  const follow = async (before: Map<string, string | null>): Promise<Ended> => {
    let done = 0
    for (let waited = 0; waited < PATIENCE_MS && !isGone.current; waited += PAUSE_MS) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
      const { items } = await get<ListAnswer<ListedPromise>>('/operator/promises')
      const now = items.filter(({ id, checked_at }) => before.has(id) && before.get(id) !== checked_at).length
      if (now === done) continue
      done = now
      waited = 0
      setProgress({ done, of: before.size })
      if (done === before.size) return 'done'
    }
    return isGone.current ? 'left' : 'slow'
  }

  const run = async (promises: Pick<ListedPromise, 'id' | 'checked_at'>[]): Promise<Ended> => {
    const before = new Map(promises.map(({ id, checked_at }) => [id, checked_at]))
    setProgress({ done: 0, of: before.size })
    try {
      await post('/operator/checks', { ids: [...before.keys()] })
      return await follow(before)
    } finally {
      setProgress(null)
      await refresh('/operator/promises')
    }
  }
  return { progress, run }
}
