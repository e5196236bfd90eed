import type { Tone } from '../../kit/StateBadge.tsx'
import { type ListAnswer, useGet } from '../../kit/queries.ts'
import type { ListedTenant } from './tenant.ts'

/** What companies are told of a sub-processor. */
export type Told = {
  name: string
  role: string
  country: string | null
  place: string
  data_categories: string
  transfer_basis: string | null
}

export type SubprocessorFacts = Told & {
  service: string | null
  website: string | null
  contract_on: string | null
  contract_number: string | null
  works_from: string | null
}

export type Announced = {
  id: string
  kind: 'begins' | 'changes' | 'ends'
  from_on: string
  announced_at: string
  companies: number
  applied_at: string | null
  diff: Record<string, { before: unknown; after: unknown }>
}

export type Subprocessor = SubprocessorFacts & {
  id: string
  works_from: string
  announced_at: string
  ended_on: string | null
  version: number
  changes: Announced[]
}

export type Subprocessors = ListAnswer<Subprocessor> & {
  /** The earliest day for which something may be announced now; null is any day. */
  earliest_on: string | null
}

export const toldFields = ['name', 'role', 'country', 'place', 'data_categories', 'transfer_basis'] as const
export const transferBases = ['eea', 'adequacy', 'clauses', 'rules']

type Stage = 'announced' | 'working' | 'ending' | 'ended'
export const stageTones: Record<Stage, Tone> = { announced: 'info', working: 'good', ending: 'warn', ended: 'neutral' }

/** Where a sub-processor stands on a day; the last day is still a day of work. */
export function stageOf({ works_from, ended_on }: Subprocessor, today: string): Stage {
  if (ended_on && ended_on < today) return 'ended'
  if (ended_on) return 'ending'
  return works_from > today ? 'announced' : 'working'
}

/** How many companies are told of an announcement; undefined until it is known. */
export function useTold(): number | undefined {
  const { data } = useGet<ListAnswer<ListedTenant>>('/operator/tenants')
  return data?.items.filter(({ state }) => state !== 'erased').length
}

/** What the form holds of a sub-processor. */
export const subprocessorFacts = (one: SubprocessorFacts): SubprocessorFacts => ({
  name: one.name,
  role: one.role,
  country: one.country,
  place: one.place,
  data_categories: one.data_categories,
  transfer_basis: one.transfer_basis,
  service: one.service,
  website: one.website,
  contract_on: one.contract_on,
  contract_number: one.contract_number,
  works_from: one.works_from,
})
