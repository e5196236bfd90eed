import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statement } from '../../../foundation/database/logins.ts'
import { cast, join, type Somebody } from '../../../foundation/testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../../../foundation/testing/installation.ts'
import { daysLater, today } from '../days.ts'
import { somebody, stage } from '../testing.ts'
import { remind } from './reminders.ts'

let at: TestInstallation
let on: Awaited<ReturnType<typeof stage>>
beforeAll(async () => {
  at = await startTestInstallation()
  on = await stage(at, await cast(at))
})
afterAll(() => at.stop())

const now = today('Europe/Berlin')

async function begin(by: Somebody, kind = 'final', more: object = {}) {
  const { body: person } = await by.request('POST', '/employees', { body: somebody(on.ours.company_id, more) })
  const { body } = await by.request('POST', '/letters', { body: { employee_id: person.id, kind } })
  const url = `/letters/${body.id}`
  const step = (to: string, values: object = {}, who = by) =>
    who.request('POST', `${url}/steps`, { body: { to, ...values } })
  return { id: body.id as string, person, url, step }
}

/** Mails to an address, the newest first. */
const mails = (email: string) =>
  at.superuser.rows<{ subject: string; body: string }>(statement`
    select subject, body from auth.mail where recipient = ${email} order by created_at desc, id desc`)

describe('the way of a letter', () => {
  it('leads from rating to the archive; each step is kept with who, when and why', async () => {
    const { north, colleague } = on
    const { url, step } = await begin(north)
    await north.request('PATCH', url, { body: { body: 'Frau Müller war hier.', issued_on: now } })
    const due = daysLater(now, 7)
    await step('rating', { with_id: colleague.membership_id, due_on: due })
    expect((await north.request('GET', url)).body).toMatchObject({
      status: 'rating',
      due_on: due,
      labels: { with_id: 'Karl' },
    })
    await step('draft', {}, colleague)
    await step('review')
    expect((await step('not_released')).body.errors).toMatchObject([{ field: 'note', code: 'required' }])
    await step('conditional', { note: 'Mit dem Zusatz zum Projekt.' })
    await step('released')
    await step('printed')
    await step('signing')
    expect((await step('handed_over', { handed_over_how: 'post', handed_over_note: 'RR 12 DE' })).body).toMatchObject({
      handed_over_on: now,
      handed_over_how: 'post',
      handed_over_note: 'RR 12 DE',
    })
    expect((await step('archived')).body).toMatchObject({ status: 'archived', handed_over_on: now })
    const { body } = await north.request('GET', `${url}/steps`)
    expect(body.items.map((one: { to_status: string }) => one.to_status).toReversed()).toEqual(
      'rating draft review conditional released printed signing handed_over archived'.split(' '),
    )
    expect(body.items.at(-2)).toMatchObject({ by: 'Karl', from_status: 'rating', is_guest: false })
    expect(body.items.at(-1)).toMatchObject({ by: 'Nora', with_name: 'Karl', due_on: due })
    expect(body.items[5]).toMatchObject({ to_status: 'conditional', note: 'Mit dem Zusatz zum Projekt.' })
  })

  it('takes each step once, also at once', async () => {
    const { step } = await begin(on.north)
    const both = await Promise.all([step('review'), step('review')])
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 409]))
  })

  it('begins a correction when an issued letter goes back, and keeps its date', async () => {
    const { north } = on
    const { url, step } = await begin(north, 'final', { left_on: daysLater(now, -20) })
    await north.request('PATCH', url, { body: { body: 'Frau Müller war hier.' } })
    for (const to of ['released', 'printed']) await step(to)
    const { body } = await step('draft')
    expect(body).toMatchObject({ status: 'draft', correction_number: 1, issued_on: daysLater(now, -20) })
    const issued = await north.request('GET', `${url}/versions/${body.corrects_version}`)
    expect(issued.body.content).toMatchObject({ body: 'Frau Müller war hier.' })
    await north.request('PATCH', url, { body: { body: 'Frau Müller war da.', issued_on: now } })
    const { body: text } = await north.request('POST', `${url}/text`, { body: {} })
    expect(text.findings.map(({ source }: { source: string }) => source).join()).toContain('5 AZR 509/91')
  })

  it('waits for nobody who can not work on it', async () => {
    const { north, south } = on
    const { url, step } = await begin(north)
    const gone = await join(at, north.tenant_id, 'Gone', { letter: 'write' })
    await north.request('PUT', `/people/${gone.membership_id}/deactivation`)
    for (const with_id of [south.membership_id, gone.membership_id]) {
      expect((await step('review', { with_id })).body.errors).toMatchObject([{ field: 'with_id', code: 'reference' }])
      const given = await north.request('PUT', `${url}/assignment`, { body: { with_id, due_on: null } })
      expect(given.body.errors).toMatchObject([{ field: 'with_id', code: 'reference' }])
    }
  })

  it('needs a second pair of eyes where the company wants it', async () => {
    const { north, colleague } = on
    const { url, step } = await begin(north)
    await north.request('PATCH', url, { body: { body: 'Frau Müller war hier.' } })
    await step('review', {}, colleague)
    await north.request('PUT', '/figures/letters.four_eyes', { body: { value: 1 } })
    expect((await step('released', {}, colleague)).body.code).toBe('four_eyes')
    expect((await step('released')).status).toBe(200)
    await north.request('DELETE', '/figures/letters.four_eyes')
  })
})

describe('versions', () => {
  it('keep how a letter read, once a sitting, and bring it back', async () => {
    const { north, colleague } = on
    const { url } = await begin(north)
    const write = (who: Somebody, body: string) => who.request('PATCH', url, { body: { body } })
    await write(north, 'Eins.')
    await write(north, 'Zwei.')
    await write(colleague, 'Drei.')
    const { body } = await north.request('GET', `${url}/versions`)
    expect(body.items).toMatchObject([
      { number: 2, reason: 'saved', by: 'Karl' },
      { number: 1, reason: 'saved', by: 'Nora' },
    ])
    expect((await north.request('GET', `${url}/versions/2`)).body.content).toMatchObject({ body: 'Zwei.' })
    const restored = await north.request('POST', `${url}/restoration`, { body: { number: 2 } })
    expect(restored.body).toMatchObject({ body: 'Zwei.' })
    expect((await north.request('GET', `${url}/versions/3`)).body.content).toMatchObject({ body: 'Drei.' })
    for (const number of ['9', '0', 'x'])
      expect((await north.request('GET', `${url}/versions/${number}`)).status).toBe(number === '9' ? 404 : 400)
    expect((await on.south.request('GET', `${url}/versions/1`)).status).toBe(404)
  })
})

describe('comments', () => {
  it('are seen by whoever sees the letter, and taken back by who wrote them', async () => {
    const { north, colleague } = on
    const { url } = await begin(north)
    const { body } = await colleague.request('POST', `${url}/comments`, { body: { text: 'Projekt fehlt.' } })
    expect(body.items).toMatchObject([{ text: 'Projekt fehlt.', by: 'Karl', is_own: true, is_guest: false }])
    const [{ id }] = body.items
    expect((await north.request('GET', `${url}/comments`)).body.items).toMatchObject([{ is_own: false }])
    expect((await north.request('DELETE', `${url}/comments/${id}`)).status).toBe(404)
    expect((await colleague.request('DELETE', `${url}/comments/${id}`)).status).toBe(204)
    expect((await north.request('GET', `${url}/comments`)).body.items).toEqual([])
  })
})

describe('the board', () => {
  it('shows the letters that this person sees, by state', async () => {
    const { north, local } = on
    const { id, step } = await begin(north, 'interim', { site_id: on.ours.harbour })
    const hidden = await begin(north, 'interim', { site_id: on.ours.forest })
    await step('review')
    const { body } = await local.request('GET', '/letters/board')
    const review = body.columns.find((one: { status: string }) => one.status === 'review')
    expect(review.items.map((row: { id: string }) => row.id)).toContain(id)
    expect(JSON.stringify(body)).not.toContain(hidden.id)
    expect(body).not.toHaveProperty('requests')
    expect(review.items[0]).not.toHaveProperty('body')
    expect((await north.request('GET', '/letters/board')).body.requests).toMatchObject({ total: expect.any(Number) })
  })

  it('and the list can be cut down to what waits for somebody, and until when', async () => {
    const { north, colleague } = on
    const { id, url } = await begin(north)
    const due_on = daysLater(now, 3)
    await north.request('PUT', `${url}/assignment`, { body: { with_id: colleague.membership_id, due_on } })
    const { body } = await north.request('GET', `/letters/board?with_id=${colleague.membership_id}`)
    const shown = body.columns.flatMap((one: { items: { id: string; with_id: string }[] }) => one.items)
    expect(shown.map((row: { id: string }) => row.id)).toContain(id)
    expect(shown.every((row: { with_id: string }) => row.with_id === colleague.membership_id)).toBe(true)
    expect(body).not.toHaveProperty('requests')
    const until = async (day: string) =>
      (await north.request('GET', `/letters?limit=200&due_on_until=${day}`)).body.items.map(
        (row: { id: string }) => row.id,
      )
    expect(await until(due_on)).toContain(id)
    expect(await until(daysLater(now, 2))).not.toContain(id)
    expect((await north.request('GET', '/letters?due_on_until=bald')).status).toBe(400)
  })
})

describe('a request for a letter', () => {
  const ask = async (by: Somebody, more: object = {}) => {
    const { body: person } = await on.north.request('POST', '/employees', { body: somebody(on.ours.company_id) })
    const asked = await by.request('POST', '/letter-requests', {
      body: { employee_id: person.id, kind: 'interim', ...more },
    })
    return { person, asked, url: `/letter-requests/${asked.body.id}` }
  }

  it('by a supervisor becomes a letter, and the supervisor is told', async () => {
    const { north } = on
    const supervisor = await join(at, north.tenant_id, 'Sven', { employee: 'read', letter_request: 'write' })
    const { asked, url } = await ask(supervisor, { activities: 'Planung\nBerichte', wanted_by: daysLater(now, 20) })
    expect(asked).toMatchObject({ status: 201, body: { status: 'open', via: 'account', requested_by: 'Sven' } })
    expect(asked.body.actions).toEqual(['withdraw'])
    expect((await supervisor.request('PUT', `${url}/acceptance`, { body: {} })).status).toBe(403)
    const { body } = await north.request('PUT', `${url}/acceptance`, { body: {} })
    expect(body.request).toMatchObject({ status: 'accepted', letter_id: body.letter_id })
    expect((await north.request('GET', `/letters/${body.letter_id}`)).body).toMatchObject({
      kind: 'interim',
      activities: 'Planung\nBerichte',
    })
    expect((await supervisor.request('GET', `/letters/${body.letter_id}`)).status).toBe(403)
    expect(await mails(supervisor.email)).toHaveLength(1)
    await north.request('PATCH', `/letters/${body.letter_id}`, { body: { body: 'Frau Müller war hier.' } })
    for (const to of ['released', 'handed_over'])
      await north.request('POST', `/letters/${body.letter_id}/steps`, { body: { to } })
    expect(await mails(supervisor.email)).toHaveLength(2)
    await north.request('POST', `/letters/${body.letter_id}/steps`, { body: { to: 'draft' } })
    const again = await Promise.all(
      ['acceptance', 'refusal'].map((way) =>
        north.request('PUT', `${url}/${way}`, {
          body: way === 'refusal' ? { answer: 'Nein.' } : {},
        }),
      ),
    )
    expect(again.map(({ body: { code } }) => code)).toEqual(['request_decided', 'request_decided'])
    expect((await north.request('DELETE', `/letters/${body.letter_id}`)).status).toBe(204)
    expect((await north.request('GET', url)).body).toMatchObject({ status: 'accepted', letter_id: null })
  })

  it('is declined with a reason, or withdrawn', async () => {
    const { north, colleague } = on
    const one = await ask(north)
    expect((await north.request('PUT', `${one.url}/refusal`, { body: {} })).status).toBe(400)
    const declined = await north.request('PUT', `${one.url}/refusal`, { body: { answer: 'Erst nach der Probezeit.' } })
    expect(declined.body).toMatchObject({ status: 'declined', answer: 'Erst nach der Probezeit.', actions: [] })
    expect((await mails(north.email))[0]?.body).toContain('Erst nach der Probezeit.')
    const two = await ask(north)
    expect((await colleague.request('PUT', `${two.url}/withdrawal`)).status).toBe(403)
    expect((await on.south.request('PUT', `${two.url}/withdrawal`)).status).toBe(404)
    expect((await north.request('PUT', `${two.url}/withdrawal`)).body).toMatchObject({ status: 'withdrawn' })
  })

  it('is not for those who do not see the employee', async () => {
    const { asked } = await ask(on.local)
    expect(asked.status).toBe(403)
    const nearby = await join(
      at,
      on.north.tenant_id,
      'Nils',
      { employee: 'read', letter_request: 'write' },
      {
        site: [on.ours.harbour],
      },
    )
    expect((await ask(nearby)).asked.body.errors).toMatchObject([{ field: 'employee_id', code: 'reference' }])
  })
})

describe('reminders', () => {
  it('go to whoever is overdue, and again only after a while', async () => {
    const { north } = on
    const late = await join(at, north.tenant_id, 'Lars', { letter: 'write' })
    const { url } = await begin(north)
    await north.request('PUT', `${url}/assignment`, {
      body: { with_id: late.membership_id, due_on: daysLater(now, -1) },
    })
    const { north: tenant } = await tenants()
    await remind(at.work, tenant)
    await remind(at.work, tenant)
    expect(await mails(late.email)).toMatchObject([{ body: expect.stringContaining('/letters/board') }])
    await at.superuser.send(
      statement`update app.letter set reminded_at = now() - interval '4 days' where id = ${url.slice(9)}`,
    )
    await remind(at.work, tenant)
    expect(await mails(late.email)).toHaveLength(2)
  })

  const tenants = async () => {
    const [north] = await at.superuser.rows<Parameters<typeof remind>[1]>(statement`
      select id, slug, name, language, time_zone from app.tenant where id = ${on.north.tenant_id}`)
    return { north: north as Parameters<typeof remind>[1] }
  }
})
