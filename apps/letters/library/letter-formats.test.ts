import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderDocx } from '../../../foundation/documents/docx.ts'
import { readPdf } from '../../../foundation/documents/pdf-reader.ts'
import { cmykJpeg, jpeg, png } from '../../../foundation/documents/picture.fixture.ts'
import { cast, join, type Somebody } from '../../../foundation/testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../../../foundation/testing/installation.ts'

let at: TestInstallation
let on: Awaited<ReturnType<typeof cast>>
let path: string
beforeAll(async () => {
  at = await startTestInstallation()
  on = await cast(at)
  const { body } = await create(on.north, { name: 'Briefbogen' })
  path = `/letter-formats/${body.id}`
})
afterAll(() => at.stop())

const create = (by: Somebody, body: object) => by.request('POST', '/letter-formats', { body })
const companyOf = async (by: Somebody, name: string) =>
  (await by.request('POST', '/companies', { body: { name, city: 'Kiel' } })).body.id as string
function put(by: Somebody, to: string, bytes: Uint8Array, name: string) {
  const body = new FormData()
  body.set('file', new Blob([new Uint8Array(bytes)]), name)
  return by.request('PUT', `${path}/${to}`, { body })
}
const template = (heading: string) =>
  renderDocx({
    language: 'de',
    title: 'Vorlage',
    letterhead: { company: '{company}', lines: [], footer: [] },
    heading,
    paragraphs: [{ text: '{#paragraphs}{text}{/paragraphs}' }],
    place_and_date: '{place_and_date}',
    signers: [],
    issued_on: '2026-01-31',
  })

describe('a letter format', () => {
  it('takes measures within their limits, and companies that the person sees', async () => {
    const { north, south, stranger } = on
    const wide = await create(north, { name: 'x', margin_left: 200, size_pt: 4 })
    expect(wide.body.errors).toMatchObject([
      { field: 'size_pt', code: 'too_small' },
      { field: 'margin_left', code: 'too_big' },
    ])
    const company_id = await companyOf(south, 'Südwerk')
    const theirs = await create(north, { name: 'x', company_id })
    expect(theirs.body.errors).toMatchObject([{ field: 'company_id', code: 'reference' }])
    const limited = await join(at, south.tenant_id, 'Limited', 'administrator', { company: [] })
    expect((await create(limited, { name: 'x', company_id })).status).toBe(400)
    expect((await create(south, { name: 'x', company_id })).status).toBe(201)
    expect((await create(north, { name: 'x', logo_name: 'y' })).body.errors).toMatchObject([{ code: 'surplus' }])
    for (const to of ['', '/logo', '/template', '/preview'])
      expect([
        (await south.request('GET', path + to)).status,
        (await stranger.request('GET', path + to)).status,
      ]).toEqual([404, 403])
  })
})

describe('a logo', () => {
  it('is taken by its content, kept clean, and sent as it is', async () => {
    const { north, south } = on
    expect((await north.request('GET', `${path}/logo`)).status).toBe(404)
    const taken = await put(north, 'logo', png(300, 100), '../ou:r.png')
    expect(taken).toMatchObject({ status: 200, body: { logo_name: 'ou-r.png', version: 2 } })
    expect(taken.body).not.toHaveProperty('logo')
    const sent = await north.request('GET', `${path}/logo`)
    expect(sent.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(sent.body).equals(png(300, 100))).toBe(true)
    await put(north, 'logo', jpeg, 'named.png')
    expect((await north.request('GET', `${path}/logo`)).headers.get('content-type')).toBe('image/jpeg')
    expect((await put(south, 'logo', jpeg, 'x.png')).status).toBe(404)
    expect((await south.request('DELETE', `${path}/logo`)).status).toBe(404)
    expect((await north.request('DELETE', `${path}/logo`)).body).toMatchObject({ logo_name: null })
    expect((await north.request('GET', `${path}/logo`)).status).toBe(404)
  })

  it.each<[string, () => Uint8Array, string]>([
    ['an SVG called PNG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'logo_not_an_image'],
    ['more than 1 MB', () => Buffer.concat([png(4, 4), Buffer.alloc(1024 * 1024)]), 'logo_too_large'],
    ['cut off', () => png(40, 40).subarray(0, -20), 'logo_damaged'],
    ['in printing colours', () => cmykJpeg, 'logo_cmyk'],
  ])('that is %s is refused with a sentence', async (_, file, code) => {
    const refused = await put(on.north, 'logo', file(), 'logo.png')
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: 'file', code }] } })
    expect(refused.body.errors[0].message).toMatch(/\.$/)
  })
})

describe('a Word template', () => {
  it('is taken if it can be filled, and sent as it came', async () => {
    const { north, south } = on
    const file = await template('{heading}')
    expect((await put(north, 'template', file, 'Vorlage.docx')).body).toMatchObject({ template_name: 'Vorlage.docx' })
    expect(Buffer.from((await north.request('GET', `${path}/template`)).body).equals(file)).toBe(true)
    const odd = await put(north, 'template', await template('{sorrows}'), 'x.docx')
    expect(odd.body.errors).toMatchObject([{ field: 'file', code: 'unknown_placeholder' }])
    expect(odd.body.errors[0].message).toContain('sorrows')
    expect((await put(north, 'template', Buffer.from('x'), 'x.docx')).body.errors).toMatchObject([{ code: 'not_docx' }])
    expect((await put(south, 'template', file, 'x.docx')).status).toBe(404)
    expect((await north.request('DELETE', `${path}/template`)).body.template_name).toBeNull()
    expect((await north.request('GET', `${path}/template`)).status).toBe(404)
  })

  it('is told what it may name', async () => {
    const { items } = (await on.north.request('GET', '/letter-template/placeholders')).body
    expect(items).toContainEqual({ tag: '{heading}', kind: 'text', description: expect.stringMatching(/\w/) })
    expect(items).toContainEqual({ tag: '{name}', kind: 'text', within: 'signers', description: expect.any(String) })
  })
})

describe('the preview', () => {
  it('is a letter on paper of this format, of the company whose format it is', async () => {
    const { north } = on
    const pages = async () => readPdf(Buffer.from((await north.request('GET', `${path}/preview`)).body)).pages
    expect((await pages()).flat().join(' ')).toContain('Muster GmbH')
    await north.request('PATCH', path, { body: { company_id: await companyOf(north, 'Nordwerk GmbH') } })
    await put(north, 'logo', png(300, 100), 'logo.png')
    const sent = await north.request('GET', `${path}/preview`)
    expect(sent.headers.get('content-type')).toBe('application/pdf')
    const { raw, pages: set } = readPdf(Buffer.from(sent.body))
    expect(raw).toContain('/Subtype /Image')
    const text = set.flat().join(' ')
    expect(text).toContain('Nordwerk GmbH')
    expect(text).toContain('Anna Berger')
    await north.request('PATCH', path, { body: { letterhead: 'none', size_pt: 12 } })
    expect((await pages())[0]?.[0]).not.toContain('Nordwerk')
  })
})
