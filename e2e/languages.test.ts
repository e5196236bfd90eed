import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, found } from './actors.ts'
import { prepareStage } from './stage.ts'

const stage = prepareStage()
let eva: Actor
beforeAll(async () => {
  eva = await found(stage.server)
})

const languageOf = (page: Page) => page.locator('html').getAttribute('lang')
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })

const english = {
  language: 'en',
  locale: 'en-GB',
  native: 'English',
  signIn: 'Sign in',
  account: ['Own account', 'Language', 'Save'],
  list: ['Employees', '60 entries', 'Joined on'],
  trust: 'What we promise, and whether it is kept',
  api: 'What it does',
} as const
const german = {
  language: 'de',
  locale: 'de-AT',
  native: 'Deutsch',
  signIn: 'Anmelden',
  account: ['Eigenes Konto', 'Sprache', 'Speichern'],
  list: ['Beschäftigte', '60 Einträge', 'Eintrittsdatum'],
  trust: 'Was wir zusagen, und ob es eingehalten wird',
  api: 'Was es tut',
} as const
const polish = {
  language: 'pl',
  locale: 'pl-PL',
  native: 'Polski',
  signIn: 'Logowanie',
  account: ['Moje konto', 'Język', 'Zapisz'],
  list: ['Pracownicy', '60 wpisów', 'Data zatrudnienia'],
  trust: 'Do czego się zobowiązujemy i czy tego dotrzymujemy',
  api: 'Co robi',
} as const

describe.each([english, german, polish])('a browser that asks for $native', ({ language, locale, ...words }) => {
  test('gets the sign-in in it', async () => {
    const page = await stage.open('/', { locale })
    await heading(page, words.signIn).waitFor()
    expect(await languageOf(page)).toBe(language)
    await page.getByRole('button', { name: words.native }).waitFor()
  })

  test('gets the public pages in it, without JavaScript', async () => {
    const page = await stage.open('/trust', { locale, javaScriptEnabled: false })
    await heading(page, words.trust).waitFor()
    expect(await languageOf(page)).toBe(language)
    expect(await page.getByRole('article').count()).toBeGreaterThan(5)
    const other = language === 'de' ? english : german
    await page.getByRole('link', { name: other.native }).click()
    await heading(page, other.trust).waitFor()
    expect(await languageOf(page)).toBe(other.language)

    await page.goto('/api')
    expect(await languageOf(page)).toBe(language)
    await page.getByRole('columnheader', { name: words.api }).waitFor()
    await page.getByRole('row', { name: /GET \/api\/v1\/employees / }).waitFor()
  })
})

test('the language of the own account holds on each device', async () => {
  const page = await stage.open('/account', { session: eva.session })
  for (const [from, to] of [
    [german, polish],
    [polish, english],
  ] as const) {
    await heading(page, from.account[0]).waitFor()
    await page.getByRole('combobox', { name: from.account[1] }).click()
    await page.getByRole('option', { name: to.native }).click()
    await page.getByRole('button', { name: from.account[2], exact: true }).click()
    await heading(page, to.account[0]).waitFor()

    const other = await stage.open(`${eva.home}/employees`, { locale: 'de-DE', session: eva.session })
    await heading(other, to.list[0]).waitFor()
    await other.getByText(to.list[1], { exact: true }).waitFor()
    await other.getByRole('columnheader', { name: to.list[2] }).waitFor()
    expect(await languageOf(other)).toBe(to.language)
  }
  await page.getByRole('button', { name: 'Account of Eva Brandt' }).click()
  await page.getByRole('menuitemradio', { name: german.native }).click()
  await heading(page, german.account[0]).waitFor()
  expect(await languageOf(page)).toBe('de')
})
