import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'

export interface RunningServer {
  url: string
  /** The set-up link that it printed. */
  setupLink: string
  /** Ends it as Ctrl-C would, with its data; throws if it doesn't end well. */
  stop(): Promise<void>
}

const main = path.resolve(import.meta.dirname, '../dist/server/main.js')

/** Starts the built server, with data and a database of its own in the cluster of the tests. Throws what it printed. */
export async function startServer(): Promise<RunningServer> {
  const { host, port } = inject('cluster')
  const database = `e2e_${randomBytes(6).toString('hex')}`
  await maintain(`create database ${database}`)
  const data = await mkdtemp(path.join(tmpdir(), 'attest-e2e-'))
  const child = spawn(process.execPath, [main], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      ATTEST_DATA: data,
      ATTEST_CHECKS: 'off',
      // All journeys come from one address.
      ATTEST_LIMIT_SECRETS: '10000',
      ATTEST_LIMIT_IP: '100000',
      ATTEST_LIMIT_ACCOUNT: '100000',
      DATABASE_URL: `postgres://postgres@localhost:${port}/${database}?host=${encodeURIComponent(host)}`,
      LOG_LEVEL: 'error',
      PORT: String(await freePort()),
    },
  })
  const remove = async () => {
    await maintain(`drop database ${database} with (force)`)
    await rm(data, { recursive: true, force: true })
  }
  const { url, setupLink } = await announcement(child).catch(async (error: unknown) => {
    await remove()
    throw error
  })
  return {
    url,
    setupLink,
    stop: async () => {
      const exit = once(child, 'exit')
      child.kill('SIGTERM')
      const [code] = (await exit) as [number | null]
      await remove()
      if (code !== 0) throw new Error(`The server ended with ${code}.`)
    },
  }
}

/** What the server prints for people when it is ready. */
function announcement(child: ChildProcess): Promise<{ url: string; setupLink: string }> {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      const url = /Attest is running: (\S+)/.exec(printed)?.[1]
      const setupLink = /the link works once\): (\S+)/.exec(printed)?.[1]
      if (url && setupLink) resolve({ url, setupLink })
    })
    child.once('exit', (code) => reject(new Error(`The server did not start (${code}).\n${printed}`)))
  })
}

async function maintain(sql: string): Promise<void> {
  const client = new pg.Client({ ...inject('cluster'), user: 'postgres', database: 'postgres' })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free port.')
  return address.port
}
