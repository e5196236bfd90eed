import { accessRoutes } from './access/routes.ts'
import { membership, role } from './access/tables.ts'
import { defineApp } from './app.ts'
import { identityRoutes } from './identity/app.ts'
import { guestRoutes } from './guests/routes.ts'
import { changeLogRoutes } from './log/change-log.ts'
import { securityLogRoutes } from './log/security-log.ts'
import { mailRoutes } from './mail/routes.ts'
import { organisationRoutes } from './organisation/routes.ts'
import { company, department, site, unit } from './organisation/tables.ts'
import { dutyRoutes } from './privacy/duties.ts'
import { erasureRoutes } from './privacy/erasures.ts'
import { figureRoutes } from './privacy/figures.ts'
import { noticeJob } from './privacy/notice.ts'
import { purgeJob } from './privacy/retention.ts'
import { duty, erasure, tenantFigure } from './privacy/tables.ts'
import { profileRoutes } from './tenancy/profile.ts'
import { tenancyRoutes } from './tenancy/setup.ts'

/** What every app stands on, declared in the same words as an app. */
export const foundation = defineApp('foundation', {
  tables: [role, membership, company, site, department, unit, tenantFigure, duty, erasure],
  areas: ['company', 'people', 'roles', 'log', 'privacy'],
  routes: [
    ...identityRoutes,
    ...tenancyRoutes,
    ...profileRoutes,
    ...accessRoutes,
    ...securityLogRoutes,
    ...changeLogRoutes,
    ...mailRoutes,
    ...organisationRoutes,
    ...figureRoutes,
    ...dutyRoutes,
    ...erasureRoutes,
    ...guestRoutes,
  ],
  jobs: [purgeJob, noticeJob],
})
