import { statement } from '../../../foundation/database/logins.ts'
import { daysLater, today } from '../days.ts'
import type { Somebody } from '../../../foundation/testing/cast.ts'
import type { Sent, TestInstallation } from '../../../foundation/testing/installation.ts'
import { somebody } from '../testing.ts'
import { columnsOf, type Section } from './sections.ts'

export const now = today('Europe/Berlin')
export const sections = Object.keys(columnsOf) as Section[]
/** Every section, each to be read or each to be changed. */
export const all = (level: 'read' | 'write') => Object.fromEntries(sections.map((section) => [section, level]))

/** The mails to an address, the newest first. */
export const mailsTo = (at: TestInstallation, email: string) =>
  at.superuser.rows<{ subject: string; body: string }>(statement`
    select subject, body from auth.mail where recipient = ${email} order by created_at desc, id desc`)

/** The secrets of the link in the newest mail to an address. */
export async function secretsFor(at: TestInstallation, email: string): Promise<string> {
  const [mail] = await mailsTo(at, email)
  const [, secrets] = /\/guest#([\w-]{22}\.[\w-]{22})/.exec(mail?.body ?? '') ?? []
  if (!secrets) throw new Error(`No link was mailed to ${email}.`)
  return secrets
}

/** Requests with the secrets of a link. */
export const asGuest =
  (at: TestInstallation, secrets: string) =>
  (method: string, path: string, { headers, ...sent }: Sent = {}) =>
    at.request(method, `/api/v1${path}`, { ...sent, headers: { 'attest-guest': secrets, ...headers } })

let guests = 0

/** A letter with something in each of its columns. */
export async function fullLetter(by: Somebody, companyId: string, more: object = {}) {
  const { body: person } = await by.request('POST', '/employees', {
    body: somebody(companyId, {
      title: 'Dr.',
      born_on: '1990-05-17',
      born_in: 'Kiel',
      left_on: daysLater(now, -20),
      workload_percent: 80,
      stations: [{ position: 'Trainee', from: '2019-03-01', until: '2020-02-29' }],
      authorities: [{ name: 'Prokura', from: '2021-01-01' }],
      interruptions: [{ reason: 'parental_leave', from: '2022-01-01', until: '2022-06-30', is_mentioned: true }],
      trainings: 'Bilanzsicherheit',
      ...more,
    }),
  })
  const { body: letter } = await by.request('POST', '/letters', { body: { employee_id: person.id, kind: 'final' } })
  const changed = await by.request('PATCH', `/letters/${letter.id}`, {
    body: {
      activities: 'Monatsabschluss',
      extra_activities: 'Betreuung der Auszubildenden',
      achievements: 'Einführung des Berichtswesens',
      reason: 'own_wish',
      ratings: { willingness: 2, conduct: 1 },
      qualities: [{ name: 'Belastbarkeit', grade: 2 }],
      choices: { company_sketch: 'Nordwerk baut Schiffe.', rerolls: { willingness: 1 } },
      signer_name: 'Ida Chefin',
      signer_role: 'Geschäftsführerin',
    },
  })
  return { person, letter: changed.body, url: `/letters/${letter.id}` }
}

/** Hands a letter over to somebody new; the mailed link is the guest's. */
export async function handOver(at: TestInstallation, by: Somebody, url: string, more: object = {}) {
  const email = `gast-${++guests}@example.com`
  const made = await by.request('POST', `${url}/handovers`, {
    body: { name: `Gast ${guests}`, email, language: 'de', wants: 'review', sections: all('write'), ...more },
  })
  const secrets = made.status === 201 ? await secretsFor(at, made.body.email) : ''
  return { made, email, secrets, ask: asGuest(at, secrets) }
}
