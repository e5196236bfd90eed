import { type Connections, statement } from '../database/logins.ts'
import type { Statement } from '../database/wire.ts'
import { type FigureName, interval } from '../figures.ts'
import { uuid } from '../uuid.ts'
import { hashToken, newToken } from './sessions.ts'

/** The page that each kind of link opens and how long it works. */
const kinds = {
  setup: { page: 'setup', valid: 'identity.invitation_link' },
  reset: { page: 'password-reset', valid: 'identity.reset_link' },
  unlock: { page: 'unlock', valid: 'identity.unlock_link' },
  invitation: { page: 'invitation', valid: 'identity.invitation_link' },
} as const satisfies Record<string, { page: string; valid: FigureName }>

export type LinkKind = keyof typeof kinds

interface Owner {
  accountId?: string
  tenantId?: string
  membershipId?: string
}

/** The secret stands behind the `#`: browsers send that part to no server and to no other page (RFC 3986, 3.5). */
const urlOf = (kind: LinkKind, address: string, token: string) => `${address}/${kinds[kind].page}#${token}`

/** A new link in place of the owner's earlier one of this kind; the statements store its hash only. Login `auth`. */
export function newLink(kind: LinkKind, address: string, owner: Owner = {}): { url: string; statements: Statement[] } {
  const { accountId = null, tenantId = null, membershipId = null } = owner
  const token = newToken()
  return {
    url: urlOf(kind, address, token),
    statements: [
      statement`
        delete from link where kind = ${kind} and account_id is not distinct from ${accountId}::uuid
           and membership_id is not distinct from ${membershipId}::uuid`,
      statement`
        insert into link (id, kind, token_hash, account_id, tenant_id, membership_id, expires_at)
        values (${uuid()}, ${kind}, ${hashToken(token)}, ${accountId}, ${tenantId}, ${membershipId},
                now() + ${interval(kinds[kind].valid)}::interval)`,
    ],
  }
}

/** A new invitation in place of the member's earlier one, for a transaction within the company. */
export function newInvitation(address: string, membershipId: string): { url: string; statement: Statement } {
  const token = newToken()
  return {
    url: urlOf('invitation', address, token),
    statement: statement`
      select app.create_invitation(${uuid()}, ${membershipId}, ${hashToken(token)}, ${interval(kinds.invitation.valid)}::interval)`,
  }
}

interface Link {
  account_id: string | null
  tenant_id: string | null
  membership_id: string | null
}

/** Uses a link up. Of several requests with the same link one gets its row. */
export const spend = (kind: LinkKind, token: string): Statement => statement`
  delete from link where kind = ${kind} and token_hash = ${hashToken(token)} and expires_at > now()
  returning account_id, tenant_id, membership_id`

/** What a link is for, without using it up. */
export const peek = async (auth: Connections, kind: LinkKind, token: string): Promise<Link | undefined> =>
  (
    await auth.rows<Link>(statement`
      select account_id, tenant_id, membership_id from link
       where kind = ${kind} and token_hash = ${hashToken(token)} and expires_at > now()`)
  )[0]
