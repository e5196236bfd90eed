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
  'key_created',
  'key_revoked',
  'company_changed',
  'guest_invited',
  'guest_opened',
  'guest_refused',
  'guest_revoked',
  'support_granted',
  'support_entered',
  'support_left',
  'support_ended',
  'contract_changed',
  'log_exported',
] as const
export type SecurityEvent = (typeof securityEvents)[number]

/** What operators do to what belongs to the installation: entries of its own log, which no company has. */
export const installationEvents = [
  'evidence_recorded',
  'evidence_changed',
  'evidence_filed',
  'evidence_withdrawn',
  'document_published',
  'document_withdrawn',
  'subprocessor_announced',
  'subprocessor_changed',
  'subprocessor_ended',
] as const
export type InstallationEvent = (typeof installationEvents)[number]
