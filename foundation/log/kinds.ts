/** The kinds of entries in the security log; apart from the tables, so that screens may name them too. */
export const securityEvents = [
  'signed_in',
  'sign_in_failed',
  'signed_out',
  'locked',
  'unlocked',
  'reset_requested',
  'reset_done',
  'password_changed',
  'invited',
  'joined',
  'deactivated',
  'reactivated',
  'role_assigned',
  'scope_changed',
  'rights_changed',
  'session_ended',
  'company_changed',
] as const
export type SecurityEvent = (typeof securityEvents)[number]
