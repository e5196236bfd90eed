import { useEffect, useState } from 'react'
import { getFile, Problem, request } from '../../../../web/kit/client.ts'

/** Sends a file; answers what the server made of it. Throws `Problem`. */
export function upload<T>(method: 'PUT' | 'POST', path: string, file: File): Promise<T> {
  const form = new FormData()
  form.append('file', file)
  return request<T>(method, path, { body: form })
}

/** What is wrong with a sent file, sentence by sentence; `nameOf` names a field that a sentence is about. */
export function fileProblems(
  error: unknown,
  nameOf: (field: string) => string | undefined = () => undefined,
): string[] {
  if (!(error instanceof Problem)) return []
  const sentences = error.errors.map(({ field, message }) => [nameOf(field), message].filter(Boolean).join(': '))
  return [...new Set(sentences)]
}

type Shown = { stamp: number; url: string | null; error: unknown }

/** A file of the server as an address for pictures and frames; fetched anew when `stamp` changes. `null` fetches nothing. */
export function useFileUrl(path: string | null, stamp: number): Shown {
  const none = { stamp, url: null, error: null }
  const [shown, setShown] = useState<Shown>(none)
  useEffect(() => {
    if (path === null) return
    let url: string | null = null
    let isLeft = false
    const show = ({ blob }: { blob: Blob }) => {
      if (isLeft) return
      url = URL.createObjectURL(blob)
      setShown({ stamp, url, error: null })
    }
    getFile(path).then(show, (error: unknown) => isLeft || setShown({ stamp, url: null, error }))
    return () => {
      isLeft = true
      if (url) URL.revokeObjectURL(url)
    }
  }, [path, stamp])
  return path !== null && shown.stamp === stamp ? shown : none
}
