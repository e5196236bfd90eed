import pg from 'pg'
import { type Result, type Statement, send, types } from './wire.ts'

/**
 * The database logins of the house. None owns a table or can bypass row-level security:
 * `app` serves requests within one tenant, `guest` those of people without an account, `auth` knows accounts and
 * sessions, `jobs` works for one tenant after the other. The owner of everything can't sign in; migrations act as that owner through the administrator's login.
 */
export const logins = { app: 'attest_app', auth: 'attest_auth', guest: 'attest_guest', jobs: 'attest_jobs' } as const
export type Login = keyof typeof logins
export const owner = 'attest_owner'

/** Where the server is and how to sign in to it. */
export interface Address {
  host: string
  port: number
  database: string
  /** The login that migrates: it may create roles and act as the owner. */
  administrator: string
  password?: string | undefined
  /** The passwords of the server's own logins; none with an embedded server, which only this user can reach. */
  passwords?: Record<Login, string> | undefined
  ssl?: boolean | undefined
}

/** A pool of connections of one login. Everything sent goes through the extended protocol with parameters. */
export class Connections {
  readonly pool: pg.Pool

  constructor(address: Address, user: string, password: string | undefined, max: number) {
    this.pool = new pg.Pool({
      host: address.host,
      port: address.port,
      database: address.database,
      user,
      password,
      max,
      ssl: address.ssl ?? false,
      types,
      idleTimeoutMillis: 60_000,
      // One plan for each statement: planning a list anew for each company cost more than running it.
      options:
        '-c timezone=UTC -c plan_cache_mode=force_generic_plan -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000',
      application_name: `attest ${user}`,
    })
    // A broken idle connection is replaced by the pool; without a listener it would end the process.
    this.pool.on('error', () => {}).on('connect', (client) => client.on('error', () => {}))
  }

  /** One transaction of the given statements, one round trip. */
  async send(...statements: Statement[]): Promise<Result[]> {
    const client = await this.pool.connect()
    try {
      return await send(client, statements)
    } finally {
      client.release()
    }
  }

  /** One statement; its rows. */
  async rows<R>(statement: Statement): Promise<R[]> {
    const [result] = await this.send(statement)
    return (result as Result).rows as R[]
  }

  /** A transaction that reads before it decides, opened by the given statements. Rolled back if `work` throws. */
  async transaction<T>(
    work: (send: (...statements: Statement[]) => Promise<Result[]>) => Promise<T>,
    ...opening: Statement[]
  ): Promise<T> {
    const client = await this.pool.connect()
    let broken: Error | undefined
    try {
      await send(client, [{ sql: 'begin', parameters: [] }, ...opening])
      const result = await work((...statements) => send(client, statements))
      await send(client, [{ sql: 'commit', parameters: [] }])
      return result
    } catch (error) {
      await send(client, [{ sql: 'rollback', parameters: [] }]).catch((e: Error) => {
        broken = e
      })
      throw error
    } finally {
      client.release(broken)
    }
  }

  end(): Promise<void> {
    return this.pool.end()
  }
}

export interface Database {
  address: Address
  app: Connections
  auth: Connections
  guest: Connections
  jobs: Connections
  end(): Promise<void>
}

/** Opens the pools of the server's logins; connections are made when they are needed. */
export function connect(address: Address, size = 20): Database {
  const open = (login: Login, max: number) => new Connections(address, logins[login], address.passwords?.[login], max)
  const pools = {
    app: open('app', size),
    auth: open('auth', Math.ceil(size / 2)),
    guest: open('guest', Math.ceil(size / 4)),
    jobs: open('jobs', 4),
  }
  return {
    address,
    ...pools,
    end: async () => {
      await Promise.all(Object.values(pools).map((pool) => pool.end()))
    },
  }
}

/** The migrating login, for as long as it is needed. */
export const administrator = (address: Address) => new Connections(address, address.administrator, address.password, 1)

/** A statement from a template; every value becomes a parameter: statement`select … where id = ${id}`. */
export function statement(parts: TemplateStringsArray, ...parameters: unknown[]): Statement {
  return { sql: parts.reduce((sql, part, i) => `${sql}$${i}${part}`), parameters }
}
