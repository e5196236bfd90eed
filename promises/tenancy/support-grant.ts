import { statement } from '../../foundation/database/logins.ts'
import { figure } from '../../foundation/figures.ts'
import { type Answer, itemsOf } from '../../foundation/promises/http.ts'
import type { Canary, Live } from '../../foundation/promises/live.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import { accepted, pathOf } from '../../foundation/promises/rows.ts'
import { uuid } from '../../foundation/uuid.ts'

export const supportGrant = promise(import.meta.url, 'support-grant', {
  kind: 'enforced',
  figures: ['support.longest'],
  says: {
    en: 'Support has no access to a company’s data until an administrator of that company grants it, for at most {support.longest|hour|hours}. Support then only reads, unless the company grants more; it appears among the people under its own name, its entry is logged, and it can never change who may do what. The access ends by itself when the granted time is over, and at once when the company ends it.',
    de: 'Der Support hat keinen Zugang zu den Daten eines Unternehmens, bis dessen Administration ihn gewährt, für höchstens {support.longest|Stunde|Stunden}. Er darf dann nur lesen, sofern das Unternehmen nicht mehr gewährt; er steht mit eigenem Namen unter den Personen, der Beginn seines Zugriffs wird protokolliert, und er kann nie ändern, wer was darf. Der Zugang endet von selbst, wenn die gewährte Zeit um ist, und sofort, wenn das Unternehmen ihn beendet.',
    pl: 'Pomoc techniczna nie ma dostępu do danych firmy, dopóki nie przyzna go jej administrator, najwyżej na {support.longest|godzinę|godziny|godzin}. Wtedy tylko odczytuje dane, chyba że firma przyzna więcej; widnieje wśród osób pod własnym imieniem i nazwiskiem, jej wejście jest odnotowane w dzienniku i nigdy nie może zmieniać uprawnień. Dostęp kończy się sam po upływie przyznanego czasu, a natychmiast wtedy, gdy zakończy go firma.',
  },
  maps: {
    iso27001: ['A.5.15', 'A.5.18', 'A.8.2'],
    gdpr: ['28(3)(a)', '32(1)(b)', '32(4)'],
    asvs: ['8.2.1', '8.3.2', '16.3.2'],
    c5: ['IDM-01', 'IDM-06', 'IDM-07'],
  },
  check: async (live) => {
    // One grant at a time: somebody else's would be in the way.
    const tenant = await live.alone()
    const admin = await live.join(tenant, 'administrator')
    const clerk = await live.join(tenant, { people: 'write' })
    const support = await operator(live, tenant)
    const longest = figure('support.longest').value
    const ask = (level: string, hours: number, by = admin) =>
      by.call('POST', '/support-grants', { body: { level, hours, reason: 'Check' } })
    must((await inside(support)).status === 404, 'Support could look without a grant.')
    must((await ask('read', longest + 1)).status === 400, `More than ${longest} hours could be granted.`)
    must((await ask('read', 1, clerk)).status === 403, 'Somebody who is no administrator could let support in.')
    const granted = await ask('read', longest)
    const id = idOf(granted)
    const { expires_at, created_at } = granted.json as { expires_at: string; created_at: string }
    const lasts = Math.round((Date.parse(expires_at) - Date.parse(created_at)) / 3_600_000)
    must(lasts === longest, `A grant for ${longest} hours lasts ${lasts}.`)
    must((await enter(live, clerk, id)).status === 404, 'Somebody who is no operator could enter by the grant.')
    await looksOnly(live, admin, support, id)
    await admin.call('PUT', `/support-grants/${id}/end`)
    must((await inside(support)).status === 404, 'Support could still look after the company ended its access.')
    must((await enter(live, support, id)).status === 404, 'Support could enter by a grant that was ended.')
    await keepsRights(live, admin, support, idOf(await ask('write', 1)))
    await endsByItself(live, support, idOf(await ask('read', 1)))
    return { longest_hours: longest, without_grant: 404, reading_only: 403, after_end: 404, after_time: 404 }
  },
  sabotage: [
    {
      file: 'foundation/support/routes.ts',
      replace: '  if (body.hours > longest) throw',
      by: '  if (body.hours > 2 * longest) throw',
    },
    {
      file: 'foundation/support/routes.ts',
      replace: '${id}, ${body.level}, ${reason},',
      by: "${id}, 'write', ${reason},",
    },
    {
      file: 'foundation/support/entry.ts',
      replace:
        "      securityEventIn(grant.tenant_id, 'support_entered', { account: accountId, actor: accountId, ip }),\n",
      by: '',
    },
    {
      sql: "create or replace function app.is_let_in(support app.membership) returns boolean language sql as 'select true'",
    },
  ],
})

const inside = (support: Canary) => support.call('GET', '/people')
const enter = (live: Live, who: Canary, id: string) =>
  live.api('PUT', `/operator/support/${id}/entry`, { cookie: who.cookie })

function idOf(answer: Answer): string {
  must(answer.status === 201, `Support could not be let in (${answer.status}).`)
  return (answer.json as { id: string }).id
}

/** Somebody who operates the installation, works in another canary company and asks in this one. */
async function operator(live: Live, tenant: string): Promise<Canary> {
  const person = await live.join(live.two, {})
  await live.auth.send(statement`update account set is_operator = true where id = ${person.account_id}`)
  const call: Canary['call'] = (method, path, sent = {}) =>
    live.api(method, path, { cookie: person.cookie, ...sent, headers: { 'attest-tenant': tenant, ...sent.headers } })
  return { ...person, call }
}

async function looksOnly(live: Live, admin: Canary, support: Canary, id: string) {
  const entered = await enter(live, support, id)
  must(entered.status === 200, `Support could not enter by a grant (${entered.status}).`)
  must((await inside(support)).status === 200, 'Support could not look, although it was let in.')
  await staysAsGranted(live, id)
  for (const route of live.house.routes.filter(({ method, readsOnly }) => method !== 'GET' && !readsOnly)) {
    if (!route.right.endsWith('.write')) continue
    const written = await support.call(route.method, pathOf(route, uuid()), accepted(route))
    must(written.status === 403, `Let in to look, support got ${written.status} at ${route.method} ${route.path}.`)
  }
  // Others work in this company one after the other, so the newest come first.
  const people = itemsOf(await admin.call('GET', '/people?sort=-created_at&limit=200'))
  const own = people.find(({ email }) => email === support.email)
  must(own?.name === 'Canary (Support)', `Support appears among the people of the company as ${String(own?.name)}.`)
  const log = JSON.stringify((await admin.call('GET', `/security-log?account=${support.account_id}`)).json)
  must(log.includes('support_entered'), 'The entry of support is not in the log.')
}

/** Let in to write, support changes records, but not who may do what. */
async function keepsRights(live: Live, admin: Canary, support: Canary, id: string) {
  must((await enter(live, support, id)).status === 200, 'Support could not enter by a second grant.')
  const routes = live.house.routes.filter(
    ({ method, right }) => method !== 'GET' && /^(people|roles)\.write$/.test(right),
  )
  for (const route of routes) {
    const { status } = await support.call(route.method, pathOf(route, uuid()), accepted(route))
    must(status === 403, `Let in to write, support got ${status} at ${route.method} ${route.path}.`)
  }
  const written = await support.call('PATCH', `/letters/${uuid()}`, { body: { place: 'Kiel' } })
  must(written.status === 404, `Let in to write, support could not (${written.status}).`)
  await admin.call('PUT', `/support-grants/${id}/end`)
}

async function staysAsGranted(live: Live, id: string) {
  const [until] = await live.auth.rows<{ same: boolean }>(statement`
    select m.support_until = g.expires_at as same from membership m
      join support_grant g on g.tenant_id = m.tenant_id and g.id = m.support_grant_id where g.id = ${id}`)
  must(until?.same === true, 'Support stays for another time than was granted.')
}

/** The moment of the grant's end comes; no job has run. */
async function endsByItself(live: Live, support: Canary, id: string) {
  must((await enter(live, support, id)).status === 200, 'Support could not enter by a third grant.')
  await staysAsGranted(live, id)
  await live.auth.send(statement`
    update membership set support_until = now() - interval '1 second' where support_grant_id = ${id}`)
  must((await inside(support)).status === 404, 'Support could still look after the granted time.')
}
