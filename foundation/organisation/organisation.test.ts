import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cast } from '../testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../testing/installation.ts'

let at: TestInstallation
let people: Awaited<ReturnType<typeof cast>>
beforeAll(async () => {
  at = await startTestInstallation()
  people = await cast(at)
})
afterAll(() => at.stop())

describe('companies', () => {
  it('are created, listed, found, changed with their version, and deleted', async () => {
    const { north } = people
    const created = await north.request('POST', '/companies', { body: { name: 'Nord Ä GmbH', city: 'Kiel' } })
    expect(created).toMatchObject({
      status: 201,
      body: { name: 'Nord Ä GmbH', version: 1, actions: ['update', 'delete'] },
    })
    const url = `/companies/${created.body.id}`
    const changed = await north.request('PATCH', url, { body: { city: 'Lübeck' }, headers: { 'if-match': '"1"' } })
    expect(changed).toMatchObject({ status: 200, body: { city: 'Lübeck', version: 2 } })
    expect(changed.headers.get('etag')).toBe('"2"')
    const stale = await north.request('PATCH', url, { body: { city: 'Kiel' }, headers: { 'if-match': '"1"' } })
    expect(stale).toMatchObject({
      status: 412,
      body: {
        code: 'stale',
        current: { city: 'Lübeck' },
        changes: [{ field: 'city', before: 'Kiel', after: 'Lübeck', by: 'Nora' }],
      },
    })
    const history = await north.request('GET', `${url}/history`)
    expect(history.body.items.map((entry: { action: string }) => entry.action)).toEqual(['update', 'insert'])
    expect((await north.request('DELETE', url)).status).toBe(204)
    expect((await north.request('GET', url)).status).toBe(404)
  })

  it('of another company look like absent ones; a stranger has no right', async () => {
    const { north, south, stranger } = people
    const { body } = await south.request('POST', '/companies', { body: { name: 'Süd AG' } })
    expect(await north.request('GET', `/companies/${body.id}`)).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    })
    expect((await north.request('PATCH', `/companies/${body.id}`, { body: { name: 'x' } })).status).toBe(404)
    expect((await stranger.request('GET', '/companies')).status).toBe(403)
    expect((await at.request('GET', '/api/v1/companies')).status).toBe(401)
  })

  it('are paged by keyset in the order that people expect', async () => {
    const { south } = people
    for (const name of ['Zeta', 'Ärzte', 'Arnold', 'Łódź', 'Lodz', 'Şahin', 'Straße', 'Strasse B', 'Mitte'])
      await south.request('POST', '/companies', { body: { name } })
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: { body: { items: { name: string }[]; next: string | null } } = await south.request(
        'GET',
        `/companies?limit=3${cursor && `&cursor=${cursor}`}`,
      )
      seen.push(...page.body.items.map((item) => item.name))
      cursor = page.body.next
    }
    expect(seen).toEqual(['Arnold', 'Ärzte', 'Lodz', 'Łódź', 'Mitte', 'Şahin', 'Straße', 'Strasse B', 'Süd AG', 'Zeta'])
    expect((await south.request('GET', '/companies?cursor=abc')).body.errors).toMatchObject([{ field: 'cursor' }])
  })

  it('refuse surplus and wrong input beside the field', async () => {
    const answer = await people.north.request('POST', '/companies', {
      body: { name: '', country: 'Germany', tenant_id: 'x' },
    })
    expect(answer.body.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'name', code: 'empty' }),
        expect.objectContaining({ field: 'tenant_id', code: 'surplus' }),
      ]),
    )
  })

  it('are created once for one Idempotency-Key', async () => {
    const once = { body: { name: 'Einmal GmbH' }, headers: { 'idempotency-key': 'key-12345678' } }
    const answers = await Promise.all([1, 2, 3].map(() => people.north.request('POST', '/companies', once)))
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1)
    const other = await people.north.request('POST', '/companies', { ...once, body: { name: 'Andere' } })
    expect(other).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } })
  })
})
