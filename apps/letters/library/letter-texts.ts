import { type FieldError, invalid } from '../../../foundation/errors.ts'
import { records } from '../../../foundation/records.ts'
import type { TenantRequest } from '../../../foundation/route.ts'
import type { Insert, Row } from '../../../foundation/table.ts'
import { misplaced } from '../places.ts'
import { letterText } from './tables.ts'
import { wordingErrors } from './wording.ts'

type Values = Partial<Insert<typeof letterText>>

async function prepare(
  { db }: TenantRequest,
  given: Values,
  before?: () => Promise<Row<typeof letterText>>,
): Promise<Values> {
  const values = given.text === undefined ? given : { ...given, text: given.text.trim() }
  const isSaid = values.text !== undefined || values.use !== undefined
  const after: Values = isSaid ? { ...(await before?.()), ...values } : values
  const wrong = [
    ...(isSaid ? textErrors(after) : []),
    ...(values.company_id ? await misplaced(db, { company_id: values.company_id }) : []),
  ]
  if (wrong.length > 0) throw invalid(...wrong)
  return values
}

/** What is said of the company is printed as it stands; opening and closing are in the phrase language. */
function textErrors({ use, text }: Values): FieldError[] {
  if (!text) return [{ field: 'text', code: 'empty' }]
  return use === 'company_sketch' ? [] : wordingErrors('text', text)
}

export const letterTextRoutes = records(letterText, {
  path: '/letter-texts',
  sort: ['name'],
  filter: ['use', 'company_id'],
  prepare,
})
