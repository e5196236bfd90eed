import { type FieldError, invalid } from '../../foundation/errors.ts'
import type { ListSpec } from '../../foundation/list.ts'
import { records } from '../../foundation/records.ts'
import type { TenantRequest } from '../../foundation/route.ts'
import type { Insert, Row } from '../../foundation/table.ts'
import { misplaced, namesPlace } from './places.ts'
import { employee } from './tables.ts'

type Values = Partial<Insert<typeof employee>>

export const employeeList = {
  sort: ['last_name', 'joined_on', 'left_on', 'position'],
  filter: ['company_id', 'site_id', 'department_id', 'unit_id', 'kind'],
} as const satisfies ListSpec

/** Days that can't follow each other as they are said to. Days compare as text. */
export function impossibleDays({ born_on, joined_on, left_on }: Values): FieldError[] {
  const errors: FieldError[] = []
  if (joined_on && left_on && left_on < joined_on) errors.push({ field: 'left_on', code: 'before_start' })
  if (joined_on && born_on && born_on >= joined_on) errors.push({ field: 'born_on', code: 'born_too_late' })
  return errors
}

const dependent = ['born_on', 'joined_on', 'left_on'] as const

async function prepare(
  request: TenantRequest,
  given: Values,
  before?: () => Promise<Row<typeof employee>>,
): Promise<Values> {
  if (before && !namesPlace(given) && !dependent.some((day) => day in given)) return given
  // What is left out is said, so that nobody creates what lies outside of their own row scope.
  const values = before ? given : { site_id: null, department_id: null, unit_id: null, ...given }
  const after = { ...(await before?.()), ...values }
  const wrong = [...impossibleDays(after), ...(namesPlace(values) ? await misplaced(request.db, after) : [])]
  if (wrong.length > 0) throw invalid(...wrong)
  return values
}

export const employeeRoutes = records(employee, {
  path: '/employees',
  ...employeeList,
  prepare,
  listActions: (request) => [
    'export',
    ...(request.may('employee.write') && request.membership.state !== 'ended' ? ['import'] : []),
  ],
})
