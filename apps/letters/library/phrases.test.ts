import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../../../foundation/proof/stage.ts'
import { cast, company, join, type Somebody } from '../../../foundation/testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../../../foundation/testing/installation.ts'
import { buildLetter } from '../text/build.ts'
import { profileOf } from '../text/profiles.ts'
import type { LetterInput } from '../text/types.ts'
import { ownPhrases, profileWithOwn } from './own-phrases.ts'
import { exampleOf } from './phrase-examples.ts'
import { hintsOf } from './phrase-hints.ts'
import { placesOf } from './phrase-places.ts'
import { MOST_PHRASES } from './phrase-rules.ts'

let at: TestInstallation
let on: Awaited<ReturnType<typeof cast>>
beforeAll(async () => {
  at = await startTestInstallation()
  on = await cast(at)
})
afterAll(() => at.stop())

const text = '{Frau/Herr Name} {zeigt|zeigte} stets sehr große Freude an der Arbeit.'
const place = { topic: 'willingness', key: '1', pool: 'staff' }
const ours = () => profileOf('DE').phrases.get('willingness.1.staff') ?? []
const create = (by: Somebody, more: object = {}) =>
  by.request('POST', '/phrases', { body: { ...place, text, ...more } })
const problems = ({ body }: { body: { errors: { field: string; code: string }[] } }) =>
  body.errors.map(({ field, code }) => `${field} ${code}`)

const input: LetterInput = {
  country: 'DE',
  kind: 'final',
  extent: 'qualified',
  level: 'staff',
  person: { form: 'female', first_name: 'Anna', last_name: 'Müller' },
  employment: {
    position: 'Controllerin',
    company_name: 'Nord AG',
    from: '2019-01-01',
    until: '2024-03-31',
    activities: [],
  },
  ratings: { willingness: 1, ability: 2, overall: 2, conduct: 2, closing: 2 },
  seed: 1,
}

describe('an own phrase', () => {
  it('is refused where it can’t be read, or stands nowhere', async () => {
    const { north, stranger } = on
    const unreadable = await create(north, { text: '{Sie} zeigt {Freude}.', neutral: 'x { y' })
    expect(problems(unreadable)).toEqual(['text wording', 'neutral wording'])
    expect(unreadable.body.errors[0].message).toContain('Freude')
    expect(problems(await create(north, { text: ' \n ' }))).toEqual(['text empty'])
    expect(problems(await create(north, { key: '6' }))).toEqual(['key choice'])
    expect(problems(await create(north, { key: 'own_wish' }))).toEqual(['key choice'])
    expect(problems(await create(north, { topic: 'exam', key: 'passed' }))).toEqual(['pool choice'])
    expect((await create(north, { pool: 'nobody' })).body.errors[0].message).toContain('manager')
    expect(problems(await create(north, { topic: 'nothing' }))).toEqual(['topic choice'])
    expect(problems(await create(north, { replaces: 'ability.1.staff.1' }))).toEqual(['replaces phrase_elsewhere'])
    expect((await create(stranger)).status).toBe(403)
  })

  it('goes from draft to approved to retired, and never back to draft', async () => {
    const { north, south } = on
    const made = await create(north, { text: ` ${text}\n ` })
    expect(made).toMatchObject({ status: 201, body: { status: 'draft', text, country: 'DE', version: 1 } })
    const path = `/phrases/${made.body.id}`
    const move = (status: string) => north.request('PATCH', path, { body: { status } })
    expect((await move('approved')).body).toMatchObject({ status: 'approved', version: 2 })
    expect(problems(await move('draft'))).toEqual(['status not_draft'])
    expect((await move('retired')).body.status).toBe('retired')
    expect((await move('approved')).body.status).toBe('approved')
    for (const [method, body] of [['GET'], ['PATCH', { note: 'x' }], ['DELETE']] as const)
      expect((await south.request(method, path, { body })).status).toBe(404)
    expect((await north.request('DELETE', path)).status).toBe(204)
  })

  it('is no longer asked for its place or its number as long as they stay', async () => {
    const { north } = on
    const { body } = await create(north)
    await at.superuser.rows({
      sql: `update app.phrase set pool = 'gone', replaces = 'willingness.1.gone.1' where id = $1`,
      parameters: [body.id],
    })
    const noted = await north.request('PATCH', `/phrases/${body.id}`, { body: { note: 'from before' } })
    expect(noted).toMatchObject({ status: 200, body: { note: 'from before' } })
    const moved = await north.request('PATCH', `/phrases/${body.id}`, { body: { key: '2' } })
    expect(problems(moved)).toEqual(['pool choice'])
    await north.request('DELETE', `/phrases/${body.id}`)
  })

  it('is one of a limited number', async () => {
    const crowd = await join(at, await company(at, 'Crowd'), 'Crowd', 'administrator')
    await at.superuser.rows({
      sql: `insert into app.phrase (tenant_id, id, topic, key, pool, country, text, status)
            select $1, gen_random_uuid(), 'ability', '1', 'staff', 'AT', 'x', 'draft' from generate_series(1, $2)`,
      parameters: [crowd.tenant_id, MOST_PHRASES - 1],
    })
    const both = await Promise.all([create(crowd, { country: 'AT' }), create(crowd, { country: 'AT' })])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409])
    expect((await create(crowd)).status).toBe(201)
  })
})

describe('composing', () => {
  it('takes approved phrases at once, and no others’', async () => {
    const { north, south } = on
    const db = await databaseOf(at, north)
    const said = async () => buildLetter(input, await profileWithOwn(db, 'DE')).body
    const before = await said()
    const replaced = await Promise.all(
      ours().map(({ id }, i) =>
        create(north, { text: text.replace('.', ` ${'sehr '.repeat(i + 1)}gern.`), replaces: id }),
      ),
    )
    expect(await said()).toBe(before)
    for (const { body } of replaced)
      await north.request('PATCH', `/phrases/${body.id}`, { body: { status: 'approved' } })
    const letter = buildLetter(input, await profileWithOwn(db, 'DE'))
    const block = letter.blocks.find(({ topic }) => topic === 'willingness')
    expect(block).toMatchObject({ phrase_version: 2, text: expect.stringContaining('zeigte stets sehr große Freude') })
    expect(replaced.map(({ body }) => `own:${body.id}`)).toContain(block?.phrase_id)
    const theirs = await profileWithOwn(await databaseOf(at, south), 'DE')
    expect(buildLetter(input, theirs).body).toBe(before)
    expect(buildLetter(input, await profileWithOwn(db, 'CH')).body).not.toContain('große Freude')
    for (const { body } of replaced) await north.request('DELETE', `/phrases/${body.id}`)
    expect(await said()).toBe(before)
  })

  it('reads and merges phrases once as long as none changes, and leaves out what can’t be read', async () => {
    const { north } = on
    const db = await databaseOf(at, north)
    await at.superuser.rows({
      sql: `insert into app.phrase (tenant_id, id, topic, key, pool, country, text, status)
            select $1, gen_random_uuid(), 'ability', '1', 'staff', 'DE', $2 || n || '.', 'approved'
              from generate_series(1, 2000) n`,
      parameters: [north.tenant_id, '{Sie} {denkt|dachte} stets sehr klar, Fassung '],
    })
    await at.superuser.rows({
      sql: `update app.phrase set text = '{was niemand kennt}' where text like '%Fassung 7.'`,
      parameters: [],
    })
    const first = await ownPhrases(db, 'DE')
    expect(first).toHaveLength(1999)
    expect(await ownPhrases(db, 'DE')).toBe(first)
    const times = []
    for (let i = 0; i < 20; i++) {
      const start = performance.now()
      buildLetter({ ...input, seed: i }, await profileWithOwn(db, 'DE'))
      times.push(performance.now() - start)
    }
    const [fastest] = times.toSorted((a, b) => a - b)
    expect(fastest).toBeLessThan(10)
    const { body } = await create(north)
    expect(await ownPhrases(db, 'DE')).toHaveLength(2000)
    await at.superuser.rows({ sql: `delete from app.phrase where text like '%Fassung%'`, parameters: [] })
    expect(await ownPhrases(db, 'DE')).toMatchObject([{ id: `own:${body.id}`, status: 'draft' }])
    await north.request('DELETE', `/phrases/${body.id}`)
  })
})

describe('the phrase book', () => {
  it('shows ours and own with what they say of a woman, a man and neither', async () => {
    const { north, south } = on
    const { body } = await create(north, { neutral: 'Stets mit sehr großer Freude arbeitete {Frau/Herr Name} hier.' })
    const query = '/phrase-book?topic=willingness&key=1&pool=staff'
    const { items } = (await north.request('GET', query)).body
    expect(items).toHaveLength(ours().length + 1)
    expect(items.at(-1)).toMatchObject({
      id: `own:${body.id}`,
      record_id: body.id,
      source: 'own',
      status: 'draft',
      version: 1,
      example: {
        female: 'Frau Berger zeigte stets sehr große Freude an der Arbeit.',
        male: 'Herr Berger zeigte stets sehr große Freude an der Arbeit.',
        neutral: 'Stets mit sehr großer Freude arbeitete Kim Berger hier.',
      },
    })
    expect(items[0]).toMatchObject({ id: ours()[0]?.id, source: 'ours', record_id: null, key: '1', pool: 'staff' })
    expect((await south.request('GET', query)).body.items).toHaveLength(ours().length)
    expect((await on.stranger.request('GET', query)).status).toBe(403)
    await north.request('DELETE', `/phrases/${body.id}`)
  })

  it('renders each of our phrases in every country without a gap', async () => {
    for (const country of ['DE', 'AT', 'CH']) {
      const { items } = (await on.north.request('GET', `/phrase-book/topics?country=${country}`)).body
      expect(items.length).toBeGreaterThan(15)
      for (const { topic } of items) {
        const book = (await on.north.request('GET', `/phrase-book?country=${country}&topic=${topic}`)).body.items
        const examples = book.flatMap(({ example }: { example: object }) => Object.values(example)) as string[]
        expect(examples.length).toBeGreaterThan(0)
        expect(examples.filter((said) => /[{}|]| {2}| [.,]/.test(said))).toEqual([])
      }
    }
  })

  it('finds wordings of all topics by what they say, and what was put instead of them', async () => {
    const { north } = on
    const [first] = ours()
    const { body } = await create(north, { text: 'Ganz anders.', replaces: first?.id, status: 'approved' })
    const find = async (search: string) =>
      (await north.request('GET', `/phrase-book?search=${encodeURIComponent(search)}`)).body.items
    const satisfied = await find('  zu unserer VOLLSTEN zufriedenheit ')
    expect(satisfied.length).toBeGreaterThan(3)
    expect(satisfied.every(({ topic }: { topic: string }) => topic === 'overall')).toBe(true)
    const replaced = await find(first?.text.slice(0, 60) ?? '')
    expect(replaced.map(({ id }: { id: string }) => id)).toEqual([first?.id, `own:${body.id}`])
    expect(await find('steht nirgends')).toEqual([])
    await north.request('DELETE', `/phrases/${body.id}`)
  })

  it('counts what there is, per place', async () => {
    const { north } = on
    const { body } = await create(north, { pool: 'working_student' })
    const { items } = (await north.request('GET', '/phrase-book/topics')).body
    const topic = items.find((each: { topic: string }) => each.topic === 'willingness')
    expect(topic.keys.map(({ key }: { key: string }) => key)).toEqual(['1', '2', '3', '4', '5'])
    expect(topic.keys[0].pools).toContainEqual({ pool: 'staff', ours: ours().length, own: 0 })
    expect(topic.keys[0].pools).toContainEqual({ pool: 'working_student', ours: 0, own: 1 })
    await north.request('DELETE', `/phrases/${body.id}`)
  })

  it('tries a wording out without storing it', async () => {
    const { north } = on
    const attempt = (body: object) => north.request('POST', '/phrase-book/try', { body: { tense: 'present', ...body } })
    expect((await attempt({ text, ...place })).body).toEqual({
      female: 'Frau Berger zeigt stets sehr große Freude an der Arbeit.',
      male: 'Herr Berger zeigt stets sehr große Freude an der Arbeit.',
      neutral: 'Kim Berger zeigt stets sehr große Freude an der Arbeit.',
      warnings: [],
    })
    expect(problems(await attempt({ text: '{Sie zeigt' }))).toEqual(['text wording'])
    const odd = await attempt({ text: 'Sie zeigte Einsatz', topic: 'willingness', key: '1' })
    expect(odd.body.warnings.map(({ code }: { code: string }) => code)).toEqual([
      'reads_otherwise',
      'names_person',
      'no_full_stop',
    ])
    expect(odd.body.warnings[0].message).toContain('grade 3, not 1')
    expect(hintsOf('{Sie} war stets zu sein.', 'x', undefined, '1')).toEqual([])
  })

  it('warns of what is odd, not of what is usual: hardly ever of ours', () => {
    const hints = [...placesOf('DE')].flatMap(([topic, keys]) =>
      [...keys].flatMap(([key, pools]) =>
        [...pools].flatMap(([pool, phrases]) =>
          phrases.map((each) => hintsOf(each.text, exampleOf(each, { country: 'DE', key, pool }).female, topic, key)),
        ),
      ),
    )
    expect(hints.filter(({ length }) => length > 0).length).toBeLessThan(hints.length / 100)
  })
})
