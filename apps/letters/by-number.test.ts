import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cast, type Somebody } from '../../foundation/testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../../foundation/testing/installation.ts'
import { somebody, stage } from './testing.ts'

let at: TestInstallation
let on: Awaited<ReturnType<typeof stage>>
beforeAll(async () => {
  at = await startTestInstallation()
  on = await stage(at, await cast(at))
})
afterAll(() => at.stop())

const put = (by: Somebody, body: object) => by.request('PUT', '/employees/by-number', { body })
const batch = (by: Somebody, items: object[]) => by.request('POST', '/employees/batch', { body: { items } })
const errorsOf = (answer: { body: { errors: { item?: number; field: string; code: string }[] } }) =>
  answer.body.errors.map(({ item, field, code }) => [item, field, code].filter((one) => one !== undefined).join(' '))
const { company_id: _, ...anna } = somebody('')

describe('PUT /employees/by-number', () => {
  it('creates, changes what is sent, and makes no version when nothing changes', async () => {
    const { north } = on
    const sent = {
      ...anna,
      staff_number: 'H-1',
      company: 'nordwerk gmbh',
      site: 'HAFEN',
      department: 'Einkauf',
      stations: [{ position: 'Sachbearbeiterin', from: '2019-03-01', until: '2020-12-31' }],
    }
    const created = await put(north, sent)
    expect(created).toMatchObject({
      status: 201,
      body: { version: 1, labels: { company_id: 'Nordwerk GmbH', site_id: 'Hafen', department_id: 'Einkauf' } },
    })
    expect(await put(north, sent)).toMatchObject({ status: 200, body: { id: created.body.id, version: 1 } })
    const { company, staff_number } = sent
    const changed = await put(north, { company, staff_number, position: 'Leiterin', site: 'Wald', department_id: null })
    expect(changed).toMatchObject({
      status: 200,
      body: { version: 2, position: 'Leiterin', department_id: null, labels: { site_id: 'Wald' }, last_name: 'Müller' },
    })
    expect(changed.body.stations).toHaveLength(1)
    const { body } = await north.request('GET', `/employees/${created.body.id}/history`)
    expect(body.items.map(({ action }: { action: string }) => action)).toEqual(['update', 'insert'])
  })

  it('refuses what is wrong beside its field, and names nothing of another tenant', async () => {
    const { north, south, stranger, ours, theirs } = on
    expect(
      errorsOf(await put(north, { staff_number: 'H-2', company: 'Nordwerk GmbH', position: 'X' })).toSorted(),
    ).toEqual(['first_name', 'joined_on', 'kind', 'last_name', 'salutation'].map((field) => `${field} required`))
    const wrong = {
      ...anna,
      staff_number: 'H-2',
      company_id: ours.company_id,
      left_on: '2018-01-01',
      job_profile: 'Koch',
    }
    expect(errorsOf(await put(north, { ...wrong, site: 'Nirgends', unit_id: theirs.company_id }))).toEqual([
      'site_id unknown_place',
      'unit_id reference',
      'job_profile_id unknown_name',
      'left_on before_start',
    ])
    expect(errorsOf(await put(north, { ...anna, staff_number: 'H-2', company_id: theirs.company_id }))).toEqual([
      'company_id reference',
    ])
    expect(errorsOf(await put(north, { ...anna, staff_number: 'H-2', company: 'Südwerk AG' }))).toEqual([
      'company_id unknown_place',
    ])
    expect((await put(stranger, { ...anna, staff_number: 'H-2' })).status).toBe(403)
    expect((await put(north, { ...anna, staff_number: 'H-2', custom: { nothing: 'x' } })).status).toBe(400)
    expect((await south.request('GET', '/employees')).body.items).toEqual([])
  })

  it('stays within the own row scope', async () => {
    const { north, local, ours } = on
    const far = { ...anna, company_id: ours.company_id, staff_number: 'H-3', site_id: ours.forest }
    expect((await put(north, far)).status).toBe(201)
    expect(errorsOf(await put(local, { ...far, position: 'X' }))).toEqual([
      'site_id reference',
      'staff_number already_there',
    ])
    expect(errorsOf(await put(local, { ...far, staff_number: 'H-4' }))).toEqual(['site_id reference'])
    expect(errorsOf(await put(local, { ...anna, company_id: ours.company_id, staff_number: 'H-4' }))).toEqual([
      'site_id out_of_scope',
    ])
    const near = { ...far, staff_number: 'H-4', site_id: ours.harbour }
    expect((await put(local, near)).status).toBe(201)
    expect(errorsOf(await put(local, { ...near, site_id: null }))).toEqual(['site_id out_of_scope'])
  })

  it('creates one employee when it is sent several times at once', async () => {
    const { north, ours } = on
    const sent = { ...anna, company_id: ours.company_id, staff_number: 'H-5' }
    const answers = await Promise.all(Array.from({ length: 8 }, () => put(north, sent)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(7)
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
  })
})

describe('POST /employees/batch', () => {
  const item = (nth: number, more: object = {}) => ({
    ...anna,
    company: 'Nordwerk GmbH',
    staff_number: `B-${nth}`,
    first_name: `Nr. ${nth}`,
    ...more,
  })

  it('answers for each of 500 items, and changes only what differs', async () => {
    const { north } = on
    const items = Array.from({ length: 500 }, (__, nth) => item(nth))
    const created = await batch(north, items)
    expect(created.status).toBe(200)
    expect(created.body.items).toHaveLength(500)
    expect(created.body.items[7]).toMatchObject({ staff_number: 'B-7', status: 'created' })
    const again = await batch(north, [item(0), item(1, { position: 'Leiterin' }), item(500)])
    expect(again.body.items.map(({ status }: { status: string }) => status)).toEqual([
      'unchanged',
      'changed',
      'created',
    ])
    expect(again.body.items[0].id).toBe(created.body.items[0].id)
    expect(
      (
        await batch(
          north,
          Array.from({ length: 501 }, (__, nth) => item(nth)),
        )
      ).status,
    ).toBe(400)
    expect((await batch(north, [])).status).toBe(400)
  })

  it('stores nothing if one item is wrong, and says which', async () => {
    const { north } = on
    const refused = await batch(north, [
      item(600),
      item(601, { left_on: '2001-01-01' }),
      item(600),
      item(602, { site: 'X' }),
    ])
    expect(refused).toMatchObject({ status: 400, body: { code: 'batch_refused' } })
    expect(errorsOf(refused)).toEqual(['1 left_on before_start', '2 staff_number repeated', '3 site_id unknown_place'])
    expect((await north.request('GET', '/employees?search=B-600')).body.items).toEqual([])
  })

  it('is done once for one Idempotency-Key', async () => {
    const { north } = on
    const sent = { body: { items: [item(700)] }, headers: { 'idempotency-key': 'batch-0700' } }
    const answers = [
      await north.request('POST', '/employees/batch', sent),
      await north.request('POST', '/employees/batch', sent),
    ]
    expect(answers.map(({ body }) => body.items)).toMatchObject([[{ status: 'created' }], [{ status: 'created' }]])
  })
})
