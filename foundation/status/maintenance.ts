import { Type } from 'typebox'
import { statement } from '../database/logins.ts'
import { conflict, invalidField, notFound } from '../errors.ts'
import { enqueue } from '../jobs/jobs.ts'
import type { DoorRequest } from '../route.ts'
import { uuid } from '../uuid.ts'
import { isForChecks } from './components.ts'
import { publishedSince, isExcused, type StoredMaintenance } from './history.ts'
import { Texts } from './tables.ts'

const closed = { additionalProperties: false }
const Time = Type.String({ format: 'date-time' })

export const NewMaintenance = Type.Object(
  {
    title: Texts(200),
    text: Type.Optional(Texts(4000)),
    component_ids: Type.Array(Type.String({ format: 'uuid' }), { minItems: 1, maxItems: 50, uniqueItems: true }),
    starts_at: Time,
    ends_at: Time,
  },
  closed,
)
export const MaintenanceParams = Type.Object({ id: Type.String({ format: 'uuid' }) }, closed)

/** How the operator sees it: with what the availability will make of it. */
export type MaintenanceItem = StoredMaintenance & { counts_as: 'excused' | 'downtime' }

const item = (one: StoredMaintenance): MaintenanceItem => ({
  ...one,
  counts_as: isExcused(one) ? 'excused' : 'downtime',
})

/**
 * Announces maintenance, at once and by mail; the database notes when. It can't be changed, only called off: other
 * times are another announcement. The past can't be announced, and no window overlaps another of the same component.
 */
export async function announceMaintenance({
  auth,
  work,
  body,
  person,
}: DoorRequest<{ in: typeof NewMaintenance }>): Promise<MaintenanceItem> {
  const id = uuid()
  const { title, text = null, component_ids, starts_at, ends_at } = body
  if (Date.parse(ends_at) <= Date.parse(starts_at)) throw invalidField('ends_at', 'before_start')
  await auth.transaction(async (send) => {
    const isCanary = await isForChecks(send, component_ids)
    // One announcement at a time, so that two of the same window don't both find it free.
    const [, found] = await send(
      statement`select pg_advisory_xact_lock(hashtextextended('maintenance', 0))`,
      statement`
        select ${starts_at}::timestamptz < now() - interval '1 minute' as past,
               exists (select from maintenance where component_ids && ${component_ids}::uuid[] and starts_at < ${ends_at}
                          and least(ends_at, coalesce(cancelled_at, ends_at)) > ${starts_at}) as overlaps`,
    )
    if (found?.rows[0]?.past) throw invalidField('starts_at', 'in_past')
    if (found?.rows[0]?.overlaps) throw conflict('maintenance_overlaps')
    await send(statement`
      insert into maintenance (id, title, text, component_ids, is_canary, starts_at, ends_at, created_by)
      values (${id}, ${JSON.stringify(title)}, ${text && JSON.stringify(text)}, ${component_ids}, ${isCanary},
              ${starts_at}, ${ends_at}, ${person?.account.id ?? null})`)
  })
  await enqueue(work.database.jobs, 'status_mail')
  return findMaintenance({ auth, params: { id } })
}

/** Calls it off, or ends it early where it has begun. Throws 409 where it is over. */
export async function cancelMaintenance({
  auth,
  work,
  params,
}: DoorRequest<{ params: typeof MaintenanceParams }>): Promise<MaintenanceItem> {
  const [cancelled] = await auth.send(statement`
    update maintenance set cancelled_at = date_trunc('second', now()), mailed_at = null
     where id = ${params.id} and cancelled_at is null and ends_at > now()`)
  const found = await findMaintenance({ auth, params })
  if (cancelled?.count !== 1) throw conflict('maintenance_over')
  await enqueue(work.database.jobs, 'status_mail')
  return found
}

/** All that is kept, the latest first; not that of the checks. */
export async function listMaintenance({ auth }: Pick<DoorRequest, 'auth'>): Promise<{ items: MaintenanceItem[] }> {
  const { maintenance } = await publishedSince(auth)
  return { items: maintenance.filter(({ is_canary }) => !is_canary).map(item) }
}

export async function findMaintenance({
  auth,
  params,
}: Pick<DoorRequest, 'auth'> & { params: { id: string } }): Promise<MaintenanceItem> {
  const { maintenance } = await publishedSince(auth)
  const found = maintenance.find((one) => one.id === params.id)
  if (!found) throw notFound()
  return item(found)
}
