import { wholeTenant } from '../access/scope.ts'
import { type Connections, statement } from '../database/logins.ts'
import { TenantDb } from '../database/tenant-db.ts'
import { evenly } from '../identity/attempts.ts'
import { hashToken } from '../identity/sessions.ts'
import type { ContractState, Language } from '../tenancy/tables.ts'

/** Somebody without an account, as the link says who it is, and the company to which the link belongs. */
export interface Guest {
  link_id: string
  tenant_id: string
  purpose: string
  record_id: string
  name: string
  email: string
  language: Language
  expires_at: string
  company_name: string
  company_slug: string
  company_language: Language
  country: string
  time_zone: string
  state: ContractState
  /** The member for whom the link was made; null, if that is nobody any more. */
  inviter_name: string | null
}

/** The hashes of the two secrets in a link. */
export interface Secrets {
  a: Buffer
  b: Buffer
}

const HEADER = /^([\w-]{22,86})\.([\w-]{22,86})$/

/** The secrets in the header `Attest-Guest: <a>.<b>`. What isn't written so is looked up too, and never found. */
export function secretsIn(header: string | string[] | undefined): Secrets {
  const [, a = '', b = ''] = HEADER.exec(String(header ?? '')) ?? []
  return { a: hashToken(a), b: hashToken(b) }
}

/** Who comes by these secrets, if their link is alive and for this purpose, or `any` is asked for. */
export async function findGuest(
  login: Connections,
  { a, b }: Secrets,
  purpose: string,
  ip: string,
): Promise<Guest | undefined> {
  const [guest] = await login.rows<Guest>(statement`select * from app.open_guest_link(${a}, ${b}, ${purpose}, ${ip})`)
  return guest
}

/** Writes down that somebody was turned away, as slowly where nothing can be written as where something can. */
export const logRefusal = (login: Connections, { a, b }: Secrets, ip: string) =>
  evenly(login.send(statement`select app.refuse_guest(${a}, ${b}, ${ip})`))

/** The database as this guest may use it: the rows that the tables declare for guests, and no others. */
export function guestDb(
  login: Connections,
  guest: Guest,
  { a, b }: Secrets,
  request: { id: string; ip: string },
): TenantDb {
  const enter = statement`select app.enter_as_guest(${a}, ${b}, ${guest.purpose}, ${request.id}, ${request.ip})`
  return new TenantDb(login, guest.tenant_id, wholeTenant, enter)
}
