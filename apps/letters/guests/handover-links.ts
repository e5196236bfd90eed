import { statement } from '../../../foundation/database/logins.ts'
import type { TenantDb } from '../../../foundation/database/tenant-db.ts'
import { newGuestLink, revokeGuestLink } from '../../../foundation/guests/links.ts'
import { queueMailInTenant } from '../../../foundation/mail/queue.ts'
import type { TenantRequest } from '../../../foundation/route.ts'
import type { Insert } from '../../../foundation/table.ts'
import type { LetterRow } from '../letter-rules.ts'
import { mailFor } from '../library/mail-templates.ts'
import { handover } from '../process/tables.ts'
import type { Access } from './access.ts'
import { expiry } from './expiry.ts'

type Given = Insert<typeof handover>

/** Makes the link and mails it; nobody can read it again. */
export async function invite(
  request: TenantRequest,
  now: LetterRow,
  to: Pick<Given, 'name' | 'email' | 'language' | 'sections' | 'message' | 'due_on'>,
  days: number | undefined,
) {
  const { db, membership, person } = request
  const { expires_on, expires_at } = await expiry(db, membership.time_zone, days)
  const link = newGuestLink(request, { ...to, purpose: 'handover', record_id: now.id, expires_at })
  const mail = await mailFor(db, 'handover', to.language, {
    name: to.name,
    company: membership.company_name,
    sender: person.account.name,
    letter_of: calledFor(now, to.sections as Access),
    message: to.message ?? null,
    due_on: to.due_on ?? null,
    link: link.url,
    expires_on,
  })
  await db.run(link.statement, queueMailInTenant(to.email, mail))
  return { link, expires_at }
}

/** Whose letter it is, unless that is hidden. */
const calledFor = ({ first_name, last_name }: LetterRow, { person, text }: Access) =>
  person || text ? `${first_name} ${last_name}` : '…'

/** What the same person had for the same purpose dies; what they said stays theirs. */
export async function replace(db: TenantDb, letterId: string, { email: to, wants: wanted }: Given, next: string) {
  const earlier = await db.all<{ id: string; guest_link_id: string }>(statement`
    select id, guest_link_id from handover
     where tenant_id = ${db.tenantId} and letter_id = ${letterId} and email = ${to} and wants = ${wanted}
       and revoked_at is null`)
  for (const { id, guest_link_id } of earlier)
    await db.run(...revocation(db, id, guest_link_id), ...inherit(db, guest_link_id, next))
}

/** Ends a hand-over and its link; the second time it changes nothing. */
export const revocation = (db: TenantDb, id: string, linkId: string) => [
  revokeGuestLink(db, linkId),
  db
    .update(handover, { revoked_at: new Date().toISOString() })
    .where('handover.id', '=', id)
    .where('handover.revoked_at', 'is', null),
]

/** What was said by one link belongs to another from now on. */
export const inherit = (db: TenantDb, from: string, to: string) => [
  statement`update letter_comment set guest_link_id = ${to} where tenant_id = ${db.tenantId} and guest_link_id = ${from}`,
]
