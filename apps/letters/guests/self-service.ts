import { Type } from 'typebox'
import { statement } from '../../../foundation/database/logins.ts'
import { type Download, type GuestRequest, guestRoute } from '../../../foundation/route.ts'
import { today } from '../days.ts'
import type { LetterRow } from '../letter-rules.ts'
import { pdfOf } from '../output/routes.ts'
import { employee, letter } from '../tables.ts'
import { arrived, me, RequestOut, requestsOf, selfRequestRoutes } from './self-requests.ts'

const purpose = 'self_service'

/** Who the guest is, what they asked for by link, and their letters. */
async function find(request: GuestRequest) {
  const { db, guest } = request
  const { first_name, last_name, position, joined_on, left_on, company_id } = await me(request)
  const [companies, letters] = await db.run(
    statement`select name from company where tenant_id = ${db.tenantId} and id = ${company_id}`,
    db
      .select(letter)
      .select(['letter.id', 'letter.kind', 'letter.extent', 'letter.issued_on'])
      .where('letter.employee_id', '=', guest.record_id)
      .where('letter.is_private', '=', false)
      .where('letter.status', 'in', arrived)
      .orderBy('letter.issued_on', 'desc')
      .orderBy('letter.id'),
  )
  return {
    employee: { first_name, last_name, position, joined_on, left_on, company: companies?.rows[0]?.name },
    requests: await requestsOf(request),
    letters: letters?.rows,
  }
}

async function sendPdf(request: GuestRequest): Promise<Download> {
  const { db, guest, params } = request
  const { id } = params as unknown as { id: string }
  const row = await db.one<LetterRow>(
    db
      .select(letter)
      .selectAll('letter')
      .where('letter.id', '=', id)
      .where('letter.employee_id', '=', guest.record_id)
      .where('letter.is_private', '=', false)
      .where('letter.status', 'in', arrived),
  )
  return pdfOf(request, row, today(guest.time_zone))
}

const { first_name, last_name, position, joined_on, left_on } = employee.columns
const Self = Type.Object({
  employee: Type.Object({
    first_name: first_name.schema,
    last_name: last_name.schema,
    position: position.schema,
    joined_on: joined_on.schema,
    left_on: left_on.schema,
    company: Type.String(),
  }),
  requests: Type.Array(RequestOut),
  letters: Type.Array(
    Type.Object({
      id: Type.String(),
      kind: letter.columns.kind.schema,
      extent: letter.columns.extent.schema,
      issued_on: letter.columns.issued_on.schema,
    }),
  ),
})
export const selfServiceRoutes = [
  guestRoute(
    'GET',
    '/guest/self',
    { purpose, table: employee, summary: 'Shows an employee what they asked for, and their letters', out: Self },
    find,
  ),
  ...selfRequestRoutes,
  guestRoute(
    'GET',
    '/guest/letters/:id/pdf',
    { purpose, table: letter, summary: 'Sends an employee a letter of theirs as PDF/A', sends: 'application/pdf' },
    sendPdf,
  ),
]
