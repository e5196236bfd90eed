import { email, flag, hash, identifier, integer, oneOf, systemTable, text, time } from '../table.ts'
import { languages } from '../tenancy/tables.ts'

const all = ['select', 'insert', 'update', 'delete'] as const

export const account = systemTable('account', {
  schema: 'auth',
  columns: {
    id: identifier(),
    email: email().about('account'),
    name: text(200).about('account'),
    phone: text(50).about('account').optional(),
    language: oneOf(...languages),
    password_hash: text(500).about('account').secret().optional(),
    is_operator: flag(),
    failed_attempts: integer(0, 1000),
    locked_at: time().optional(),
    last_sign_in_at: time().optional(),
    created_at: time(),
    updated_at: time(),
  },
  grants: { auth: all },
  keep: { while: 'account' },
})

export const session = systemTable('session', {
  schema: 'auth',
  columns: {
    id: identifier(),
    account_id: identifier(),
    token_hash: hash(),
    ip: text(45).about('account'),
    user_agent: text(500).about('account'),
    created_at: time(),
    last_seen_at: time(),
    /** Moves with use; never past `ends_at`. */
    expires_at: time(),
    ends_at: time(),
  },
  grants: { auth: all },
  keep: { for: 'identity.session_absolute', from: 'created_at' },
})

/** Secrets for programs, each made by a person for one of their memberships. */
export const apiKey = systemTable('api_key', {
  schema: 'auth',
  columns: {
    id: identifier(),
    account_id: identifier(),
    tenant_id: identifier(),
    membership_id: identifier(),
    name: text(100).about('account'),
    token_hash: hash(),
    created_at: time(),
    last_used_at: time().optional(),
    expires_at: time(),
  },
  grants: { auth: all },
  keep: { for: 'identity.api_key', from: 'created_at' },
})

/** Devices that signed in before: their attempts are counted apart, so that strangers can't lock their owner out. */
export const device = systemTable('device', {
  schema: 'auth',
  columns: {
    id: identifier(),
    account_id: identifier(),
    token_hash: hash(),
    failed_attempts: integer(0, 1000),
    created_at: time(),
    last_used_at: time(),
  },
  grants: { auth: all },
  keep: { for: 'identity.known_device', from: 'last_used_at' },
})

/** Secrets that were mailed, or printed at the first start: stored as hash, good for one use. */
export const link = systemTable('link', {
  schema: 'auth',
  columns: {
    id: identifier(),
    kind: oneOf('setup', 'reset', 'unlock', 'invitation'),
    token_hash: hash(),
    account_id: identifier().optional(),
    tenant_id: identifier().optional(),
    membership_id: identifier().optional(),
    created_at: time(),
    expires_at: time(),
  },
  grants: { auth: all },
  keep: { for: 'identity.invitation_link', from: 'created_at' },
})
