import type { AttestPromise } from '../foundation/promises/promise.ts'
import { shareScope } from './access/share-scope.ts'
import { shareToken } from './access/share-token.ts'
import { svcChannels } from './access/svc-channels.ts'
import { appClickjack } from './application/app-clickjack.ts'
import { appCsrf } from './application/app-csrf.ts'
import { appRedirect } from './application/app-redirect.ts'
import { appSession } from './application/app-session.ts'
import { appSqli } from './application/app-sqli.ts'
import { appXss } from './application/app-xss.ts'
import { wafRate } from './application/waf-rate.ts'
import { authDisable } from './authentication/auth-disable.ts'
import { authInvite } from './authentication/auth-invite.ts'
import { authLockout } from './authentication/auth-lockout.ts'
import { authPwpolicy } from './authentication/auth-pwpolicy.ts'
import { authReset } from './authentication/auth-reset.ts'
import { authUser } from './authentication/auth-user.ts'
import { authzCrud } from './authorisation/authz-crud.ts'
import { authzPrivate } from './authorisation/authz-private.ts'
import { authzRoles } from './authorisation/authz-roles.ts'
import { authzScope } from './authorisation/authz-scope.ts'
import { logChanges } from './logs/log-changes.ts'
import { logGuard } from './logs/log-guard.ts'
import { logProcess } from './logs/log-process.ts'
import { logRetention } from './logs/log-retention.ts'
import { logSecurity } from './logs/log-security.ts'
import { delAutoPerson } from './privacy/del-auto-person.ts'
import { delAutoRecord } from './privacy/del-auto-record.ts'
import { delGuard } from './privacy/del-guard.ts'
import { delOwner } from './privacy/del-owner.ts'
import { delSelf } from './privacy/del-self.ts'
import { dsrSelf } from './privacy/dsr-self.ts'
import { privDataflow } from './privacy/priv-dataflow.ts'
import { privMinimise } from './privacy/priv-minimise.ts'
import { dbGrants } from './tenancy/db-grants.ts'
import { endExport } from './tenancy/end-export.ts'
import { tenantIsolation } from './tenancy/tenant-isolation.ts'

/** All promises, in the order in which the statement prints them. */
export const allPromises: AttestPromise[] = [
  authUser,
  authPwpolicy,
  authLockout,
  authReset,
  authInvite,
  authDisable,
  authzRoles,
  authzScope,
  authzPrivate,
  authzCrud,
  tenantIsolation,
  dbGrants,
  logSecurity,
  logRetention,
  logChanges,
  logGuard,
  logProcess,
  appCsrf,
  appXss,
  appSqli,
  appSession,
  appRedirect,
  appClickjack,
  wafRate,
  privMinimise,
  privDataflow,
  dsrSelf,
  delSelf,
  delAutoRecord,
  delAutoPerson,
  delGuard,
  delOwner,
  endExport,
  shareToken,
  shareScope,
  svcChannels,
]
