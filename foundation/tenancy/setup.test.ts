import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { statement } from '../database/logins.ts'
import {
  behindProxy,
  email,
  firstCompany,
  fromElsewhere,
  mailsTo,
  password,
  post,
  setUpFirst,
  tokenOf,
} from '../identity/testing.ts'
import { startTestInstallation, type TestInstallation } from '../testing/installation.ts'
import { inviteCompany, isTimeZone, setContractState } from './found.ts'
import { setupLink, setUp } from './setup.ts'
import { slugOf } from './slug.ts'

let at: TestInstallation
const samples: unknown[] = []
const sampled = {
  name: 'sampled',
  tables: [],
  areas: ['thing'],
  routes: [],
  sample: async (_: unknown, payload: Record<string, unknown>) => {
    samples.push(payload)
    if (payload.language === 'pl') throw new Error('no examples')
  },
}
beforeAll(async () => {
  at = await startTestInstallation(behindProxy, [sampled])
})
afterAll(() => at.stop())

beforeEach(async () => {
  samples.length = 0
  await at.superuser.send(
    statement`truncate app.tenant, auth.account, auth.session, auth.device, auth.link, auth.mail, app.security_log cascade`,
  )
})

const link = async () => (await setupLink(at.database.auth, at.work.address)) as string
const send = (body: object) => post(at, '/setup', body)
const installation = async () => (await at.request('GET', '/api/v1/installation')).body

describe('the first set-up', () => {
  it('founds the company, its roles and its administrator, who is signed in and operates', async () => {
    expect(await installation()).toMatchObject({ set_up: false, languages: ['en', 'de', 'pl'] })
    const { status, body, cookie } = await setUpFirst(at)
    expect(status).toBe(201)
    expect(body.account).toMatchObject({ name: 'Anna Berg', email, language: 'de', is_operator: true })
    expect(body.memberships).toMatchObject([
      {
        slug: 'mueller-soehne-gmbh',
        company_name: 'Müller & Söhne GmbH',
        is_administrator: true,
        role_name: 'Administration',
      },
    ])
    expect(body.memberships[0].rights).toMatchObject({ people: 'write', thing: 'write' })
    expect(body.memberships[0].apps).toContain('sampled')
    expect(await installation()).toMatchObject({ set_up: true })
    expect((await at.request('GET', '/api/v1/companies', { cookie })).body.items).toMatchObject([
      { name: 'Müller & Söhne GmbH', country: 'DE' },
    ])
    const roles = await at.superuser.rows<{ name: string; rights: object }>(
      statement`select name, rights from app.role order by name`,
    )
    expect(roles.map((role) => role.name)).toEqual(['Administration', 'Nur ansehen', 'Sachbearbeitung'])
    expect(roles[1]?.rights).toMatchObject({ company: 'read', thing: 'read' })
    expect(roles[2]?.rights).toMatchObject({ company: 'read', thing: 'write' })
    expect(roles[2]?.rights).not.toHaveProperty('people')
    expect(await at.superuser.rows(statement`select sees_private, status from app.membership`)).toEqual([
      { sees_private: true, status: 'active' },
    ])
    expect(samples).toEqual([])
  })

  it('works once, and only with the newest link', async () => {
    const old = tokenOf(await link())
    const token = tokenOf(await link())
    expect((await post(at, '/setup/check', { token: old })).status).toBe(404)
    expect((await send({ ...firstCompany, token: old })).status).toBe(404)
    expect((await post(at, '/setup/check', { token })).status).toBe(204)
    expect((await send({ ...firstCompany, token })).status).toBe(201)
    expect((await post(at, '/setup/check', { token })).status).toBe(404)
    expect((await send({ ...firstCompany, token, email: 'thief@example.com' })).status).toBe(404)
    expect(await setupLink(at.database.auth, at.work.address)).toBeUndefined()
  })

  it('lets exactly one of several at the same time win', async () => {
    const token = tokenOf(await link())
    const answers = await Promise.all(
      [1, 2, 3, 4].map((i) => send({ ...firstCompany, token, email: `person${i}@example.com`, company: `Firm ${i}` })),
    )
    expect(answers.map((a) => a.status).sort((a, b) => a - b)).toEqual([201, 404, 404, 404])
    expect(await at.superuser.rows(statement`select from app.tenant`)).toHaveLength(1)
    expect(await at.superuser.rows(statement`select from auth.account`)).toHaveLength(1)
  })

  it('is refused when the command line was faster', async () => {
    const given = (i: number) => ({ ...firstCompany, language: 'de' as const, email: `person${i}@example.com` })
    const all = await Promise.allSettled(
      [1, 2, 3, 4, 5, 6].map((i) => setUp(at.database.auth, given(i), at.house.areas)),
    )
    expect(all.filter((r) => r.status === 'fulfilled')).toHaveLength(1)
    expect(all.find((r) => r.status === 'rejected')).toMatchObject({ reason: { code: 'already_set_up', status: 409 } })
    expect(await at.superuser.rows(statement`select from auth.account`)).toHaveLength(1)
  })

  it('does not count the canary companies of the checks', async () => {
    await at.superuser.send(statement`
      insert into app.tenant (id, slug, name, country, language, time_zone, is_canary)
      values (gen_random_uuid(), 'canary', 'Canary', 'DE', 'en', 'UTC', true)`)
    expect(await installation()).toMatchObject({ set_up: false })
    expect((await setUpFirst(at)).status).toBe(201)
  })

  it('says what is wrong beside each field and uses the link up only when all is right', async () => {
    const token = tokenOf(await link())
    for (const [wrong, field] of [
      [{ country: 'Germany' }, 'country'],
      [{ time_zone: 'Europe/Atlantis' }, 'time_zone'],
      [{ time_zone: '+01:00' }, 'time_zone'],
      [{ language: 'fr' }, 'language'],
      [{ email: 'nobody' }, 'email'],
      [{ company: '  ' }, 'company'],
      [{ name: '' }, 'name'],
      [{ password: 'anna berg 1234' }, 'password'],
      [{ is_operator: true }, 'is_operator'],
    ] as const)
      expect(await send({ ...firstCompany, token, ...wrong })).toMatchObject({
        status: 400,
        body: { errors: [{ field }] },
      })
    expect((await send({ ...firstCompany, token })).status).toBe(201)
  })

  it('fills the company with examples when asked, and stands also if that fails', async () => {
    const token = tokenOf(await link())
    const { status, body } = await send({ ...firstCompany, language: 'pl', token, sample: true })
    expect(status).toBe(201)
    expect(samples).toEqual([{ tenant_id: body.memberships[0].tenant_id, language: 'pl' }])
  })
})

describe('further companies', () => {
  const second = {
    company: 'Müller, Söhne GmbH',
    country: 'PL',
    language: 'pl',
    time_zone: 'Europe/Warsaw',
    name: 'Ewa Żak',
    email: 'Ewa@Example.com',
    sample: true,
  }

  it('are opened by the operator; their administrators are invited', async () => {
    const { cookie } = await setUpFirst(at)
    const opened = await post(at, '/operator/tenants', second, cookie)
    expect(opened.status).toBe(201)
    expect(opened.body).toMatchObject({
      slug: 'mueller-soehne-gmbh-2',
      name: second.company,
      state: 'active',
      people: 1,
    })
    const [mail] = await mailsTo(at, 'ewa@example.com')
    expect(mail?.subject).toBe('Zaproszenie do Müller, Söhne GmbH')
    expect(mail?.body).toContain('Anna Berg')
    expect(samples).toHaveLength(1)
    expect((await at.request('GET', '/api/v1/operator/tenants', { cookie })).body.items).toMatchObject([
      { slug: 'mueller-soehne-gmbh', people: 1 },
      { slug: 'mueller-soehne-gmbh-2', people: 1 },
    ])
  })

  it('are nothing for others, not even to see', async () => {
    const { cookie } = await setUpFirst(at)
    await at.superuser.send(statement`update auth.account set is_operator = false`)
    const mine = (await post(at, '/session', { email, password }, cookie)).cookie
    for (const path of ['/operator/tenants', '/operator/outbox'])
      expect((await at.request('GET', `/api/v1${path}`, { cookie: mine, headers: fromElsewhere() })).status).toBe(404)
    expect((await post(at, '/operator/tenants', second, mine)).status).toBe(404)
  })

  it('get slugs of their own also at the same time', async () => {
    const given = { ...firstCompany, language: 'de' as const }
    const made = await Promise.all(
      [1, 2, 3].map(() => inviteCompany(at.database.auth, given, at.house.areas, { address: at.work.address })),
    )
    expect(made.map((f) => f.slug).sort()).toEqual([
      'mueller-soehne-gmbh',
      'mueller-soehne-gmbh-2',
      'mueller-soehne-gmbh-3',
    ])
  })

  it('change the state of their contract, which members see at once', async () => {
    const { cookie } = await setUpFirst(at)
    expect((await at.request('GET', '/api/v1/companies', { cookie })).status).toBe(200)
    await setContractState(at.database.auth, 'mueller-soehne-gmbh', 'ended')
    const made = await at.request('POST', '/api/v1/companies', { cookie, body: { name: 'Second' } })
    expect(made).toMatchObject({ status: 403, body: { code: 'contract_ended' } })
    expect((await at.request('GET', '/api/v1/companies', { cookie })).status).toBe(200)
    await expect(setContractState(at.database.auth, 'nobody', 'ended')).rejects.toMatchObject({ code: 'not_found' })
  })
})

it('makes addresses of names', () => {
  expect(slugOf('Müller & Söhne GmbH')).toBe('mueller-soehne-gmbh')
  expect(slugOf('Zażółć gęślą jaźń Sp. z o.o.')).toBe('zazolc-gesla-jazn-sp-z-o-o')
  expect(slugOf('Straße – 24/7')).toBe('strasse-24-7')
  expect(slugOf('株式会社')).toBe('company')
  expect(slugOf('a'.repeat(60), 12)).toBe(`${'a'.repeat(37)}-12`)
  expect(slugOf(`${'a'.repeat(39)} b`)).toBe('a'.repeat(39))
})

it('knows time zones by name', () => {
  expect(['Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires'].every(isTimeZone)).toBe(true)
  expect(['', '+01:00', 'Europe/Atlantis', 'Berlin; drop'].some(isTimeZone)).toBe(false)
})
