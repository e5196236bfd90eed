import type { Tone } from '../../kit/StateBadge.tsx'

type State = 'trial' | 'active' | 'ended' | 'erased'

export type ListedTenant = {
  id: string
  slug: string
  name: string
  state: State
  created_at: string
  people: number
}

/** What was agreed with a company; `version` is 0 as long as nothing was. */
export type Contract = {
  number: string | null
  starts_on: string | null
  ends_on: string | null
  dpa_version: string | null
  dpa_signed_on: string | null
  dpa_signed_by: string | null
  notes: string | null
  version: number
}

export type Tenant = ListedTenant & {
  country: string
  language: string
  time_zone: string
  contact_email: string | null
  contract: Contract
}

export const tenantTones: Record<State, Tone> = { trial: 'info', active: 'good', ended: 'warn', erased: 'neutral' }
