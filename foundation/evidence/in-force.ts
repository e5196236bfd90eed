import { type Connections, statement } from '../database/logins.ts'
import type { Language } from '../tenancy/tables.ts'
import { dayOf } from './days.ts'
import type { changeKinds, transferBases } from './tables.ts'

/** The evidence that counts for a promise. */
export interface Proof {
  effective_on: string
  /** The last day on which it counts. */
  expires_on: string
  title: string
  reviewer_name: string
  reviewed_on: string
  /** Of its newest public copy: `/documents/<token>`. */
  public_token: string | null
}

/** The same with whether it still counts; if not, it is the one that counted last. */
export interface LastProof extends Proof {
  is_in_force: boolean
}

/**
 * The evidence of each promise on a day, the one that lasts longest: of those in force, else of those that are over.
 * Evidence without a document, not yet effective or withdrawn proves nothing.
 */
export async function lastProofs(auth: Connections, today: string): Promise<Map<string, LastProof>> {
  const rows = await auth.rows<LastProof & { promise: string }>(statement`
    select distinct on (promise) promise, effective_on, expires_on, title, reviewer_name, reviewed_on,
           expires_on >= ${today}::date as is_in_force,
           (select token from public_document d where d.evidence_id = e.id and d.withdrawn_at is null
             order by published_at desc, id desc limit 1) as public_token
      from evidence e cross join lateral unnest(promises) as promise
     where withdrawn_at is null and not is_canary and effective_on <= ${today}::date
       and exists (select from evidence_file f where f.evidence_id = e.id)
     order by promise, expires_on desc, effective_on desc, id desc`)
  return new Map(rows.map(({ promise, ...proof }) => [promise, proof]))
}

/** The evidence in force on a day (`YYYY-MM-DD`), by promise; of several the one that lasts longest. */
export async function inForce(auth: Connections, today: string): Promise<Map<string, Proof>> {
  const all = await lastProofs(auth, today)
  return new Map([...all].flatMap(([promise, { is_in_force, ...proof }]) => (is_in_force ? [[promise, proof]] : [])))
}

export interface Certificate {
  title: string
  effective_on: string
  expires_on: string
  public_token: string | null
}

/** A change of a sub-processor, announced and not yet in effect. */
export interface Announced {
  kind: (typeof changeKinds)[number]
  from_on: string
  announced_on: string
  diff: Record<string, { before: unknown; after: unknown }>
}

/** What everybody may know of a sub-processor. */
export interface Subprocessor {
  name: string
  role: string
  service: string | null
  country: string
  place: string
  data_categories: string
  transfer_basis: (typeof transferBases)[number]
  website: string | null
  /** Its certificates in force. */
  certificates: Certificate[]
  /** The day on which it begins, or began, to work. */
  since: string
  /** Its last day, if its end was announced. */
  until: string | null
  announced_on: string
  /** What changes about it, and from when. */
  announced: Announced | null
}

/** The sub-processors that work or will work, by name; those whose end has passed are gone. */
export function subprocessors(auth: Connections, today: string = dayOf(new Date())): Promise<Subprocessor[]> {
  return auth.rows<Subprocessor>(statement`
    select s.name, s.role, s.service, s.country, s.place, s.data_categories, s.transfer_basis, s.website,
           s.works_from as since, s.ended_on as until, s.announced_at::date as announced_on,
           (select jsonb_build_object('kind', c.kind, 'from_on', c.from_on, 'announced_on', c.announced_at::date,
                                      'diff', c.diff)
              from subprocessor_change c where c.subprocessor_id = s.id and c.applied_at is null) as announced,
           coalesce((
             select jsonb_agg(jsonb_build_object('title', e.title, 'effective_on', e.effective_on,
                              'expires_on', e.expires_on, 'public_token',
                              (select token from public_document d where d.evidence_id = e.id and d.withdrawn_at is null
                                order by published_at desc, id desc limit 1)) order by e.title, e.id)
               from evidence e
              where e.subprocessor_id = s.id and e.kind = 'certificate' and e.withdrawn_at is null
                and ${today}::date between e.effective_on and e.expires_on
                and exists (select from evidence_file f where f.evidence_id = e.id)), '[]') as certificates
      from subprocessor s
     where not s.is_canary and (s.ended_on is null or s.ended_on >= ${today}::date)
     order by app.sort_key(s.name), s.id`)
}

/** A document for everybody. */
export interface PublicDocument {
  token: string
  title: string
  language: Language
  name: string
  type: string
  size: number
  sha256: string
  published_at: string
}

/** The public documents, the newest first. */
export const publicDocuments = (auth: Connections): Promise<PublicDocument[]> =>
  auth.rows<PublicDocument>(statement`
    select token, title, language, name, type, size, sha256, published_at from public_document
     where withdrawn_at is null and not is_canary order by published_at desc, id desc`)
