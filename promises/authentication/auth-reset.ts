import { statement } from '../../foundation/database/logins.ts'
import { figure, interval } from '../../foundation/figures.ts'
import { canaryEmail, canaryPassword } from '../../foundation/promises/canaries.ts'
import { essence, statusesOf } from '../../foundation/promises/http.ts'
import type { Live } from '../../foundation/promises/live.ts'
import { must, promise, together } from '../../foundation/promises/promise.ts'

export const authReset = promise(import.meta.url, 'auth-reset', {
  kind: 'enforced',
  figures: ['identity.reset_link'],
  says: {
    en: 'Whoever has forgotten a password gets a link by mail, without asking anybody. The link works once and for {identity.reset_link|minute|minutes}; using it ends all sessions of the account. The answer does not tell whether an address has an account.',
    de: 'Wer ein Passwort vergessen hat, bekommt ohne fremde Hilfe einen Link per E-Mail. Er gilt {identity.reset_link|Minute|Minuten} und nur einmal; wird er benutzt, enden alle Sitzungen des Kontos. Die Antwort verrät nicht, ob es zu einer Adresse ein Konto gibt.',
    pl: 'Kto zapomniał hasła, sam zamawia link, który przychodzi e-mailem. Link działa jeden raz i przez {identity.reset_link|minutę|minuty|minut}; po jego użyciu wszystkie sesje konta się kończą. Odpowiedź nie zdradza, czy dany adres ma konto.',
  },
  maps: {
    iso27001: ['A.5.17', 'A.8.5'],
    gdpr: ['32(1)(b)'],
    asvs: ['6.3.8', '6.4.3', '7.4.3'],
    c5: ['IDM-08', 'PSS-07'],
    grundschutz: ['BER.5.2'],
  },
  check: (live) => together([worksOnce(live), runsOut(live), saysNothing(live)]),
  sabotage: [
    {
      file: 'foundation/identity/accounts.ts',
      replace: 'delete from session where account_id = ${id}',
      by: 'delete from session where false and account_id = ${id}',
    },
    {
      file: 'foundation/identity/recovery.ts',
      replace: 'if (!mayReset || recent?.rows.length) return',
      by: 'if (!account) throw notFound()\n    if (!mayReset || recent?.rows.length) return',
    },
    {
      file: 'foundation/identity/recovery.ts',
      replace:
        "const [spent] = await send(spend('reset', body.token))\n    if (spent?.rows.length !== 1) throw notFound()",
      by: "await send(spend('reset', body.token))",
    },
  ],
})

/** Asks for a link and reads it from the mail. */
async function linkFor(live: Live, email: string): Promise<string> {
  const { status } = await live.api('POST', '/password-resets', { body: { email } })
  must(status === 202, `A reset could not be asked for (${status}).`)
  const tokens = await live.mailedTokens(email)
  must(tokens.length === 1, `${tokens.length} reset links were mailed instead of one.`)
  return tokens[0] as string
}

const redeem = (live: Live, token: string, password: string) =>
  live.api('POST', '/password-resets/redemption', { body: { token, password } })

async function worksOnce(live: Live) {
  const [old, next] = [canaryPassword(), canaryPassword()]
  const person = await live.join(live.one, 'administrator', { password: old })
  const signedIn = await live.signIn(person.email, old)
  const token = await linkFor(live, person.email)
  const tries = await Promise.all([1, 2, 3].map(() => redeem(live, token, next)))
  must(
    statusesOf(tries) === '204,404,404',
    `Of three uses of one link at once ${tries.filter(({ status }) => status === 204).length} set a password.`,
  )
  const later = await redeem(live, token, canaryPassword())
  must(later.status === 404, `A used link was taken again (${later.status}).`)
  for (const cookie of [person.cookie, signedIn.cookie]) {
    const companies = await person.call('GET', '/companies', { cookie })
    const me = await live.api('GET', '/me', { cookie })
    must(
      companies.status === 401 && me.status === 401,
      `A session outlived the reset (${companies.status}, ${me.status}).`,
    )
  }
  must((await live.signIn(person.email, old)).status === 401, 'The old password still works.')
  must((await live.signIn(person.email, next)).status === 200, 'The new password does not work.')
  return { uses_at_once: 3, worked: 1, sessions_ended: 2 }
}

async function runsOut(live: Live) {
  const { email, account_id } = await live.join(live.one, {}, { password: canaryPassword() })
  const token = await linkFor(live, email)
  const [link] = await live.auth.rows<{ valid: boolean; readable: boolean }>(statement`
    select expires_at - created_at between ${interval('identity.reset_link')}::interval - interval '5 seconds'
                                       and ${interval('identity.reset_link')}::interval + interval '5 seconds' as valid,
           link::text like ${`%${token}%`} as readable
      from link where account_id = ${account_id} and kind = 'reset'`)
  must(link?.valid === true, `The link is not valid for ${figure('identity.reset_link').value} minutes.`)
  must(!link.readable, 'The secret of the link is stored as it was mailed.')
  await live.auth.send(
    statement`update link set expires_at = now() - interval '1 second' where account_id = ${account_id}`,
  )
  const { status } = await redeem(live, token, canaryPassword())
  must(status === 404, `A link whose time was over was taken (${status}).`)
  const forged = await redeem(live, canaryPassword().repeat(3).slice(0, 43), canaryPassword())
  must(forged.status === 404, `A link that nobody mailed was taken (${forged.status}).`)
  return { minutes: figure('identity.reset_link').value }
}

async function saysNothing(live: Live) {
  const known = await live.join(live.one, {}, { password: canaryPassword() })
  const ask = (email: string) => live.api('POST', '/password-resets', { body: { email }, from: 1 })
  const [present, absent, again] = [await ask(known.email), await ask(canaryEmail()), await ask(known.email)]
  // Without a password there is nothing to forget, so no link is mailed.
  const without = await ask((await live.join(live.one, {})).email)
  must(
    essence(present) === essence(absent),
    `The answer tells whether an address has an account (${present.status}, ${absent.status}).`,
  )
  must(essence(present) === essence(without), `The answer tells of an account without a password (${without.status}).`)
  must(essence(present) === essence(again), 'The answer tells whether a link was asked for before.')
  return { milliseconds: { known: Math.round(present.milliseconds), unknown: Math.round(absent.milliseconds) } }
}
