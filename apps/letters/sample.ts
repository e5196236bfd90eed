import type { TenantDb } from '../../foundation/database/tenant-db.ts'
import { statement } from '../../foundation/database/logins.ts'
import type { Work } from '../../foundation/jobs/jobs.ts'
import { company, department, site, unit } from '../../foundation/organisation/tables.ts'
import type { Insert } from '../../foundation/table.ts'
import { uuid } from '../../foundation/uuid.ts'
import { compose, type Material } from './composing.ts'
import { daysLater, today } from './days.ts'
import { copyOf, dateOfIssue } from './letter-rules.ts'
import { type JobSample, jobs, type LetterSample, letterSamples, people, sites, units } from './sample-data.ts'
import { employee, letter } from './tables.ts'
import { criteria, type Grade, personForms } from './text/types.ts'

type Person = Insert<typeof employee> & { id: string }

interface Organisation {
  company_id: string
  company_name: string
  sites: string[]
  departments: Map<string, string>
  units: string[]
}

/** A machine builder with 60 employees at three sites, and letters of each kind in each state. The same each time, but for the days. */
export async function sample(work: Work, { tenant_id }: Record<string, unknown>): Promise<void> {
  await work.inTenant(tenant_id as string).transaction(async (db) => {
    const tenant = await db.one<{ name: string; time_zone: string }>(
      statement`select name, time_zone from tenant where id = ${db.tenantId}`,
    )
    const now = today(tenant.time_zone)
    const organisation = await found(db, tenant.name)
    const everybody = people.map((_, at) => personOf(at, organisation, now))
    await db.run(
      ...everybody.map((values) => db.insert(employee, values)),
      ...letterSamples.map((each) =>
        db.insert(letter, letterOf(each, everybody[each.person] as Person, organisation, now)),
      ),
    )
  })
}

/** The company that is there already, else a new one of that name; its sites, departments and units. */
async function found(db: TenantDb, name: string): Promise<Organisation> {
  const present = await db.maybe<{ id: string; name: string }>(
    db.select(company).select(['company.id', 'company.name']).orderBy('company.id').limit(1),
  )
  const company_id = present?.id ?? uuid()
  const departmentNames = [...new Set(Object.values(jobs).map((job) => job.department))]
  const identified = (names: readonly string[]) => names.map((each) => ({ id: uuid(), name: each }))
  const [siteIds, departments, unitRows] = [sites.map(() => uuid()), identified(departmentNames), identified(units)]
  const { street, postal_code, city } = sites[0] as (typeof sites)[number]
  const address = {
    street,
    postal_code,
    city,
    country: 'DE',
    phone: '+49 40 5550-0',
    register_entry: 'Amtsgericht Hamburg, HRB 123456',
  }
  await db.run(
    present
      ? db.update(company, address).where('company.id', '=', company_id).where('company.street', 'is', null)
      : db.insert(company, { id: company_id, name, ...address }),
    ...sites.map((each, at) => db.insert(site, { id: siteIds[at] as string, company_id, ...each })),
    ...departments.map((each) => db.insert(department, { ...each, company_id })),
    ...unitRows.map((each) => db.insert(unit, each)),
  )
  return {
    company_id,
    company_name: present?.name ?? name,
    sites: siteIds,
    departments: new Map(departments.map((each) => [each.name, each.id])),
    units: unitRows.map(({ id }) => id),
  }
}

/** Spreads numbers evenly and always in the same way. */
const spread = (at: number, salt: number, range: number) => (at * 7919 + salt * 104_729) % range

function personOf(at: number, organisation: Organisation, now: string): Person {
  const [job, salutation, first_name, last_name, born_in, title] = people[at] as (typeof people)[number]
  const {
    department: name,
    kind,
    position,
  }: { [K in 'department' | 'kind']: JobSample[K] } & { position: readonly string[] } = jobs[job]
  const isYoung = ['apprentice', 'intern', 'working_student'].includes(kind)
  const leaves = letterSamples.find(({ person }) => person === at)?.leaves
  const served = isYoung ? 200 + spread(at, 1, 900) : 400 + spread(at, 2, 6500)
  const where = name === 'Service' ? 2 : ['Produktion', 'Logistik'].includes(name) ? 1 : 0
  return {
    id: uuid(),
    company_id: organisation.company_id,
    site_id: organisation.sites[where] as string,
    department_id: organisation.departments.get(name) as string,
    unit_id: organisation.units[name === 'Personal' || name === 'Finanzen' || name === 'IT' ? 2 : at % 2] as string,
    kind,
    salutation,
    first_name,
    last_name,
    title: title ?? null,
    born_on: daysLater(now, -((isYoung ? 19 : 30) * 365 + served + spread(at, 3, isYoung ? 1500 : 9000))),
    born_in,
    street: `Lindenstraße ${1 + spread(at, 4, 90)}`,
    postal_code: sites[where]?.postal_code ?? null,
    city: sites[where]?.city ?? null,
    position: position[personForms.indexOf(salutation)] as string,
    joined_on: firstOfMonth(daysLater(now, -served)),
    left_on: leaves === undefined ? null : daysLater(now, leaves),
    staff_number: String(10_001 + at),
  }
}

const firstOfMonth = (day: string) => `${day.slice(0, 8)}01`

function letterOf(each: LetterSample, person: Person, organisation: Organisation, now: string): Insert<typeof letter> {
  const { kind, status, grade, reason = null } = each
  const job: { activities: readonly string[] } = jobs[(people[each.person] as (typeof people)[number])[0]]
  const material = {
    ...copyOf(person),
    kind,
    employee_kind: person.kind,
    period_from: person.joined_on,
    period_until: person.left_on ?? null,
    activities: job.activities.join('\n'),
    reason,
    reason_text: null,
    ratings: kind === 'simple' ? {} : ratings(grade, each.person, person.kind === 'manager'),
    choices: {},
    seed: 1000 + each.person,
    place: sites[organisation.sites.indexOf(person.site_id as string)]?.city ?? null,
    issued_on: dateOfIssue(kind, person.left_on ?? null, now),
  } satisfies Material
  const moment = `${now}T08:00:00Z`
  return {
    ...material,
    employee_id: person.id,
    status,
    is_private: each.isPrivate ?? false,
    // A draft in which nothing is graded yet has no text either.
    body: status === 'draft' && !reason ? null : compose(material, organisation.company_name).body,
    signer_name: 'Dr. Ulrike Sander',
    signer_role: 'Geschäftsführerin',
    review_at: status === 'draft' ? null : moment,
    released_at: status === 'released' ? moment : null,
  }
}

/** Grades about the given one; the overall grade is exactly that. */
function ratings(grade: Grade, at: number, leads: boolean): Material['ratings'] {
  const rated = criteria.filter((criterion) => criterion !== 'leadership' || leads)
  return Object.fromEntries(
    rated.map((criterion, i) => {
      const shift = criterion === 'overall' ? 0 : ([0, 0, -1, 0, 1][(at + i) % 5] ?? 0)
      return [criterion, Math.min(5, Math.max(1, grade + shift))]
    }),
  )
}
