import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cast } from '../../foundation/testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../../foundation/testing/installation.ts'
import { readSheet } from '../../foundation/spreadsheet/read.ts'
import { somebody, stage } from './testing.ts'

let at: TestInstallation
let on: Awaited<ReturnType<typeof stage>>
beforeAll(async () => {
  at = await startTestInstallation()
  on = await stage(at, await cast(at))
})
afterAll(() => at.stop())

const errorsOf = (answer: { body: { errors: { field: string; code: string }[] } }) =>
  answer.body.errors.map(({ field, code }) => `${field} ${code}`)

describe('employees', () => {
  it('are created with the names of where they work, changed and found by parts of names', async () => {
    const { north, ours } = on
    const input = somebody(ours.company_id, {
      site_id: ours.harbour,
      department_id: ours.department_id,
      staff_number: '4711',
    })
    const created = await north.request('POST', '/employees', { body: input })
    expect(created).toMatchObject({
      status: 201,
      body: {
        labels: { company_id: 'Nordwerk GmbH', site_id: 'Hafen', department_id: 'Einkauf' },
        actions: ['update', 'delete'],
      },
    })
    const found = await north.request('GET', '/employees?search=mull%20contr&count=true')
    expect(found.body).toMatchObject({
      total: 1,
      actions: ['create', 'export', 'import'],
      items: [{ id: created.body.id }],
    })
    expect((await north.request('GET', '/employees?kind=intern')).body.items).toEqual([])
    expect(await north.request('POST', '/employees', { body: input })).toMatchObject({
      status: 409,
      body: { code: 'duplicate' },
    })
  })

  it('cannot leave before they join, be born later, or work where their company is not', async () => {
    const { north, ours } = on
    const other = await north.request('POST', '/companies', { body: { name: 'Andere GmbH' } })
    const body = somebody(other.body.id, {
      site_id: ours.forest,
      department_id: ours.department_id,
      left_on: '2019-02-28',
      born_on: '2020-01-01',
    })
    const refused = await north.request('POST', '/employees', { body })
    expect(refused.status).toBe(400)
    expect(errorsOf(refused)).toEqual([
      'left_on before_start',
      'born_on born_too_late',
      'site_id other_company',
      'department_id other_company',
    ])
    const { body: fine } = await north.request('POST', '/employees', {
      body: somebody(ours.company_id, { site_id: ours.forest }),
    })
    const url = `/employees/${fine.id}`
    expect(errorsOf(await north.request('PATCH', url, { body: { left_on: '2018-12-31' } }))).toEqual([
      'left_on before_start',
    ])
    expect(errorsOf(await north.request('PATCH', url, { body: { company_id: other.body.id } }))).toEqual([
      'site_id other_company',
    ])
    expect((await north.request('PATCH', url, { body: { left_on: '2019-03-01' } })).status).toBe(200)
  })

  it('have positions and interruptions within their employment, and authorities that end after they begin', async () => {
    const { north, ours } = on
    const refused = await north.request('POST', '/employees', {
      body: somebody(ours.company_id, {
        left_on: '2023-12-31',
        stations: [
          { position: 'Azubi', from: '2018-01-01', until: '2019-12-31' },
          { position: 'Sachbearbeiterin', from: '2020-01-01', until: '2019-12-31' },
        ],
        authorities: [{ name: 'Prokura', from: '2022-01-01', until: '2021-12-31' }],
        interruptions: [{ reason: 'care', from: '2023-06-01', until: '2024-01-31', is_mentioned: false }],
      }),
    })
    expect(errorsOf(refused)).toEqual([
      'stations.1.until before_start',
      'authorities.0.until before_start',
      'stations.0.from outside_employment',
      'interruptions.0.until outside_employment',
    ])
    const stations = [{ position: 'Azubi', from: '2019-03-01', until: '2020-12-31' }]
    const { body } = await north.request('POST', '/employees', { body: somebody(ours.company_id, { stations }) })
    expect(body.stations).toEqual(stations)
    const url = `/employees/${body.id}`
    expect(errorsOf(await north.request('PATCH', url, { body: { joined_on: '2019-04-01' } }))).toEqual([
      'stations.0.from outside_employment',
    ])
    expect(errorsOf(await north.request('PATCH', url, { body: { stations: [{ position: '', from: 'x' }] } }))).toEqual([
      'stations.0.position empty',
      'stations.0.from date',
    ])
  })

  it('have values only in fields that the company has, of the kind that these are', async () => {
    const { north, south, ours, theirs } = on
    await north.request('POST', '/custom-fields', {
      body: { record: 'employee', label: 'Kostenstelle', kind: 'number' },
    })
    const person = (custom: object) => ({ body: somebody(ours.company_id, { custom }) })
    expect(errorsOf(await north.request('POST', '/employees', person({ kostenstelle: 'x', other: 1 })))).toEqual([
      'custom.kostenstelle type',
      'custom.other surplus',
    ])
    const { body } = await north.request('POST', '/employees', person({ kostenstelle: 4711 }))
    expect(body.custom).toEqual({ kostenstelle: 4711 })
    expect(
      (await south.request('POST', '/employees', { body: somebody(theirs.company_id, { custom: body.custom }) }))
        .status,
    ).toBe(400)
  })

  it('refer to nothing of another tenant, and are not there for it', async () => {
    const { north, south, stranger, ours, theirs } = on
    expect(errorsOf(await north.request('POST', '/employees', { body: somebody(theirs.company_id) }))).toEqual([
      'company_id reference',
    ])
    for (const [field, id] of [
      ['site_id', theirs.harbour],
      ['department_id', theirs.department_id],
    ] as const)
      expect(
        errorsOf(await north.request('POST', '/employees', { body: somebody(ours.company_id, { [field]: id }) })),
      ).toEqual([`${field} reference`])
    const { body } = await north.request('POST', '/employees', { body: somebody(ours.company_id) })
    expect((await south.request('GET', `/employees/${body.id}`)).status).toBe(404)
    expect((await south.request('PATCH', `/employees/${body.id}`, { body: { city: 'Ulm' } })).status).toBe(404)
    expect((await south.request('GET', '/employees')).body.items).toEqual([])
    expect((await stranger.request('GET', '/employees')).status).toBe(403)
    expect((await stranger.request('GET', '/employees/export')).status).toBe(403)
  })

  it('are seen, changed and created within the own row scope only', async () => {
    const { north, local, ours } = on
    const { body: far } = await north.request('POST', '/employees', {
      body: somebody(ours.company_id, { site_id: ours.forest }),
    })
    expect((await local.request('GET', `/employees/${far.id}`)).status).toBe(404)
    expect((await local.request('DELETE', `/employees/${far.id}`)).status).toBe(404)
    const near = await local.request('POST', '/employees', {
      body: somebody(ours.company_id, { site_id: ours.harbour }),
    })
    expect(near.status).toBe(201)
    const before = (await north.request('GET', '/employees?count=true')).body.total
    expect((await local.request('POST', '/employees', { body: somebody(ours.company_id) })).status).toBe(400)
    expect(
      (await local.request('POST', '/employees', { body: somebody(ours.company_id, { site_id: ours.forest }) })).status,
    ).toBe(400)
    expect(
      (await local.request('PATCH', `/employees/${near.body.id}`, { body: { site_id: ours.forest } })).status,
    ).toBe(400)
    expect((await north.request('GET', '/employees?count=true')).body.total).toBe(before)
    const { body } = await local.request('GET', '/employees')
    expect(new Set(body.items.map((item: { site_id: string }) => item.site_id))).toEqual(new Set([ours.harbour]))
  })

  it('stay as long as a letter refers to them', async () => {
    const { north, ours } = on
    const { body: person } = await north.request('POST', '/employees', { body: somebody(ours.company_id) })
    const { body: letter } = await north.request('POST', '/letters', {
      body: { employee_id: person.id, kind: 'interim' },
    })
    const refused = await north.request('DELETE', `/employees/${person.id}`)
    expect(refused).toMatchObject({ status: 409, body: { code: 'in_use' } })
    expect((await north.request('DELETE', `/letters/${letter.id}`)).status).toBe(204)
    expect((await north.request('DELETE', `/employees/${person.id}`)).status).toBe(204)
  })
})

describe('the export', () => {
  it('has the filtered rows of the own scope, with words instead of identifiers', async () => {
    const { local, north, ours } = on
    await north.request('POST', '/employees', {
      body: somebody(ours.company_id, {
        last_name: '=cmd',
        site_id: ours.harbour,
        salutation: 'neutral',
        kind: 'manager',
      }),
    })
    const csv = await local.request('GET', '/employees/export?kind=manager')
    expect(csv.headers.get('content-disposition')).toMatch(/filename\*=UTF-8''Employees%20\d{4}-\d\d-\d\d\.csv/)
    const lines = (csv.body as string).trim().split('\r\n')
    expect(lines[0]).toContain('Company,Site,Department,Unit,Kind,Salutation,Title,First name,Last name')
    expect(lines.slice(1)).toEqual([
      `Nordwerk GmbH,Hafen,,,Manager,No salutation,,Anna,'=cmd,,,,,,,Controllerin,2019-03-01,,,,,,,,,,,`,
    ])
    const all = await north.request('GET', '/employees?count=true')
    const xlsx = await north.request('GET', '/employees/export?format=xlsx')
    expect((await readSheet(xlsx.body as Uint8Array)).rows).toHaveLength(all.body.total)
    expect((await north.request('GET', '/employees/export?format=ods')).status).toBe(400)
  })
})
