import { statement } from '../database/logins.ts'
import type { Statement } from '../database/wire.ts'
import { uuid } from '../uuid.ts'
import type { Letter } from './letters.ts'

/** Queues a mail within the transaction that wants it sent: it leaves only if that transaction does. Login `auth`. */
export const queueMail = (to: string, { subject, body, unsubscribe }: Letter): Statement => statement`
  insert into mail (id, recipient, subject, body, unsubscribe)
  values (${uuid()}, ${to}, ${subject}, ${body}, ${unsubscribe ?? null})`

/** The same for a transaction within a company. */
export const queueMailInTenant = (to: string, { subject, body }: Letter): Statement =>
  statement`select app.queue_mail(${uuid()}, ${to}, ${subject}, ${body})`
