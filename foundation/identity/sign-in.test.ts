import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { statement } from '../database/logins.ts'
import { startTestInstallation, type TestInstallation } from '../testing/installation.ts'
import { findAccount } from './accounts.ts'
import { attempt } from './attempts.ts'
import { hashPassword } from './passwords.ts'
import { behindProxy, email, eventsOf, fromElsewhere, mailsTo, password, post, setUpFirst, tokenOf } from './testing.ts'

let at: TestInstallation
beforeAll(async () => {
  at = await startTestInstallation(behindProxy)
  await setUpFirst(at)
})
afterAll(() => at.stop())

beforeEach(() =>
  at.superuser.send(
    statement`update auth.account set failed_attempts = 0, locked_at = null`,
    statement`update app.membership set status = 'active'`,
    statement`delete from auth.mail`,
    statement`delete from auth.device`,
    statement`delete from app.security_log`,
  ),
)

const signIn = (typed: string, cookie = '', who = email) =>
  post(at, '/session', { email: who, password: typed }, cookie)
const account = async () =>
  (
    await at.superuser.rows<{ failed_attempts: number; locked_at: string | null; last_sign_in_at: string | null }>(
      statement`select failed_attempts, locked_at, last_sign_in_at from auth.account where email = ${email}`,
    )
  )[0]
const deviceOf = (cookie: string) => /attest-device=[^;]+/.exec(cookie)?.[0] as string

/** A member of the company in a state in which nobody may sign in, or an ordinary one. */
async function person(name: string, { status = 'active', hash = true, locked = false }) {
  await at.superuser.send(
    statement`
      insert into auth.account (id, email, name, language, password_hash, failed_attempts)
      select gen_random_uuid(), ${name}, 'Somebody', 'en', case when ${hash}::boolean then password_hash end,
             case when ${locked}::boolean then 5 else 0 end
        from auth.account where email = ${email}`,
    statement`
      insert into app.membership (tenant_id, id, account_id, name, email, role_id, status)
      select m.tenant_id, gen_random_uuid(), a.id, a.name, a.email, m.role_id, ${status}
        from app.membership m, auth.account a where m.email = ${email} and a.email = ${name}`,
  )
  return name
}

it('signs in, however the address is typed, and answers who that is', async () => {
  const { status, body, cookie, headers } = await signIn(password, '', '  ANNA.berg@Example.com ')
  expect(status).toBe(200)
  expect(body.account).toMatchObject({ email, name: 'Anna Berg', is_operator: true })
  expect(JSON.stringify(body)).not.toMatch(/password_hash|stamp|scope|is_canary/)
  expect(body.memberships[0]).toMatchObject({ slug: 'mueller-soehne-gmbh', is_administrator: true })
  expect(headers.getSetCookie().every((c) => /HttpOnly/.test(c) && /SameSite=Lax/.test(c) && /Path=\//.test(c))).toBe(
    true,
  )
  expect((await at.request('GET', '/api/v1/me', { cookie })).body).toEqual(body)
  expect(await eventsOf(at, 'signed_in')).toEqual([
    { tenant_id: body.memberships[0].tenant_id, account_id: body.account.id, detail: null },
  ])
})

it('gives fifty guesses at the same time five verifications, one lock and one mail', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => signIn(`wrong guess number ${i}`)))
  expect(new Set(answers.map((a) => `${a.status} ${a.body.code}`))).toEqual(new Set(['401 sign_in_failed']))
  expect(await account()).toMatchObject({ failed_attempts: 5, locked_at: expect.any(String) })
  expect(await mailsTo(at, email)).toHaveLength(1)
  expect(await eventsOf(at, 'locked')).toHaveLength(1)
  expect(await eventsOf(at, 'sign_in_failed')).toHaveLength(50)
})

it('never verifies more than five of them, even if the right password is among the later ones', async () => {
  for (let i = 0; i < 5; i++) await signIn(`wrong guess ${i}`)
  const answers = await Promise.all(Array.from({ length: 20 }, () => signIn(password)))
  expect(new Set(answers.map((a) => a.status))).toEqual(new Set([401]))
})

it('lets the right password in at the fifth attempt and gives all attempts back', async () => {
  for (let i = 0; i < 4; i++) expect((await signIn('wrong guess again')).status).toBe(401)
  expect((await signIn(password)).status).toBe(200)
  expect(await account()).toMatchObject({ failed_attempts: 0, locked_at: null })
  expect(await mailsTo(at, email)).toEqual([])
})

it('refuses the right password while locked, but not on a device that signed in before', async () => {
  const device = deviceOf((await signIn(password)).cookie)
  for (let i = 0; i < 6; i++) await signIn('wrong guess again')
  expect((await signIn(password)).status).toBe(401)
  const again = await signIn(password, device)
  expect(again.status).toBe(200)
  expect(deviceOf(again.cookie)).not.toBe(device)
  // The strangers' attempts are still used up, and the used device token is no longer good.
  expect(await account()).toMatchObject({ failed_attempts: 5, locked_at: expect.any(String) })
  expect((await signIn(password, device)).status).toBe(401)
})

it('forgets a known device whose own attempts are used up', async () => {
  const device = deviceOf((await signIn(password)).cookie)
  await Promise.all(Array.from({ length: 5 }, (_, i) => signIn(`guess ${i} on the device`, device)))
  expect(await account()).toMatchObject({ failed_attempts: 0, locked_at: null })
  expect((await at.superuser.rows(statement`select from auth.device`)).length).toBe(0)
  await signIn('another wrong guess', device)
  expect(await account()).toMatchObject({ failed_attempts: 1 })
})

it('does not take the device of one person for another, and keeps both on a shared one', async () => {
  await at.superuser.send(statement`
    insert into auth.account (id, email, name, language, is_operator, password_hash)
    select gen_random_uuid(), 'second@example.com', 'Second', 'en', true, password_hash from auth.account where email = ${email}
    on conflict do nothing`)
  const first = deviceOf((await signIn(password)).cookie)
  const both = deviceOf((await signIn(password, first, 'second@example.com')).cookie)
  for (let i = 0; i < 5; i++) await signIn('wrong guess again')
  for (let i = 0; i < 5; i++) await signIn('wrong guess again', '', 'second@example.com')
  const firstOnly = deviceOf((await signIn(password, both)).cookie).split('.')[0] as string
  expect((await signIn(password, firstOnly, 'second@example.com')).status).toBe(401)
})

it('unlocks once with the mailed link', async () => {
  for (let i = 0; i < 5; i++) await signIn('wrong guess again')
  const [mail] = await mailsTo(at, email)
  expect(mail?.body).toContain(`${at.work.address}/unlock#`)
  expect(mail?.body).toContain('24 Stunden')
  const token = tokenOf(mail?.body as string)
  expect((await post(at, '/unlocks', { token: `${token.slice(0, -1)}_` })).status).toBe(404)
  const answers = await Promise.all([1, 2, 3].map(() => post(at, '/unlocks', { token })))
  expect(answers.map((a) => a.status).sort((a, b) => a - b)).toEqual([204, 404, 404])
  expect(await eventsOf(at, 'unlocked')).toHaveLength(1)
  expect((await signIn(password)).status).toBe(200)
})

it('does not let an expired unlock link work', async () => {
  for (let i = 0; i < 5; i++) await signIn('wrong guess again')
  await at.superuser.send(statement`update auth.link set expires_at = now() where kind = 'unlock'`)
  const [mail] = await mailsTo(at, email)
  expect((await post(at, '/unlocks', { token: tokenOf(mail?.body as string) })).status).toBe(404)
})

it('keeps what was typed for an unknown account out of the log', async () => {
  expect((await signIn('secret typed in haste', '', 'my secret in the wrong field')).status).toBe(401)
  const log = await at.superuser.rows(statement`select * from app.security_log`)
  expect(log).toMatchObject([{ kind: 'sign_in_failed', tenant_id: null, account_id: null }])
  expect(JSON.stringify(log)).not.toContain('secret')
})

it('refuses a deactivated person, and one whose company is erased', async () => {
  await at.superuser.send(statement`update auth.account set is_operator = false where email = ${email}`)
  try {
    await at.superuser.send(statement`update app.membership set status = 'deactivated'`)
    expect((await signIn(password)).body.code).toBe('sign_in_failed')
    await at.superuser.send(
      statement`update app.membership set status = 'active'`,
      statement`update app.tenant set state = 'erased'`,
    )
    expect((await signIn(password)).body.code).toBe('sign_in_failed')
    await at.superuser.send(statement`update app.tenant set state = 'ended'`)
    expect((await signIn(password)).status).toBe(200)
  } finally {
    await at.superuser.send(
      statement`update app.tenant set state = 'active'`,
      statement`update auth.account set is_operator = true where email = ${email}`,
    )
  }
})

it('ends the session that the browser had', async () => {
  const first = await signIn(password)
  const second = await signIn(password, first.cookie)
  expect((await at.request('GET', '/api/v1/me', { cookie: first.cookie })).status).toBe(401)
  expect((await at.request('GET', '/api/v1/me', { cookie: second.cookie })).status).toBe(200)
  const out = await at.request('DELETE', '/api/v1/session', { cookie: second.cookie })
  expect(out.status).toBe(204)
  expect((await at.request('GET', '/api/v1/me', { cookie: second.cookie })).status).toBe(401)
  expect(await eventsOf(at, 'signed_out')).toHaveLength(1)
})

it('stores no token that could be used', async () => {
  const { cookie } = await signIn(password)
  const token = /attest-session=([^;]+)/.exec(cookie)?.[1] as string
  const rows = await at.superuser.rows<{ all: string }>(
    statement`select (select json_agg(s)::text from auth.session s) || (select json_agg(d)::text from auth.device d) as all`,
  )
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(rows[0]?.all).not.toContain(token)
  expect(rows[0]?.all).not.toContain(Buffer.from(token).toString('hex'))
})

it('refuses a sign-in whose password was changed while it was verified', async () => {
  const device = deviceOf((await signIn(password)).cookie)
  const sessions = () => at.database.auth.rows(statement`select from session`)
  const before = (await sessions()).length
  const running = await at.superuser.transaction(async (send) => {
    await send(statement`update auth.account set password_hash = 'changed' where email = ${email}`)
    const answer = signIn(password, device)
    await sleep(300)
    return { answer }
  })
  expect((await running.answer).status).toBe(401)
  expect((await sessions()).length).toBe(before)
  await at.superuser.send(
    statement`update auth.account set password_hash = ${await hashPassword(password)} where email = ${email}`,
  )
})

it('does the same work for unknown, locked, deactivated and passwordless as for wrong', async () => {
  const kinds = {
    wrong: await person('wrong@example.com', {}),
    unknown: 'unknown@example.com',
    locked: await person('locked@example.com', { locked: true }),
    deactivated: await person('deactivated@example.com', { status: 'deactivated' }),
    passwordless: await person('passwordless@example.com', { hash: false }),
  }
  const { auth } = at.database
  // The processor's time, which is the same on a busy machine; without the verification it would be a fraction.
  const times = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, [] as number[]]))
  for (let round = 0; round < 31; round++) {
    await at.superuser.send(statement`update auth.account set failed_attempts = 0 where email = ${kinds.wrong}`)
    for (const [kind, who] of Object.entries(kinds)) {
      const start = process.cpuUsage()
      const account = await findAccount(auth, { email: who })
      const given = {
        account,
        allowed: account?.can_sign_in ?? false,
        devices: [],
        ip: '192.0.2.1',
        address: 'http://x',
      }
      expect(await attempt(auth, { ...given, password: 'wrong guess again' })).toBeUndefined()
      const { user, system } = process.cpuUsage(start)
      times[kind]?.push(user + system)
    }
  }
  const median = (kind: string) => times[kind]?.sort((a, b) => a - b)[15] as number
  const differing = Object.keys(kinds).filter(
    (kind) => Math.abs(Math.log(median(kind) / median('wrong'))) > Math.log(1.5),
  )
  expect(differing).toEqual([])
})

it('hides what is left of a difference behind a moment before which no answer comes', async () => {
  for (const who of [email, 'unknown@example.com']) {
    const start = performance.now()
    expect((await signIn('wrong guess again', '', who)).status).toBe(401)
    expect(performance.now() - start).toBeGreaterThan(70)
  }
})

it('limits how often one address may try', async () => {
  const headers = fromElsewhere()
  const answers = await Promise.all(
    Array.from({ length: 40 }, () =>
      at.request('POST', '/api/v1/session', { body: { email: 'nobody@example.com', password: 'x' }, headers }),
    ),
  )
  expect(answers.filter((a) => a.status === 429)).toHaveLength(10)
})
