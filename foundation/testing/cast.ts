import { statement } from '../database/logins.ts'
import type { RowScope } from '../access/scope.ts'
import type { TenantDb } from '../database/tenant-db.ts'
import { findGuest, type Guest, guestDb, secretsIn } from '../guests/entry.ts'
import { type Invited, newGuestLink } from '../guests/links.ts'
import { asHouse } from '../jobs/jobs.ts'
import { uuid } from '../uuid.ts'
import type { Answer, Sent, TestInstallation } from './installation.ts'

/** A person with a living session in one company. */
export interface Somebody {
  account_id: string
  membership_id: string
  tenant_id: string
  role_id: string
  cookie: string
  email: string
  request(method: string, path: string, sent?: Sent): Promise<Answer>
}

type Limits = Partial<RowScope['limits']>

/** Creates a company without anybody in it. */
export async function company(at: TestInstallation, name: string): Promise<string> {
  const id = uuid()
  await at.superuser.send(statement`
    insert into app.tenant (id, slug, name, country, language, time_zone)
    values (${id}, ${`${name.toLowerCase()}-${id.slice(-6)}`}, ${name}, 'DE', 'en', 'Europe/Berlin')`)
  return id
}

/** Lets somebody join a company, signed in, with the given rights; `administrator` has all. */
export async function join(
  at: TestInstallation,
  tenantId: string,
  name: string,
  rights: Record<string, 'none' | 'read' | 'write'> | 'administrator',
  limits: Limits & { sees_private?: boolean } = {},
): Promise<Somebody> {
  const [account_id, membership_id, role_id] = [uuid(), uuid(), uuid()]
  const email = `${name.toLowerCase()}-${account_id.slice(-8)}@example.com`
  const isAdministrator = rights === 'administrator'
  await at.superuser.send(
    statement`insert into auth.account (id, email, name, language) values (${account_id}, ${email}, ${name}, 'en')`,
    statement`insert into app.role (tenant_id, id, name, is_administrator, rights)
      values (${tenantId}, ${role_id}, ${`${name} ${role_id.slice(-6)}`}, ${isAdministrator}, ${JSON.stringify(isAdministrator ? {} : rights)})`,
    statement`insert into app.membership (tenant_id, id, account_id, name, email, role_id, status, sees_private,
        scope_company, scope_site, scope_department, scope_unit, scope_kind)
      values (${tenantId}, ${membership_id}, ${account_id}, ${name}, ${email}, ${role_id}, 'active', ${limits.sees_private ?? false},
        ${limits.company ?? null}, ${limits.site ?? null}, ${limits.department ?? null}, ${limits.unit ?? null}, ${limits.kind ?? null})`,
  )
  const token = await at.sessions.begin(account_id, '127.0.0.1', 'test')
  const cookie = `attest-session=${token}`
  return {
    account_id,
    membership_id,
    tenant_id: tenantId,
    role_id,
    cookie,
    email,
    request: (method, path, sent = {}) => at.request(method, `/api/v1${path}`, { cookie, ...sent }),
  }
}

/** Somebody without an account who comes by a link. */
export interface Visitor {
  link_id: string
  /** What stands behind the `#` of the link: `<a>.<b>`. */
  secrets: string
  request(method: string, path: string, sent?: Sent): Promise<Answer>
  /** The database as this guest's requests see it. */
  db(): Promise<TenantDb>
}

type Whom = Partial<Invited> & Pick<Invited, 'purpose' | 'record_id'>

/** Makes a link that works for an hour, if nothing else is said. */
export async function invite(at: TestInstallation, tenantId: string, whom: Whom): Promise<Visitor> {
  const house = asHouse(at.database.jobs, tenantId)
  const expires_at = new Date(Date.now() + 3_600_000).toISOString()
  const common = { name: 'Gabi', email: 'gabi@example.com', language: 'en', expires_at } as const
  const { id, url, statement: made } = newGuestLink({ db: house, address: at.url }, { ...common, ...whom })
  await house.run(made)
  const secrets = url.split('#')[1] as string
  return {
    link_id: id,
    secrets,
    request: (method, path, sent = {}) =>
      at.request(method, `/api/v1${path}`, { ...sent, headers: { 'attest-guest': secrets, ...sent.headers } }),
    db: async () => {
      const { guest } = at.database
      const found = await findGuest(guest, secretsIn(secrets), 'any', '127.0.0.1')
      return guestDb(guest, found as Guest, secretsIn(secrets), { id: uuid(), ip: '127.0.0.1' })
    },
  }
}

/** The cast of every test: two companies with an administrator each, and a stranger who may nothing in the first. */
export async function cast(at: TestInstallation) {
  const [northId, southId] = [await company(at, 'North'), await company(at, 'South')]
  const north = await join(at, northId, 'Nora', 'administrator', { sees_private: true })
  const south = await join(at, southId, 'Sven', 'administrator', { sees_private: true })
  const stranger = await join(at, northId, 'Stranger', {})
  return { north, south, stranger }
}
