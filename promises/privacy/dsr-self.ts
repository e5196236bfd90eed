import { statement } from '../../foundation/database/logins.ts'
import { figure } from '../../foundation/figures.ts'
import { canaryPassword } from '../../foundation/promises/canaries.ts'
import { itemsOf } from '../../foundation/promises/http.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import { uuid } from '../../foundation/uuid.ts'

export const dsrSelf = promise(import.meta.url, 'dsr-self', {
  kind: 'enforced',
  says: {
    en: 'Whoever has an account can see at any time what is stored about it: name, e-mail address, telephone number, memberships, sessions and security events. Name, telephone number and language can be corrected at once, and each company sees the corrected name.',
    de: 'Wer ein Konto hat, sieht jederzeit, was dazu gespeichert ist: Name, E-Mail-Adresse, Telefonnummer, Mitgliedschaften, Sitzungen und Sicherheitsereignisse. Name, Telefonnummer und Sprache lassen sich sofort berichtigen, und jedes Unternehmen sieht den berichtigten Namen.',
    pl: 'Kto ma konto, w każdej chwili widzi, co o nim przechowujemy: imię i nazwisko, adres e-mail, numer telefonu, członkostwa, sesje i zdarzenia bezpieczeństwa. Imię i nazwisko, numer telefonu oraz język można od razu poprawić, a poprawione imię i nazwisko widzi każda firma.',
  },
  maps: { iso27001: ['A.5.34'], gdpr: ['12(2)', '15', '16'], asvs: ['7.5.2'] },
  check: async (live) => {
    const password = canaryPassword()
    const person = await live.join(live.one, {}, { password })
    const there = await live.join(live.two, {}, { as: person })
    const admins = [await live.join(live.one, { people: 'read' }), await live.join(live.two, { people: 'read' })]
    await live.signIn(person.email, password)
    const own = (path: string) => live.api('GET', path, { cookie: person.cookie })
    const me = (await own('/me')).json as Me
    must(me.account?.id === person.account_id && me.account.email === person.email, 'The own account is not shown.')
    must(
      me.memberships
        .map(({ tenant_id }) => tenant_id)
        .sort()
        .join() === [live.one, live.two].sort().join(),
      'The own memberships are not shown.',
    )
    const sessions = itemsOf(await own('/me/sessions'))
    must(
      sessions.length === 2 && sessions.filter((one) => one.is_current).length === 1,
      `${sessions.length} own sessions are shown instead of two.`,
    )
    await live.auth.send(statement`
      insert into security_log (id, tenant_id, at, kind, account_id, ip) values (${uuid()}, ${live.one},
        now() - make_interval(days => ${figure('log.security_keep').value - 1}), 'signed_out', ${person.account_id}, '127.0.0.1')`)
    const events = itemsOf(await own('/me/security-log'))
    must(
      ['signed_in', 'signed_out'].every((of) => events.some(({ kind, at, ip }) => kind === of && at && ip)),
      'The own security events are not shown.',
    )

    const correct = { name: `Corrected ${uuid()}`, phone: '+48 22 000 00 00', language: 'pl' }
    const changed = await live.api('PATCH', '/me', { cookie: person.cookie, body: correct })
    must(changed.status === 200, `The own data could not be corrected (${changed.status}).`)
    const now = ((await own('/me')).json as Me).account as Record<string, unknown>
    for (const [key, value] of Object.entries(correct)) must(now[key] === value, `A correction was not kept: ${key}.`)
    for (const [nth, admin] of admins.entries()) {
      const { membership_id } = nth === 0 ? person : there
      const seen = (await admin.call('GET', `/people/${membership_id}`)).json as { name?: string }
      must(seen.name === correct.name, 'A company does not see the corrected name.')
    }
    const stranger = await live.join(live.one, {})
    const others = itemsOf(await live.api('GET', '/me/security-log', { cookie: stranger.cookie }))
    must(others.length === 0, 'Somebody sees the security events of others as own ones.')
    return { seen: ['account', 'memberships', 'sessions', 'security events'], corrected: Object.keys(correct) }
  },
  sabotage: [
    { sql: 'drop trigger follow_account on auth.account' },
    {
      file: 'foundation/identity/own-account.ts',
      replace: 'where l.account_id = ${account.id} and (',
      by: 'where (l.account_id is not null) and (',
    },
  ],
})

interface Me {
  account?: Record<string, unknown>
  memberships: { tenant_id: string }[]
}
