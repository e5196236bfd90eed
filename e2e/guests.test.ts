import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type Actor, found, linkIn, outbox } from './actors.ts'
import { prepareStage } from './stage.ts'

const stage = prepareStage()
let eva: Actor
beforeAll(async () => {
  eva = await found(stage.server)
})

type List<T> = { items: T[] }
type Letter = { id: string; status: string; ratings: Record<string, number>; qualities: { name: string }[] }

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const dead = (page: Page) => heading(page, 'Dieser Link funktioniert nicht')
const step = (page: Page, name: string) => page.getByRole('navigation', { name: 'Schritte' }).getByText(name)
const grade = (page: Page, criterion: string, value: string) =>
  page.getByRole('radiogroup', { name: criterion, exact: true }).getByRole('radio', { name: value })
const saved = (page: Page) => page.getByRole('status').getByText('Gespeichert', { exact: true })
const newestLink = async (to: string) => linkIn((await outbox(eva)).find((mail) => mail.to === to)?.text ?? '')

const access = {
  person: 'read',
  letter: 'read',
  activities: 'write',
  ratings: 'write',
  qualities: 'write',
  text: 'read',
}
let guests = 0

async function begun(lastName: string): Promise<{ id: string; employee_id: string }> {
  const { items } = await eva.call<List<{ id: string }>>('GET', `/employees?search=${lastName}`)
  return eva.call('POST', '/letters', { employee_id: items[0]?.id, kind: 'interim' })
}

/** Hands a letter over; answers the link of the mail and where the hand-over stands. */
async function handedOver(letterId: string, more: object = {}) {
  const email = `gast-${++guests}@example.com`
  const path = `/letters/${letterId}/handovers`
  const values = { name: 'Olaf Berg', email, language: 'de', wants: 'rating', sections: access, ...more }
  const { id } = await eva.call<{ id: string }>('POST', path, values)
  return { link: await newestLink(email), path: `${path}/${id}`, email }
}

test('a supervisor rates on a phone, comments and gives the letter back', async () => {
  const { id } = await begun('Förster')
  const { link } = await handedOver(id, { message: 'Bitte bis Freitag.', due_on: '2099-12-04', may_download: true })
  const page = await stage.open(link, phone)
  await heading(page, /^Zwischenzeugnis für .*Förster$/).waitFor()
  await page.getByText('Eva Brandt bittet Sie, die Arbeit dieser Person zu bewerten.').waitFor()
  await page.getByText('Bitte bis Freitag.').waitFor()
  await page.getByText('4. Dezember 2099').waitFor()

  await step(page, 'Bewertung').click()
  await grade(page, 'Arbeitsbereitschaft', '2 Gut').check()
  await grade(page, 'Verhalten', 'Nicht erwähnt').press('1')
  await page.getByText('2 von', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Stärke hinzufügen' }).click()
  await page.getByRole('textbox', { name: 'Stärke' }).fill('Belastbarkeit')
  await step(page, 'Werdegang').click()
  await page.getByRole('textbox', { name: 'Aufgaben' }).fill('Planung der Schichten')
  await step(page, 'Abschluss').click()
  await page.getByRole('article').getByText('Planung der Schichten').waitFor()
  await page.getByRole('article').getByText('Belastbarkeit').waitFor()

  await page.reload()
  await page.getByText('Ihre nicht gespeicherten Änderungen von vorhin sind wieder da.').waitFor()
  await page.getByRole('button', { name: 'Speichern' }).click()
  await saved(page).waitFor()
  await step(page, 'Abschluss').click()
  await page.getByRole('textbox', { name: 'Ihr Kommentar' }).fill('Das Projekt in Rostock gehört hinein.')
  await page.getByRole('button', { name: 'Kommentar senden' }).click()
  await page.getByRole('listitem').getByText('Das Projekt in Rostock gehört hinein.').waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'PDF herunterladen' }).click(),
  ])
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-')

  await page.getByRole('button', { name: 'Abschließen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Bewertung abschließen' })
  await dialog.getByText(/haben keine Note und werden nicht erwähnt/).waitFor()
  await dialog.getByRole('textbox', { name: /^Ein Wort an Eva Brandt/ }).fill('Gern geschehen.')
  await dialog.getByRole('button', { name: 'Bewertung abschließen' }).click()
  await heading(page, 'Vielen Dank').waitFor()
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('draft:')))).toEqual([])
  await page.reload()
  await heading(page, 'Vielen Dank').waitFor()

  const letter = await eva.call<Letter>('GET', `/letters/${id}`)
  expect(letter).toMatchObject({ status: 'draft', ratings: { willingness: 2, conduct: 1 } })
  expect(letter.qualities).toMatchObject([{ name: 'Belastbarkeit' }])
  const steps = await eva.call<List<{ by: string; is_guest: boolean; note: string }>>('GET', `/letters/${id}/steps`)
  expect(steps.items[0]).toMatchObject({ by: 'Olaf Berg', is_guest: true, note: 'Gern geschehen.' })
  const comments = await eva.call<List<{ by: string; text: string }>>('GET', `/letters/${id}/comments`)
  expect(comments.items).toMatchObject([{ by: 'Olaf Berg', text: 'Das Projekt in Rostock gehört hinein.' }])
})

test('a cut, wrong or replaced link says what may be the reason, and nothing else', async () => {
  stage.expectAnswers('404 GET /guest')
  const { id } = await begun('Ahrens')
  const { link, path, email } = await handedOver(id)
  await dead(await stage.open(link.slice(0, -4), phone)).waitFor()
  await dead(await stage.open(`${link.slice(0, -4)}AAAA`, phone)).waitFor()
  await eva.call('PATCH', path, {})
  const page = await stage.open(link, phone)
  await dead(page).waitFor()
  await page.getByText('Nur der Link in der neuesten E-Mail gilt.').waitFor()
  // The newest link in the same tab: only what stands behind the # changes.
  await page.goto(await newestLink(email))
  await heading(page, /Ahrens$/).waitFor()
})

test('whose link is revoked while they type can take their words along', async () => {
  stage.expectAnswers('404 ')
  const { id } = await begun('Schäfer')
  const { link, path } = await handedOver(id)
  const page = await stage.open(link, phone)
  await step(page, 'Werdegang').click()
  await page.getByRole('textbox', { name: 'Aufgaben' }).fill('Das darf nicht verloren gehen.')
  await eva.call('DELETE', path)
  await page.getByRole('button', { name: 'Speichern' }).click()
  await heading(page, 'Dieser Link gilt nicht mehr').waitFor()
  const typed = page.getByRole('textbox', { name: 'Ihre Eingaben, die noch nicht gespeichert waren' })
  expect(await typed.inputValue()).toContain('Das darf nicht verloren gehen.')
})

test('a guest sees what was changed meanwhile, and a lost connection costs nothing', async () => {
  stage.expectAnswers('412 PATCH /guest/letter', 'net::ERR_INTERNET_DISCONNECTED', 'console Failed to load resource')
  const { id } = await begun('Kretzschmar')
  const { link } = await handedOver(id)
  const page = await stage.open(link, phone)
  await step(page, 'Werdegang').click()
  await page.getByRole('textbox', { name: 'Aufgaben' }).fill('Das schrieb der Gast.')
  await page.context().setOffline(true)
  await page.getByText('Ihre Eingaben bleiben in diesem Tab').waitFor()
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByRole('alert').getByText('Der Server ist nicht erreichbar').waitFor()
  await page.context().setOffline(false)

  await eva.call('PATCH', `/letters/${id}`, { place: 'Kiel' })
  await page.getByRole('button', { name: 'Speichern' }).click()
  await saved(page).waitFor()

  await page.getByRole('textbox', { name: 'Aufgaben' }).fill('Das schrieb der Gast danach.')
  await eva.call('PATCH', `/letters/${id}`, { activities: 'Das schrieb Eva.' })
  await page.getByRole('button', { name: 'Speichern' }).click()
  const conflict = page.getByRole('dialog', { name: 'Inzwischen hat jemand anderes gespeichert' })
  await conflict.getByRole('insertion').getByText('Das schrieb Eva.').waitFor()
  await conflict.getByRole('button', { name: 'Meinen Stand behalten' }).click()
  await expect
    .poll(async () => eva.call('GET', `/letters/${id}`))
    .toMatchObject({ activities: 'Das schrieb der Gast danach.', place: 'Kiel' })
})

test('an employee asks for a letter by link, and downloads it when it is handed over', async () => {
  const { items } = await eva.call<List<{ id: string }>>('GET', '/employees?search=Lüders')
  const employee = `/employees/${items[0]?.id}`
  await eva.call('PATCH', employee, { email: 'lueders@example.com' })
  await eva.call('POST', `${employee}/self-service-links`, { language: 'de' })
  const page = await stage.open(await newestLink('lueders@example.com'), phone)
  await heading(page, 'Meine Arbeitszeugnisse').waitFor()
  await page.getByRole('button', { name: 'Zeugnis anfordern' }).click()
  await page.getByRole('radio', { name: 'Zwischenzeugnis' }).check()
  await page.getByRole('textbox', { name: 'Meine Aufgaben' }).fill('Einkauf von Stahl')
  await page.getByRole('button', { name: 'Anfrage senden' }).click()
  await page.getByText('Angefragt', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Ändern' }).click()
  await page.getByRole('textbox', { name: 'Meine Aufgaben' }).fill('Einkauf von Stahl und Aluminium')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Einkauf von Stahl und Aluminium').waitFor()

  const requests = await eva.call<List<{ id: string }>>('GET', '/letter-requests?status=open')
  const accepted = await eva.call<{ letter_id: string }>(
    'PUT',
    `/letter-requests/${requests.items[0]?.id}/acceptance`,
    {},
  )
  await page.reload()
  await page.getByText('Wird geschrieben', { exact: true }).waitFor()
  const letter = `/letters/${accepted.letter_id}`
  const { body } = await eva.call<{ body: string }>('POST', `${letter}/text`, {})
  await eva.call('PATCH', letter, { body })
  await eva.call('POST', `${letter}/steps`, { to: 'released' })
  await eva.call('POST', `${letter}/steps`, {
    to: 'handed_over',
    handed_over_on: '2026-01-15',
    handed_over_how: 'collected',
  })
  await page.reload()
  await page.getByText('Fertig', { exact: true }).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^PDF herunterladen: Zwischenzeugnis/ }).click(),
  ])
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-')
})

test('a member who is an employee finds the own letters in the account menu', async () => {
  stage.expectAnswers('404 POST /my/self-service')
  const page = await stage.open(`${eva.home}/letters`, { session: eva.session })
  const open = async () => {
    await page.getByRole('button', { name: /^Konto von Eva Brandt/ }).click()
    await page.getByRole('menuitem', { name: 'Meine Arbeitszeugnisse' }).click()
  }
  await open()
  await page.getByText('Für Sie sind hier keine Zeugnisse hinterlegt').waitFor()
  const { items } = await eva.call<List<{ id: string; first_name: string }>>('GET', '/employees?search=Strauß')
  await eva.call('PATCH', `/employees/${items[0]?.id}`, { email: eva.email })
  await page.reload()
  await page.getByText(`${items[0]?.first_name} Strauß`).waitFor()
  await page.getByRole('button', { name: 'Zeugnis anfordern' }).waitFor()
})
