import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { statement } from '../database/logins.ts'
import { uuid } from '../uuid.ts'
import { cast, company, join, type Somebody } from '../testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../testing/installation.ts'

let at: TestInstallation
let people: Awaited<ReturnType<typeof cast>>
let addresses = 0
const newAddress = () => `somebody-${++addresses}@example.com`

beforeAll(async () => {
  at = await startTestInstallation()
  people = await cast(at)
})
afterAll(() => at.stop())

const rolesOf = async (who: Somebody) =>
  (await who.request('GET', '/roles')).body.items as { id: string; name: string }[]
const newRole = async (who: Somebody, name: string, rights: Record<string, string>) =>
  (await who.request('POST', '/roles', { body: { name, rights } })).body.id as string
const mailsTo = (address: string) =>
  at.superuser.rows<{ body: string; subject: string }>(
    statement`select subject, body from auth.mail where recipient = ${address} order by created_at, id`,
  )
const tokenIn = (text: string | undefined) => /\/invitation#([\w-]+)/.exec(text ?? '')?.[1] as string
const lookUp = (token: string) => at.request('POST', '/api/v1/invitations/lookup', { body: { token } })
const eventsOf = async (who: Somebody, kind: string) =>
  (await who.request('GET', `/security-log?kind=${kind}`)).body.items as Record<string, unknown>[]

describe('an invitation', () => {
  let role: string
  beforeAll(async () => {
    role = await newRole(people.north, 'Clerk', { company: 'read' })
  })

  it('is mailed with a link that opens it, and is logged', async () => {
    const { north } = people
    const address = newAddress()
    const body = { email: address.toUpperCase(), name: 'Ida New', role_id: role, sees_private: true }
    const invited = await north.request('POST', '/people/invitations', { body })
    expect(invited).toMatchObject({
      status: 201,
      body: {
        email: address,
        status: 'invited',
        scope_company: null,
        sees_private: true,
        last_sign_in_at: null,
        locked: false,
        labels: { role_id: 'Clerk' },
        actions: ['update', 'invite', 'deactivate'],
      },
    })
    const [mail, ...more] = await mailsTo(address)
    expect(more).toEqual([])
    expect(mail?.subject).toContain('North')
    expect(mail?.body).toContain('Nora')
    expect(await lookUp(tokenIn(mail?.body))).toMatchObject({ status: 200, body: { email: address, name: 'Ida New' } })
    expect((await eventsOf(north, 'invited'))[0]).toMatchObject({ person_name: 'Ida New', email: address, by: 'Nora' })
  })

  it('goes to nobody who belongs to the company, also when two invite at once', async () => {
    const { north } = people
    const body = { email: newAddress(), name: 'Twice', role_id: role }
    const both = await Promise.all([1, 2].map(() => north.request('POST', '/people/invitations', { body })))
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([201, 409]))
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('already_member')
    expect(await mailsTo(body.email)).toHaveLength(1)
    const self = { ...body, email: north.email }
    expect((await north.request('POST', '/people/invitations', { body: self })).body.code).toBe('already_member')
  })

  it('sent again makes the earlier link worthless; so does another address', async () => {
    const { north } = people
    const address = newAddress()
    const { body } = await north.request('POST', '/people/invitations', {
      body: { email: address, name: 'Again', role_id: role },
    })
    expect((await north.request('POST', `/people/${body.id}/invitation`)).status).toBe(200)
    const [first, second] = (await mailsTo(address)).map((mail) => tokenIn(mail.body)) as [string, string]
    expect((await lookUp(first)).status).toBe(404)
    expect((await lookUp(second)).status).toBe(200)
    const moved = newAddress()
    const changed = await north.request('PATCH', `/people/${body.id}`, { body: { email: moved, name: 'Again Better' } })
    expect(changed).toMatchObject({ status: 200, body: { email: moved, name: 'Again Better' } })
    expect((await lookUp(second)).status).toBe(404)
    expect((await lookUp(tokenIn((await mailsTo(moved))[0]?.body))).body).toMatchObject({ email: moved })
    const taken = await north.request('PATCH', `/people/${body.id}`, { body: { email: north.email } })
    expect(taken).toMatchObject({ status: 409, body: { code: 'already_member' } })
  })

  it('is withdrawn by deactivation, and sent anew by reactivation', async () => {
    const { north } = people
    const address = newAddress()
    const { body } = await north.request('POST', '/people/invitations', {
      body: { email: address, name: 'Off', role_id: role },
    })
    const url = `/people/${body.id}/deactivation`
    expect((await north.request('PUT', url)).body).toMatchObject({
      status: 'deactivated',
      actions: ['update', 'reactivate'],
    })
    const again = await north.request('POST', `/people/${body.id}/invitation`)
    expect(again).toMatchObject({ status: 409, body: { code: 'not_invited' } })
    expect((await north.request('DELETE', url)).body).toMatchObject({ status: 'invited' })
    const [first, second] = (await mailsTo(address)).map((mail) => tokenIn(mail.body)) as [string, string]
    expect((await lookUp(first)).status).toBe(404)
    expect((await lookUp(second)).status).toBe(200)
  })

  it('leaves nothing behind if it is refused', async () => {
    const { north, south } = people
    const foreign = (await rolesOf(south))[0]?.id
    const email = newAddress()
    const base = { email, name: 'Nobody' }
    const other = await north.request('POST', '/people/invitations', { body: { ...base, role_id: foreign } })
    expect(other.body.errors).toMatchObject([{ field: 'role_id', code: 'reference' }])
    const nowhere = { ...base, role_id: role, scope_site: [uuid()] }
    const refused = await north.request('POST', '/people/invitations', { body: nowhere })
    expect(refused.body.errors).toMatchObject([{ field: 'scope_site', code: 'reference' }])
    expect(await mailsTo(email)).toEqual([])
    expect((await north.request('GET', `/people?search=${email}`)).body.items).toEqual([])
  })
})

describe('people', () => {
  it('are listed with their role and the state of their account, and found by name or address', async () => {
    const { north } = people
    const somebody = await join(at, north.tenant_id, 'Łucja', {})
    await at.superuser.send(
      statement`update auth.account set locked_at = now(), last_sign_in_at = '2026-01-02T03:04:05Z' where id = ${somebody.account_id}`,
    )
    const { body } = await north.request('GET', '/people?search=lucja&status=active&count=true')
    expect(body).toMatchObject({
      total: 1,
      actions: ['create'],
      items: [
        {
          name: 'Łucja',
          locked: true,
          last_sign_in_at: '2026-01-02T03:04:05Z',
          actions: ['update', 'deactivate', 'unlock'],
        },
      ],
    })
    const url = `/people/${somebody.membership_id}`
    expect((await north.request('DELETE', `${url}/lock`)).status).toBe(204)
    expect((await north.request('GET', url)).body).toMatchObject({
      locked: false,
      labels: { role_id: expect.any(String) },
    })
    expect((await eventsOf(north, 'unlocked'))[0]).toMatchObject({ person_name: 'Łucja', by: 'Nora' })
    expect((await north.request('DELETE', `${url}/lock`)).status).toBe(204)
    expect(await eventsOf(north, 'unlocked')).toHaveLength(1)
  })

  it('of another company look like absent ones; a stranger has no right', async () => {
    const { north, south, stranger } = people
    const url = `/people/${south.membership_id}`
    const tries = [
      ['GET', url],
      ['GET', `${url}/history`],
      ['PATCH', url, { sees_private: true }],
      ['POST', `${url}/invitation`],
      ['PUT', `${url}/deactivation`],
      ['DELETE', `${url}/deactivation`],
      ['DELETE', `${url}/lock`],
    ] as const
    for (const [method, path, body] of tries) {
      expect(await north.request(method, path, { body })).toMatchObject({ status: 404, body: { code: 'not_found' } })
      expect((await stranger.request(method, path, { body })).status).toBe(403)
      expect((await at.request(method, `/api/v1${path}`, { body })).status).toBe(401)
    }
    expect((await stranger.request('GET', '/people')).status).toBe(403)
  })

  it('who have joined keep their own name and address', async () => {
    const { north } = people
    const somebody = await join(at, north.tenant_id, 'Owner', {})
    const body = { name: 'Other', email: newAddress() }
    const answer = await north.request('PATCH', `/people/${somebody.membership_id}`, { body })
    expect(answer.body.errors.map(({ field, code }: { field: string; code: string }) => [field, code])).toEqual([
      ['name', 'own_account'],
      ['email', 'own_account'],
    ])
  })

  it('get a role that counts with their next request, seen with names in history and security log', async () => {
    const { north } = people
    const somebody = await join(at, north.tenant_id, 'Rolf', {})
    expect((await somebody.request('GET', '/roles')).status).toBe(403)
    const reader = await newRole(north, 'Reader', { roles: 'read' })
    const { body: site } = await north.request('POST', '/companies', { body: { name: 'Werk Rolf' } })
    const url = `/people/${somebody.membership_id}`
    const before = (await north.request('GET', url)).body
    const changes = { role_id: reader, scope_company: [site.id], scope_kind: ['intern'] }
    const changed = await north.request('PATCH', url, { body: changes, headers: { 'if-match': `"${before.version}"` } })
    expect(changed).toMatchObject({
      status: 200,
      body: { labels: { role_id: 'Reader' }, scope_company: [site.id], scope_site: null },
    })
    expect((await somebody.request('GET', '/roles')).status).toBe(200)
    const stale = await north.request('PATCH', url, {
      body: { role_id: reader },
      headers: { 'if-match': `"${before.version}"` },
    })
    expect(stale).toMatchObject({ status: 412, body: { code: 'stale', current: { labels: { role_id: 'Reader' } } } })
    const [newest] = (await north.request('GET', `${url}/history`)).body.items
    expect(newest).toMatchObject({ by: 'Nora', action: 'update' })
    expect(newest.changes).toContainEqual({ field: 'role_id', before: before.labels.role_id, after: 'Reader' })
    expect((await eventsOf(north, 'role_assigned'))[0]).toMatchObject({
      person_name: 'Rolf',
      by: 'Nora',
      ip: '127.0.0.1',
      detail: { person: 'Rolf', changes: [{ field: 'role', before: before.labels.role_id, after: 'Reader' }] },
    })
    expect((await eventsOf(north, 'scope_changed'))[0]?.detail).toEqual({
      person: 'Rolf',
      changes: [
        { field: 'scope_company', before: null, after: ['Werk Rolf'] },
        { field: 'scope_kind', before: null, after: ['intern'] },
      ],
    })
  })
})

describe('deactivation', () => {
  it('ends running sessions with the next request, until reactivation and a new sign-in', async () => {
    const { north } = people
    const somebody = await join(at, north.tenant_id, 'Gone', { people: 'read' })
    expect((await somebody.request('GET', '/people')).status).toBe(200)
    const url = `/people/${somebody.membership_id}/deactivation`
    expect((await north.request('PUT', url)).body).toMatchObject({ status: 'deactivated' })
    expect((await somebody.request('GET', '/people')).status).toBe(401)
    expect((await somebody.request('GET', '/me')).status).toBe(401)
    expect((await north.request('PUT', url)).status).toBe(200)
    expect((await eventsOf(north, 'deactivated')).filter((event) => event.person_name === 'Gone')).toHaveLength(1)
    expect((await north.request('DELETE', url)).body).toMatchObject({ status: 'active' })
    expect((await somebody.request('GET', '/people')).status).toBe(401)
  })

  it('counts with the next request although another process ended the session', async () => {
    const { north } = people
    const somebody = await join(at, north.tenant_id, 'Elsewhere', { people: 'read' })
    expect((await somebody.request('GET', '/people')).status).toBe(200)
    await at.superuser.send(
      statement`update app.membership set status = 'deactivated', version = version + 1 where id = ${somebody.membership_id}`,
    )
    expect((await somebody.request('GET', '/people')).status).toBe(403)
  })

  it('leaves the person in other companies alone', async () => {
    const { north, south } = people
    const somebody = await join(at, north.tenant_id, 'Both', { people: 'read' })
    await at.superuser.send(statement`
      insert into app.membership (tenant_id, id, account_id, name, email, role_id, status)
      values (${south.tenant_id}, ${uuid()}, ${somebody.account_id}, 'Both', ${somebody.email}, ${south.role_id}, 'active')`)
    const inSouth = { headers: { 'attest-tenant': south.tenant_id } }
    const inNorth = { headers: { 'attest-tenant': north.tenant_id } }
    expect((await somebody.request('GET', '/people', inNorth)).status).toBe(200)
    await north.request('PUT', `/people/${somebody.membership_id}/deactivation`)
    expect((await somebody.request('GET', '/people', inNorth)).status).toBe(404)
    expect((await somebody.request('GET', '/people', inSouth)).status).toBe(200)
  })

  it('is nothing that people do to themselves', async () => {
    const { north } = people
    const answer = await north.request('PUT', `/people/${north.membership_id}/deactivation`)
    expect(answer).toMatchObject({ status: 409, body: { code: 'not_yourself' } })
  })
})

describe('the last administrator', () => {
  let [first, second] = [] as unknown as [Somebody, Somebody]
  let plain: string
  beforeEach(async () => {
    const tenant = await company(at, 'Pair')
    first = await join(at, tenant, 'First', 'administrator')
    second = await join(at, tenant, 'Second', 'administrator')
    plain = await newRole(first, 'Plain', {})
  })
  const active = () =>
    at.superuser.rows(statement`
      select from app.membership m join app.role r on r.tenant_id = m.tenant_id and r.id = m.role_id
       where m.tenant_id = ${first.tenant_id} and r.is_administrator and m.status = 'active'`)

  it('keeps the role', async () => {
    const give = (who: Somebody) => first.request('PATCH', `/people/${who.membership_id}`, { body: { role_id: plain } })
    expect((await give(second)).status).toBe(200)
    expect(await give(first)).toMatchObject({ status: 409, body: { code: 'last_administrator' } })
  })

  it('stays when two administrators deactivate each other at once', async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = await Promise.all([
        first.request('PUT', `/people/${second.membership_id}/deactivation`),
        second.request('PUT', `/people/${first.membership_id}/deactivation`),
      ])
      expect([a.status, b.status]).toContain(200)
      expect([a.status, b.status].some((status) => [401, 409].includes(status))).toBe(true)
      expect(await active()).toHaveLength(1)
      await at.superuser.send(
        statement`update app.membership set status = 'active', version = version + 1 where tenant_id = ${first.tenant_id}`,
      )
      const tenant = first.tenant_id
      ;[first, second] = [
        await join(at, tenant, 'First', 'administrator'),
        await join(at, tenant, 'Second', 'administrator'),
      ]
      await at.superuser.send(statement`
        update app.membership set status = 'deactivated', version = version + 1
         where tenant_id = ${tenant} and id not in (${first.membership_id}, ${second.membership_id})`)
    }
  })

  it('stays when two administrators give their role away at once', async () => {
    const give = (who: Somebody) => who.request('PATCH', `/people/${who.membership_id}`, { body: { role_id: plain } })
    const statuses = (await Promise.all([give(first), give(second)])).map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([200, 409]))
    expect(await active()).toHaveLength(1)
  })
})

describe('who manages people without being administrator', () => {
  let helper: Somebody
  let limited: Somebody
  let place: string
  beforeAll(async () => {
    const { north } = people
    place = (await north.request('POST', '/companies', { body: { name: 'Helper GmbH' } })).body.id
    helper = await join(at, north.tenant_id, 'Helper', { people: 'write', roles: 'write', company: 'read' })
    limited = await join(at, north.tenant_id, 'Limited', { people: 'write' }, { company: [place], kind: ['intern'] })
  })
  const beyond = { status: 403, body: { code: 'beyond_own_rights' } }
  const invite = (who: Somebody, role: string, more = {}) =>
    who.request('POST', '/people/invitations', {
      body: { email: newAddress(), name: 'Friend', role_id: role, ...more },
    })

  it('hands out no more than the own rights', async () => {
    const { north } = people
    const within = await newRole(north, 'Within', { company: 'read', people: 'read' })
    const above = await newRole(north, 'Above', { company: 'write' })
    expect(await invite(helper, north.role_id)).toMatchObject(beyond)
    expect(await invite(helper, above)).toMatchObject(beyond)
    expect(await invite(helper, within, { sees_private: true })).toMatchObject(beyond)
    const { body, status } = await invite(helper, within)
    expect(status).toBe(201)
    const url = `/people/${body.id}`
    expect(await helper.request('PATCH', url, { body: { role_id: north.role_id } })).toMatchObject(beyond)
    expect(await helper.request('PATCH', url, { body: { role_id: above } })).toMatchObject(beyond)
    expect(await helper.request('PATCH', url, { body: { sees_private: true } })).toMatchObject(beyond)
    const own = `/people/${helper.membership_id}`
    expect(await helper.request('PATCH', own, { body: { role_id: north.role_id } })).toMatchObject(beyond)
    expect(await helper.request('PATCH', own, { body: { sees_private: true } })).toMatchObject(beyond)
  })

  it('hands out no wider limits than the own ones', async () => {
    const { north } = people
    const nothing = await newRole(north, 'Nothing', {})
    const other = (await north.request('POST', '/companies', { body: { name: 'Other GmbH' } })).body.id
    const own = { scope_company: [place], scope_kind: ['intern'] }
    expect(await invite(limited, nothing)).toMatchObject(beyond)
    expect(await invite(limited, nothing, { scope_company: [place] })).toMatchObject(beyond)
    expect(await invite(limited, nothing, { ...own, scope_company: [place, other] })).toMatchObject(beyond)
    const { body, status } = await invite(limited, nothing, own)
    expect(status).toBe(201)
    const patch = (id: string, changes: object) => limited.request('PATCH', `/people/${id}`, { body: changes })
    expect(await patch(body.id, { scope_company: null })).toMatchObject(beyond)
    expect(await patch(body.id, { scope_kind: ['intern', 'manager'] })).toMatchObject(beyond)
    expect(await patch(body.id, { scope_company: [] })).toMatchObject({ status: 200 })
    expect(await patch(limited.membership_id, { scope_company: null })).toMatchObject(beyond)
  })

  it('changes nobody who is mightier', async () => {
    const { north } = people
    const url = `/people/${north.membership_id}`
    const waiting = (await invite(north, north.role_id)).body.id
    expect(await helper.request('PUT', `${url}/deactivation`)).toMatchObject(beyond)
    expect(await helper.request('DELETE', `${url}/lock`)).toMatchObject(beyond)
    expect(await helper.request('PATCH', `/people/${waiting}`, { body: { email: newAddress() } })).toMatchObject(beyond)
    expect(await helper.request('POST', `/people/${waiting}/invitation`)).toMatchObject(beyond)
    expect((await helper.request('GET', url)).body.actions).toEqual([])
  })

  it('gives a role no rights that are not the own ones', async () => {
    const { north } = people
    const rights = (role: object) =>
      helper.request('POST', '/roles', { body: { name: `Role ${++addresses}`, ...role } })
    expect(await rights({ rights: { company: 'write' } })).toMatchObject(beyond)
    expect(await rights({ rights: { log: 'read' } })).toMatchObject(beyond)
    expect((await rights({ rights: {}, is_administrator: true })).body.errors).toMatchObject([{ code: 'surplus' }])
    const { body, status } = await rights({ rights: { company: 'read' } })
    expect(status).toBe(201)
    expect(
      await helper.request('PATCH', `/roles/${body.id}`, { body: { rights: { company: 'write' } } }),
    ).toMatchObject(beyond)
    const own = await helper.request('PATCH', `/roles/${helper.role_id}`, {
      body: { rights: { log: 'write', people: 'write' } },
    })
    expect(own).toMatchObject(beyond)
    const above = await newRole(north, 'Far above', { log: 'read' })
    expect(await helper.request('PATCH', `/roles/${above}`, { body: { rights: {} } })).toMatchObject(beyond)
    expect(await helper.request('DELETE', `/roles/${above}`)).toMatchObject(beyond)
    expect((await helper.request('GET', `/roles/${above}`)).body.actions).toEqual([])
    expect(await helper.request('PATCH', `/roles/${north.role_id}`, { body: { name: 'Boss' } })).toMatchObject(beyond)
  })
})
