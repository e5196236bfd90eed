import { Type } from 'typebox'
import { statement } from '../database/logins.ts'
import { cursorQuery } from '../identity/inputs.ts'
import { canaryEmails } from '../promises/canaries.ts'
import { door, type DoorRequest } from '../route.ts'

const Item = Type.Object({
  id: Type.String(),
  created_at: Type.String(),
  to: Type.String(),
  subject: Type.String(),
  text: Type.Union([Type.String(), Type.Null()]),
  state: Type.String(),
  attempts: Type.Integer(),
  error: Type.Union([Type.String(), Type.Null()]),
})
const Outbox = Type.Object({ items: Type.Array(Item), next: Type.Union([Type.String(), Type.Null()]) })

/** Mail of one state only, if one is named. */
const Query = Type.Object(
  { ...cursorQuery.properties, state: Type.Optional(Type.Enum(['waiting', 'sent', 'failed', 'kept'])) },
  { additionalProperties: false },
)

const PAGE = 50

/**
 * Outgoing mail to people, newest first; not what the checks cause. The text is shown only of mail that couldn't leave:
 * the operator has to hand it over; what is on its way is nobody else's business.
 */
async function outbox({ auth, query }: DoorRequest<{ query: typeof Query }>) {
  const items = await auth.rows<{ id: string }>(statement`
    select id, created_at, recipient as "to", subject, state, attempts, error,
           case when state in ('kept', 'failed') then body end as text
      from mail
     where lower(recipient) not like ${canaryEmails}
       and (${query.state ?? null}::text is null or state = ${query.state ?? null})
       and (${query.cursor ?? null}::uuid is null
            or (created_at, id) < (select created_at, id from mail where id = ${query.cursor ?? null}::uuid))
     order by created_at desc, id desc limit ${PAGE + 1}`)
  return { items: items.slice(0, PAGE), next: items.length > PAGE ? (items[PAGE - 1]?.id ?? null) : null }
}

export const mailRoutes = [
  door('GET', '/operator/outbox', { right: 'operator', summary: 'Outgoing mail', query: Query, out: Outbox }, outbox),
]
