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
  const { company_id = null, site_id = null, department_id = null, unit_id = null } = places
  const [companies, sites, departments, units] = await db.run(
    recordById(db, company, company_id),
    recordById(db, site, site_id),
    recordById(db, department, department_id),
    recordById(db, unit, unit_id),
  )
  const check = (field: string, id: string | null, found: Record<string, unknown> | undefined): FieldError[] => {
    if (id === null) return []
    if (!found) return [{ field, code: 'reference' }]
    return found.company_id && found.company_id !== company_id ? [{ field, code: 'other_company' }] : []
  }
  return [
    ...check('company_id', company_id, companies?.rows[0]),
    ...check('site_id', site_id, sites?.rows[0]),
    ...check('department_id', department_id, departments?.rows[0]),
    ...check('unit_id', unit_id, units?.rows[0]),
  ]
}
