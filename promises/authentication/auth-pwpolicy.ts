import { figure } from '../../foundation/figures.ts'
import { canaryEmail, canaryPassword } from '../../foundation/promises/canaries.ts'
import { type Answer, fieldCode } from '../../foundation/promises/http.ts'
import type { Canary, Live } from '../../foundation/promises/live.ts'
import { must, promise } from '../../foundation/promises/promise.ts'

export const authPwpolicy = promise(import.meta.url, 'auth-pwpolicy', {
  kind: 'enforced',
  takesLong: true,
  figures: ['identity.password_min', 'identity.password_max'],
  says: {
    en: 'A password has at least {identity.password_min|character|characters}; up to {identity.password_max|character|characters} of any kind are taken, spaces and emoji included. The most common passwords of leaked collections, and those that contain the name, the address or the company of their owner, are refused. Upper and lower case letters and digits are demanded only where a company sets it; nobody is made to change a password without cause.',
    de: 'Ein Passwort hat mindestens {identity.password_min|Zeichen|Zeichen}; bis zu {identity.password_max|Zeichen|Zeichen} jeder Art sind erlaubt, auch Leerzeichen und Emoji. Die häufigsten Passwörter aus Datenlecks und solche, in denen Name, Adresse oder Unternehmen der Person vorkommen, werden abgelehnt. Groß- und Kleinbuchstaben samt Ziffern sind nur Pflicht, wo ein Unternehmen das einstellt; niemand muss ein Passwort ohne Anlass ändern.',
    pl: 'Hasło ma co najmniej {identity.password_min|znak|znaki|znaków}; przyjmujemy do {identity.password_max|znaku|znaków|znaków} dowolnego rodzaju, także spacje i emoji. Odrzucamy najczęstsze hasła ze znanych wycieków oraz takie, które zawierają nazwisko lub adres właściciela albo nazwę jego firmy. Małych i wielkich liter oraz cyfr wymagamy tylko tam, gdzie ustawi to firma; nikt nie musi zmieniać hasła bez powodu.',
  },
  maps: {
    iso27001: ['A.5.17'],
    gdpr: ['32(1)(b)'],
    asvs: ['6.2.1', '6.2.4', '6.2.5', '6.2.8', '6.2.9', '6.2.10', '6.2.11'],
    c5: ['IDM-08', 'PSS-07'],
    grundschutz: ['BER.6.4', 'BER.6.5'],
  },
  check: async (live) => ({ ...(await tried(live)), ...(await everywhere(live)) }),
  sabotage: [
    { file: 'foundation/identity/password-rule.ts', replace: 'if (length < min)', by: 'if (length < min - 1)' },
    { file: 'foundation/identity/password-rule.ts', replace: 'list.has(core)', by: 'core === ""' },
    { file: 'foundation/identity/password-rule.ts', replace: 'small.includes(word)', by: 'small === word' },
    { file: 'foundation/identity/password-rule.ts', replace: 'if (composition && ', by: 'if (!length && ' },
  ],
  outside: 'curl -s {address}/api/v1/password-rules',
})

/** Lower case letters only, in no order that a list knows. */
const letters = (length: number) =>
  Array.from(
    canaryPassword() + canaryPassword() + canaryPassword().repeat(20),
    (c) => 'abcdefghijklmnopqrstuvwxyz'[c.charCodeAt(0) % 26],
  )
    .slice(0, length)
    .join('')

/** An open invitation: refused passwords don't use it up. */
async function invitation(live: Live, admin: Canary) {
  const body = {
    email: canaryEmail(),
    name: 'Gwendolyn Ostrowska',
    role_id: (await live.join(admin.tenant_id, {})).role_id,
  }
  const { status } = await admin.call('POST', '/people/invitations', { body })
  const [token] = await live.mailedTokens(body.email)
  if (status !== 201 || !token) throw new Error(`Nobody could be invited (${status}).`)
  const accept = async (password: string) => {
    const answer = await live.api('POST', '/invitations/acceptance', { body: { token, password } })
    return answer.status === 200 ? 'accepted' : (fieldCode(answer, 'password') ?? `status ${answer.status}`)
  }
  return { accept, email: body.email }
}

async function tried(live: Live) {
  const admin = await live.join(live.one, 'administrator')
  const { accept, email } = await invitation(live, admin)
  const min = figure('identity.password_min').value
  const max = figure('identity.password_max').value
  const refused: Record<string, [string, string]> = {
    'one character less than promised': [letters(min - 1), 'too_short'],
    'as many bytes, but fewer characters': ['🦊🐻🐼'.repeat(min).slice(0, (min - 1) * 2), 'too_short'],
    'one character more than promised': [letters(max + 1), 'too_long'],
    'a leaked one': ['qwertyuiop'.padEnd(min, '1234567890'), 'breached'],
    'a leaked one with digits around': [`2024${'password'.padEnd(min, '2025')}`, 'breached'],
    'a leaked one twice': ['dragon'.repeat(Math.max(2, Math.ceil(min / 6))), 'breached'],
    'digits only': ['7391846205'.repeat(Math.ceil(min / 10)), 'breached'],
    'one letter again and again': ['a'.repeat(min), 'breached'],
    'the own name': [`xk Ostrowska ${letters(min)}`, 'personal'],
    'the own address': [`${letters(4)}${email.split('@')[0]?.split('-')[0]}${letters(min)}`, 'personal'],
  }
  for (const [what, [password, code]] of Object.entries(refused)) {
    const outcome = await accept(password)
    must(outcome === code, `A password was not refused as ${code}, but ${outcome}: ${what}.`)
  }
  const outcome = await accept(letters(min))
  must(outcome === 'accepted', `${min} lower case letters were refused: ${outcome}.`)
  const long = await (await invitation(live, admin)).accept(`🦊 ${letters(max - 2)}`)
  must(long === 'accepted', `${max} characters with space and emoji were refused: ${long}.`)
  return { refused: Object.keys(refused), shortest: min, longest: max }
}

/** The rule holds at each place where a password is set, with what a company demands and is called. */
async function everywhere(live: Live) {
  // No administrator: there, another check looks after the last one.
  const admin = await live.join(await live.alone(), { company: 'write', people: 'write' })
  const demand = { name: 'Tuchwerke', password_composition: true }
  const set = await admin.call('PATCH', '/company', { body: demand })
  must(set.status === 200, `Composition could not be demanded by the company (${set.status}).`)
  const own = canaryPassword()
  const person = await live.join(admin.tenant_id, {}, { password: own })
  await live.api('POST', '/password-resets', { body: { email: person.email }, from: 1 })
  const [token = ''] = await live.mailedTokens(person.email)
  const outcome = (answer: Answer) => fieldCode(answer, 'password') ?? `status ${answer.status}`
  const { accept } = await invitation(live, admin)
  const places: Record<string, (password: string) => Promise<string>> = {
    invitation: accept,
    change: async (password) =>
      outcome(await person.call('PUT', '/me/password', { body: { current_password: own, password }, from: 1 })),
    reset: async (password) =>
      outcome(await live.api('POST', '/password-resets/redemption', { body: { token, password }, from: 1 })),
  }
  const refused: [string, string][] = [
    [letters(figure('identity.password_min').value - 1), 'too_short'],
    [`tuchwerke${letters(20)}`, 'personal'],
    ...[letters(20), letters(20).toUpperCase(), `${letters(20)}7`, `${letters(20)}A`].map(
      (password): [string, string] => [password, 'composition'],
    ),
  ]
  for (const [place, set] of Object.entries(places))
    for (const [password, code] of refused) {
      const said = await set(password)
      must(said === code, `At ${place} a password was not refused as ${code}, but ${said}.`)
    }
  const taken = await accept(`${letters(20)}A7`)
  must(taken === 'accepted', `A composed password was refused: ${taken}.`)
  await admin.call('PATCH', '/company', { body: { name: 'canary-alone', password_composition: false } })
  const rules = (await live.api('GET', '/password-rules')).json as { min_length: number; composition: boolean }
  must(
    rules.min_length === figure('identity.password_min').value && !rules.composition,
    'The published rules differ from the promised ones.',
  )
  return { places: Object.keys(places), by_setting: 'composition' }
}
