import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { statement } from '../database/logins.ts'
import { inviteCompany } from '../tenancy/found.ts'
import { startTestInstallation, type TestInstallation } from '../testing/installation.ts'
import { behindProxy, email, eventsOf, firstCompany, mailsTo, password, post, setUpFirst, tokenOf } from './testing.ts'

let at: TestInstallation
beforeAll(async () => {
  at = await startTestInstallation(behindProxy)
})
afterAll(() => at.stop())

beforeEach(async () => {
  await at.superuser.send(
    statement`truncate app.tenant, auth.account, auth.session, auth.device, auth.link, auth.mail, app.security_log cascade`,
  )
  await setUpFirst(at)
})

const invited = 'jan.kowal@example.com'
const chosen = 'seven quiet harbours'

/** Opens a further company; answers the token of its administrator's invitation. */
async function invite(company: string, to = invited) {
  const given = { ...firstCompany, company, language: 'pl' as const, name: 'Jan Kowal', email: to }
  await inviteCompany(at.database.auth, given, at.house.areas, { address: at.work.address })
  return tokenOf((await mailsTo(at, to)).at(-1)?.body as string)
}
const accept = (token: string, body: object = { password: chosen }) =>
  post(at, '/invitations/acceptance', { token, ...body })
const status = () =>
  at.superuser.rows(
    statement`select status, account_id is not null as linked from app.membership where email = ${invited}`,
  )

it('shows who invites whom, makes the account, joins and signs in', async () => {
  const token = await invite('Zakład Żółw')
  const [mail] = await mailsTo(at, invited)
  expect(mail?.subject).toBe('Zaproszenie do Zakład Żółw')
  expect(mail?.body).toContain('7 dni')
  expect(await status()).toEqual([{ status: 'invited', linked: false }])
  expect((await post(at, '/invitations/lookup', { token })).body).toEqual({
    tenant_name: 'Zakład Żółw',
    email: invited,
    name: 'Jan Kowal',
    has_account: false,
  })
  const { status: code, body, cookie } = await accept(token, { password: chosen, name: 'Jan Piotr Kowal' })
  expect(code).toBe(200)
  expect(body.account).toMatchObject({ email: invited, name: 'Jan Piotr Kowal', is_operator: false })
  expect(body.memberships).toMatchObject([{ slug: 'zaklad-zolw', is_administrator: true }])
  expect((await at.request('GET', '/api/v1/me', { cookie })).body).toEqual(body)
  expect(await status()).toEqual([{ status: 'active', linked: true }])
  expect(await eventsOf(at, 'joined')).toHaveLength(2)
  expect((await accept(token)).status).toBe(404)
})

it('adds a company to an account that is there, only with its password', async () => {
  const token = await invite('Nord', email)
  expect((await post(at, '/invitations/lookup', { token })).body.has_account).toBe(true)
  expect((await accept(token, { password: chosen })).body.code).toBe('sign_in_failed')
  const { body } = await accept(token, { password, name: 'Somebody Else' })
  expect(body.account.name).toBe('Anna Berg')
  expect(body.memberships.map((m: { slug: string }) => m.slug)).toEqual(['mueller-soehne-gmbh', 'nord'])
})

it('counts wrong passwords at an invitation like those at sign-in', async () => {
  const token = await invite('Nord', email)
  await Promise.all(Array.from({ length: 8 }, (_, i) => accept(token, { password: `wrong guess ${i}` })))
  expect((await accept(token, { password })).status).toBe(401)
  expect((await post(at, '/session', { email, password })).status).toBe(401)
  expect((await mailsTo(at, email)).filter((m) => m.body.includes('/unlock#'))).toHaveLength(1)
})

it('works once, also at the same time', async () => {
  const token = await invite('Nord')
  const answers = await Promise.all([1, 2, 3].map(() => accept(token)))
  expect(answers.filter((a) => a.status === 200)).toHaveLength(1)
  expect(answers.filter((a) => [401, 404, 409].includes(a.status))).toHaveLength(2)
  expect(await at.superuser.rows(statement`select from auth.account where email = ${invited}`)).toHaveLength(1)
})

it('is not used up by a weak password', async () => {
  const token = await invite('Nordlicht')
  expect((await accept(token, { password: 'nordlicht nordlicht' })).body.errors[0].code).toBe('personal')
  expect((await accept(token)).status).toBe(200)
})

it('is dead once the membership is deactivated, the contract has ended, or a newer one was sent', async () => {
  const token = await invite('Nord')
  for (const [change, back] of [
    [
      statement`update app.membership set status = 'deactivated' where email = ${invited}`,
      statement`update app.membership set status = 'invited' where email = ${invited}`,
    ],
    [
      statement`update app.tenant set state = 'ended' where slug = 'nord'`,
      statement`update app.tenant set state = 'active' where slug = 'nord'`,
    ],
  ] as const) {
    await at.superuser.send(change)
    expect((await post(at, '/invitations/lookup', { token })).status).toBe(404)
    expect((await accept(token)).status).toBe(404)
    await at.superuser.send(back)
  }
  await at.superuser.send(statement`update auth.link set expires_at = now() where kind = 'invitation'`)
  expect((await accept(token)).status).toBe(404)
})

it('lets somebody whom no company has any more choose a new password for the invitation', async () => {
  const token = await invite('Nord', email)
  await at.superuser.send(
    statement`update auth.account set is_operator = false`,
    statement`update app.membership set status = 'deactivated' where status = 'active'`,
  )
  await post(at, '/password-resets', { email })
  const reset = tokenOf((await mailsTo(at, email)).at(-1)?.body as string)
  expect((await post(at, '/password-resets/redemption', { token: reset, password: chosen })).status).toBe(204)
  expect((await post(at, '/session', { email, password: chosen })).status).toBe(401)
  expect((await accept(token, { password: chosen })).body.memberships).toHaveLength(1)
})
