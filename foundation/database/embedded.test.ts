import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, describe, expect, test } from 'vitest'
import { type Embedded, startEmbedded } from './embedded.ts'

const cleanUps: (() => unknown)[] = []

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp()
})

/** A folder that any account may pass through, unlike mkdtemp's own 0700. */
function scratch(mode = 0o711): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'attest-embedded-'))
  chmodSync(folder, mode)
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))
  return path.join(folder, 'postgres')
}

async function start(dataDir: string, lines: string[] = []): Promise<Embedded> {
  const settings = { shared_buffers: '16MB' }
  const postgres = await startEmbedded({ dataDir, settings, log: (line) => lines.push(line) })
  cleanUps.push(() => postgres.stop())
  return postgres
}

async function query<T extends pg.QueryResultRow>({ host, port }: Pick<Embedded, 'host' | 'port'>, text: string) {
  const client = new pg.Client({ host, port, user: 'postgres', database: 'postgres' })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<T>(text)).rows
  } finally {
    await client.end()
  }
}

interface Launched {
  server: ChildProcess
  host: string
  port: number
  pid: number
}

/** Another server: a Node process that starts the cluster and then only waits. */
async function startInAnotherProcess(dataDir: string): Promise<Launched> {
  const program = `
    import { startEmbedded } from ${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)}
    const { host, port, pid } = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, settings: { shared_buffers: '16MB' } })
    console.log(JSON.stringify({ host, port, pid }))
    setInterval(() => {}, 1000)`
  const server = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  cleanUps.push(() => server.kill('SIGKILL'))
  const [line] = (await once(server.stdout, 'data')) as [Buffer]
  return { server, ...(JSON.parse(line.toString()) as Omit<Launched, 'server'>) }
}

async function killHard(server: ChildProcess): Promise<void> {
  const gone = once(server, 'exit')
  server.kill('SIGKILL')
  await gone
}

/** A dead process stays in the table until its parent has asked for its end: state Z. */
const isAlive = (pid: number) =>
  existsSync(`/proc/${pid}`) && !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')

describe('a cluster', () => {
  test('is durable, checksummed, sorted by code point, and reachable only through a private socket', async () => {
    const postgres = await start(scratch())
    const [setting] = await query<Record<string, string>>(
      postgres,
      `select current_setting('fsync') fsync, current_setting('data_checksums') checksums,
        current_setting('listen_addresses') listens, current_setting('wal_level') wal,
        datcollate, datlocprovider, datlocale, pg_encoding_to_char(encoding) encoding
        from pg_database where datname = 'postgres'`,
    )
    expect(setting).toEqual({
      fsync: 'on',
      checksums: 'on',
      listens: '',
      wal: 'replica',
      datcollate: 'C',
      datlocprovider: 'b',
      datlocale: 'C.UTF-8',
      encoding: 'UTF8',
    })
    expect(statSync(postgres.host).mode & 0o777).toBe(0o700)
    expect(statSync(postgres.directory).uid).not.toBe(0)
  })

  test('keeps its rows over a stop, and stopping twice is harmless', async () => {
    const dataDir = scratch()
    const first = await start(dataDir)
    await query(first, 'create table kept as select 7 as n')
    await first.stop()
    await first.stop()
    expect(isAlive(first.pid)).toBe(false)
    expect(await query(await start(dataDir), 'select n from kept')).toEqual([{ n: 7 }])
  })

  test('works where the path is too long for a socket', async () => {
    const postgres = await start(path.join(scratch(), 'x'.repeat(60), 'y'.repeat(60), 'postgres'))
    expect(await query(postgres, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(statSync(postgres.host).mode & 0o777).toBe(0o700)
    await postgres.stop()
    expect(() => statSync(postgres.host)).toThrow('ENOENT')
  })

  test('runs in a process group of its own, without our environment', async () => {
    process.env.ATTEST_TEST_SECRET = 'hush'
    cleanUps.push(() => delete process.env.ATTEST_TEST_SECRET)
    const { pid } = await start(scratch())
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    expect(Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2])).toBe(pid)
    expect(readFileSync(`/proc/${pid}/environ`, 'utf8')).not.toContain('hush')
  })

  test('refuses a folder that holds something else', async () => {
    const dataDir = scratch()
    mkdirSync(dataDir)
    writeFileSync(path.join(dataDir, 'letter.txt'), 'mine')
    await expect(start(dataDir)).rejects.toThrow('is not empty and holds no PostgreSQL cluster')
  })
})

describe('after a violent end', () => {
  test('of the server, its PostgreSQL is shut down and a new one started', async () => {
    const dataDir = scratch()
    const orphaned = await startInAnotherProcess(dataDir)
    await query(orphaned, 'create table kept as select 7 as n')
    await expect(start(dataDir)).rejects.toThrow(`in use by the running Attest, process ${orphaned.server.pid}`)
    await killHard(orphaned.server)
    expect(isAlive(orphaned.pid)).toBe(true)

    const lines: string[] = []
    const postgres = await start(dataDir, lines)
    expect(isAlive(orphaned.pid)).toBe(false)
    expect(lines.join('\n')).toContain(`PostgreSQL ${orphaned.pid} outlived its server`)
    expect(await query(postgres, 'select n from kept')).toEqual([{ n: 7 }])
  })

  test('of PostgreSQL, it is started again at the same address', async () => {
    const postgres = await start(scratch())
    await query(postgres, 'create table kept as select 7 as n')
    const { pid } = postgres
    process.kill(pid, 'SIGKILL')
    for (const end = Date.now() + 10_000; postgres.pid === pid && Date.now() < end; ) await sleep(20)
    expect(postgres.pid).not.toBe(pid)
    expect(await query(postgres, 'select n from kept')).toEqual([{ n: 7 }])
  })

  test('of both, with a session still at work, the next start succeeds', async () => {
    const dataDir = scratch()
    const dead = await startInAnotherProcess(dataDir)
    await query(dead, 'create table kept as select 7 as n')
    const working = query(dead, 'select pg_sleep(2)').catch(() => 'cut off')
    await sleep(100)
    await killHard(dead.server)
    process.kill(dead.pid, 'SIGKILL')
    expect(await query(await start(dataDir), 'select n from kept')).toEqual([{ n: 7 }])
    await working
  })

  test('a pid file that names a foreign process is no obstacle', async () => {
    const dataDir = scratch()
    const first = await start(dataDir)
    const pidFile = readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8')
    await first.stop()
    const stranger = spawn('sleep', ['60'])
    cleanUps.push(() => stranger.kill())
    const stale = pidFile.replace(/^\d+/, String(stranger.pid))
    writeFileSync(path.join(first.directory, 'postmaster.pid'), stale)
    writeFileSync(path.join(first.directory, '.s.PGSQL.5432.lock'), stale)
    expect(await query(await start(dataDir), 'select 1 as one')).toEqual([{ one: 1 }])
    expect(isAlive(stranger.pid as number)).toBe(true)
  })

  test('during the making of a cluster, the next start makes a whole one', async () => {
    const dataDir = scratch()
    const launching = startInAnotherProcess(dataDir).catch(() => {})
    while (!readdirSync(path.dirname(dataDir)).some((name) => name.startsWith('postgres.init-'))) await sleep(5)
    await sleep(100)
    cleanUps.pop()?.()
    expect(await query(await start(dataDir), 'select 1 as one')).toEqual([{ one: 1 }])
    await Promise.race([launching, sleep(1)])
  })
})

if (process.getuid?.() === 0) {
  describe('as root', () => {
    test('a folder that no other account can enter gets a symlink to a cluster elsewhere', async () => {
      const dataDir = scratch(0o700)
      const first = await start(dataDir)
      cleanUps.unshift(() => rmSync(first.directory, { recursive: true, force: true }))
      expect(lstatSync(dataDir).isSymbolicLink()).toBe(true)
      expect(first.directory).toMatch(/^\/var\/lib\/attest\/postgres-/)
      await query(first, 'create table kept as select 7 as n')
      await first.stop()
      expect(await query(await start(dataDir), 'select n from kept')).toEqual([{ n: 7 }])
    })

    test('a lost cluster behind the symlink is an error, not a fresh beginning', async () => {
      const dataDir = scratch(0o700)
      const postgres = await start(dataDir)
      await postgres.stop()
      rmSync(postgres.directory, { recursive: true, force: true })
      await expect(start(dataDir)).rejects.toThrow(`points to ${postgres.directory}, which is missing`)
    })
  })
}
