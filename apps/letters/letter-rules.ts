import { randomInt } from 'node:crypto'
import type { TenantDb } from '../../foundation/database/tenant-db.ts'
import { type FieldError, invalid, invalidField } from '../../foundation/errors.ts'
import { company, site } from '../../foundation/organisation/tables.ts'
import type { TenantRequest } from '../../foundation/route.ts'
import type { Insert, Row } from '../../foundation/table.ts'
import { daysLater, today } from './days.ts'
import { misplaced, namesPlace } from './places.ts'
import { employee, letter } from './tables.ts'
import { PhraseError, validatePhrase } from './text/grammar.ts'
import { germany } from './text/profiles.ts'
import type { Kind } from './text/types.ts'

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
  ...(['company_id', 'site_id', 'department_id', 'unit_id', 'position'] as const),
  ...(['salutation', 'title', 'first_name', 'last_name', 'born_on', 'born_in'] as const),
] as const

/** What a letter takes over from the employee as it stands there. */
export const copyOf = (person: Insert<typeof employee>) =>
  Object.fromEntries(copied.map((key) => [key, person[key] ?? null])) as Pick<LetterRow, (typeof copied)[number]>

/** A new letter with everything that is known of the employee. */
export async function prefilled({ db, membership }: TenantRequest, given: Values): Promise<Values> {
  const { employee_id = '', kind = 'final', is_private = false } = given
  const person = await db.maybe(db.select(employee).selectAll('employee').where('employee.id', '=', employee_id))
  if (!person) throw invalidField('employee_id', 'reference')
  return {
    ...copyOf(person),
    employee_id,
    kind,
    is_private,
    employee_kind: person.kind,
    period_from: person.joined_on,
    period_until: person.left_on,
    place: await cityOf(db, person.company_id, person.site_id),
    issued_on: dateOfIssue(kind, person.left_on, today(membership.time_zone)),
    seed: randomInt(2_147_483_647),
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
export function contradictions({
  kind,
  period_from,
  period_until,
  born_on,
  reason,
  reason_text,
}: Values): FieldError[] {
  const errors: FieldError[] = []
  if (period_from && period_until && period_until < period_from)
    errors.push({ field: 'period_until', code: 'before_start' })
  if (period_from && born_on && born_on >= period_from) errors.push({ field: 'born_on', code: 'born_too_late' })
  if (reason && kind && !germany.reasons[kind].includes(reason))
    errors.push({ field: 'reason', code: 'reason_of_other_kind' })
  const slot = reason_text ? unknownSlot(reason_text) : undefined
  if (slot !== undefined) errors.push({ field: 'reason_text', code: 'wording', values: { slot } })
  return errors
}

function unknownSlot(wording: string): string | undefined {
  try {
    validatePhrase(wording)
    return undefined
  } catch (error) {
    if (error instanceof PhraseError) return error.slot
    throw error
  }
}

/** Refuses a change that would leave the letter contradicting itself, or hide it from everybody who could read it. */
export async function checked(request: TenantRequest, given: Values, before: LetterRow): Promise<Values> {
  const after = { ...before, ...given }
  const { scope } = request.db
  const wrong = [...contradictions(after), ...(namesPlace(given) ? await misplaced(request.db, after) : [])]
  if (after.is_private && !before.is_private && !scope.sees_private && before.created_by !== scope.membership_id)
    wrong.push({ field: 'is_private', code: 'private_of_others' })
  if (wrong.length > 0) throw invalid(...wrong)
  return given
}
