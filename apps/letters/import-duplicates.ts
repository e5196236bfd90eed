import { sql } from 'kysely'
import { compiler, type TenantDb } from '../../foundation/database/tenant-db.ts'
import type { FieldError } from '../../foundation/errors.ts'
import { employee } from './tables.ts'
import { numberKey, type Values } from './upsert.ts'

/**
 * By what a person is known again: the personnel number within the company, else name and birth date; without a birth
 * date the day of joining.
 */
const nameKey = ({ first_name, last_name, born_on, joined_on }: Values) =>
  `name ${first_name} ${last_name} ${born_on ?? `joined ${joined_on}`}`.toLowerCase()
const keyOf = (values: Values) => (values.staff_number ? numberKey(values) : nameKey(values))
const isKnown = ({ staff_number, first_name, last_name, born_on, joined_on }: Values) =>
  Boolean(staff_number || (first_name && last_name && (born_on || joined_on)))
const fieldOf = (values: Values) => (values.staff_number ? 'staff_number' : 'last_name')

/** Says for each row of a file whether the person stands in an earlier row. */
export function repetitionFinder() {
  const seen = new Map<string, number>()
  return (values: Values, row: number): FieldError[] => {
    if (!isKnown(values)) return []
    const earlier = seen.get(keyOf(values))
    seen.set(keyOf(values), earlier ?? row)
    return earlier === undefined
      ? []
      : [{ field: fieldOf(values), code: 'duplicate_in_file', values: { row: earlier } }]
  }
}

/** Says for each row of a file whether the person is there already. */
export async function presenceFinder(db: TenantDb, rows: readonly Values[]) {
  const present = await presentKeys(db, rows)
  return (values: Values): FieldError[] =>
    isKnown(values) && present.has(keyOf(values)) ? [{ field: fieldOf(values), code: 'already_there' }] : []
}

/** Numbers count in the whole company, since none can be given twice; names where this person sees them. */
async function presentKeys(db: TenantDb, rows: readonly Values[]): Promise<Set<string>> {
  const distinct = (values: (string | null | undefined)[]) => [...new Set(values.filter((value) => value != null))]
  const numbers = distinct(rows.map((row) => row.staff_number))
  const names = distinct(rows.filter((row) => !row.staff_number).map((row) => row.last_name?.toLowerCase()))
  const found = await db.all<Values & { is_visible: boolean }>(
    sql<Values & { is_visible: boolean }>`
      select company_id, staff_number, first_name, last_name, born_on, joined_on, ${db.ownRows(employee).raw<boolean>()} as is_visible
        from employee
       where tenant_id = ${db.tenantId}
         and (staff_number = any(${numbers}::text[]) or lower(last_name) = any(${names}::text[]))`.compile(compiler),
  )
  return new Set(found.flatMap((row) => [numberKey(row), ...(row.is_visible ? [nameKey(row)] : [])]))
}
