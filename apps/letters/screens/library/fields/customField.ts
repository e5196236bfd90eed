import type { Saved } from '../../../../../web/kit/queries.ts'
import type { Row } from '../../../../../foundation/table.ts'
import type { customField } from '../../../library/tables.ts'

export type CustomField = Saved & Row<typeof customField>

export const recordsWithFields = ['employee', 'letter'] as const
export const fieldKinds = ['text', 'date', 'number', 'choice'] as const
