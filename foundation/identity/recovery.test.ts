import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { statement } from '../database/logins.ts'
import { startTestInstallation, type TestInstallation } from '../testing/installation.ts'
import { behindProxy, email, eventsOf, mailsTo, password, post, setUpFirst, tokenOf } from './testing.ts'

let at: TestInstallation
let cookie: string
beforeAll(async () => {
  at = await startTestInstallation(behindProxy)
})
afterAll(() => at.stop())

beforeEach(async () => {
  await at.superuser.send(
    statement`truncate app.tenant, auth.account, auth.session, auth.device, auth.link, auth.mail, app.security_log cascade`,
  )
  const set = await setUpFirst(at)
  cookie = set.cookie
})

const request = (who = email) => post(at, '/password-resets', { email: who })
const redeem = (token: string, chosen: string) => post(at, '/password-resets/redemption', { token, password: chosen })
const mailedToken = async () => tokenOf((await mailsTo(at, email)).at(-1)?.body as string)
const signIn = (typed: string, with_ = '') => post(at, '/session', { email, password: typed }, with_)
const fresh = 'seven quiet harbours'

it('mails a link in the language of the person, once a minute, and answers everybody alike', async () => {
  const answers = await Promise.all([
    ...Array.from({ length: 20 }, () => request()),
    ...['nobody@example.com', 'no address'].map(request),
  ])
  expect(new Set(answers.map((a) => `${a.status}${JSON.stringify(a.body)}`)).size).toBe(1)
  expect(answers[0]?.status).toBe(202)
  const mails = await mailsTo(at, email)
  expect(mails).toHaveLength(1)
  expect(mails[0]?.subject).toBe('Wählen Sie ein neues Passwort')
  expect(mails[0]?.body).toMatch(
    new RegExp(`Guten Tag Anna Berg,.*${at.work.address}.*60 Minuten.*/password-reset#`, 's'),
  )
  expect(await at.superuser.rows(statement`select from auth.mail`)).toHaveLength(1)
  await at.superuser.send(statement`update auth.link set created_at = now() - interval '61 seconds'`)
  await request()
  expect(await mailsTo(at, email)).toHaveLength(2)
  expect(await at.superuser.rows(statement`select from auth.link where kind = 'reset'`)).toHaveLength(1)
})

it('mails nothing to somebody who could not sign in anyway', async () => {
  await at.superuser.send(
    statement`update auth.account set is_operator = false`,
    statement`update app.membership set status = 'deactivated'`,
  )
  expect((await request()).status).toBe(202)
  expect(await mailsTo(at, email)).toEqual([])
})

it('sets the password, ends all sessions and API keys, forgets devices, unlocks and tells the person', async () => {
  expect((await post(at, '/me/keys', { name: 'Payroll', valid_days: 365 }, cookie)).status).toBe(201)
  const device = (await signIn(password)).cookie
  for (let i = 0; i < 5; i++) await signIn('wrong guess again')
  await request()
  expect((await redeem(await mailedToken(), fresh)).status).toBe(204)
  expect(await at.superuser.rows(statement`select from auth.api_key`)).toEqual([])
  expect((await at.request('GET', '/api/v1/me', { cookie })).status).toBe(401)
  expect((await at.request('GET', '/api/v1/me', { cookie: device })).status).toBe(401)
  expect(await at.superuser.rows(statement`select from auth.device`)).toEqual([])
  expect(await at.superuser.rows(statement`select from auth.link where kind in ('reset', 'unlock')`)).toEqual([])
  expect((await signIn(password)).status).toBe(401)
  expect((await signIn(fresh)).status).toBe(200)
  expect((await mailsTo(at, email)).at(-1)?.subject).toBe('Ihr Passwort wurde geändert')
  expect(await eventsOf(at, 'reset_done')).toHaveLength(1)
})

it('works once, also when it is used at the same time', async () => {
  await request()
  const token = await mailedToken()
  const answers = await Promise.all([1, 2, 3, 4].map((i) => redeem(token, `${fresh} ${i}`)))
  expect(answers.map((a) => a.status).sort((a, b) => a - b)).toEqual([204, 404, 404, 404])
  expect((await redeem(token, fresh)).status).toBe(404)
})

it('is not used up by a password that is refused', async () => {
  await request()
  const token = await mailedToken()
  for (const [typed, code] of [
    ['short', 'too_short'],
    ['Password12345!', 'breached'],
    ['Anna loves harbours', 'personal'],
    ['the Söhne of harbours', 'personal'],
  ] as const)
    expect(await redeem(token, typed)).toMatchObject({ status: 400, body: { errors: [{ field: 'password', code }] } })
  await at.superuser.send(statement`update app.tenant set password_composition = true`)
  expect((await redeem(token, fresh)).body.errors[0].code).toBe('composition')
  expect((await redeem(token, `Harbour 7 ${fresh}`)).status).toBe(204)
})

it('does not work after its time, nor as a link of another kind', async () => {
  await request()
  const token = await mailedToken()
  expect((await post(at, '/unlocks', { token })).status).toBe(404)
  expect((await post(at, '/invitations/lookup', { token })).status).toBe(404)
  await at.superuser.send(statement`update auth.link set expires_at = now()`)
  expect((await redeem(token, fresh)).status).toBe(404)
})

it('has its secret in no column and in no log', async () => {
  await request()
  const token = await mailedToken()
  const [row] = await at.superuser.rows<{ all: string }>(
    statement`select (select json_agg(l)::text from auth.link l) || (select json_agg(s)::text from app.security_log s) as all`,
  )
  expect(row?.all).not.toContain(token)
})
