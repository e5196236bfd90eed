import { Type } from 'typebox'
import { type Connections, statement } from '../database/logins.ts'
import type { Result, Statement } from '../database/wire.ts'
import { conflict, invalidField, notFound } from '../errors.ts'
import { enqueue } from '../jobs/jobs.ts'
import type { DoorRequest } from '../route.ts'
import { uuid } from '../uuid.ts'
import { type Impact, impacts } from './availability.ts'
import { isForChecks } from './components.ts'
import { publishedSince, type StoredIncident } from './history.ts'
import { incidentStates, Texts } from './tables.ts'

const closed = { additionalProperties: false }
const Time = Type.String({ format: 'date-time' })
const Ids = Type.Array(Type.String({ format: 'uuid' }), { minItems: 1, maxItems: 50, uniqueItems: true })
const Open = Type.Enum(incidentStates.filter((state) => state !== 'resolved'))

export const NewIncident = Type.Object(
  {
    title: Texts(200),
    component_ids: Ids,
    impact: Type.Enum([...impacts]),
    state: Open,
    text: Texts(4000),
    /** Now, if left out. */
    started_at: Type.Optional(Time),
  },
  closed,
)

export const NewUpdate = Type.Object(
  {
    state: Type.Enum([...incidentStates]),
    text: Texts(4000),
    /** As before, if left out. */
    impact: Type.Optional(Type.Enum([...impacts])),
    /** Correct the times of the incident. `ended_at` belongs to the state `resolved`: now, if left out. */
    started_at: Type.Optional(Time),
    ended_at: Type.Optional(Time),
  },
  closed,
)

type Send = (...statements: Statement[]) => Promise<Result[]>
/** Opens an incident and publishes it with its first update, at once and by mail. */
export async function openIncident(request: DoorRequest<{ in: typeof NewIncident }>): Promise<StoredIncident> {
  const { auth, work, body } = request
  const id = uuid()
  await auth.transaction(async (send) => {
    const isCanary = await isForChecks(send, body.component_ids)
    const now = await moment(send)
    const started_at = body.started_at ?? now
    if (Date.parse(started_at) > Date.parse(now)) throw invalidField('started_at', 'in_future')
    await send(
      statement`
        insert into incident (id, title, component_ids, is_canary, started_at)
        values (${id}, ${JSON.stringify(body.title)}, ${body.component_ids}, ${isCanary}, ${started_at})`,
      publish(id, { ...body, started_at, ended_at: null, is_canary: isCanary, by: by(request) }),
    )
  })
  await enqueue(work.database.jobs, 'status_mail')
  return findIncident(auth, id)
}

interface Published {
  state: string
  impact: Impact
  text: object
  started_at: string
  ended_at: string | null
  is_canary: boolean
  by: string | null
}

const publish = (incident: string, one: Published) => statement`
  insert into incident_update (id, incident_id, state, impact, text, started_at, ended_at, is_canary, created_by)
  values (${uuid()}, ${incident}, ${one.state}, ${one.impact}, ${JSON.stringify(one.text)}, ${one.started_at},
          ${one.ended_at}, ${one.is_canary}, ${one.by})`

const by = ({ person }: Pick<DoorRequest, 'person'>) => person?.account.id ?? null

const moment = async (send: Send): Promise<string> =>
  (await send(statement`select date_trunc('second', clock_timestamp()) as now`))[0]?.rows[0]?.now as string

/**
 * Adds to an incident's timeline. Nothing that was published is changed: an update corrects times and impact from then
 * on, visibly. A resolved incident takes corrections of its times only; what comes back is a new incident.
 */
export async function updateIncident(
  request: DoorRequest<{ params: typeof IncidentParams; in: typeof NewUpdate }>,
): Promise<StoredIncident> {
  const { auth, work, body, params } = request
  await auth.transaction(async (send) => {
    const [found] = await send(statement`
      select i.started_at, i.ended_at, i.is_canary,
             (select u.impact from incident_update u where u.incident_id = i.id order by u.at desc limit 1) as impact
        from incident i where i.id = ${params.id} for update`)
    const before = found?.rows[0] as Before | undefined
    if (!before) throw notFound()
    const times = timesOf(body, before, await moment(send))
    await send(
      statement`
        update incident set started_at = ${times.started_at}, ended_at = ${times.ended_at} where id = ${params.id}`,
      publish(params.id, {
        ...body,
        ...times,
        impact: body.impact ?? before.impact,
        is_canary: before.is_canary,
        by: by(request),
      }),
    )
  })
  await enqueue(work.database.jobs, 'status_mail')
  return findIncident(auth, params.id)
}

export const IncidentParams = Type.Object({ id: Type.String({ format: 'uuid' }) }, closed)

type Correction = { state: string; impact?: Impact; started_at?: string; ended_at?: string }
type Before = { started_at: string; ended_at: string | null; impact: Impact; is_canary: boolean }

function timesOf(body: Correction, before: Before, now: string) {
  const isResolved = body.state === 'resolved'
  if (before.ended_at && !isResolved) throw conflict('incident_resolved')
  if (before.ended_at && body.impact && body.impact !== before.impact) throw conflict('incident_resolved')
  if (body.ended_at && !isResolved) throw invalidField('ended_at', 'not_resolved')
  const started_at = body.started_at ?? before.started_at
  const ended_at = isResolved ? (body.ended_at ?? before.ended_at ?? now) : null
  if (Date.parse(started_at) > Date.parse(now)) throw invalidField('started_at', 'in_future')
  if (ended_at && Date.parse(ended_at) > Date.parse(now)) throw invalidField('ended_at', 'in_future')
  // Opened and resolved within the same second: it lasted one.
  if (ended_at && !body.ended_at && Date.parse(ended_at) <= Date.parse(started_at))
    return { started_at, ended_at: new Date(Date.parse(started_at) + 1000).toISOString() }
  if (ended_at && Date.parse(ended_at) <= Date.parse(started_at)) throw invalidField('ended_at', 'before_start')
  return { started_at, ended_at }
}

/** All incidents that are kept, with their timelines, newest first; not those of the checks. */
export async function listIncidents({ auth }: Pick<DoorRequest, 'auth'>): Promise<{ items: StoredIncident[] }> {
  const { incidents } = await publishedSince(auth)
  return { items: incidents.filter(({ is_canary }) => !is_canary) }
}

export async function findIncident(auth: Connections, id: string): Promise<StoredIncident> {
  const { incidents } = await publishedSince(auth)
  const found = incidents.find((one) => one.id === id)
  if (!found) throw notFound()
  return found
}
