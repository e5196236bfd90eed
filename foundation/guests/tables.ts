import { email, hash, identifier, oneOf, systemTable, text, time } from '../table.ts'
import { languages } from '../tenancy/tables.ts'

/** People without an account, each of whom may come to one record by a mailed link. Only hashes of its secrets stay. */
export const guestLink = systemTable('guest_link', {
  schema: 'app',
  columns: {
    tenant_id: identifier(),
    id: identifier(),
    /** What the link is for; each route for guests serves one purpose. */
    purpose: text(40).about('nobody'),
    record_id: identifier(),
    name: text(200).about('guest'),
    email: email().about('guest'),
    language: oneOf(...languages),
    secret_a_hash: hash(),
    secret_b_hash: hash(),
    created_at: time(),
    /** The member who made it. */
    created_by: identifier().optional(),
    expires_at: time(),
    revoked_at: time().optional(),
    /** When it was used for the first time, and the last. */
    opened_at: time().optional(),
    last_seen_at: time().optional(),
  },
  tenantColumn: 'tenant_id',
  grants: { app: ['select', 'insert', 'update'], jobs: ['select', 'insert', 'update', 'delete'] },
  keep: { for: 'guests.keep', from: 'expires_at' },
})
