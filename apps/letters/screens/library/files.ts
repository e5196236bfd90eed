import { useEffect, useState } from 'react'
import { getFile, Problem, request } from '../../../../web/kit/client.ts'

/** Sends a file; answers what the server made of it. Throws `Problem`. */
export function upload<T>(method: 'PUT' | 'POST', path: string, file: File): Promise<T> {
  const form = new FormData()
  form.append('file', file)
  return request<T>(method, path, { body: form })
}

/** What is wrong with a sent file, sentence by sentence. */
export const fileProblems = (error: unknown): string[] =>
  error instanceof Problem ? error.errors.map(({ message }) => message) : []

type Shown = { url: string | null; error: unknown }

/** A file of the server as an address for pictures and frames; fetched anew when `stamp` changes. `null` fetches nothing. */
export function useFileUrl(path: string | null, stamp: number): Shown {
  const [shown, setShown] = useState<Shown>({ url: null, error: null })
  useEffect(() => {
    if (path === null) return
    let url: string | null = null
    let isLeft = false
    const fetched = getFile(path).then(({ blob }) => {
      if (isLeft) return
      url = URL.createObjectURL(blob)
      setShown({ url, error: null })
    })
    fetched.catch((error: unknown) => !isLeft && setShown({ url: null, error }))
    return () => {
      isLeft = true
      if (url) URL.revokeObjectURL(url)
    }
  }, [path, stamp])
  return path === null ? { url: null, error: null } : shown
}
