import { statement } from '../../foundation/database/logins.ts'
import { figure, interval } from '../../foundation/figures.ts'
import { canaryEmail, canaryPassword } from '../../foundation/promises/canaries.ts'
import { type Answer, essence, statusesOf } from '../../foundation/promises/http.ts'
import type { Canary, Live } from '../../foundation/promises/live.ts'
import { must, promise, together } from '../../foundation/promises/promise.ts'

export const authLockout = promise(import.meta.url, 'auth-lockout', {
  kind: 'enforced',
  takesLong: true,
  figures: ['identity.lockout_attempts', 'identity.unlock_link'],
  says: {
    en: 'After {identity.lockout_attempts|wrong password|wrong passwords} in a row, signing in with a password is locked on devices that are not known, however many guesses arrive at once. Strangers cannot lock anybody out: devices that signed in before still work, and a mailed link, good for {identity.unlock_link|hour|hours}, or an administrator lifts the lock. A wrong password, a locked account and an unknown address get the same answer.',
    de: 'Nach {identity.lockout_attempts|falschen Passwort|falschen Passwörtern} in Folge ist die Anmeldung mit Passwort auf unbekannten Geräten gesperrt, auch wenn viele Versuche zugleich eintreffen. Fremde können niemanden aussperren: Geräte, auf denen man sich schon angemeldet hat, funktionieren weiter, und ein per E-Mail geschickter Link, der {identity.unlock_link|Stunde|Stunden} gilt, oder die Administration hebt die Sperre auf. Falsches Passwort, gesperrtes Konto und unbekannte Adresse erhalten dieselbe Antwort.',
    pl: 'Po {identity.lockout_attempts|błędnym haśle|błędnych hasłach|błędnych hasłach} z rzędu logowanie hasłem na nieznanych urządzeniach jest zablokowane, nawet gdy wiele prób przychodzi naraz. Obcy nie mogą nikomu odciąć dostępu: urządzenia, na których już się zalogowano, nadal działają, a blokadę zdejmuje link z e-maila, ważny {identity.unlock_link|godzinę|godziny|godzin}, albo administrator. Błędne hasło, zablokowane konto i nieznany adres dostają tę samą odpowiedź.',
  },
  maps: {
    iso27001: ['A.8.5'],
    gdpr: ['32(1)(b)'],
    asvs: ['6.1.1', '6.3.1', '6.3.8'],
    c5: ['IDM-03', 'PSS-05'],
    grundschutz: ['BER.3.11'],
  },
  check: (live) => together([edges(live), atOnce(live), looksAlike(live), knownDevice(live), administrator(live)]),
  sabotage: [
    {
      file: 'foundation/identity/attempts.ts',
      replace: 'where id = ${accountId ?? uuid()} and failed_attempts < ${limit()}',
      by: 'where id = ${accountId ?? uuid()} and failed_attempts < 2 * ${limit()}::integer',
    },
    {
      file: 'foundation/identity/attempts.ts',
      replace: 'and token_hash = any(${tokens.map(hashToken)}::bytea[])\n',
      by: 'and ${tokens.map(hashToken)}::bytea[] is null\n',
    },
    {
      file: 'foundation/identity/attempts.ts',
      replace: '  if (counted && count === limit())',
      by: '  if (account && !counted) throw Object.assign(new Error(), { statusCode: 423 })\n  if (counted && count === limit())',
      alsoBreaks: {
        'auth-disable': 'It compares the answers to a deactivated person, who is locked by its wrong passwords.',
      },
    },
  ],
})

const limit = () => figure('identity.lockout_attempts').value

const guess = (live: Live, email: string, times: number, from: number): Promise<Answer[]> =>
  Promise.all(Array.from({ length: times }, () => live.signIn(email, canaryPassword(), { from })))

/** One attempt less than the figure leaves the door open, the figure closes it, the mailed link opens it once. */
async function edges(live: Live) {
  const password = canaryPassword()
  const { email, account_id } = await live.join(live.one, {}, { password })
  // Twice: in a row means since the last right one.
  for (const from of [1, 2]) {
    await guess(live, email, limit() - 1, from)
    const open = await live.signIn(email, password, { from })
    must(open.status === 200, `After ${limit() - 1} wrong passwords the right one was refused (${open.status}).`)
  }
  await guess(live, email, limit(), 1)
  const locked = await live.signIn(email, password, { from: 2 })
  must(locked.status === 401, `After ${limit()} wrong passwords the right one was still taken (${locked.status}).`)
  const tokens = await live.mailedTokens(email)
  must(tokens.length === 1, `${tokens.length} mails with an unlock link were written instead of one.`)
  const body = { token: tokens[0] }
  const [link] = await live.auth.rows<{ valid: boolean }>(statement`
    select abs(extract(epoch from expires_at - created_at - ${interval('identity.unlock_link')}::interval)) < 5 as valid
      from link where account_id = ${account_id} and kind = 'unlock'`)
  must(link?.valid === true, `The unlock link is not good for ${figure('identity.unlock_link').value} hours.`)
  const move = (by: string) =>
    live.auth.send(statement`
    update link set expires_at = expires_at + ${by}::interval where account_id = ${account_id}`)
  await move(`-${interval('identity.unlock_link')}`)
  const late = await live.api('POST', '/unlocks', { body, from: 2 })
  must(late.status === 404, `An unlock link whose time was over was taken (${late.status}).`)
  await move(interval('identity.unlock_link'))
  const unlocks = await Promise.all([1, 2].map(() => live.api('POST', '/unlocks', { body, from: 2 })))
  must(statusesOf(unlocks) === '204,404', 'The unlock link did not work exactly once when used twice at the same time.')
  const again = await live.signIn(email, password, { from: 2 })
  must(again.status === 200, `After the mailed link the right password was refused (${again.status}).`)
  return { open_after: limit() - 1, locked_after: limit() }
}

const CROWD = 40

/** Guesses at the same time get no more attempts than guesses one by one. */
async function atOnce(live: Live) {
  const password = canaryPassword()
  const { email, account_id } = await live.join(live.one, {}, { password })
  const answers = await Promise.all([3, 4, 5, 6].map((from) => guess(live, email, CROWD / 4, from)))
  must(
    answers.flat().every(({ status }) => status === 401),
    'A wrong password was taken.',
  )
  const late = await live.signIn(email, password, { from: 7 })
  must(late.status === 401, `After ${CROWD} wrong passwords at once the right one was still taken (${late.status}).`)
  const [account] = await live.auth.rows<{ failed_attempts: number }>(statement`
    select failed_attempts from account where id = ${account_id}`)
  must(
    account?.failed_attempts === limit(),
    `Of ${CROWD} guesses at once ${account?.failed_attempts} were looked at instead of ${limit()}.`,
  )
  return { at_once: CROWD, looked_at: limit() }
}

/** Nobody learns from an answer whether there is such an account or whether it is locked; the times are reported. */
async function looksAlike(live: Live) {
  const { email } = await live.join(live.one, {}, { password: canaryPassword() })
  const [wrong] = (await guess(live, email, 1, 8)) as [Answer]
  await guess(live, email, limit() - 1, 8)
  const [locked] = (await guess(live, email, 1, 8)) as [Answer]
  const [unknown] = (await guess(live, canaryEmail(), 1, 9)) as [Answer]
  const [without] = (await guess(live, (await live.join(live.one, {})).email, 1, 9)) as [Answer]
  const answers = { wrong, locked, unknown, without }
  must(wrong.status === 401, `A wrong password was answered with ${wrong.status} instead of 401.`)
  for (const [name, answer] of Object.entries(answers))
    must(essence(answer) === essence(wrong), `The answer tells somebody apart from one with a wrong password: ${name}.`)
  return {
    milliseconds: Object.fromEntries(Object.entries(answers).map(([name, a]) => [name, Math.round(a.milliseconds)])),
  }
}

/** Strangers can't lock the owner out of a device that signed in before, and gain nothing from a device of their own. */
async function knownDevice(live: Live) {
  const [password, other] = [canaryPassword(), canaryPassword()]
  const { email } = await live.join(live.one, {}, { password })
  const stranger = await live.join(live.one, {}, { password: other })
  const device = await deviceOf(live, email, password)
  const foreign = await deviceOf(live, stranger.email, other)
  await guess(live, email, limit(), 11)
  const owner = await live.signIn(email, password, { cookie: device, from: 12 })
  must(owner.status === 200, `A known device was locked out by strangers (${owner.status}).`)
  const intruder = await live.signIn(email, password, { cookie: foreign, from: 12 })
  must(intruder.status === 401, 'The known device of somebody else passed the lock.')
  return { known_device: 'signs in' }
}

async function deviceOf(live: Live, email: string, password: string): Promise<string> {
  const { cookie } = await live.signIn(email, password, { from: 10 })
  const device = cookie.split('; ').find((one) => one.startsWith(live.cookieName('device')))
  must(device !== undefined, 'A device that signed in was not remembered.')
  return device
}

async function administrator(live: Live) {
  const password = canaryPassword()
  const person: Canary = await live.join(live.one, {}, { password })
  const admin = await live.join(live.one, 'administrator')
  await guess(live, person.email, limit(), 13)
  const seen = await admin.call('GET', `/people/${person.membership_id}`)
  must((seen.json as { locked?: boolean }).locked === true, 'The list of people does not show that somebody is locked.')
  const unlocked = await admin.call('DELETE', `/people/${person.membership_id}/lock`)
  must(unlocked.status === 204, `An administrator could not unlock (${unlocked.status}).`)
  const { status } = await live.signIn(person.email, password, { from: 13 })
  must(status === 200, `After unlocking the right password was refused (${status}).`)
  return { unlocked_by: ['mailed link', 'administrator'] }
}
