import type { Saved } from '../../../../../web/kit/queries.ts'
import type { Row } from '../../../../../foundation/table.ts'
import type { jobProfile } from '../../../library/tables.ts'

export type JobProfile = Saved & Row<typeof jobProfile>
export type JobProfileValues = Pick<JobProfile, 'name' | 'employee_kind' | 'criteria' | 'activities' | 'qualities'>

/** One per line, without what is empty. */
export const linesOf = (text: string | null): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
