import type { Saved } from '../../kit/queries.ts'
import type { Tone } from '../../kit/StateBadge.tsx'

export const personStates = ['active', 'invited', 'deactivated'] as const
export const personTones: Record<Person['status'], Tone> = { active: 'good', invited: 'info', deactivated: 'neutral' }

/** What a membership may do and whose rows it sees. In a scope null means all, [] none. */
export type Access = {
  role_id: string | null
  scope_company: string[] | null
  scope_site: string[] | null
  scope_department: string[] | null
  scope_unit: string[] | null
  scope_kind: string[] | null
  sees_private: boolean
}

export type Person = Saved &
  Access & {
    account_id: string | null
    name: string
    email: string
    status: (typeof personStates)[number]
    last_sign_in_at: string | null
    locked: boolean
  }

export const scopes = [
  { name: 'scope_company', path: '/companies' },
  { name: 'scope_site', path: '/sites' },
  { name: 'scope_department', path: '/departments' },
  { name: 'scope_unit', path: '/units' },
] as const

export const kinds = ['employee', 'manager', 'apprentice', 'intern', 'working_student']

export const accessOf = (person: Access): Access => ({
  role_id: person.role_id,
  scope_company: person.scope_company,
  scope_site: person.scope_site,
  scope_department: person.scope_department,
  scope_unit: person.scope_unit,
  scope_kind: person.scope_kind,
  sees_private: person.sees_private,
})
