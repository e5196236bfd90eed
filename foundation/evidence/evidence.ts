import { type Connections, statement } from '../database/logins.ts'
import type { Result, Statement } from '../database/wire.ts'
import { conflict, invalidField, notFound, Refusal } from '../errors.ts'
import { type FigureName, figure } from '../figures.ts'
import type { AtDoor } from '../identity/door.ts'
import { changed } from '../log/events.ts'
import type { AttestPromise } from '../promises/promise.ts'
import { uuid } from '../uuid.ts'
import { isCanary } from './canary.ts'
import { addDays, dayOf, laterDay } from './days.ts'
import { logged } from './log.ts'
import type { Evidence, EvidenceChanges, NewEvidence } from './shapes.ts'

type Row = Omit<Evidence, 'state'>
type Send = (...statements: Statement[]) => Promise<Result[]>

/** All evidence, or one piece of it, what expires first in front. */
async function find(auth: Connections, canary: boolean, today: string, id: string | null = null): Promise<Evidence[]> {
  const rows = await auth.rows<Row>(statement`
    select e.id, e.promises, e.title, e.kind, e.subprocessor_id, s.name as subprocessor_name, e.follows,
           (select n.id from evidence n where n.follows = e.id and n.withdrawn_at is null) as followed_by,
           e.effective_on, e.expires_on, e.owner_name, e.owner_email, e.owner_language, e.reviewer_name, e.reviewed_on,
           e.note, e.reminded_on, e.withdrawn_at, e.created_at, e.version,
           coalesce((select jsonb_agg(f order by f.uploaded_at, f.id) from (
             select id, name, type, size, sha256, uploaded_at from evidence_file where evidence_id = e.id) f),
             '[]') as files,
           coalesce((select jsonb_agg(d order by d.published_at, d.id) from (
             select id, evidence_id, token, language, title, name, type, size, sha256, published_at, withdrawn_at
               from public_document where evidence_id = e.id) d), '[]') as documents
      from evidence e left join subprocessor s on s.id = e.subprocessor_id
     where e.is_canary = ${canary} and (${id}::uuid is null or e.id = ${id}::uuid)
     order by e.withdrawn_at is not null, e.expires_on, e.id`)
  return rows.map((row) => ({ ...row, state: stateOf(row, today) }))
}

function stateOf({ withdrawn_at, files, effective_on, expires_on }: Row, today: string): Evidence['state'] {
  if (withdrawn_at) return 'withdrawn'
  if (files.length === 0) return 'no document'
  if (effective_on > today) return 'not yet'
  if (expires_on < today) return 'expired'
  return addDays(expires_on, -figure('promises.remind').value) <= today ? 'expires soon' : 'in force'
}

/** All evidence, for who operates the installation. */
export async function list({ auth, person }: AtDoor) {
  return { items: await find(auth, isCanary(person), dayOf(new Date())), next: null }
}

/** One piece of evidence. Throws 404. */
export async function one({ auth, person }: AtDoor, id: string): Promise<Evidence> {
  const [found] = await find(auth, isCanary(person), dayOf(new Date()), id)
  if (!found) throw notFound()
  return found
}

/** Records evidence. Files are added to it then; without one it proves nothing. */
export async function create(request: AtDoor & { body: NewEvidence }): Promise<Evidence> {
  const { auth, body, person, work } = request
  const canary = isCanary(person)
  const given = checked({ ...nothing, ...body }, work.promises, dayOf(new Date()))
  const id = uuid()
  await auth.transaction(async (send) => {
    await refuseStrangers(send, canary, given)
    await send(
      statement`
        insert into evidence (id, promises, title, kind, subprocessor_id, follows, effective_on, expires_on, owner_name,
               owner_email, owner_language, reviewer_name, reviewed_on, note, is_canary, created_by)
        values (${id}, ${given.promises}, ${given.title}, ${given.kind}, ${given.subprocessor_id}, ${given.follows},
                ${given.effective_on}, ${given.expires_on}, ${given.owner_name}, ${given.owner_email},
                ${given.owner_language}, ${given.reviewer_name}, ${given.reviewed_on}, ${given.note}, ${canary},
                ${person?.account.id ?? null})`,
      ...logged(request, 'evidence_recorded', id, changed(nothing, given)),
    )
  })
  return one(request, id)
}

/** Corrects what is said of evidence; a document that is newer is evidence of its own, which follows this one. */
export async function change(request: AtDoor & { params: { id: string }; body: EvidenceChanges }): Promise<Evidence> {
  const { auth, body, params, person, work, ifMatch } = request
  const before = await one(request, params.id)
  if (before.withdrawn_at) throw conflict('evidence_withdrawn')
  const given = checked({ ...before, ...body }, work.promises, dayOf(new Date()))
  const isWritten = await auth.transaction(async (send) => {
    await refuseStrangers(send, isCanary(person), { ...given, follows: null })
    const [written] = await send(statement`
      update evidence
         set promises = ${given.promises}, title = ${given.title}, kind = ${given.kind},
             subprocessor_id = ${given.subprocessor_id}, effective_on = ${given.effective_on},
             reminded_on = case when expires_on = ${given.expires_on}::date then reminded_on end,
             expires_on = ${given.expires_on}, owner_name = ${given.owner_name}, owner_email = ${given.owner_email},
             owner_language = ${given.owner_language}, reviewer_name = ${given.reviewer_name},
             reviewed_on = ${given.reviewed_on}, note = ${given.note}, updated_at = now(), version = version + 1
       where id = ${params.id} and withdrawn_at is null and version = ${ifMatch ?? before.version}`)
    if (written?.count !== 1) return false
    await send(...logged(request, 'evidence_changed', params.id, changed(before, given)))
    return true
  })
  const after = await one(request, params.id)
  if (!isWritten) throw new Refusal('stale', 'stale', { extra: { current: after, changes: [] } })
  return after
}

/** Takes evidence back: it proves nothing from now on, and stays to be seen. Public copies stay as they are. */
export async function withdraw(request: AtDoor & { params: { id: string } }): Promise<Evidence> {
  const { auth, params, person } = request
  const isDone = await auth.transaction(async (send) => {
    const [withdrawn] = await send(statement`
      update evidence set withdrawn_at = now(), withdrawn_by = ${person?.account.id ?? null}, updated_at = now(),
             version = version + 1
       where id = ${params.id} and is_canary = ${isCanary(person)} and withdrawn_at is null`)
    if (withdrawn?.count === 1) await send(...logged(request, 'evidence_withdrawn', params.id))
    return withdrawn?.count === 1
  })
  const after = await one(request, params.id)
  if (!isDone) throw conflict('evidence_withdrawn')
  return after
}

const nothing = { subprocessor_id: null, follows: null, expires_on: null, note: null }
type Given = Required<NewEvidence>

/** A day before is a slip of the finger. */
const EARLIEST = '1990-01-01'

/** Texts without blanks around them, and the last day on which the evidence counts. Throws the errors of the fields. */
function checked(given: Given, promises: readonly AttestPromise[], today: string) {
  const texts = { title: given.title, owner_name: given.owner_name, reviewer_name: given.reviewer_name }
  const trimmed = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.trim()])) as typeof texts
  for (const [key, text] of Object.entries(trimmed)) if (!text) throw invalidField(key, 'empty')
  const { effective_on, reviewed_on } = given
  const proven = given.promises.map((id) => {
    const found = promises.find((one) => one.id === id)
    if (!found) throw invalidField('promises', 'promise_unknown', { promise: id })
    return found
  })
  const ahead = laterDay(today, 'promises.review')
  if (effective_on < EARLIEST) throw invalidField('effective_on', 'too_long_ago', { earliest: EARLIEST })
  if (effective_on > ahead) throw invalidField('effective_on', 'too_far_ahead', { latest: ahead })
  if (reviewed_on > today) throw invalidField('reviewed_on', 'in_future')
  const latest = proven.map((one) => laterDay(effective_on, countsFor(one))).sort()[0] as string
  const expires_on = given.expires_on ?? latest
  if (expires_on <= effective_on) throw invalidField('expires_on', 'after_effect')
  if (expires_on > latest) throw invalidField('expires_on', 'expires_late', { latest })
  return { ...given, ...trimmed, expires_on }
}

/** How long evidence counts for a promise. What checks prove daily, a document may support for as long as people's work. */
const countsFor = ({ kind, fresh }: AttestPromise): FigureName =>
  kind === 'attested' || kind === 'inherited' ? fresh : 'promises.review'

/** Refuses what belongs to somebody else: to a check, or to the real operator. */
async function refuseStrangers(send: Send, canary: boolean, { subprocessor_id, follows }: Given) {
  const [processor, earlier] = await send(
    statement`select from subprocessor where id = ${subprocessor_id} and is_canary = ${canary}`,
    statement`
      select exists (select from evidence n where n.follows = e.id and n.withdrawn_at is null) as renewed
        from evidence e where e.id = ${follows} and e.is_canary = ${canary} for update`,
  )
  if (subprocessor_id && !processor?.rows.length) throw invalidField('subprocessor_id', 'reference')
  if (follows && !earlier?.rows.length) throw invalidField('follows', 'reference')
  if (earlier?.rows[0]?.renewed) throw conflict('evidence_renewed')
}
