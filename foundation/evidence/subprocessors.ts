import { type Connections, statement } from '../database/logins.ts'
import type { Result, Statement } from '../database/wire.ts'
import { conflict, invalidField, notFound, Refusal } from '../errors.ts'
import type { AtDoor } from '../identity/door.ts'
import { changed } from '../log/events.ts'
import { uuid } from '../uuid.ts'
import { type Announcement, announce, applyDue, earliestOn } from './announcements.ts'
import { isCanary } from './canary.ts'
import { dayOf } from './days.ts'
import { logged } from './log.ts'
import { announced, type End, type NewSubprocessor, type Subprocessor, type SubprocessorChanges } from './shapes.ts'

/** The sub-processors with all that was announced of them; those that have ended come last. */
const find = (auth: Connections, canary: boolean, id: string | null = null) =>
  auth.rows<Subprocessor>(statement`
    select s.*, coalesce((select jsonb_agg(c order by c.announced_at desc, c.id desc) from (
             select id, kind, from_on, announced_at, companies, applied_at, diff from subprocessor_change
              where subprocessor_id = s.id) c), '[]') as changes
      from subprocessor s where s.is_canary = ${canary} and (${id}::uuid is null or s.id = ${id}::uuid)
     order by s.ended_on is not null, app.sort_key(s.name), s.id`)

async function one(auth: Connections, canary: boolean, id: string): Promise<Subprocessor> {
  const [found] = await find(auth, canary, id)
  if (!found) throw notFound()
  return found
}

/** All sub-processors, for who operates the installation. */
export async function listSubprocessors({ auth, person }: AtDoor) {
  const canary = isCanary(person)
  const earliest_on = await earliestOn(auth, canary, dayOf(new Date()))
  return { items: await find(auth, canary), next: null, earliest_on }
}

/** Announces a sub-processor. It begins to work when companies have had the promised time to object. */
export async function createSubprocessor(request: AtDoor & { body: NewSubprocessor }): Promise<Subprocessor> {
  const { auth, person } = request
  const canary = isCanary(person)
  const now = new Date()
  const given = { ...none, ...trimmed(request.body) }
  refuseWrong(given)
  await refuseEarly(auth, canary, now, 'works_from', given.works_from)
  const id = uuid()
  await announce(request, canary, now, async (send) => {
    await refuseTwice(send, canary, id, given)
    await send(
      statement`
        insert into subprocessor (id, name, role, service, country, place, data_categories, transfer_basis, website,
               contract_on, contract_number, announced_at, works_from, is_canary, created_by)
        values (${id}, ${given.name}, ${given.role}, ${given.service}, ${given.country}, ${given.place},
                ${given.data_categories}, ${given.transfer_basis}, ${given.website}, ${given.contract_on},
                ${given.contract_number}, ${now}, ${given.works_from}, ${canary}, ${person?.account.id ?? null})`,
      ...logged(request, 'subprocessor_announced', id, changed(none, given)),
    )
    return [{ of: { id, ...given }, kind: 'begins', diff: {}, from_on: given.works_from, isApplied: true }]
  })
  return one(auth, canary, id)
}

type Send = (...statements: Statement[]) => Promise<Result[]>
type Changing = AtDoor & { params: { id: string }; body: SubprocessorChanges }

/** Changes a sub-processor. What companies are told takes effect on a day that leaves them time; the rest at once. */
export async function changeSubprocessor(request: Changing): Promise<Subprocessor> {
  const { auth, params, person, ifMatch } = request
  const canary = isCanary(person)
  const now = new Date()
  const { from_on, works_from, ...body } = trimmed(request.body)
  const before = await one(auth, canary, params.id)
  if (before.ended_on) throw conflict('subprocessor_ended')
  const after = { ...before, ...body }
  refuseWrong(after)
  const diff = difference(before, after)
  const isChanged = Object.keys(diff).length > 0
  if (isChanged && before.changes.some(({ applied_at }) => !applied_at)) throw conflict('change_pending')
  const from = from_on ?? (await earliestOn(auth, canary, dayOf(now))) ?? dayOf(now)
  if (isChanged) await refuseEarly(auth, canary, now, 'from_on', from)
  const start = works_from === before.works_from ? undefined : works_from
  if (start) await refuseStart(auth, canary, now, before, start)
  await announce(request, canary, now, async (send) => {
    await refuseTwice(send, canary, params.id, after)
    const [written] = await send(statement`
      update subprocessor set service = ${after.service}, website = ${after.website},
             contract_on = ${after.contract_on}, contract_number = ${after.contract_number},
             works_from = ${start ?? before.works_from}, updated_at = now(), version = version + 1
       where id = ${params.id} and ended_on is null and version = ${ifMatch ?? before.version}`)
    if (written?.count !== 1) throw new Refusal('stale', 'stale', { extra: { current: before, changes: [] } })
    const changes = changed(before, { ...after, works_from: start ?? before.works_from })
    if (changes.length > 0) await send(...logged(request, 'subprocessor_changed', params.id, changes))
    const moved = { works_from: { before: before.works_from, after: start } }
    return [
      ...(start ? [{ of: before, kind: 'changes', diff: moved, from_on: start, isApplied: true } as const] : []),
      ...(isChanged ? [{ of: before, kind: 'changes', diff, from_on: from, isApplied: false } as const] : []),
    ] satisfies Announcement[]
  })
  await applyDue(auth, now)
  return one(auth, canary, params.id)
}

/** Announces the last day of a sub-processor. */
export async function endSubprocessor(request: AtDoor & { params: { id: string }; body: End }): Promise<Subprocessor> {
  const { auth, params, person, body } = request
  const canary = isCanary(person)
  const now = new Date()
  const { ended_on } = body
  const before = await one(auth, canary, params.id)
  if (ended_on < dayOf(now)) throw invalidField('ended_on', 'past_day')
  await announce(request, canary, now, async (send) => {
    const [ended] = await send(statement`
      update subprocessor set ended_on = ${ended_on}, updated_at = now(), version = version + 1
       where id = ${params.id} and ended_on is null`)
    if (ended?.count !== 1) throw conflict('subprocessor_ended')
    await send(...logged(request, 'subprocessor_ended', params.id, changed({}, { ended_on })))
    return [{ of: before, kind: 'ends', diff: {}, from_on: ended_on, isApplied: true }]
  })
  return one(auth, canary, params.id)
}

const none = { service: null, website: null, contract_on: null, contract_number: null }

function trimmed<B extends object>(body: B): B {
  const entries = Object.entries(body).map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value])
  const empty = entries.find(([, value]) => value === '')
  if (empty) throw invalidField(empty[0] as string, 'empty')
  return Object.fromEntries(entries) as B
}

/** The European Union with Iceland, Liechtenstein and Norway. */
const eea = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' ')
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

function refuseWrong({ country, transfer_basis }: { country: string; transfer_basis: string }) {
  if (!regions.of(country)) throw invalidField('country', 'country')
  if (transfer_basis === 'eea' && !eea.includes(country)) throw invalidField('transfer_basis', 'not_eea')
}

/** Refuses what another one is called already, or will be once its announced change takes effect. */
async function refuseTwice(
  send: Send,
  canary: boolean,
  id: string,
  { name, service }: Pick<Subprocessor, 'name' | 'service'>,
) {
  const [, found] = await send(
    // One at a time, so that two don't both find the name free.
    statement`select pg_advisory_xact_lock(hashtextextended('subprocessor', 0))`,
    statement`
      select from subprocessor s
        left join subprocessor_change c on c.subprocessor_id = s.id and c.applied_at is null
       where s.id <> ${id} and s.is_canary = ${canary} and s.ended_on is null
         and lower(${name}) in (lower(s.name), lower(c.diff #>> '{name,after}'))
         and lower(coalesce(s.service, '')) = lower(coalesce(${service}::text, ''))`,
  )
  if (found?.rows.length) throw conflict('duplicate')
}

async function refuseEarly(auth: Connections, canary: boolean, now: Date, field: string, day: string) {
  const earliest = await earliestOn(auth, canary, dayOf(now))
  if (earliest && day < earliest) throw invalidField(field, 'notice', { earliest })
}

/** A beginning can be put off at any time, but brought forward only with notice, and not moved once it has passed. */
async function refuseStart(auth: Connections, canary: boolean, now: Date, before: Subprocessor, start: string) {
  if (before.works_from <= dayOf(now)) throw invalidField('works_from', 'works_already')
  if (start < before.works_from) await refuseEarly(auth, canary, now, 'works_from', start)
}

const told = Object.keys(announced) as (keyof typeof announced)[]

const difference = (before: Subprocessor, after: Subprocessor): Announcement['diff'] =>
  Object.fromEntries(
    told.flatMap((key) => (before[key] === after[key] ? [] : [[key, { before: before[key], after: after[key] }]])),
  )
