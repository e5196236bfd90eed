import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, found, joinCompany, outbox } from './actors.ts'
import { prepareStage } from './stage.ts'

type Promised = { id: string; kind: string; state: string; has_check: boolean; says: string }
type Row = { id: string; name: string; contract: { number: string | null } }

const stage = prepareStage()
let eva: Actor
let ola: Actor

beforeAll(async () => {
  eva = await found(stage.server)
  ola = await joinCompany(stage.server, eva)
})

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })
const textbox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const atDesk = (path = '') => stage.open(`/operator${path}`, { session: eva.session })
const saidOf = async (id: string) => (await eva.call<Promised>('GET', `/operator/promises/${id}`)).says

describe('an operator', () => {
  test('goes from the company to the desk, which says what needs somebody', async () => {
    const page = await stage.open(`${eva.home}/employees`, { session: eva.session })
    await page.getByRole('link', { name: 'Betreiberbereich' }).click()
    await heading(page, 'Überblick').waitFor()
    await page.getByRole('link', { name: 'Zusagen ohne aktuelles Ergebnis' }).click()
    await heading(page, 'Zusagen').waitFor()
    await page.getByRole('button', { name: 'Status: Unbekannt' }).waitFor()
    await button(page, 'Firma wechseln, jetzt Betreiberbereich').click()
    await page.getByRole('menuitem', { name: 'Nordlicht GmbH' }).click()
    await heading(page, 'Beschäftigte').waitFor()
  })

  test('records evidence with a file, and the public sentence is claimed', async () => {
    const { items } = await eva.call<{ items: Promised[] }>('GET', '/operator/promises')
    const promised = items.find((one) => one.kind === 'attested' && !one.has_check && one.state === 'not set up')
    const { id = '', says: before = '' } = promised ?? {}
    expect(before).toMatch(/^Nicht zugesagt: /)
    const page = await atDesk(`/promises/${id}`)
    await page.getByText('Kein geltender Nachweis belegt es').waitFor()
    await button(page, 'Nachweis erfassen').click()
    await heading(page, 'Nachweis erfassen').waitFor()
    await page.getByRole('combobox', { name: 'Belegte Zusagen' }).fill('schreibtischen passwörtern')
    await page.getByRole('option', { name: /^Schriftliche Richtlinien/ }).click()
    await textbox(page, 'Titel').fill('Bericht des Prüfers')
    await page.getByRole('combobox', { name: 'Art', exact: true }).click()
    await page.getByRole('option', { name: 'Bericht' }).click()
    await textbox(page, 'Geprüft durch').fill('Jan Kowalski')
    const file = { name: 'Bericht.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 Bericht') }
    await page.locator('input[type=file]').setInputFiles(file)
    await button(page, 'Nachweis erfassen').click()
    await heading(page, 'Bericht des Prüfers').waitFor()
    await page.getByText('Gültig', { exact: true }).waitFor()
    await page.getByText('Bericht.pdf', { exact: true }).waitFor()
    await page.getByRole('link', { name: /^Schriftliche Richtlinien/ }).waitFor()

    const says = await saidOf(id)
    expect(says).toContain('von Jan Kowalski')
    await page.goto('/trust/de')
    await page.getByText(says, { exact: true }).first().waitFor()
    expect(await page.getByText(before, { exact: true }).count()).toBe(0)
  })

  test('tries a promise, and sees what the check saw', async () => {
    const page = await atDesk('/promises/app-csrf')
    await page.getByText('Es wurde noch nicht geprüft.').waitFor()
    await button(page, 'Jetzt prüfen').click()
    await page.getByText('Der Server prüft.').waitFor()
    await page.getByText('Geprüft: Das neue Ergebnis ist da.').waitFor({ timeout: 90_000 })
    await page.locator('details').getByText('Eingehalten', { exact: true }).waitFor()
  }, 120_000)

  test('changes a contract, and a change of somebody else is not lost', async () => {
    stage.expectAnswers('412 PUT /operator/tenants/')
    const page = await atDesk('/tenants')
    await page.getByRole('link', { name: 'Südwind AG' }).click()
    await heading(page, 'Südwind AG').waitFor()
    await textbox(page, 'Vertragsnummer').fill('V-2026-7')
    await button(page, 'Speichern').click()
    await page.getByText('Gespeichert', { exact: true }).first().waitFor()

    const { items } = await eva.call<{ items: Row[] }>('GET', '/operator/tenants')
    const { id = '' } = items.find(({ name }) => name === 'Südwind AG') ?? {}
    const { contract } = await eva.call<Row>('GET', `/operator/tenants/${id}`)
    expect(contract.number).toBe('V-2026-7')
    const { version: _, ...terms } = contract as Record<string, unknown>
    await eva.call('PUT', `/operator/tenants/${id}/contract`, { ...terms, dpa_version: '3.1' })
    await textbox(page, 'Notizen').fill('Nachtrag folgt.')
    await button(page, 'Speichern').click()
    await button(page, 'Meinen Stand behalten').click()
    await expect
      .poll(async () => (await eva.call<Row>('GET', `/operator/tenants/${id}`)).contract)
      .toMatchObject({
        number: 'V-2026-7',
        dpa_version: '3.1',
        notes: 'Nachtrag folgt.',
      })
  })

  test('announces a sub-processor, of which every company is told', async () => {
    const page = await atDesk('/subprocessors/new')
    await page.getByText('Die Kontaktadressen von 2 Firmen').waitFor()
    await page.getByText(/^Frühestens .* So lange haben Firmen Zeit/).waitFor()
    await textbox(page, 'Name').fill('Rechenwerk GmbH')
    await page.getByRole('combobox', { name: 'Land', exact: true }).fill('Deutschl')
    await page.getByRole('option', { name: 'Deutschland' }).click()
    await textbox(page, 'Ort der Verarbeitung').fill('Falkenstein')
    await page.getByRole('combobox', { name: 'Grundlage der Übermittlung' }).click()
    await page.getByRole('option', { name: /EWR/ }).click()
    await textbox(page, 'Aufgabe').fill('betreibt die Server')
    await textbox(page, 'Welche Daten').fill('alle Daten der Firmen')
    await button(page, 'Ankündigen').click()
    await heading(page, 'Rechenwerk GmbH').waitFor()
    await page.getByText('2 Firmen benachrichtigt').waitFor()
    const told = (await outbox(eva)).filter(({ text }) => text?.includes('Rechenwerk GmbH')).map(({ to }) => to)
    expect(told.toSorted()).toEqual([eva.email, ola.email])
  })

  test('enters a company that lets support in, cannot miss it, and leaves', async () => {
    await ola.call('POST', '/support-grants', { level: 'read', reason: 'Die Liste bleibt leer.', hours: 2 })
    const page = await atDesk('/support')
    await button(page, 'Als Support eintreten').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Als Support eintreten' }).click()
    const banner = page.getByRole('status').filter({ hasText: 'Sie sind als Support hier, bis' })
    await banner.getByText('Sie dürfen nur lesen.').waitFor()
    await page.getByText('Noch keine Beschäftigten').waitFor()
    await banner.getByRole('button', { name: 'Verlassen' }).click()
    await heading(page, 'Support-Zugang').waitFor()
    await button(page, 'Als Support eintreten').waitFor()
    expect(await banner.count()).toBe(0)
  })
})

test('a member of a company finds nothing of the desk', async () => {
  for (const path of ['', '/promises', '/evidence', '/tenants', '/support', '/jobs']) {
    const page = await stage.open(`/operator${path}`, { session: ola.session })
    await heading(page, 'Seite nicht gefunden').waitFor()
    expect(await page.getByRole('link', { name: 'Betreiberbereich' }).count()).toBe(0)
  }
})
