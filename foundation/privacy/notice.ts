import { sql } from 'kysely'
import type { House } from '../app.ts'
import { statement } from '../database/logins.ts'
import { compiler, type TenantDb } from '../database/tenant-db.ts'
import type { Job, Work } from '../jobs/jobs.ts'
import { erasureLetter } from '../mail/letters.ts'
import { queueMailInTenant } from '../mail/queue.ts'
import { type AnyTable, keepRules } from '../table.ts'
import type { Language } from '../tenancy/tables.ts'
import { uuid } from '../uuid.ts'
import { dayInWords, tableWord } from './certificate.ts'
import { type Responsible, responsibleFor } from './duties.ts'
import { type Calendar, dueRows } from './due.ts'
import { figuresOf } from './figures.ts'

interface Tenant {
  id: string
  slug: string
  name: string
  language: Language
  time_zone: string
}

/** How many rows of a table go on a day, beyond those that were announced before. */
interface Batch {
  table: string
  day: string
  count: number
}

/**
 * Tells those who answer for deletions what goes within the next days, once: how many records of which kind and when,
 * without names. A day on which this didn't run is made up for; what comes to be due later is announced by itself.
 */
export async function announce(work: Work): Promise<number> {
  const tenants = await work.database.auth.rows<Tenant>(statement`
    select id, slug, name, language, time_zone from tenant where state <> 'erased'`)
  let mails = 0
  for (const tenant of tenants)
    mails += await work.inTenant(tenant.id).transaction((db) => announceTo(work, tenant, db))
  return mails
}

/** After the purge, so that it speaks of what is still there. */
export const noticeJob: Job = {
  name: 'erasure_notice',
  at: '40 4 * * *',
  run: async (work) => work.log.info({ mails: await announce(work) }, 'announced erasures'),
}

async function announceTo(work: Work, tenant: Tenant, db: TenantDb): Promise<number> {
  // Whoever comes second at the same time finds everything announced.
  await db.run(statement`select from tenant where id = ${tenant.id} for update`)
  const batches = await unannounced(work.house, tenant, db)
  if (batches.length === 0) return 0
  const people = await responsibleFor(db, 'deletion')
  const languages = await languagesOf(work, people)
  await db.run(
    ...people.map(({ name, email, account_id }) => {
      const language = languages.get(account_id) ?? tenant.language
      return queueMailInTenant(
        email,
        erasureLetter({
          language,
          name,
          address: work.address,
          company: tenant.name,
          link: `${work.address}/t/${tenant.slug}/settings/privacy`,
          ...inWords(work.house, language, batches),
        }),
      )
    }),
    ...batches.map(
      ({ table, day, count }) => statement`
        insert into erasure_notice (tenant_id, id, table_name, day, row_count)
        values (${tenant.id}, ${uuid()}, ${table}, ${day}, ${count})`,
    ),
  )
  return people.length
}

async function unannounced({ tables }: House, { time_zone: zone }: Tenant, db: TenantDb): Promise<Batch[]> {
  const figures = await figuresOf(db)
  const timed = tables.filter(({ keep }) => keepRules(keep).length > 0)
  const days = figures('privacy.erasure_notice')
  const counts = await db.run(...timed.map((table) => countsOf(table, db, { tables, figures, zone }, days)))
  return counts
    .flatMap(({ rows }, i) => rows.map((row) => ({ table: (timed[i] as AnyTable).name, ...row }) as Batch))
    .toSorted((a, b) => a.day.localeCompare(b.day))
}

const countsOf = (table: AnyTable, db: TenantDb, calendar: Calendar, days: number) =>
  sql`
    select day, (total - announced)::integer as count
      from (select day, count(*) as total,
                   (select coalesce(sum(row_count), 0) from erasure_notice n
                     where n.tenant_id = ${db.tenantId} and n.table_name = ${table.name} and n.day = due.day) as announced
              from ${dueRows(table, db.ownRows(table).raw(), calendar, days)} group by day) as counted
     where total > announced`.compile(compiler)

async function languagesOf({ database }: Work, people: Responsible[]): Promise<Map<string, Language>> {
  const rows = await database.auth.rows<{ id: string; language: Language }>(statement`
    select id, language from account where id = any(${people.map(({ account_id }) => account_id)}::uuid[])`)
  return new Map(rows.map(({ id, language }) => [id, language]))
}

function inWords(house: House, language: Language, batches: Batch[]) {
  const [first, last] = [batches[0] as Batch, batches.at(-1) as Batch]
  const kinds = [...new Set(batches.map(({ table }) => table))].map((table) => {
    const count = batches.reduce((sum, one) => (one.table === table ? sum + one.count : sum), 0)
    return `${tableWord(language, house, table)}: ${count}`
  })
  return { from: dayInWords(language, first.day), until: dayInWords(language, last.day), what: kinds.join(', ') }
}
