import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type Actor, found } from './actors.ts'
import { prepareStage } from './stage.ts'

const stage = prepareStage()
let eva: Actor
beforeAll(async () => {
  eva = await found(stage.server)
})

const position = (page: Page) => page.getByRole('navigation', { name: 'Zeugnisse der Liste' })
const allGrades = (page: Page) => page.getByRole('radiogroup', { name: 'Gesamtnote für alle' })
/** The radio buttons themselves are behind their labels. */
const isRated = (page: Page) =>
  allGrades(page).getByRole('radio', { name: /^2/, checked: true }).waitFor({ state: 'attached' })
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const findings = (page: Page) => page.getByRole('group', { name: 'Befunde' })
const saved = (page: Page) => page.getByRole('status').getByText('Gespeichert', { exact: true })

test('a rewritten sentence that reads worse is found, and restored', async () => {
  const page = await stage.open(`${eva.home}/letters?status=draft&sort=last_name`, { session: eva.session })
  await page.getByRole('row').getByRole('link').first().click()
  await allGrades(page).getByRole('radio').first().focus()
  await Promise.all([page.waitForResponse(/\/letters\/[^/]+\/text$/), page.keyboard.press('2')])
  const overall = page.getByRole('article').getByRole('button', { name: /stets .*Zufriedenheit/ })
  await overall.click()
  await page.getByRole('button', { name: 'Bearbeiten' }).click()
  const sentence = page.getByRole('textbox', { name: 'Satz' })
  await sentence.fill((await sentence.inputValue()).replace('stets ', ''))
  await sentence.press('Control+Enter')

  await page.getByRole('tab', { name: /^Befunde/ }).click()
  const worse = findings(page).getByRole('listitem').filter({ hasText: 'Bearbeiteter Satz liest sich schlechter' })
  await worse.getByRole('button', { name: 'Zeigen' }).click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/Zufriedenheit/)
  await worse.getByRole('button', { name: /wiederherstellen$/ }).click()
  await worse.waitFor({ state: 'detached' })
  await overall.waitFor()
})

test('letters are worked through with the keyboard', async () => {
  const page = await stage.open(`${eva.home}/letters?status=draft&sort=last_name`, { session: eva.session })
  await page.getByRole('row').getByRole('link').first().click()
  await position(page)
    .getByText(/^1 \/ \d+$/)
    .waitFor()
  const first = await heading(page).innerText()

  await page.keyboard.press('g')
  await allGrades(page).getByRole('radio').first().focus()
  await page.keyboard.press('2')
  await isRated(page)
  await page.keyboard.press('Control+Enter')
  await position(page)
    .getByText(/^2 \/ \d+$/)
    .waitFor()
  expect(await heading(page).innerText()).not.toBe(first)

  await page.keyboard.press('Alt+ArrowUp')
  await heading(page).getByText(first).waitFor()
  await isRated(page)
})

test('a finding that is left as it is keeps its reason, and can be taken back', async () => {
  const page = await stage.open(`${eva.home}/letters?status=draft&sort=last_name`, { session: eva.session })
  await page.getByRole('row').getByRole('link').first().click()
  await page.keyboard.press('g')
  await page.getByRole('radiogroup', { name: 'Verhalten', exact: true }).getByRole('radio').first().focus()
  await page.keyboard.press('5')
  await page.getByRole('tab', { name: /^Befunde/ }).click()
  const finding = findings(page).getByRole('listitem').filter({ hasText: 'Unter dem Durchschnitt' })
  await finding.getByRole('button', { name: 'Belassen …' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Begründung' }).fill('Drei Gespräche sind dokumentiert.')
  await dialog.getByRole('button', { name: 'Belassen' }).click()
  await page.getByRole('button', { name: '1 beiseitegelegt' }).click()
  await findings(page).getByText('Drei Gespräche sind dokumentiert.').waitFor()

  await page.keyboard.press('Control+s')
  await saved(page).waitFor()
  await finding.getByRole('button', { name: 'Zurücknehmen' }).click()
  await finding.getByRole('button', { name: 'Belassen …' }).waitFor()
})
