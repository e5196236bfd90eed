import { statement } from '../database/logins.ts'
import type { Result, Statement } from '../database/wire.ts'
import type { Job, Work } from '../jobs/jobs.ts'
import type { Letter } from '../mail/letters.ts'
import { queueMail } from '../mail/queue.ts'
import type { Language } from '../tenancy/tables.ts'
import { say } from '../words.ts'
import { type Published, publishedSince, type StoredIncident, type StoredMaintenance } from './history.ts'
import { incidentLetter, maintenanceLetter } from './letters.ts'
import { ticketOf, ticketPage } from './subscriptions.ts'
import { inLanguage } from './texts.ts'
import { Words } from './words.ts'

const BATCH = 500

interface Subscriber {
  id: string
  email: string
  language: Language
}

type Write = (language: Language) => Letter
type Send = (...statements: Statement[]) => Promise<Result[]>

/**
 * Mails what was published since the last time, each in the subscriber's language. What is mailed is noted in the same
 * transaction, so that nothing goes out twice. The canary's is noted and mailed to nobody.
 */
export const statusMailJob: Job = {
  name: 'status_mail',
  // Also by itself: whoever published may have died before the job was in the queue.
  at: '*/5 * * * *',
  run: async (work) => {
    const mails = await mailNews(work)
    if (mails > 0) work.log.info({ mails }, 'mailed the status')
  },
}

/** Mails what is new; how many mails that made. What is published meanwhile waits for the next time. */
export const mailNews = (work: Work): Promise<number> =>
  work.database.auth.transaction(async (send) => {
    const [, fresh, announced] = await send(
      statement`select pg_advisory_xact_lock(hashtextextended('status mail', 0))`,
      statement`
        select u.id from incident_update u join incident i on i.id = u.incident_id
         where u.at > coalesce(i.mailed_at, '-infinity')`,
      // Nobody calls off meanwhile what is mailed as planned.
      statement`select id from maintenance where mailed_at is null for update`,
    )
    const [updates, windows] = [fresh, announced].map((found) => (found?.rows ?? []).map(({ id }) => id as string))
    if (!updates?.length && !windows?.length) return 0
    const news = newsOf(work, await publishedSince({ send }), updates ?? [], windows ?? [])
    const mails = news.length > 0 ? await mailAll(send, work, news) : 0
    await send(
      statement`
        update incident i set mailed_at = news.at
          from (select incident_id, max(at) as at from incident_update where id = any(${updates}::uuid[])
                 group by incident_id) as news
         where i.id = news.incident_id`,
      statement`update maintenance set mailed_at = now() where id = any(${windows}::uuid[])`,
    )
    return mails
  })

const newsOf = (work: Work, { incidents, maintenance }: Published, updates: string[], windows: string[]): Write[] => [
  ...incidents.filter(({ is_canary }) => !is_canary).flatMap((one) => newsOfIncident(work, one, updates)),
  ...maintenance
    .filter(({ id, is_canary }) => !is_canary && windows.includes(id))
    .map((one) => newsOfMaintenance(work, one)),
]

/** To everybody who confirmed, page by page. */
async function mailAll(send: Send, work: Work, news: Write[]): Promise<number> {
  for (let count = 0, after = ''; ; ) {
    const [page] = await send(statement`
      select id, email, language from subscription
       where confirmed_at is not null and id::text > ${after} order by id::text limit ${BATCH}`)
    const subscribers = (page?.rows ?? []) as unknown as Subscriber[]
    await send(...subscribers.flatMap((one) => news.map((write) => queueMail(one.email, signed(work, one, write)))))
    count += subscribers.length * news.length
    if (subscribers.length < BATCH) return count
    after = (subscribers.at(-1) as Subscriber).id
  }
}

/** With the link that ends it, also by one click. */
function signed(work: Work, { id, language }: Subscriber, write: Write): Letter {
  const { subject, body } = write(language)
  const link = ticketPage(work.address, language, ticketOf(work.keys, id))
  return { subject, body: `${body}\n${say(language, 'status.mail.unsubscribe', { link })}\n`, unsubscribe: link }
}

const when = (work: Work, language: Language, iso: string) => new Words(language, work.timeZone).moment(iso)

/** One mail for each update that is new. */
function newsOfIncident(work: Work, one: StoredIncident, updates: string[]): Write[] {
  return one.updates
    .filter(({ id }) => updates.includes(id))
    .map(
      (update) => (language) =>
        incidentLetter(
          {
            language,
            address: work.address,
            title: inLanguage(one.title, language).text,
            state: say(language, `status.incident.${update.state}`),
            impact: say(language, `status.impact.${update.impact}`),
            started: when(work, language, update.started_at),
            ...(update.ended_at && { ended: when(work, language, update.ended_at) }),
            link: `${work.address}/status/${language}`,
          },
          inLanguage(update.text, language).text,
        ),
    )
}

const newsOfMaintenance =
  (work: Work, one: StoredMaintenance): Write =>
  (language) =>
    maintenanceLetter(
      {
        language,
        address: work.address,
        title: inLanguage(one.title, language).text,
        state: say(language, `status.maintenance.${one.cancelled_at ? 'cancelled' : 'planned'}`),
        from: when(work, language, one.starts_at),
        until: when(work, language, one.ends_at),
        link: `${work.address}/status/${language}`,
      },
      one.text ? inLanguage(one.text, language).text : '',
    )
