import { Type } from 'typebox'
import { statement } from '../../../foundation/database/logins.ts'
import type { TenantDb } from '../../../foundation/database/tenant-db.ts'
import { conflict, type FieldError, invalid } from '../../../foundation/errors.ts'
import { revokeGuestLink } from '../../../foundation/guests/links.ts'
import { normalEmail } from '../../../foundation/identity/accounts.ts'
import { del, get, patch, post, type TenantRequest } from '../../../foundation/route.ts'
import type { Insert, Row } from '../../../foundation/table.ts'
import { uuid } from '../../../foundation/uuid.ts'
import type { LetterRow } from '../letter-rules.ts'
import { onLetter } from '../letters.ts'
import { process } from '../process/statuses.ts'
import { takeStep } from '../process/steps.ts'
import { handover } from '../process/tables.ts'
import { closed } from '../schema.ts'
import { letter } from '../tables.ts'
import type { Access } from './access.ts'
import { ValidDays } from './expiry.ts'
import { inherit, invite, replace, revocation } from './handover-links.ts'

type Handover = Row<typeof handover>
type Given = Insert<typeof handover> & { valid_days?: number }

const { name, email, language, wants, sections, may_download, message, due_on } = handover.columns
const optional = Type.Optional
const New = closed({
  name: name.schema,
  email: email.schema,
  language: language.schema,
  wants: wants.schema,
  sections: sections.schema,
  may_download: optional(may_download.schema),
  message: optional(message.schema),
  due_on: optional(due_on.schema),
  valid_days: optional(ValidDays),
})

/** Gives a letter into the hands of somebody without an account; a new hand-over for the same takes the place of the old. */
const create = onLetter(async (request, now) => {
  const { valid_days, ...given } = request.body as unknown as Given
  const values = { ...given, email: normalEmail(given.email), may_download: given.may_download ?? false }
  refuseClosed(now, values)
  refuseUnfit(request.db, values)
  const { link, ...made } = await invite(request, now, values, valid_days)
  await replace(request.db, now.id, values, link.id)
  const id = uuid()
  await request.db.run(
    request.db.insert(handover, { ...values, ...made, id, letter_id: now.id, guest_link_id: link.id }),
  )
  if (values.wants === 'rating' && now.status !== 'rating')
    await takeStep({ ...request, ifMatch: undefined }, now, {
      to: 'rating',
      note: values.name,
      due_on: values.due_on ?? null,
    })
  return one(request.db, now.id, id)
})

/** A letter that isn't open can be read, but is not worked on. */
function refuseClosed(
  { status }: LetterRow,
  { wants: wanted, sections: chosen }: Pick<Handover, 'wants' | 'sections'>,
) {
  const isForReading = wanted !== 'rating' && !Object.values(chosen).includes('write')
  if (!process[status].isOpen && !isForReading) throw conflict('letter_closed')
}

/** Nobody gives away what they can't reach themselves, nor a text that isn't to be read. */
function refuseUnfit({ scope: { limits } }: TenantDb, values: Pick<Handover, 'wants' | 'sections' | 'may_download'>) {
  const access = values.sections as Access
  const { company, site, department, unit, kind } = limits
  const wrong: FieldError[] = []
  if (Object.keys(access).length === 0) wrong.push({ field: 'sections', code: 'required' })
  if (values.wants === 'rating' && access.ratings !== 'write')
    wrong.push({ field: 'sections.ratings', code: 'required' })
  if (values.may_download && !access.text) wrong.push({ field: 'sections.text', code: 'required' })
  if (access.company === 'write' && (company || site || department || unit))
    wrong.push({ field: 'sections.company', code: 'out_of_scope' })
  if (access.letter === 'write' && kind) wrong.push({ field: 'sections.letter', code: 'out_of_scope' })
  if (wrong.length > 0) throw invalid(...wrong)
}

const found = ({ db, params }: TenantRequest, { id }: LetterRow): Promise<Handover> => {
  const { handover_id } = params as unknown as { handover_id: string }
  return db.one<Handover>(
    db
      .select(handover)
      .selectAll('handover')
      .where('handover.id', '=', handover_id)
      .where('handover.letter_id', '=', id),
  )
}

/** Gives the same person the same letter for longer, by another link. */
const renew = onLetter(async (request, now) => {
  const present = await found(request, now)
  if (present.revoked_at) throw conflict('handover_revoked')
  if (!present.finished_at) refuseClosed(now, present)
  const { valid_days } = request.body as unknown as { valid_days?: number }
  const { link, expires_at } = await invite(request, now, present, valid_days)
  const { db } = request
  await db.run(
    revokeGuestLink(db, present.guest_link_id),
    ...inherit(db, present.guest_link_id, link.id),
    db
      .update(handover, { guest_link_id: link.id, expires_at, reminded_at: null })
      .where('handover.id', '=', present.id),
  )
  return one(db, now.id, present.id)
})

const revoke = onLetter(async (request, now) => {
  const { id, guest_link_id } = await found(request, now)
  await request.db.run(...revocation(request.db, id, guest_link_id))
})

const Text = Type.Union([Type.String(), Type.Null()])
const HandoverOut = Type.Object({
  id: Type.String(),
  name: Type.String(),
  email: Type.String(),
  language: Type.String(),
  wants: Type.String(),
  sections: sections.schema,
  may_download: Type.Boolean(),
  message: Text,
  due_on: Text,
  expires_at: Type.String(),
  opened_at: Text,
  last_seen_at: Text,
  finished_at: Text,
  answer: Text,
  revoked_at: Text,
  by: Text,
  at: Type.String(),
})

const listed = (db: TenantDb, letterId: string, only: string | null = null) =>
  db.all<Record<string, unknown>>(statement`
    select h.id, h.name, h.email, h.language, h.wants, h.sections, h.may_download, h.message, h.due_on, h.expires_at,
           g.opened_at, g.last_seen_at, h.finished_at, h.answer, h.revoked_at, m.name as by, h.created_at as at
      from handover h
      left join guest_link g on g.tenant_id = h.tenant_id and g.id = h.guest_link_id
      left join membership m on m.tenant_id = h.tenant_id and m.id = h.created_by
     where h.tenant_id = ${db.tenantId} and h.letter_id = ${letterId} and (${only}::uuid is null or h.id = ${only})
     order by h.created_at desc, h.id desc`)

const one = async (db: TenantDb, letterId: string, id: string) => (await listed(db, letterId, id))[0]

async function list({ db, params }: TenantRequest) {
  const { id } = params as unknown as { id: string }
  await db.one(db.select(letter).select('letter.id').where('letter.id', '=', id))
  return { items: await listed(db, id) }
}

const path = '/letters/:id/handovers'
const write = { right: 'letter.write', table: letter } as const

export const handoverRoutes = [
  get(
    path,
    {
      right: 'letter.read',
      summary: 'Lists to whom a letter was handed over',
      table: letter,
      out: Type.Object({ items: Type.Array(HandoverOut) }),
    },
    list,
  ),
  post(
    path,
    {
      ...write,
      summary: 'Hands a letter over to somebody without an account, who gets a link by mail',
      in: New,
      out: HandoverOut,
      status: 201,
    },
    create,
  ),
  patch(
    `${path}/:handover_id`,
    {
      ...write,
      summary: 'Renews a hand-over: a new link by mail, the old one is worthless',
      in: closed({ valid_days: optional(ValidDays) }),
      out: HandoverOut,
    },
    renew,
  ),
  del(`${path}/:handover_id`, { ...write, summary: 'Revokes a hand-over: its link is worthless at once' }, revoke),
]
