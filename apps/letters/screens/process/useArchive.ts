import { useEffect, useRef, useState } from 'react'
import { get, postFile, randomKey, saveFile } from '../../../../web/kit/client.ts'

type Progress = { done: number; total: number }
type Given = { ids: string[] } | { [filter: string]: unknown }

/** Makes an archive of letters, asks each second how far it is, and saves it. Stops when the page is left. */
export function useArchive() {
  const [progress, setProgress] = useState<Progress | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  /** Answers false when it was stopped. Throws `Problem`. */
  const run = async (given: Given, format: string, total: number): Promise<boolean> => {
    const stop = new AbortController()
    const key = uuidOf(randomKey())
    running.current = stop
    setProgress({ done: 0, total })
    const timer = setInterval(() => {
      get<Progress>(`/letters/archive/${key}`, {}, { signal: stop.signal }).then(setProgress, () => undefined)
    }, 1000)
    try {
      saveFile(await postFile('/letters/archive', { ...given, format, key }, stop.signal))
      return true
    } catch (error) {
      if (stop.signal.aborted) return false
      throw error
    } finally {
      clearInterval(timer)
      setProgress(null)
    }
  }
  return { progress, run, stop: () => running.current?.abort() }
}

const uuidOf = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
