import { statement } from '../database/logins.ts'
import { figure } from '../figures.ts'
import type { Job, Work } from '../jobs/jobs.ts'
import { queueMail } from '../mail/queue.ts'
import type { Language } from '../tenancy/tables.ts'
import { dayOf } from './days.ts'
import { reminderLetter } from './letters.ts'

const WEEK = 7

interface Due {
  id: string
  title: string
  expires_on: string
  owner_name: string
  owner_email: string
  owner_language: Language
  promises: string[]
}

/**
 * Reminds who answers for evidence: once when it is about to expire, on its last day, and then each week until it is
 * renewed with a document, or withdrawn; never twice on a day. A day on which this didn't run is made up for. How many
 * mails.
 */
export async function remind({ database, address, promises }: Work, now: Date): Promise<number> {
  const today = dayOf(now)
  return database.auth.transaction(async (send) => {
    const [due] = await send(statement`
      update evidence e set reminded_on = ${today}::date
       where not is_canary and withdrawn_at is null
         and not exists (select from evidence n join evidence_file f on f.evidence_id = n.id
                          where n.follows = e.id and n.withdrawn_at is null)
         and ${today}::date >= expires_on - ${figure('promises.remind').value}::integer
         and (reminded_on is null
              or (reminded_on < expires_on and expires_on <= ${today}::date)
              or (expires_on < ${today}::date and reminded_on <= ${today}::date - ${WEEK}::integer))
      returning id, title, expires_on, owner_name, owner_email, owner_language, promises`)
    const rows = (due?.rows ?? []) as unknown as Due[]
    if (rows.length > 0)
      await send(...rows.map((row) => queueMail(row.owner_email, reminderLetter(row, today, address, promises))))
    return rows.length
  })
}

/** Each morning. */
export const remindJob: Job = {
  name: 'remind_evidence',
  at: '30 5 * * *',
  run: async (work) => work.log.info({ mails: await remind(work, new Date()) }, 'reminded of evidence'),
}
