import { strToU8, zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { png } from '../foundation/documents/picture.fixture.ts'
import { readPdf } from '../foundation/documents/pdf-reader.ts'
import { type Actor, found } from './actors.ts'
import { prepareStage } from './stage.ts'

const stage = prepareStage()
let eva: Actor
beforeAll(async () => {
  eva = await found(stage.server)
})

type Saved = { id: string }
type List = { items: Saved[] }

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })
const said = (page: Page, text: string) => page.getByRole('status').getByText(text, { exact: true })
const idIn = (page: Page) => page.url().split('/').at(-1) ?? ''

/** A letter about a man, still without anything in it. */
async function beginLetter(): Promise<string> {
  const { items } = await eva.call<List>('GET', '/companies')
  const employee = await eva.call<Saved>('POST', '/employees', {
    company_id: items[0]?.id,
    kind: 'employee',
    salutation: 'male',
    first_name: 'Jonas',
    last_name: 'Wiegand',
    position: 'Planer',
    joined_on: '2019-04-01',
  })
  const letter = await eva.call<Saved>('POST', '/letters', { employee_id: employee.id, kind: 'interim' })
  return letter.id
}

test('an own wording is written, approved, and stands in a letter', async () => {
  const page = await stage.open(eva.home, { session: eva.session })
  await page.getByRole('link', { name: 'Bausteine & Vorlagen' }).click()
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Textbausteine/ })
    .click()
  await page.getByRole('button', { name: /^1 · Sehr gut/ }).click()
  await page.getByRole('button', { name: /^Mitarbeiter\/in/ }).click()
  await page.getByRole('link', { name: 'Neue Formulierung' }).click()
  await heading(page, 'Neue Formulierung').waitFor()
  expect(await page.getByRole('combobox', { name: 'Thema' }).inputValue()).toBe('Arbeitsbereitschaft')

  const text = page.getByRole('textbox', { name: 'Formulierung', exact: true })
  await page.getByRole('button', { name: '{Frau/Herr Name} einsetzen' }).click()
  await page.keyboard.insertText(' {brennt|brannte} stets für')
  await page.keyboard.insertText(' {irhe} Aufgabe.')
  await page.getByText('Der Platzhalter „irhe“ ist nicht bekannt.').waitFor()
  stage.expectAnswers('400 POST /phrase-book/try')
  await text.fill((await text.inputValue()).replace('{irhe}', '{ihre}'))
  await page.getByText('Herr Berger brannte stets für seine Aufgabe.').waitFor()
  await page.getByText('Gegenwart', { exact: true }).click()
  await page.getByText('Frau Berger brennt stets für ihre Aufgabe.').waitFor()
  await page.getByRole('button', { name: 'Als Entwurf speichern' }).click()
  await page.getByText('Entwurf', { exact: true }).waitFor()

  await page.getByRole('button', { name: 'Freigeben' }).click()
  await page.getByText('Diese Formulierung ist freigegeben').waitFor()
  const picked = { willingness: `own:${idIn(page)}` }
  const values = { ratings: { willingness: 1 }, choices: { picked } }
  const { body } = await eva.call<{ body: string }>('POST', `/letters/${await beginLetter()}/text`, values)
  expect(body).toContain('Wiegand brennt stets für seine Aufgabe.')

  await page.getByRole('link', { name: 'An dieser Stelle im Buch ansehen' }).click()
  const own = page.getByRole('listitem').filter({ hasText: 'Kim Berger brannte stets für die Aufgabe.' })
  await own.getByText('Freigegeben', { exact: true }).waitFor()
})

/** A Word file as a company would send it. */
function template(paragraph: string) {
  const parts = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${paragraph}</w:t></w:r></w:p></w:body></w:document>`,
  }
  const zip = zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])))
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  return { name: 'vorlage.docx', mimeType, buffer: Buffer.from(zip) }
}

async function choose(
  page: Page,
  button: string,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ])
  await chooser.setFiles(file)
}

/** The PDF that the preview opens. */
async function preview(page: Page) {
  let shown: Buffer = Buffer.alloc(0)
  await page.route('**/preview', async (route) => {
    const response = await route.fetch()
    shown = await response.body()
    await route.fulfill({ response, body: shown })
  })
  const [popup] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Vorschau öffnen (PDF)' }).click(),
  ])
  // Browsers that can't show a PDF save it.
  await Promise.any([popup.waitForURL(/^blob:/), popup.waitForEvent('download')])
  await page.unroute('**/preview')
  return readPdf(shown)
}

test('a format gets measures, a logo and a Word template, and shows them in its preview', async () => {
  stage.expectAnswers('400 PUT /letter-formats/')
  const page = await stage.open(`${eva.home}/library/formats`, { session: eva.session })
  await page.getByRole('link', { name: 'Neues Format' }).click()
  // Walked a second time, it must not be there already.
  const name = `Briefpapier ${Date.now()}`
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.getByRole('button', { name: 'Format anlegen' }).click()
  await heading(page, name).waitFor()
  const plain = await preview(page)
  expect(plain.raw).toContain('SourceSerif')
  expect(plain.raw).not.toContain('/Subtype /Image')

  await page.getByRole('combobox', { name: 'Schrift', exact: true }).click()
  await page.getByRole('option', { name: 'Ohne Serifen' }).click()
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Noch nicht gespeichert').waitFor({ state: 'hidden' })
  await choose(page, 'Logo wählen', { name: 'logo.png', mimeType: 'image/png', buffer: png(300, 80) })
  await said(page, 'Logo gespeichert').waitFor()
  await page.getByRole('img', { name: 'Logo' }).waitFor()
  const changed = await preview(page)
  expect(changed.raw).toContain('SourceSans')
  expect(changed.raw).toContain('/Subtype /Image')
  expect(changed.pages.flat().join(' ')).toContain('Arbeitszeugnis')

  await choose(page, 'Vorlage wählen', template('Zeugnis für {full_nmae}'))
  await page.getByRole('alert').getByText('Meinen Sie {full_name}?').waitFor()
  await choose(page, 'Vorlage wählen', template('Zeugnis für {full_name}'))
  await said(page, 'Vorlage gespeichert').waitFor()
  await page.getByText('vorlage.docx', { exact: true }).first().waitFor()
  await page.getByRole('button', { name: 'Platzhalter für Word-Vorlagen' }).click()
  await page.getByRole('button', { name: '{full_name} kopieren' }).waitFor()
})
