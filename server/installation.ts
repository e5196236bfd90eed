import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Runner } from 'graphile-worker'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { type House, house } from '../foundation/app.ts'
import { startEmbedded } from '../foundation/database/embedded.ts'
import { type Address, connect, type Database, type Login, logins, statement } from '../foundation/database/logins.ts'
import { migrate } from '../foundation/database/migrate.ts'
import { setOperatorFigure } from '../foundation/figures.ts'
import { Sessions } from '../foundation/identity/sessions.ts'
import { asHouse, enqueue, type Job, startJobs, type Work } from '../foundation/jobs/jobs.ts'
import { runChecks } from '../foundation/promises/checks.ts'
import type { Setting, Target } from '../foundation/promises/live.ts'
import { allPromises } from '../promises/index.ts'
import { Monitor } from '../foundation/status/measure.ts'
import { sendMail } from '../foundation/mail/smtp.ts'
import { publishing } from '../foundation/statement/facts.ts'
import { recordVersion } from '../foundation/statement/versions.ts'
import { openKeys } from '../foundation/vault/keys.ts'
import { apps } from './apps.ts'
import type { Config } from './config.ts'
import { createServer } from './http.ts'
import type { Running } from './running.ts'

/** A database that is running and as declared. */
export interface Store {
  address: Address
  /** Where the embedded one listens. */
  postgres?: { host: string; port: number }
  stop(): Promise<void>
}

/** Starts the embedded PostgreSQL, or reaches the external one, and brings it to the declared state. */
export async function openStore(config: Config, log: Logger, all: House = house(apps)): Promise<Store> {
  mkdirSync(config.data, { recursive: true, mode: 0o700 })
  if (config.databaseUrl) {
    const address = external(config.databaseUrl, passwords(config.data))
    await migrate(address, all, config.root)
    return { address, stop: async () => {} }
  }
  const postgres = await startEmbedded({
    dataDir: path.join(config.data, 'postgres'),
    log: (line) => log.debug({ postgres: line.trim() }, 'postgres'),
  })
  const address = embedded(postgres)
  try {
    await migrate(address, all, config.root)
  } catch (error) {
    await postgres.stop()
    throw error
  }
  return { address, postgres, stop: () => postgres.stop() }
}

const embedded = ({ host, port }: { host: string; port: number }): Address => ({
  host,
  port,
  database: 'postgres',
  administrator: 'postgres',
})

/** The database of a server that is running already. */
export const storeOf = (config: Config, { postgres }: Running): Address =>
  postgres ? embedded(postgres) : external(config.databaseUrl ?? '', passwords(config.data))

function external(databaseUrl: string, loginPasswords: Record<Login, string>): Address {
  const url = new URL(databaseUrl)
  return {
    host: url.searchParams.get('host') ?? decodeURIComponent(url.hostname),
    port: Number(url.port || 5432),
    database: decodeURIComponent(url.pathname.slice(1)) || 'postgres',
    administrator: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password) || undefined,
    passwords: loginPasswords,
    ssl: ['require', 'verify-ca', 'verify-full'].includes(url.searchParams.get('sslmode') ?? ''),
  }
}

/**
 * The passwords of the server's own logins: kept beside the data, readable for its owner only. One is made for each
 * login that has none yet; the migration sets it.
 */
export function passwords(data: string): Record<Login, string> {
  const file = path.join(data, 'database-logins.json')
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<Login, string>>) : {}
  const missing = Object.keys(logins).filter((login) => !(login in known))
  const fresh = Object.fromEntries(missing.map((login) => [login, randomBytes(24).toString('base64url')]))
  const all = { ...known, ...fresh } as Record<Login, string>
  if (missing.length > 0) {
    const written = `${file}.${process.pid}`
    writeFileSync(written, JSON.stringify(all), { mode: 0o600, flag: 'wx' })
    renameSync(written, file)
  }
  return all
}

/** The running server: its HTTP side and its jobs, on a database that is as declared. */
export interface Installation {
  server: FastifyInstance
  database: Database
  sessions: Sessions
  work: Work
  /** Where it listens. */
  url: string
  /** Lets running requests and jobs end, then closes. */
  stop(): Promise<void>
}

/** Puts the operator's limits in force: for the server, and for whoever measures against them. */
export function applyLimits({ limits }: Config): void {
  for (const [name, value] of Object.entries(limits))
    setOperatorFigure(`limits.${name as keyof Config['limits']}`, value)
}

/** What probes are told of this installation. */
export const settingOf = ({
  root,
  data,
  smtp,
  ca,
  ports,
  diskEncrypted,
  dkimSelector,
  ntpServers,
}: Config): Setting => ({
  root,
  data,
  smtp,
  ca,
  ports,
  diskEncrypted,
  dkimSelector,
  ntpServers,
  // Not for the environment to say: with other roots a probe would see another machine.
  dnsServers: undefined,
  build: path.join(root, 'dist'),
  proc: '/proc',
  sys: '/sys',
})

/** Wires everything, in the order in which it stands on each other. */
export async function startInstallation(
  config: Config,
  address: Address,
  log: Logger,
  all: House = house(apps),
): Promise<Installation> {
  applyLimits(config)
  const database = connect(address)
  const work: Work = {
    database,
    house: all,
    jobs: [sendMail(config.smtp), ...all.apps.flatMap((app) => app.jobs ?? [])],
    promises: allPromises,
    address: config.address,
    timeZone: config.timeZone,
    keys: openKeys(path.join(config.data, 'keys')),
    log,
    inTenant: (tenantId) => asHouse(database.jobs, tenantId),
  }
  const sessions = new Sessions(database.auth)
  await recordVersion(database.auth, allPromises, config.address)
  const ground = {
    house: all,
    database,
    sessions,
    address: config.address,
    secure: config.address.startsWith('https:'),
    mailsOut: config.smtp !== undefined,
    work,
    published: publishing({
      ...config,
      contact: config.contact ?? null,
      promises: allPromises,
      auth: database.auth,
      house: all,
      mailsOut: config.smtp !== undefined,
    }),
  }
  const server = await createServer(config, ground, log, () => health(database))
  const url = await server.listen({ host: config.host, port: config.port })
  const monitor = new Monitor(work, url)
  const target = { url, address: config.address, database, house: all, setting: settingOf(config) }
  const checks = checkPromises(target, config.checks)
  work.jobs.push(checks)
  const runner: Runner = await startJobs(work)
  if (config.checks) await enqueue(database.jobs, checks.name)
  monitor.start()
  return {
    server,
    database,
    sessions,
    work,
    url,
    stop: async () => {
      await monitor.stop()
      await server.close()
      await runner.stop()
      await database.end()
    },
  }
}

/** Tries promises on this very server: all after start and every six hours, and those that the operator asks for. */
const checkPromises = (target: Target, byThemselves: boolean): Job => ({
  name: 'check_promises',
  ...(byThemselves && { at: '17 */6 * * *' }),
  run: async ({ log }, { ids }) => {
    const chosen = allPromises.filter(({ id }) => !Array.isArray(ids) || ids.includes(id))
    const results = await runChecks(chosen, target)
    for (const { id, outcome } of results)
      if (outcome !== 'kept') log.warn({ promise: id, outcome }, 'promise not kept')
  },
})

async function health(database: Database) {
  try {
    await database.auth.rows(statement`select 1`)
    return { ready: true }
  } catch {
    return { ready: false, reason: 'The database does not answer.' }
  }
}
