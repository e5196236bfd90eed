import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { inject } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { startInstallation } from '../../server/installation.ts'
import { type App, type House, house } from '../app.ts'
import { createTable } from '../database/guard.ts'
import { type Address, administrator, type Connections } from '../database/logins.ts'
import { migrate } from '../database/migrate.ts'
import { apps } from '../../server/apps.ts'

export interface Answer {
  status: number
  headers: Headers
  /** The JSON of the answer, or its text. */
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape
  body: any
  /** The cookies that it set, as a Cookie header. */
  cookie: string
}

export interface Sent {
  body?: unknown
  headers?: Record<string, string>
  cookie?: string
}

export interface TestInstallation extends Awaited<ReturnType<typeof startInstallation>> {
  house: House
  address: Address
  /** The administrator's login, for looking at and breaking what no login of the server may touch. */
  superuser: Connections
  request(method: string, path: string, sent?: Sent): Promise<Answer>
  stop(): Promise<void>
}

/**
 * A database of its own in the shared cluster, migrated, with the real server listening on a port of its own. The
 * tables of an app without migrations are made from their declarations.
 */
export async function startTestInstallation(
  env: Record<string, string> = {},
  more: App[] = [],
): Promise<TestInstallation> {
  const { host, port } = inject('cluster')
  const database = `test_${randomBytes(6).toString('hex')}`
  const maintenance = new pg.Client({ host, port, user: 'postgres', database: 'postgres' })
  await maintenance.connect()
  await maintenance.query(`create database ${database}`)
  const address: Address = { host, port, database, administrator: 'postgres' }
  const config = {
    ...readConfig({
      ATTEST_DATA: mkdtempSync(path.join(tmpdir(), 'attest-data-')),
      ATTEST_LIMIT_IP: '100000',
      ATTEST_LIMIT_ACCOUNT: '100000',
      ATTEST_LIMIT_TENANT: '1000000',
      ATTEST_CHECKS: 'off',
      ...env,
    }),
    port: 0,
  }
  const all = house([...apps, ...more])
  const superuser = administrator(address)
  const unwritten = more.filter(({ name }) => !existsSync(path.join(config.root, 'apps', name, 'migrations')))
  if (unwritten.length > 0) {
    await migrate(address, house(all.apps.filter((app) => !unwritten.includes(app))), config.root)
    const statements = unwritten.flatMap(({ tables }) => tables.flatMap((table) => createTable(table).split(';')))
    for (const sql of statements) if (sql.trim()) await superuser.send({ sql, parameters: [] })
  }
  await migrate(address, all, config.root)
  const installation = await startInstallation(config, address, pino({ level: env.LOG_LEVEL ?? 'silent' }), all)
  return {
    ...installation,
    house: all,
    address,
    superuser,
    request: (method, to, sent = {}) => send(`${installation.url}${to}`, method, sent),
    stop: async () => {
      await installation.stop()
      await superuser.end()
      await maintenance.query(`drop database ${database} with (force)`)
      await maintenance.end()
    },
  }
}

async function send(url: string, method: string, { body, headers = {}, cookie }: Sent): Promise<Answer> {
  const isForm = body instanceof FormData
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: {
      ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
      ...(cookie && { cookie }),
      ...headers,
    },
    ...(body !== undefined && { body: isForm ? body : typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const type = response.headers.get('content-type') ?? ''
  const text = type.includes('json') || type.includes('text') ? await response.text() : undefined
  return {
    status: response.status,
    headers: response.headers,
    body:
      text === undefined
        ? new Uint8Array(await response.arrayBuffer())
        : type.includes('json') && text
          ? JSON.parse(text)
          : text,
    cookie: response.headers
      .getSetCookie()
      .map((c) => c.split(';')[0])
      .join('; '),
  }
}
