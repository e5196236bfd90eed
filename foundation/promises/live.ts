import { setTimeout as sleep } from 'node:timers/promises'
import type { RowScope } from '../access/scope.ts'
import type { House } from '../app.ts'
import { fragment, literal } from '../database/fragment.ts'
import { type Connections, type Database, statement } from '../database/logins.ts'
import { TenantDb } from '../database/tenant-db.ts'
import { figure } from '../figures.ts'
import { findGuest, guestDb, secretsIn } from '../guests/entry.ts'
import { newGuestLink } from '../guests/links.ts'
import { hashPassword } from '../identity/passwords.ts'
import { hashToken, newToken, Sessions } from '../identity/sessions.ts'
import { asHouse } from '../jobs/jobs.ts'
import type { SmtpSettings } from '../mail/smtp.ts'
import type { Dimension } from '../table.ts'
import { uuid } from '../uuid.ts'
import { type Canaries, canaryEmail, canaryGuest } from './canaries.ts'
import { type Answer, loopback, type Sent, send, type Wire } from './http.ts'

export type Rights = Record<string, 'none' | 'read' | 'write'> | 'administrator'

/** Where a check names no address, the next one comes after so many requests, before a limit is reached. */
const PER_ADDRESS = 250
const UNNAMED = 100

/** What may be said of somebody who joins a canary company. */
export interface Joining {
  scope?: Partial<Record<Dimension, string[]>>
  sees_private?: boolean
  password?: string
  /** The same person works in another canary company already. */
  as?: Canary
}

/** A person of a canary company with a living session. */
export interface Canary {
  account_id: string
  membership_id: string
  role_id: string
  tenant_id: string
  email: string
  /** The session, as a Cookie header. */
  cookie: string
  /** Calls the API as this person, in this company. */
  call(method: string, path: string, sent?: Sent): Promise<Answer>
}

/** How this installation is set up, for what a probe looks at from outside of the software. */
export interface Setting {
  /** The folder with the source, the lockfile and the build. */
  root: string
  /** The folder with the installation's own data. */
  data: string
  smtp: SmtpSettings | undefined
  /** The file of a certificate authority of one's own, as PEM, that is trusted beside the public ones. */
  ca: string | undefined
  /** The TCP ports at which the machine may be reached, as its operator declares them. */
  ports: readonly number[] | undefined
  /** Whether its operator declares that the disk with the data is encrypted. */
  diskEncrypted: boolean
  /** Under which name the sender's domain publishes the key of its mail server's signatures. */
  dkimSelector: string | undefined
  /** The time servers by which the machine's clock is set. */
  ntpServers: readonly string[] | undefined
  /** Whom names are asked of, `address:port`; the system's own resolvers if undefined. */
  dnsServers: readonly string[] | undefined
  /** The folder of the build, with what it was made from in `build.json`. */
  build: string
  /** Where the kernel tells of processes and sockets, and of devices: /proc and /sys. */
  proc: string
  sys: string
}

export interface Target {
  /** Where the server listens. */
  url: string
  /** Its public address, for Origin and Host. */
  address: string
  database: Database
  house: House
  setting: Setting
}

/** Fails whenever it is reached: sent after an attempt that must be refused, it takes back one that wasn't. */
export const undo = statement`select 1 / 0`

/** One after the other. */
export class Turn {
  private last: Promise<void> = Promise.resolve()

  /** Resolves when everybody before has left, to what must be called to leave. */
  async take(): Promise<() => void> {
    const before = this.last
    let leave = () => {}
    this.last = new Promise((resolve) => {
      leave = resolve
    })
    await before
    return leave
  }
}

/**
 * The running system as checks may use it: over real HTTP, with the server's own database logins, inside the canary
 * companies. Whatever is made there is swept away after the run.
 */
export class Live {
  readonly house: House
  readonly address: string
  readonly setting: Setting
  readonly app: Connections
  readonly auth: Connections
  readonly guest: Connections
  readonly jobs: Connections
  /** The canary companies' identifiers. */
  readonly one: string
  readonly two: string
  private readonly quiet: string
  private readonly turn: Turn
  private place: Promise<() => void> | undefined
  private readonly wire: Wire
  private readonly secure: boolean
  private sent = 0

  constructor(target: Target, tenants: Canaries, name: string, turn: Turn) {
    this.house = target.house
    this.address = target.address
    this.setting = target.setting
    this.app = target.database.app
    this.auth = target.database.auth
    this.guest = target.database.guest
    this.jobs = target.database.jobs
    this.one = tenants.one
    this.two = tenants.two
    this.quiet = tenants.alone
    this.turn = turn
    this.secure = target.address.startsWith('https:')
    this.wire = { url: target.url, address: target.address, name: `${name} ${process.pid} ${Date.now()}` }
  }

  /**
   * The company for what concerns a company as a whole: waits until no other check works there, nor anybody whom one
   * let in. What one set there is as by default again.
   */
  async alone(): Promise<string> {
    this.place ??= this.turn.take().then(async (leave) => {
      await this.auth.send(statement`
        update membership set status = 'deactivated', version = version + 1
         where tenant_id = ${this.quiet} and status = 'active'`)
      await this.inTenant(this.quiet).run(
        statement`
          update support_grant set ended_at = now(), version = version + 1
           where tenant_id = ${this.quiet} and ended_at is null`,
        ...['tenant_figure', 'duty'].map((name) =>
          fragment`delete from ${literal(name)} where tenant_id = ${this.quiet}`.statement(),
        ),
      )
      return leave
    })
    await this.place
    return this.quiet
  }

  /** To be called when the check has ended: lets the next one into the company that it had for itself. */
  leave(): void {
    void this.place?.then((leave) => leave())
  }

  /** The IP address from which a check speaks, or undefined where the system has none to spare. */
  ip(from: number): string | undefined {
    return loopback(this.wire, from)
  }

  /** A request as a browser on our pages would send it. Throws when a limit is hit that the check didn't look for. */
  async http(method: string, path: string, sent: Sent = {}): Promise<Answer> {
    const answer = await this.limited(method, path, sent)
    if (answer.status === 429) throw new Error(`The limit of requests was hit at ${method} ${path}.`)
    return answer
  }

  /** The same where 429 is an answer like any other. */
  limited(method: string, path: string, sent: Sent = {}): Promise<Answer> {
    const from = sent.from ?? UNNAMED + Math.floor(this.sent++ / Math.min(PER_ADDRESS, figure('limits.ip').value / 2))
    return send(this.wire, method, path, { ...sent, from })
  }

  /** A request to the API without a session. */
  api(method: string, path: string, sent: Sent = {}): Promise<Answer> {
    return this.http(method, `/api/v1${path}`, sent)
  }

  signIn(email: string, password: string, sent: Sent = {}): Promise<Answer> {
    return this.api('POST', '/session', { ...sent, body: { email, password } })
  }

  /** A canary company's database, entered as the house. */
  inTenant(tenant: string): TenantDb {
    return asHouse(this.jobs, tenant)
  }

  /** The database as this person's requests use it, through the login `app`, without limits to rows. */
  async asMember(canary: Canary, requestId: string = uuid(), ip = '127.0.0.1'): Promise<TenantDb> {
    const token = canary.cookie.slice(canary.cookie.indexOf('=') + 1)
    const person = await new Sessions(this.auth).find(token, true)
    const membership = person?.memberships.find(({ tenant_id }) => tenant_id === canary.tenant_id)
    if (!person || !membership) throw new Error(`${canary.email} is not signed in.`)
    const { tenant_id, id, stamp } = membership
    const scope: RowScope = {
      membership_id: id,
      sees_private: true,
      limits: { company: null, site: null, department: null, unit: null, kind: null },
    }
    const enter = statement`select app.enter(${tenant_id}, ${id}, ${person.session_id}, ${stamp}, ${requestId}, ${ip})`
    return new TenantDb(this.app, tenant_id, scope, enter)
  }

  /** The database as a guest uses it who was invited to this record. */
  async asGuest(tenant: string, recordId: string): Promise<TenantDb> {
    const db = this.inTenant(tenant)
    const link = newGuestLink({ db, address: this.address }, canaryGuest(recordId))
    await db.run(link.statement)
    const secrets = secretsIn(link.url.split('#')[1])
    const guest = await findGuest(this.guest, secrets, 'any', '127.0.0.1')
    if (!guest) throw new Error('A new link of a guest does not work.')
    return guestDb(this.guest, guest, secrets, { id: uuid(), ip: '127.0.0.1' })
  }

  /** Lets somebody join a canary company, with an account, a role with these rights, and a session. */
  async join(tenant: string, rights: Rights, more: Joining = {}): Promise<Canary> {
    const { as, scope = {}, sees_private = false } = more
    const [membership_id, role_id] = [uuid(), uuid()]
    const { account_id, email, cookie } = as ?? (await this.account(more.password))
    const isAdministrator = rights === 'administrator'
    await this.auth.send(
      statement`insert into role (tenant_id, id, name, is_administrator, rights)
        values (${tenant}, ${role_id}, ${`Canary ${role_id}`}, ${isAdministrator}, ${JSON.stringify(isAdministrator ? {} : rights)})`,
      statement`insert into membership (tenant_id, id, account_id, name, email, role_id, status, sees_private,
          scope_company, scope_site, scope_department, scope_unit, scope_kind)
        values (${tenant}, ${membership_id}, ${account_id}, 'Canary', ${email}, ${role_id}, 'active', ${sees_private},
          ${scope.company ?? null}, ${scope.site ?? null}, ${scope.department ?? null}, ${scope.unit ?? null}, ${scope.kind ?? null})`,
    )
    const call = (method: string, path: string, sent: Sent = {}) =>
      this.api(method, path, { cookie, ...sent, headers: { 'attest-tenant': tenant, ...sent.headers } })
    return { account_id, membership_id, role_id, tenant_id: tenant, email, cookie, call }
  }

  /** Several administrators who take turns, so that none of them reaches the limit of an account. */
  crowd(tenant: string, people: number): Promise<Canary[]> {
    const join = () => this.join(tenant, 'administrator', { sees_private: true })
    return Promise.all(Array.from({ length: Math.ceil(people) }, join))
  }

  private async account(password: string | undefined) {
    const [account_id, token, email] = [uuid(), newToken(), canaryEmail()]
    const passwordHash = password === undefined ? null : await hashPassword(password)
    await this.auth.send(
      statement`insert into account (id, email, name, language, password_hash)
        values (${account_id}, ${email}, 'Canary', 'en', ${passwordHash})`,
      statement`insert into session (id, account_id, token_hash, ip, user_agent, expires_at, ends_at)
        values (${uuid()}, ${account_id}, ${hashToken(token)}, '127.0.0.1', 'check', now() + interval '10 minutes', now() + interval '10 minutes')`,
    )
    return { account_id, email, cookie: `${this.cookieName('session')}=${token}` }
  }

  /** What the server calls its cookies. */
  cookieName(name: 'session' | 'device'): string {
    return `${this.secure ? '__Host-' : ''}attest-${name}`
  }

  /** The secrets in the links of the mails to somebody, the newest first. */
  async mailedTokens(email: string): Promise<string[]> {
    const mails = await this.auth.rows<{ body: string | null }>(statement`
      select body from mail where recipient = ${email} order by created_at desc, id desc`)
    return mails.flatMap(({ body }) => /#([\w-]{22,})/.exec(body ?? '')?.[1] ?? [])
  }

  /** Asks again until the answer is there; undefined when it doesn't come in time. */
  async until<T>(ask: () => Promise<T | undefined>, milliseconds = 10_000): Promise<T | undefined> {
    for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(50)) {
      const found = await ask()
      if (found !== undefined) return found
    }
    return undefined
  }
}
