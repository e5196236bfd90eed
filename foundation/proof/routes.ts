import { describe, expect, it } from 'vitest'
import type { Route } from '../route.ts'
import { uuid } from '../uuid.ts'
import type { Somebody } from '../testing/cast.ts'
import { bodiesOf, call, namesRecord, nobodysId, said, type Twist } from './calls.ts'
import { proveGuestRoute } from './guests.ts'
import { proveInput } from './input.ts'
import { proveOutcome } from './outcome.ts'
import type { Premises, Stage } from './stage.ts'

const doors = ['anyone', 'signed in', 'operator']

/** Whether a route changes something. */
export const writes = (route: Route): boolean => route.method !== 'GET' && !route.readsOnly

/** What must hold of any declared route. */
export function proveRoute(route: Route, stage: () => Stage): void {
  describe(`${route.method} ${route.path}`, () => {
    if (!['anyone', 'guest'].includes(route.right)) proveSession(route, stage)
    if (route.right === 'guest') proveGuestRoute(route, stage)
    else if (doors.includes(route.right)) proveDoor(route, stage)
    else {
      proveRight(route, stage)
      proveCompany(route, stage)
      proveContract(route, stage)
      if (namesRecord(route)) proveAbsence(route, stage)
    }
    if (route.method !== 'GET') proveOrigin(route, stage)
    proveInput(route, stage)
    proveOutcome(route, stage)
  })
}

/** The call as its declaration wants it, with the fullest body that could be derived. */
async function proper(
  stage: Stage,
  somebody: Somebody | undefined,
  route: Route,
  premises: Premises,
  twist: Twist = {},
) {
  const [body] = await bodiesOf(route, premises)
  return call(stage.at, somebody, route, premises, { body, ...twist })
}

function proveSession(route: Route, stage: () => Stage) {
  it('asks who it is', async () => {
    const { north, nora } = stage()
    const expected = { status: 401, body: { code: 'unauthenticated' } }
    expect(await proper(stage(), undefined, route, north)).toMatchObject(expected)
    const forged = { ...nora, cookie: `${nora.cookie.slice(0, -3)}AAA` }
    expect(await proper(stage(), forged, route, north)).toMatchObject(expected)
  })
}

function proveDoor(route: Route, stage: () => Stage) {
  if (route.right === 'operator')
    it('does not exist for who does not operate the installation', async () => {
      const { at, north, nora } = stage()
      const absent = await nora.request('GET', '/no-such-thing')
      expect(said(await call(at, nora, route, north))).toEqual(said(absent))
      expect(absent.status).toBe(404)
    })
}

function proveRight(route: Route, stage: () => Stage) {
  if (route.right === 'member') return
  it(`asks for the right ${route.right}`, async () => {
    const { north, stranger, reader, without } = stage()
    const refused = [
      stranger,
      without[route.right.split('.')[0] as string],
      ...(route.right.endsWith('.write') ? [reader] : []),
    ]
    for (const somebody of refused)
      expect(await proper(stage(), somebody as Somebody, route, north)).toMatchObject({
        status: 403,
        body: { code: 'forbidden' },
      })
  })
}

function proveCompany(route: Route, stage: () => Stage) {
  it('knows no company of which the person is no member', async () => {
    const { north, south, nora } = stage()
    const named = (tenant: string) => proper(stage(), nora, route, north, { headers: { 'attest-tenant': tenant } })
    const foreign = await named(south.tenantId)
    expect(foreign).toMatchObject({ status: 404, body: { code: 'not_found' } })
    expect(said(await named(uuid()))).toEqual(said(foreign))
  })
}

function proveContract(route: Route, stage: () => Stage) {
  it(
    writes(route) ? 'is closed after the end of the contract' : 'still answers after the end of the contract',
    async () => {
      const { ended, emil } = stage()
      const answer = await proper(stage(), emil, route, ended)
      if (writes(route)) expect(answer).toMatchObject({ status: 403, body: { code: 'contract_ended' } })
      else expect([401, 403, 500]).not.toContain(answer.status)
    },
  )
}

function proveAbsence(route: Route, stage: () => Stage) {
  const { table } = route
  it('answers for records out of reach as for those that never were', async () => {
    const { north, south, nora, blind, limited } = stage()
    if (!table) return
    const hidden: [Somebody, string][] = [[nora, await south.row(table)]]
    if (table.scope) hidden.push([limited, await north.row(table)])
    if (table.private) hidden.push([blind, await north.add(table, { [table.private]: true })])
    for (const [somebody, id] of hidden) {
      const absent = await proper(stage(), somebody, route, north, { id: nobodysId() })
      const answer = await proper(stage(), somebody, route, north, { id })
      expect(said(answer)).toEqual(said(absent))
      // Who is limited may be refused the input first, which says nothing of the record.
      if (!route.upload && somebody !== limited)
        expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } })
      expect([404, 400]).toContain(answer.status)
    }
  })
}

function proveOrigin(route: Route, stage: () => Stage) {
  it('takes nothing from pages of other sites', async () => {
    const { north, nora } = stage()
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]
    for (const headers of foreign)
      expect(await proper(stage(), nora, route, north, { headers })).toMatchObject({
        status: 403,
        body: { code: 'foreign_origin' },
      })
  })
}
