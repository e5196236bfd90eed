import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, found, linkIn, outbox, password } from './actors.ts'
import { prepareStage } from './stage.ts'

const stage = prepareStage()
let eva: Actor
beforeAll(async () => {
  eva = await found(stage.server)
})

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const wide = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

/** The page as each of the four looks: what axe-core finds in it, and whether it scrolls sideways. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found: string[] = []
  for (const [colorScheme, size] of [
    ['light', wide],
    ['dark', wide],
    ['dark', phone],
    ['light', phone],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize(size)
    await settle(page)
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
    )
    const places = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`))
    const isWider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    if (isWider) places.push('the page scrolls sideways')
    found.push(...places.map((place) => `${colorScheme} ${size.width}: ${place}`))
  }
  return found
}

/** After the next two frames, when what changed with them has ended too. */
const settle = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)))
  })

describe('no barrier that axe-core knows, light and dark, wide and on a phone', () => {
  test.each([
    ['/sign-in', 'Anmelden'],
    ['/password-reset', 'Passwort zurücksetzen'],
    ['/trust', 'Was wir zusagen'],
    ['/api', 'Attest API'],
  ])('%s', async (address, title) => {
    const page = await stage.open(address)
    await heading(page, title).waitFor()
    expect(await findings(page)).toEqual([])
  })

  test.each([
    ['employees', 'Beschäftigte', '60 Einträge'],
    ['employees/new', 'Neue Person', 'Kontakt'],
    ['employees/import', 'Beschäftigte importieren', 'Datei hier ablegen'],
    ['letters', 'Arbeitszeugnisse', '25 Einträge'],
    ['letters/board', 'Arbeitszeugnisse', 'In Prüfung'],
    ['letters/new', 'Neues Zeugnis', 'Zwischenzeugnis'],
    ['letter-requests', 'Anfragen', 'Zeugnis anfragen'],
    ['letter-requests/new', 'Zeugnis anfragen', 'Gewünscht bis'],
    ['settings/people', 'Personen', 'eva@nordlicht.example'],
    ['settings/people/invite', 'Person einladen', 'Standorte'],
    ['settings/roles/new', 'Rolle hinzufügen', 'Protokolle'],
    ['settings/company', 'Firmenprofil', 'Zeitzone'],
    ['settings/organisation/sites', 'Organisation', 'Werk Leipzig'],
    ['settings/security-log', 'Sicherheitsprotokoll', 'Einladung angenommen'],
    ['settings/changes', 'Änderungsprotokoll', 'System'],
    ['settings/support', 'Support', 'noch nie eingelassen'],
    ['settings/statement', 'Erklärung', 'Fassung 1'],
    ['settings/sealed-log', 'Versiegeltes Protokoll', 'bin/attest verify'],
  ])('%s', async (address, title, content) => {
    const page = await stage.open(`${eva.home}/${address}`, { session: eva.session })
    await heading(page, title).waitFor()
    await page.getByRole('main').getByText(content).first().waitFor()
    expect(await findings(page)).toEqual([])
  })

  test.each([
    ['', 'Überblick', 'PostgreSQL'],
    ['/promises', 'Zusagen', 'Unbekannt'],
    ['/promises/auth-lockout', 'auth-lockout', 'identity.lockout_attempts'],
    ['/evidence/new', 'Nachweis erfassen', 'Belegte Zusagen'],
    ['/subprocessors/new', 'Unterauftragsverarbeiter ankündigen', 'Welche Daten'],
    ['/tenants', 'Firmen', 'Nordlicht GmbH'],
    ['/jobs', 'Aufgaben', 'Protokolle versiegeln'],
    ['/status', 'Statusseite', 'Anwendung'],
    ['/status/incidents/new', 'Störung melden', 'sofort öffentlich'],
    ['/status/maintenance/new', 'Wartung ankündigen', 'sofort öffentlich'],
    ['/status/components', 'Komponenten', 'application'],
    ['/status/watchers', 'Messung von außen', 'bin/attest watch'],
  ])('the desk%s', async (address, title, content) => {
    const page = await stage.open(`/operator${address}`, { session: eva.session })
    await heading(page, title).waitFor()
    await page.getByRole('main').getByText(content).first().waitFor()
    expect(await findings(page)).toEqual([])
  })

  test('own account', async () => {
    const page = await stage.open('/account', { session: eva.session })
    await page.getByText('Dieses Gerät').waitFor()
    expect(await findings(page)).toEqual([])
  })

  test('an employee', async () => {
    const page = await stage.open(`${eva.home}/employees`, { session: eva.session })
    await page.getByRole('link', { name: 'Ahrens' }).click()
    await page.getByText('angelegt').waitFor()
    await page.getByRole('link', { name: 'Zwischenzeugnis', exact: true }).waitFor()
    expect(await findings(page)).toEqual([])
  })

  test('a letter, and its text while it is edited', async () => {
    const page = await stage.open(`${eva.home}/letters`, { session: eva.session })
    await page.getByRole('link', { name: 'Kretzschmar' }).click()
    await page.getByRole('article').getByText('Kretzschmar').first().waitFor()
    expect(await findings(page)).toEqual([])
    await page.setViewportSize(wide)
    await page.getByRole('radiogroup', { name: 'Text' }).getByText('Text bearbeiten').click()
    await page.getByRole('textbox', { name: 'Text', exact: true }).waitFor()
    expect(await findings(page)).toEqual([])
  })

  test('a letter in the hands of a guest, and a link that does not work', async () => {
    stage.expectAnswers('404 GET /guest')
    const { items } = await eva.call<{ items: { id: string }[] }>('GET', '/letters?status=draft&limit=1')
    const sections = { person: 'read', activities: 'write', stations: 'write', ratings: 'write', qualities: 'write' }
    const to = 'gast@example.com'
    const handover = { name: 'Olaf Berg', email: to, language: 'de', wants: 'rating', sections }
    await eva.call('POST', `/letters/${items[0]?.id}/handovers`, handover)
    const link = linkIn((await outbox(eva)).find((mail) => mail.to === to)?.text ?? '')
    const page = await stage.open(link)
    await page.getByRole('radiogroup', { name: 'Arbeitsbereitschaft' }).waitFor()
    expect(await findings(page)).toEqual([])
    await page.getByRole('navigation', { name: 'Schritte' }).getByText('Bewertung').click()
    expect(await findings(page)).toEqual([])
    const other = await stage.open(link.replace(/.{4}$/, 'AAAA'))
    await heading(other, 'Dieser Link funktioniert nicht').waitFor()
    expect(await findings(other)).toEqual([])
  })
})

describe('with the keyboard alone', () => {
  test('somebody signs in, finds a person, and opens a letter', async () => {
    const page = await stage.open('/')
    await heading(page, 'Anmelden').waitFor()
    await tabTo(page, 'E-Mail')
    await page.keyboard.type(eva.email)
    await page.keyboard.press('Tab')
    await page.keyboard.type(password)
    await page.keyboard.press('Enter')
    await heading(page, 'Beschäftigte').waitFor()

    await search(page, 'Ahrens', 'Robin Ahrens · Fachkraft für Entwicklung')
    await heading(page, 'Robin Ahrens').waitFor()
    await search(page, 'Arbeitsz', 'Arbeitszeugnisse')
    await heading(page, 'Arbeitszeugnisse').waitFor()
    await page.getByRole('table').waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByRole('article').waitFor()
  })

  test('the first stop leads past the menu', async () => {
    const page = await stage.open(`${eva.home}/employees`, { session: eva.session })
    await page.getByText('60 Einträge').waitFor()
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Zum Inhalt springen')
    await page.keyboard.press('Enter')
    await tabTo(page, 'Importieren', 2)
  })
})

test('on a phone the menu opens, leads on and closes', async () => {
  const page = await stage.open(`${eva.home}/employees`, { session: eva.session, viewport: phone })
  await page.getByRole('listitem').filter({ hasText: 'Ahrens, Robin' }).waitFor()
  await page.getByRole('button', { name: 'Hauptmenü' }).click()
  const menu = page.getByRole('dialog')
  await menu.getByRole('link', { name: 'Arbeitszeugnisse' }).click()
  await heading(page, 'Arbeitszeugnisse').waitFor()
  await menu.waitFor({ state: 'hidden' })
})

/** Ctrl-K: types, and takes the first result when it is there. */
async function search(page: Page, typed: string, result: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Suchen' }).waitFor()
  await page.keyboard.type(typed)
  await dialog.getByRole('button', { name: result }).first().waitFor()
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
}

/** Presses Tab until the element of that name has the focus. */
async function tabTo(page: Page, name: string, most = 8): Promise<void> {
  const passed: string[] = []
  while (passed.length < most) {
    await page.keyboard.press('Tab')
    passed.push(await focused(page))
    if (passed.at(-1) === name) return
  }
  throw new Error(`Tab reached ${passed.join(', ')}, and not ${name}.`)
}

/** What has the focus, by its label or text. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    const [label] = (element as HTMLInputElement | null)?.labels ?? []
    return (element?.getAttribute('aria-label') ?? label?.innerText ?? element?.textContent ?? '').replace(/ ?\*$/, '')
  })
