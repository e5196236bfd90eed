import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { House } from '../app.ts'
import { type Address, connect } from '../database/logins.ts'
import { migrate } from '../database/migrate.ts'
import { type CheckResult, runChecks } from './checks.ts'
import type { Target } from './live.ts'
import type { AttestPromise, MakeWorld, Sabotage } from './promise.ts'
import { freePort, type Running, start } from './scratch-server.ts'
import { bundle, type Change, mirror } from './scratch-source.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A PostgreSQL in which scratch databases may be made; its superuser needs no password. */
export interface Cluster {
  host: string
  port: number
}

export interface Ground {
  house: House
  cluster: Cluster
  /** What the server makes of an environment: its public address, and what probes are told of it. */
  read(env: Record<string, string>): Pick<Target, 'address' | 'setting'>
}

/** Where controls are broken on purpose, for one run. */
export interface Scratch {
  /**
   * Runs checks against a server of its own, on a database of its own, in this world, with one thing broken; its
   * sabotage may bring a wrong world in place of a good one. Nothing of it is left behind. Throws where the place to
   * break isn't there exactly once, and when the server doesn't start.
   */
  check(checked: AttestPromise[], sabotage?: Sabotage, world?: MakeWorld): Promise<CheckResult[]>
  /** Removes what all of them shared. */
  close(): Promise<void>
}

/** Bundles the server and migrates a database, once: every scratch instance starts as a copy of them. */
export async function openScratch(ground: Ground): Promise<Scratch> {
  const folder = ownFolder()
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  const prefix = path.basename(folder).replace(/\W/g, '').toLowerCase()
  const base = `${prefix}_base`
  const superuser = new pg.Pool({ ...ground.cluster, user: 'postgres', database: 'postgres', max: 4 })
  const close = async () => {
    await superuser.query(`drop database if exists ${base} with (force)`)
    await superuser.end()
    remove()
    process.off('exit', remove)
  }
  try {
    const source = path.join(folder, 'source')
    mirror(root, source)
    await bundle(root, source)
    await superuser.query(`create database ${base}`)
    await migrate(addressOf(ground.cluster, base), ground.house, root)
    let made = 0
    const check: Scratch['check'] = async (checked, sabotage, world) => {
      const number = ++made
      const instance: Instance = {
        ground,
        folder: path.join(folder, `${number}`),
        source,
        database: `${prefix}_${number}`,
      }
      try {
        // A changed source may change what the database is made of: it migrates an empty one.
        const template = sabotage && 'file' in sabotage ? 'template1' : base
        await superuser.query(`create database ${instance.database} template ${template}`)
        return await tryOn(instance, checked, sabotage, world)
      } finally {
        await superuser.query(`drop database if exists ${instance.database} with (force)`)
        rmSync(instance.folder, { recursive: true, force: true })
      }
    }
    return { check, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** A folder that names this process; one whose process was killed is removed by the next. */
function ownFolder(): string {
  const dist = path.join(root, 'dist')
  mkdirSync(dist, { recursive: true })
  for (const name of readdirSync(dist)) {
    const pid = /^\.scratch-(\d+)-/.exec(name)?.[1]
    if (pid && !isRunning(Number(pid))) rmSync(path.join(dist, name), { recursive: true, force: true })
  }
  return mkdtempSync(path.join(dist, `.scratch-${process.pid}-`))
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

interface Instance {
  ground: Ground
  /** Where its data is, and its source if that is changed. */
  folder: string
  /** The bundle of the unchanged source. */
  source: string
  database: string
}

async function tryOn(instance: Instance, checked: AttestPromise[], sabotage?: Sabotage, good?: MakeWorld) {
  const { ground, folder, database } = instance
  const change: Change | undefined = sabotage && 'file' in sabotage ? sabotage : undefined
  const source = change ? path.join(folder, 'source') : instance.source
  if (change) {
    mirror(root, source, change)
    await bundle(root, source)
  }
  const port = await freePort()
  const makeWorld = sabotage && 'world' in sabotage ? sabotage.world : good
  const world = await makeWorld?.(port)
  let server: Running | undefined
  try {
    const address = addressOf(ground.cluster, database)
    const env = { ...environment(address, path.join(folder, 'data'), port), ...world?.env }
    server = await start(source, env)
    if (world?.sql) await breakDatabase(world.sql, address)
    if (sabotage && 'sql' in sabotage && sabotage.sql) await breakDatabase(sabotage.sql, address)
    const connections = connect(address, 10)
    try {
      const { address: publicAddress, setting } = ground.read(env)
      return await runChecks(checked, {
        url: `http://127.0.0.1:${port}`,
        address: publicAddress,
        database: connections,
        house: ground.house,
        setting: { ...setting, root: source, ...world?.setting },
      })
    } finally {
      await connections.end()
    }
  } finally {
    await server?.stop()
    await world?.stop()
  }
}

const addressOf = ({ host, port }: Cluster, database: string): Address => ({
  host,
  port,
  database,
  administrator: 'postgres',
})

const environment = ({ host, port, database }: Address, data: string, listen: number) => ({
  ATTEST_DATA: data,
  DATABASE_URL: `postgres://postgres@localhost:${port}/${database}?host=${encodeURIComponent(host)}`,
  PORT: String(listen),
  LOG_LEVEL: 'error',
  ATTEST_CHECKS: 'off',
})

async function breakDatabase(sql: string, { host, port, database }: Address) {
  const client = new pg.Client({ host, port, user: 'postgres', database })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
