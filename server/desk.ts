import { fileURLToPath } from 'node:url'
import { Type } from 'typebox'
import { defineApp } from '../foundation/app.ts'
import { softwareAt } from '../foundation/attestation/build.ts'
import { statement } from '../foundation/database/logins.ts'
import { conflict, notFound } from '../foundation/errors.ts'
import { type FigureName, figure } from '../foundation/figures.ts'
import type { AtDoor } from '../foundation/identity/door.ts'
import { enqueue, type Work } from '../foundation/jobs/jobs.ts'
import { states } from '../foundation/promises/checks.ts'
import { type AttestPromise, groupOf, sentence } from '../foundation/promises/promise.ts'
import { readSeenRed } from '../foundation/promises/seen-red.ts'
import { publishedSentence } from '../foundation/statement/published.ts'
import { door } from '../foundation/route.ts'
import { allPromises } from '../promises/index.ts'

const Text = Type.Union([Type.String(), Type.Null()])
const Kept = Type.Object({
  id: Type.String(),
  group: Type.String(),
  kind: Type.String(),
  owner: Type.String(),
  state: Type.String(),
  /** What is missing, where it isn't set up or has expired. */
  why: Text,
  checked_at: Text,
  seen_red_at: Text,
  expires_on: Text,
  has_check: Type.Boolean(),
  /** As it is published in this state; `sentence` is what would be promised. */
  says: Type.String(),
  sentence: Type.String(),
  expects: Text,
})
const Figure = Type.Object({ name: Type.String(), value: Type.Number(), unit: Type.String(), by: Type.String() })
const Result = Type.Object({
  at: Type.String(),
  outcome: Type.String(),
  milliseconds: Type.Integer(),
  evidence: Type.Unknown(),
})
const Detail = Type.Object({
  ...Kept.properties,
  /** How long a result or a document counts. */
  fresh: Figure,
  figures: Type.Array(Figure),
  maps: Type.Record(Type.String(), Type.Array(Type.String())),
  sabotages: Type.Integer(),
  outside: Text,
  results: Type.Array(Result),
})
const listOf = <T extends Parameters<typeof Type.Array>[0]>(item: T) =>
  Type.Object({ items: Type.Array(item), next: Type.Null() })

const seenRed = readSeenRed()

async function kept({ auth, language }: Pick<AtDoor, 'auth' | 'language'>, all: AttestPromise[]) {
  const now = await states(all, auth, seenRed)
  return now.map(({ id, kind, state, why, checkedAt, seenRedAt, evidence }, nth) => {
    const one = all[nth] as AttestPromise
    return {
      id,
      group: groupOf(one),
      kind,
      owner: one.owner,
      state,
      why,
      checked_at: checkedAt,
      seen_red_at: seenRedAt,
      expires_on: evidence?.expires_on ?? null,
      has_check: one.check !== undefined,
      says: publishedSentence(one, { state, evidence }, language),
      sentence: sentence(one, language),
      expects: one.expects?.[language] ?? null,
    }
  })
}

type One = AtDoor & { params: { id: string } }

function named({ params }: One): AttestPromise {
  const one = allPromises.find(({ id }) => id === params.id)
  if (!one) throw notFound()
  return one
}

function shown(name: FigureName) {
  const { value, unit, by } = figure(name)
  return { name, value, unit, by }
}

/** One promise with what its last checks saw. */
async function find(request: One) {
  const one = named(request)
  const [present] = await kept(request, [one])
  const results = await request.auth.rows(statement`
    select at, outcome, milliseconds, evidence from promise_result
     where promise = ${one.id} order by at desc limit 20`)
  return {
    ...present,
    fresh: shown(one.fresh),
    figures: (one.figures ?? []).map(shown),
    maps: one.maps,
    sabotages: one.sabotage?.length ?? 0,
    outside: one.outside?.replaceAll('{address}', request.address) ?? null,
    results,
  }
}

/** Lets the running server try promises now; results come in as each check ends. */
async function check({ work, body }: AtDoor & { body: { ids: string[] } }) {
  const chosen = allPromises.filter(({ id, check: has }) => has && body.ids.includes(id))
  if (chosen.length === 0) throw conflict('nothing_to_check')
  await enqueue(work.database.jobs, 'check_promises', { ids: chosen.map(({ id }) => id) })
  return { checks: chosen.length }
}

const Job = Type.Object({
  id: Type.String(),
  task: Type.String(),
  run_at: Type.String(),
  attempts: Type.Integer(),
  max_attempts: Type.Integer(),
  is_running: Type.Boolean(),
  error: Text,
})
const Planned = Type.Object({ task: Type.String(), at: Type.String(), last_run_at: Text })

/** What waits, runs or has failed, and what runs by itself. Of errors only the first line: they may quote what people typed. */
async function jobs({ work }: { work: Work }) {
  const items = await work.database.jobs.rows(statement`
    select id::text, task_identifier as task, run_at, attempts::integer, max_attempts::integer,
           locked_at is not null as is_running, left(split_part(last_error, chr(10), 1), 200) as error
      from graphile_worker.jobs order by last_error is null, run_at limit 200`)
  const last = new Map(
    (
      await work.database.jobs.rows<{ identifier: string; last_execution: string }>(statement`
        select identifier, last_execution from graphile_worker._private_known_crontabs`)
    ).map(({ identifier, last_execution }) => [identifier, last_execution]),
  )
  const planned = work.jobs.flatMap(({ name, at }) =>
    at ? [{ task: name, at, last_run_at: last.get(name) ?? null }] : [],
  )
  return { items, planned, next: null }
}

/** Lets a job that failed try again now. */
async function retry({ work, params }: One) {
  const [moved] = await work.database.jobs.send(statement`
    select id from graphile_worker.reschedule_jobs(array[${params.id}::bigint], run_at => now(), attempts => 0)`)
  if (moved?.rows.length !== 1) throw notFound()
}

const started = new Date().toISOString()
const root = fileURLToPath(new URL('../', import.meta.url))

async function versions({ auth }: AtDoor) {
  const [database] = await auth.rows<{ version: string }>(statement`select version()`)
  return {
    ...softwareAt(root),
    started_at: started,
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    postgres: /PostgreSQL ([\d.]+)/.exec(database?.version ?? '')?.[1] ?? null,
  }
}

const JobParams = Type.Object({ id: Type.String({ pattern: '^[0-9]{1,18}$' }) })
const PromiseParams = Type.Object({ id: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }) })
const Ids = Type.Object(
  { ids: Type.Array(Type.String({ maxLength: 60 }), { minItems: 1, maxItems: 500 }) },
  { additionalProperties: false },
)

/** What the operator's desk shows beside companies, mail, evidence and status: promises, jobs and versions. */
export const desk = defineApp('desk', {
  tables: [],
  areas: [],
  routes: [
    door(
      'GET',
      '/operator/promises',
      { right: 'operator', summary: 'All promises with their present states', out: listOf(Kept) },
      async (request) => ({ items: await kept(request, allPromises), next: null }),
    ),
    door(
      'GET',
      '/operator/promises/:id',
      { right: 'operator', summary: 'A promise and its last checks', params: PromiseParams, out: Detail },
      find,
    ),
    door(
      'POST',
      '/operator/checks',
      {
        right: 'operator',
        summary: 'Tries promises now',
        in: Ids,
        out: Type.Object({ checks: Type.Integer() }),
        status: 202,
      },
      check,
    ),
    door(
      'GET',
      '/operator/jobs',
      {
        right: 'operator',
        summary: 'Work that waits, runs or failed',
        out: Type.Object({ ...listOf(Job).properties, planned: Type.Array(Planned) }),
      },
      jobs,
    ),
    door(
      'POST',
      '/operator/jobs/:id/retry',
      { right: 'operator', summary: 'Lets a failed job try again', params: JobParams },
      retry,
    ),
    door(
      'GET',
      '/operator/versions',
      {
        right: 'operator',
        summary: 'Which software runs here',
        out: Type.Object({
          name: Type.String(),
          version: Type.String(),
          commit: Text,
          dirty: Type.Union([Type.Boolean(), Type.Null()]),
          built_at: Text,
          lockfile_sha256: Text,
          started_at: Type.String(),
          node: Type.String(),
          platform: Type.String(),
          postgres: Text,
        }),
      },
      versions,
    ),
  ],
})
