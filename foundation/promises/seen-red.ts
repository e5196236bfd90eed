import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { AttestPromise } from './promise.ts'

const root = new URL('../../', import.meta.url)
const record = new URL('promises/seen-red.json', root)

type Seen = Record<string, { at: string; digest: string }>

/** What a proof of failure is bound to: the file that declares the promise, its check and its sabotage. */
export const digestOf = ({ file }: AttestPromise): string =>
  createHash('sha256')
    .update(readFileSync(new URL(file, root)))
    .digest('hex')

/**
 * When each promise's check was last seen to fail on purpose: written by `npm run prove`, verified by the tests. Once
 * its file has changed, the old proof counts no more.
 */
export function readSeenRed(): (one: AttestPromise) => string | null {
  const seen = existsSync(record) ? (JSON.parse(readFileSync(record, 'utf8')) as Seen) : {}
  const digests = new Map<string, string>()
  return (one) => {
    const digest = digests.get(one.file) ?? digestOf(one)
    digests.set(one.file, digest)
    const proof = seen[one.id]
    return proof?.digest === digest ? proof.at : null
  }
}
