import { statement } from '../../foundation/database/logins.ts'
import { canaryPassword } from '../../foundation/promises/canaries.ts'
import { codeOf, refusalOf } from '../../foundation/promises/http.ts'
import type { Live } from '../../foundation/promises/live.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import { uuid } from '../../foundation/uuid.ts'

const HASH = '^\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=1\\$'

export const authUser = promise(import.meta.url, 'auth-user', {
  kind: 'enforced',
  takesLong: true,
  says: {
    en: 'Every person has an account of their own. An e-mail address belongs to one account only, and signing in takes the address and the password together. Passwords are stored as salted Argon2id hashes and in no other form.',
    de: 'Jede Person hat ein eigenes Konto. Eine E-Mail-Adresse gehört zu genau einem Konto, und wer sich anmeldet, braucht Adresse und Passwort zugleich. Passwörter werden nur als Argon2id-Hash mit eigenem Salt gespeichert, in keiner anderen Form.',
    pl: 'Każda osoba ma własne konto. Adres e-mail należy tylko do jednego konta, a zalogowanie wymaga adresu i hasła jednocześnie. Hasła przechowujemy wyłącznie jako skróty Argon2id z własną solą, w żadnej innej postaci.',
  },
  maps: {
    iso27001: ['A.5.16', 'A.5.17', 'A.8.5'],
    gdpr: ['32(1)(b)'],
    asvs: ['11.4.2'],
    c5: ['IDM-01', 'IDM-09', 'PSS-05'],
    grundschutz: ['BER.2.1', 'BER.3.16', 'DEV.3.4'],
  },
  check: async (live) => ({ ...(await signsInWithBoth(live)), ...(await isUnique(live)), ...(await isHashed(live)) }),
  sabotage: [
    { sql: 'drop index auth.account_email' },
    { file: 'foundation/identity/passwords.ts', replace: 'memoryCost: 19_456', by: 'algorithm: 1, memoryCost: 19_456' },
    {
      file: 'foundation/identity/attempts.ts',
      replace: 'if (counted && right)',
      by: 'if (counted)',
      alsoBreaks: {
        'auth-reset': 'Any password signs in, also the one from before the reset.',
      },
    },
  ],
})

async function signsInWithBoth(live: Live) {
  const [own, other] = [canaryPassword(), canaryPassword()]
  const person = await live.join(live.one, {}, { password: own })
  const stranger = await live.join(live.one, {}, { password: other })
  const halves = [
    { email: person.email, password: other },
    { email: stranger.email, password: own },
    { email: person.email, password: '' },
    { email: '', password: own },
    { email: person.email },
    { password: own },
    { email: person.email, password: `${own} ` },
  ]
  for (const body of halves) {
    const { status, cookie } = await live.api('POST', '/session', { body })
    must([400, 401].includes(status) && cookie === '', `Half of what is needed was enough to sign in (${status}).`)
  }
  const { status, json } = await live.signIn(person.email.toUpperCase(), own)
  must(status === 200, `Address and password were not enough to sign in (${status}).`)
  must((json as { account: { id: string } }).account.id === person.account_id, 'Somebody else was signed in.')
  return { refused_sign_ins: halves.length }
}

async function isUnique(live: Live) {
  const person = await live.join(live.one, {})
  const admin = await live.join(live.one, 'administrator')
  const body = { email: person.email.toUpperCase(), name: 'Canary', role_id: person.role_id }
  const again = await admin.call('POST', '/people/invitations', { body })
  must(again.status === 409 && codeOf(again) === 'already_member', `An address was invited twice (${again.status}).`)
  const code = await refusalOf(
    live.auth.send(statement`
      insert into account (id, email, name, language) values (${uuid()}, ${person.email.toUpperCase()}, 'Double', 'en')`),
  )
  must(code === '23505', 'The database took a second account with the same address.')
  return { second_account: code }
}

async function isHashed(live: Live) {
  const [first, next] = [canaryPassword(), canaryPassword()]
  const people = [
    await live.join(live.one, {}, { password: first }),
    await live.join(live.one, {}, { password: first }),
  ]
  for (const person of people) {
    const { status } = await person.call('PUT', '/me/password', { body: { current_password: first, password: next } })
    must(status === 204, `The own password could not be set (${status}).`)
  }
  const rows = await live.auth.rows<{ password_hash: string }>(statement`
    select password_hash from account where id = any(${people.map((person) => person.account_id)}::uuid[])`)
  must(new Set(rows.map((row) => row.password_hash)).size === 2, 'Equal passwords have equal hashes.')
  const typed = [next, Buffer.from(next).toString('hex'), Buffer.from(next).toString('base64')].map((one) => `%${one}%`)
  const [ids, emails] = [people.map((person) => person.account_id), people.map((person) => person.email)]
  const readable = await live.auth.rows(statement`
    select from account a where id = any(${ids}::uuid[]) and a::text like any(${typed}::text[])
    union all select from security_log l where account_id = any(${ids}::uuid[]) and l::text like any(${typed}::text[])
    union all select from mail m where recipient = any(${emails}::text[]) and m::text like any(${typed}::text[])`)
  must(readable.length === 0, 'A password is stored as it was typed.')
  const [all] = await live.auth.rows<{ hashes: number; odd: number }>(statement`
    select count(*) as hashes, count(*) filter (where cost is null or cost[1]::integer < 19456 or cost[2]::integer < 2) as odd
      from account, regexp_match(password_hash, ${HASH}) as cost where password_hash is not null`)
  must(all?.odd === 0, `${all?.odd} passwords are not stored as Argon2id of today's cost.`)
  for (const login of [live.app, live.guest, live.jobs]) {
    const code = await refusalOf(login.send(statement`select password_hash from auth.account`))
    must(code === '42501', 'A login that serves companies can read the hashes of passwords.')
  }
  return { hashes: all.hashes }
}
