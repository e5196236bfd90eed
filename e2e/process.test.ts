import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type Actor, found, outbox } from './actors.ts'
import { prepareStage } from './stage.ts'

const stage = prepareStage()
let eva: Actor
beforeAll(async () => {
  eva = await found(stage.server)
})

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')
type Listed = { items: { id: string; last_name: string }[] }

test('the board leads with the keyboard alone to a letter and back to the next', async () => {
  const { columns } = await eva.call<{ columns: ({ status: string } & Listed)[] }>('GET', '/letters/board')
  const drafts = columns.find(({ status }) => status === 'draft')?.items ?? []
  const page = await stage.open(`${eva.home}/letters`, { session: eva.session })
  await page.getByRole('link', { name: 'Board', exact: true }).click()
  await page.getByRole('heading', { level: 2, name: 'Entwurf' }).waitFor()
  await page.keyboard.press('ArrowDown')
  for (let column = 0; column < 3 && !(await focused(page)).includes(drafts[0]?.last_name ?? '-'); column++)
    await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await heading(page, new RegExp(drafts[1]?.last_name ?? '-')).waitFor()
  await page.getByText(`2 / ${drafts.length}`).waitFor()
  await page.keyboard.press('Alt+ArrowDown')
  await heading(page, new RegExp(drafts[2]?.last_name ?? '-')).waitFor()
})

test('a letter that was handed over is corrected, compared and brought back', async () => {
  const { items } = await eva.call<Listed>('GET', '/letters?status=released&limit=1')
  const url = `/letters/${items[0]?.id}`
  await eva.call('POST', `${url}/steps`, { to: 'handed_over', handed_over_how: 'post', handed_over_note: 'RR 12 DE' })
  const page = await stage.open(`${eva.home}${url}`, { session: eva.session })
  await page.getByRole('tab', { name: 'Weg' }).click()
  await page.getByText('RR 12 DE').waitFor()
  await page.getByRole('button', { name: 'Weitere Aktionen' }).click()
  await page.getByRole('menuitem', { name: 'Berichtigen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Berichtigen' })
  await dialog.getByText('Eine Berichtigung behält das Datum').waitFor()
  await dialog.getByRole('button', { name: 'Berichtigen' }).click()
  await page.getByText('Berichtigung 1', { exact: false }).waitFor()

  const letter = await eva.call<{ body: string; version: number }>('GET', url)
  await eva.call('PATCH', url, { body: `${letter.body} Nachgetragen.`, position: 'Leitung' })
  await page.reload()
  await page.getByRole('tab', { name: 'Versionen' }).click()
  await page.getByText('so ausgestellt').waitFor()
  await page.getByRole('button', { name: 'Version 1 vergleichen' }).click()
  const comparison = page.getByRole('dialog', { name: 'Versionen vergleichen' })
  await comparison.getByRole('row', { name: /Position .* Leitung/ }).waitFor()
  await comparison.getByRole('insertion').getByText('Nachgetragen.').waitFor()
  await comparison.getByRole('button', { name: 'Version 1 wiederherstellen' }).click()
  const question = page.getByRole('dialog', { name: 'Version 1 wiederherstellen?' })
  await question.getByRole('button', { name: 'Version 1 wiederherstellen' }).click()
  await page.getByText('Version 1 ist wiederhergestellt').waitFor()
  expect((await eva.call<{ body: string }>('GET', url)).body).toBe(letter.body)
})

test('a letter goes to somebody without an account, and is taken back', async () => {
  const { items } = await eva.call<Listed>('GET', '/letters?status=draft&limit=1')
  const page = await stage.open(`${eva.home}/letters/${items[0]?.id}`, { session: eva.session })
  await page.getByRole('tab', { name: 'Kommentare' }).click()
  await page.getByRole('textbox', { name: 'Neuer Kommentar' }).fill('Das Projekt fehlt.')
  await page.getByRole('button', { name: 'Kommentieren' }).click()
  await page.getByRole('listitem').getByText('Das Projekt fehlt.').waitFor()

  await page.getByRole('tab', { name: 'Weitergaben' }).click()
  await page.getByRole('button', { name: 'Weitergeben' }).click()
  const dialog = page.getByRole('dialog', { name: 'Weitergeben' })
  await dialog.getByRole('textbox', { name: 'Name der Person' }).fill('Gero Gast')
  await dialog.getByRole('textbox', { name: 'E-Mail' }).fill('gero@gast.example')
  await dialog.getByRole('button', { name: 'Führungskraft bewertet' }).click()
  await dialog
    .getByRole('radiogroup', { name: 'Noten' })
    .getByRole('radio', { name: 'Ändern', checked: true })
    .waitFor({ state: 'attached' })
  await dialog.getByRole('button', { name: 'Link senden' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('In Bewertung').first().waitFor()
  expect((await outbox(eva)).map(({ to }) => to)).toContain('gero@gast.example')

  const entry = page.getByRole('listitem').filter({ hasText: 'gero@gast.example' })
  await entry.getByRole('button', { name: 'Zurückziehen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Zurückziehen' }).click()
  await entry.getByText('Zurückgezogen').waitFor()
})

test('a request becomes a letter', async () => {
  const page = await stage.open(`${eva.home}/letter-requests`, { session: eva.session })
  await page.getByRole('link', { name: 'Zeugnis anfragen' }).click()
  await page.getByRole('combobox', { name: 'Person' }).fill('Schäfer')
  await page.getByRole('option', { name: /^Kim Schäfer/ }).click()
  await page.getByRole('textbox', { name: 'Aufgaben' }).fill('Planung der Schichten')
  await page.getByRole('button', { name: 'Anfragen', exact: true }).click()
  await heading(page, 'Anfrage für Kim Schäfer').waitFor()
  await page.getByRole('button', { name: 'Annehmen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Annehmen und Zeugnis beginnen' }).click()
  await heading(page, 'Zwischenzeugnis Kim Schäfer').waitFor()
})

test('all letters of a list come as one archive', async () => {
  const page = await stage.open(`${eva.home}/letters?status=released`, { session: eva.session })
  stage.expectAnswers('404 GET /letters/archive/')
  await page.getByRole('button', { name: 'Alle als ZIP' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: 'Archiv erstellen' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^Zeugnisse .*\.zip$/)
  const bytes = await readFile(await download.path())
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
  expect(bytes.toString('latin1')).toContain('index.csv')
})
