import { statement } from '../../database/logins.ts'
import { figure, interval } from '../../figures.ts'
import type { Job, Work } from '../../jobs/jobs.ts'
import type { Letter } from '../../mail/letters.ts'
import { queueMail } from '../../mail/queue.ts'
import { type Contact, contacts } from '../../tenancy/contacts.ts'
import { say } from '../../words.ts'

/**
 * Mails the newest signed root to each company's contact, if its log grew since the last one: a copy that nobody who
 * runs the installation can change. Safe to run twice: what was mailed is noted in the same transaction.
 */
export async function mailCheckpoints(work: Work): Promise<number> {
  let mails = 0
  for (const contact of await contacts(work.database.auth))
    if (contact.emails.length > 0) mails += await mailTo(work, contact)
  return mails
}

export const mailCheckpointsJob: Job = {
  name: 'mail_checkpoints',
  at: '35 * * * *',
  run: async (work) => work.log.info({ mails: await mailCheckpoints(work) }, 'mailed checkpoints'),
}

const mailTo = ({ database, address }: Work, contact: Contact): Promise<number> =>
  database.auth.transaction(async (send) => {
    const [due] = await send(statement`
      with newest as (
        select tree, size, note from app.log_checkpoint where tree = ${contact.tenant_id}
         order by size desc, at desc limit 1)
      insert into log_mail as m (tree, size, at) select tree, size, now() from newest
      on conflict (tree) do update set size = excluded.size, at = excluded.at
       where m.size < excluded.size and m.at <= now() - ${interval('log.checkpoint_mail')}::interval
      returning (select note from newest)`)
    const newest = due?.rows[0] as { note: string } | undefined
    if (!newest) return 0
    const letter = checkpointLetter(contact, address, newest.note)
    await send(...contact.emails.map((email) => queueMail(email, letter)))
    return contact.emails.length
  })

/** The root stands in the mail as it was signed, line by line. */
function checkpointLetter({ company, language }: Contact, address: string, note: string): Letter {
  const values = { company: company.replace(/\p{Cc}+/gu, ' '), address, hours: figure('log.checkpoint_mail').value }
  const part = (key: string) => say(language, key, values)
  return {
    subject: part('sealing.mail.subject'),
    body: `${part('sealing.mail.before')}\n\n${note}\n${part('sealing.mail.after')}\n\n${part('mail.signature')}\n`,
  }
}
