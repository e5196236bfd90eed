import type { Saved } from '../../../../../web/kit/queries.ts'
import type { Row } from '../../../../../foundation/table.ts'
import type { letterText } from '../../../library/tables.ts'

export type LetterText = Saved & Row<typeof letterText>
export type LetterTextValues = Pick<LetterText, 'use' | 'name' | 'text' | 'company_id'>

export const textUses = ['company_sketch', 'opening', 'closing'] as const
