import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cast, join, type Somebody } from '../../foundation/testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../../foundation/testing/installation.ts'
import { daysLater, today } from './days.ts'
import { dateOfIssue } from './letter-rules.ts'
import { somebody, stage } from './testing.ts'

let at: TestInstallation
let on: Awaited<ReturnType<typeof stage>>
beforeAll(async () => {
  at = await startTestInstallation()
  on = await stage(at, await cast(at))
})
afterAll(() => at.stop())

const now = today('Europe/Berlin')

async function begin(by: Somebody, company_id: string, kind = 'final', more: object = {}, letter: object = {}) {
  const { body: person } = await by.request('POST', '/employees', { body: somebody(company_id, more) })
  const created = await by.request('POST', '/letters', { body: { employee_id: person.id, kind, ...letter } })
  return { person, created, url: `/letters/${created.body.id}` }
}

describe('a new letter', () => {
  it('knows what is known of the employee', async () => {
    const { north, ours } = on
    const left_on = daysLater(now, -3)
    const more = {
      site_id: ours.harbour,
      left_on,
      title: 'Dr.',
      born_on: '1985-05-03',
      born_in: 'Köln',
      kind: 'manager',
    }
    const { person, created } = await begin(north, ours.company_id, 'final', more)
    expect(created).toMatchObject({
      status: 201,
      body: {
        status: 'draft',
        employee_id: person.id,
        company_id: ours.company_id,
        site_id: ours.harbour,
        employee_kind: 'manager',
        first_name: 'Anna',
        title: 'Dr.',
        salutation: 'female',
        born_on: '1985-05-03',
        born_in: 'Köln',
        position: 'Controllerin',
        period_from: '2019-03-01',
        period_until: left_on,
        issued_on: left_on,
        place: 'Kiel',
        ratings: {},
        body: null,
        is_private: false,
        labels: { employee_id: 'Anna Müller', company_id: 'Nordwerk GmbH', site_id: 'Hafen' },
        country: 'DE',
        extent: 'qualified',
        actions: ['update', 'delete', 'to_review', 'to_rating', 'to_released'],
      },
    })
  })

  it('is dated to the end of employment where that has passed or is near', () => {
    expect(dateOfIssue('final', '2026-01-31', '2026-06-01')).toBe('2026-01-31')
    expect(dateOfIssue('final', '2026-08-30', '2026-06-01')).toBe('2026-08-30')
    expect(dateOfIssue('final', '2026-08-31', '2026-06-01')).toBe('2026-06-01')
    expect(dateOfIssue('final', null, '2026-06-01')).toBe('2026-06-01')
    expect(dateOfIssue('interim', '2026-06-30', '2026-06-01')).toBe('2026-06-01')
  })

  it('is never about somebody of another tenant or outside of the own row scope', async () => {
    const { north, south, local, ours, theirs } = on
    const { person } = await begin(south, theirs.company_id)
    const foreign = await north.request('POST', '/letters', { body: { employee_id: person.id, kind: 'final' } })
    expect(foreign).toMatchObject({ status: 400, body: { errors: [{ field: 'employee_id', code: 'reference' }] } })
    const far = await begin(north, ours.company_id, 'final', { site_id: ours.forest })
    const refused = await local.request('POST', '/letters', { body: { employee_id: far.person.id, kind: 'final' } })
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: 'employee_id', code: 'reference' }] } })
    for (const path of [far.url, `${far.url}/pdf`, `${far.url}/history`])
      expect((await local.request('GET', path)).status).toBe(404)
    expect((await local.request('POST', `${far.url}/text`, { body: {} })).status).toBe(404)
    const step = { body: { to: 'review' } }
    expect((await local.request('POST', `${far.url}/steps`, step)).status).toBe(404)
    const moved = await north.request('PATCH', far.url, { body: { site_id: theirs.harbour } })
    expect(moved).toMatchObject({ status: 400, body: { errors: [{ field: 'site_id', code: 'reference' }] } })
  })
})

describe('a letter', () => {
  it('is not there for another tenant, and closed to those without the right', async () => {
    const { north, south, stranger, ours } = on
    const { url } = await begin(north, ours.company_id)
    const reader = await join(at, north.tenant_id, 'Rita', { letter: 'read' })
    for (const [method, path, body] of [
      ['GET', url],
      ['PATCH', url, { place: 'Ulm' }],
      ['DELETE', url],
      ['POST', `${url}/steps`, { to: 'review' }],
      ['PUT', `${url}/assignment`, { with_id: null, due_on: null }],
      ['PUT', `${url}/acknowledgements`, { key: 'a', reason: 'b' }],
      ['POST', `${url}/comments`, { text: 'Hm.' }],
      ['GET', `${url}/comments`],
      ['GET', `${url}/steps`],
      ['GET', `${url}/versions`],
      ['POST', `${url}/text`, {}],
      ['GET', `${url}/pdf`],
    ] as const) {
      const sent = body ? { body } : {}
      expect((await south.request(method, path, sent)).status).toBe(404)
      expect((await stranger.request(method, path, sent)).status).toBe(403)
      const readable = method === 'GET' || path.endsWith('/text')
      expect((await reader.request(method, path, sent)).status).toBe(readable ? 200 : 403)
    }
    expect((await reader.request('GET', url)).body.actions).toEqual([])
  })

  it('takes grades of known criteria only', async () => {
    const { north, ours } = on
    const { url } = await begin(north, ours.company_id)
    expect(
      (await north.request('PATCH', url, { body: { ratings: { overall: 2, conduct: null } } })).body.ratings,
    ).toEqual({
      overall: 2,
      conduct: null,
    })
    for (const [ratings, field] of [
      [{ beauty: 1 }, 'ratings.beauty'],
      [{ overall: 6 }, 'ratings.overall'],
      [{ overall: 1.5 }, 'ratings.overall'],
      [{ overall: '2' }, 'ratings.overall'],
    ] as const)
      expect(await north.request('PATCH', url, { body: { ratings } })).toMatchObject({
        status: 400,
        body: { errors: [{ field }] },
      })
    const contradictory = { reason: 'new_manager', reason_text: 'Frau {Nachname} ging', period_until: '2000-01-01' }
    const refused = await north.request('PATCH', url, { body: contradictory })
    expect(refused.body.errors).toMatchObject([
      { field: 'period_until', code: 'before_start' },
      { field: 'reason', code: 'reason_of_other_kind' },
      { field: 'reason_text', code: 'wording', message: expect.stringContaining('Nachname') },
    ])
    expect((await north.request('PATCH', url, { body: { status: 'released' } })).body.errors).toMatchObject([
      { field: 'status', code: 'surplus' },
    ])
  })

  it('is composed from what is stored and what is tried out, without saving', async () => {
    const { north, ours } = on
    const { url } = await begin(north, ours.company_id, 'final', { left_on: daysLater(now, -1) })
    await north.request('PATCH', url, { body: { ratings: { overall: 1 }, activities: 'Budgets\nBerichte' } })
    const stored = await north.request('POST', `${url}/text`, { body: {} })
    expect(stored.body.heading).toBe('Arbeitszeugnis')
    expect(stored.body.body).toContain('stets zu unserer vollsten Zufriedenheit')
    expect(stored.body.body).toContain('• Budgets\n• Berichte')
    expect(stored.body.blocks).toEqual(
      expect.arrayContaining([expect.objectContaining({ criterion: 'overall', grade: 1 })]),
    )
    const tried = await north.request('POST', `${url}/text`, {
      body: { ratings: { overall: 3 }, last_name: 'Meyer', kind: 'interim' },
    })
    expect(tried.body.body).toMatch(/Frau Anna Meyer[\s\S]*zu unserer vollen Zufriedenheit/)
    expect(tried.body.body).not.toMatch(/stets zu unserer/)
    expect((await north.request('GET', url)).body).toMatchObject({
      last_name: 'Müller',
      kind: 'final',
      body: null,
      version: 2,
    })
    expect((await north.request('POST', `${url}/text`, { body: { ratings: { beauty: 1 } } })).status).toBe(400)
  })

  it('cannot be changed or deleted once it is released, until it goes back to draft', async () => {
    const { north, ours } = on
    const { url } = await begin(north, ours.company_id)
    const step = (to: string, more: object = {}) => north.request('POST', `${url}/steps`, { body: { to, ...more } })
    expect((await step('released')).body.errors).toMatchObject([{ field: 'body', code: 'required' }])
    await north.request('PATCH', url, { body: { body: 'Frau Müller war hier.' } })
    const reviewed = await step('review')
    expect(reviewed.body).toMatchObject({
      status: 'review',
      actions: ['update', 'delete', 'to_released', 'to_conditional', 'to_not_released', 'to_draft'],
    })
    const stale = await north.request('POST', `${url}/steps`, {
      body: { to: 'released' },
      headers: { 'if-match': '"1"' },
    })
    expect(stale).toMatchObject({ status: 412, body: { code: 'stale' } })
    expect((await step('released')).body).toMatchObject({
      status: 'released',
      actions: ['to_printed', 'to_signing', 'to_handed_over', 'to_draft'],
    })
    for (const [method, body] of [['PATCH', { body: 'Anders.' }], ['DELETE']] as const)
      expect(await north.request(method, url, body ? { body } : {})).toMatchObject({
        status: 409,
        body: { code: 'letter_closed' },
      })
    expect((await step('review')).body.code).toBe('letter_step')
    expect((await north.request('GET', url)).body).toMatchObject({ body: 'Frau Müller war hier.', version: 4 })
    expect((await step('draft')).body).toMatchObject({ status: 'draft', correction_number: 0 })
    expect((await north.request('DELETE', url)).status).toBe(204)
  })

  it('that is private is seen by its author and by those with the administrator scope', async () => {
    const { north, colleague, local, ours } = on
    const { url } = await begin(colleague, ours.company_id, 'interim', { site_id: ours.harbour }, { is_private: true })
    expect((await colleague.request('GET', url)).body.is_private).toBe(true)
    expect((await north.request('GET', url)).status).toBe(200)
    for (const path of [url, `${url}/pdf`]) expect((await local.request('GET', path)).status).toBe(404)
    const seen = (await local.request('GET', '/letters?limit=200')).body.items as { is_private: boolean }[]
    expect(seen.filter((item) => item.is_private)).toEqual([])
    const open = await begin(colleague, ours.company_id, 'interim', { site_id: ours.harbour })
    const taken = await local.request('PATCH', open.url, { body: { is_private: true } })
    expect(taken.body.errors).toMatchObject([{ field: 'is_private', code: 'private_of_others' }])
    expect((await colleague.request('PATCH', open.url, { body: { is_private: true } })).status).toBe(200)
  })
})

describe('the list of letters', () => {
  it('is filtered and sorted, and carries no text', async () => {
    const { north, ours } = on
    const { created } = await begin(north, ours.company_id, 'provisional', { last_name: 'Äpfel' })
    const { body } = await north.request('GET', '/letters?kind=provisional&sort=last_name&search=apfel&count=true')
    expect(body).toMatchObject({
      total: 1,
      items: [{ id: created.body.id, labels: { employee_id: 'Anna Äpfel' } }],
      actions: ['create'],
    })
    expect(body.items[0]).not.toHaveProperty('body')
    expect(body.items[0]).not.toHaveProperty('ratings')
    const { body: newest } = await north.request('GET', '/letters?limit=1')
    expect(newest.items[0].id).toBe(created.body.id)
    expect((await north.request('GET', '/letters?status=lost')).status).toBe(400)
  })
})

describe('the PDF', () => {
  it('is called after the employee, shown or saved', async () => {
    const { north, ours } = on
    const { url } = await begin(north, ours.company_id, 'final', { left_on: daysLater(now, -1) })
    const saved = await north.request('GET', `${url}/pdf`)
    expect(saved.headers.get('content-type')).toBe('application/pdf')
    expect(Buffer.from(saved.body as Uint8Array).toString('latin1', 0, 5)).toBe('%PDF-')
    expect(saved.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''Zeugnis%20M%C3%BCller%20Anna.pdf`,
    )
    const shown = await north.request('GET', `${url}/pdf?preview=true`)
    expect(shown.headers.get('content-disposition')).toMatch(/^inline;/)
  })
})
