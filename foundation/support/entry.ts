import { type Connections, statement } from '../database/logins.ts'
import type { Statement } from '../database/wire.ts'
import { conflict, notFound } from '../errors.ts'
import type { AtDoor } from '../identity/door.ts'
import { securityEventIn } from '../identity/events.ts'
import { supportLetter } from '../mail/letters.ts'
import { queueMail } from '../mail/queue.ts'
import { isCanaryEmail } from '../promises/canaries.ts'
import { contacts } from '../tenancy/contacts.ts'
import { uuid } from '../uuid.ts'
import { say } from '../words.ts'

interface Operator {
  id: string
  email: string
}

interface OpenGrant {
  id: string
  tenant_id: string
  company: string
  language: 'en' | 'de' | 'pl'
  expires_at: string
  entered: boolean
}

const open = (by: Operator | undefined, id: string | null): Statement => statement`
  select g.id, g.tenant_id, t.slug, t.name as company, t.language, g.level, g.reason, g.created_at, g.expires_at,
         exists (select from membership m
                  where m.tenant_id = g.tenant_id and m.support_grant_id = g.id and m.status = 'active'
                    and m.support_until > now() and m.account_id = ${by?.id ?? null}::uuid) as entered
    from support_grant g join tenant t on t.id = g.tenant_id and t.state <> 'erased'
   where g.ended_at is null and g.expires_at > now() and (${id}::uuid is null or g.id = ${id}::uuid)
     and t.is_canary = ${isCanaryEmail(by?.email ?? '')}
   order by app.sort_key(t.name), g.id`

/** The grants by which an operator could be in a company now. Operators of a check see canary companies only. */
export const openGrants = (auth: Connections, by: Operator | undefined) => auth.rows<OpenGrant>(open(by, null))

type Entry = AtDoor & { params: { id: string } }

/**
 * Makes the operator a member of the company for as long as the grant lasts: visible among its people, in its logs
 * under the own name. Throws 404 without an open grant, `already_member` for who works there anyway.
 */
export async function enterAsSupport(request: Entry) {
  const { auth, person, ip, sessions, address } = request
  if (!person) throw notFound()
  const { id: accountId, name, email } = person.account
  // Who asks twice at once enters once, and the company is told once.
  const lock = statement`select pg_advisory_xact_lock(hashtextextended(${`support ${accountId}`}, 0))`
  const grant = await auth.transaction(async (send) => {
    const [found] = await send(open(person.account, request.params.id))
    const grant = found?.rows[0] as unknown as OpenGrant | undefined
    if (!grant) throw notFound()
    if (grant.entered) return grant
    const [own] = await send(statement`
      select support_until is null as is_member from membership
       where tenant_id = ${grant.tenant_id} and (account_id = ${accountId} or lower(email) = lower(${email}))
         for update`)
    if (own?.rows[0]?.is_member) throw conflict('already_member')
    await send(
      ...admission(grant, { accountId, name, email }, own?.rows[0] !== undefined),
      securityEventIn(grant.tenant_id, 'support_entered', { account: accountId, actor: accountId, ip }),
    )
    return grant
  }, lock)
  if (!grant.entered) {
    sessions.forget(accountId)
    await tellContacts(auth, grant, { name, address })
  }
  return { ...grant, entered: true }
}

/** The operator's membership, whose role counts nothing: what it may do follows from the grant. */
function admission(
  { id, tenant_id, language, expires_at }: OpenGrant,
  { accountId, name, email }: { accountId: string; name: string; email: string },
  isBack: boolean,
): Statement[] {
  const called = `${name} (Support)`
  if (isBack)
    return [
      statement`
        update membership set status = 'active', name = ${called}, support_grant_id = ${id}, support_until = ${expires_at},
               sees_private = false, updated_at = now(), version = version + 1
         where tenant_id = ${tenant_id} and account_id = ${accountId}`,
    ]
  const role = say(language, 'support.role')
  return [
    statement`
      insert into role (tenant_id, id, name) values (${tenant_id}, ${uuid()}, ${role})
      on conflict (tenant_id, name) do nothing`,
    statement`
      insert into membership (tenant_id, id, account_id, name, email, role_id, status, support_grant_id, support_until)
      select ${tenant_id}, ${uuid()}, ${accountId}, ${called}, ${email}, id, 'active', ${id}, ${expires_at}
        from role where tenant_id = ${tenant_id} and name = ${role}`,
  ]
}

async function tellContacts(auth: Connections, grant: OpenGrant, { name, address }: { name: string; address: string }) {
  for (const { company, language, emails } of await contacts(auth, grant.tenant_id))
    await auth.send(
      ...emails.map((to) =>
        queueMail(to, supportLetter({ language, name, company, address, until: moment(language, grant.expires_at) })),
      ),
    )
}

const moment = (language: string, iso: string) =>
  `${new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(iso))} UTC`

/** Ends the operator's own membership; the grant stays open until its time. Throws 404 if there is none. */
export async function leaveAsSupport(request: Entry) {
  const { auth, person, ip, sessions } = request
  const accountId = person?.account.id ?? null
  const [left] = await auth.send(statement`
    update membership set status = 'deactivated', support_until = least(support_until, now()), updated_at = now(),
           version = version + 1
     where account_id = ${accountId} and support_grant_id = ${request.params.id} and status = 'active' returning tenant_id`)
  const tenantId = left?.rows[0]?.tenant_id as string | undefined
  if (!tenantId || !accountId) throw notFound()
  await auth.send(securityEventIn(tenantId, 'support_left', { account: accountId, actor: accountId, ip }))
  sessions.forget(accountId)
}
