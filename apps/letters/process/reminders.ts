import { statement } from '../../../foundation/database/logins.ts'
import type { TenantDb } from '../../../foundation/database/tenant-db.ts'
import type { Job, Work } from '../../../foundation/jobs/jobs.ts'
import { queueMailInTenant } from '../../../foundation/mail/queue.ts'
import { figureFor } from '../../../foundation/privacy/figures.ts'
import type { Language } from '../../../foundation/tenancy/tables.ts'
import { today } from '../days.ts'
import { mailFor } from '../library/mail-templates.ts'

interface Tenant {
  id: string
  slug: string
  name: string
  language: Language
  time_zone: string
}

/** Each morning: whoever is overdue with letters is told, and again each time that `letters.remind_after` has passed. */
export const reminderJob: Job = {
  name: 'letters_remind',
  at: '0 5 * * *',
  run: async (work) => {
    const tenants = await work.database.auth.rows<Tenant>(statement`
      select id, slug, name, language, time_zone from tenant where state in ('trial', 'active')`)
    for (const tenant of tenants) await remind(work, tenant)
  },
}

/** The reminders of one company. A second run within that time finds nobody. */
export const remind = (work: Work, tenant: Tenant): Promise<void> =>
  work.inTenant(tenant.id).transaction(async (db) => {
    const now = today(tenant.time_zone)
    const again = `${await figureFor(db, 'letters.remind_after')} days`
    await remindMembers(db, work, tenant, now, again)
    await remindGuests(db, tenant, now, again)
  })

async function remindMembers(db: TenantDb, { address }: Work, tenant: Tenant, now: string, again: string) {
  const late = await db.all<{ name: string; email: string; count: number }>(statement`
    with late as (
      update letter set reminded_at = now()
       where tenant_id = ${db.tenantId} and due_on < ${now}::date and with_id is not null
         and status not in ('handed_over', 'archived')
         and (reminded_at is null or reminded_at <= now() - ${again}::interval)
      returning with_id)
    select m.name, m.email, count(*)::int as count from late
      join membership m on m.tenant_id = ${db.tenantId} and m.id = late.with_id and m.status = 'active'
     group by m.name, m.email`)
  for (const { name, email, count } of late) {
    const values = {
      name,
      company: tenant.name,
      count: String(count),
      link: `${address}/t/${tenant.slug}/letters/board`,
    }
    await db.run(queueMailInTenant(email, await mailFor(db, 'reminder', tenant.language, values)))
  }
}

/** The link can't be sent again, nobody can read it: the reminder says in which mail it stands. */
async function remindGuests(db: TenantDb, tenant: Tenant, now: string, again: string) {
  const late = await db.all<
    Record<'name' | 'email' | 'letter_of' | 'due_on' | 'sent_on', string> & { language: Language }
  >(
    statement`
    update handover h set reminded_at = now() from letter l
     where h.tenant_id = ${db.tenantId} and l.tenant_id = h.tenant_id and l.id = h.letter_id
       and h.due_on < ${now}::date and h.finished_at is null and h.revoked_at is null and h.expires_at > now()
       and (h.reminded_at is null or h.reminded_at <= now() - ${again}::interval)
    returning h.name, h.email, h.language, h.due_on,
              case when h.sections ?| array['person', 'text'] then concat_ws(' ', l.first_name, l.last_name) else '…' end as letter_of,
              (h.created_at at time zone ${tenant.time_zone})::date as sent_on`,
  )
  for (const { email, language, ...values } of late)
    await db.run(
      queueMailInTenant(email, await mailFor(db, 'handover_reminder', language, { ...values, company: tenant.name })),
    )
}
