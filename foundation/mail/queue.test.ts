import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { statement } from '../database/logins.ts'
import { behindProxy, email, post, setUpFirst } from '../identity/testing.ts'
import { startTestInstallation, type TestInstallation } from '../testing/installation.ts'
import { languages } from '../tenancy/tables.ts'
import { invitationLetter, lockedLetter, passwordChangedLetter, resetLetter } from './letters.ts'
import { queueMail } from './queue.ts'

let at: TestInstallation
beforeAll(async () => {
  at = await startTestInstallation(behindProxy)
})
afterAll(() => at.stop())

const letter = { subject: 'Hello', body: 'Text' }

it('wakes the queue with the transaction that wants the mail, and not without it', async () => {
  await setUpFirst(at)
  await at.database.auth
    .transaction(async (send) => {
      await send(queueMail('never@example.com', letter))
      throw new Error('changed my mind')
    })
    .catch(() => {})
  await post(at, '/password-resets', { email })
  const states = () => at.superuser.rows(statement`select recipient, state from auth.mail`)
  await vi.waitFor(async () => expect(await states()).toEqual([{ recipient: email, state: 'kept' }]), {
    timeout: 10_000,
  })
})

it.each(languages)('says in %s where it comes from, what to do, and how long it works', (language) => {
  const to = { language, name: 'Anna Łąka', address: 'https://attest.example.com' }
  const link = 'https://attest.example.com/x#y'
  const letters = [
    lockedLetter({ ...to, link }),
    resetLetter({ ...to, link }),
    passwordChangedLetter(to),
    invitationLetter({ ...to, link, company: 'Nord & Süd', inviter: 'Ewa Żak' }),
  ]
  for (const { subject, body } of letters) {
    expect(subject + body).not.toMatch(/\{\{|undefined|&amp;/)
    expect(body).toContain('Anna Łąka')
    expect(body).toContain(to.address)
  }
  expect(letters.filter(({ body }) => body.includes(link))).toHaveLength(3)
  expect(letters[3]?.body).toContain('Ewa Żak')
})
