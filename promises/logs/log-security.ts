import { canaryEmail, canaryGuest, canaryPassword } from '../../foundation/promises/canaries.ts'
import { statement } from '../../foundation/database/logins.ts'
import { figure } from '../../foundation/figures.ts'
import { newGuestLink, revokeGuestLink } from '../../foundation/guests/links.ts'
import type { Canary, Live } from '../../foundation/promises/live.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import { securityEvents } from '../../foundation/log/tables.ts'
import { uuid } from '../../foundation/uuid.ts'

export const logSecurity = promise(import.meta.url, 'log-security', {
  kind: 'enforced',
  takesLong: true,
  says: {
    en: 'The security log records sign-ins that worked and that failed, signing out, locking and unlocking, resets asked for and done, changed passwords, invitations and joining, deactivation, changed roles, rights, limits and settings, guests who were invited, came, were turned away or whose link was revoked: each with its time, kind, the account concerned and the IP address.',
    de: 'Das Sicherheitsprotokoll verzeichnet gelungene und gescheiterte Anmeldungen, Abmeldungen, Sperren und Entsperrungen, angeforderte und vollzogene Rücksetzungen, geänderte Passwörter, Einladungen und Beitritte, Deaktivierungen, geänderte Rollen, Rechte, Beschränkungen und Einstellungen sowie Gäste, die eingeladen wurden, kamen, abgewiesen wurden oder deren Link widerrufen wurde: jeweils mit Zeitpunkt, Art, betroffenem Konto und IP-Adresse.',
    pl: 'Dziennik bezpieczeństwa odnotowuje udane i nieudane logowania, wylogowania, blokady i ich zdjęcie, zamówione i wykonane zmiany zapomnianego hasła, zwykłe zmiany hasła, zaproszenia i dołączenia, dezaktywacje, zmiany ról, uprawnień, ograniczeń i ustawień oraz zaproszenie gościa, jego pierwsze wejście, odmowę i cofnięcie linku: każdorazowo z czasem, rodzajem, kontem, którego dotyczą, i adresem IP.',
  },
  maps: {
    iso27001: ['A.8.15'],
    gdpr: ['5(2)', '32(1)(d)'],
    asvs: ['16.2.1', '16.3.1', '16.3.3'],
    c5: ['OPS-13', 'OPS-15', 'PSS-04'],
    grundschutz: ['DET.3.1', 'DET.3.1.1'],
  },
  check: async (live) => {
    const began = Date.now()
    const caused = await cause(live)
    const admin = await live.join(await live.alone(), { log: 'read' })
    const { json } = await admin.call('GET', '/security-log?limit=200')
    const entries = (json as { items: Entry[] }).items
    for (const kind of securityEvents) {
      const { ip } = caused
      const isAboutCompany = aboutCompany.includes(kind)
      const mine = entries.filter(
        (entry) => entry.kind === kind && (isAboutCompany || entry.email === concerned(kind, caused)),
      )
      const fresh = mine.find(
        (entry) => Date.parse(entry.at) >= began - 2000 && Date.parse(entry.at) <= Date.now() + 2000,
      )
      must(fresh !== undefined, `The security log does not show that this happened: ${kind}.`)
      must(
        !ip || mine.some((entry) => entry.ip === ip),
        `The security log shows another address than the one of this event: ${kind}.`,
      )
      must(isAboutCompany || fresh.person_name !== null, `The security log does not say whom this concerns: ${kind}.`)
    }
    return { kinds: securityEvents, ip: caused.ip }
  },
  sabotage: [
    {
      file: 'foundation/identity/sign-in.ts',
      replace: '...(event ? [securityEvent(event, accountId, ip)] : []),',
      by: '',
      alsoBreaks: {
        'dsr-self': 'People see their own sign-ins, and none is written down.',
      },
    },
    {
      sql: `create or replace function app.log_security(kind text, account uuid, detail jsonb) returns void
        language sql security definer set search_path = pg_catalog as $$
          insert into app.security_log (tenant_id, kind, account_id, actor_id, ip, detail)
          values (current_setting('app.tenant')::uuid, kind, account, null, null, detail) $$`,
    },
  ],
})

/** Kinds that concern the company, not a person. */
const aboutCompany: string[] = [
  'rights_changed',
  'company_changed',
  'contract_changed',
  'support_granted',
  'support_ended',
  'log_exported',
]

/** The address of the one whom an event of this kind concerns. */
const concerned = (kind: string, { person, invited, guest, operator }: Awaited<ReturnType<typeof cause>>) =>
  kind.startsWith('guest_')
    ? guest
    : kind.startsWith('support_')
      ? operator
      : ['invited', 'joined'].includes(kind)
        ? invited
        : person

interface Entry {
  at: string
  kind: string
  person_name: string | null
  email: string | null
  ip: string | null
}

const FROM = 1

/** Lets each kind of event happen once, all from one address. */
async function cause(live: Live) {
  const [password, next, third] = [canaryPassword(), canaryPassword(), canaryPassword()]
  const alone = await live.alone()
  const admin = await live.join(alone, 'administrator')
  const person = await live.join(alone, {}, { password })
  const other = await live.join(alone, {})
  const as = { from: FROM }
  const { cookie } = await live.signIn(person.email, password, as)
  const own = { ...as, cookie }
  await live.signIn(person.email, password, as)
  await live.api('DELETE', '/me/sessions', own)
  await causeByKey(live, own)
  await live.api('PUT', '/me/password', { ...own, body: { current_password: password, password: next } })
  await live.api('DELETE', '/session', own)
  for (let nth = 0; nth < figure('identity.lockout_attempts').value; nth++)
    await live.signIn(person.email, canaryPassword(), as)
  const [unlock] = await live.mailedTokens(person.email)
  await live.api('POST', '/unlocks', { ...as, body: { token: unlock } })
  await live.api('POST', '/password-resets', { ...as, body: { email: person.email } })
  const [reset] = await live.mailedTokens(person.email)
  await live.api('POST', '/password-resets/redemption', { ...as, body: { token: reset, password: third } })
  const invited = canaryEmail()
  await admin.call('POST', '/people/invitations', {
    ...as,
    body: { email: invited, name: 'Canary', role_id: other.role_id },
  })
  const [invitation] = await live.mailedTokens(invited)
  await live.api('POST', '/invitations/acceptance', { ...as, body: { token: invitation, password: canaryPassword() } })
  const path = `/people/${person.membership_id}`
  await admin.call('PATCH', path, { ...as, body: { role_id: other.role_id, scope_kind: [] } })
  await admin.call('PATCH', `/roles/${person.role_id}`, { ...as, body: { rights: { people: 'read' } } })
  await admin.call('PUT', `${path}/deactivation`, as)
  await admin.call('DELETE', `${path}/deactivation`, as)
  await admin.call('PATCH', '/company', { ...as, body: { name: `Canary ${Date.now()}` } })
  const guest = await causeByGuest(live, admin)
  const operator = await causeByOperator(live, admin)
  await admin.call('GET', '/log-export', as)
  return { person: person.email, invited, guest, operator, ip: live.ip(FROM) }
}

/** Lets support in, which enters and leaves, ends its access, and changes the contract. Returns support's address. */
async function causeByOperator(live: Live, admin: Canary): Promise<string> {
  const operator = await live.join(live.two, {})
  await live.auth.send(statement`update account set is_operator = true where id = ${operator.account_id}`)
  const as = { from: FROM }
  const body = { level: 'read', hours: 1, reason: 'Check' }
  const grant = (await admin.call('POST', '/support-grants', { ...as, body })).json as { id: string }
  await operator.call('PUT', `/operator/support/${grant.id}/entry`, as)
  await operator.call('DELETE', `/operator/support/${grant.id}/entry`, as)
  await admin.call('PUT', `/support-grants/${grant.id}/end`, as)
  const terms = ['starts_on', 'ends_on', 'dpa_version', 'dpa_signed_on', 'dpa_signed_by', 'notes']
  const contract = { number: 'Canary', ...Object.fromEntries(terms.map((name) => [name, null])) }
  await operator.call('PUT', `/operator/tenants/${admin.tenant_id}/contract`, { ...as, body: contract })
  return operator.email
}

/** Makes an API key and revokes it. */
async function causeByKey(live: Live, own: object) {
  const made = await live.api('POST', '/me/keys', { ...own, body: { name: 'Canary', valid_days: 1 } })
  await live.api('DELETE', `/me/keys/${(made.json as { id: string }).id}`, own)
}

/** Invites a guest, who comes, loses the link and comes again. Returns the guest's address. */
async function causeByGuest(live: Live, admin: Canary): Promise<string> {
  const db = await live.asMember(admin, uuid(), live.ip(FROM))
  const guest = canaryGuest(uuid())
  const { id, url, statement } = newGuestLink({ db, address: live.address }, guest)
  await db.run(statement)
  const ask = () => live.api('GET', '/guest', { from: FROM, headers: { 'attest-guest': url.split('#')[1] as string } })
  await ask()
  await db.run(revokeGuestLink(db, id))
  await ask()
  return guest.email
}
