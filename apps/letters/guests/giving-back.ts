import { Type } from 'typebox'
import type { TenantDb } from '../../../foundation/database/tenant-db.ts'
import { notFound } from '../../../foundation/errors.ts'
import { mailInviter } from '../../../foundation/guests/links.ts'
import { type Download, type GuestRequest, guestRoute } from '../../../foundation/route.ts'
import { today } from '../days.ts'
import type { LetterRow } from '../letter-rules.ts'
import { mailFor } from '../library/mail-templates.ts'
import { pdfOf } from '../output/routes.ts'
import { addVersion } from '../process/keeping.ts'
import { addStep } from '../process/steps.ts'
import { handover, letterComment } from '../process/tables.ts'
import { closed } from '../schema.ts'
import { letter } from '../tables.ts'
import { handed, type Handed, onHanded, Page, pageOf, refuseFinished } from './handed.ts'

const comment = onHanded(async (request, given) => {
  refuseFinished(given)
  const { text } = request.body as unknown as { text: string }
  await remark(request, text)
  return pageOf(request, given)
})

const remark = ({ db, guest }: GuestRequest, text: string) =>
  db.run(
    db.insert(letterComment, {
      letter_id: guest.record_id,
      text,
      guest_name: guest.name,
      guest_link_id: guest.link_id,
    }),
  )

/** Gives the letter back: whoever handed it over is told, a letter that waited for its grades is a draft again. */
const complete = onHanded(async (request, given) => {
  const { db, guest } = request
  const { answer = null } = (request.body ?? {}) as { answer?: string | null }
  refuseFinished(given)
  await db.run(
    db
      .update(handover, { finished_at: new Date().toISOString(), answer })
      .where('handover.guest_link_id', '=', guest.link_id),
  )
  if (given.handover.wants === 'rating' && given.now.status === 'rating')
    await toDraft(db, given.now, guest.name, answer)
  else if (answer) await remark(request, answer)
  await tell(request, given, answer)
  return pageOf(request, await handed(request))
})

/** The step that follows rating, under the guest's name. */
async function toDraft(db: TenantDb, now: LetterRow, by: string, answer: string | null) {
  await addVersion(db, now, 'step', by)
  const moved = { status: 'draft', status_since: new Date().toISOString(), with_id: null, due_on: null } as const
  await db.run(db.update(letter, { ...moved, reminded_at: null }).where('letter.id', '=', now.id))
  await addStep(db, { letter_id: now.id, from_status: 'rating', to_status: 'draft', note: answer, guest_name: by })
}

async function tell({ db, guest, address }: GuestRequest, { now }: Handed, answer: string | null) {
  const mail = await mailFor(db, 'handover_finished', guest.company_language, {
    name: guest.inviter_name,
    company: guest.company_name,
    sender: guest.name,
    letter_of: `${now.first_name} ${now.last_name}`,
    message: answer,
    link: `${address}/t/${guest.company_slug}/letters/${now.id}`,
  })
  await db.run(mailInviter(mail))
}

async function sendPdf(request: GuestRequest): Promise<Download> {
  const { handover: given, now } = await handed(request)
  if (!given.may_download) throw notFound()
  return pdfOf(request, now, today(request.guest.time_zone))
}

const about = { purpose: 'handover', table: letter } as const

export const givingBackRoutes = [
  guestRoute(
    'POST',
    '/guest/letter/comments',
    {
      ...about,
      summary: 'Comments on a letter that was handed over',
      in: closed({ text: letterComment.columns.text.schema }),
      out: Page,
      status: 201,
    },
    comment,
  ),
  guestRoute(
    'PUT',
    '/guest/letter/completion',
    {
      ...about,
      summary: 'Gives a letter back that was handed over',
      in: closed({ answer: Type.Optional(handover.columns.answer.schema) }),
      out: Page,
    },
    complete,
  ),
  guestRoute(
    'GET',
    '/guest/letter/pdf',
    { ...about, summary: 'Sends a letter that was handed over as PDF/A', sends: 'application/pdf' },
    sendPdf,
  ),
]
