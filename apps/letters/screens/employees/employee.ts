import type { ColumnNote } from '../../../../web/kit/ChangeLines.tsx'
import type { Saved } from '../../../../web/kit/queries.ts'
import type { Words } from '../../../../web/kit/words.ts'
import type { Row } from '../../../../foundation/table.ts'
import type { employee } from '../../tables.ts'
import type { Kind } from '../../text/types.ts'

export type Employee = Saved & Row<typeof employee>
type EmployeeKind = Employee['kind']

/** The kind of letter that each kind of employee gets at the end. */
export const finalKinds: Record<EmployeeKind, Kind> = {
  employee: 'final',
  manager: 'final',
  apprentice: 'apprentice',
  intern: 'internship',
  working_student: 'working_student',
}
export const employeeKinds = Object.keys(finalKinds) as EmployeeKind[]

export const salutations: readonly Employee['salutation'][] = ['female', 'male', 'neutral']

export const fullName = (person: Pick<Employee, 'title' | 'first_name' | 'last_name'>) =>
  [person.title, person.first_name, person.last_name].filter(Boolean).join(' ')

/** How the history names a column and writes its values. */
export const employeeNote =
  (t: Words) =>
  (field: string): ColumnNote => ({
    label: t(`fields.${field}`),
    ...(field === 'kind' && { write: (value) => t(`employee_kinds.${String(value)}`) }),
    ...(field === 'salutation' && { write: (value) => t(`salutations.${String(value)}`) }),
  })
