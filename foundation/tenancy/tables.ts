import { date, email, flag, identifier, integer, oneOf, systemTable, text, time } from '../table.ts'

export const contractStates = ['trial', 'active', 'ended', 'erased'] as const
export type ContractState = (typeof contractStates)[number]
export const languages = ['en', 'de', 'pl'] as const
export type Language = (typeof languages)[number]

export const tenant = systemTable('tenant', {
  schema: 'app',
  columns: {
    id: identifier(),
    slug: text(40, { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }).about('nobody'),
    name: text(200).about('nobody'),
    country: text(2, { pattern: '^[A-Z]{2}$' }).about('nobody'),
    language: oneOf(...languages),
    time_zone: text(60).about('nobody'),
    /** Who gets what concerns the company as a whole; without it, its administrators do. */
    contact_email: email().about('account').optional(),
    state: oneOf(...contractStates),
    /** Lower and upper case letters and digits are demanded of passwords: for companies that must. */
    password_composition: flag(),
    is_canary: flag(),
    created_at: time(),
    updated_at: time(),
    version: integer(1, 2_147_483_647),
  },
  tenantColumn: 'id',
  grants: { app: ['select', 'update'], auth: ['select', 'insert', 'update'], jobs: ['select', 'update'] },
  keep: { while: 'contract' },
})

/** What was agreed with a company, by whoever operates the installation. The company reads it in its statement. */
export const contract = systemTable('contract', {
  schema: 'app',
  columns: {
    tenant_id: identifier(),
    number: text(60).about('nobody').optional(),
    starts_on: date().about('nobody').optional(),
    ends_on: date().about('nobody').optional(),
    /** The agreement on data processing, Art. 28 (3) GDPR. */
    dpa_version: text(40).about('nobody').optional(),
    dpa_signed_on: date().about('nobody').optional(),
    dpa_signed_by: text(200).about('account').optional(),
    notes: text(2000).about('nobody').optional(),
    updated_at: time(),
    version: integer(1, 2_147_483_647),
  },
  tenantColumn: 'tenant_id',
  grants: { app: ['select'], auth: ['select', 'insert', 'update'], jobs: ['select', 'delete'] },
  keep: { while: 'contract' },
})
