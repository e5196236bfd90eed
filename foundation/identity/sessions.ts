import { createHash, randomBytes } from 'node:crypto'
import type { RowScope } from '../access/scope.ts'
import { type Fragment, fragment } from '../database/fragment.ts'
import { type Connections, statement } from '../database/logins.ts'
import type { Statement } from '../database/wire.ts'
import { figure, interval } from '../figures.ts'
import type { ContractState, Language } from '../tenancy/tables.ts'
import { uuid } from '../uuid.ts'

/** What a person is in one company, as the pipeline needs it. */
export interface Membership {
  id: string
  tenant_id: string
  slug: string
  company_name: string
  country: string
  language: Language
  time_zone: string
  state: ContractState
  is_canary: boolean
  password_composition: boolean
  role_name: string
  is_administrator: boolean
  rights: Record<string, 'none' | 'read' | 'write'>
  /** Here as support, by a grant of the company: then neither role nor rights count. */
  support: { grant_id: string; level: 'read' | 'write'; until: string } | null
  scope: RowScope
  /** Versions of membership, role and company: PostgreSQL refuses to enter with an outdated one. */
  stamp: string
}

/** Who is signed in, or whose API key it is. */
export interface Person {
  /** The session or the key: what PostgreSQL confirms in each transaction. */
  session_id: string
  /** Came with an API key, which stands for one membership. */
  is_key: boolean
  account: { id: string; email: string; name: string; phone: string | null; language: Language; is_operator: boolean }
  memberships: Membership[]
}

/** A random secret for a cookie or a link. */
export const newToken = () => randomBytes(figure('identity.secret').value / 8).toString('base64url')
const KEY_PREFIX = 'att_'
/** An API key: a secret that can be told as ours wherever it turns up. */
export const newApiKey = () => `${KEY_PREFIX}${newToken()}`
export const isApiKey = (token: string): boolean => token.startsWith(KEY_PREFIX)
/** Tokens are stored as SHA-256: who reads the database can't use them (ASVS 5.0, 7.2.3). */
export const hashToken = (token: string) => createHash('sha256').update(token).digest()

/** A session that begins with the transaction of its statement. Login `auth`. */
export function newSession(accountId: string, ip: string, userAgent: string): { token: string; statement: Statement } {
  const token = newToken()
  return {
    token,
    statement: statement`
      insert into session (id, account_id, token_hash, ip, user_agent, expires_at, ends_at)
      values (${uuid()}, ${accountId}, ${hashToken(token)}, ${ip}, ${userAgent.slice(0, 500)},
              now() + ${interval('identity.session_idle')}::interval,
              now() + ${interval('identity.session_absolute')}::interval)`,
  }
}

const FRESH = 30_000
const MOVE_EVERY = 60_000
const MAX_CACHED = 10_000

/**
 * The living sessions and API keys. What is cached here only decides what a person is shown; each tenant transaction makes
 * PostgreSQL confirm session, membership and role before its first statement, so an ended session ends at once.
 */
export class Sessions {
  private readonly auth: Connections
  private readonly cache = new Map<string, { person: Person; read: number; moved: number }>()

  constructor(auth: Connections) {
    this.auth = auth
  }

  /** Who holds this token, or undefined. `sure` looks into the database again. */
  async find(token: string, sure = false): Promise<Person | undefined> {
    const key = hashToken(token).toString('base64')
    const cached = this.cache.get(key)
    const now = Date.now()
    const isFresh = cached !== undefined && !sure && now - cached.read < FRESH
    const person = isFresh ? cached.person : await this.read(hashToken(token))
    if (!isFresh) this.cache.delete(key)
    if (!person) return undefined
    const moved = cached && now - cached.moved < MOVE_EVERY ? cached.moved : now
    if (!isFresh) this.keep(key, { person, read: now, moved })
    else cached.moved = moved
    if (moved === now) await this.move(person)
    return person
  }

  /** Begins a session and returns its token, which is nowhere stored. */
  async begin(accountId: string, ip: string, userAgent: string): Promise<string> {
    const session = newSession(accountId, ip, userAgent)
    await this.auth.send(session.statement)
    return session.token
  }

  /** Forgets what is cached of these people, so that this process sees a change at once everywhere. */
  forget(accountId: string): void {
    for (const [key, { person }] of this.cache) if (person.account.id === accountId) this.cache.delete(key)
  }

  private keep(key: string, entry: { person: Person; read: number; moved: number }) {
    if (this.cache.size >= MAX_CACHED) this.cache.delete(this.cache.keys().next().value as string)
    this.cache.set(key, entry)
  }

  private async move({ session_id, is_key }: Person) {
    await this.auth.send(
      is_key
        ? statement`update api_key set last_used_at = now() where id = ${session_id}`
        : statement`
            update session set last_seen_at = now(),
                   expires_at = least(ends_at, now() + ${interval('identity.session_idle')}::interval)
             where id = ${session_id} and expires_at > now()`,
    )
  }

  private async read(hash: Buffer): Promise<Person | undefined> {
    const [accounts, memberships] = await this.auth.send(
      fragment`
        select s.id as session_id, s.is_key, a.id, a.email, a.name, a.phone, a.language, a.is_operator
          from ${living(hash)} s join account a on a.id = s.account_id`.statement(),
      fragment`
        select m.id, m.tenant_id, t.slug, t.name as company_name, t.country, t.language, t.time_zone, t.state,
               t.is_canary, t.password_composition, r.name as role_name,
               r.is_administrator and m.support_until is null as is_administrator, r.rights,
               case when m.support_until is not null then jsonb_build_object('grant_id', g.id, 'level', g.level,
                 'until', to_char(m.support_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) end as support,
               m.scope_company, m.scope_site, m.scope_department, m.scope_unit, m.scope_kind, m.sees_private,
               m.version || '.' || r.version || '.' || t.version as stamp
          from ${living(hash)} s
          join membership m on m.account_id = s.account_id and m.status = 'active'
                           and (m.id = s.membership_id or not s.is_key)
          join role r on r.tenant_id = m.tenant_id and r.id = m.role_id
          join tenant t on t.id = m.tenant_id and t.state <> 'erased'
          left join support_grant g on g.tenant_id = m.tenant_id and g.id = m.support_grant_id
         where m.support_until is null or app.is_let_in(m)
         order by app.sort_key(t.name), t.id`.statement(),
    )
    const row = accounts?.rows[0]
    if (!row) return undefined
    const { session_id, is_key, ...account } = row
    return {
      session_id: session_id as string,
      is_key: is_key as boolean,
      account: account as Person['account'],
      memberships: (memberships?.rows ?? []).map(toMembership),
    }
  }
}

/** The living session or key with this hash. A key opens one company, as long as its holder works there. */
const living = (hash: Buffer): Fragment => fragment`(
  select id, account_id, null::uuid as membership_id, false as is_key
    from session where token_hash = ${hash} and expires_at > now()
  union all
  select k.id, k.account_id, k.membership_id, true
    from api_key k join membership m on m.tenant_id = k.tenant_id and m.id = k.membership_id and m.status = 'active'
   where k.token_hash = ${hash} and k.expires_at > now())`

function toMembership(row: Record<string, unknown>): Membership {
  const { scope_company, scope_site, scope_department, scope_unit, scope_kind, sees_private, ...rest } = row
  return {
    ...(rest as unknown as Omit<Membership, 'scope'>),
    scope: {
      membership_id: rest.id as string,
      sees_private: sees_private as boolean,
      limits: {
        company: scope_company as string[] | null,
        site: scope_site as string[] | null,
        department: scope_department as string[] | null,
        unit: scope_unit as string[] | null,
        kind: scope_kind as string[] | null,
      },
    },
  }
}
