import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { House } from '../app.ts'
import { connect } from '../database/logins.ts'
import { type CheckResult, runChecks } from './checks.ts'
import type { AttestPromise, Sabotage } from './promise.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const parts = ['server', 'foundation', 'apps', 'promises', 'package.json']

/** A PostgreSQL in which scratch databases may be made; its superuser needs no password. */
export interface Cluster {
  host: string
  port: number
}

/**
 * Runs checks against a scratch instance of its own: a copy of the source with one place changed, or a database with
 * one thing broken. Nothing of it is left behind. Throws where the place to break isn't there exactly once.
 */
export async function checkSabotaged(
  checked: AttestPromise[],
  sabotage: Sabotage | undefined,
  house: House,
  cluster: Cluster,
): Promise<CheckResult[]> {
  const folder = copySource(sabotage)
  const database = `scratch_${path.basename(folder).replace(/\W/g, '').toLowerCase()}`
  const superuser = new pg.Client({ ...cluster, user: 'postgres', database: 'postgres' })
  await superuser.connect()
  await superuser.query(`create database ${database}`)
  let server: ChildProcess | undefined
  try {
    const port = await freePort()
    server = await start(folder, database, cluster, port)
    if (sabotage && 'sql' in sabotage && sabotage.sql) await breakDatabase(sabotage.sql, database, cluster)
    const url = `http://127.0.0.1:${port}`
    const connections = connect({ ...cluster, database, administrator: 'postgres' }, 10)
    try {
      const setting = { root: folder, data: path.join(folder, 'data'), smtp: undefined }
      return await runChecks(checked, { url, address: url, database: connections, house, setting })
    } finally {
      await connections.end()
    }
  } finally {
    if (server && server.exitCode === null) {
      server.kill('SIGKILL')
      await once(server, 'exit')
    }
    await superuser.query(`drop database if exists ${database} with (force)`)
    await superuser.end()
    rmSync(folder, { recursive: true, force: true })
  }
}

function copySource(sabotage: Sabotage | undefined): string {
  mkdirSync(path.join(root, 'dist'), { recursive: true })
  const folder = mkdtempSync(path.join(root, 'dist', '.scratch-'))
  for (const part of parts) cpSync(path.join(root, part), path.join(folder, part), { recursive: true })
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  if (!sabotage || !('file' in sabotage)) return folder
  const file = path.join(folder, sabotage.file)
  const source = readFileSync(file, 'utf8')
  const found = source.split(sabotage.replace).length - 1
  if (found !== 1) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`The place to break is ${found} times in ${sabotage.file}: ${sabotage.replace}`)
  }
  writeFileSync(
    file,
    source.replace(sabotage.replace, () => sabotage.by),
  )
  return folder
}

async function start(folder: string, database: string, cluster: Cluster, port: number): Promise<ChildProcess> {
  const data = path.join(folder, 'data')
  let errors = ''
  const server = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      ATTEST_DATA: data,
      DATABASE_URL: `postgres://postgres@localhost:${cluster.port}/${database}?host=${encodeURIComponent(cluster.host)}`,
      PORT: String(port),
      LOG_LEVEL: 'error',
      ATTEST_CHECKS: 'off',
    },
  })
  server.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk
  })
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (existsSync(path.join(data, 'server.json'))) return server
    if (server.exitCode !== null) break
    await sleep(50)
  }
  server.kill('SIGKILL')
  throw new Error(`The scratch instance did not start: ${errors.slice(-2000)}`)
}

async function breakDatabase(sql: string, database: string, cluster: Cluster) {
  const client = new pg.Client({ ...cluster, user: 'postgres', database })
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
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  return port
}
