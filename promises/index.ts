import type { AttestPromise } from '../foundation/promises/promise.ts'
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
import { logRetention } from './logs/log-retention.ts'
import { logSecurity } from './logs/log-security.ts'
import { dbGrants } from './tenancy/db-grants.ts'
import { tenantIsolation } from './tenancy/tenant-isolation.ts'

/** All promises, in the order in which the statement prints them. */
export const allPromises: AttestPromise[] = [
  ...[authUser, authPwpolicy, authLockout, authReset, authInvite, authDisable],
  ...[authzRoles, authzScope, authzPrivate, authzCrud],
  ...[logSecurity, logRetention, logChanges, logGuard],
  ...[tenantIsolation, dbGrants],
]
