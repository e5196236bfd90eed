import { houseAreas } from './access/rights.ts'
import { accessRoutes } from './access/routes.ts'
import { membership, role } from './access/tables.ts'
import { defineApp } from './app.ts'
import { applyJob } from './evidence/announcements.ts'
import { remindJob } from './evidence/reminders.ts'
import { allEvidenceRoutes } from './evidence/routes.ts'
import { identityRoutes } from './identity/app.ts'
import { guestRoutes } from './guests/routes.ts'
import { changeLogRoutes } from './log/change-log.ts'
import { mailCheckpointsJob } from './log/sealing/mail.ts'
import { sealingRoutes } from './log/sealing/routes.ts'
import { sealJob } from './log/sealing/seal.ts'
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
import { endSupport } from './support/ending.ts'
import { statementRoutes } from './statement/routes.ts'
import { supportRoutes } from './support/routes.ts'
import { supportGrant } from './support/tables.ts'
import { contractRoutes } from './tenancy/contracts.ts'
import { statusMailJob } from './status/mails.ts'
import { statusRoutes } from './status/routes.ts'
import { profileRoutes } from './tenancy/profile.ts'
import { tenancyRoutes } from './tenancy/setup.ts'

/** What every app stands on, declared in the same words as an app. */
export const foundation = defineApp('foundation', {
  tables: [role, supportGrant, membership, company, site, department, unit, tenantFigure, duty, erasure],
  areas: houseAreas,
  routes: [
    ...identityRoutes,
    ...tenancyRoutes,
    ...profileRoutes,
    ...accessRoutes,
    ...securityLogRoutes,
    ...changeLogRoutes,
    ...sealingRoutes,
    ...mailRoutes,
    ...organisationRoutes,
    ...figureRoutes,
    ...dutyRoutes,
    ...erasureRoutes,
    ...guestRoutes,
    ...statusRoutes,
    ...allEvidenceRoutes,
    ...supportRoutes,
    ...contractRoutes,
    ...statementRoutes,
  ],
  jobs: [sealJob, mailCheckpointsJob, purgeJob, noticeJob, statusMailJob, endSupport, applyJob, remindJob],
})
