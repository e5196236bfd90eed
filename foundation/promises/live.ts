import { createHash } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import type { House } from '../app.ts'
import { type Connections, type Database, statement } from '../database/logins.ts'
import type { TenantDb } from '../database/tenant-db.ts'
import { hashToken, newToken } from '../identity/sessions.ts'
import { asHouse } from '../jobs/jobs.ts'
import { uuid } from '../uuid.ts'

export interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
  /** The JSON of the answer, or undefined. */
  json: unknown
  /** What it set, as a Cookie header. */
  cookie: string
}

export interface Sent {
  body?: unknown
  /** The body as it stands, for malformed ones. */
  raw?: string
  headers?: Record<string, string>
  cookie?: string
}

type Rights = Record<string, 'none' | 'read' | 'write'> | 'administrator'

/** A person of a canary company with a living session. */
export interface Canary {
  account_id: string
  membership_id: string
  role_id: string
  tenant_id: string
  email: string
  password: string
  cookie: string
  /** Calls the API as this person. */
  call(method: string, path: string, sent?: Sent): Promise<Answer>
}

export interface Target {
  /** Where the server listens. */
  url: string
  /** Its public address, for Origin and Host. */
  address: string
  database: Database
  house: House
}

export const canarySlugs = ['canary-one', 'canary-two'] as const

/**
 * The running system as checks may use it: over real HTTP, with the server's own database logins, inside the two canary
 * companies. Whoever is created here is removed by `leave`.
 */
export class Live {
  readonly house: House
  readonly address: string
  readonly app: Connections
  readonly auth: Connections
  readonly jobs: Connections
  /** The canary companies' identifiers. */
  readonly one: string
  readonly two: string
  private readonly url: string
  private readonly ip: string
  private readonly secure: boolean
  private readonly joined: { account: string; membership: string; role: string; tenant: string }[] = []

  constructor(target: Target, tenants: readonly [string, string], name: string) {
    this.house = target.house
    this.address = target.address
    this.url = target.url
    this.app = target.database.app
    this.auth = target.database.auth
    this.jobs = target.database.jobs
    ;[this.one, this.two] = tenants
    this.secure = target.address.startsWith('https:')
    this.ip = loopback(target.url, `${name}${process.pid}`)
  }

  /** A request from an address of its own, as a browser on our pages would send it. */
  http(method: string, path: string, { body, raw, headers = {}, cookie }: Sent = {}): Promise<Answer> {
    const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body))
    const { host } = new URL(this.address)
    return new Promise((resolve, reject) => {
      const request = httpRequest(
        `${this.url}${path}`,
        {
          method,
          ...(this.ip && { localAddress: this.ip }),
          headers: {
            host,
            ...(method !== 'GET' && { origin: this.address }),
            ...(payload !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
            ...(cookie && { cookie }),
            ...headers,
          },
        },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('end', () => resolve(answer(response.statusCode ?? 0, response.headers, Buffer.concat(chunks).toString())))
        },
      )
      request.setTimeout(20_000, () => request.destroy(new Error('The server did not answer within 20 seconds.')))
      request.on('error', reject)
      request.end(payload)
    })
  }

  /** A canary company's database, entered as the house. */
  inTenant(tenant: string): TenantDb {
    return asHouse(this.jobs, tenant)
  }

  /** Lets somebody join a canary company, with an account, a role with these rights, and a session. */
  async join(
    tenant: string,
    rights: Rights,
    more: { scope_site?: string[]; scope_company?: string[]; sees_private?: boolean; password_hash?: string } = {},
  ): Promise<Canary> {
    const [account_id, membership_id, role_id, session_id] = [uuid(), uuid(), uuid(), uuid()]
    const email = `canary-${account_id}@canary.invalid`
    const token = newToken()
    const isAdministrator = rights === 'administrator'
    this.joined.push({ account: account_id, membership: membership_id, role: role_id, tenant })
    await this.auth.send(
      statement`insert into account (id, email, name, language, password_hash)
        values (${account_id}, ${email}, 'Canary', 'en', ${more.password_hash ?? null})`,
      statement`insert into role (tenant_id, id, name, is_administrator, rights)
        values (${tenant}, ${role_id}, ${`Canary ${role_id}`}, ${isAdministrator}, ${JSON.stringify(isAdministrator ? {} : rights)})`,
      statement`insert into membership (tenant_id, id, account_id, name, email, role_id, status, scope_site, scope_company, sees_private)
        values (${tenant}, ${membership_id}, ${account_id}, 'Canary', ${email}, ${role_id}, 'active',
                ${more.scope_site ?? null}, ${more.scope_company ?? null}, ${more.sees_private ?? false})`,
      statement`insert into session (id, account_id, token_hash, ip, user_agent, expires_at, ends_at)
        values (${session_id}, ${account_id}, ${hashToken(token)}, '127.0.0.1', 'check', now() + interval '10 minutes', now() + interval '10 minutes')`,
    )
    const cookie = `${this.secure ? '__Host-' : ''}attest-session=${token}`
    return {
      ...{ account_id, membership_id, role_id, tenant_id: tenant, email, password: '', cookie },
      call: (method, path, sent = {}) =>
        this.http(method, `/api/v1${path}`, { cookie, ...sent, headers: { 'attest-tenant': tenant, ...sent.headers } }),
    }
  }

  /** Removes everybody whom the check let join, with what they own. */
  async leave(): Promise<void> {
    for (const { account, membership, role, tenant } of this.joined.splice(0)) {
      await this.inTenant(tenant).run(
        statement`delete from membership where tenant_id = ${tenant} and id = ${membership}`,
        statement`delete from role where tenant_id = ${tenant} and id = ${role}`,
      )
      await this.auth.send(statement`delete from account where id = ${account}`)
    }
  }
}

/** An address of the loopback network for each check, so that they don't share one limit; Linux allows all of them. */
function loopback(url: string, name: string): string {
  if (process.platform !== 'linux' || !['127.0.0.1', 'localhost'].includes(new URL(url).hostname)) return ''
  const [a = 1, b = 1, c = 1] = createHash('sha256').update(name).digest()
  return `127.${(a % 250) + 1}.${b}.${(c % 250) + 2}`
}

function answer(status: number, headers: Answer['headers'], text: string): Answer {
  const isJson = String(headers['content-type']).includes('json')
  const cookies = ([] as string[]).concat(headers['set-cookie'] ?? [])
  return {
    status,
    headers,
    text,
    json: isJson && text ? JSON.parse(text) : undefined,
    cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; '),
  }
}

/** Finds the two canary companies, making them the first time. */
export async function canaries(auth: Connections): Promise<[string, string]> {
  for (const slug of canarySlugs)
    await auth.send(statement`
      insert into tenant (id, slug, name, country, language, time_zone, is_canary)
      values (${uuid()}, ${slug}, ${slug}, 'DE', 'en', 'Europe/Berlin', true) on conflict (slug) do nothing`)
  const rows = await auth.rows<{ id: string }>(statement`
    select id from tenant where is_canary and slug = any(${[...canarySlugs]}) order by slug`)
  const [one, two] = rows.map((row) => row.id)
  if (!one || !two) throw new Error('The canary companies are missing.')
  return [one, two]
}
