import { Type } from 'typebox'
import { statement } from '../../../foundation/database/logins.ts'
import { conflict, notFound } from '../../../foundation/errors.ts'
import { mailInviter } from '../../../foundation/guests/links.ts'
import { type GuestRequest, guestRoute } from '../../../foundation/route.ts'
import type { Insert, Row } from '../../../foundation/table.ts'
import { uuid } from '../../../foundation/uuid.ts'
import { mailFor } from '../library/mail-templates.ts'
import { process, type Status } from '../process/statuses.ts'
import { letterRequest } from '../process/tables.ts'
import { closed } from '../schema.ts'
import { employee } from '../tables.ts'

/** As many requests can wait for an answer at the same time. */
const MOST_OPEN = 5
/** The states in which a letter has reached the employee. */
export const arrived: readonly Status[] = ['handed_over', 'archived']
const progresses = ['requested', 'writing', 'issuing', 'done'] as const

/** The employee to whom the guest's link leads. */
export const me = ({ db, guest }: GuestRequest) =>
  db.one<Row<typeof employee>>(db.select(employee).selectAll('employee').where('employee.id', '=', guest.record_id))

type Listed = Row<typeof letterRequest> & { letter_status: Status | null }

/** What the employee asked for by link, the newest first. */
export async function requestsOf({ db, guest }: GuestRequest, only: string | null = null) {
  const rows = await db.all<Listed>(statement`
    select r.id, r.kind, r.extent, r.status, r.wanted_by, r.answer, r.activities, r.created_at as at,
           l.status as letter_status
      from letter_request r left join letter l on l.tenant_id = r.tenant_id and l.id = r.letter_id
     where r.tenant_id = ${db.tenantId} and r.employee_id = ${guest.record_id} and r.via = 'link'
       and (${only}::uuid is null or r.id = ${only})
     order by r.created_at desc, r.id desc`)
  return rows.map(({ letter_status, ...row }) => ({ ...row, progress: progressOf(row.status, letter_status) }))
}

/** How far it is, without the steps within the company; null where nothing follows any more. */
function progressOf(status: Listed['status'], of: Status | null): (typeof progresses)[number] | null {
  if (status === 'open') return 'requested'
  if (status !== 'accepted' || of === null) return null
  if (process[of].isOpen) return 'writing'
  return arrived.includes(of) ? 'done' : 'issuing'
}

/** Asks for a letter; whoever made the link is told. */
const ask = (request: GuestRequest) =>
  request.db.transaction(async (db) => {
    const { guest } = request
    // One after the other: otherwise two at once would each be the last that is allowed.
    await db.run(statement`select pg_advisory_xact_lock(hashtextextended(${guest.record_id}, 0))`)
    const { company_id, site_id, department_id, unit_id, kind, ...person } = await me({ ...request, db })
    const open = await db.all(statement`
      select 1 from letter_request
       where tenant_id = ${db.tenantId} and employee_id = ${guest.record_id} and via = 'link' and status = 'open'`)
    if (open.length >= MOST_OPEN) throw conflict('requests_open', { max: MOST_OPEN })
    const asked = request.body as unknown as Asked
    const id = uuid()
    await db.run(
      db.insert(letterRequest, {
        ...asked,
        id,
        employee_id: guest.record_id,
        company_id,
        site_id,
        department_id,
        unit_id,
        employee_kind: kind,
        via: 'link',
        requested_by: guest.name,
      }),
    )
    await tell({ ...request, db }, asked, `${person.first_name} ${person.last_name}`)
    return (await requestsOf({ ...request, db }, id))[0]
  })

type Asked = Pick<Insert<typeof letterRequest>, 'kind' | 'extent' | 'reason' | 'wanted_by' | 'activities'>

async function tell({ db, guest, address }: GuestRequest, asked: Asked, letterOf: string) {
  const mail = await mailFor(db, 'request_received', guest.company_language, {
    name: guest.inviter_name,
    company: guest.company_name,
    sender: guest.name,
    letter_of: letterOf,
    message: asked.reason ?? null,
    due_on: asked.wanted_by ?? null,
    link: `${address}/t/${guest.company_slug}/letters/board`,
  })
  await db.run(mailInviter(mail))
}

const change = (request: GuestRequest) => whileOpen(request, request.body as unknown as Partial<Asked>)

const withdraw = (request: GuestRequest) =>
  whileOpen(request, { status: 'withdrawn', decided_at: new Date().toISOString() })

/** Changes an own request that nobody has decided yet. */
async function whileOpen(request: GuestRequest, values: Partial<Insert<typeof letterRequest>>) {
  const { db, params } = request
  const { id } = params as unknown as { id: string }
  const [changed] = await db.run(
    db
      .update(letterRequest, values)
      .where('letter_request.id', '=', id)
      .where('letter_request.via', '=', 'link')
      .where('letter_request.status', '=', 'open'),
  )
  const [now] = await requestsOf(request, id)
  if (!now) throw notFound()
  if (changed?.count === 0) throw conflict('request_decided')
  return now
}

const { kind, extent, status, wanted_by, answer, activities, reason } = letterRequest.columns
const optional = Type.Optional
export const RequestOut = Type.Object({
  id: Type.String(),
  kind: kind.schema,
  extent: extent.schema,
  status: status.schema,
  progress: Type.Union([Type.Enum([...progresses]), Type.Null()]),
  wanted_by: wanted_by.schema,
  answer: answer.schema,
  activities: activities.schema,
  at: Type.String(),
})
const about = { purpose: 'self_service', table: letterRequest } as const
const one = '/guest/requests/:id'

export const selfRequestRoutes = [
  guestRoute(
    'POST',
    '/guest/requests',
    {
      ...about,
      summary: 'Asks for a letter as the employee',
      in: closed({
        kind: kind.schema,
        extent: optional(extent.schema),
        reason: optional(reason.schema),
        wanted_by: optional(wanted_by.schema),
        activities: optional(activities.schema),
      }),
      out: RequestOut,
      status: 201,
    },
    ask,
  ),
  guestRoute(
    'PATCH',
    one,
    {
      ...about,
      summary: 'Changes an own request that nobody has decided yet',
      in: closed(
        { activities: optional(activities.schema), wanted_by: optional(wanted_by.schema) },
        { minProperties: 1 },
      ),
      out: RequestOut,
    },
    change,
  ),
  guestRoute('PUT', `${one}/withdrawal`, { ...about, summary: 'Withdraws an own request', out: RequestOut }, withdraw),
]
