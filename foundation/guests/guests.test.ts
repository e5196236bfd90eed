import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { differences } from '../database/catalog.ts'
import { statement } from '../database/logins.ts'
import { figure } from '../figures.ts'
import { asHouse } from '../jobs/jobs.ts'
import { purge } from '../privacy/retention.ts'
import { prove } from '../proof.ts'
import { cast, invite, join, type Somebody } from '../testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../testing/installation.ts'
import { uuid } from '../uuid.ts'
import { guestLinksOf, newGuestLink, revokeGuestLink } from './links.ts'
import { parcels, remark } from './testing.ts'

prove(parcels)

describe('A guest', () => {
  let at: TestInstallation
  let people: Awaited<ReturnType<typeof cast>>
  beforeAll(async () => {
    at = await startTestInstallation({ ATTEST_LIMIT_SECRETS: '100000' }, [parcels])
    people = await cast(at)
  })
  afterAll(() => at.stop())

  const send = async (who: Somebody, content = 'Lamp') =>
    (await who.request('POST', '/parcels', { body: { content } })).body as { id: string }
  const collect = (who: Somebody, record_id: string, more = {}) =>
    invite(at, who.tenant_id, { purpose: 'collection', record_id, ...more })
  const link = async (id: string) =>
    (
      await at.superuser.rows<Record<string, string | null>>(statement`select * from app.guest_link where id = ${id}`)
    )[0]
  const set = (id: string, column: 'expires_at' | 'revoked_at', moment: string) =>
    at.superuser.send({ sql: `update app.guest_link set ${column} = ${moment} where id = $1`, parameters: [id] })

  it('comes by the link that a member made, and changes the record under the own name', async () => {
    const { north } = people
    const { id } = await send(north)
    const made = await north.request('POST', `/parcels/${id}/guests`)
    const [page, secrets] = made.body.url.split('#')
    expect(page).toMatch(/\/guest$/)
    expect(secrets).toMatch(/^[\w-]{22}\.[\w-]{22}$/)
    const ask = (method: string, path: string, body?: unknown) =>
      at.request(method, `/api/v1${path}`, {
        headers: { 'attest-guest': secrets },
        ...(body !== undefined && { body }),
      })

    expect(await ask('GET', '/guest')).toMatchObject({
      status: 200,
      body: {
        purpose: 'collection',
        record_id: id,
        name: 'Gabi',
        language: 'en',
        company_name: 'North',
        state: 'active',
      },
    })
    const seen = await ask('GET', '/guest/parcel')
    expect(seen).toMatchObject({ status: 200, body: { id, content: 'Lamp', place: null } })
    expect(seen.headers.get('cache-control')).toBe('no-store')
    expect((await ask('PUT', '/guest/parcel/place', { place: 'Cellar' })).body).toMatchObject({ id, place: 'Cellar' })

    const history = await north.request('GET', `/parcels/${id}/history`)
    expect(history.body.items).toMatchObject([
      { by: 'Gabi', guest: true, action: 'update', changes: [{ field: 'place', before: null, after: 'Cellar' }] },
      { by: 'Nora', guest: false, action: 'insert' },
    ])
    const [change] = (await north.request('GET', '/changes?table=parcel')).body.items
    expect(change).toMatchObject({ by: 'Gabi', guest: true, record_id: id })
    const stale = await north.request('PATCH', `/parcels/${id}`, {
      body: { content: 'Vase' },
      headers: { 'if-match': '"1"' },
    })
    expect(stale).toMatchObject({ status: 412, body: { changes: [{ by: 'Gabi', field: 'place' }] } })
    const mails = await at.superuser.rows(
      statement`select subject, body from auth.mail where recipient = ${north.email}`,
    )
    expect(mails).toEqual([{ subject: 'Put away', body: 'Cellar' }])
  })

  it('adds what belongs to the record, under the own name, and nothing to another one', async () => {
    const { north } = people
    const [mine, other] = [await send(north), await send(north)]
    const db = await (await collect(north, mine.id)).db()
    const id = uuid()
    await db.run(db.insert(remark, { id, parcel_id: mine.id, words: 'Heavy' }))
    await expect(db.run(db.insert(remark, { parcel_id: other.id, words: 'Heavy' }))).rejects.toMatchObject({
      code: '42501',
    })
    expect(await db.all(db.select(remark).select('words'))).toEqual([{ words: 'Heavy' }])
    const [entry] = await at.superuser.rows(statement`select * from app.change_log where record_id = ${id}`)
    expect(entry).toMatchObject({
      action: 'insert',
      actor_id: null,
      guest_name: 'Gabi',
      request_id: expect.any(String),
    })
    const after = await north.request('POST', '/parcels', { body: { content: 'Later' } })
    const [own] = await at.superuser.rows(statement`select * from app.change_log where record_id = ${after.body.id}`)
    expect(own).toMatchObject({ actor_id: north.membership_id, guest_id: null, guest_name: null })
  })

  it('is found by no secret that the database holds', async () => {
    const { north } = people
    const guest = await collect(north, (await send(north)).id)
    const stored = JSON.stringify(await link(guest.link_id))
    for (const secret of guest.secrets.split('.')) expect(stored).not.toContain(secret)
  })

  it('is out at the second at which the link expires, and at once when it is revoked', async () => {
    const { north } = people
    const { id } = await send(north)
    const [first, second] = [await collect(north, id), await collect(north, id)]
    const db = await first.db()
    await db.transaction(async (inside) => {
      await inside.run()
      await set(first.link_id, 'expires_at', 'now()')
    })
    await expect(db.run()).rejects.toMatchObject({ code: 'AT001' })
    expect((await first.request('GET', '/guest/parcel')).status).toBe(404)

    const open = await second.db()
    expect((await second.request('GET', '/guest/parcel')).status).toBe(200)
    const house = asHouse(at.database.jobs, north.tenant_id)
    await house.run(revokeGuestLink(house, second.link_id))
    await expect(open.run(statement`select from parcel`)).rejects.toMatchObject({ code: 'AT001' })
    for (const path of ['/guest', '/guest/parcel']) expect((await second.request('GET', path)).status).toBe(404)
    await house.run(revokeGuestLink(house, second.link_id))
    expect((await guestLinksOf(house, id)).map((one) => one.revoked_at !== null)).toEqual([true, false])
  })

  it('is told the same when the link is revoked between the look-up and the transaction', async () => {
    const { north } = people
    const guest = await invite(at, north.tenant_id, { purpose: 'greeting', record_id: uuid() })
    // The update holds the link's row while the request waits for it: its first opening wants to write there.
    await at.superuser.send({ sql: 'begin', parameters: [] })
    await set(guest.link_id, 'revoked_at', 'now()')
    const answer = guest.request('GET', '/guest/greeting')
    await new Promise((resolve) => setTimeout(resolve, 200))
    await at.superuser.send({ sql: 'commit', parameters: [] })
    const absent = await at.request('GET', '/api/v1/no-such-thing')
    expect({ ...(await answer).body, request_id: '' }).toEqual({ ...absent.body, request_id: '' })
  })

  it('is written down once, however often and however many at once', async () => {
    const { north } = people
    const guest = await collect(north, (await send(north)).id, { name: 'Gisela', email: 'gisela@example.com' })
    expect(await link(guest.link_id)).toMatchObject({ opened_at: null, last_seen_at: null })
    const answers = await Promise.all(Array.from({ length: 8 }, () => guest.request('GET', '/guest/parcel')))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200))
    const { opened_at, last_seen_at } = (await link(guest.link_id)) as Record<string, string>
    expect(last_seen_at).toBe(opened_at)
    await at.superuser.send(
      statement`update app.guest_link set last_seen_at = now() - interval '61 seconds' where id = ${guest.link_id}`,
    )
    await guest.request('GET', '/guest/parcel')
    const later = await link(guest.link_id)
    expect(later?.opened_at).toBe(opened_at)
    expect(Date.parse(later?.last_seen_at as string)).toBeGreaterThan(Date.parse(opened_at as string))
    const { body } = await north.request('GET', '/security-log?kind=guest_opened')
    const mine = body.items.filter(({ email }: { email: string }) => email === 'gisela@example.com')
    expect(mine).toMatchObject([{ kind: 'guest_opened', person_name: 'Gisela', ip: '127.0.0.1' }])
  })

  it('that was turned away is known to the company whose link it was, and to no other', async () => {
    const { north, south } = people
    const whom = { purpose: 'collection', name: 'Gerd', email: 'gerd@example.com', record_id: uuid() }
    const [mine, theirs] = [await invite(at, north.tenant_id, whom), await invite(at, south.tenant_id, whom)]
    const [a, b] = mine.secrets.split('.') as [string, string]
    const [, other] = theirs.secrets.split('.') as [string, string]
    const refused = async (who: Somebody) =>
      (await who.request('GET', '/security-log?kind=guest_refused')).body.items.filter(
        ({ email }: { email: string }) => email === 'gerd@example.com',
      ).length as number
    const attempt = (secrets: string) => at.request('GET', '/api/v1/guest', { headers: { 'attest-guest': secrets } })
    await attempt(`${b}.${a}`)
    await attempt(`${'x'.repeat(22)}.${'y'.repeat(22)}`)
    expect([await refused(north), await refused(south)]).toEqual([0, 0])
    await attempt(`${a}.${'y'.repeat(22)}`)
    await attempt(`${'x'.repeat(22)}.${b}`)
    expect([await refused(north), await refused(south)]).toEqual([2, 0])
    await attempt(`${a}.${other}`)
    expect([await refused(north), await refused(south)]).toEqual([3, 1])
  })

  it('of one company reaches nothing of another, whatever record the link names', async () => {
    const { north, south } = people
    const { id } = await send(north, 'Secret lamp')
    const guest = await collect(south, id)
    expect((await guest.request('GET', '/guest')).body).toMatchObject({ company_name: 'South' })
    expect(await guest.request('GET', '/guest/parcel')).toMatchObject({ status: 404, body: { code: 'not_found' } })
    expect((await guest.request('PUT', '/guest/parcel/place', { body: { place: 'Gone' } })).status).toBe(404)
    expect((await north.request('GET', `/parcels/${id}`)).body).toMatchObject({ place: null })
    const house = asHouse(at.database.jobs, south.tenant_id)
    expect(await guestLinksOf(house, id)).toMatchObject([{ id: guest.link_id }])
    expect(await guestLinksOf(asHouse(at.database.jobs, north.tenant_id), id)).toEqual([])
  })

  it('only reads when the contract has ended, and finds nothing when the company is erased', async () => {
    const tenant = people.north.tenant_id
    const ended = await join(at, tenant, 'Emil', 'administrator')
    const { id } = await send(ended)
    const guest = await collect(ended, id)
    const state = (value: string) =>
      at.superuser.send(statement`update app.tenant set state = ${value} where id = ${tenant}`)
    await state('ended')
    try {
      expect((await guest.request('GET', '/guest/parcel')).body).toMatchObject({ content: 'Lamp' })
      expect(await guest.request('PUT', '/guest/parcel/place', { body: { place: 'Cellar' } })).toMatchObject({
        status: 403,
        body: { code: 'contract_ended' },
      })
      await expect((await guest.db()).run(statement`update parcel set place = 'x'`)).rejects.toMatchObject({
        code: '25006',
      })
      await state('erased')
      for (const path of ['/guest', '/guest/parcel', '/guest/greeting'])
        expect((await guest.request('GET', path)).status).toBe(404)
    } finally {
      await state('active')
    }
  })

  it('can neither enter without secrets, nor twice, nor see what members see', async () => {
    const { north, south } = people
    const { id } = await send(north)
    const db = await (await collect(north, id)).db()
    const denied = { code: '42501' }
    const { guest } = at.database
    for (const sql of [
      `select app.enter_as_house('${north.tenant_id}')`,
      `select app.set_context('${north.tenant_id}', null, null, null, null)`,
      `select app.queue_mail('${uuid()}', 'x@example.com', 'x', 'x')`,
      `select app.log_security('guest_opened', null, null)`,
      `select set_config('app.guest_record', '${id}', true)`,
    ]) {
      await expect(guest.send({ sql, parameters: [] }), `${sql}`).rejects.toMatchObject(denied)
      await expect(db.run({ sql, parameters: [] }), `${sql}`).rejects.toMatchObject(denied)
    }
    const other = await collect(south, uuid())
    const [a, b] = other.secrets.split('.').map((secret) => Buffer.from(secret))
    await expect(
      guest.send(statement`select app.enter_as_guest(${a}, ${b}, 'collection', ${uuid()}, '127.0.0.1')`),
    ).rejects.toMatchObject({ code: 'AT001' })
    for (const table of [
      'app.guest_link',
      'app.tenant',
      'app.security_log',
      'app.change_log',
      'auth.account',
      'auth.session',
    ])
      await expect(db.run({ sql: `select from ${table}`, parameters: [] }), `${table}`).rejects.toMatchObject(denied)
  })

  it('who guesses is stopped, from each address by itself', async () => {
    const strict = await startTestInstallation({ ATTEST_LIMIT_SECRETS: '5', ATTEST_TRUST_PROXY: '127.0.0.1' }, [
      parcels,
    ])
    try {
      const { north } = await cast(strict)
      const guest = await invite(strict, north.tenant_id, { purpose: 'greeting', record_id: uuid() })
      const from = (ip: string) => ({ headers: { 'x-forwarded-for': ip } })
      const right = async () => (await guest.request('GET', '/guest', from('192.0.2.1'))).status
      for (let i = 0; i < 10; i++) expect(await right()).toBe(200)
      const wrong = (ip: string) =>
        strict.request('GET', '/api/v1/guest', { headers: { 'x-forwarded-for': ip, 'attest-guest': 'x' } })
      for (let i = 0; i < figure('limits.secrets').value; i++) expect((await wrong('192.0.2.1')).status).toBe(404)
      expect((await wrong('192.0.2.1')).status).toBe(429)
      expect((await wrong('192.0.2.2')).status).toBe(404)
      expect(await right()).toBe(200)
    } finally {
      await strict.stop()
    }
  })

  it('is forgotten in time', async () => {
    const { north } = people
    const [old, young] = [await collect(north, uuid()), await collect(north, uuid())]
    const { value } = figure('guests.keep')
    await set(old.link_id, 'expires_at', `now() - interval '${value} days 1 minute'`)
    await set(young.link_id, 'expires_at', `now() - interval '${value} days' + interval '1 hour'`)
    await purge(at.work)
    expect(await link(old.link_id)).toBeUndefined()
    expect(await link(young.link_id)).toBeDefined()
  })

  it('speaks the language of the link', async () => {
    const { north } = people
    const guest = await collect(north, uuid(), { language: 'pl' })
    const answer = await guest.request('GET', '/guest/parcel', { headers: { 'accept-language': 'de' } })
    expect(answer).toMatchObject({ status: 404, body: { title: 'Nie znaleziono' } })
  })

  it('whose inviter has left causes no mail', async () => {
    const { north } = people
    const gone = await join(at, north.tenant_id, 'Gone', 'administrator')
    const { id } = await send(gone)
    const guest = await collect(gone, id, { created_by: gone.membership_id })
    await at.superuser.send(
      statement`update app.membership set status = 'deactivated' where id = ${gone.membership_id}`,
    )
    expect((await guest.request('PUT', '/guest/parcel/place', { body: { place: 'Attic' } })).status).toBe(200)
    expect(await at.superuser.rows(statement`select from auth.mail where recipient = ${gone.email}`)).toEqual([])
  })

  it('is kept to the own rows by a database that is looked at, at each start', async () => {
    const run = (sql: string) => at.superuser.send({ sql, parameters: [] })
    const faults: [string, RegExp][] = [
      ['drop policy guest_select on app.parcel', /app\.parcel: its policy guest_select does not keep/],
      ['alter policy guest_select on app.parcel using (true)', /app\.parcel: its policy guest_select does not keep/],
      [
        'alter policy guest_update on app.parcel with check (true)',
        /app\.parcel: its policy guest_update does not keep/,
      ],
      ['alter policy guest_insert on app.remark to attest_app', /app\.remark: its policy guest_insert does not keep/],
      [
        'alter policy guest_select on app.receipt using (parcel_id = app.current_guest_record())',
        /app\.receipt: its policy/,
      ],
      [
        'create policy guest_select on app.stamp to attest_guest using (true)',
        /app\.stamp has the policy guest_select/,
      ],
      ['grant select on app.price to attest_guest', /attest_guest may select app\.price/],
      ['grant delete on app.parcel to attest_guest', /attest_guest may delete app\.parcel/],
      ['grant usage on schema auth to attest_guest', /attest_guest may use schema auth/],
    ]
    expect(await differences(at.superuser, at.house.tables)).toEqual([])
    for (const [fault, message] of faults) {
      await run('begin')
      await run(fault)
      expect((await differences(at.superuser, at.house.tables)).join('\n'), `${fault}`).toMatch(message)
      await run('rollback')
    }
  })

  it('is invited by jobs too, in the name of a member', async () => {
    const { north } = people
    const house = asHouse(at.database.jobs, north.tenant_id)
    const whom = {
      purpose: 'collection',
      record_id: uuid(),
      name: 'G',
      email: 'g@example.com',
      language: 'de',
    } as const
    const expires_at = '2099-01-01T00:00:00Z'
    const made = newGuestLink(
      { db: house, address: 'https://attest.example' },
      { ...whom, expires_at, created_by: north.membership_id },
    )
    expect(made.url).toMatch(/^https:\/\/attest\.example\/guest#/)
    await house.run(made.statement)
    expect(await guestLinksOf(house, whom.record_id)).toMatchObject([
      { ...whom, expires_at, id: made.id, created_by: north.membership_id, revoked_at: null, opened_at: null },
    ])
  })
})
