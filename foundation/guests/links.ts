import { randomBytes } from 'node:crypto'
import { statement } from '../database/logins.ts'
import type { TenantDb } from '../database/tenant-db.ts'
import type { Statement } from '../database/wire.ts'
import { hashToken } from '../identity/sessions.ts'
import type { Letter } from '../mail/letters.ts'
import type { Language } from '../tenancy/tables.ts'
import { figure } from '../figures.ts'
import { uuid } from '../uuid.ts'

/** Whom a link is for, and to what it leads. */
export interface Invited {
  /** What it is for: the routes with this purpose take it, no others. */
  purpose: string
  record_id: string
  name: string
  email: string
  language: Language
  /** The moment from which on it doesn't work any more, ISO 8601. */
  expires_at: string
  /** The member for whom it is made, where that isn't the one who makes it. */
  created_by?: string | null
}

/** A link that was made, without its secrets: nobody can read those again. */
export interface GuestLink extends Omit<Invited, 'created_by'> {
  id: string
  created_at: string
  created_by: string | null
  revoked_at: string | null
  opened_at: string | null
  last_seen_at: string | null
}

const newSecret = () => randomBytes(figure('guests.secret').value / 8).toString('base64url')

/**
 * A link for somebody without an account, which works until it expires or is revoked. The statement stores the hashes
 * of its two secrets and belongs into the transaction that mails `url`. From a request, or from a job's company.
 */
export function newGuestLink(
  { db, address }: { db: TenantDb; address: string },
  { purpose, record_id, name, email, language, expires_at, created_by = db.scope.membership_id }: Invited,
): { id: string; url: string; statement: Statement } {
  const [id, a, b] = [uuid(), newSecret(), newSecret()]
  return {
    id,
    // What stands behind the `#` is sent to no server and to no other page (RFC 3986, 3.5).
    url: `${address}/guest#${a}.${b}`,
    statement: statement`
      insert into guest_link (tenant_id, id, purpose, record_id, name, email, language, secret_a_hash, secret_b_hash,
                              created_by, expires_at)
      values (${db.tenantId}, ${id}, ${purpose}, ${record_id}, ${name}, ${email}, ${language}, ${hashToken(a)},
              ${hashToken(b)}, ${created_by}, ${expires_at})`,
  }
}

/** Makes a link worthless at once, also for a guest who is just using it. */
export const revokeGuestLink = (db: TenantDb, id: string): Statement => statement`
  update guest_link set revoked_at = now() where tenant_id = ${db.tenantId} and id = ${id} and revoked_at is null`

/** The same for every link to a record, or for those of one purpose. */
export const revokeGuestLinksTo = (
  db: TenantDb,
  recordId: string,
  purpose: string | null = null,
): Statement => statement`
  update guest_link set revoked_at = now()
   where tenant_id = ${db.tenantId} and record_id = ${recordId} and revoked_at is null
     and (${purpose}::text is null or purpose = ${purpose})`

/** The links to a record, the newest first, those that don't work any more too. */
export const guestLinksOf = (db: TenantDb, recordId: string): Promise<GuestLink[]> =>
  db.all(statement`
    select id, purpose, record_id, name, email, language, created_at, created_by, expires_at, revoked_at, opened_at,
           last_seen_at
      from guest_link where tenant_id = ${db.tenantId} and record_id = ${recordId} order by created_at desc, id desc`)

/** Within a guest's transaction: a mail to the member who made the link, if that member is still active. */
export const mailInviter = ({ subject, body }: Letter): Statement =>
  statement`select app.mail_inviter(${uuid()}, ${subject}, ${body})`
