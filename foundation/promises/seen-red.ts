import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { AttestPromise } from './promise.ts'

const root = new URL('../../', import.meta.url)
const record = new URL('promises/seen-red.json', root)

/** What a sabotage did to the checks of other promises. */
interface Row {
  /** Those that turned red. */
  red: string[]
  /** Against which versions of the checks it was tried: a key of `versions`. */
  versions: string
}

interface Proof {
  /** When each sabotage alone was last seen to turn the promise's own check red. */
  at: string
  digest: string
  /** The row of each sabotage, in its order; none where it wasn't tried. */
  rows?: (Row | null)[]
}

export interface SeenRed {
  promises: Record<string, Proof>
  /** Sets of checks, each by its promise's name with a digest. */
  versions: Record<string, Record<string, string>>
}

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')
const sourceOf = ({ file }: AttestPromise) => readFileSync(new URL(file, root))

/** What a proof of failure is bound to: the file that declares the promise, its check and its sabotage. */
const digestOf = (one: AttestPromise): string => sha256(sourceOf(one))

/** The same file as it matters to others: what it declares of them, and how it is laid out, may change. */
const versionOf = (one: AttestPromise): string =>
  sha256(
    sourceOf(one)
      .toString()
      .replace(/alsoBreaks: \{[^{}]*\}/g, '')
      .replace(/[\s,]+/g, ''),
  ).slice(0, 12)

export const readRecord = (): SeenRed =>
  existsSync(record) ? (JSON.parse(readFileSync(record, 'utf8')) as SeenRed) : { promises: {}, versions: {} }

/** Changes the record as it is by now, in one order, less what no promise or row uses any more. */
export function updateRecord(all: AttestPromise[], change: (seen: SeenRed) => void): void {
  const seen = readRecord()
  change(seen)
  const proofs = all.flatMap(({ id }) => (seen.promises[id] ? [[id, seen.promises[id]] as const] : []))
  const used = new Set(proofs.flatMap(([, { rows = [] }]) => rows.map((row) => row?.versions)))
  const sorted: SeenRed = {
    promises: Object.fromEntries(proofs.toSorted(([one], [other]) => one.localeCompare(other))),
    versions: Object.fromEntries(Object.entries(seen.versions).filter(([key]) => used.has(key))),
  }
  // At once: servers that are being tried read it as they start.
  const draft = new URL(`${record.href}.${process.pid}`)
  writeFileSync(draft, `${JSON.stringify(sorted, null, 2)}\n`)
  renameSync(draft, record)
}

/**
 * When each promise's check was last seen to fail on purpose: written by `npm run prove`, verified by the tests. Once
 * its file has changed, the old proof counts no more.
 */
export function readSeenRed(): (one: AttestPromise) => string | null {
  const { promises } = readRecord()
  const digests = new Map<string, string>()
  return (one) => {
    const digest = digests.get(one.file) ?? digestOf(one)
    digests.set(one.file, digest)
    const proof = promises[one.id]
    return proof?.digest === digest ? proof.at : null
  }
}

/** Records that every sabotage turned the promise's own check red, or that one didn't. */
export function recordOwn({ promises }: SeenRed, one: AttestPromise, at: string | undefined): void {
  const rows = promises[one.id]?.rows
  if (at) promises[one.id] = { at, digest: digestOf(one), ...(rows && { rows }) }
  else delete promises[one.id]
}

/** Which of these checks a sabotage is still to be tried against, because it or they have changed. */
export function untried(seen: SeenRed, one: AttestPromise, nth: number, others: AttestPromise[]): AttestPromise[] {
  const row = seen.promises[one.id]?.rows?.[nth]
  const tried = (row && seen.versions[row.versions]) ?? {}
  return tried[one.id] === versionOf(one) ? others.filter((other) => tried[other.id] !== versionOf(other)) : others
}

/** Which others a sabotage was seen to turn red. */
export const redWith = ({ promises }: SeenRed, one: AttestPromise, nth: number): string[] =>
  promises[one.id]?.rows?.[nth]?.red ?? []

/** Adds to a sabotage's row what other checks said; what it knew of those that haven't changed since stays. */
export function recordRow(
  seen: SeenRed,
  { one, nth }: { one: AttestPromise; nth: number },
  tried: string[],
  red: string[],
  all: AttestPromise[],
): void {
  const proof = seen.promises[one.id]
  if (!proof) return
  const open = new Set(untried(seen, one, nth, all).map(({ id }) => id))
  const known = all.filter((each) => each === one || tried.includes(each.id) || !open.has(each.id))
  const sorted = known.toSorted((first, second) => first.id.localeCompare(second.id))
  const versions = Object.fromEntries(sorted.map((each) => [each.id, versionOf(each)]))
  const key = sha256(JSON.stringify(versions)).slice(0, 12)
  const before = redWith(seen, one, nth).filter((id) => !open.has(id) && !tried.includes(id))
  const rows = Array.from({ length: one.sabotage?.length ?? 0 }, (_, at) => proof.rows?.[at] ?? null)
  rows[nth] = { red: [...before, ...red].toSorted(), versions: key }
  seen.versions[key] = versions
  proof.rows = rows
}
