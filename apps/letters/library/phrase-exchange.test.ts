import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSheet } from '../../../foundation/spreadsheet/read.ts'
import { writeXlsx } from '../../../foundation/spreadsheet/write.ts'
import { cast, type Somebody } from '../../../foundation/testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../../../foundation/testing/installation.ts'

let at: TestInstallation
let on: Awaited<ReturnType<typeof cast>>
beforeAll(async () => {
  at = await startTestInstallation()
  on = await cast(at)
})
afterAll(() => at.stop())

function send(by: Somebody, bytes: Uint8Array | string) {
  const body = new FormData()
  body.set('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), 'phrases.csv')
  return by.request('POST', '/phrases/import', { body })
}
const count = async (by: Somebody) => (await by.request('GET', '/phrases?count=true&limit=1')).body.total as number
const file = async (by: Somebody, query: string) => {
  const { body } = await by.request('GET', `/phrases/export?${query}`)
  return typeof body === 'string' ? body : (body as Uint8Array)
}
const refused = ({ body }: { body: { refused: { row: number; field: string; code: string }[] } }) =>
  body.refused.map(({ row, field, code }) => `${row} ${field} ${code}`)

const head = 'Thema;Note oder Fall;Für;Formulierung;Status'
const good = [
  head,
  'willingness;1;staff;{Sie} {packt|packte} stets sehr gern mit an.;approved',
  'ability;2;staff;{Sie} {denkt|dachte} stets klar.;',
].join('\r\n')

describe('the import of phrases', () => {
  it('takes nothing where a row is wrong, and says which and why', async () => {
    const { north } = on
    const answer = await send(
      north,
      [
        `Kennung;${head};Ersetzt`,
        ';willingness;1;staff;{Sie} {hilft|half} stets sehr gern.;;',
        ';willingness;9;staff;{Sie} {hilft|half} gern.;;',
        ';willigness;1;staff;{Sie} half.;;',
        ';ability;1;;{Sie} half {wem}.;lost;',
        ';willingness;1;staff;{Sie} {hilft|half} stets sehr gern.;;',
        ';ability;1;staff;{Sie} half {wem}.;;willingness.1.staff.1',
        '01890000-0000-7000-8000-000000000000;ability;1;staff;{Sie} half.;;',
        ';;;;;;',
        `;ability;1;staff;${'x'.repeat(2001)}.;;`,
      ].join('\r\n'),
    )
    expect(answer).toMatchObject({ status: 200, body: { created: 0, updated: 0, refused_count: 9 } })
    expect(refused(answer)).toEqual([
      '3 key choice',
      '4 topic unknown_choice',
      '5 pool required',
      '5 status unknown_choice',
      '6 text repeated',
      '7 text wording',
      '7 replaces phrase_elsewhere',
      '8 id reference',
      '10 text too_long',
    ])
    expect(answer.body.refused[5].message).toContain('wem')
    expect(await count(north)).toBe(0)
  })

  it('refuses what is no file of phrases, or too long', async () => {
    const { north, stranger } = on
    expect((await send(north, 'name\nsample\n')).body.errors).toMatchObject([
      { field: 'topic', code: 'unmapped' },
      { field: 'key', code: 'unmapped' },
      { field: 'pool', code: 'unmapped' },
      { field: 'text', code: 'unmapped' },
    ])
    expect((await send(north, '%PDF-1.7')).body.errors).toMatchObject([{ code: 'spreadsheet_not_a_spreadsheet' }])
    expect((await send(north, `${head}\r\n`)).body.errors).toMatchObject([{ code: 'spreadsheet_empty' }])
    const long = [head, ...Array.from({ length: 5001 }, (_, i) => `ability;1;staff;Satz ${i}.;`)].join('\r\n')
    expect((await send(north, long)).body.errors).toMatchObject([{ field: 'file', code: 'too_many_rows' }])
    expect((await send(stranger, good)).status).toBe(403)
  })

  it('creates, and changes what it knows by its identifier; the same again changes nothing', async () => {
    const { north, south } = on
    expect((await send(north, good)).body).toEqual({ created: 2, updated: 0, refused: [], refused_count: 0 })
    expect(refused(await send(north, good))).toEqual(['2 text duplicate', '3 text duplicate'])
    const exported = (await file(north, 'format=csv')) as string
    expect((await send(north, exported)).body).toMatchObject({ created: 0, updated: 0, refused: [] })
    const changed = exported.replace('stets klar', 'stets sehr klar').replace(',draft,', ',approved,')
    expect((await send(north, changed)).body).toMatchObject({ created: 0, updated: 1, refused: [] })
    const { items } = (await north.request('GET', '/phrases?topic=ability')).body
    expect(items).toMatchObject([{ version: 2, status: 'approved', text: '{Sie} {denkt|dachte} stets sehr klar.' }])
    expect(refused(await send(north, changed.replace(',approved,', ',draft,')))).toEqual(['2 status not_draft'])
    expect(refused(await send(south, exported))).toEqual(['2 id reference', '3 id reference'])
    expect(await count(south)).toBe(0)
  })

  it('does it once where it is sent twice at once', async () => {
    const { south } = on
    const answers = await Promise.all([send(south, good), send(south, good)])
    expect(answers.map(({ body }) => body.created as number).toSorted((a, b) => a - b)).toEqual([0, 2])
    expect(await count(south)).toBe(2)
  })

  it('takes 5,000 rows', async () => {
    const { south } = on
    const rows = Array.from({ length: 4998 }, (_, i) => ['overall', i % 2 ? 1 : 2, 'staff', `{Sie} war Nummer ${i}.`])
    const bytes = await writeXlsx(['topic', 'key', 'pool', 'text'], rows, 'x')
    expect((await send(south, bytes)).body).toMatchObject({ created: 4998, refused: [] })
    expect((await send(south, `${head}\r\noverall;3;staff;{Sie} war eine zu viel.;`)).body.code).toBe('phrases_full')
  }, 60_000)
})

describe('the export of phrases', () => {
  it('brings ours on demand, of which only what is changed comes back as own', async () => {
    const { north } = on
    const bytes = (await file(north, 'format=xlsx&ours=true')) as Uint8Array
    const sheet = await readSheet(bytes)
    expect(sheet.rows.length).toBeGreaterThan(500)
    expect((await send(north, bytes)).body).toMatchObject({ created: 0, updated: 0, refused: [] })
    const replaced = sheet.columns.indexOf('Replaces')
    const wording = sheet.columns.indexOf('Wording')
    const at = sheet.rows.findIndex((row) => row[replaced] === 'ability.1.staff.1')
    const rows = sheet.rows.with(at, sheet.rows[at]?.with(wording, '{Sie} {denkt|dachte} überaus klar.') ?? [])
    expect((await send(north, await writeXlsx(sheet.columns, rows, 'x'))).body).toMatchObject({
      created: 1,
      refused: [],
    })
    const { items } = (await north.request('GET', '/phrases?status=draft')).body
    expect(items).toMatchObject([{ replaces: 'ability.1.staff.1', text: '{Sie} {denkt|dachte} überaus klar.' }])
  }, 60_000)

  it('runs no formulas, shows nothing of others, and asks for the right', async () => {
    const { north, south, stranger } = on
    const body = {
      topic: 'ability',
      key: '1',
      pool: 'staff',
      text: '=HYPERLINK("http://evil.example")',
      note: '@SUM(1)',
    }
    await north.request('POST', '/phrases', { body })
    const csv = (await file(north, '')) as string
    expect(csv).toContain(`"'=HYPERLINK(`)
    expect(csv).toContain(`'@SUM(1)`)
    expect((await send(north, csv)).body).toMatchObject({ created: 0, updated: 0, refused: [] })
    expect(await file(south, '')).not.toContain('HYPERLINK')
    expect((await stranger.request('GET', '/phrases/export')).status).toBe(403)
  })
})
