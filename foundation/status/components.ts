import { Type } from 'typebox'
import { statement } from '../database/logins.ts'
import type { Result, Statement } from '../database/wire.ts'
import { conflict, invalidField, notFound } from '../errors.ts'
import type { DoorRequest } from '../route.ts'
import { uuid } from '../uuid.ts'
import type { StoredComponent } from './history.ts'
import { Names } from './tables.ts'

const closed = { additionalProperties: false }
export const ComponentInput = Type.Object(
  {
    slug: Type.String({ minLength: 1, maxLength: 40, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }),
    name: Names,
    position: Type.Integer({ minimum: 0, maximum: 1000 }),
  },
  closed,
)

type Send = (...statements: Statement[]) => Promise<Result[]>

/**
 * Whether these components are the canary. Refuses unknown ones, and the canary together with others: what the checks
 * do must not be seen beside what people are told.
 */
export async function isForChecks(send: Send, ids: readonly string[]): Promise<boolean> {
  const [found] = await send(statement`select is_canary from component where id = any(${[...ids]}::uuid[]) for share`)
  const rows = (found?.rows ?? []) as { is_canary: boolean }[]
  if (rows.length !== ids.length) throw invalidField('component_ids', 'reference')
  const canaries = rows.filter(({ is_canary }) => is_canary).length
  if (canaries > 0 && canaries < rows.length) throw invalidField('component_ids', 'canary_alone')
  return canaries > 0
}

/** The components in the order in which the status page shows them. */
export const listComponents = async ({ auth }: DoorRequest): Promise<{ items: StoredComponent[] }> => ({
  items: await auth.rows<StoredComponent>(statement`
    select id, slug, name, position, is_canary, created_at from component where not is_canary order by position, slug`),
})

export async function addComponent({ auth, body }: DoorRequest<{ in: typeof ComponentInput }>) {
  const component = { id: uuid(), is_canary: false, ...body }
  await auth.send(statement`
    insert into component (id, slug, name, position)
    values (${component.id}, ${body.slug}, ${JSON.stringify(body.name)}, ${body.position})`)
  return component
}

export const ComponentParams = Type.Object({ id: Type.String({ format: 'uuid' }) }, closed)

export async function changeComponent({
  auth,
  params,
  body,
}: DoorRequest<{ params: typeof ComponentParams; in: typeof ComponentInput }>) {
  const [changed] = await auth.rows<StoredComponent>(statement`
    update component set slug = ${body.slug}, name = ${JSON.stringify(body.name)}, position = ${body.position}
     where id = ${params.id} and not is_canary returning id, slug, name, position, is_canary, created_at`)
  if (!changed) throw notFound()
  return changed
}

/**
 * Throws `in_use` (409) while incidents or maintenance name it: their history stays. So it does where there was
 * maintenance of others meanwhile, which is excused only if no component was left out.
 */
export async function removeComponent({ auth, params }: DoorRequest<{ params: typeof ComponentParams }>) {
  await auth.transaction(async (send) => {
    const [found] = await send(statement`
      select exists (select from incident where component_ids @> array[c.id])
          or exists (select from maintenance
                      where component_ids @> array[c.id]
                         or (not is_canary and starts_at < now() and ends_at > c.created_at)) as used
        from component c where id = ${params.id} and not is_canary for update`)
    if (!found?.rows[0]) throw notFound()
    if (found.rows[0].used) throw conflict('in_use')
    await send(statement`delete from component where id = ${params.id}`)
  })
}
