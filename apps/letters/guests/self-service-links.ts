import { Type } from 'typebox'
import { statement } from '../../../foundation/database/logins.ts'
import type { TenantDb } from '../../../foundation/database/tenant-db.ts'
import { conflict, notFound } from '../../../foundation/errors.ts'
import { newGuestLink, revokeGuestLinksTo } from '../../../foundation/guests/links.ts'
import { queueMailInTenant } from '../../../foundation/mail/queue.ts'
import { del, get, post, type TenantRequest } from '../../../foundation/route.ts'
import type { Row } from '../../../foundation/table.ts'
import { type Language, languages } from '../../../foundation/tenancy/tables.ts'
import { today } from '../days.ts'
import { mailFor } from '../library/mail-templates.ts'
import { closed } from '../schema.ts'
import { employee } from '../tables.ts'
import { expiry, ValidDays } from './expiry.ts'

type Employee = Row<typeof employee>
const purpose = 'self_service'
/** How long a link works that a signed-in employee gets for themself. */
const EXCHANGED_VALID = '2 hours'

const employeeOf = ({ db, params }: TenantRequest) => {
  const { id } = params as unknown as { id: string }
  return db.one<Employee>(db.select(employee).selectAll('employee').where('employee.id', '=', id))
}

/** Mails an employee the way to their own letters; the links that they had before are worthless then. */
const create = (request: TenantRequest) =>
  request.db.transaction(async (db) => {
    const { id, first_name, last_name, email } = await employeeOf({ ...request, db })
    if (!email) throw conflict('employee_without_email')
    const { language, valid_days } = request.body as unknown as { language: Language; valid_days?: number }
    const { membership, person } = request
    const { expires_on, expires_at } = await expiry(db, membership.time_zone, valid_days)
    const name = `${first_name} ${last_name}`
    const link = newGuestLink(request, { purpose, record_id: id, name, email, language, expires_at })
    const mail = await mailFor(db, 'self_service', language, {
      name,
      company: membership.company_name,
      sender: person.account.name,
      link: link.url,
      expires_on,
    })
    await db.run(revokeGuestLinksTo(db, id, purpose), link.statement, queueMailInTenant(email, mail))
    return (await listed(db, id, link.id))[0]
  })

const listed = (db: TenantDb, employeeId: string, only: string | null = null) =>
  db.all<Record<string, unknown>>(statement`
    select g.id, g.name, g.email, g.language, g.expires_at, g.opened_at, g.last_seen_at, g.revoked_at, m.name as by,
           g.created_at as at
      from guest_link g left join membership m on m.tenant_id = g.tenant_id and m.id = g.created_by
     where g.tenant_id = ${db.tenantId} and g.record_id = ${employeeId} and g.purpose = ${purpose}
       and (${only}::uuid is null or g.id = ${only})
     order by g.created_at desc, g.id desc`)

async function list(request: TenantRequest) {
  const { id } = await employeeOf(request)
  return { items: await listed(request.db, id) }
}

async function revoke(request: TenantRequest) {
  const { id } = await employeeOf(request)
  const { db, params } = request
  const { link_id } = params as unknown as { link_id: string }
  const [revoked] = await db.run(statement`
    update guest_link set revoked_at = coalesce(revoked_at, now())
     where tenant_id = ${db.tenantId} and record_id = ${id} and purpose = ${purpose} and id = ${link_id}`)
  if (revoked?.count === 0) throw notFound()
}

/** The way to the own letters for a member who is an employee too: by the same address, whoever is employed first. */
async function exchange(request: TenantRequest) {
  const { db, person, membership } = request
  const { id, created_by } = await db.one<Pick<Employee, 'id' | 'created_by'>>(statement`
    select id, created_by from employee
     where tenant_id = ${db.tenantId} and lower(email) = ${person.account.email.toLowerCase()}
     order by (left_on is null or left_on >= ${today(membership.time_zone)}::date) desc,
              coalesce(left_on, 'infinity') desc, joined_on desc, id desc
     limit 1`)
  const { expires_at } = await db.one<{ expires_at: string }>(
    statement`select now() + ${EXCHANGED_VALID}::interval as expires_at`,
  )
  const { name, email, language } = person.account
  // Answers go to whoever keeps the employee's record.
  const link = newGuestLink(request, { purpose, record_id: id, name, email, language, expires_at, created_by })
  await db.run(link.statement)
  return { link: link.url.split('#')[1] }
}

const Text = Type.Union([Type.String(), Type.Null()])
const LinkOut = Type.Object({
  id: Type.String(),
  name: Type.String(),
  email: Type.String(),
  language: Type.String(),
  expires_at: Type.String(),
  opened_at: Text,
  last_seen_at: Text,
  revoked_at: Text,
  by: Text,
  at: Type.String(),
})
const path = '/employees/:id/self-service-links'

export const selfServiceLinkRoutes = [
  get(
    path,
    {
      right: 'employee.read',
      summary: 'Lists the links by which an employee comes to their own letters',
      table: employee,
      out: Type.Object({ items: Type.Array(LinkOut) }),
    },
    list,
  ),
  post(
    path,
    {
      right: 'employee.write',
      summary: 'Mails an employee a link to their own letters',
      table: employee,
      in: closed({ language: Type.Enum([...languages]), valid_days: Type.Optional(ValidDays) }),
      out: LinkOut,
      status: 201,
    },
    create,
  ),
  del(
    `${path}/:link_id`,
    { right: 'employee.write', summary: 'Revokes a link of an employee at once', table: employee },
    revoke,
  ),
  post(
    '/my/self-service',
    {
      right: 'member',
      summary: 'Makes a link to the own letters for a member who is an employee',
      out: Type.Object({ link: Type.String() }),
      status: 201,
    },
    exchange,
  ),
]
