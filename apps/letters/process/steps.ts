import { Type } from 'typebox'
import { membership } from '../../../foundation/access/tables.ts'
import { statement } from '../../../foundation/database/logins.ts'
import type { TenantDb } from '../../../foundation/database/tenant-db.ts'
import { conflict, forbidden, invalid, invalidField } from '../../../foundation/errors.ts'
import { queueMailInTenant } from '../../../foundation/mail/queue.ts'
import { figureFor } from '../../../foundation/privacy/figures.ts'
import { get, post, put, type TenantRequest } from '../../../foundation/route.ts'
import { today } from '../days.ts'
import { letterOut } from '../letter-fields.ts'
import type { LetterRow, Values } from '../letter-rules.ts'
import { mailFor } from '../library/mail-templates.ts'
import { onLetter, plainLetters } from '../letters.ts'
import { closed } from '../schema.ts'
import { letter } from '../tables.ts'
import { addVersion } from './keeping.ts'
import { isCorrection, needsNote, process, type Status, statuses } from './statuses.ts'
import { letterStep } from './tables.ts'

const optional = Type.Optional
const { note, with_id, due_on } = letterStep.columns
const { handed_over_on, handed_over_how, handed_over_note } = letter.columns
const Step = closed({
  to: Type.Enum([...statuses]),
  note: optional(note.schema),
  with_id: optional(with_id.schema),
  due_on: optional(due_on.schema),
  handed_over_on: optional(handed_over_on.schema),
  handed_over_how: optional(handed_over_how.schema),
  handed_over_note: optional(handed_over_note.schema),
})
type Given = { to: Status; note?: string | null } & Pick<
  Values,
  'with_id' | 'due_on' | 'handed_over_on' | 'handed_over_how' | 'handed_over_note'
>

const take = onLetter((request, now) => takeStep(request, now, request.body as unknown as Given))

/**
 * Takes a letter that is locked a step further; who and when is kept. Refuses `letter_step`, `four_eyes`, and what is
 * missing.
 */
export async function takeStep(request: TenantRequest, now: LetterRow, given: Given) {
  const { db, membership: own } = request
  if (!process[now.status].next.includes(given.to)) throw conflict('letter_step')
  await refuse(request, now, given)
  const { to, note: why = null, with_id: next = null, due_on: due = null } = given
  const version = await addVersion(db, now, 'step')
  const moved = await plainLetters.update({
    ...request,
    body: {
      status: to,
      status_since: new Date().toISOString(),
      with_id: next,
      due_on: due,
      reminded_at: null,
      ...handOver(given, today(own.time_zone)),
      ...(isCorrection(now.status, to) && {
        correction_number: now.correction_number + 1,
        corrects_version: version,
      }),
    } as never,
  })
  if (given.to === 'handed_over') await tellRequester(request, now)
  await addStep(db, {
    letter_id: now.id,
    from_status: now.status,
    to_status: to,
    note: why,
    with_id: next,
    due_on: due,
  })
  return moved
}

/** Whoever asked for the letter learns that it is there. */
async function tellRequester({ db, person, membership: own }: TenantRequest, now: LetterRow) {
  const [to] = await db.all<{ name: string; email: string | null; company: string }>(statement`
    select r.requested_by as name, case when r.via = 'link' then e.email else m.email end as email, c.name as company
      from letter_request r
      join employee e on e.tenant_id = r.tenant_id and e.id = r.employee_id
      join company c on c.tenant_id = r.tenant_id and c.id = r.company_id
      left join membership m on m.tenant_id = r.tenant_id and m.id = r.created_by
     where r.tenant_id = ${db.tenantId} and r.letter_id = ${now.id}`)
  if (!to?.email) return
  const { email, ...values } = to
  const letter_of = `${now.first_name} ${now.last_name}`
  const mail = await mailFor(db, 'letter_ready', own.language, { ...values, letter_of, sender: person.account.name })
  await db.run(queueMailInTenant(email, mail))
}

/** Writes down a step. */
export const addStep = (db: TenantDb, step: Parameters<typeof db.insert<typeof letterStep>>[1]) =>
  db.run(db.insert(letterStep, step))

async function refuse({ db, membership: own }: TenantRequest, now: LetterRow, { to, note: why, with_id: next }: Given) {
  if (needsNote.includes(to) && !why) throw invalidField('note', 'required')
  if (next) await refuseAbsent(db, next)
  if (process[to].isOpen) return
  const missing = (['body', 'issued_on'] as const).filter((field) => now[field] === null)
  if (missing.length > 0) throw invalid(...missing.map((field) => ({ field, code: 'required' })))
  if (to === 'released' && (await figureFor(db, 'letters.four_eyes')) === 1 && (await askedBy(db, now)) === own.id)
    throw forbidden('four_eyes')
}

/** Somebody who can't sign in can't work on it. */
async function refuseAbsent(db: TenantDb, id: string) {
  const found = await db.maybe(
    db
      .select(membership)
      .select('membership.id')
      .where('membership.id', '=', id)
      .where('membership.status', '=', 'active'),
  )
  if (!found) throw invalidField('with_id', 'reference')
}

/** Who brought the letter to where it is now: whoever asked for its review, else whoever wrote it. */
async function askedBy(db: TenantDb, now: LetterRow): Promise<string | null> {
  const [last] = await db.run(statement`
    select created_by from letter_step
     where tenant_id = ${db.tenantId} and letter_id = ${now.id} and to_status = 'review' order by created_at desc limit 1`)
  return (last?.rows[0]?.created_by as string | null | undefined) ?? now.created_by
}

/** How it reached the employee: collected there unless somebody says otherwise, since that is where it is owed. */
function handOver({ to, ...given }: Given, now: string): Values {
  if (to === 'handed_over')
    return {
      handed_over_on: given.handed_over_on ?? now,
      handed_over_how: given.handed_over_how ?? 'collected',
      handed_over_note: given.handed_over_note ?? null,
    }
  return to === 'archived' ? {} : { handed_over_on: null, handed_over_how: null, handed_over_note: null }
}

/** Whom the letter waits for now, without a step. */
const assign = onLetter(async (request, now) => {
  const { with_id: next, due_on: due } = request.body as unknown as Pick<Given, 'with_id' | 'due_on'>
  if (next && next !== now.with_id) await refuseAbsent(request.db, next)
  return plainLetters.update({ ...request, body: { with_id: next, due_on: due, reminded_at: null } as never })
})

async function list({ db, params }: TenantRequest) {
  const { id } = params as unknown as { id: string }
  await db.one(db.select(letter).select('letter.id').where('letter.id', '=', id))
  return {
    items: await db.all(statement`
      select s.id, s.from_status, s.to_status, s.note, s.due_on, w.name as with_name, coalesce(s.guest_name, m.name) as by,
             s.guest_name is not null as is_guest, s.created_at as at
        from letter_step s
        left join membership m on m.tenant_id = s.tenant_id and m.id = s.created_by
        left join membership w on w.tenant_id = s.tenant_id and w.id = s.with_id
       where s.tenant_id = ${db.tenantId} and s.letter_id = ${id} order by s.created_at desc, s.id desc`),
  }
}

const Text = Type.Union([Type.String(), Type.Null()])
const Taken = Type.Object({
  id: Type.String(),
  from_status: Text,
  to_status: Type.String(),
  note: Text,
  due_on: Text,
  with_name: Text,
  by: Text,
  is_guest: Type.Boolean(),
  at: Type.String(),
})

export const stepRoutes = [
  get(
    '/letters/:id/steps',
    {
      right: 'letter.read',
      summary: 'Lists the steps of a letter, the newest first',
      table: letter,
      out: Type.Object({ items: Type.Array(Taken) }),
    },
    list,
  ),
  post(
    '/letters/:id/steps',
    { right: 'letter.write', summary: 'Takes a letter a step further', table: letter, in: Step, out: letterOut },
    take,
  ),
  put(
    '/letters/:id/assignment',
    {
      right: 'letter.write',
      summary: 'Says whom a letter waits for, and until when',
      table: letter,
      in: closed({ with_id: with_id.schema, due_on: due_on.schema }),
      out: letterOut,
    },
    assign,
  ),
]
