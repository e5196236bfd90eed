import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statement } from '../database/logins.ts'
import { cast, join, type Somebody } from '../testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../testing/installation.ts'

let at: TestInstallation
let people: Awaited<ReturnType<typeof cast>>
beforeAll(async () => {
  at = await startTestInstallation()
  people = await cast(at)
})
afterAll(() => at.stop())

async function allPages(who: Somebody, path: string) {
  const items: Record<string, unknown>[] = []
  let cursor: string | null = null
  do {
    const { body }: { body: { items: Record<string, unknown>[]; next: string | null } } = await who.request(
      'GET',
      `${path}&limit=2${cursor ? `&cursor=${cursor}` : ''}`,
    )
    expect(body.items.length).toBeLessThanOrEqual(2)
    items.push(...body.items)
    cursor = body.next
  } while (cursor)
  return items
}

describe('the security log', () => {
  const write = (who: Somebody, kind: string, moment: string) =>
    at.superuser.send(statement`
      insert into app.security_log (tenant_id, at, kind, account_id, ip)
      values (${who.tenant_id}, ${moment}, ${kind}, ${who.account_id}, '192.0.2.7')`)

  it('is paged newest first, also among events of the same moment, and filtered', async () => {
    const { north, south } = people
    const somebody = await join(at, north.tenant_id, 'Logged', {})
    for (const kind of ['signed_in', 'locked', 'signed_out', 'sign_in_failed', 'signed_in'])
      await write(somebody, kind, '2026-03-10T12:00:00.123456Z')
    await write(somebody, 'signed_in', '2026-03-10T22:59:59.999Z')
    await write(somebody, 'signed_in', '2026-03-10T23:00:00Z')
    const mine = `/security-log?account=${somebody.account_id}`
    const all = await allPages(north, mine)
    expect(all).toHaveLength(7)
    expect(new Set(all.map(({ id }) => id)).size).toBe(7)
    const moments = all.map((entry) => entry.at as string)
    expect(moments).toEqual(moments.toSorted().toReversed())
    expect(all[0]).toMatchObject({
      kind: 'signed_in',
      person_name: 'Logged',
      email: somebody.email,
      ip: '192.0.2.7',
      by: null,
    })
    expect(await allPages(north, `${mine}&kind=locked&kind=sign_in_failed`)).toHaveLength(2)
    // The tenth of March in Berlin ends at 23:00 UTC.
    expect(await allPages(north, `${mine}&from=2026-03-10&to=2026-03-10`)).toHaveLength(6)
    expect(await allPages(north, `${mine}&from=2026-03-11`)).toHaveLength(1)
    expect(await allPages(south, mine)).toEqual([])
  })

  it('is for those who may read it', async () => {
    const { north, stranger } = people
    for (const path of ['/security-log', '/changes']) {
      expect((await stranger.request('GET', path)).status).toBe(403)
      expect((await at.request('GET', `/api/v1${path}`)).status).toBe(401)
      expect((await north.request('GET', `${path}?cursor=abc`)).body.errors).toMatchObject([
        { field: 'cursor', code: 'cursor' },
      ])
      const forged = Buffer.from('9999-99-99T99:99:99Z 00000000-0000-0000-0000-000000000000').toString('base64url')
      expect((await north.request('GET', `${path}?cursor=${forged}`)).body.errors).toMatchObject([{ field: 'cursor' }])
      expect((await north.request('GET', `${path}?from=yesterday`)).body.errors).toMatchObject([
        { field: 'from', code: 'date' },
      ])
    }
  })
})

describe('the change log', () => {
  it('says who changed which fields of which record, without values', async () => {
    const { north, south } = people
    const { body } = await north.request('POST', '/units', { body: { name: 'Secret plan' } })
    await north.request('PATCH', `/units/${body.id}`, { body: { name: 'Harmless' } })
    await south.request('POST', '/units', { body: { name: 'Elsewhere' } })
    const entries = await allPages(north, '/changes?table=unit')
    expect(entries).toMatchObject([
      { by: 'Nora', action: 'update', table: 'unit', record_id: body.id, record: 'Harmless', fields: ['name'] },
      { by: 'Nora', action: 'insert', table: 'unit', record_id: body.id, record: 'Harmless', fields: ['name'] },
    ])
    expect(JSON.stringify(entries)).not.toContain('Secret plan')
    expect(Object.keys(entries[0] ?? {}).toSorted()).toEqual([
      'action',
      'at',
      'by',
      'fields',
      'guest',
      'id',
      'record',
      'record_id',
      'table',
    ])
    expect(await allPages(north, `/changes?table=unit&by=${north.membership_id}`)).toHaveLength(2)
    expect(await allPages(north, `/changes?table=unit&by=${south.membership_id}`)).toEqual([])
    expect(await allPages(north, '/changes?table=unit&to=2020-01-01')).toEqual([])
    await north.request('DELETE', `/units/${body.id}`)
    expect((await allPages(north, '/changes?table=unit'))[0]).toMatchObject({ action: 'delete', record: null })
  })

  it('names a record only to those who may read it', async () => {
    const { north } = people
    const { body: mine } = await north.request('POST', '/companies', { body: { name: 'Mine GmbH' } })
    await north.request('POST', '/companies', { body: { name: 'Other GmbH' } })
    const auditor = await join(at, north.tenant_id, 'Auditor', { log: 'read' })
    const limited = await join(at, north.tenant_id, 'Limited', { log: 'read', company: 'read' }, { company: [mine.id] })
    const names = async (who: Somebody) => (await allPages(who, '/changes?table=company')).map(({ record }) => record)
    expect(await names(auditor)).toEqual([null, null])
    expect(await names(limited)).toEqual([null, 'Mine GmbH'])
    expect(await names(north)).toEqual(['Other GmbH', 'Mine GmbH'])
  })
})

describe('what is written in the logs', () => {
  const denied = { code: '42501' }

  it('can be changed or deleted by no login of the server', async () => {
    const { north } = people
    await north.request('POST', '/units', { body: { name: 'Traced' } })
    const enter = statement`select app.enter_as_house(${north.tenant_id})`
    for (const table of ['security_log', 'change_log'])
      for (const sql of [`delete from app.${table}`, `update app.${table} set at = now()`, `truncate app.${table}`]) {
        const change = { sql, parameters: [] }
        await expect(at.database.app.send(change)).rejects.toMatchObject(denied)
        await expect(at.database.auth.send(change)).rejects.toMatchObject(denied)
        await expect(at.database.jobs.send(enter, change)).rejects.toMatchObject(denied)
      }
    const forged = statement`
      insert into app.change_log (tenant_id, table_name, record_id, action, record_version)
      values (${north.tenant_id}, 'unit', ${north.tenant_id}, 'insert', 1)`
    for (const login of [at.database.app, at.database.auth])
      await expect(login.send(forged)).rejects.toMatchObject(denied)
    await expect(at.database.app.send(statement`select app.purge_logs(60, 36)`)).rejects.toMatchObject(denied)
  })

  it('is not purged earlier than promised, whoever asks', async () => {
    await expect(at.database.jobs.send(statement`select app.purge_logs(59, 36)`)).rejects.toMatchObject(denied)
    await expect(at.database.jobs.send(statement`select app.purge_logs(60, 35)`)).rejects.toMatchObject(denied)
  })
})
