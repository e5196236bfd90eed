import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { readSheet } from '../foundation/spreadsheet/read.ts'
import { type Actor, found } from './actors.ts'
import { prepareStage } from './stage.ts'

const stage = prepareStage()
let eva: Actor
beforeAll(async () => {
  eva = await found(stage.server)
})

/** As Excel saves it on a German Windows; Windows-1252 differs from Latin-1 in none of these letters. */
const csv = (...lines: string[]) => ({
  name: 'Personal.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([header, ...lines, ''].join('\r\n'), 'latin1'),
})
const header = 'Pers.-Nr.;Anrede;Name;Vorname;Geburtstag;Eintritt;Position;Standort;Bereich;Hobby'
const good = '70001;Herr;Größinger;Jürgen;03.05.1985;01.02.2020;"Meister; Schweißerei";Werk Leipzig;PRODUKTION;Chor'
const badDay = '70002;Frau;Ünal;Özlem;31.02.1990;01.03.2019;Leiterin;Rostock;Einkauf;'
const nameless = '70003;w;;Änne;;1.4.21;Planerin;hamburg;Logistik;Rad'

async function choose(page: Page, file: ReturnType<typeof csv>): Promise<void> {
  // The step of that name stands before it.
  const button = page.getByRole('button', { name: /^(Datei wählen|Andere Datei wählen)$/ }).last()
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()])
  await chooser.setFiles(file)
  await page.getByText('Die Datei hat 3 Zeilen').waitFor()
}

test('a messy staff list is checked, corrected and imported', async () => {
  const page = await stage.open(`${eva.home}/employees`, { session: eva.session })
  await page.getByRole('link', { name: 'Importieren' }).click()
  await choose(page, csv(good, badDay, nameless))
  expect(await page.getByRole('combobox', { name: 'Abteilung' }).inputValue()).toBe('Bereich')
  expect(await page.getByRole('combobox', { name: 'Geburtsdatum' }).inputValue()).toBe('Geburtstag')
  await page.getByText('Diese Spalte wird nicht importiert: Hobby').waitFor()
  await page.getByRole('button', { name: 'Zeilen prüfen' }).click()
  await page.getByText('2 von 3 Zeilen brauchen Ihre Aufmerksamkeit').waitFor()
  await page.getByRole('row', { name: '3 Geburtsdatum Diesen Tag gibt es nicht.' }).waitFor()
  await page.getByRole('row', { name: '4 Nachname Bitte füllen Sie dieses Feld aus.' }).waitFor()

  await page.getByRole('button', { name: 'Verbesserte Datei wählen' }).click()
  await choose(page, csv(good, badDay.replace('31.02', '28.02'), nameless.replace(';w;;', ';w;Äpfel;')))
  await page.getByRole('button', { name: 'Zeilen prüfen' }).click()
  await page.getByText('Alle 3 Zeilen können importiert werden').waitFor()
  const understood = page.getByRole('group', { name: 'Die ersten Zeilen' })
  await understood.getByRole('row', { name: /Größinger.*03\.05\.1985.*Meister; Schweißerei/ }).waitFor()

  const go = page.getByRole('button', { name: '3 Personen importieren' })
  expect(await go.isDisabled()).toBe(true)
  await page.getByText('Rostock').first().waitFor()
  await page.getByRole('checkbox', { name: 'Mit dem Import anlegen' }).check()
  await go.click()
  await page.getByRole('status').getByText('3 Personen importiert').waitFor()
  await page.getByRole('link', { name: 'Zur Liste' }).click()
  await page.getByText('63 Einträge').waitFor()
})

test('what the list shows is exported as a workbook', async () => {
  const page = await stage.open(`${eva.home}/employees`, { session: eva.session })
  await page.getByRole('searchbox').fill('7000')
  await page.getByText('3 Einträge').waitFor()
  await page.getByRole('button', { name: 'Exportieren' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Excel (XLSX)' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/)
  const { rows } = await readSheet(await readFile(await download.path()))
  expect(JSON.stringify(rows)).toContain('Ünal')
})
