import { expect, test } from 'vitest'
import { useStage } from './stage.ts'

const stage = useStage()

test('x', async () => {
  stage.expectAnswers('404 POST /setup/check', '400 POST /setup')
  const page = await stage.open(stage.server.setupLink)
  await page.getByRole('heading', { name: 'Attest einrichten' }).waitFor()
  console.log(await page.locator('body').ariaSnapshot())
  await page.getByRole('textbox', { name: 'Firma' }).fill('Nordlicht Maschinenbau GmbH')
  await page.getByRole('textbox', { name: 'Ihr Name' }).fill('Eva Brandt')
  await page.getByRole('textbox', { name: 'E-Mail' }).fill('eva@nordlicht.example')
  await page.getByLabel(/^Passwort( \*)?$/).fill('passwort1234')
  await page.getByRole('button', { name: 'Einrichten und anmelden' }).click()
  await page.waitForTimeout(1500)
  console.log(await page.locator('body').ariaSnapshot())
  await page.getByLabel(/^Passwort( \*)?$/).fill('Sonnenblume-Regal-77')
  await page.getByRole('switch', { name: 'Mit Beispieldaten füllen' }).check()
  await page.getByRole('button', { name: 'Einrichten und anmelden' }).click()
  await page.getByRole('link', {name: 'Beschäftigte'}).waitFor()
  await page.waitForTimeout(1500)
  console.log(await page.locator('body').ariaSnapshot())
})
