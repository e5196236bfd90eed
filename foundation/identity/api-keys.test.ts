import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statement } from '../database/logins.ts'
import { cast, company, join, type Somebody } from '../testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../testing/installation.ts'

let at: TestInstallation
let on: Awaited<ReturnType<typeof cast>>
beforeAll(async () => {
  at = await startTestInstallation()
  on = await cast(at)
})
afterAll(() => at.stop())

const make = async (by: Somebody, more: object = {}) => {
  const made = await by.request('POST', '/me/keys', { body: { name: 'Personio', valid_days: 30, ...more } })
  expect(made.status).toBe(201)
  return made.body as { id: string; key: string; expires_at: string }
}
/** A request as a program sends it: no cookie. */
const call = (
  key: string,
  method: string,
  path: string,
  sent: { body?: unknown; headers?: Record<string, string> } = {},
) => at.request(method, `/api/v1${path}`, { ...sent, headers: { authorization: `Bearer ${key}`, ...sent.headers } })
const employees = (key: string) => call(key, 'GET', '/companies').then(({ status }) => status)
let nth = 0
const member = (rights: Parameters<typeof join>[3], limits?: Parameters<typeof join>[4]) =>
  join(at, on.north.tenant_id, `Member${nth++}`, rights, limits)

describe('an API key', () => {
  it('is said once, stored as hash, listed without itself, and logged', async () => {
    const { north, south } = on
    const { id, key, expires_at } = await make(north)
    expect(key).toMatch(/^att_[\w-]{43}$/)
    expect((Date.parse(expires_at) - Date.now()) / 86_400_000).toBeCloseTo(30, 1)
    const { body } = await north.request('GET', '/me/keys')
    expect(body.items).toMatchObject([{ id, name: 'Personio', last_used_at: null }])
    expect(JSON.stringify(body)).not.toContain(key)
    const stored = JSON.stringify(
      await at.superuser.rows(statement`select k.*, encode(token_hash, 'base64') from auth.api_key k`),
    )
    expect(stored).not.toContain(key)
    expect(stored).not.toContain(key.slice(4))
    expect((await south.request('GET', '/me/keys')).body.items).toEqual([])
    expect((await south.request('DELETE', `/me/keys/${id}`)).status).toBe(404)
    expect((await north.request('GET', '/me/security-log')).body.items[0]).toMatchObject({ kind: 'key_created' })
  })

  it('acts as that member with role and scope, needs no own origin, and shows its use', async () => {
    const { north } = on
    const body = { name: 'Werk Nord' }
    const { body: place } = await north.request('POST', '/companies', { body })
    await north.request('POST', '/companies', { body: { name: 'Werk Süd' } })
    const local = await member({ company: 'read' }, { company: [place.id] })
    const { key } = await make(local)
    const { body: found } = await call(key, 'GET', '/companies')
    expect(found.items).toMatchObject([{ name: 'Werk Nord' }])
    expect((await call(key, 'POST', '/companies', { body: { name: 'X' } })).status).toBe(403)
    const mighty = await make(north)
    const origin = 'https://elsewhere.example'
    const created = await call(mighty.key, 'POST', '/companies', { body: { name: 'Werk Ost' }, headers: { origin } })
    expect(created.status).toBe(201)
    const history = await north.request('GET', `/companies/${created.body.id}/history`)
    expect(history.body.items).toMatchObject([{ by: 'Nora' }])
    const withCookie = { origin, cookie: north.cookie }
    expect((await call(mighty.key, 'POST', '/companies', { body: { name: 'Y' }, headers: withCookie })).status).toBe(
      403,
    )
    const listed = (await north.request('GET', '/me/keys')).body.items
    expect(listed.find(({ id }: { id: string }) => id === mighty.id).last_used_at).not.toBeNull()
  })

  it('opens the company that it was made in only', async () => {
    const { north, south } = on
    const { key } = await make(north)
    const other = await company(at, 'Second')
    await at.superuser.send(
      statement`
      insert into app.role (tenant_id, id, name, is_administrator) values (${other}, ${other}, 'All', true)`,
      statement`
      insert into app.membership (tenant_id, id, account_id, name, email, role_id, status)
      values (${other}, ${other}, ${north.account_id}, 'Nora', ${north.email}, ${other}, 'active')`,
    )
    at.sessions.forget(north.account_id)
    const to = (tenant: string) => ({ headers: { 'attest-tenant': tenant } })
    expect((await north.request('GET', '/companies', to(other))).status).toBe(200)
    expect((await call(key, 'GET', '/companies', to(other))).status).toBe(404)
    expect((await call(key, 'GET', '/companies', to(south.tenant_id))).status).toBe(404)
    expect((await call(key, 'GET', '/companies', to(north.tenant_id))).status).toBe(200)
    const which = async (more: object) =>
      (await north.request('POST', '/me/keys', { body: { name: 'Which?', valid_days: 1, ...more } })).body
    expect((await which({})).errors).toMatchObject([{ field: 'tenant_id', code: 'required' }])
    expect((await which({ tenant_id: south.tenant_id })).errors).toMatchObject([{ code: 'reference' }])
    const second = await which({ tenant_id: other })
    expect(second).toMatchObject({ tenant_id: other, company_name: 'Second' })
    expect((await call(second.key, 'GET', '/companies')).status).toBe(200)
    expect((await call(second.key, 'GET', '/companies', to(north.tenant_id))).status).toBe(404)
  })

  it('makes no keys, changes no password, invites nobody and operates nothing', async () => {
    const boss = await member('administrator')
    await at.superuser.send(statement`update auth.account set is_operator = true where id = ${boss.account_id}`)
    const { key } = await make(boss)
    const refused = [
      ['POST', '/me/keys', { name: 'Child', valid_days: 1 }],
      ['GET', '/me/keys'],
      ['GET', '/me'],
      ['PUT', '/me/password', { current_password: 'x', password: 'y' }],
      ['DELETE', '/me/sessions'],
      ['POST', '/people/invitations', { email: 'a@example.com', name: 'A', role_id: boss.role_id }],
      ['PATCH', `/people/${boss.membership_id}`, { role_id: boss.role_id }],
      ['POST', '/roles', { name: 'R', rights: {} }],
      ['GET', '/operator/tenants'],
    ] as const
    for (const [method, path, body] of refused)
      expect([path, (await call(key, method, path, body && { body })).body.code]).toEqual([path, 'not_by_key'])
    expect((await call(key, 'GET', '/people')).status).toBe(200)
  })

  it('is refused when it is wrong, expired, revoked, no key, or in a cookie', async () => {
    const person = await member({ company: 'read' })
    const { id, key } = await make(person)
    expect(await employees(key)).toBe(200)
    const session = person.cookie.split('=')[1] as string
    for (const wrong of [`${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`, key.slice(4), 'att_', session])
      expect([wrong, await employees(wrong)]).toEqual([wrong, 401])
    expect((await at.request('GET', '/api/v1/companies', { cookie: `attest-session=${key}` })).status).toBe(401)
    expect((await person.request('GET', '/companies', { headers: { authorization: 'Basic YTpi' } })).status).toBe(200)
    expect((await person.request('DELETE', `/me/keys/${id}`)).status).toBe(204)
    expect(await employees(key)).toBe(401)
    const second = await make(person)
    expect(await employees(second.key)).toBe(200)
    await at.superuser.send(statement`update auth.api_key set expires_at = now() where id = ${second.id}`)
    expect(await employees(second.key)).toBe(401)
    expect((await person.request('GET', '/me/keys')).body.items).toEqual([])
  })

  it('follows the role at once, and ends for good with deactivation', async () => {
    const { north } = on
    const person = await member({ company: 'read' })
    const { key } = await make(person)
    expect(await employees(key)).toBe(200)
    await north.request('PATCH', `/roles/${person.role_id}`, {
      body: { rights: { company: 'none' } },
      headers: { 'attest-tenant': north.tenant_id },
    })
    expect(await employees(key)).toBe(403)
    await north.request('PATCH', `/roles/${person.role_id}`, {
      body: { rights: { company: 'read' } },
      headers: { 'attest-tenant': north.tenant_id },
    })
    expect(await employees(key)).toBe(200)
    const access = (method: string) =>
      north.request(method, `/people/${person.membership_id}/deactivation`, {
        headers: { 'attest-tenant': north.tenant_id },
      })
    expect((await access('PUT')).status).toBe(200)
    expect(await employees(key)).toBe(401)
    expect((await access('DELETE')).status).toBe(200)
    expect(await employees(key)).toBe(401)
  })

  it('lasts at most a year, has a name, and is one of few', async () => {
    const person = await member({})
    for (const body of [
      { name: 'A', valid_days: 366 },
      { name: 'A', valid_days: 0 },
      { name: ' ', valid_days: 1 },
      { name: 'A' },
    ])
      expect((await person.request('POST', '/me/keys', { body })).status).toBe(400)
    const all = await Promise.all(
      Array.from({ length: 22 }, () => person.request('POST', '/me/keys', { body: { name: 'A', valid_days: 365 } })),
    )
    expect(all.filter(({ status }) => status === 201)).toHaveLength(20)
    expect(all.filter(({ status }) => status === 409)).toHaveLength(2)
  })
})
