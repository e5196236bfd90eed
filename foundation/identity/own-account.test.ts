import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { statement } from '../database/logins.ts'
import { startTestInstallation, type TestInstallation } from '../testing/installation.ts'
import { behindProxy, email, eventsOf, fromElsewhere, mailsTo, password, post, setUpFirst } from './testing.ts'

let at: TestInstallation
let mine: string
let other: string
beforeAll(async () => {
  at = await startTestInstallation(behindProxy)
})
afterAll(() => at.stop())

beforeEach(async () => {
  await at.superuser.send(
    statement`truncate app.tenant, auth.account, auth.session, auth.device, auth.link, auth.mail, app.security_log cascade`,
  )
  mine = (await setUpFirst(at)).cookie
  other = (await post(at, '/session', { email, password })).cookie
})

const send = (method: string, path: string, body?: unknown, cookie = mine) =>
  at.request(method, `/api/v1${path}`, { cookie, headers: fromElsewhere(), ...(body !== undefined && { body }) })
const fresh = 'seven quiet harbours'
const change = (current_password: string, chosen = fresh, cookie = mine) =>
  send('PUT', '/me/password', { current_password, password: chosen }, cookie)

it('asks for a sign-in everywhere', async () => {
  for (const [method, path] of [
    ['GET', '/me'],
    ['PATCH', '/me'],
    ['PUT', '/me/password'],
    ['GET', '/me/sessions'],
    ['DELETE', '/me/sessions'],
    ['GET', '/me/security-log'],
    ['GET', '/operator/outbox'],
    ['GET', '/operator/tenants'],
  ] as const)
    expect((await send(method, path, method === 'GET' || method === 'DELETE' ? undefined : {}, '')).status).toBe(401)
})

it('changes name, phone and language; the memberships follow; the address stays', async () => {
  const { status, body } = await send('PATCH', '/me', { name: ' Anna Berg-Łąka ', phone: '+48 22 1', language: 'pl' })
  expect(status).toBe(200)
  expect(body.account).toMatchObject({ name: 'Anna Berg-Łąka', phone: '+48 22 1', language: 'pl' })
  expect((await send('GET', '/me')).body).toEqual(body)
  expect(await at.superuser.rows(statement`select name from app.membership`)).toEqual([{ name: 'Anna Berg-Łąka' }])
  expect((await send('PATCH', '/me', { email: 'new@example.com' })).status).toBe(400)
  expect((await send('PATCH', '/me', { is_operator: true })).status).toBe(400)
  expect((await send('PATCH', '/me', { name: '   ' })).body.errors[0]).toMatchObject({ field: 'name', code: 'empty' })
})

it('changes the password, ends the other sessions and tells the person', async () => {
  expect((await change(password)).status).toBe(204)
  expect((await send('GET', '/me')).status).toBe(200)
  expect((await send('GET', '/me', undefined, other)).status).toBe(401)
  expect((await post(at, '/session', { email, password })).status).toBe(401)
  expect((await post(at, '/session', { email, password: fresh })).status).toBe(200)
  expect((await mailsTo(at, email)).map((m) => m.subject)).toEqual(['Ihr Passwort wurde geändert'])
  expect(await eventsOf(at, 'password_changed')).toHaveLength(1)
})

it('refuses a weak one beside its field, and keeps the old', async () => {
  expect((await change(password, 'short')).body.errors).toMatchObject([{ field: 'password', code: 'too_short' }])
  expect((await post(at, '/session', { email, password })).status).toBe(200)
})

it('counts wrong present passwords as failed attempts', async () => {
  const session = /attest-session=[^;]+/.exec(mine)?.[0] as string
  const answers = await Promise.all(Array.from({ length: 9 }, (_, i) => change(`wrong guess ${i}`, fresh, session)))
  expect(answers.every((a) => a.status === 400 && a.body.errors[0].code === 'wrong_password')).toBe(true)
  expect((await change(password, fresh, session)).status).toBe(400)
  expect((await post(at, '/session', { email, password })).status).toBe(401)
})

it('lists the sessions and ends one or all others', async () => {
  const { items } = (await send('GET', '/me/sessions')).body
  expect(items).toHaveLength(2)
  expect(items.filter((s: { is_current: boolean }) => s.is_current)).toHaveLength(1)
  const another = items.find((s: { is_current: boolean }) => !s.is_current)
  expect((await send('DELETE', `/me/sessions/${another.id}`)).status).toBe(204)
  expect((await send('DELETE', `/me/sessions/${another.id}`)).status).toBe(404)
  expect((await send('GET', '/me', undefined, other)).status).toBe(401)
  const third = (await post(at, '/session', { email, password })).cookie
  expect((await send('DELETE', '/me/sessions')).status).toBe(204)
  expect((await send('GET', '/me', undefined, third)).status).toBe(401)
  expect((await send('GET', '/me')).status).toBe(200)
})

it("does not end another person's session", async () => {
  await at.superuser.send(statement`
    insert into auth.account (id, email, name, language, is_operator, password_hash)
    select gen_random_uuid(), 'second@example.com', 'Second', 'en', true, password_hash from auth.account`)
  const second = (await post(at, '/session', { email: 'second@example.com', password })).cookie
  const { items } = (await send('GET', '/me/sessions', undefined, second)).body
  expect((await send('DELETE', `/me/sessions/${items[0].id}`)).status).toBe(404)
  expect((await send('GET', '/me', undefined, second)).status).toBe(200)
})

it('shows what happened with the account, page by page', async () => {
  await at.superuser.send(statement`
    insert into app.security_log (kind, account_id, at, ip)
    select 'sign_in_failed', id, now() - n * interval '1 hour', '192.0.2.7' from auth.account, generate_series(1, 60) n`)
  const first = (await send('GET', '/me/security-log')).body
  expect(first.items).toHaveLength(50)
  expect(first.items[0]).toMatchObject({ kind: 'signed_in', tenant_name: 'Müller & Söhne GmbH' })
  const second = (await send('GET', `/me/security-log?cursor=${first.next}`)).body
  expect(second.next).toBeNull()
  const ids = [...first.items, ...second.items].map((item: { id: string }) => item.id)
  expect(new Set(ids).size).toBe(60 + 3)
})

it('lets a session end when it was idle or is old', async () => {
  await at.superuser.send(statement`update auth.session set expires_at = now()`)
  at.sessions.forget((await at.superuser.rows<{ id: string }>(statement`select id from auth.account`))[0]?.id as string)
  expect((await send('GET', '/me')).status).toBe(401)
  const limits = await at.superuser.rows<{ idle: boolean; absolute: boolean }>(statement`
    select expires_at <= created_at + interval '121 minutes' as idle, ends_at = created_at + interval '12 hours' as absolute
      from auth.session`)
  expect(limits.every((row) => row.absolute)).toBe(true)
})
