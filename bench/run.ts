import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import pg from 'pg'
import { house } from '../foundation/app.ts'
import { startEmbedded } from '../foundation/database/embedded.ts'
import { migrate } from '../foundation/database/migrate.ts'
import { apps } from '../server/apps.ts'
import { type Company, fill, password } from './data.ts'

/**
 * The real server with everything on against the floor, in one run, interleaved, on one PostgreSQL and the same rows.
 * Prints a table and writes bench/result.json. Ratios are what counts: figures of one machine say little.
 */
const root = fileURLToPath(new URL('../', import.meta.url))
const SECONDS = Number(process.env.BENCH_SECONDS ?? 4)
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3)
const CONNECTIONS = [1, 16, 64]

type Request = { method: 'GET' | 'POST' | 'PATCH'; path: string; body?: string; headers?: Record<string, string> }
interface Case {
  name: string
  target: number
  connections: number[]
  real: (companies: Company[]) => Request[]
  floor: (companies: Company[]) => Request[]
}

const each = (companies: Company[], make: (company: Company, n: number) => Request) =>
  Array.from({ length: 400 }, (_, n) => make(companies[n % companies.length] as Company, n))
const json = { 'content-type': 'application/json' }
const mine = (company: Company) => ({ cookie: company.cookie, ...json })
const site = (company: Company, n: number) => company.sites[n % 5] as string
const one = (company: Company, n: number) => company.employees[(n * 37) % company.employees.length] as string
const newcomer = (company: Company, n: number) =>
  JSON.stringify({
    company_id: company.company,
    site_id: site(company, n),
    kind: 'employee',
    salutation: 'female',
    first_name: 'Neu',
    last_name: `Neumann ${n}`,
    position: 'Sachbearbeitung',
    joined_on: '2026-01-01',
  })
const promotion = (n: number) => JSON.stringify({ position: `Leitung ${n} ${Math.trunc(performance.now())}` })

const cases: Case[] = [
  {
    name: 'list 50',
    target: 0.8,
    connections: CONNECTIONS,
    real: (all) =>
      each(all, (c, n) => ({
        method: 'GET',
        path: `/api/v1/employees?site_id=${site(c, n)}&sort=last_name&limit=50`,
        headers: mine(c),
      })),
    floor: (all) =>
      each(all, (c, n) => ({ method: 'GET', path: `/employees?tenant=${c.tenant}&site_id=${site(c, n)}` })),
  },
  {
    name: 'read one',
    target: 0.8,
    connections: CONNECTIONS,
    real: (all) => each(all, (c, n) => ({ method: 'GET', path: `/api/v1/employees/${one(c, n)}`, headers: mine(c) })),
    floor: (all) => each(all, (c, n) => ({ method: 'GET', path: `/employees/${one(c, n)}?tenant=${c.tenant}` })),
  },
  {
    name: 'create one',
    target: 0.65,
    connections: CONNECTIONS,
    real: (all) =>
      each(all, (c, n) => ({ method: 'POST', path: '/api/v1/employees', headers: mine(c), body: newcomer(c, n) })),
    floor: (all) =>
      each(all, (c, n) => ({
        method: 'POST',
        path: `/employees?tenant=${c.tenant}`,
        headers: json,
        body: newcomer(c, n),
      })),
  },
  {
    name: 'update one',
    target: 0.65,
    connections: CONNECTIONS,
    real: (all) =>
      each(all, (c, n) => ({
        method: 'PATCH',
        path: `/api/v1/employees/${one(c, n)}`,
        headers: mine(c),
        body: promotion(n),
      })),
    floor: (all) =>
      each(all, (c, n) => ({
        method: 'PATCH',
        path: `/employees/${one(c, n)}?tenant=${c.tenant}`,
        headers: json,
        body: promotion(n),
      })),
  },
  {
    name: 'sign in',
    target: 0.85,
    connections: [16],
    real: (all) =>
      each(all, (c) => ({
        method: 'POST',
        path: '/api/v1/session',
        headers: json,
        body: JSON.stringify({ email: c.email, password }),
      })),
    floor: (all) =>
      each(all, () => ({ method: 'POST', path: '/session', headers: json, body: JSON.stringify({ password }) })),
  },
]

interface Measured {
  perSecond: number
  p50: number
  p99: number
  failed: number
}

async function load(url: string, requests: Request[], connections: number, duration: number): Promise<Measured> {
  let started = 0
  // Each connection begins elsewhere, so that they don't all work on the same row or account.
  const setupClient = (client: autocannon.Client) => {
    const at = (started++ * 23) % requests.length
    client.setRequests([...requests.slice(at), ...requests.slice(0, at)])
  }
  const result = await autocannon({ url, requests, connections, duration, setupClient })
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors + result.timeouts,
  }
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number
const middle = (all: Measured[]): Measured => ({
  perSecond: median(all.map((m) => m.perSecond)),
  p50: median(all.map((m) => m.p50)),
  p99: median(all.map((m) => m.p99)),
  failed: all.reduce((sum, m) => sum + m.failed, 0),
})

async function measure(urls: { real: string; floor: string }, companies: Company[]) {
  const rows = []
  for (const { name, target, connections, real, floor } of cases)
    for (const many of connections) {
      const seen = { real: [] as Measured[], floor: [] as Measured[] }
      for (let round = 0; round < ROUNDS; round++) {
        seen.floor.push(await load(urls.floor, floor(companies), many, SECONDS))
        seen.real.push(await load(urls.real, real(companies), many, SECONDS))
      }
      const row = { name, connections: many, target, real: middle(seen.real), floor: middle(seen.floor) }
      rows.push({ ...row, ratio: row.real.perSecond / row.floor.perSecond })
      const { ratio } = rows.at(-1) as { ratio: number }
      console.log(
        `${name.padEnd(11)} ${String(many).padStart(3)} conn  real ${fixed(row.real.perSecond)}/s p50 ${row.real.p50} p99 ${row.real.p99} ms   floor ${fixed(row.floor.perSecond)}/s p50 ${row.floor.p50} p99 ${row.floor.p99} ms   ratio ${ratio.toFixed(2)} (target ${target})${ratio < target ? ' MISSED' : ''}${row.real.failed + row.floor.failed ? ` FAILED ${row.real.failed}/${row.floor.failed}` : ''}`,
      )
    }
  return rows
}

const fixed = (n: number) => n.toFixed(0).padStart(6)

async function startReal(data: string, host: string, port: number): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [path.join(root, 'dist/server/main.js')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      ATTEST_DATA: data,
      DATABASE_URL: `postgres://postgres@localhost:${port}/bench?host=${encodeURIComponent(host)}`,
      PORT: '0',
      NODE_ENV: 'production',
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'info',
      ATTEST_CHECKS: 'off',
      ATTEST_LIMIT_IP: '10000000',
      ATTEST_LIMIT_ACCOUNT: '10000000',
      ATTEST_LIMIT_TENANT: '10000000',
      ATTEST_LIMIT_SECRETS: '10000000',
    },
  })
  const file = path.join(data, 'server.json')
  while (!existsSync(file)) {
    if (child.exitCode !== null) throw new Error('The server did not start; run npm run build first.')
    await sleep(50)
  }
  return { child, url: (JSON.parse(readFileSync(file, 'utf8')) as { url: string }).url }
}

const memory = (pid: number | undefined) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

const folder = mkdtempSync(path.join(tmpdir(), 'attest-bench-'))
chmodSync(folder, 0o711)
const postgres = await startEmbedded({ dataDir: path.join(folder, 'postgres'), settings: { max_connections: 200 } })
const children: ChildProcess[] = []
try {
  const { host, port } = postgres
  const maintenance = new pg.Client({ host, port, user: 'postgres', database: 'postgres' })
  await maintenance.connect()
  await maintenance.query('create database bench')
  await maintenance.end()
  await migrate({ host, port, database: 'bench', administrator: 'postgres' }, house(apps), root)
  const client = new pg.Client({ host, port, user: 'postgres', database: 'bench' })
  await client.connect()
  console.log('Filling 20 companies with 100,000 employees …')
  const { companies, hash } = await fill(client)
  await client.end()

  const real = await startReal(path.join(folder, 'data'), host, port)
  children.push(real.child)
  const floor = fork(path.join(root, 'bench/floor.ts'), [host, String(port), hash], { execArgv: ['--import', 'tsx'] })
  children.push(floor)
  const [{ url: floorUrl }] = (await once(floor, 'message')) as [{ url: string }]
  const urls = { real: real.url, floor: floorUrl }
  for (const url of Object.values(urls)) console.log(url)

  const rows = await measure(urls, companies)
  const used = { real: memory(real.child.pid), floor: memory(floor.pid) }
  console.log(`memory      real ${used.real.toFixed(0)} MB   floor ${used.floor.toFixed(0)} MB`)
  const machine = { cpus: cpus().length, model: cpus()[0]?.model, node: process.version }
  writeFileSync(
    path.join(root, 'bench/result.json'),
    `${JSON.stringify({ at: new Date().toISOString(), machine, seconds: SECONDS, rounds: ROUNDS, rows, memory: used }, null, 2)}\n`,
  )
} finally {
  for (const child of children) child.kill('SIGKILL')
  await postgres.stop()
  for (const place of [postgres.directory, folder]) rmSync(place, { recursive: true, force: true })
}
