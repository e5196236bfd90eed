import { Type } from 'typebox'
import { defineApp } from '../app.ts'
import { notFound } from '../errors.ts'
import { records } from '../records.ts'
import { type GuestRequest, guestRoute, post, type TenantRequest } from '../route.ts'
import { flag, identifier, ref, table, text } from '../table.ts'
import { mailInviter, newGuestLink } from './links.ts'

const common = { area: 'parcel', keep: { while: 'contract' }, log: 'outlives the record' } as const

/** Somebody whose parcels a guest may see. */
const sender = table('sender', { ...common, columns: { name: text(100).about('nobody') }, label: ['name'] })

/** The record to which guests are invited. */
export const parcel = table('parcel', {
  ...common,
  columns: {
    content: text(100).about('nobody'),
    place: text(100).about('nobody').optional(),
    sender_id: ref(sender).optional(),
  },
  label: ['content'],
  sorted: ['content'],
  search: ['content'],
  guests: [
    { rows: 'id', may: ['select', 'update'] },
    { rows: 'sender_id', may: ['select'] },
  ],
})

/** What belongs to it. */
export const remark = table('remark', {
  ...common,
  columns: { parcel_id: ref(parcel), words: text(100).about('nobody') },
  label: ['words'],
  guests: [{ rows: 'parcel_id', may: ['select', 'insert', 'delete'] }],
})

/** What belongs to one guest alone. */
const receipt = table('receipt', {
  ...common,
  columns: {
    parcel_id: ref(parcel),
    guest_link_id: identifier(),
    words: text(100).about('nobody'),
    is_signed: flag().default(false),
  },
  label: ['words'],
  guests: [{ rows: { column: 'guest_link_id', is: 'link' }, may: ['select', 'update'] }],
})

/** A list that every guest may read. */
const stamp = table('stamp', {
  ...common,
  columns: { words: text(100).about('nobody') },
  label: ['words'],
  guests: [{ rows: 'all', may: ['select'] }],
})

/** Something that is none of a guest's business. */
const price = table('price', { ...common, columns: { words: text(100).about('nobody') }, label: ['words'] })

const place = Type.Union([Type.String({ minLength: 1, maxLength: 100 }), Type.Null()])
const Parcel = Type.Object({ id: Type.String(), content: Type.String(), place })
const Place = Type.Object({ place }, { additionalProperties: false })

const own = ({ db, guest }: GuestRequest) =>
  db.one(db.select(parcel).select(['id', 'content', 'place']).where('id', '=', guest.record_id))

async function putAway(request: GuestRequest<{ in: typeof Place }>) {
  const { db, body, guest } = request
  const [changed] = await db.run(
    db.update(parcel, { place: body.place }).where('id', '=', guest.record_id),
    mailInviter({ subject: 'Put away', body: body.place ?? 'nowhere' }),
  )
  if (changed?.count === 0) throw notFound()
  return own(request as unknown as GuestRequest)
}

async function send(request: TenantRequest<{ params: typeof Id }>) {
  const to = { purpose: 'collection', name: 'Gabi', email: 'gabi@example.com', language: 'en' } as const
  const expires_at = new Date(Date.now() + 60_000).toISOString()
  const { id, url, statement } = newGuestLink(request, { ...to, record_id: request.params.id, expires_at })
  await request.db.run(statement)
  return { id, url }
}

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })

/** An app that invites guests: parcels that somebody without an account collects. */
export const parcels = defineApp('parcels', {
  tables: [sender, parcel, remark, receipt, stamp, price],
  areas: ['parcel'],
  routes: [
    ...records(parcel, { path: '/parcels', sort: ['content'] }),
    post(
      '/parcels/:id/guests',
      {
        right: 'parcel.write',
        params: Id,
        summary: 'Invites a guest',
        out: Type.Object({ id: Type.String(), url: Type.String() }),
      },
      send,
    ),
    guestRoute(
      'GET',
      '/guest/parcel',
      { purpose: 'collection', summary: 'Shows the parcel', out: Parcel, table: parcel },
      own,
    ),
    guestRoute(
      'GET',
      '/guest/parcels/:id',
      { purpose: 'collection', params: Id, summary: 'Shows a parcel', out: Parcel, table: parcel },
      ({ db, params }) => db.one(db.select(parcel).select(['id', 'content', 'place']).where('id', '=', params.id)),
    ),
    guestRoute(
      'PUT',
      '/guest/parcel/place',
      { purpose: 'collection', summary: 'Says where the parcel is', in: Place, out: Parcel, table: parcel },
      putAway,
    ),
    guestRoute(
      'GET',
      '/guest/greeting',
      { purpose: 'greeting', summary: 'Asks nothing of the database', out: Type.Object({ name: Type.String() }) },
      async ({ guest }) => ({ name: guest.name }),
    ),
  ],
})
