import { randomInt } from 'node:crypto'
import type { TenantDb } from '../../foundation/database/tenant-db.ts'
import { type FieldError, invalid, invalidField } from '../../foundation/errors.ts'
import { company, site } from '../../foundation/organisation/tables.ts'
import type { TenantRequest } from '../../foundation/route.ts'
import type { Insert, Row } from '../../foundation/table.ts'
import { impossibleCareer } from './career.ts'
import { levelOf } from './composing.ts'
import { daysLater, today } from './days.ts'
import { checkCustom } from './library/custom-fields.ts'
import { jobProfile, letterFormat } from './library/tables.ts'
import { wordingErrors } from './library/wording.ts'
import { misplaced, namesPlace } from './places.ts'
import { employee, letter } from './tables.ts'
import { profileOf } from './text/profiles.ts'
import { countries, type Kind, type Reason } from './text/types.ts'

export type Values = Partial<Insert<typeof letter>>
export type LetterRow = Row<typeof letter>

/** Kinds that are written while employment goes on. */
const meanwhile: readonly Kind[] = ['interim', 'provisional']
/** How far before the end a final letter may be made out to the last day. */
const DAYS_AHEAD = 90

/**
 * The customary date of a letter: the legal end of employment, where it has passed or is near (BAG 5 AZR 509/91);
 * else the day of writing.
 */
export function dateOfIssue(kind: Kind, until: string | null, now: string): string {
  const isLast = until !== null && !meanwhile.includes(kind)
  return isLast && until <= daysLater(now, DAYS_AHEAD) ? until : now
}

const copied = [
  ...(['company_id', 'site_id', 'department_id', 'unit_id', 'position', 'workload_percent'] as const),
  ...(['salutation', 'title', 'first_name', 'last_name', 'born_on', 'born_in'] as const),
  ...(['stations', 'authorities', 'interruptions', 'trainings'] as const),
] as const

/** What a letter takes over from the employee as it stands there. */
export const copyOf = (person: Insert<typeof employee>) =>
  Object.fromEntries(copied.map((key) => [key, person[key] ?? employee.columns[key].defaultValue ?? null])) as Pick<
    LetterRow,
    (typeof copied)[number]
  >

/** A new letter with everything that is known of the employee, their job and their company. */
export async function prefilled(request: TenantRequest, given: Values): Promise<Values> {
  const { db, membership } = request
  const { employee_id = '', kind = 'final', is_private = false } = given
  const person = await db.maybe(db.select(employee).selectAll('employee').where('employee.id', '=', employee_id))
  if (!person) throw invalidField('employee_id', 'reference')
  const [issuer, place, job] = [
    await issuerOf(db, person.company_id),
    await cityOf(db, person.company_id, person.site_id),
    await jobOf(db, given.job_profile_id ?? person.job_profile_id),
  ]
  const country = given.country ?? issuer.country
  return {
    ...copyOf(person),
    ...job,
    employee_id,
    country,
    kind,
    extent: given.extent ?? profileOf(country).defaultExtent,
    is_private,
    status_since: new Date().toISOString(),
    employee_kind: person.kind,
    period_from: person.joined_on,
    period_until: person.left_on,
    format_id: issuer.format_id,
    place,
    issued_on: dateOfIssue(kind, person.left_on, today(membership.time_zone)),
    seed: randomInt(2_147_483_647),
  }
}

/** The profile and the usual format of a company's letters. */
async function issuerOf(db: TenantDb, companyId: string) {
  const [companies, formats] = await db.run(
    db.select(company).select('company.country').where('company.id', '=', companyId),
    db
      .select(letterFormat)
      .select('letter_format.id')
      .where('letter_format.company_id', '=', companyId)
      .orderBy('letter_format.sort_name' as 'letter_format.id')
      .limit(1),
  )
  const known = countries.find((country) => country === companies?.rows[0]?.country)
  return { country: known ?? 'DE', format_id: (formats?.rows[0]?.id as string | undefined) ?? null }
}

/** What a job profile brings: its activities, the criteria that count, and the strengths to grade. */
async function jobOf(db: TenantDb, id: string | null | undefined): Promise<Values> {
  if (!id) return {}
  const job = await db.maybe(db.select(jobProfile).selectAll('job_profile').where('job_profile.id', '=', id))
  if (!job) throw invalidField('job_profile_id', 'reference')
  return {
    job_profile_id: id,
    activities: job.activities,
    choices: job.criteria.length > 0 ? { criteria: job.criteria } : {},
  }
}

async function cityOf(db: TenantDb, companyId: string, siteId: string | null): Promise<string | null> {
  const [sites, companies] = await db.run(
    db.select(site).select('site.city').where('site.id', '=', siteId),
    db.select(company).select('company.city').where('company.id', '=', companyId),
  )
  return ((sites?.rows[0]?.city ?? companies?.rows[0]?.city) as string | null | undefined) ?? null
}

/** What contradicts itself in a letter, however it came to be so. */
export function contradictions(values: Values): FieldError[] {
  const { kind, period_from, period_until, born_on, reason, reason_text, choices } = values
  const errors: FieldError[] = impossibleCareer(values)
  if (period_from && period_until && period_until < period_from)
    errors.push({ field: 'period_until', code: 'before_start' })
  if (period_from && born_on && born_on >= period_from) errors.push({ field: 'born_on', code: 'born_too_late' })
  if (reason && kind && !reasonsFor(values).includes(reason))
    errors.push({ field: 'reason', code: 'reason_of_other_kind' })
  return [
    ...errors,
    ...wordingErrors('reason_text', reason_text),
    ...wordingErrors('choices.opening', choices?.opening),
    ...wordingErrors('choices.closing_text', choices?.closing_text),
  ]
}

const reasonsFor = ({ country = 'DE', kind = 'final', employee_kind = 'employee' }: Values): readonly Reason[] =>
  profileOf(country).reasons[kind][levelOf(employee_kind)]

/** Refuses a change that would leave the letter contradicting itself, or hide it from everybody who could read it. */
export async function checked(request: TenantRequest, given: Values, before: LetterRow): Promise<Values> {
  const after = { ...before, ...given }
  const { scope } = request.db
  const wrong = [...contradictions(after), ...(namesPlace(given) ? await misplaced(request.db, after) : [])]
  if (after.is_private && !before.is_private && !scope.sees_private && before.created_by !== scope.membership_id)
    wrong.push({ field: 'is_private', code: 'private_of_others' })
  if (given.custom) wrong.push(...(await checkCustom(request.db, 'letter', given.custom, before.custom)))
  if (wrong.length > 0) throw invalid(...wrong)
  return given
}
