import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type Actor, found, joinAdministrator, password, signInElsewhere } from './actors.ts'
import { prepareStage } from './stage.ts'

const stage = prepareStage()
let eva: Actor
let olaf: Actor
beforeAll(async () => {
  eva = await found(stage.server)
  olaf = await joinAdministrator(stage.server, eva, 'Olaf Berg')
})

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })
const body = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true })
const saved = (page: Page) => page.getByRole('status').getByText('Gespeichert', { exact: true })

/** Opens the letter of an employee, ready to write in its text. */
async function write(by: Actor, employee: string): Promise<Page> {
  const { items } = await by.call<{ items: { id: string }[] }>('GET', `/letters?search=${employee}`)
  const page = await stage.open(`${by.home}/letters/${items[0]?.id}`, { session: by.session })
  await page.getByRole('radiogroup', { name: 'Text' }).getByText('Text bearbeiten').click()
  await expect.poll(() => body(page).inputValue()).toContain(employee)
  return page
}

async function append(page: Page, sentence: string): Promise<void> {
  await body(page).press('Control+End')
  await page.keyboard.insertText(` ${sentence}`)
  await page.getByText('Noch nicht gespeichert').waitFor()
}

/** Takes the usual next step, with nothing more to say. */
async function step(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByRole('dialog', { name }).getByRole('button', { name, exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

test('a letter grows from grades to its release', async () => {
  const page = await stage.open(`${eva.home}/letters`, { session: eva.session })
  await page.getByRole('link', { name: 'Neues Zeugnis' }).click()
  await page.getByRole('combobox', { name: 'Person' }).fill('Schäfer')
  await page.getByRole('option', { name: /^Kim Schäfer/ }).click()
  await page.getByRole('radio', { name: 'Zwischenzeugnis', checked: true }).waitFor()
  await page.getByRole('button', { name: 'Zeugnis beginnen' }).click()
  await heading(page, 'Zwischenzeugnis Kim Schäfer').waitFor()

  await page.getByRole('radiogroup', { name: 'Gesamtnote für alle' }).getByRole('radio').first().press('2')
  await page
    .getByRole('radiogroup', { name: 'Verhalten', exact: true })
    .getByRole('radio', { checked: true })
    .press('1')
  const paper = page.getByRole('article')
  await paper.getByRole('button', { name: /Zufriedenheit/ }).click()
  const origin = page.getByRole('dialog')
  await origin.getByText('Gesamtleistung').waitFor()
  await origin.getByText('2 · Gut').waitFor()
  await page.keyboard.press('Escape')

  await page.getByRole('radiogroup', { name: 'Text' }).getByText('Text bearbeiten').click()
  await append(page, 'Ihr Rat war stets gefragt.')
  await page.keyboard.press('Control+s')
  await saved(page).waitFor()
  await page.reload()
  await paper.getByText('Ihr Rat war stets gefragt.').waitFor()
  await page.getByText('Der Text wurde von Hand bearbeitet').waitFor()

  await step(page, 'Zur Prüfung geben')
  await page.getByRole('main').getByText('In Prüfung', { exact: true }).waitFor()
  await step(page, 'Freigeben')
  await page.getByRole('main').getByText('Freigegeben', { exact: true }).waitFor()
  await page.reload()
  await paper.getByText('Ihr Rat war stets gefragt.').waitFor()
  await page.getByRole('button', { name: 'Weitere Aktionen' }).click()
  await page.getByRole('menuitem', { name: 'Freigabe zurücknehmen' }).waitFor()
  expect(await page.getByText('Text bearbeiten').count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Speichern' }).count()).toBe(0)
})

test('the letter is shown and downloaded as a PDF', async () => {
  const { items } = await eva.call<{ items: { id: string }[] }>('GET', '/letters?search=Kretzschmar')
  const page = await stage.open(`${eva.home}/letters/${items[0]?.id}`, { session: eva.session })
  let shown: Buffer = Buffer.alloc(0)
  await page.route('**/pdf?preview=true', async (route) => {
    const response = await route.fetch()
    shown = await response.body()
    await route.fulfill({ response, body: shown })
  })
  const [popup] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'PDF-Vorschau' }).click(),
  ])
  // Browsers that can't show a PDF save it.
  await Promise.any([popup.waitForURL(/^blob:/), popup.waitForEvent('download')])
  expect(shown.subarray(0, 5).toString()).toBe('%PDF-')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'PDF herunterladen' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/Kretzschmar.*\.pdf$/)
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-')
})

test('leaving with unsaved text asks, and a reload brings the text back', async () => {
  const page = await write(eva, 'Förster')
  await append(page, 'Noch ein Satz.')
  await page.getByRole('link', { name: 'Beschäftigte' }).click()
  const question = page.getByRole('dialog', { name: 'Seite ohne Speichern verlassen?' })
  await question.getByRole('button', { name: 'Hier bleiben' }).click()
  await question.waitFor({ state: 'hidden' })

  const asked: string[] = []
  page.once('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await page.reload()
  expect(asked).toEqual(['beforeunload'])
  await page.getByText('Ihre nicht gespeicherten Änderungen von vorhin sind wieder da.').waitFor()
  await page.getByRole('article').getByText('Noch ein Satz.').waitFor()

  await page.getByRole('button', { name: 'Änderungen verwerfen' }).first().click()
  await page.getByRole('link', { name: 'Beschäftigte' }).click()
  await heading(page, 'Beschäftigte').waitFor()
})

test('who saves second sees who changed what, and decides', async () => {
  stage.expectAnswers('412 PATCH /letters/')
  const [first, second] = [await write(eva, 'Ahrens'), await write(olaf, 'Ahrens')]
  await append(first, 'Das schrieb Eva.')
  await first.keyboard.press('Control+s')
  await saved(first).waitFor()

  await append(second, 'Das schrieb Olaf.')
  await second.keyboard.press('Control+s')
  const conflict = second.getByRole('dialog', { name: 'Inzwischen hat jemand anderes gespeichert' })
  await conflict.getByText('· Eva Brandt ·').waitFor()
  await conflict.getByRole('insertion').getByText('Das schrieb Eva.').waitFor()
  await conflict.getByRole('button', { name: 'Meinen Stand behalten' }).click()
  await saved(second).waitFor()
  expect(await body(second).inputValue()).toContain('Das schrieb Olaf.')

  await first.reload()
  await first.getByRole('article').getByText('Das schrieb Olaf.').waitFor()
  await first.getByRole('tab', { name: 'Verlauf' }).click()
  await first.getByRole('tabpanel').getByText('Olaf Berg').first().waitFor()
})

test('a session that ends while somebody types costs no text', async () => {
  stage.expectAnswers('401 ')
  const page = await write(olaf, 'Kretzschmar')
  await append(page, 'Das darf nicht verloren gehen.')
  const elsewhere = await signInElsewhere(stage.server, olaf)
  await elsewhere.call('DELETE', '/me/sessions')
  await page.keyboard.press('Control+s')
  const dialog = page.getByRole('dialog', { name: 'Bitte melden Sie sich erneut an' })
  await dialog.getByRole('textbox', { name: 'Passwort' }).fill(password)
  await dialog.getByRole('button', { name: 'Anmelden', exact: true }).click()
  await saved(page).waitFor()
  await dialog.waitFor({ state: 'hidden' })
  await page.reload()
  await page.getByRole('article').getByText('Das darf nicht verloren gehen.').waitFor()
})
