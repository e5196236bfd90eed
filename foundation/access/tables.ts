import { Type } from 'typebox'
import { supportGrant } from '../support/tables.ts'
import { email, flag, identifier, identifiers, json, oneOf, ref, table, text, time, words } from '../table.ts'

export const employeeKinds = ['employee', 'manager', 'apprentice', 'intern', 'working_student'] as const
export const levels = ['none', 'read', 'write'] as const

/** What a role may do: an area that isn't named is none. */
export const Rights = Type.Record(Type.String({ pattern: '^[a-z][a-z_]{0,40}$' }), Type.Enum([...levels]))

export const role = table('role', {
  area: 'roles',
  columns: {
    name: text(100).about('nobody'),
    /** Has every right of every area, those of future apps too, and can't be restricted. */
    is_administrator: flag().default(false),
    rights: json(Rights).about('nobody').default({}),
  },
  label: ['name'],
  sorted: ['name'],
  unique: [['name']],
  keep: { while: 'contract' },
  log: 'outlives the record',
  alsoFor: [{ login: 'auth', may: ['select', 'insert'] }],
})

/** A person in one company: who they are is the account's, what they may do is this row's. */
export const membership = table('membership', {
  area: 'people',
  columns: {
    account_id: identifier().optional(),
    name: text(200).about('account'),
    email: email().about('account'),
    role_id: ref(role),
    status: oneOf('invited', 'active', 'deactivated'),
    scope_company: identifiers().optional(),
    scope_site: identifiers().optional(),
    scope_department: identifiers().optional(),
    scope_unit: identifiers().optional(),
    scope_kind: words(...employeeKinds).optional(),
    sees_private: flag().default(false),
    invited_at: time().optional(),
    /** Of support: by which grant, and until when. */
    support_grant_id: ref(supportGrant, 'set null').optional(),
    support_until: time().optional(),
  },
  label: ['name'],
  search: ['name', 'email'],
  sorted: ['name', 'email'],
  unique: [['email']],
  keep: { while: 'contract' },
  log: 'outlives the record',
  alsoFor: [{ login: 'auth', may: ['select', 'insert', 'update'] }],
})
