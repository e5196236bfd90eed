import { canaryPassword } from '../../foundation/promises/canaries.ts'
import type { Canary } from '../../foundation/promises/live.ts'
import { must, promise } from '../../foundation/promises/promise.ts'

export const authDisable = promise(import.meta.url, 'auth-disable', {
  kind: 'enforced',
  says: {
    en: 'From the moment somebody is deactivated, that person gets nothing more: running sessions end with the next request, and neither a known device nor the right password helps. What the person may do in other companies stays.',
    de: 'Vom Augenblick der Deaktivierung an erhält eine Person nichts mehr: Laufende Sitzungen enden mit der nächsten Anfrage, und auch bekannte Geräte und das richtige Passwort helfen nicht. Ihre Rechte in anderen Unternehmen bleiben.',
    pl: 'Od chwili dezaktywacji osoba nie dostaje już niczego: trwające sesje kończą się przy następnym żądaniu, nie pomaga też znane urządzenie ani właściwe hasło. Uprawnienia w innych firmach pozostają bez zmian.',
  },
  maps: {
    iso27001: ['A.5.16', 'A.5.18'],
    gdpr: ['32(1)(b)'],
    asvs: ['7.4.2', '8.3.2'],
    c5: ['IDM-03', 'IDM-04'],
    grundschutz: ['BER.4.8', 'BER.5.3'],
  },
  check: async (live) => {
    const password = canaryPassword()
    const admin = await live.join(live.one, 'administrator')
    const person = await live.join(live.one, 'administrator', { password })
    const { cookie } = await live.signIn(person.email, password)
    const sessions = [person.cookie, cookie]
    const look = (session: string) => person.call('GET', '/companies', { cookie: session })
    for (const session of sessions) must((await look(session)).status === 200, 'An active person was refused.')
    const meanwhile = Promise.all(Array.from({ length: 20 }, () => look(cookie)))
    const { status } = await admin.call('PUT', `/people/${person.membership_id}/deactivation`)
    must(status === 200, `Somebody could not be deactivated (${status}).`)
    for (const session of sessions)
      for (const path of ['/companies', '/me', '/me/security-log']) {
        const answer = await person.call('GET', path, { cookie: session })
        must(answer.status === 401, `After deactivation ${path} was answered with ${answer.status}.`)
      }
    const write = await person.call('POST', '/companies', { body: { name: 'After the end' } })
    must(write.status === 401, `After deactivation something could be written (${write.status}).`)
    await meanwhile
    const again = await live.signIn(person.email, password, { cookie })
    must(again.status === 401, `A deactivated person could sign in (${again.status}).`)

    const both = await live.join(live.one, 'administrator')
    const there = await live.join(live.two, 'administrator', { as: both })
    const [keyHere, keyThere] = [await keyOf(both), await keyOf(there)]
    await admin.call('PUT', `/people/${both.membership_id}/deactivation`)
    const [gone, kept] = [await both.call('GET', '/companies'), await there.call('GET', '/companies')]
    must(
      [401, 404].includes(gone.status),
      `Deactivated in one of two companies, that one was still shown (${gone.status}).`,
    )
    must(kept.status === 200, `Deactivated in one company, the other one was lost too (${kept.status}).`)
    const byKey = [await keyHere(), await keyThere()].map(({ status }) => status)
    must(byKey.join() === '401,200', `Deactivated in one company, keys of that one and another got ${byKey.join()}.`)

    await admin.call('DELETE', `/people/${person.membership_id}/deactivation`)
    must((await live.signIn(person.email, password)).status === 200, 'A reactivated person could not sign in.')
    return { sessions_ended: sessions.length, sign_in: 'refused', other_company: 'kept' }
  },
  sabotage: [
    {
      file: 'foundation/access/deactivation.ts',
      replace: "{ status: 'deactivated' }",
      by: "{ status: 'active' }",
      alsoBreaks: {
        'del-owner': 'It looks at who answers for deletions after somebody was deactivated.',
      },
    },
    {
      file: 'foundation/access/deactivation.ts',
      replace: 'select app.end_sessions(${member.account_id})',
      by: 'select ${member.account_id}::uuid',
    },
  ],
})

/** Calls the company that this person's new API key opens. */
async function keyOf(person: Canary) {
  const body = { name: 'Canary', valid_days: 1, tenant_id: person.tenant_id }
  const { json } = await person.call('POST', '/me/keys', { body })
  const authorization = `Bearer ${(json as { key: string }).key}`
  return () => person.call('GET', '/companies', { cookie: '', headers: { authorization } })
}
