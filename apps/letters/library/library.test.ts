import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../../../foundation/proof/stage.ts'
import { cast, type Somebody } from '../../../foundation/testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../../../foundation/testing/installation.ts'
import { criteria } from '../text/types.ts'
import { exampleProfiles, suggestedQualities } from './seed.ts'

let at: TestInstallation
let on: Awaited<ReturnType<typeof cast>>
beforeAll(async () => {
  at = await startTestInstallation()
  on = await cast(at)
})
afterAll(() => at.stop())

const problems = ({ body }: { body: { errors: { field: string; code: string }[] } }) =>
  body.errors.map(({ field, code }) => `${field} ${code}`)
const companyOf = async (by: Somebody, name: string) =>
  (await by.request('POST', '/companies', { body: { name } })).body.id as string

describe('a job profile', () => {
  const create = (by: Somebody, body: object) =>
    by.request('POST', '/job-profiles', { body: { name: 'Hausmeisterei', criteria: ['overall'], ...body } })

  it('keeps its lines tidy, and no more qualities than a letter takes', async () => {
    const { north, south, stranger } = on
    const made = await create(north, {
      activities: ' • Winterdienst;\n\n- Pflege der  Anlagen\nWinterdienst',
      qualities: '\n',
    })
    expect(made).toMatchObject({
      status: 201,
      body: { activities: 'Winterdienst\nPflege der Anlagen', qualities: null, employee_kind: 'employee' },
    })
    const many = Array.from({ length: 21 }, (_, i) => `Stärke ${i}`).join('\n')
    expect(problems(await create(north, { name: 'x', qualities: many }))).toEqual(['qualities too_many'])
    expect(problems(await create(north, { name: 'x', qualities: 'x'.repeat(81) }))).toEqual(['qualities too_long'])
    expect(problems(await create(north, { name: 'x', criteria: ['beauty'] }))[0]).toContain('criteria')
    expect((await create(north, {})).body.code).toBe('duplicate')
    expect((await south.request('GET', `/job-profiles/${made.body.id}`)).status).toBe(404)
    expect((await create(stranger, {})).status).toBe(403)
  })

  it('comes as an example only when asked for, and once', async () => {
    const { south } = on
    expect((await south.request('GET', '/job-profiles')).body.items).toEqual([])
    await create(south, { name: 'Einkauf' })
    const add = () => south.request('POST', '/job-profiles/examples')
    const both = await Promise.all([add(), add()])
    expect(both.reduce((sum, { body }) => sum + body.created, 0)).toBe(exampleProfiles.length - 1)
    expect((await add()).body).toEqual({ created: 0 })
    const { items } = (await south.request('GET', '/job-profiles?limit=50')).body
    expect(items).toHaveLength(12)
    expect(items.find(({ name }: { name: string }) => name === 'Einkauf').activities).toBeNull()
    const lead = items.find(({ name }: { name: string }) => name === 'Abteilungsleitung')
    expect(lead).toMatchObject({ employee_kind: 'manager', criteria: [...criteria] })
    expect((await south.request('GET', '/job-profiles/suggestions')).body.qualities).toEqual([...suggestedQualities])
  })
})

describe('a letter text', () => {
  const create = (by: Somebody, body: object) =>
    by.request('POST', '/letter-texts', { body: { use: 'opening', name: 'Kurz', ...body } })

  it('is read as a phrase where it becomes one, and printed as it stands where it speaks of the company', async () => {
    const { north, south } = on
    const made = await create(north, { text: ' {Person} war {bei Firma} tätig. ' })
    expect(made).toMatchObject({ status: 201, body: { text: '{Person} war {bei Firma} tätig.' } })
    expect(problems(await create(north, { name: 'x', text: '{Wer} war hier.' }))).toEqual(['text wording'])
    expect(problems(await create(north, { name: 'x', text: '  ' }))).toEqual(['text empty'])
    const sketch = await create(north, { use: 'company_sketch', text: 'Wir {bauen} Maschinen.' })
    expect(sketch.status).toBe(201)
    const turned = await north.request('PATCH', `/letter-texts/${sketch.body.id}`, { body: { use: 'closing' } })
    expect(problems(turned)).toEqual(['text wording'])
    expect((await create(north, { text: 'x' })).body.code).toBe('duplicate')
    const theirs = await companyOf(south, 'Südwerk')
    expect(problems(await create(north, { name: 'x', text: 'x', company_id: theirs }))).toEqual([
      'company_id reference',
    ])
    expect((await south.request('DELETE', `/letter-texts/${made.body.id}`)).status).toBe(404)
  })
})

describe('an own field', () => {
  const create = (by: Somebody, body: object) =>
    by.request('POST', '/custom-fields', { body: { record: 'employee', kind: 'text', ...body } })

  it('gets a key from its label, which nothing changes afterwards', async () => {
    const { north, south } = on
    const keys = []
    for (const label of ['Größe (cm)', 'Größe: cm', '1. Wahl', 'Łódź', '???', 'x'.repeat(100)])
      keys.push((await create(north, { label })).body.key)
    expect(keys).toEqual(['groesse_cm', 'groesse_cm_2', 'field_1_wahl', 'lodz', 'field', 'x'.repeat(38)])
    expect(problems(await create(north, { label: 'x', key: 'lodz' }))).toEqual(['key duplicate'])
    expect((await create(north, { label: 'Łódź', record: 'letter' })).body.key).toBe('lodz')
    const { items } = (await north.request('GET', '/custom-fields?record=letter')).body
    expect(items).toHaveLength(1)
    const path = `/custom-fields/${items[0].id}`
    for (const body of [{ kind: 'date' }, { key: 'other' }, { record: 'employee' }])
      expect((await north.request('PATCH', path, { body })).status).toBe(400)
    expect((await north.request('PATCH', path, { body: { label: 'Stadt' } })).body.label).toBe('Stadt')
    expect((await south.request('GET', path)).status).toBe(404)
  })

  it('has choices where it is one, and only there', async () => {
    const { north } = on
    expect(problems(await create(north, { label: 'Schicht', kind: 'choice', choices: [' '] }))).toEqual([
      'choices required',
    ])
    const made = await create(north, { label: 'Schicht', kind: 'choice', choices: ['Früh', ' Spät ', 'Früh'] })
    expect(made.body).toMatchObject({ choices: ['Früh', 'Spät'] })
    expect((await create(north, { label: 'Text', choices: ['x'] })).body.choices).toEqual([])
    const emptied = await north.request('PATCH', `/custom-fields/${made.body.id}`, { body: { choices: [] } })
    expect(problems(emptied)).toEqual(['choices required'])
  })

  it('is one of at most 50 of each kind of record, also where several come at once', async () => {
    const { south, stranger } = on
    for (let i = 0; i < 49; i++) await create(south, { label: `Feld ${i}` })
    const both = await Promise.all([create(south, { label: 'Fast' }), create(south, { label: 'Zuviel' })])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409])
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('custom_fields_full')
    expect((await create(south, { label: 'Anders', record: 'letter' })).status).toBe(201)
    expect((await create(stranger, { label: 'x' })).status).toBe(403)
  })

  it('takes only what fits it, and lets be what was there before', async () => {
    const { checkCustom } = await import('./custom-fields.ts')
    const { north } = on
    for (const [label, kind] of [
      ['Tag', 'date'],
      ['Zahl', 'number'],
      ['Wort', 'text'],
    ] as const)
      await create(north, { label, kind })
    const db = await databaseOf(at, north)
    const check = async (values: object, before?: object) =>
      (await checkCustom(db, 'employee', values as never, before as never)).map(({ field, code }) => `${field} ${code}`)
    expect(await check({ tag: '2024-02-29', zahl: -1.5, wort: '', schicht: 'Spät', field: null })).toEqual([])
    expect(await check({ tag: '2023-02-29', zahl: '1', wort: 1, schicht: 'Nacht', gone: 'x' })).toEqual([
      'custom.tag date',
      'custom.zahl type',
      'custom.wort type',
      'custom.schicht choice',
      'custom.gone surplus',
    ])
    expect(await check({ gone: 'x', schicht: 'Nacht' }, { gone: 'x', schicht: 'Nacht' })).toEqual([])
    expect(await check({ gone: 'y' }, { gone: 'x' })).toEqual(['custom.gone surplus'])
  })
})
