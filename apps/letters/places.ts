import type { TenantDb } from '../../foundation/database/tenant-db.ts'
import type { FieldError } from '../../foundation/errors.ts'
import { recordById } from '../../foundation/list.ts'
import { company, department, site, unit } from '../../foundation/organisation/tables.ts'

interface Places {
  company_id?: string | null | undefined
  site_id?: string | null | undefined
  department_id?: string | null | undefined
  unit_id?: string | null | undefined
}

/** Whether values say anew where in the organisation somebody works. */
export const namesPlace = (values: object): boolean =>
  ['company_id', 'site_id', 'department_id', 'unit_id'].some((key) => key in values)

/** Site and department must belong to the company; what this person can't see is refused like what doesn't exist. */
export async function misplaced(db: TenantDb, places: Places): Promise<FieldError[]> {
  const named = Object.entries(tables).flatMap(([field, table]) => {
    const id = places[field as keyof Places]
    return id ? [{ field, id, table }] : []
  })
  const found = await db.run(...named.map(({ table, id }) => recordById(db, table, id)))
  return named.flatMap(({ field }, i) => {
    const row = found[i]?.rows[0]
    if (!row) return [{ field, code: 'reference' }]
    return row.company_id && row.company_id !== places.company_id ? [{ field, code: 'other_company' }] : []
  })
}

const tables = { company_id: company, site_id: site, department_id: department, unit_id: unit }
