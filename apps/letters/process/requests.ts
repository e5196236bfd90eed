import { Type } from 'typebox'
import { statement } from '../../../foundation/database/logins.ts'
import type { TenantDb } from '../../../foundation/database/tenant-db.ts'
import { conflict, invalidField } from '../../../foundation/errors.ts'
import type { ListSpec } from '../../../foundation/list.ts'
import { queueMailInTenant } from '../../../foundation/mail/queue.ts'
import { recordOut, records, recordsOf } from '../../../foundation/records.ts'
import { put, type Route, type TenantRequest } from '../../../foundation/route.ts'
import type { Row } from '../../../foundation/table.ts'
import { mailFor } from '../library/mail-templates.ts'
import { letters } from '../letters.ts'
import { closed } from '../schema.ts'
import { employee, letter } from '../tables.ts'
import { letterRequest } from './tables.ts'

type RequestRow = Row<typeof letterRequest>
const path = '/letter-requests'
export const requestList = {
  sort: ['-created_at', 'wanted_by'],
  filter: ['status', 'kind', 'employee_id', 'company_id', 'site_id', 'department_id'],
} as const satisfies ListSpec

const { employee_id, kind, extent, reason, wanted_by, activities } = letterRequest.columns
const optional = Type.Optional
const New = closed({
  employee_id: employee_id.schema,
  kind: kind.schema,
  extent: optional(extent.schema),
  reason: optional(reason.schema),
  wanted_by: optional(wanted_by.schema),
  activities: optional(activities.schema),
})

/** Where a request belongs follows from the employee whom it is about. */
export async function belonging(db: TenantDb, employeeId: string) {
  const person = await db.maybe(db.select(employee).selectAll('employee').where('employee.id', '=', employeeId))
  if (!person) throw invalidField('employee_id', 'reference')
  const { company_id, site_id, department_id, unit_id, kind: employee_kind } = person
  return { company_id, site_id, department_id, unit_id, employee_kind }
}

const spec = {
  path,
  ...requestList,
  only: ['list', 'create', 'find'],
  input: New,
  prepare: async ({ db, person }: TenantRequest, given: Partial<RequestRow>, before?: () => Promise<RequestRow>) =>
    before
      ? given
      : {
          ...given,
          ...(await belonging(db, given.employee_id ?? '')),
          via: 'account' as const,
          requested_by: person.account.name,
        },
  allows: ({ status }: RequestRow, { may }: TenantRequest) => ({
    further: status === 'open' ? [...(may('letter.write') ? ['accept', 'refuse'] : []), 'withdraw'] : [],
  }),
} as const
const requests = recordsOf(letterRequest, spec)
const requestOut = recordOut(letterRequest)

/** Work on an open request that nobody else decides meanwhile. */
const onOpen =
  <T>(work: (request: TenantRequest, now: RequestRow) => Promise<T>) =>
  (request: TenantRequest): Promise<T> =>
    request.db.transaction(async (db) => {
      const { id } = request.params as unknown as { id: string }
      const rows = db.select(letterRequest).selectAll('letter_request').where('letter_request.id', '=', id).forUpdate()
      const now = await db.one<RequestRow>(rows)
      if (now.status !== 'open') throw conflict('request_decided')
      return work({ ...request, db }, now)
    })

const decide = (request: TenantRequest, status: RequestRow['status'], more: Partial<RequestRow> = {}) =>
  requests.update({
    ...request,
    ifMatch: undefined,
    body: { status, decided_at: new Date().toISOString(), decided_by: request.membership.id, ...more } as never,
  })

const Acceptance = closed({
  kind: optional(kind.schema),
  extent: optional(extent.schema),
  is_private: optional(letter.columns.is_private.schema),
})

/** Begins the letter that was asked for, with the activities that the employee named. */
const accept = onOpen(async (request, now) => {
  const { kind: wanted = now.kind, extent: wide = now.extent, ...more } = (request.body ?? {}) as Partial<RequestRow>
  const body = { employee_id: now.employee_id, kind: wanted, extent: wide, ...more }
  const begun = (await letters.create({ ...request, body: body as never })) as unknown as Row<typeof letter>
  if (now.activities)
    await request.db.run(
      request.db.update(letter, { activities: now.activities }).where('letter.id' as never, '=', begun.id as never),
    )
  await tell(request, now, 'request_accepted', '')
  return { request: await decide(request, 'accepted', { letter_id: begun.id }), letter_id: begun.id }
})

const refuse = onOpen(async (request, now) => {
  const { answer: why } = request.body as unknown as { answer: string }
  await tell(request, now, 'request_declined', why)
  return decide(request, 'declined', { answer: why })
})

const withdraw = onOpen((request) => decide(request, 'withdrawn'))

/** Mails the decision to whoever asked: the member, or the employee who came by link. */
async function tell(
  request: TenantRequest,
  now: RequestRow,
  use: 'request_accepted' | 'request_declined',
  why: string,
) {
  const { db, membership: own, person } = request
  const [to] = await db.all<{ email: string | null; letter_of: string; company: string }>(statement`
    select case when r.via = 'link' then e.email else m.email end as email,
           concat_ws(' ', e.first_name, e.last_name) as letter_of, c.name as company
      from letter_request r
      join employee e on e.tenant_id = r.tenant_id and e.id = r.employee_id
      join company c on c.tenant_id = r.tenant_id and c.id = r.company_id
      left join membership m on m.tenant_id = r.tenant_id and m.id = r.created_by
     where r.tenant_id = ${db.tenantId} and r.id = ${now.id}`)
  if (!to?.email) return
  const { letter_of, company } = to
  const values = { name: now.requested_by, letter_of, company, sender: person.account.name, message: why }
  await db.run(queueMailInTenant(to.email, await mailFor(db, use, own.language, values)))
}

const about = { table: letterRequest } as const

export const requestRoutes: Route[] = [
  ...records(letterRequest, spec),
  put(
    `${path}/:id/acceptance`,
    {
      ...about,
      right: 'letter.write',
      summary: 'Accepts a request and begins the letter',
      in: Acceptance,
      out: Type.Object({ request: requestOut, letter_id: Type.String() }),
    },
    accept,
  ),
  put(
    `${path}/:id/refusal`,
    {
      ...about,
      right: 'letter.write',
      summary: 'Declines a request, with the reason',
      in: closed({ answer: Type.String({ minLength: 1, maxLength: 2000 }) }),
      out: requestOut,
    },
    refuse,
  ),
  put(
    `${path}/:id/withdrawal`,
    { ...about, right: 'letter_request.write', summary: 'Withdraws a request', out: requestOut },
    withdraw,
  ),
]
