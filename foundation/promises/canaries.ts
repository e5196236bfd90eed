import { randomBytes } from 'node:crypto'
import type { House } from '../app.ts'
import { fragment, literal } from '../database/fragment.ts'
import { systemTables } from '../database/tables.ts'
import { type Connections, type Database, statement } from '../database/logins.ts'
import type { Invited } from '../guests/links.ts'
import { asHouse } from '../jobs/jobs.ts'
import type { AnyTable } from '../table.ts'
import { uuid } from '../uuid.ts'

/** Companies that exist for checks only: two that must not see each other, and one for what must be alone. */
export interface Canaries {
  one: string
  two: string
  /** Whatever concerns a company as a whole happens here, and only one check works here at a time. */
  alone: string
}

const slugs = ['canary-alone', 'canary-one', 'canary-two'] as const
const DOMAIN = 'canary.invalid'

/** An address that belongs to nobody (RFC 2606), by which everything that a check causes is found again. */
export const canaryEmail = () => `canary-${uuid()}@${DOMAIN}`

/** All these addresses in small letters, as a pattern of SQL. */
export const canaryEmails = `%@${DOMAIN}`

/** Whether an address is one of a check's. */
export const isCanaryEmail = (email: string): boolean => email.toLowerCase().endsWith(`@${DOMAIN}`)

/** A guest of a canary company, for ten minutes. */
export const canaryGuest = (record_id: string): Invited => ({
  purpose: 'check',
  record_id,
  name: 'Canary',
  email: canaryEmail(),
  language: 'en',
  expires_at: new Date(Date.now() + 600_000).toISOString(),
})

/** A password that no rule refuses and nobody guesses. */
export const canaryPassword = () => randomBytes(15).toString('base64url')

/** Finds the canary companies, making them the first time. */
export async function canaries(auth: Connections): Promise<Canaries> {
  for (const slug of slugs)
    await auth.send(statement`
      insert into tenant (id, slug, name, country, language, time_zone, is_canary)
      values (${uuid()}, ${slug}, ${slug}, 'DE', 'en', 'Europe/Berlin', true) on conflict (slug) do nothing`)
  const rows = await auth.rows<{ id: string }>(statement`
    select id from tenant where is_canary and slug = any(${[...slugs]}) order by slug`)
  const [alone, one, two] = rows.map((row) => row.id)
  if (!alone || !one || !two) throw new Error('The canary companies are missing.')
  return { one, two, alone }
}

/** Removes everything from the canary companies but their logs, and the accounts and mails of the checks. */
export async function sweep(
  { auth, jobs }: Pick<Database, 'auth' | 'jobs'>,
  house: House,
  tenants: Canaries,
): Promise<void> {
  for (const tenant of Object.values(tenants))
    await asHouse(jobs, tenant).run(
      ...systemTables
        .filter(({ tenantColumn, grants }) => tenantColumn === 'tenant_id' && grants.jobs?.includes('delete'))
        .map(({ name }) => fragment`delete from ${literal(name)} where tenant_id = ${tenant}`.statement()),
      ...dependentsFirst(house.tables).map(({ name }) =>
        fragment`delete from ${literal(name)} where tenant_id = ${tenant}`.statement(),
      ),
      statement`
        update tenant set name = slug, password_composition = false, version = version + 1
         where id = ${tenant} and (name <> slug or password_composition)`,
    )
  await auth.send(
    statement`delete from mail where lower(recipient) like ${canaryEmails}`,
    statement`delete from account where lower(email) like ${canaryEmails}`,
    statement`delete from incident where is_canary`,
    statement`delete from maintenance where is_canary`,
  )
}

/** Tables in an order in which each comes before those that it refers to. */
function dependentsFirst(tables: AnyTable[]): AnyTable[] {
  const sorted = new Set<AnyTable>()
  const visit = (table: AnyTable) => {
    for (const { references } of Object.values(table.columns)) {
      const target = tables.find(({ name }) => name === references?.name)
      if (target && target !== table && !sorted.has(target)) visit(target)
    }
    sorted.add(table)
  }
  tables.forEach(visit)
  return [...sorted].reverse()
}
