import { statement } from '../../foundation/database/logins.ts'
import { figure, interval } from '../../foundation/figures.ts'
import { hashToken } from '../../foundation/identity/sessions.ts'
import { canaryPassword } from '../../foundation/promises/canaries.ts'
import type { Answer } from '../../foundation/promises/http.ts'
import type { Canary, Live } from '../../foundation/promises/live.ts'
import { must, promise } from '../../foundation/promises/promise.ts'

export const appSession = promise(import.meta.url, 'app-session', {
  kind: 'enforced',
  takesLong: true,
  figures: ['identity.secret', 'identity.session_idle', 'identity.session_absolute'],
  says: {
    en: 'A session is a random secret of {identity.secret|bit|bits} in a cookie that scripts cannot read and other websites do not get to send along; the server stores only its hash. Each sign-in makes a new one and ends the earlier one of that browser, so none can be planted. It ends when signing out, after {identity.session_idle|minute|minutes} without use, and at the latest after {identity.session_absolute|hour|hours}.',
    de: 'Eine Sitzung ist ein zufälliges Geheimnis von {identity.secret|Bit|Bit} in einem Cookie, das Skripte nicht lesen und andere Websites nicht mitsenden lassen können; der Server speichert nur dessen Hash. Jede Anmeldung erzeugt ein neues und beendet die vorige Sitzung dieses Browsers, sodass niemand eines unterschieben kann. Sie endet mit der Abmeldung, nach {identity.session_idle|Minute|Minuten} ohne Nutzung und spätestens nach {identity.session_absolute|Stunde|Stunden}.',
    pl: 'Sesja to losowy sekret o długości {identity.secret|bitu|bitów|bitów} w pliku cookie, którego skrypty nie odczytają, a inne witryny nie dołączą do swoich żądań; serwer przechowuje tylko jego skrót. Każde logowanie tworzy nowy sekret i kończy poprzednią sesję tej przeglądarki, więc nikt nie może go podrzucić. Sesja kończy się po wylogowaniu, po {identity.session_idle|minucie|minutach|minutach} bez użycia, a najpóźniej po {identity.session_absolute|godzinie|godzinach|godzinach}.',
  },
  maps: {
    iso27001: ['A.8.5'],
    gdpr: ['32(1)(b)'],
    asvs: ['3.3.1', '3.3.2', '3.3.3', '3.3.4', '7.2.2', '7.2.3', '7.2.4', '7.3.1', '7.3.2', '7.4.1'],
    c5: ['PSS-06'],
    grundschutz: ['BER.3.13', 'KONF.12.10'],
  },
  check: async (live) => ({ ...(await secrets(live)), ...(await turns(live)), ...(await limits(live)) }),
  sabotage: [
    { file: 'foundation/identity/cookies.ts', replace: 'httpOnly: true', by: 'httpOnly: false' },
    {
      file: 'foundation/identity/sessions.ts',
      replace: "randomBytes(figure('identity.secret').value / 8).toString('base64url')",
      by: "randomBytes(4).toString('hex').repeat(6).slice(0, 43)",
    },
    {
      file: 'foundation/identity/sign-in.ts',
      replace: '      endOf(request),\n      session.statement,',
      by: '      session.statement,',
    },
    {
      file: 'foundation/identity/sessions.ts',
      replace: "expires_at = least(ends_at, now() + ${interval('identity.session_idle')}::interval)",
      by: "expires_at = now() + ${interval('identity.session_idle')}::interval",
    },
    {
      sql: `create or replace function app.enter(tenant uuid, membership uuid, session uuid, stamp text, request uuid, ip text) returns void
        language sql security definer set search_path = pg_catalog as $$
          select app.set_context(tenant, membership, (select m.account_id from app.membership m where m.id = membership), request, ip) $$`,
      alsoBreaks: {
        'support-grant': 'The database lets in whoever has a membership, also support whose time is over.',
      },
    },
  ],
})

const PEOPLE = 8

/** The session's cookie as the server set it. */
function cookieOf(live: Live, { headers }: Answer): { line: string; token: string } {
  const lines = ([] as string[]).concat(headers['set-cookie'] ?? [])
  const line = lines.find((one) => one.startsWith(`${live.cookieName('session')}=`)) ?? ''
  return { line, token: /=([^;]*)/.exec(line)?.[1] ?? '' }
}

async function secrets(live: Live) {
  const tokens: string[] = []
  for (let nth = 0; nth < PEOPLE; nth++) {
    const password = canaryPassword()
    const { email } = await live.join(live.one, {}, { password })
    const { line, token } = cookieOf(live, await live.signIn(email, password))
    const wanted = [/; *HttpOnly/i, /; *SameSite=(Lax|Strict)/i, /; *Path=\/(;|$)/i]
    for (const flag of live.address.startsWith('https:') ? [...wanted, /; *Secure/i, /^__Host-/] : wanted)
      must(flag.test(line), `The session's cookie lacks ${flag.source}.`)
    must(
      !/; *(Domain|Expires|Max-Age)=/i.test(line),
      'The cookie of the session reaches further or lives longer than it should.',
    )
    tokens.push(token)
  }
  const bytes = tokens.map((token) => Buffer.from(token, 'base64url'))
  must(
    bytes.every((one) => one.length * 8 === figure('identity.secret').value),
    `A session's secret has ${bytes[0]?.length} bytes.`,
  )
  must(new Set(tokens).size === PEOPLE, 'Two sessions have the same secret.')
  // Random bytes differ at nearly every place, within a secret as between secrets.
  must(
    bytes.every((one) => new Set(one).size > one.length * 0.7),
    'The secrets of sessions repeat themselves.',
  )
  must(
    bytes.every((one, i) => i === 0 || differing(one, bytes[i - 1] as Buffer) > one.length * 0.8),
    'The secrets of sessions are alike.',
  )
  const stored = await live.auth.rows<{ hashed: boolean; readable: boolean }>(statement`
    select token_hash = any(${tokens.map(hashToken)}::bytea[]) as hashed,
           session::text like any(${tokens.map((token) => `%${token}%`)}::text[]) as readable
      from session where token_hash = any(${tokens.map(hashToken)}::bytea[]) or session::text like any(${tokens.map((token) => `%${token}%`)}::text[])`)
  must(
    stored.length === PEOPLE && stored.every((row) => row.hashed && !row.readable),
    'Secrets of sessions are not stored as their hash alone.',
  )
  return { bits: (bytes[0]?.length ?? 0) * 8, compared: PEOPLE }
}

const differing = (one: Buffer, other: Buffer) => one.filter((byte, i) => byte !== other[i]).length

const look = (person: Canary, cookie: string) => person.call('GET', '/companies', { cookie })

/** A new secret with each sign-in; none that somebody brought along; nothing after signing out. */
async function turns(live: Live) {
  const password = canaryPassword()
  const person = await live.join(live.one, 'administrator', { password })
  const name = live.cookieName('session')
  const planted = `${name}=${canaryPassword().repeat(3).slice(0, 43)}`
  const first = cookieOf(live, await live.signIn(person.email, password, { cookie: planted }))
  const session = `${name}=${first.token}`
  must(
    session !== planted && (await look(person, planted)).status === 401,
    'A session could be planted before sign-in.',
  )
  const second = cookieOf(live, await live.signIn(person.email, password, { cookie: session }))
  must(second.token !== first.token, 'Signing in again kept the secret.')
  must((await look(person, session)).status === 401, 'Signing in again left the earlier session of this browser alive.')
  const next = `${name}=${second.token}`
  must((await look(person, next)).status === 200, 'A fresh session does not work.')
  const out = await live.api('DELETE', '/session', { cookie: next })
  must(out.status === 204 && cookieOf(live, out).token === '', `Signing out left the cookie (${out.status}).`)
  for (const path of ['/companies', '/me']) {
    const { status } = await person.call('GET', path, { cookie: next })
    must(status === 401, `After signing out ${path} was answered with ${status}.`)
  }
  return { planted: 'refused', after_sign_out: 'refused' }
}

/** Both limits are as promised, and hold when the session's times are moved in the database. */
async function limits(live: Live) {
  const password = canaryPassword()
  const person = await live.join(live.one, 'administrator', { password })
  const { cookie } = await live.signIn(person.email, password)
  const session = cookie.split('; ').find((one) => one.startsWith(live.cookieName('session'))) ?? ''
  const hash = hashToken(session.slice(session.indexOf('=') + 1))
  const [times] = await live.auth.rows<{ idle: boolean; whole: boolean }>(statement`
    select abs(extract(epoch from expires_at - last_seen_at - ${interval('identity.session_idle')}::interval)) < 5 as idle,
           abs(extract(epoch from ends_at - created_at - ${interval('identity.session_absolute')}::interval)) < 5 as whole
      from session where token_hash = ${hash}`)
  must(
    times?.idle === true,
    `A session does not end after ${figure('identity.session_idle').value} minutes without use.`,
  )
  must(times.whole, `A session does not end after ${figure('identity.session_absolute').value} hours.`)
  must((await look(person, session)).status === 200, 'A fresh session does not work.')
  await live.auth.send(statement`
    update session set last_seen_at = now() - ${interval('identity.session_idle')}::interval, expires_at = now() - interval '1 second'
     where token_hash = ${hash}`)
  for (const path of ['/companies', '/me']) {
    const { status } = await person.call('GET', path, { cookie: session })
    must(
      status === 401,
      `After ${figure('identity.session_idle').value} minutes without use ${path} was answered with ${status}.`,
    )
  }
  // Use prolongs a session, but never beyond its end.
  const late = await live.join(live.one, 'administrator')
  const lateHash = hashToken(late.cookie.slice(late.cookie.indexOf('=') + 1))
  await live.auth.send(statement`
    update session set ends_at = now() + interval '3 minutes', expires_at = now() + interval '2 minutes' where token_hash = ${lateHash}`)
  must((await look(late, late.cookie)).status === 200, 'A session before its end does not work.')
  const [end] = await live.auth.rows<{ within: boolean }>(statement`
    select expires_at <= ends_at as within from session where token_hash = ${lateHash}`)
  must(end?.within === true, 'Use prolonged a session beyond its end.')
  return {
    idle_minutes: figure('identity.session_idle').value,
    absolute_hours: figure('identity.session_absolute').value,
  }
}
