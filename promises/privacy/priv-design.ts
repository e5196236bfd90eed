import { itemsOf } from '../../foundation/promises/http.ts'
import type { Live } from '../../foundation/promises/live.ts'
import { must, promise, together } from '../../foundation/promises/promise.ts'
import { uuid } from '../../foundation/uuid.ts'
import { canaryEmail } from '../../foundation/promises/canaries.ts'
import { answersOf, policyOf } from '../application/pages.ts'

export const privDesign = promise(import.meta.url, 'priv-design', {
  kind: 'enforced',
  takesLong: true,
  says: {
    en: 'The defaults protect: a new role may do nothing until somebody gives it rights, a newly invited person sees no private records, a visitor gets no cookie before signing in, and no page loads anything from another address.',
    de: 'Die Voreinstellungen schützen: Eine neue Rolle darf nichts, bis ihr jemand Rechte gibt, eine neu eingeladene Person sieht keine privaten Datensätze, vor der Anmeldung wird kein Cookie gesetzt, und keine Seite lädt etwas von einer fremden Adresse.',
    pl: 'Ustawienia domyślne chronią: nowa rola na nic nie pozwala, dopóki ktoś nie nada jej uprawnień, nowo zaproszona osoba nie widzi rekordów prywatnych, przed zalogowaniem nie zapisujemy żadnego pliku cookie, a żadna strona nie wczytuje niczego spoza własnego adresu.',
  },
  maps: { iso27001: ['A.5.34', 'A.8.3', 'A.8.25'], gdpr: ['25(1)', '25(2)'], asvs: ['3.4.3', '8.2.1'], c5: ['PSS-01'] },
  check: (live) => together([roleWithout(live), personWithout(live), visitor(live), ownAddressOnly(live)]),
  sabotage: [
    {
      file: 'foundation/access/tables.ts',
      replace: "rights: json(Rights).about('nobody').default({}),",
      by: "rights: json(Rights).about('nobody').default({ people: 'read' }),",
    },
    {
      file: 'foundation/access/invitations.ts',
      replace: '  sees_private: false,',
      by: '  sees_private: true,',
      alsoBreaks: {
        'auth-invite': 'Whoever sees no private records may not let somebody in who does.',
      },
    },
    {
      file: 'server/http.ts',
      replace: '"connect-src \'self\'",',
      by: '"connect-src \'self\' https://statistics.example",',
    },
  ],
  outside: 'curl -sI {address}/',
})

async function roleWithout(live: Live) {
  const admin = await live.join(live.one, 'administrator')
  const { status, json } = await admin.call('POST', '/roles', { body: { name: `Role ${uuid()}` } })
  const { rights } = json as { rights?: Record<string, string> }
  must(status === 201 && rights !== undefined, `A role could not be made (${status}).`)
  const given = Object.entries(rights).filter(([, level]) => level !== 'none')
  must(given.length === 0, `A new role has rights that nobody gave it: ${given.join('; ')}.`)
  return { rights_of_new_role: given.length }
}

async function personWithout(live: Live) {
  const admin = await live.join(live.one, 'administrator', { sees_private: true })
  const body = { name: 'Canary', email: canaryEmail(), role_id: admin.role_id }
  const { status } = await admin.call('POST', '/people/invitations', { body })
  must(status === 201, `Somebody could not be invited (${status}).`)
  const [person] = itemsOf(await admin.call('GET', `/people?search=${encodeURIComponent(body.email)}`))
  must(person?.sees_private === false, 'A newly invited person sees private records.')
  return { new_person_sees_private: false }
}

async function visitor(live: Live) {
  for (const page of ['/', '/sign-in', '/trust/en', '/status/en']) {
    const { headers } = await live.http('GET', page)
    must(headers['set-cookie'] === undefined, `${page} sets a cookie before anybody signed in.`)
  }
  return { cookies_before_sign_in: 0 }
}

/** The policy, which browsers obey, names no other source; and the pages don't ask for one. */
async function ownAddressOnly(live: Live) {
  const foreign =
    /(?:src|href)="(?:https?:)?\/\/(?!\/)([^"/]+)[^"]*"[^>]*(?:rel="(?:stylesheet|preload|icon)"|><\/script>)/
  for (const [name, answer] of Object.entries(await answersOf(live))) {
    const policy = policyOf(answer)
    must(policy.get('default-src')?.join() === "'none'", `${name} may load what its policy does not name.`)
    for (const [directive, sources] of policy) {
      const strangers = sources.filter((source) => !/^('.+'|data:|blob:)$/.test(source))
      must(strangers.length === 0, `${directive} of ${name} allows ${strangers.join(', ')}.`)
    }
    must(!foreign.test(answer.text), `${name} loads something from another address.`)
  }
  return { foreign_sources: 0 }
}
