import { expect, it } from 'vitest'
import { sql } from 'kysely'
import { statement } from '../database/logins.ts'
import type { Route } from '../route.ts'
import type { Somebody, Visitor } from '../testing/cast.ts'
import type { Answer } from '../testing/installation.ts'
import { bodiesOf, call, namesRecord, undeclared } from './calls.ts'
import type { Schema } from './samples.ts'
import { freshStage, type Premises, ready, type Stage } from './stage.ts'

/**
 * What a call answers and leaves behind if it succeeds. Where the declarations alone don't yield a call that does (a
 * mailed token, a state that a noun's rule asks for), only that it is refused properly is certain; the report says so.
 */
export function proveOutcome(route: Route, stage: () => Stage): void {
  const changes = route.method !== 'GET' && !route.readsOnly && (route.right.includes('.') || route.right === 'guest')
  it(changes ? 'leaves a trace of who did it' : 'answers only what is declared', async ({ annotate }) => {
    const { answer, by, hasChanged } = await succeed(route, stage())
    expect(answer.status).toBeLessThan(500)
    if (answer.status >= 300)
      return void (await annotate(
        `no call derived that succeeds: ${answer.status} ${answer.body.code} ${JSON.stringify(answer.body.errors ?? '')}`,
      ))
    if (route.out) expect(undeclared(answer.body, route.out as Schema)).toEqual([])
    if (route.sends) expect(answer.headers.get('content-type')).toContain(route.sends)
    if (!changes || !by) return
    if (!hasChanged) return void (await annotate('no call derived that changes something'))
    expect(await traces(stage(), route, by)).toBeGreaterThan(0)
  })
  if (route.table && route.method === 'GET')
    it('shows nothing of another company', async () => {
      const { at, north, south, nora } = stage()
      const theirs = await south.row(route.table as { name: string })
      await north.row(route.table as { name: string })
      expect(JSON.stringify((await call(at, nora, route, north)).body)).not.toContain(theirs)
    })
}

/**
 * Lets a handler answer more than its route declares, at the top and in each item of a list: only the pipeline keeps it
 * back, and each answer that is looked at here shows whether it does.
 */
export function answerTooMuch(route: Route): void {
  const { handle, out } = route
  if (!out) return
  const more = (answer: unknown) =>
    answer !== null && typeof answer === 'object' && !Array.isArray(answer) ? { ...answer, surplus_member: 1 } : answer
  route.handle = async (request) => {
    const answer = more(await handle(request)) as { items?: unknown }
    return Array.isArray(answer?.items) ? { ...answer, items: answer.items.map(more) } : answer
  }
}

interface Outcome {
  answer: Answer
  by: Somebody | Visitor | undefined
  /** Whether the record that the path names is another than before; true where it names none. */
  hasChanged: boolean
}

/** Tries the fullest body that is declared, then the smallest, each in a company of its own. */
async function succeed(route: Route, stage: Stage): Promise<Outcome> {
  let last: Outcome | undefined
  for (let i = 0; !last || (last.answer.status >= 300 && i < 2); i++) {
    const { premises, somebody: fresh } = await freshStage(stage)
    const by = await caller(route, premises, { member: fresh, operator: stage.olga })
    const bodies = await bodiesOf(route, premises)
    if (i >= bodies.length) break
    const before = await record(route, stage, premises)
    const somebody = by && 'cookie' in by ? by : undefined
    const answer = await call(stage.at, somebody, route, premises, { body: bodies[i] })
    last = { answer, by, hasChanged: before === undefined || before !== (await record(route, stage, premises)) }
  }
  if (!last) throw new Error(`No body could be derived from the input of ${route.method} ${route.path}.`)
  return last
}

/** Who may call the route. */
async function caller(route: Route, premises: Premises, people: Record<'member' | 'operator', Somebody>) {
  if (route.right === 'anyone') return undefined
  if (route.right === 'guest') return premises.guest(route)
  return route.right === 'operator' ? people.operator : people.member
}

/** What the record that the path names holds in its declared columns. */
async function record(route: Route, { at }: Stage, premises: Premises): Promise<string | undefined> {
  if (!route.table || !namesRecord(route)) return undefined
  const columns = sql.join(Object.keys(route.table.columns).map((key) => sql.ref(key)))
  const rows = await at.superuser.rows(
    ready(
      sql`select ${columns} from ${sql.table(`app.${route.table.name}`)} where id = ${await premises.row(route.table)}`,
    ),
  )
  return JSON.stringify(rows)
}

/** Entries that name the person: of a table's records in the change log, else in either log. */
async function traces({ at }: Stage, route: Route, by: Somebody | Visitor): Promise<number> {
  const { membership_id, account_id } = 'cookie' in by ? by : { membership_id: null, account_id: null }
  const guest = 'cookie' in by ? null : by.link_id
  const [row] = await at.superuser.rows<{ changes: number; events: number }>(statement`
    select (select count(*) from app.change_log where (actor_id = ${membership_id} or guest_id = ${guest}) and request_id is not null) as changes,
           (select count(*) from app.security_log where actor_id = ${account_id}) as events`)
  return (row?.changes ?? 0) + (route.table ? 0 : (row?.events ?? 0))
}
