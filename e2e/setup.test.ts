import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { password, signIn } from './actors.ts'
import { prepareStage } from './stage.ts'

const stage = prepareStage()

const textbox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })

test('a set-up link that was never issued says what to do', async () => {
  stage.expectAnswers('404 POST /setup/check')
  const page = await stage.open('/setup#never-issued')
  await heading(page, 'Dieser Link ist nicht gültig').waitFor()
  await page.getByText('gibt der Server beim Start einen gültigen aus').waitFor()
})

test('the set-up link leads to a company with examples, and works once', async () => {
  stage.expectAnswers('400 POST /setup', '404 POST /setup/check')
  const page = await stage.open(stage.server.setupLink)
  await heading(page, 'Attest einrichten').waitFor()
  await textbox(page, 'Firma').fill('Nordlicht Maschinenbau GmbH')
  await page.getByRole('combobox', { name: 'Zeitzone' }).fill('Berlin')
  await page.getByRole('option', { name: 'Europe/Berlin' }).click()
  await textbox(page, 'Ihr Name').fill('Eva Brandt')
  await textbox(page, 'E-Mail').fill('eva@nordlicht.example')
  await page.getByRole('switch', { name: 'Mit Beispieldaten füllen' }).check()

  await textbox(page, 'Passwort').fill('passwort1234')
  await page.getByRole('button', { name: 'Einrichten und anmelden' }).click()
  const refused = page.getByRole('textbox', { name: 'Passwort', exact: true, description: /bei Angriffen/ })
  await refused.waitFor()
  expect(await refused.getAttribute('aria-invalid')).toBe('true')
  expect(await refused.evaluate((input) => input === document.activeElement)).toBe(true)

  await textbox(page, 'Passwort').fill(password)
  await page.getByRole('button', { name: 'Einrichten und anmelden' }).click()
  await heading(page, 'Beschäftigte').waitFor()
  await page.getByText('60 Einträge').waitFor()
  await page.getByRole('button', { name: 'Konto von Eva Brandt' }).waitFor()

  const again = await stage.open(stage.server.setupLink)
  await heading(again, 'Dieser Link ist nicht gültig').waitFor()
})

test('a new employee stands where the language sorts the name', async () => {
  const page = await stage.open('/')
  await signIn(page, 'eva@nordlicht.example')
  await page.getByRole('link', { name: 'Neue Person' }).click()
  await page.getByRole('combobox', { name: 'Anrede' }).click()
  await page.getByRole('option', { name: 'Frau' }).click()
  await textbox(page, 'Vorname').fill('Änne')
  await textbox(page, 'Nachname').fill('Äpfel')
  await textbox(page, 'Position').fill('Pressesprecherin')
  await textbox(page, 'Eintrittsdatum').fill('1.4.24')
  await page.getByRole('combobox', { name: 'Gesellschaft' }).click()
  await page.getByRole('option', { name: 'Nordlicht Maschinenbau GmbH' }).click()
  await page.getByRole('button', { name: 'Person anlegen' }).click()
  await heading(page, 'Änne Äpfel').waitFor()
  expect(await textbox(page, 'Eintrittsdatum').inputValue()).toBe('01.04.2024')

  await page.getByRole('main').getByRole('link', { name: 'Beschäftigte' }).click()
  await page.getByText('61 Einträge').waitFor()
  const names = await page.getByRole('table').getByRole('link').allTextContents()
  expect(names.slice(0, 8)).toEqual([
    'Ahrens, Robin',
    'Äpfel, Änne',
    'Arslan, Gülsen',
    'Aydın, Cem',
    'Bauer, Veronika',
    'Behrens, Dr. Claudia',
    'Böhme, Andreas',
    'Brandt, Oliver',
  ])
  await page.getByRole('button', { name: 'Name', exact: true }).click()
  await page.getByRole('columnheader', { name: 'Name' }).and(page.locator('[aria-sort=ascending]')).waitFor()
  await page.getByRole('button', { name: 'Name', exact: true }).click()
  await page.getByRole('columnheader', { name: 'Name' }).and(page.locator('[aria-sort=descending]')).waitFor()
  const table = page.getByRole('table')
  await table.getByRole('row', { name: /Żak, Zofia.*/ }).waitFor()
  const last = await table.getByRole('link').allTextContents()
  expect(last.indexOf('Żak, Zofia')).toBe(last.indexOf('Zieliński, Tomasz') - 1)
})
