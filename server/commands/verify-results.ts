import { createPublicKey } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { openEnvelope } from '../../foundation/attestation/dsse.ts'
import { IN_TOTO, type resultsStatement } from '../../foundation/attestation/results.ts'

const TIMEOUT = 20_000

/**
 * Verifies signed results with a key that was got on another way, and prints the states: 0 if the signature is good, 1
 * if not. Needs no server of ours and no database. Throws where the files can't be read.
 */
export async function verifyResults(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { key: { type: 'string' } } })
  const [place] = positionals
  if (!place || !values.key) throw new Error('verify-results FILE|URL --key FILE|URL')
  const envelope = JSON.parse(await read(place)) as { payloadType?: string } | null
  const payload = openEnvelope(envelope, createPublicKey(await read(values.key)))
  if (!payload || envelope?.payloadType !== IN_TOTO) {
    console.error('The signature is not by this key, or the results were changed.')
    return 1
  }
  const { subject, predicate } = JSON.parse(String(payload)) as ReturnType<typeof resultsStatement>
  for (const { name, digest } of subject) console.log(`${name}  ${Object.entries(digest).flat().join(' ')}`)
  for (const { id, state, checked_at } of predicate.promises)
    console.log(`${state.padEnd(12)} ${id}${checked_at ? `  ${checked_at}` : ''}`)
  console.error(`The signature is good. ${predicate.result} since ${predicate.since}.`)
  return 0
}

async function read(place: string): Promise<string> {
  if (!/^https?:\/\//.test(place)) return readFile(place, 'utf8')
  const answer = await fetch(place, { signal: AbortSignal.timeout(TIMEOUT) })
  if (!answer.ok) throw new Error(`${place} was answered with ${answer.status}.`)
  return answer.text()
}
