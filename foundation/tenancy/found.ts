import type { Connections } from '../database/logins.ts'
import { statement } from '../database/logins.ts'
import type { Result, Statement } from '../database/wire.ts'
import { invalidField, notFound } from '../errors.ts'
import { normalEmail } from '../identity/accounts.ts'
import { securityEventIn } from '../identity/events.ts'
import { newLink } from '../identity/links.ts'
import type { Area } from '../identity/me.ts'
import { invitationLetter } from '../mail/letters.ts'
import { queueMail } from '../mail/queue.ts'
import { uuid } from '../uuid.ts'
import { say } from '../words.ts'
import { slugOf } from './slug.ts'
import type { ContractState, Language } from './tables.ts'

/** A company that begins, and its first administrator. */
export interface NewCompany {
  company: string
  country: string
  language: Language
  /** A name of the tz database: `Europe/Berlin`. */
  time_zone: string
  name: string
  email: string
}

export interface Founded {
  tenantId: string
  slug: string
}

type Send = (...statements: Statement[]) => Promise<Result[]>

/** Takes what people type around the words away. Throws the errors of fields that no schema can see. */
export function checkCompany<C extends NewCompany>(given: C): C {
  const company = given.company.trim()
  const name = given.name.trim()
  if (!company) throw invalidField('company', 'empty')
  if (!name) throw invalidField('name', 'empty')
  if (!isTimeZone(given.time_zone)) throw invalidField('time_zone', 'time_zone')
  return { ...given, company, name, email: normalEmail(given.email) }
}

/** Whether this is a time zone by name; offsets are refused, because they know no summer time. */
export function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** The company with roles and its first legal entity, and its administrator: an account, or to be invited. */
export async function found(send: Send, given: NewCompany, areas: Area[], accountId: string | null) {
  const tenantId = uuid()
  const slug = await takeSlug(send, tenantId, given)
  const [administrator, membershipId] = [uuid(), uuid()]
  await send(
    ...roles(tenantId, administrator, given.language, areas),
    statement`
      insert into company (tenant_id, id, name, country) values (${tenantId}, ${uuid()}, ${given.company}, ${given.country})`,
    statement`
      insert into membership (tenant_id, id, account_id, name, email, role_id, status, sees_private, invited_at)
      values (${tenantId}, ${membershipId}, ${accountId}, ${given.name}, ${given.email}, ${administrator},
              ${accountId ? 'active' : 'invited'}, true, case when ${accountId === null}::boolean then now() end)`,
  )
  return { tenantId, slug, membershipId }
}

/** The first free one of `name`, `name-2`, `name-3` … */
async function takeSlug(
  send: Send,
  id: string,
  { company, country, language, time_zone }: NewCompany,
): Promise<string> {
  for (let nth = 1; ; nth++) {
    const slug = slugOf(company, nth)
    const [taken] = await send(statement`
      insert into tenant (id, slug, name, country, language, time_zone)
      values (${id}, ${slug}, ${company}, ${country}, ${language}, ${time_zone}) on conflict (slug) do nothing`)
    if (taken?.count === 1) return slug
  }
}

/** Everything for the administrator; the apps for clerks; the apps, but only to look, for viewers. */
function roles(tenantId: string, administrator: string, language: Language, areas: Area[]): Statement[] {
  const inApps = (level: 'read' | 'write') =>
    Object.fromEntries(areas.flatMap(({ area, app }) => (app === 'foundation' ? [] : [[area, level]])))
  const role = (id: string, name: string, rights: Record<string, string>) => statement`
    insert into role (tenant_id, id, name, is_administrator, rights)
    values (${tenantId}, ${id}, ${say(language, `roles.${name}`)}, ${id === administrator}, ${JSON.stringify(rights)})`
  return [
    role(administrator, 'administrator', {}),
    role(uuid(), 'clerk', { company: 'read', ...inApps('write') }),
    role(uuid(), 'viewer', { company: 'read', ...inApps('read') }),
  ]
}

/** Who opens a further company, and where its invitation leads to. */
export interface Opening {
  address: string
  /** The person, or undefined at the command line. */
  inviter?: { accountId: string; name: string }
}

/** Opens a further company; its administrator is invited by mail, also if that person has an account already. */
export async function inviteCompany(
  auth: Connections,
  given: NewCompany,
  areas: Area[],
  opening: Opening,
): Promise<Founded> {
  const company = checkCompany(given)
  const { email, name, language } = company
  const { address, inviter } = opening
  return auth.transaction(async (send) => {
    const { membershipId, ...founded } = await found(send, company, areas, null)
    const link = newLink('invitation', address, { tenantId: founded.tenantId, membershipId })
    const by = inviter?.name ?? new URL(address).host
    await send(
      ...link.statements,
      securityEventIn(founded.tenantId, 'invited', { account: null, actor: inviter?.accountId ?? null, ip: null }),
      queueMail(
        email,
        invitationLetter({ language, name, address, company: company.company, inviter: by, link: link.url }),
      ),
    )
    return founded
  })
}

/** Moves a company's contract. With `ended` everything can still be read. Erasure has a way of its own. */
export async function setContractState(auth: Connections, slug: string, state: Exclude<ContractState, 'erased'>) {
  const [moved] = await auth.send(statement`
    update tenant set state = ${state}, updated_at = now(), version = version + 1
     where slug = ${slug} and state <> 'erased'`)
  if (moved?.count !== 1) throw notFound()
}
