import { Problem } from '../kit/client.ts'

/** A public text of the server outside of the API, such as `/log/key`. Throws `Problem`. */
export async function readPublic(path: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(path, { signal }).catch((error: unknown) => {
    throw signal.aborted ? error : new Problem(0, {})
  })
  if (!response.ok) throw new Problem(response.status, {})
  return response.text()
}
