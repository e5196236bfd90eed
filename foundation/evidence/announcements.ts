import { type Connections, statement } from '../database/logins.ts'
import type { Result, Statement } from '../database/wire.ts'
import { figure } from '../figures.ts'
import type { AtDoor } from '../identity/door.ts'
import type { Job } from '../jobs/jobs.ts'
import { queueMail } from '../mail/queue.ts'
import { contacts } from '../tenancy/contacts.ts'
import { uuid } from '../uuid.ts'
import { addDays, dayOf } from './days.ts'
import { noticeLetter } from './letters.ts'
import type { Change, NewSubprocessor } from './shapes.ts'

/** What companies are to be told of a sub-processor. */
export interface Announcement {
  of: { id: string } & Omit<NewSubprocessor, 'website' | 'contract_on' | 'contract_number'>
  kind: Change['kind']
  diff: Change['diff']
  /** The day on which it takes effect; of an end, the last day. */
  from_on: string
  /** Whether the sub-processor's row says so already. */
  isApplied: boolean
}

/**
 * The earliest day on which what is announced today may take effect: the day of the announcement isn't counted. Null,
 * and so any day, as long as no second company has joined the one with which the installation was set up.
 */
export async function earliestOn(auth: Connections, canary: boolean, today: string): Promise<string | null> {
  const companies = await auth.rows(statement`
    select from tenant where is_canary = ${canary} and state <> 'erased' limit 2`)
  return companies.length < 2 ? null : addDays(today, figure('subprocessors.notice').value + 1)
}

/**
 * Does the work, and in the same transaction records what it announces and tells the contacts of every company by mail,
 * in its language (Art. 28 (2) GDPR). What a check does is told to the canary companies only.
 */
export async function announce(
  { auth, address, person }: AtDoor,
  canary: boolean,
  now: Date,
  work: (send: (...statements: Statement[]) => Promise<Result[]>) => Promise<readonly Announcement[]>,
): Promise<void> {
  const companies = await contacts(auth, null, canary)
  await auth.transaction(async (send) => {
    for (const what of await work(send)) {
      const letters = companies.flatMap(({ company, language, emails }) => {
        const contact = person?.account.email ?? ''
        const letter = noticeLetter({ language, company, address, contact, today: dayOf(now) }, what)
        return emails.map((email) => queueMail(email, letter))
      })
      await send(
        statement`
          insert into subprocessor_change (id, subprocessor_id, kind, diff, from_on, announced_at, announced_by,
                 companies, applied_at)
          values (${uuid()}, ${what.of.id}, ${what.kind}, ${JSON.stringify(what.diff)}, ${what.from_on}, ${now},
                  ${person?.account.id ?? null}, ${companies.filter(({ emails }) => emails.length > 0).length},
                  ${what.isApplied ? now : null})`,
        ...letters,
      )
    }
  })
}

/** Puts the announced changes into effect whose day has come; how many. Safe to run twice and at the same time. */
export async function applyDue(auth: Connections, now: Date): Promise<number> {
  const [applied] = await auth.send(statement`
    with due as (
      update subprocessor_change set applied_at = ${now}
       where applied_at is null and from_on <= ${dayOf(now)}::date returning subprocessor_id, diff)
    update subprocessor s
       set name = coalesce(diff #>> '{name,after}', name), role = coalesce(diff #>> '{role,after}', role),
           country = coalesce(diff #>> '{country,after}', country),
           place = coalesce(diff #>> '{place,after}', place),
           data_categories = coalesce(diff #>> '{data_categories,after}', data_categories),
           transfer_basis = coalesce(diff #>> '{transfer_basis,after}', transfer_basis),
           updated_at = ${now}, version = version + 1
      from due where s.id = due.subprocessor_id`)
  return applied?.count ?? 0
}

export const applyJob: Job = {
  name: 'apply_subprocessor_changes',
  at: '1 * * * *',
  run: async ({ database, log }) => log.info({ applied: await applyDue(database.auth, new Date()) }, 'changed'),
}
