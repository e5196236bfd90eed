import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defineApp } from '../app.ts'
import { statement } from '../database/logins.ts'
import { records } from '../records.ts'
import { table, text } from '../table.ts'
import { company, join, type Somebody } from '../testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../testing/installation.ts'
import { uuid } from '../uuid.ts'
import { endSupport } from './ending.ts'

const slip = table('slip', {
  area: 'drawer',
  columns: { title: text(50).about('nobody') },
  label: ['title'],
  keep: { while: 'contract' },
  log: 'outlives the record',
})
const drawer = defineApp('drawer', {
  tables: [slip],
  areas: ['drawer'],
  routes: records(slip, { path: '/slips', sort: ['created_at'] }),
})

let at: TestInstallation
let north: string
let south: string
let nora: Somebody
let clerk: Somebody
let sam: Somebody
let olga: Somebody
let otto: Somebody

beforeAll(async () => {
  at = await startTestInstallation({}, [drawer])
  north = await company(at, 'North')
  south = await company(at, 'South')
  const home = await company(at, 'Home')
  nora = await join(at, north, 'Nora', 'administrator')
  clerk = await join(at, north, 'Clara', { people: 'write', drawer: 'write' })
  sam = await join(at, south, 'Sam', 'administrator')
  olga = await join(at, home, 'Olga', 'administrator')
  otto = await join(at, home, 'Otto', 'administrator')
  await at.superuser.send(
    statement`update auth.account set is_operator = true where id = any(${[olga.account_id, otto.account_id]}::uuid[])`,
  )
})
afterAll(() => at.stop())

const there = (somebody: Somebody, method: string, path: string, body?: unknown) =>
  somebody.request(method, path, { headers: { 'attest-tenant': north }, body })
const grant = async (level: 'read' | 'write', hours = 2) => {
  const answer = await nora.request('POST', '/support-grants', { body: { level, reason: 'Letters look wrong', hours } })
  expect(answer.status).toBe(201)
  return answer.body.id as string
}
const enter = (who: Somebody, id: string) => who.request('PUT', `/operator/support/${id}/entry`)
const events = async () =>
  (await nora.request('GET', '/security-log?limit=20')).body.items.map(({ kind }: { kind: string }) => kind)

describe('Support', () => {
  it('has no way into a company that granted nothing', async () => {
    expect((await there(olga, 'GET', '/slips')).status).toBe(404)
    expect((await enter(olga, uuid())).status).toBe(404)
    expect((await olga.request('GET', '/operator/support')).body.items).toEqual([])
  })

  it('is let in by administrators only, once at a time, and not longer than promised', async () => {
    const body = { level: 'read', reason: 'Help', hours: 2 }
    expect(await clerk.request('POST', '/support-grants', { body })).toMatchObject({ status: 403 })
    const long = await nora.request('POST', '/support-grants', { body: { ...body, hours: 169 } })
    expect(long).toMatchObject({ status: 400, body: { errors: [{ field: 'hours', code: 'support_too_long' }] } })
    const id = await grant('read')
    expect(await nora.request('POST', '/support-grants', { body })).toMatchObject({ status: 409 })
    expect(await sam.request('PUT', `/support-grants/${id}/end`)).toMatchObject({ status: 404 })
    expect(await clerk.request('PUT', `/support-grants/${id}/end`)).toMatchObject({ status: 403 })
    await nora.request('PUT', `/support-grants/${id}/end`)
  })

  it('is open to operators, and to no member or stranger', async () => {
    const id = await grant('read')
    for (const other of [nora, sam]) expect((await enter(other, id)).status).toBe(404)
    expect((await at.request('PUT', `/api/v1/operator/support/${id}/entry`)).status).toBe(401)
    expect((await olga.request('GET', '/operator/support')).body.items).toMatchObject([{ id, entered: false }])
    await nora.request('PUT', `/support-grants/${id}/end`)
  })

  it('looks, under its own name and in sight, and changes nothing', async () => {
    const id = await grant('read')
    const letters = async () =>
      (await at.superuser.rows(statement`select id from auth.mail where recipient = ${nora.email}`)).length
    const before = await letters()
    const entered = { status: 200, body: { entered: true } }
    expect(await Promise.all([enter(olga, id), enter(olga, id)])).toMatchObject([entered, entered])
    expect(await enter(olga, id)).toMatchObject(entered)
    expect((await events()).filter((kind: string) => kind === 'support_entered')).toHaveLength(1)
    expect(await letters()).toBe(before + 1)
    expect((await there(olga, 'GET', '/slips')).status).toBe(200)
    expect((await there(olga, 'GET', '/security-log')).status).toBe(200)
    expect(await there(olga, 'POST', '/slips', { title: 'Gone' })).toMatchObject({ status: 403 })
    expect(await there(olga, 'PUT', '/duties/deletion', { membership_id: null })).toMatchObject({ status: 403 })
    const me = (await olga.request('GET', '/me')).body.memberships
    expect(me.find((one: { tenant_id: string }) => one.tenant_id === north).support).toMatchObject({ level: 'read' })
    const people = (await nora.request('GET', '/people')).body.items as {
      name: string
      id: string
      actions: string[]
    }[]
    const seen = people.find(({ name }) => name === 'Olga (Support)')
    expect(seen?.actions).toEqual([])
    expect(await nora.request('PATCH', `/people/${seen?.id}`, { body: { sees_private: true } })).toMatchObject({
      status: 409,
      body: { code: 'is_support' },
    })
    expect((await nora.request('GET', '/support-grants')).body.items[0].inside).toEqual(['Olga (Support)'])
    expect(await events()).toEqual(expect.arrayContaining(['support_entered', 'support_granted']))
    expect((await enter(otto, id)).status).toBe(200)
    await nora.request('PUT', `/support-grants/${id}/end`)
  })

  it('is outside the moment that the company ends it', async () => {
    const id = await grant('read')
    await enter(olga, id)
    await nora.request('PUT', `/support-grants/${id}/end`)
    expect((await there(olga, 'GET', '/slips')).status).toBe(404)
    expect((await enter(olga, id)).status).toBe(404)
    expect((await events())[0]).toBe('support_ended')
  })

  it('changes what was granted to be changed, but never who may do what', async () => {
    const id = await grant('write')
    await enter(olga, id)
    expect((await there(olga, 'POST', '/slips', { title: 'New' })).status).toBe(201)
    expect(await there(olga, 'POST', '/roles', { name: 'Mine' })).toMatchObject({ status: 403 })
    expect(await there(olga, 'POST', '/support-grants', { level: 'write', reason: 'x', hours: 1 })).toMatchObject({
      status: 403,
    })
    await olga.request('DELETE', `/operator/support/${id}/entry`)
    expect((await there(olga, 'GET', '/slips')).status).toBe(404)
    expect((await events())[0]).toBe('support_left')
    await nora.request('PUT', `/support-grants/${id}/end`)
  })

  it('is outside when its time is over, and the log says so', async () => {
    const id = await grant('read')
    await enter(olga, id)
    await at.superuser.send(
      statement`update app.support_grant set expires_at = now() - interval '1 second' where id = ${id}`,
      statement`update app.membership set support_until = now() - interval '1 second' where support_grant_id = ${id}`,
    )
    expect((await there(olga, 'GET', '/slips')).status).toBe(404)
    expect((await enter(olga, id)).status).toBe(404)
    await endSupport.run(at.work, {})
    expect((await events())[0]).toBe('support_ended')
    const people = (await nora.request('GET', '/people')).body.items as { name: string; status: string }[]
    expect(people.find(({ name }) => name === 'Olga (Support)')?.status).toBe('deactivated')
  })

  it('is outside with the end of its work as operator', async () => {
    const id = await grant('read')
    await enter(otto, id)
    expect((await there(otto, 'GET', '/slips')).status).toBe(200)
    await at.superuser.send(statement`update auth.account set is_operator = false where id = ${otto.account_id}`)
    expect((await there(otto, 'GET', '/slips')).status).toBe(404)
    await nora.request('PUT', `/support-grants/${id}/end`)
  })

  it('tells who granted it by mail', async () => {
    const mails = await at.superuser.rows<{ subject: string }>(statement`
      select subject from auth.mail where recipient = ${nora.email} and subject like '%North%'`)
    expect(mails.length).toBeGreaterThan(0)
  })
})

describe('A contract', () => {
  const terms = {
    number: 'C-1',
    starts_on: '2026-01-01',
    ends_on: null,
    dpa_version: '3',
    dpa_signed_on: '2026-01-02',
    dpa_signed_by: 'Nora',
    notes: null,
  }
  const put = (body: unknown, version?: number) =>
    olga.request('PUT', `/operator/tenants/${north}/contract`, {
      body,
      headers: version === undefined ? {} : { 'if-match': `"${version}"` },
    })

  it('is agreed by the operator, with a trace in the log of the company', async () => {
    expect(await put(terms, 0)).toMatchObject({ status: 200, body: { contract: { number: 'C-1', version: 1 } } })
    expect(await put({ ...terms, number: 'C-2' }, 0)).toMatchObject({ status: 412 })
    expect((await events())[0]).toBe('contract_changed')
  })

  it('is refused where it contradicts itself', async () => {
    expect(await put({ ...terms, ends_on: '2025-12-31' })).toMatchObject({ body: { errors: [{ field: 'ends_on' }] } })
    expect(await put({ ...terms, dpa_version: null })).toMatchObject({ body: { errors: [{ field: 'dpa_version' }] } })
  })

  it('moves the company to reading only', async () => {
    const state = (to: string) => olga.request('PUT', `/operator/tenants/${south}/state`, { body: { state: to } })
    expect(await state('ended')).toMatchObject({ status: 200, body: { state: 'ended' } })
    expect(await sam.request('POST', '/roles', { body: { name: 'New' } })).toMatchObject({ status: 403 })
    expect(await state('active')).toMatchObject({ status: 200 })
    expect(await olga.request('GET', `/operator/tenants/${uuid()}`)).toMatchObject({ status: 404 })
  })
})
