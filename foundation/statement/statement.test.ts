import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allPromises } from '../../promises/index.ts'
import { connect, statement } from '../database/logins.ts'
import { readPdf } from '../documents/pdf-reader.ts'
import { tenantFigureNames } from '../figures.ts'
import { type AttestPromise, promise } from '../promises/promise.ts'
import { languages } from '../tenancy/tables.ts'
import { cast, join, type Somebody } from '../testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../testing/installation.ts'
import { uuid } from '../uuid.ts'
import { hasWords } from '../words.ts'
import { recordVersion, versions } from './versions.ts'

let at: TestInstallation
let north: Somebody
let south: Somebody
let stranger: Somebody

beforeAll(async () => {
  at = await startTestInstallation({ ATTEST_CONTACT: 'mailto:security@attest.example' })
  ;({ north, south, stranger } = await cast(at))
}, 120_000)
afterAll(() => at?.stop())

const rename = (id: string, name: string) =>
  at.superuser.send(statement`update app.tenant set name = ${name} where id = ${id}`)

describe('The public statement', () => {
  it.each(languages)(
    'is a page without JavaScript, Markdown and PDF: %s',
    async (language) => {
      const page = await at.request('GET', `/trust/${language}`)
      expect(page.status).toBe(200)
      expect(page.body).toContain(`<html lang="${language}">`)
      expect(page.body).not.toMatch(/<script|undefined|\[object|\{\{|statement\.\w/)
      expect(page.body).toContain('href="mailto:security@attest.example"')
      for (const { id } of allPromises) expect(page.body).toContain(`<article id="${id}">`)
      const markdown = await at.request('GET', `/trust/${language}.md`)
      expect(markdown.headers.get('content-type')).toContain('text/markdown')
      for (const { id } of allPromises) expect(markdown.body).toContain(`#### \`${id}\``)
      const pdf = await at.request('GET', `/trust/${language}.pdf`)
      expect(Buffer.from(pdf.body).subarray(0, 5).toString()).toBe('%PDF-')
    },
    60_000,
  )

  it('chooses the language that the browser asks for', async () => {
    const page = await at.request('GET', '/trust', { headers: { 'accept-language': 'pl,en;q=0.5' } })
    expect(page.body).toContain('<html lang="pl">')
    expect(page.headers.get('vary')).toContain('accept-language')
  })

  it.each(['/trust/fr', '/trust/de.exe', '/trust/de.pdf.md', '/trust/.md', '/trust/history/xx'])(
    'is not at %s',
    async (path) => {
      expect((await at.request('GET', path)).status).toBe(404)
    },
  )

  it('links only to what is there within the page', async () => {
    const { body } = (await at.request('GET', '/trust/de')) as { body: string }
    const ids = new Set([...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const missing = [...body.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => !ids.has(id))
    expect(missing).toEqual([])
  })
})

describe('A company’s statement', () => {
  it('has its own figures, name and contract, and nothing of the other company', async () => {
    await rename(north.tenant_id, 'North <b>& Sons')
    await rename(south.tenant_id, 'South Pole')
    await at.superuser.send(
      statement`insert into app.tenant_figure (tenant_id, id, name, value)
        values (${north.tenant_id}, ${uuid()}, 'letters.keep_final', 25)`,
      statement`insert into app.contract (tenant_id, number, dpa_version, dpa_signed_on, dpa_signed_by)
        values (${north.tenant_id}, 'N-1', '2.1', '2026-01-05', 'Eva Sommer')`,
    )
    const [ofNorth, ofSouth] = await Promise.all(
      [north, south].map(async (one) => (await one.request('GET', '/statement/page?language=en')).body as string),
    )
    expect(ofNorth).toContain('What we promise North &#60;b&#62;&#38; Sons')
    expect(ofNorth).toContain('final letters 25 months')
    expect(ofNorth).toContain('version 2.1, signed on 5 January 2026 by Eva Sommer')
    expect(ofNorth).not.toContain('South Pole')
    expect(ofSouth).toContain('South Pole')
    expect(ofSouth).toContain('final letters 36 months')
    expect(ofSouth).not.toMatch(/North|N-1|Eva Sommer|25 months/)
  })

  it('is data, Markdown and PDF too', async () => {
    const data = await north.request('GET', '/statement')
    expect(data.body).toMatchObject({
      company: 'North <b>& Sons',
      contact: 'mailto:security@attest.example',
      wording: 1,
    })
    expect(data.body.promises).toHaveLength(allPromises.length)
    const record = data.body.promises.find(({ id }: { id: string }) => id === 'del-auto-record')
    expect(record.says.de).toContain('25 Monate')
    const markdown = await north.request('GET', '/statement/markdown?language=pl')
    expect(markdown.body).toContain('North \\<b\\>& Sons')
    const pdf = await north.request('GET', '/statement/pdf?language=de')
    const { pages } = readPdf(Buffer.from(pdf.body))
    expect(pages.flat().join('\n')).toContain('North <b>& Sons')
  }, 60_000)

  it('is opened by a link of somebody who works in two companies', async () => {
    const both = await join(at, north.tenant_id, 'Berta', { company: 'read' })
    const [slug] = await at.superuser.send(statement`select slug from app.tenant where id = ${north.tenant_id}`)
    const role = uuid()
    await at.superuser.send(
      statement`insert into app.role (tenant_id, id, name, is_administrator) values (${south.tenant_id}, ${role}, 'Guest of South', false)`,
      statement`insert into app.membership (tenant_id, id, account_id, name, email, role_id, status)
        values (${south.tenant_id}, ${uuid()}, ${both.account_id}, 'Berta', ${both.email}, ${role}, 'active')`,
    )
    const path = (tenant: string) => `/statement/page?language=de&tenant=${tenant}`
    expect((await both.request('GET', path(String(slug?.rows[0]?.slug)))).body).toContain('Was wir North')
    expect((await both.request('GET', path(south.tenant_id))).status).toBe(403)
    expect((await north.request('GET', path(south.tenant_id))).status).toBe(404)
    expect((await north.request('GET', '/company?tenant=x')).status).toBe(404)
  })

  it('is not for who may not see the company, nor without signing in', async () => {
    for (const path of ['', '/page', '/markdown', '/pdf']) {
      expect((await stranger.request('GET', `/statement${path}`)).status).toBe(403)
      expect((await at.request('GET', `/api/v1/statement${path}`)).status).toBe(401)
    }
  })

  it('has words for every setting', () => {
    for (const language of languages)
      for (const name of tenantFigureNames)
        expect(hasWords(language, `statement.figures.${name}`), `${language} ${name}`).toBe(true)
  })
})

describe('The history', () => {
  const one = (id: string, en: string, kind: AttestPromise['kind'] = 'attested') =>
    promise(`file:///promises/privacy/${id}.ts`, id, {
      kind,
      says: { en, de: `${en} (de)`, pl: `${en} (pl)` },
      expects: { en: 'A list.', de: 'Eine Liste.', pl: 'Lista.' },
      maps: {},
    })
  const first = [one('training', 'We train every year.'), one('review', 'We review every year.')]
  /** As a server that starts, over one connection: none may wait for a second while it holds the first. */
  const record = async (all: AttestPromise[]) => {
    const database = connect(at.address, 1)
    try {
      return await recordVersion(database.auth, all, 'https://attest.example')
    } finally {
      await database.end()
    }
  }
  const mails = () =>
    at.database.auth.rows<{ recipient: string; subject: string; body: string }>(statement`
      select recipient, subject, body from mail where subject like '%romises at%' order by recipient, created_at`)

  it('begins with the wording at the first start, and tells nobody', async () => {
    expect(await versions(at.database.auth)).toMatchObject([{ number: 1, changes: [] }])
    expect(await record(allPromises)).toBeNull()
    expect(await mails()).toEqual([])
  })

  it('tells each company once when something is withdrawn, also if servers start at once', async () => {
    await at.superuser.send(
      statement`update app.tenant set contact_email = 'contact@south.example', language = 'en' where id = ${south.tenant_id}`,
    )
    const numbers = await Promise.all(Array.from({ length: 4 }, () => record(first)))
    expect(numbers.filter((number) => number !== null)).toEqual([2])
    const sent = await mails()
    expect(sent.map(({ recipient }) => recipient)).toEqual(['contact@south.example', north.email])
    expect(sent[0]?.subject).toContain('Weakened')
    expect(sent[0]?.body).toContain('South Pole')
    expect(sent[0]?.body).toContain('auth-lockout: withdrawn')
    expect(sent[0]?.body).toContain('https://attest.example/trust/history/en')
    expect(sent[1]?.body).not.toContain('South Pole')
  })

  it('tells what was said before and what is said now', async () => {
    expect(await record([one('training', 'We train every two years.'), ...first.slice(1)])).toBe(3)
    const last = (await mails()).filter(({ recipient }) => recipient === 'contact@south.example').at(-1)
    expect(last?.subject).toContain('Changed')
    expect(last?.body).toContain('training: reworded\nBefore: We train every year.\nNow: We train every two years.')
    expect(last?.body).not.toContain('We review')
  })

  it('does not write for what was only added, and is public in three languages and as data', async () => {
    const before = (await mails()).length
    expect(await record([...first, one('audit', 'We are audited.')])).toBe(4)
    expect((await mails()).length).toBe(before + 2)
    expect(await record([...first, one('audit', 'We are audited.'), one('extra', 'More.')])).toBe(5)
    expect((await mails()).length).toBe(before + 2)
    const { body } = await at.request('GET', '/api/v1/statement/history')
    expect(body.items.map(({ number }: { number: number }) => number)).toEqual([5, 4, 3, 2, 1])
    expect(body.items[2].changes[0]).toMatchObject({ id: 'training', verdicts: ['reworded'] })
    const page = await at.request('GET', '/trust/history/en')
    expect(page.body).toContain('<del>year</del><ins>two years</ins>')
    for (const language of languages)
      expect((await at.request('GET', `/trust/history/${language}.md`)).status).toBe(200)
  })
})
