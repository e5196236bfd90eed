import { type Connections, statement } from '../database/logins.ts'
import type { Statement } from '../database/wire.ts'
import type { Language } from '../tenancy/tables.ts'
import { passwordChangedLetter } from '../mail/letters.ts'
import { queueMail } from '../mail/queue.ts'

/** An account as the doors need it; it never leaves them. */
export interface Account {
  id: string
  email: string
  name: string
  language: Language
  password_hash: string | null
  /** Operates the installation, or is an active member of a company that lives. */
  can_sign_in: boolean
  /** The names of those companies. */
  companies: string[]
  /** Whether one of them demands composed passwords. */
  composition: boolean
}

/** The way in which an e-mail address is stored and looked up: `Anna@Example.com ` and `anna@example.com` are one. */
export const normalEmail = (typed: string) => typed.trim().normalize('NFC').toLowerCase()

/** The account of an address or an identifier, or undefined. */
export async function findAccount(
  auth: Connections,
  { email, id }: { email?: string; id?: string | undefined },
): Promise<Account | undefined> {
  const [account] = await auth.rows<Account>(statement`
    select a.id, a.email, a.name, a.language, a.password_hash, a.is_operator or count(t.id) > 0 as can_sign_in,
           coalesce(array_agg(t.name) filter (where t.id is not null), '{}') as companies,
           coalesce(bool_or(t.password_composition), false) as composition
      from account a
      left join membership m on m.account_id = a.id and m.status = 'active'
      left join tenant t on t.id = m.tenant_id and t.state <> 'erased'
     where a.id = ${id ?? null} or lower(a.email) = ${email === undefined ? null : normalEmail(email)}
     group by a.id`)
  return account
}

/** What a new password of this person is held against. */
export const ruleOf = ({ name, email, companies, composition }: Account) => ({
  personal: [name, email, ...companies],
  composition,
})

/**
 * Sets a password: unlocks the account, ends its sessions but the one to keep and all its API keys, makes links that wait
 * in its mailbox worthless, and tells the person (ASVS 5.0, 6.3.7, 7.4.3).
 */
export const setPassword = (
  { id, email, name, language }: Account,
  passwordHash: string,
  { keepSession, address }: { keepSession?: string; address: string },
): Statement[] => [
  statement`
    update account set password_hash = ${passwordHash}, failed_attempts = 0, locked_at = null, updated_at = now()
     where id = ${id}`,
  statement`delete from session where account_id = ${id} and id is distinct from ${keepSession ?? null}::uuid`,
  statement`delete from api_key where account_id = ${id}`,
  statement`delete from link where account_id = ${id} and kind in ('reset', 'unlock')`,
  queueMail(email, passwordChangedLetter({ language, name, address })),
]
