import { useFormat } from '../../kit/format.ts'
import { type ListAnswer, useGet } from '../../kit/queries.ts'
import type { Tone } from '../../kit/StateBadge.tsx'
import type { Evidence } from './evidence.ts'
import { type Jobs, stateOfJob } from './jobs.ts'
import type { ListedPromise } from './promise.ts'
import type { OpenGrant } from './support.ts'

type Incident = { id: string; ended_at: string | null }

/** Something that waits for an operator, and where to go for it. */
type Matter = {
  key: string
  count: number
  /** The count as it is shown: lists that go on are not counted to their end. */
  number: string
  tone: Tone
  to: string
  search?: Record<string, string>
}

/** What needs an operator, the most urgent first; what could not be read is said beside it. */
export function useMattersAtHand() {
  const format = useFormat()
  const reads = {
    incidents: useGet<ListAnswer<Incident>>('/operator/status/incidents'),
    promises: useGet<ListAnswer<ListedPromise>>('/operator/promises'),
    jobs: useGet<Jobs>('/operator/jobs'),
    failed: useGet<ListAnswer<unknown>>('/operator/outbox', { state: 'failed' }),
    kept: useGet<ListAnswer<unknown>>('/operator/outbox', { state: 'kept' }),
    evidence: useGet<ListAnswer<Evidence>>('/operator/evidence'),
    support: useGet<ListAnswer<OpenGrant>>('/operator/support'),
  }
  const { incidents, promises, jobs, failed, kept, evidence, support } = reads
  const found: (Omit<Matter, 'number'> & { more?: boolean })[] = []
  const add = (matter: (typeof found)[number]) => matter.count > 0 && found.push(matter)
  const addPromises = (state: ListedPromise['state'], key: string, tone: Tone) =>
    add({
      key,
      tone,
      count: promises.data?.items.filter((one) => one.state === state).length ?? 0,
      to: '/operator/promises',
      search: { state },
    })
  const addEvidence = (state: Evidence['state'], key: string, tone: Tone) =>
    add({
      key,
      tone,
      count: evidence.data?.items.filter((one) => one.state === state && !one.followed_by).length ?? 0,
      to: '/operator/evidence',
      search: { state },
    })
  const addMails = (state: 'failed' | 'kept', { data }: typeof failed, tone: Tone) =>
    add({
      key: `mails_${state}`,
      tone,
      count: data?.items.length ?? 0,
      more: Boolean(data?.next),
      to: '/operator/outbox',
      search: { state },
    })
  const running = incidents.data?.items.filter(({ ended_at }) => !ended_at)
  add({ key: 'incidents', tone: 'bad', count: running?.length ?? 0, to: '/operator/status/incidents' })
  addPromises('broken', 'broken', 'bad')
  const failedJobs = jobs.data?.items.filter((job) => ['failed', 'given_up'].includes(stateOfJob(job)))
  add({ key: 'jobs', tone: 'bad', count: failedJobs?.length ?? 0, to: '/operator/jobs' })
  addMails('failed', failed, 'bad')
  addPromises('expired', 'expired', 'bad')
  addEvidence('no document', 'no_document', 'bad')
  addEvidence('expires soon', 'expires_soon', 'warn')
  addPromises('unknown', 'unknown', 'warn')
  addPromises('unproven', 'unproven', 'warn')
  add({ key: 'support', tone: 'info', count: support.data?.items.length ?? 0, to: '/operator/support' })
  addMails('kept', kept, 'info')
  addPromises('not set up', 'not_set_up', 'neutral')
  return {
    matters: found.map((one): Matter => ({ ...one, number: format.number(one.count) + (one.more ? '+' : '') })),
    isKnown: Object.values(reads).every(({ data }) => data !== undefined),
    problems: Object.entries(reads).flatMap(([path, { error, refetch }]) =>
      error ? [{ path, error, retry: () => void refetch() }] : [],
    ),
  }
}
