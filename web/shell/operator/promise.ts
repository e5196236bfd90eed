import type { Option } from '../../kit/fields.tsx'
import type { Tone } from '../../kit/StateBadge.tsx'
import { useWords } from '../../kit/words.ts'

export type ListedPromise = {
  id: string
  group: string
  kind: 'enforced' | 'deployed' | 'attested' | 'inherited' | 'limit'
  owner: string
  state: keyof typeof promiseTones
  why: string | null
  checked_at: string | null
  seen_red_at: string | null
  expires_on: string | null
  has_check: boolean
  /** As it is published in this state; `sentence` is what would be promised. */
  says: string
  sentence: string
  expects: string | null
}

export type CheckResult = {
  at: string
  outcome: 'kept' | 'broken' | 'unknown' | 'not set up'
  milliseconds: number
  evidence: unknown
}

type Figure = { name: string; value: number; unit: string }

export type PromiseDetail = ListedPromise & {
  fresh: Figure
  figures: Figure[]
  maps: Record<string, string[]>
  sabotages: number
  outside: string | null
  results: CheckResult[]
}

/** The states of promises, those first that need somebody. */
export const promiseTones = {
  broken: 'bad',
  expired: 'bad',
  unknown: 'warn',
  unproven: 'warn',
  'not set up': 'neutral',
  kept: 'good',
  declared: 'info',
} as const satisfies Record<string, Tone>

export type PromiseState = keyof typeof promiseTones
export const promiseStates = Object.keys(promiseTones) as PromiseState[]
export const promiseKinds = ['enforced', 'deployed', 'attested', 'inherited', 'limit'] as const
const owners = ['maker', 'operator', 'management', 'data protection officer', 'sub-processor']
const groups = [
  'governance',
  'people',
  'privacy',
  'lifecycle',
  'authentication',
  'authorisation',
  'access',
  'tenancy',
  'logs',
  'encryption',
  'mail',
  'application',
  'network',
  'operations',
  'development',
  'availability',
  'backup',
  'hosting',
  'limits',
]

/** Answers functions that name what promises are said of. */
export function usePromiseWords() {
  const t = useWords('shell')
  const plain = (key: string) => key.replaceAll(/[ -]/g, '_')
  const state = (key: string) => t(`desk.promises.states.${plain(key)}`)
  const kind = (key: string) => t(`desk.promises.kinds.${key}`)
  const owner = (key: string) => t(`desk.promises.owners.${plain(key)}`)
  const group = (key: string) => t(`desk.promises.groups.${key}`)
  const options = (values: readonly string[], name: (value: string) => string): Option[] =>
    values.map((value) => ({ value, label: name(value) }))
  return {
    state,
    kind,
    owner,
    group,
    states: options(promiseStates, state),
    kinds: options(promiseKinds, kind),
    owners: options(owners, owner),
    groups: options(groups, group),
  }
}

/** Whether a document, and no check, proves it. */
export const isByEvidence = ({ kind, has_check }: ListedPromise) =>
  !has_check && (kind === 'attested' || kind === 'inherited')
