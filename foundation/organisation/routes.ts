import { records } from '../records.ts'
import { company, department, site, unit } from './tables.ts'

export const organisationRoutes = [
  ...records(company, { path: '/companies', sort: ['name', 'city'] }),
  ...records(site, { path: '/sites', sort: ['name', 'city'], filter: ['company_id'] }),
  ...records(department, { path: '/departments', sort: ['name'], filter: ['company_id'] }),
  ...records(unit, { path: '/units', sort: ['name'] }),
]
