import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, found, joinCompany, signInElsewhere } from './actors.ts'
import { prepareStage } from './stage.ts'

const stage = prepareStage()
let eva: Actor
let ola: Actor
beforeAll(async () => {
  eva = await found(stage.server)
  ola = await joinCompany(stage.server, eva)
})

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const phone = { width: 390, height: 844 }
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name, exact: true })
const textbox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
const atDesk = (path: string) => stage.open(`/operator/status${path}`, { session: eva.session })

async function choose(page: Page, field: string, option: string) {
  await page.getByRole('combobox', { name: field, exact: true }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

describe('a visitor on a phone reads', () => {
  test.each([
    ['/trust', /^Was wir zusagen/, 'Auf einen Blick'],
    ['/status', 'Status', 'Verfügbarkeit'],
    ['/log', 'Das versiegelte Protokoll', 'Versiegeltes Protokoll → Protokoll exportieren'],
  ])('%s', async (address, title, content) => {
    const page = await stage.open(address, { viewport: phone })
    await heading(page, title).waitFor()
    await page.getByText(content).first().waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('de')
    await page.evaluate(axe)
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
    )
    expect(violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join()}`)).toEqual(
      [],
    )
    expect(await overflow(page)).toBeLessThanOrEqual(0)
  })
})

describe('what the operator publishes', () => {
  test('an incident stands on the sign-in page until it is resolved', async () => {
    const page = await atDesk('/incidents/new')
    await heading(page, 'Störung melden').waitFor()
    await button(page, 'Veröffentlichen').click()
    expect(await page.getByText('Bitte füllen Sie dieses Feld aus.').count()).toBe(3)
    await page.getByRole('group', { name: 'Titel' }).getByRole('textbox', { name: 'Deutsch' }).fill('Anmeldung gestört')
    await choose(page, 'Auswirkung', 'Nicht verfügbar')
    await page
      .getByRole('group', { name: 'Meldung' })
      .getByRole('textbox', { name: 'Deutsch' })
      .fill(`Wir suchen die Ursache. ${'x'.repeat(400)}`)
    await button(page, 'Veröffentlichen').click()
    await heading(page, 'Anmeldung gestört').waitFor()

    const visitor = await stage.open('/sign-in', { viewport: phone })
    await visitor.getByRole('status').filter({ hasText: 'Anmeldung gestört' }).waitFor()
    // In no other language than it was written in, and it is there all the same.
    const english = await stage.open('/status/en', { viewport: phone })
    await english.getByText('Wir suchen die Ursache.').waitFor()
    expect(await overflow(english)).toBeLessThanOrEqual(0)

    await choose(page, 'Status', 'Behoben')
    await page
      .getByRole('group', { name: 'Meldung' })
      .getByRole('textbox', { name: 'Deutsch' })
      .fill('Es läuft wieder.')
    await button(page, 'Veröffentlichen').click()
    await page.getByText('Diese Störung ist behoben.').waitFor()
    await page.getByText('Es läuft wieder.').waitFor()
    await visitor.reload()
    await textbox(visitor, 'E-Mail').waitFor()
    await visitor.waitForLoadState('networkidle')
    expect(await visitor.getByText('Anmeldung gestört').count()).toBe(0)
  })

  test('maintenance says before it is announced what it will count as', async () => {
    const page = await atDesk('/maintenance/new')
    const title = page.getByRole('group', { name: 'Titel' })
    await title.getByRole('textbox', { name: 'Deutsch' }).fill('Umzug der Datenbank')
    const day = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 10)
    const enter = async (field: 'Von' | 'Bis', date: string, time: string) => {
      await textbox(page, `${field}: Tag`).fill(date)
      await textbox(page, `${field}: Uhrzeit`).fill(time)
      await page.keyboard.press('Tab')
    }
    await enter('Von', day(12), '2359')
    await page.getByText(/^(Zu spät|Rechtzeitig): /).waitFor()
    await enter('Von', day(60), '22')
    await page.getByText(/^Rechtzeitig: /).waitFor()
    await enter('Bis', day(60), '23')
    await button(page, 'Ankündigen').click()
    await heading(page, 'Umzug der Datenbank').waitFor()
    await page.getByText('Kein Ausfall').waitFor()
    const visitor = await stage.open('/sign-in', { timezoneId: 'Europe/Berlin' })
    await visitor.getByText(/^Geplante Wartung, .*22:00–23:00 Uhr: Umzug der Datenbank/).waitFor()

    await button(page, 'Weitere Aktionen').click()
    await page.getByRole('menuitem', { name: 'Absagen' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Absagen' }).click()
    await page.getByText('Vorher abgesagt').waitFor()
  })
})

describe('a company', () => {
  test('lets support in, sees it inside, and has it out at once', async () => {
    const own = await stage.open(`${ola.home}/settings/support`, { session: ola.session })
    await own.getByText('Der Support war noch nie eingelassen.').waitFor()
    await textbox(own, 'Anlass').fill('Die Liste bleibt leer.')
    await button(own, 'Support einlassen').click()
    await own.getByText('Niemand', { exact: true }).waitFor()

    const support = await signInElsewhere(stage.server, eva)
    const page = await stage.open('/operator/support', { session: support.session })
    await button(page, 'Als Support eintreten').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Als Support eintreten' }).click()
    await page.getByText(/^Sie sind als Support hier/).waitFor()
    await page.getByText('Sie dürfen nur lesen.').waitFor()
    await page.goto(`${ola.home}/settings/company`)
    await heading(page, 'Firmenprofil').waitFor()
    expect(await button(page, 'Speichern').count()).toBe(0)
    const refused = await page.request.patch('/api/v1/company', {
      data: { name: 'Anders' },
      headers: { 'attest-tenant': ola.home.replace('/t/', ''), 'if-match': '"1"', origin: stage.server.url },
    })
    expect(refused.status()).toBe(403)

    await own.reload()
    await own.getByText('Eva Brandt (Support)').waitFor()
    await button(own, 'Jetzt beenden').click()
    await own.getByRole('dialog').getByText('sofort draußen').waitFor()
    await own.getByRole('dialog').getByRole('button', { name: 'Jetzt beenden' }).click()
    await own.getByText(/vorzeitig beendet; eingelassen von/).waitFor()
    await page.goto(`${ola.home}/settings/company`)
    await heading(page, 'Seite nicht gefunden').waitFor()
    expect(await page.getByText('Sie sind als Support hier').count()).toBe(0)
  })

  test('reads its statement, and takes it along as PDF', async () => {
    const page = await stage.open(`${ola.home}/settings/statement`, { session: ola.session })
    await page.getByText('Fassung 1', { exact: true }).waitFor()
    const link = page.getByRole('link', { name: 'PDF, Polski' })
    const answer = await page.request.get((await link.getAttribute('href')) ?? '')
    expect(answer.headers()['content-type']).toBe('application/pdf')
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-')
    const popup = page.context().waitForEvent('page')
    await page.getByRole('link', { name: 'Seite, Deutsch' }).click()
    await heading(await popup, /Südwind AG/).waitFor()
  })

  test('exports its sealed log, with the command that verifies it', async () => {
    const page = await stage.open(`${ola.home}/settings/sealed-log`, { session: ola.session })
    const key = (await (await page.request.get('/log/key')).text()).trim()
    await page.getByText(`--key '${key}'`).waitFor()
    const download = page.waitForEvent('download')
    await button(page, 'Protokoll exportieren').click()
    const file = await (await download).path()
    expect(JSON.parse(readFileSync(file, 'utf8').split('\n')[0] ?? '')).toMatchObject({ attest_log: 1 })
  })
})
