import { homedir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Report } from '../../foundation/status/watchers.ts'
import { Spool } from './spool.ts'

const PATIENCE = 10_000
const BATCH = 200
/** Then it is this machine that has no network, and nothing is known of the other one. */
const OWN_FAULT = ['EAI_AGAIN', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL']

/**
 * Measures from elsewhere whether an installation can be reached, each minute, and delivers what it saw, signed. Needs
 * neither a database nor a server of ours. While the address can't be reached, reports wait in a file.
 */
export async function watch(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      key: { type: 'string' },
      every: { type: 'string', default: '60' },
      once: { type: 'boolean', default: false },
    },
  })
  const [given = ''] = positionals
  const every = Number(values.every)
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol)) {
    console.error('Name the address: watch https://attest.example.com [--key FILE] [--every SECONDS] [--once]')
    return 2
  }
  if (!Number.isInteger(every) || every < 1 || every > 300) {
    console.error('--every must be from 1 to 300 seconds: after a longer pause time counts as unknown.')
    return 2
  }
  const { origin, hostname } = new URL(given)
  const spool = new Spool(path.resolve(values.key ?? path.join(homedir(), '.attest', `watch-${hostname}.pem`)))
  console.log(`Public key, to be registered at the desk of ${origin}: ${spool.publicKey}`)
  try {
    return values.once ? await once(origin, spool) : await forever(origin, spool, every * 1000)
  } finally {
    spool.close()
  }
}

/** 0 if everything was delivered, 1 if something waits. */
async function once(origin: string, spool: Spool): Promise<number> {
  await look(origin, spool)
  await deliver(origin, spool)
  return spool.count === 0 ? 0 : 1
}

async function forever(origin: string, spool: Spool, every: number): Promise<number> {
  const end = new AbortController()
  const stop = () => end.abort()
  process.once('SIGINT', stop).once('SIGTERM', stop)
  for (let next = Date.now(); !end.signal.aborted; ) {
    await once(origin, spool)
    // After a pause of the machine it goes on from now, without making up for what it missed.
    next = Math.max(next + every, Date.now() - every)
    await sleep(Math.max(0, next - Date.now()), undefined, { signal: end.signal }).catch(() => {})
  }
  return 0
}

async function look(origin: string, spool: Spool): Promise<void> {
  const at = new Date().toISOString()
  const seen = await measure(origin)
  if (!seen) return console.log(`${at} not measured: this machine has no network`)
  spool.add({ address: origin, at, ...seen })
  console.log(`${at} ${seen.state}${seen.why ? ` (${seen.why})` : ''}`)
}

type Seen = Pick<Report, 'state' | 'why'>

/** Whether the installation says of itself that it is ready; nothing where this machine can't tell. */
async function measure(origin: string): Promise<Seen | undefined> {
  try {
    const answer = await fetch(`${origin}/health`, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) })
    await answer.body?.cancel()
    return answer.status === 200 ? { state: 'up' } : { state: 'down', why: `status ${answer.status}` }
  } catch (error) {
    const why = reasonOf(error as Error)
    return OWN_FAULT.includes(why) ? undefined : { state: 'down', why }
  }
}

/** The code of what went wrong: a name that isn't known, a refused connection, a certificate that isn't trusted. */
function reasonOf({ name, cause }: Error): string {
  if (name === 'TimeoutError') return 'timeout'
  const code = (cause as { code?: unknown } | undefined)?.code
  return typeof code === 'string' ? code.slice(0, 60) : 'failed'
}

/** Sends what waits, the oldest first, until all is delivered or something goes wrong; then it waits on. */
async function deliver(origin: string, spool: Spool): Promise<void> {
  while (spool.count > 0) {
    const before = spool.count
    const problem = await send(origin, spool)
    if (problem) return console.log(`${spool.count} waiting: ${problem}`)
    if (spool.count >= before) return console.log(`${spool.count} waiting: the server took none of them`)
  }
}

/** What went wrong, or nothing. */
async function send(origin: string, spool: Spool): Promise<string | undefined> {
  try {
    const answer = await fetch(`${origin}/api/v1/watch/reports`, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE * 3),
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ public_key: spool.publicKey, reports: spool.waiting(BATCH) }),
    })
    const body = (await answer.json()) as { last_sequence?: number; refused?: number; detail?: string }
    if (answer.status === 404) return 'the key is not registered there'
    if (answer.status !== 200 || body.last_sequence === undefined) return `status ${answer.status} ${body.detail ?? ''}`
    if (body.refused) console.log(`${body.refused} refused: before the registration, or by a clock that is wrong`)
    spool.delivered(body.last_sequence)
    return undefined
  } catch (error) {
    return reasonOf(error as Error)
  }
}
