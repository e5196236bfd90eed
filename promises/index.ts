import type { AttestPromise } from '../foundation/promises/promise.ts'
import { shareCodes } from './access/share-codes.ts'
import { shareScope } from './access/share-scope.ts'
import { shareToken } from './access/share-token.ts'
import { svcChannels } from './access/svc-channels.ts'
import { appClickjack } from './application/app-clickjack.ts'
import { appCsrf } from './application/app-csrf.ts'
import { appRedirect } from './application/app-redirect.ts'
import { appSession } from './application/app-session.ts'
import { appSqli } from './application/app-sqli.ts'
import { appXss } from './application/app-xss.ts'
import { wafOwasp } from './application/waf-owasp.ts'
import { wafRate } from './application/waf-rate.ts'
import { authDisable } from './authentication/auth-disable.ts'
import { authInvite } from './authentication/auth-invite.ts'
import { authLockout } from './authentication/auth-lockout.ts'
import { authPwpolicy } from './authentication/auth-pwpolicy.ts'
import { authReset } from './authentication/auth-reset.ts'
import { authUser } from './authentication/auth-user.ts'
import { factors } from './authentication/factors.ts'
import { authzCrud } from './authorisation/authz-crud.ts'
import { authzPrivate } from './authorisation/authz-private.ts'
import { authzRoles } from './authorisation/authz-roles.ts'
import { authzScope } from './authorisation/authz-scope.ts'
import { continuity } from './availability/continuity.ts'
import { incTransparent } from './availability/inc-transparent.ts'
import { maintNotice } from './availability/maint-notice.ts'
import { sla } from './availability/sla.ts'
import { statusPage } from './availability/status-page.ts'
import { backupCare } from './backup/care.ts'
import { backupSchedule } from './backup/schedule.ts'
import { devGit } from './development/dev-git.ts'
import { libLock } from './development/lib-lock.ts'
import { developmentPractice } from './development/practice.ts'
import { atRest } from './encryption/at-rest.ts'
import { encDisk } from './encryption/enc-disk.ts'
import { tlsAll } from './encryption/tls-all.ts'
import { tlsHsts } from './encryption/tls-hsts.ts'
import { dataProtection } from './governance/data-protection.ts'
import { disclosure } from './governance/disclosure.ts'
import { dpaEach } from './governance/dpa-each.ts'
import { govCertPublic } from './governance/gov-cert-public.ts'
import { govStatement } from './governance/gov-statement.ts'
import { sbom } from './governance/sbom.ts'
import { securityManagement } from './governance/security.ts'
import { certificates } from './hosting/certificates.ts'
import { dataCentre } from './hosting/data-centre.ts'
import { places } from './hosting/places.ts'
import { premises } from './hosting/premises.ts'
import { endReadonly } from './lifecycle/end-readonly.ts'
import { erasure } from './lifecycle/erasure.ts'
import { retActive } from './lifecycle/ret-active.ts'
import { serviceLimits } from './limits/service.ts'
import { softwareLimits } from './limits/software.ts'
import { accessLogs } from './logs/access-logs.ts'
import { logChanges } from './logs/log-changes.ts'
import { logGuard } from './logs/log-guard.ts'
import { logProcess } from './logs/log-process.ts'
import { logRetention } from './logs/log-retention.ts'
import { logSealed } from './logs/log-sealed.ts'
import { logSecurity } from './logs/log-security.ts'
import { mailAuth } from './mail/mail-auth.ts'
import { mailOwn } from './mail/mail-own.ts'
import { mailTls } from './mail/mail-tls.ts'
import { netDeny } from './network/net-deny.ts'
import { networks } from './network/network.ts'
import { machineAccess } from './operations/access.ts'
import { machineCare } from './operations/care.ts'
import { timeSync } from './operations/time-sync.ts'
import { staff } from './people/staff.ts'
import { delAutoPerson } from './privacy/del-auto-person.ts'
import { delAutoRecord } from './privacy/del-auto-record.ts'
import { delGuard } from './privacy/del-guard.ts'
import { delOwner } from './privacy/del-owner.ts'
import { delSelf } from './privacy/del-self.ts'
import { dsrSelf } from './privacy/dsr-self.ts'
import { privacyDuties } from './privacy/duties.ts'
import { privDataflow } from './privacy/priv-dataflow.ts'
import { payNoCards } from './privacy/pay-no-cards.ts'
import { privDesign } from './privacy/priv-design.ts'
import { privNoSensitive } from './privacy/priv-no-sensitive.ts'
import { privIntegrity } from './privacy/priv-integrity.ts'
import { privMinimise } from './privacy/priv-minimise.ts'
import { subprocNotice } from './privacy/subproc-notice.ts'
import { dbGrants } from './tenancy/db-grants.ts'
import { endExport } from './tenancy/end-export.ts'
import { supportGrant } from './tenancy/support-grant.ts'
import { tenantIsolation } from './tenancy/tenant-isolation.ts'

/** All promises, in the order in which the statement prints them. */
export const allPromises: AttestPromise[] = [
  ...securityManagement,
  ...dataProtection,
  dpaEach,
  govCertPublic,
  govStatement,
  disclosure,
  sbom,
  ...staff,
  privDesign,
  privIntegrity,
  privMinimise,
  privNoSensitive,
  payNoCards,
  privDataflow,
  subprocNotice,
  dsrSelf,
  delSelf,
  delAutoRecord,
  delAutoPerson,
  delGuard,
  delOwner,
  ...privacyDuties,
  ...erasure,
  retActive,
  endReadonly,
  authUser,
  authPwpolicy,
  authLockout,
  authReset,
  authInvite,
  authDisable,
  ...factors,
  authzRoles,
  authzScope,
  authzPrivate,
  authzCrud,
  shareToken,
  shareScope,
  ...shareCodes,
  svcChannels,
  tenantIsolation,
  dbGrants,
  supportGrant,
  endExport,
  logSecurity,
  logRetention,
  logChanges,
  logGuard,
  logProcess,
  logSealed,
  ...accessLogs,
  tlsAll,
  tlsHsts,
  encDisk,
  ...atRest,
  mailTls,
  mailAuth,
  mailOwn,
  appCsrf,
  appXss,
  appSqli,
  appSession,
  appRedirect,
  appClickjack,
  wafRate,
  wafOwasp,
  netDeny,
  ...networks,
  ...machineAccess,
  timeSync,
  ...machineCare,
  devGit,
  libLock,
  ...developmentPractice,
  sla,
  statusPage,
  maintNotice,
  incTransparent,
  ...continuity,
  ...backupSchedule,
  ...backupCare,
  ...places,
  ...certificates,
  ...dataCentre,
  ...premises,
  ...serviceLimits,
  ...softwareLimits,
]
