import { membership, role } from './access/tables.ts'
import { defineApp } from './app.ts'
import { organisationRoutes } from './organisation/routes.ts'
import { company, department, site, unit } from './organisation/tables.ts'

/** What every app stands on, declared in the same words as an app. */
export const foundation = defineApp('foundation', {
  tables: [role, membership, company, site, department, unit],
  areas: ['company', 'people', 'roles', 'log'],
  routes: [...organisationRoutes],
})
