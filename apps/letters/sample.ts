import type { TenantDb } from '../../foundation/database/tenant-db.ts'
import { statement } from '../../foundation/database/logins.ts'
import type { Work } from '../../foundation/jobs/jobs.ts'
import { company, department, site, unit } from '../../foundation/organisation/tables.ts'
import type { Insert } from '../../foundation/table.ts'
import { foldings } from '../../foundation/spreadsheet/fold.ts'
import { uuid } from '../../foundation/uuid.ts'
import { compose, type Material } from './composing.ts'
import { daysLater, today } from './days.ts'
import { copyOf, dateOfIssue } from './letter-rules.ts'
import { exampleProfiles } from './library/seed.ts'
import { jobProfile } from './library/tables.ts'
import {
  authorities,
  interruptions,
  type JobSample,
  jobs,
  leads,
  type LetterSample,
  letterSamples,
  management,
  people,
  requestSamples,
  sites,
  trainings,
  units,
  workloads,
} from './sample-data.ts'
import { process, type Status } from './process/statuses.ts'
import { letterRequest, letterStep } from './process/tables.ts'
import { employee, letter } from './tables.ts'
import { criteria, type Grade, personForms } from './text/types.ts'

type Person = Insert<typeof employee> & { id: string }

interface Organisation {
  company_id: string
  company_name: string
  sites: string[]
  departments: Map<string, string>
  units: string[]
  /** Job profiles by their names. */
  profiles: Map<string, string>
}

/** A machine builder with 60 employees at three sites, and letters of each kind. The same each time, but for the days. */
export async function sample(work: Work, { tenant_id }: Record<string, unknown>): Promise<void> {
  await work.inTenant(tenant_id as string).transaction(async (db) => {
    const tenant = await db.one<{ name: string; time_zone: string }>(
      statement`select name, time_zone from tenant where id = ${db.tenantId}`,
    )
    const now = today(tenant.time_zone)
    const organisation = await found(db, tenant.name)
    const everybody = people.map((_, at) => personOf(at, organisation, now))
    const written = letterSamples.map((each) => ({
      id: uuid(),
      ...letterOf(each, everybody[each.person] as Person, organisation, now),
    }))
    await db.run(
      ...everybody.map((values) => db.insert(employee, values)),
      ...written.map((values) => db.insert(letter, values)),
      ...written.flatMap(({ id, status = 'draft' }) =>
        stepsTo(status).map((step) => db.insert(letterStep, { letter_id: id, ...step })),
      ),
      ...requestSamples.map((each) => db.insert(letterRequest, requestOf(each, everybody[each.person] as Person, now))),
    )
  })
}

/** The way that letters usually take to a state. */
function stepsTo(status: Status): { from_status: Status; to_status: Status; note: string | null }[] {
  const usual: Status[] = ['draft', 'review', 'released', 'printed', 'signing', 'handed_over', 'archived']
  const at = usual.indexOf(status)
  const aside: Status[] = status === 'rating' ? ['draft', 'rating'] : ['draft', 'review', status]
  const way = at < 0 ? aside : usual.slice(0, at + 1)
  return way
    .slice(1)
    .map((to_status, i) => ({ from_status: way[i] as Status, to_status, note: notes[to_status] ?? null }))
}

const notes: Partial<Record<Status, string>> = {
  conditional: 'Bitte die Projektleitung 2025 noch nennen.',
  not_released: 'Die Tätigkeiten stimmen nicht mehr; bitte mit der Abteilung klären.',
}

function requestOf({ kind, ago, reason }: (typeof requestSamples)[number], person: Person, now: string) {
  const { company_id, site_id, department_id, unit_id } = person
  return {
    employee_id: person.id,
    company_id,
    site_id: site_id ?? null,
    department_id: department_id ?? null,
    unit_id: unit_id ?? null,
    employee_kind: person.kind,
    kind,
    reason,
    wanted_by: daysLater(now, 21 - ago),
    via: 'link' as const,
    requested_by: `${person.first_name} ${person.last_name}`,
  }
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
  const profiles = exampleProfiles.map((values) => ({ ...values, id: uuid() }))
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
    ...profiles.map((each) => db.insert(jobProfile, each)),
  )
  return {
    company_id,
    company_name: present?.name ?? name,
    sites: siteIds,
    departments: new Map(departments.map((each) => [each.name, each.id])),
    units: unitRows.map(({ id }) => id),
    profiles: new Map(profiles.map((each) => [each.name, each.id])),
  }
}

/** Spreads numbers evenly and always in the same way. */
const spread = (at: number, salt: number, range: number) => (at * 7919 + salt * 104_729) % range

function personOf(at: number, organisation: Organisation, now: string): Person {
  const [job, salutation, first_name, last_name, born_in, title] = people[at] as (typeof people)[number]
  const { department: name, kind, position, profile }: Sampled = jobs[job]
  const isYoung = ['apprentice', 'intern', 'working_student'].includes(kind)
  const leaves = letterSamples.find(({ person }) => person === at)?.leaves
  const served = isYoung ? 200 + spread(at, 1, 900) : 400 + spread(at, 2, 6500)
  const joined_on = firstOfMonth(daysLater(now, -served))
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
    joined_on,
    left_on: leaves === undefined ? null : daysLater(now, leaves),
    staff_number: String(10_001 + at),
    workload_percent: workloads[at] ?? null,
    job_profile_id: (profile && organisation.profiles.get(profile)) ?? null,
    ...supervisorOf(at, name),
    ...careerOf(at, joined_on, now),
  }
}

type Sampled = { [K in keyof JobSample]: JobSample[K] extends string[] ? readonly string[] : JobSample[K] }

/** The head of the department, else the management. */
function supervisorOf(at: number, departmentName: string): Partial<Person> {
  const lead = leads[departmentName]
  const head = lead === undefined || lead === at ? undefined : people[lead]
  if (!head) return { supervisor_name: management.name, supervisor_email: management.email }
  const [, , first, last, , title] = head
  return {
    supervisor_name: [title, first, last].filter(Boolean).join(' '),
    supervisor_email: `${plain(first)}.${plain(last)}@example.com`,
  }
}

const plain = (name: string) => (foldings(name).at(-1) ?? '').replaceAll(' ', '-')

/** What long-serving people did here before, what they may sign, and when they were away. */
function careerOf(at: number, joined_on: string, now: string): Partial<Person> {
  const [job, salutation] = people[at] as (typeof people)[number]
  const { former }: Sampled = jobs[job]
  const changed = firstOfMonth(daysLater(joined_on, 900))
  const [authority, interruption] = [authorities[at], interruptions[at]]
  const within = (day: string) => (day < joined_on ? joined_on : day)
  return {
    stations:
      former && changed < daysLater(now, -400)
        ? [
            {
              position: former[personForms.indexOf(salutation)] as string,
              from: joined_on,
              until: daysLater(changed, -1),
            },
          ]
        : [],
    authorities: authority ? [{ name: authority.name, from: within(daysLater(now, -authority.ago)) }] : [],
    interruptions: interruption
      ? [
          {
            reason: interruption.reason,
            from: within(daysLater(now, -interruption.from)),
            until: daysLater(now, -interruption.until),
            is_mentioned: false,
          },
        ]
      : [],
    trainings: trainings[at] ?? null,
  }
}

const firstOfMonth = (day: string) => `${day.slice(0, 8)}01`

function letterOf(each: LetterSample, person: Person, organisation: Organisation, now: string): Insert<typeof letter> {
  const { kind, extent = 'qualified', status, grade, reason = null } = each
  const job: { activities: readonly string[] } = jobs[(people[each.person] as (typeof people)[number])[0]]
  const material = {
    ...copyOf(person),
    country: 'DE',
    kind,
    extent,
    employee_kind: person.kind,
    period_from: person.joined_on,
    period_until: person.left_on ?? null,
    activities: job.activities.join('\n'),
    reason,
    reason_text: null,
    extra_activities: null,
    achievements: null,
    qualities: [],
    ratings: extent === 'simple' ? {} : ratings(grade, each.person, person.kind === 'manager'),
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
    status_since: moment,
    due_on: process[status].isOpen && status !== 'draft' ? daysLater(now, spread(each.person, 5, 14) - 4) : null,
    ...(['handed_over', 'archived'].includes(status) && { handed_over_on: now, handed_over_how: 'collected' as const }),
    job_profile_id: person.job_profile_id ?? null,
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
