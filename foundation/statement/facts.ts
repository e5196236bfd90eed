import type { House } from '../app.ts'
import { type Software, softwareAt } from '../attestation/build.ts'
import { type Connections, statement } from '../database/logins.ts'
import { dayOf } from '../evidence/days.ts'
import { type Subprocessor, subprocessors } from '../evidence/in-force.ts'
import { type Category, categories } from '../promises/categories.ts'
import { type PromiseState, states } from '../promises/checks.ts'
import { dataFlows, type Flow } from '../promises/data-flow.ts'
import type { AttestPromise } from '../promises/promise.ts'
import { readSeenRed } from '../promises/seen-red.ts'
import { type Version, versions } from './versions.ts'

/** A promise with what is known of it now. */
export interface Stated {
  of: AttestPromise
  state: PromiseState
  /** When its check last held. */
  provenAt: string | null
}

/** Everything that an installation says of itself in public. */
export interface Published {
  address: string
  /** Whom to ask: a `mailto:` or `https:` address. */
  contact: string | null
  software: Software
  now: Date
  modules: string[]
  promises: Stated[]
  subprocessors: Subprocessor[]
  stores: Category[]
  flows: Flow[]
  /** The newest first. */
  history: Version[]
}

interface Source {
  promises: readonly AttestPromise[]
  auth: Connections
  house: House
  address: string
  contact: string | null
  mailsOut: boolean
  root: string
}

/** Reads what is published, as it is at the moment of each call; what only a new start changes is read once. */
export function publishing({
  auth,
  promises,
  house,
  address,
  contact,
  mailsOut,
  root,
}: Source): () => Promise<Published> {
  const seenRed = readSeenRed()
  const fixed = {
    address,
    contact,
    software: softwareAt(root),
    modules: house.apps.map(({ name }) => name),
    stores: categories(house),
    flows: dataFlows(house, mailsOut),
  }
  return async () => {
    const now = new Date()
    const [present, proven, known, history] = await Promise.all([
      states([...promises], auth, seenRed, now),
      lastProven(auth, promises),
      subprocessors(auth, dayOf(now)),
      versions(auth),
    ])
    const stated = promises.map((of, i) => ({
      of,
      state: present[i] as PromiseState,
      provenAt: proven.get(of.id) ?? null,
    }))
    return { ...fixed, now, promises: stated, subprocessors: known, history }
  }
}

async function lastProven(auth: Connections, promises: readonly AttestPromise[]): Promise<Map<string, string>> {
  const checked = promises.filter(({ check }) => check).map(({ id }) => id)
  const rows = await auth.rows<{ id: string; at: string }>(statement`
    select name as id, at from unnest(${checked}::text[]) as name cross join lateral (
      select at from promise_result where promise = name and outcome = 'kept' order by at desc limit 1) as last`)
  return new Map(rows.map(({ id, at }) => [id, at]))
}
