import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../../../foundation/proof/stage.ts'
import { languages } from '../../../foundation/tenancy/tables.ts'
import { cast, type Somebody } from '../../../foundation/testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../../../foundation/testing/installation.ts'
import { mailFor } from './mail-templates.ts'
import { mailUses } from './tables.ts'

let at: TestInstallation
let on: Awaited<ReturnType<typeof cast>>
beforeAll(async () => {
  at = await startTestInstallation()
  on = await cast(at)
})
afterAll(() => at.stop())

const own = { use: 'handover', language: 'de', subject: 'Für {letter_of}', body: 'Hallo {name}\n{message}\n\n{link}' }
const create = (by: Somebody, more: object = {}) => by.request('POST', '/mail-templates', { body: { ...own, ...more } })
const problems = ({ body }: { body: { errors: { field: string; code: string }[] } }) =>
  body.errors.map(({ field, code }) => `${field} ${code}`)
const values = {
  name: 'Ina',
  company: 'Nord AG',
  sender: 'Nora',
  letter_of: 'Anna Müller',
  message: 'Zeile 1\nZeile 2',
  link: 'https://attest.example/guest#a.b',
  due_on: '2026-03-01',
  expires_on: '2026-03-14',
}

describe('a mail template', () => {
  it('names only what the mail knows, and has its link', async () => {
    const { north, south, stranger } = on
    const odd = await create(north, { subject: 'Für {wen}', body: 'Hallo {vorname} {wen} {vorname}' })
    expect(problems(odd)).toEqual([
      'subject placeholder',
      'body placeholder',
      'body placeholder',
      'body placeholder_missing',
    ])
    expect(odd.body.errors.map(({ message }: { message: string }) => /“(.*)”/.exec(message)?.[1])).toEqual([
      'wen',
      'vorname',
      'wen',
      'link',
    ])
    expect(problems(await create(north, { subject: '{link}' }))).toEqual(['subject link_in_subject'])
    expect(problems(await create(north, { subject: ' \n ', body: ' ' }))).toEqual([
      'subject empty',
      'body empty',
      'body placeholder_missing',
    ])
    const made = await create(north, { subject: ' Für\r\nBcc: {letter_of} ' })
    expect(made).toMatchObject({ status: 201, body: { subject: 'Für Bcc: {letter_of}', version: 1 } })
    expect((await create(north)).body.code).toBe('duplicate')
    const other = await north.request('PATCH', `/mail-templates/${made.body.id}`, { body: { use: 'request_declined' } })
    expect(problems(other)).toEqual(['body placeholder'])
    expect((await south.request('GET', `/mail-templates/${made.body.id}`)).status).toBe(404)
    expect((await create(stranger)).status).toBe(403)
    await north.request('DELETE', `/mail-templates/${made.body.id}`)
  })

  it('begins with our words, which keep the same rules', async () => {
    const { south } = on
    for (const use of mailUses)
      for (const language of languages) {
        const { body } = await south.request('GET', `/mail-templates/defaults?use=${use}&language=${language}`)
        const { subject, body: text, placeholders, required } = body
        expect(placeholders).toContain('name')
        expect(required.every((name: string) => placeholders.includes(name))).toBe(true)
        const made = await create(south, { use, language, subject, body: text })
        expect({ use, language, status: made.status }).toEqual({ use, language, status: 201 })
        await south.request('DELETE', `/mail-templates/${made.body.id}`)
      }
  })
})

describe('a mail', () => {
  it('says what the company wrote in that language, else what we write', async () => {
    const { north, south } = on
    const { body } = await create(north)
    const [ours, theirs] = [await databaseOf(at, north), await databaseOf(at, south)]
    expect(await mailFor(ours, 'handover', 'de', values)).toEqual({
      subject: 'Für Anna Müller',
      body: `Hallo Ina\nZeile 1\nZeile 2\n\n${values.link}\n`,
    })
    const plain = await mailFor(theirs, 'handover', 'de', values)
    expect(plain.subject).toBe('Bitte um Ihre Mithilfe: Arbeitszeugnis für Anna Müller')
    expect(plain.body).toContain('bis zum 1. März 2026.')
    expect((await mailFor(ours, 'handover', 'pl', values)).body).toContain('1 marca 2026')
    expect((await mailFor(ours, 'handover', 'en', values)).body).toContain('1 March 2026')
    await north.request('DELETE', `/mail-templates/${body.id}`)
  })

  it('leaves out lines that name only what isn’t given', async () => {
    const db = await databaseOf(at, on.south)
    for (const language of languages) {
      const { body } = await mailFor(db, 'handover', language, {
        ...values,
        message: ' ',
        due_on: null,
        expires_on: '',
      })
      expect(body).not.toMatch(/\n{3}|[{}]| {2}|2026/)
      expect(body).toContain(values.link)
    }
  })

  it('takes neither headers nor placeholders from values', async () => {
    const db = await databaseOf(at, on.south)
    const hostile = {
      ...values,
      letter_of: 'A\r\nBcc: all@example.com',
      name: 'Eva\u2028\n\n{link}',
      message: '{link}\u0000\rx',
    }
    const { subject, body } = await mailFor(db, 'handover', 'en', hostile)
    expect(subject).not.toMatch(/[\r\n]/)
    expect(subject).toContain('A Bcc: all@example.com')
    expect(body.split('\n')[0]).toBe('Hello Eva {link},')
    expect(body).toContain('{link} \nx')
    expect(body.split(values.link)).toHaveLength(2)
    const long = await mailFor(db, 'handover', 'en', { ...values, letter_of: 'x'.repeat(1000) })
    expect(long.subject).toHaveLength(300)
  })
})
