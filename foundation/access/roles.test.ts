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

it('are created, changed, shown with who changed what, and deleted', async () => {
  const { north } = people
  const created = await north.request('POST', '/roles', { body: { name: 'Clerk', rights: { company: 'read' } } })
  expect(created).toMatchObject({
    status: 201,
    body: { name: 'Clerk', is_administrator: false, actions: ['update', 'delete'] },
  })
  const url = `/roles/${created.body.id}`
  const rights = { company: 'write', log: 'read' }
  expect((await north.request('PATCH', url, { body: { name: 'Editor', rights } })).body).toMatchObject({
    name: 'Editor',
    rights,
  })
  const [entry] = (await north.request('GET', `${url}/history`)).body.items
  expect(entry).toMatchObject({
    by: 'Nora',
    changes: expect.arrayContaining([
      { field: 'name', before: 'Clerk', after: 'Editor' },
      { field: 'rights', before: { company: 'read' }, after: rights },
    ]),
  })
  const [event] = (await north.request('GET', '/security-log?kind=rights_changed')).body.items
  expect(event).toMatchObject({
    by: 'Nora',
    detail: {
      role: 'Editor',
      changes: [
        { field: 'company', before: 'read', after: 'write' },
        { field: 'log', before: 'none', after: 'read' },
      ],
    },
  })
  expect((await north.request('POST', '/roles', { body: { name: 'Editor' } })).body.code).toBe('duplicate')
  expect((await north.request('DELETE', url)).status).toBe(204)
  expect((await north.request('GET', url)).status).toBe(404)
})

it('change what their members may do with the next request', async () => {
  const { north } = people
  const somebody = await join(at, north.tenant_id, 'Lisa', { company: 'write' })
  const tryIt = (name: string) => somebody.request('POST', '/units', { body: { name } })
  expect((await tryIt('U1')).status).toBe(201)
  const url = `/roles/${somebody.role_id}`
  await north.request('PATCH', url, { body: { rights: { company: 'read' } } })
  expect((await tryIt('U2')).status).toBe(403)
  expect((await somebody.request('GET', '/me')).body.memberships[0].rights).toMatchObject({ company: 'read' })
  await north.request('PATCH', url, { body: { rights: { company: 'write' } } })
  expect((await tryIt('U2')).status).toBe(201)
})

it('in use stay; the administrator role can be renamed only', async () => {
  const { north, stranger } = people
  expect(await north.request('DELETE', `/roles/${stranger.role_id}`)).toMatchObject({
    status: 409,
    body: { code: 'in_use' },
  })
  const url = `/roles/${north.role_id}`
  const refused = { status: 409, body: { code: 'administrator_role' } }
  expect(await north.request('PATCH', url, { body: { rights: { company: 'read' } } })).toMatchObject(refused)
  expect(await north.request('DELETE', url)).toMatchObject(refused)
  expect(await north.request('PATCH', url, { body: { name: 'Chief' } })).toMatchObject({
    status: 200,
    body: { name: 'Chief', is_administrator: true, actions: ['update'] },
  })
})

it('know declared areas and levels only', async () => {
  const { north } = people
  const create = (rights: object) => north.request('POST', '/roles', { body: { name: 'Odd', rights } })
  expect((await create({ castles: 'read' })).body.errors).toMatchObject([
    { field: 'rights.castles', code: 'unknown_area' },
  ])
  expect((await create({ company: 'admin' })).body.errors).toMatchObject([{ field: 'rights.company', code: 'choice' }])
  const { body } = await north.request('GET', '/areas')
  expect(body.items).toContainEqual({ area: 'people', app: 'foundation' })
  expect(body.items).toEqual(at.house.areas)
})

it('of another company look like absent ones; a stranger has no right', async () => {
  const { north, south, stranger } = people
  const url = `/roles/${south.role_id}`
  for (const [method, body] of [['GET'], ['PATCH', { name: 'x' }], ['DELETE']] as const) {
    expect(await north.request(method, url, { body })).toMatchObject({ status: 404, body: { code: 'not_found' } })
    expect((await stranger.request(method, url, { body })).status).toBe(403)
    expect((await at.request(method, `/api/v1${url}`, { body })).status).toBe(401)
  }
  expect((await stranger.request('GET', '/areas')).status).toBe(403)
})
