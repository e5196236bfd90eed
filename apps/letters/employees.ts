import { type FieldError, invalid } from '../../foundation/errors.ts'
import type { ListSpec } from '../../foundation/list.ts'
import { records } from '../../foundation/records.ts'
import type { TenantRequest } from '../../foundation/route.ts'
import type { Insert, Row } from '../../foundation/table.ts'
import { impossibleCareer } from './career.ts'
import { checkCustom } from './library/custom-fields.ts'
import { misplaced, namesPlace } from './places.ts'
import { employee } from './tables.ts'

type Values = Partial<Insert<typeof employee>>

export const employeeList = {
  sort: ['last_name', 'joined_on', 'left_on', 'position'],
  filter: ['company_id', 'site_id', 'department_id', 'unit_id', 'kind', 'job_profile_id'],
} as const satisfies ListSpec

/** Columns that a rule compares with each other. */
const dependent = ['born_on', 'joined_on', 'left_on', 'stations', 'authorities', 'interruptions'] as const
const needsRules = (values: Values): boolean => dependent.some((key) => key in values)

/** Days that can't follow each other as they are said to. Days compare as text. */
export function impossibleDays(values: Values): FieldError[] {
  const { born_on, joined_on, left_on } = values
  const errors: FieldError[] = []
  if (joined_on && left_on && left_on < joined_on) errors.push({ field: 'left_on', code: 'before_start' })
  if (joined_on && born_on && born_on >= joined_on) errors.push({ field: 'born_on', code: 'born_too_late' })
  return [...errors, ...impossibleCareer(values), ...outsideEmployment(values)]
}

/** Positions and interruptions are part of the employment; an authority may have been given before or outlast it. */
function outsideEmployment({ joined_on, left_on, stations = [], interruptions = [] }: Values): FieldError[] {
  const isOutside = (day: string | undefined) =>
    day !== undefined && ((joined_on && day < joined_on) || (left_on && day > left_on))
  return Object.entries({ stations, interruptions }).flatMap(([list, spans]) =>
    spans.flatMap((span, at) =>
      (['from', 'until'] as const)
        .filter((end) => isOutside(span[end]))
        .map((end) => ({ field: `${list}.${at}.${end}`, code: 'outside_employment' })),
    ),
  )
}

async function prepare(
  request: TenantRequest,
  given: Values,
  before?: () => Promise<Row<typeof employee>>,
): Promise<Values> {
  if (before && !namesPlace(given) && !needsRules(given) && !given.custom) return given
  // What is left out is said, so that nobody creates what lies outside of their own row scope.
  const values = before ? given : { site_id: null, department_id: null, unit_id: null, ...given }
  const present = await before?.()
  const after = { ...present, ...values }
  const wrong = [
    ...impossibleDays(after),
    ...(namesPlace(values) ? await misplaced(request.db, after) : []),
    ...(given.custom ? await checkCustom(request.db, 'employee', given.custom, present?.custom) : []),
  ]
  if (wrong.length > 0) throw invalid(...wrong)
  return values
}

export const employeeRoutes = records(employee, {
  path: '/employees',
  ...employeeList,
  heavy: ['stations', 'authorities', 'interruptions', 'trainings', 'custom'],
  prepare,
  listActions: (request) => [
    'export',
    ...(request.may('employee.write') && request.membership.state !== 'ended' ? ['import'] : []),
  ],
})
