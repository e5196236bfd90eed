import { statement } from '../../foundation/database/logins.ts'
import { figure, interval } from '../../foundation/figures.ts'
import { canaryEmail, canaryPassword } from '../../foundation/promises/canaries.ts'
import type { Canary, Live } from '../../foundation/promises/live.ts'
import { must, promise, together } from '../../foundation/promises/promise.ts'
import { accepted } from '../../foundation/promises/rows.ts'

export const authInvite = promise(import.meta.url, 'auth-invite', {
  kind: 'enforced',
  figures: ['identity.invitation_link'],
  says: {
    en: 'Accounts come into being by invitation only, except for the one by which the installation was set up. The operator invites the first administrator of a company; after that only those whose role allows it can invite, with no more rights than their own. The invited person gets a link by mail, chooses a password that nobody else learns, and the link is void afterwards; unused, it expires after {identity.invitation_link|day|days}.',
    de: 'Konten entstehen nur durch Einladung, außer dem einen, mit dem die Installation eingerichtet wurde. Die erste Person der Administration eines Unternehmens lädt der Betreiber ein; danach kann nur einladen, wessen Rolle es erlaubt, und niemand vergibt dabei mehr Rechte, als er selbst hat. Die eingeladene Person erhält einen Link per E-Mail und wählt ein Passwort, das sonst niemand erfährt; danach ist der Link ungültig, ungenutzt nach {identity.invitation_link|Tag|Tagen}.',
    pl: 'Konta powstają tylko przez zaproszenie, z wyjątkiem konta, za pomocą którego uruchomiono instalację. Pierwszego administratora firmy zaprasza operator; potem zapraszać może wyłącznie osoba, której rola na to pozwala, i nie nada większych uprawnień, niż sama ma. Zaproszony dostaje e-mailem link i wybiera hasło, którego nikt inny nie pozna; potem link traci ważność, a nieużyty wygasa po {identity.invitation_link|dniu|dniach|dniach}.',
  },
  maps: {
    iso27001: ['A.5.16', 'A.5.17', 'A.5.18'],
    gdpr: ['32(1)(b)'],
    asvs: ['6.4.1', '8.2.1'],
    c5: ['IDM-02', 'PSS-05'],
    grundschutz: ['BER.5.1'],
  },
  check: (live) => together([byRight(live), linkDies(live), withoutInvitation(live)]),
  sabotage: [
    {
      sql: `create or replace function app.create_invitation(id uuid, membership uuid, token_hash bytea, valid interval) returns void
        language sql security definer set search_path = pg_catalog as $$
          insert into auth.link (id, kind, token_hash, tenant_id, membership_id, expires_at)
          values (id, 'invitation', token_hash, current_setting('app.tenant')::uuid, membership, now() + valid) $$`,
    },
    {
      file: 'foundation/access/invitations.ts',
      replace: 'refuseBeyond(request.membership, { ...values, is_administrator, rights })',
      by: '',
    },
  ],
})

const invite = (by: Canary, role_id: string, email = canaryEmail(), more: object = {}) =>
  by.call('POST', '/people/invitations', { body: { email, name: 'Canary', role_id, ...more } })

/** Without the right nobody invites; with it nobody beyond the own rights. */
async function byRight(live: Live) {
  const harmless = await live.join(live.one, {})
  const reader = await live.join(live.one, { people: 'read', roles: 'write' })
  const clerk = await live.join(live.one, { people: 'write' })
  const limited = await live.join(live.one, { people: 'write' }, { scope: { kind: ['intern'] } })
  const mightier = await live.join(live.one, { people: 'write', log: 'read' })
  const admin = await live.join(live.one, 'administrator')
  const tries: [string, Canary, string, number, object?][] = [
    ['nobody with another right', reader, harmless.role_id, 403],
    ['an administrator by a clerk', clerk, admin.role_id, 403],
    ['somebody with a further right', clerk, mightier.role_id, 403],
    ['somebody without limits by a limited clerk', limited, harmless.role_id, 403],
    ['somebody who sees private records', clerk, harmless.role_id, 403, { sees_private: true }],
    ['somebody within the same limits', limited, harmless.role_id, 201, { scope_kind: ['intern'] }],
    ['somebody with fewer rights', clerk, harmless.role_id, 201],
  ]
  for (const [what, by, role, expected, more] of tries) {
    const { status } = await invite(by, role, canaryEmail(), more)
    must(status === expected, `An invitation was answered with ${status} instead of ${expected}: ${what}.`)
  }
  return { refused: tries.filter(([, , , expected]) => expected === 403).length }
}

async function linkDies(live: Live) {
  const admin = await live.join(live.one, 'administrator')
  const email = canaryEmail()
  const invited = (await invite(admin, admin.role_id, email)).json as { id: string }
  const look = (token: string) => live.api('POST', '/invitations/lookup', { body: { token } })
  const accept = (token: string, password = canaryPassword()) =>
    live.api('POST', '/invitations/acceptance', { body: { token, password } })
  const before = await live.signIn(email, canaryPassword())
  must(before.status === 401, 'Somebody could sign in before accepting.')
  await admin.call('POST', `/people/${invited.id}/invitation`)
  const [token = '', earlier = ''] = await live.mailedTokens(email)
  must(token !== '' && earlier !== '' && token !== earlier, 'An invitation did not bring a link of its own.')
  must((await look(earlier)).status === 404, 'A newer invitation left the earlier link alive.')
  const [link] = await live.auth.rows<{ valid: boolean }>(statement`
    select expires_at - created_at between ${interval('identity.invitation_link')}::interval - interval '5 seconds'
                                       and ${interval('identity.invitation_link')}::interval + interval '5 seconds' as valid
      from link where membership_id = ${invited.id}`)
  must(link?.valid === true, `The link is not valid for ${figure('identity.invitation_link').value} days.`)
  await live.auth.send(statement`
    update link set expires_at = expires_at - ${interval('identity.invitation_link')}::interval where membership_id = ${invited.id}`)
  must((await look(token)).status === 404, 'A link whose time was over still worked.')
  await live.auth.send(statement`
    update link set expires_at = expires_at + ${interval('identity.invitation_link')}::interval where membership_id = ${invited.id}`)
  const password = canaryPassword()
  const first = await accept(token, password)
  must(first.status === 200, `The invited person could not join (${first.status}).`)
  must(
    (await accept(token)).status === 404 && (await look(token)).status === 404,
    'The link still works after joining.',
  )
  must((await live.signIn(email, password)).status === 200, 'The chosen password does not sign in.')
  return { days: figure('identity.invitation_link').value }
}

/** Each door that anybody may knock at, knocked at with an address of our own: none makes an account. */
async function withoutInvitation(live: Live) {
  const email = canaryEmail()
  const doors = live.house.routes.filter((route) => route.right === 'anyone' && route.method !== 'GET')
  for (const [from, route] of doors.entries()) {
    const sent = accepted(route)
    const body = { ...(sent.body as object | undefined) }
    if ('email' in body) Object.assign(body, { email })
    if ('password' in body) Object.assign(body, { password: canaryPassword() })
    await live.api(route.method, route.path, { ...(sent.body ? { body } : {}), from })
  }
  const rows = await live.auth.rows(statement`select from account where email = ${email}`)
  must(rows.length === 0, 'An account came into being without an invitation.')
  return { doors: doors.map(({ method, path }) => `${method} ${path}`) }
}
