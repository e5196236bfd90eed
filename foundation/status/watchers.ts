import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import { Type } from 'typebox'
import { statement } from '../database/logins.ts'
import { conflict, invalidField, notFound } from '../errors.ts'
import type { DoorRequest } from '../route.ts'
import { uuid } from '../uuid.ts'
import { record, type Sample } from './measure.ts'

const closed = { additionalProperties: false }
const Key = Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' })

export const NewWatcher = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }), public_key: Key },
  closed,
)
export const WatcherParams = Type.Object({ id: Type.String({ format: 'uuid' }) }, closed)

export interface Watcher {
  id: string
  name: string
  public_key: string
  registered_at: string
  last_measured_at: string | null
  last_report_at: string | null
  refused: number
}

/** Registers a program that measures from outside, by the public key that it printed. */
export async function registerWatcher({ auth, body, person }: DoorRequest<{ in: typeof NewWatcher }>) {
  const { name, public_key } = body
  if (!keyOf(public_key)) throw invalidField('public_key', 'pattern')
  const id = uuid()
  const [added] = await auth.send(statement`
    insert into watcher (id, name, public_key, registered_by)
    values (${id}, ${name}, ${public_key}, ${person?.account.id ?? null}) on conflict (public_key) do nothing`)
  // Also a removed one: its earlier reports would count twice. A new key is made in a moment.
  if (added?.count !== 1) throw conflict('duplicate')
  return (await listWatchers({ auth })).items.find((one) => one.id === id)
}

export const listWatchers = async ({ auth }: Pick<DoorRequest, 'auth'>): Promise<{ items: Watcher[] }> => ({
  items: await auth.rows<Watcher>(statement`
    select id, name, public_key, registered_at, last_measured_at, last_report_at, refused
      from watcher where removed_at is null order by name, id`),
})

/** From now on its reports are refused; what it measured stays. */
export async function removeWatcher({ auth, params }: DoorRequest<{ params: typeof WatcherParams }>) {
  const [removed] = await auth.send(statement`
    update watcher set removed_at = now() where id = ${params.id} and removed_at is null`)
  if (removed?.count !== 1) throw notFound()
}

const MOST = 200
/** How far a watcher's clock may be ahead of ours. */
const AHEAD = 60_000

export const Reports = Type.Object(
  {
    public_key: Key,
    reports: Type.Array(
      Type.Object(
        {
          /** JSON of a `Report`, as it was signed. */
          report: Type.String({ minLength: 2, maxLength: 2000 }),
          /** Ed25519 over `attest watch\n` and the report, base64url. */
          signature: Type.String({ pattern: '^[A-Za-z0-9_-]{86}$' }),
        },
        closed,
      ),
      { minItems: 1, maxItems: MOST },
    ),
  },
  closed,
)

/** What a watcher signs of one measurement. */
export interface Report {
  /** The installation that was measured, so that a report counts nowhere else. */
  address: string
  /** Counts up by one with each measurement. */
  sequence: number
  /** ISO 8601, UTC. */
  at: string
  state: 'up' | 'down'
  /** Why it was down, in a word. */
  why?: string
}

/** The bytes that are signed: bound to what they are for. */
export const signedBytes = (report: string): Buffer => Buffer.from(`attest watch\n${report}`)

/**
 * Takes measurements of a watcher, in their order. All signatures must be its own, for this address; else nothing is
 * taken. What it sent before is passed over, so that sending twice does no harm; measurements before its registration,
 * in the future or not after the last one are refused one by one and counted. Answers up to which number it has all.
 */
export async function takeReports({ auth, body, address }: DoorRequest<{ in: typeof Reports }>) {
  const key = keyOf(body.public_key)
  const reports = body.reports.map(({ report, signature }) => key && open(report, signature, key, address))
  return auth.transaction(async (send) => {
    const [found] = await send(statement`
      select id, registered_at, last_sequence, last_measured_at, now() as now from watcher
       where public_key = ${body.public_key} and removed_at is null for update`)
    const watcher = found?.rows[0] as Standing | undefined
    if (!watcher) throw notFound()
    const valid = reports.filter((report): report is Report => report !== undefined && report !== null)
    if (valid.length < reports.length) throw invalidField('reports', 'signature')
    const { samples, sequence, refused } = sift(valid, watcher)
    await record(send, watcher.id, samples)
    await send(statement`
      update watcher set last_sequence = ${sequence}, last_report_at = now(), refused = refused + ${refused},
             last_measured_at = coalesce(${samples.at(-1)?.at ?? null}, last_measured_at)
       where id = ${watcher.id}`)
    return { last_sequence: sequence, taken: samples.length, refused }
  })
}

interface Standing {
  id: string
  registered_at: string
  last_sequence: number
  last_measured_at: string | null
  now: string
}

/** The new ones among them, in order, less those that can't be. */
function sift(reports: Report[], { last_sequence, last_measured_at, registered_at, now }: Standing) {
  const samples: Sample[] = []
  let [sequence, refused] = [last_sequence, 0]
  let last = Math.max(Date.parse(registered_at), last_measured_at ? Date.parse(last_measured_at) : 0)
  const latest = Date.parse(now) + AHEAD
  for (const report of reports) {
    if (report.sequence <= sequence) continue
    sequence = report.sequence
    const at = Date.parse(report.at)
    if (at > last && at <= latest) {
      samples.push({ at: report.at, state: report.state })
      last = at
    } else refused++
  }
  return { samples, sequence, refused }
}

/** A report that this key signed for this address, or undefined. */
function open(text: string, signature: string, key: KeyObject, address: string): Report | undefined {
  if (!verify(null, signedBytes(text), key, Buffer.from(signature, 'base64url'))) return undefined
  const report = parse(text)
  return report?.address === address ? report : undefined
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/

function parse(text: string): Report | undefined {
  try {
    const { address, sequence, at, state, why } = JSON.parse(text) as Report
    const isWhole = Number.isInteger(sequence) && sequence > 0 && sequence <= 2_147_483_647
    const isTime = TIME.test(at) && !Number.isNaN(Date.parse(at))
    if (!isWhole || !isTime || !['up', 'down'].includes(state)) return undefined
    return { address, sequence, at, state, ...(why !== undefined && { why }) }
  } catch {
    return undefined
  }
}

/** An Ed25519 public key of 32 bytes; undefined where it is none. */
function keyOf(base64url: string): KeyObject | undefined {
  try {
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: base64url }, format: 'jwk' })
  } catch {
    return undefined
  }
}
