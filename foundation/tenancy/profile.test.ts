import { afterAll, beforeAll, expect, it } from 'vitest'
import { cast, join } from '../testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../testing/installation.ts'

let at: TestInstallation
let people: Awaited<ReturnType<typeof cast>>
beforeAll(async () => {
  at = await startTestInstallation()
  people = await cast(at)
})
afterAll(() => at.stop())

it("shows and changes a company's own settings, with a trace", async () => {
  const { north, south } = people
  const { body } = await north.request('GET', '/company')
  expect(body).toEqual({
    name: 'North',
    country: 'DE',
    language: 'en',
    time_zone: 'Europe/Berlin',
    contact_email: null,
    password_composition: false,
    state: 'active',
    version: 1,
    actions: ['update'],
  })
  const changes = { name: ' Nord AG ', time_zone: 'Europe/Warsaw', password_composition: true }
  const ifMatch = { 'if-match': '"1"' }
  const changed = await north.request('PATCH', '/company', { body: changes, headers: ifMatch })
  expect(changed).toMatchObject({ status: 200, body: { ...changes, name: 'Nord AG', country: 'DE', version: 2 } })
  expect(changed.headers.get('etag')).toBe('"2"')
  expect((await north.request('GET', '/me')).body.memberships[0]).toMatchObject({
    company_name: 'Nord AG',
    time_zone: 'Europe/Warsaw',
  })
  const late = await north.request('PATCH', '/company', { body: { country: 'PL' }, headers: ifMatch })
  expect(late).toMatchObject({
    status: 412,
    body: { code: 'stale', current: { name: 'Nord AG', version: 2 }, changes: expect.any(Array) },
  })
  expect(late.body.changes).toContainEqual({
    field: 'password_composition',
    before: false,
    after: true,
    by: 'Nora',
    at: expect.any(String),
  })
  const [event] = (await north.request('GET', '/security-log?kind=company_changed')).body.items
  expect(event).toMatchObject({
    by: 'Nora',
    detail: { changes: expect.arrayContaining([{ field: 'name', before: 'North', after: 'Nord AG' }]) },
  })
  expect((await south.request('GET', '/company')).body).toMatchObject({ name: 'South', version: 1 })
})

it('refuses what is not for the company to set, and who may not', async () => {
  const { north, stranger } = people
  const fields = async (body: object) =>
    (await north.request('PATCH', '/company', { body })).body.errors.map((error: { field: string; code: string }) => [
      error.field,
      error.code,
    ])
  expect(await fields({ state: 'trial' })).toEqual([['state', 'surplus']])
  expect(await fields({ time_zone: 'Mars/Olympus' })).toEqual([['time_zone', 'time_zone']])
  expect(await fields({ time_zone: '+02:00' })).toEqual([['time_zone', 'time_zone']])
  expect(await fields({ language: 'fr' })).toEqual([['language', 'choice']])
  expect(await fields({ name: '  ' })).toEqual([['name', 'empty']])
  const reader = await join(at, north.tenant_id, 'Reader', { company: 'read' })
  expect((await reader.request('GET', '/company')).body.actions).toEqual([])
  expect((await reader.request('PATCH', '/company', { body: { name: 'x' } })).status).toBe(403)
  expect((await stranger.request('GET', '/company')).status).toBe(403)
  expect((await at.request('GET', '/api/v1/company')).status).toBe(401)
})
