import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type Actor, found, linkIn, outbox, password, signIn } from './actors.ts'
import { prepareStage } from './stage.ts'

const stage = prepareStage()
const english = { locale: 'en-GB' }
const clerk = { name: 'Jakub Nowak', email: 'jakub@nordlicht.example' }
const newPassword = 'Kanu-Zimt-Wolke-3'
let eva: Actor
beforeAll(async () => {
  eva = await found(stage.server, 'en')
})

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })

/** The administrator reads the newest mail of this subject in the outbox, and follows its link on another device. */
async function followMail(subject: string | RegExp): Promise<Page> {
  await outbox(eva)
  const page = await stage.open('/operator/outbox', { ...english, session: eva.session })
  await page.getByRole('button', { name: subject }).first().click()
  const mail = page.getByRole('dialog', { name: subject })
  await mail.getByText('Kept here').waitFor()
  const link = linkIn(await mail.innerText())
  expect(link).toContain(stage.server.url)
  return stage.open(link, english)
}

test('an administrator makes a role, and invites somebody to it for one site', async () => {
  const page = await stage.open(`${eva.home}/settings/roles`, { ...english, session: eva.session })
  await page.getByRole('link', { name: 'Add role' }).click()
  await page.getByRole('textbox', { name: 'Name of the role' }).fill('HR')
  for (const area of ['Employees', 'Letters of reference'])
    await page.getByRole('radiogroup', { name: area }).getByText('Write').click()
  await page.getByRole('button', { name: 'Save' }).click()
  await heading(page, 'HR').waitFor()

  await page.getByRole('link', { name: 'People' }).click()
  await page.getByRole('link', { name: 'Invite a person' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(clerk.name)
  await page.getByRole('textbox', { name: 'E-mail' }).fill(clerk.email)
  await page.getByRole('combobox', { name: 'Role' }).click()
  await page.getByRole('option', { name: 'HR' }).click()
  await page.getByRole('radiogroup', { name: 'Sites' }).getByText('Only chosen').click()
  await page.getByRole('combobox', { name: 'Only these sites' }).fill('Leipzig')
  await page.getByRole('option', { name: 'Werk Leipzig' }).click()
  await page.getByRole('button', { name: 'Send invitation' }).click()
  await heading(page, 'People').waitFor()
  await page.getByRole('row', { name: /Jakub Nowak Invited HR/ }).waitFor()
})

test('the invited person chooses a password, and sees that site and no settings', async () => {
  stage.expectAnswers('404 POST /invitations/lookup')
  const page = await followMail('Your invitation to Nordlicht GmbH')
  await heading(page, 'Join Nordlicht GmbH').waitFor()
  expect(await page.getByRole('textbox', { name: 'Your name' }).inputValue()).toBe(clerk.name)
  await page.getByRole('textbox', { name: 'New password' }).fill(password)
  await page.getByRole('button', { name: 'Accept invitation' }).click()
  await heading(page, 'Employees').waitFor()
  await page.getByText('20 entries').waitFor()
  const menu = page.getByRole('navigation', { name: 'Main menu' })
  expect(await menu.getByRole('link').allTextContents()).toEqual(['Employees', 'Letters of reference'])

  const { items } = await eva.call<{ items: { id: string }[] }>('GET', '/employees?search=Großmann')
  stage.expectAnswers(`404 GET /employees/${items[0]?.id}`)
  await page.goto(`${eva.home}/employees/${items[0]?.id}`)
  await page.getByRole('alert').getByText('Not available').waitFor()
  await page.goto(`${eva.home}/settings/people`)
  await heading(page, 'Page not found').waitFor()

  const again = await followMail('Your invitation to Nordlicht GmbH')
  await heading(again, 'This invitation is not valid any more').waitFor()
})

test('a deactivated person is out with the next click, and in again when reactivated', async () => {
  stage.expectAnswers('401 GET /letters', '401 POST /session')
  const clerks = await stage.open('/', english)
  await signIn(clerks, clerk.email)
  await heading(clerks, 'Employees').waitFor()

  const page = await stage.open(`${eva.home}/settings/people`, { ...english, session: eva.session })
  await page.getByRole('link', { name: clerk.name }).click()
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Deactivate' }).click()
  await page.getByRole('dialog').getByText('signed out of this company at once').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click()
  await page.getByRole('button', { name: 'Reactivate' }).waitFor()

  await clerks.getByRole('link', { name: 'Letters of reference' }).click()
  const dialog = clerks.getByRole('dialog', { name: 'Please sign in again' })
  await dialog.getByRole('textbox', { name: 'Password' }).fill(password)
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click()
  await dialog.getByRole('alert').getByText('Sign-in failed').waitFor()

  await page.getByRole('button', { name: 'Reactivate' }).click()
  await page.getByText('Active', { exact: true }).waitFor()
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click()
  await heading(clerks, 'Letters of reference').waitFor()
  await dialog.waitFor({ state: 'hidden' })
})

test('a forgotten password is replaced by mail', async () => {
  stage.expectAnswers('401 POST /session')
  const page = await stage.open('/sign-in', english)
  await page.getByRole('link', { name: 'Forgotten your password?' }).click()
  await page.getByRole('textbox', { name: 'E-mail' }).fill(clerk.email)
  await page.getByRole('button', { name: 'Send link' }).click()
  await heading(page, 'Please check your mail').waitFor()

  const reset = await followMail('Choose a new password')
  await reset.getByRole('textbox', { name: 'New password' }).fill(newPassword)
  await reset.getByRole('button', { name: 'Save password' }).click()
  await reset.getByRole('status').getByText('Your password has been changed').waitFor()
  await signIn(reset, clerk.email, password)
  await reset.getByRole('alert').getByText('Sign-in failed').waitFor()
  await signIn(reset, clerk.email, newPassword)
  await heading(reset, 'Employees').waitFor()
})

test('five wrong passwords lock, and the mailed link unlocks', async () => {
  stage.expectAnswers('401 POST /session')
  const page = await stage.open('/sign-in', english)
  for (let attempt = 1; attempt <= 5; attempt++) {
    const answer = page.waitForResponse('**/api/v1/session')
    await signIn(page, clerk.email, `wrong password ${attempt}`)
    await answer
  }
  await signIn(page, clerk.email, newPassword)
  await page.getByRole('alert').getByText('Sign-in failed').waitFor()

  const people = await stage.open(`${eva.home}/settings/people`, { ...english, session: eva.session })
  await people.getByRole('row', { name: clerk.name }).getByText('Locked').waitFor()

  const unlock = await followMail('Your sign-in was locked for protection')
  await unlock.getByRole('button', { name: 'Unlock' }).click()
  await unlock.getByRole('status').getByText('Your account is unlocked').waitFor()
  await signIn(unlock, clerk.email, newPassword)
  await heading(unlock, 'Employees').waitFor()
})
