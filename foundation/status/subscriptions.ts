import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Connections, statement } from '../database/logins.ts'
import { interval } from '../figures.ts'
import type { Work } from '../jobs/jobs.ts'
import { queueMail } from '../mail/queue.ts'
import type { Language } from '../tenancy/tables.ts'
import { uuid } from '../uuid.ts'
import type { Keys } from '../vault/keys.ts'
import { subscriptionLetter } from './letters.ts'

/** Names a subscription, and proves that it came by its mail: nothing of it is stored. */
export const ticketOf = ({ master }: Keys, id: string): string =>
  `${id}.${createHmac('sha256', master).update(`status subscription ${id}`).digest('base64url')}`

/** The subscription that a ticket names, or undefined for a forged one. */
export function subscriptionOf(keys: Keys, ticket: string): string | undefined {
  const id = ticket.split('.')[0] ?? ''
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined
  const [given, own] = [Buffer.from(ticket), Buffer.from(ticketOf(keys, id))]
  return given.length === own.length && timingSafeEqual(given, own) ? id : undefined
}

export const ticketPage = (address: string, language: Language, ticket: string): string =>
  `${address}/status/subscription/${language}/${ticket}`

/**
 * Asks an address whether it wants the mails: nobody is subscribed without confirming (double opt-in, Art. 7 GDPR). An
 * address that is subscribed already, or was asked within the time that an answer may take, is not written to again;
 * whoever asks can't tell the difference.
 */
export async function askToSubscribe(work: Work, email: string, language: Language): Promise<void> {
  const { auth } = work.database
  await auth.transaction(async (send) => {
    const [asked] = await send(statement`
      insert into subscription (id, email, language) values (${uuid()}, ${email}, ${language})
      on conflict (lower(email)) do update
         set id = excluded.id, language = excluded.language, unconfirmed_since = now()
       where subscription.unconfirmed_since < now() - ${interval('status.confirm')}::interval
      returning id`)
    const id = asked?.rows[0]?.id as string | undefined
    if (id === undefined) return
    const link = ticketPage(work.address, language, ticketOf(work.keys, id))
    await send(queueMail(email, subscriptionLetter({ language, address: work.address, link })))
  })
}

/** What a ticket opens: a subscription that waits, one that runs, or nothing any more. */
export async function standingOf(auth: Connections, id: string): Promise<'asked' | 'confirmed' | undefined> {
  const [row] = await auth.rows<{ confirmed: boolean }>(statement`
    select confirmed_at is not null as confirmed from subscription
     where id = ${id} and (confirmed_at is not null or unconfirmed_since > now() - ${interval('status.confirm')}::interval)`)
  return row && (row.confirmed ? 'confirmed' : 'asked')
}

/** Whether there was something to confirm. */
export async function confirm(auth: Connections, id: string): Promise<boolean> {
  const [confirmed] = await auth.send(statement`
    update subscription set confirmed_at = coalesce(confirmed_at, now()), unconfirmed_since = null
     where id = ${id} and (confirmed_at is not null or unconfirmed_since > now() - ${interval('status.confirm')}::interval)`)
  return confirmed?.count === 1
}

/** Erases the address at once. */
export const unsubscribe = (auth: Connections, id: string) =>
  auth.send(statement`delete from subscription where id = ${id}`)

/** How many get the mails, and how many haven't confirmed yet. Addresses are shown to nobody. */
export async function countSubscriptions(auth: Connections): Promise<{ confirmed: number; unconfirmed: number }> {
  const [row] = await auth.rows<{ confirmed: number; unconfirmed: number }>(statement`
    select count(confirmed_at)::integer as confirmed, count(unconfirmed_since)::integer as unconfirmed from subscription`)
  return row ?? { confirmed: 0, unconfirmed: 0 }
}
