import { statement } from '../../foundation/database/logins.ts'
import { type Answer, codeOf, type Sent } from '../../foundation/promises/http.ts'
import type { Live } from '../../foundation/promises/live.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import { accepted, pathOf, Rows } from '../../foundation/promises/rows.ts'
import { uuid } from '../../foundation/uuid.ts'

export const appCsrf = promise(import.meta.url, 'app-csrf', {
  kind: 'enforced',
  takesLong: true,
  says: {
    en: 'Other websites cannot act in the name of somebody who is signed in here: every request that changes something is refused unless it comes from the pages of this installation or from a program, and mere reading changes nothing. Other websites cannot read answers either.',
    de: 'Andere Websites können nicht im Namen einer hier angemeldeten Person handeln: Jede Anfrage, die etwas ändert, wird abgelehnt, wenn sie nicht von den Seiten dieser Installation oder von einem Programm kommt, und bloßes Lesen ändert nichts. Auch die Antworten können andere Websites nicht lesen.',
    pl: 'Inne witryny nie mogą działać w imieniu osoby, która jest tu zalogowana: każde żądanie zmieniające dane jest odrzucane, jeśli nie pochodzi ze stron tej instalacji ani od programu, a samo odczytywanie niczego nie zmienia. Inne witryny nie odczytają też odpowiedzi.',
  },
  maps: {
    iso27001: ['A.8.26'],
    gdpr: ['32(1)(b)'],
    asvs: ['3.4.2', '3.5.1', '3.5.2', '3.5.3'],
    c5: ['DEV-01'],
    grundschutz: ['DEV.2.6', 'KONF.12.10'],
  },
  check: async (live) => ({ ...(await changing(live)), ...(await forms(live)), ...(await reading(live)) }),
  sabotage: [
    { file: 'foundation/pipeline.ts', replace: '        refuseForeignOrigin(request, ground)\n', by: '' },
    {
      file: 'foundation/pipeline.ts',
      replace: '!ownOrigins(request, ground).includes(origin)',
      by: '!ownOrigins(request, ground).some((own) => origin.startsWith(own))',
    },
  ],
  outside: `curl -s -X POST {address}/api/v1/session -H 'Origin: https://attacker.example' -H 'Content-Type: application/json' -d '{"email":"a@example.com","password":"x"}'`,
})

/** Where a forged request may come from; the last three name no origin, as old browsers do. */
const strangers = (own: string): Record<string, string>[] => [
  { origin: 'https://attacker.example' },
  { origin: `${own}.attacker.example` },
  { origin: `${own}0` },
  { origin: own.replace('://', '://attacker.') },
  { origin: 'null' },
  { origin: '', 'sec-fetch-site': 'cross-site' },
  { origin: '', 'sec-fetch-site': 'same-site' },
]

const silent = ({ headers }: Answer) => headers['access-control-allow-origin'] === undefined

async function changing(live: Live) {
  const routes = live.house.routes.filter(({ method }) => method !== 'GET')
  const person = await live.join(live.one, 'administrator')
  let refused = 0
  for (const [from, route] of routes.entries())
    for (const headers of strangers(live.address)) {
      const sent: Sent = { ...accepted(route), ...(route.secrets && { from }) }
      const answer = await person.call(route.method, pathOf(route, uuid()), {
        ...sent,
        headers: { ...sent.headers, ...headers },
      })
      const isRefused = answer.status === 403 && codeOf(answer) === 'foreign_origin' && silent(answer)
      must(isRefused, `${route.method} ${route.path} was answered with ${answer.status} to ${JSON.stringify(headers)}.`)
      refused++
    }
  return { routes: routes.length, refused }
}

/** What a form of another page could send without asking first. */
async function forms(live: Live) {
  const person = await live.join(live.one, 'administrator')
  const name = `Forged ${uuid()}`
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', '']) {
    const { status } = await person.call('POST', '/units', {
      raw: JSON.stringify({ name }),
      headers: { origin: '', 'content-type': type },
    })
    must(status === 400 || status === 415, `A form as ${type || 'nothing'} was answered with ${status}.`)
  }
  const preflight = await live.api('OPTIONS', '/units', {
    headers: {
      origin: 'https://attacker.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
  })
  must(silent(preflight), 'Another website was allowed to ask.')
  return { forms: 'refused' }
}

/** Each route that reads, with a record that is there: nothing is changed, and no other page may read the answer. */
async function reading(live: Live) {
  const ids = await new Rows(live, live.one).all()
  const person = await live.join(live.one, 'administrator', { sees_private: true })
  const routes = live.house.routes.filter(({ method }) => method === 'GET')
  for (const route of routes) {
    const answer = await person.call('GET', pathOf(route, ids.get(route.table?.name ?? '') ?? uuid()), {
      headers: { origin: 'https://attacker.example' },
    })
    must(silent(answer), `GET ${route.path} may be read by another website.`)
  }
  const changes = await live.inTenant(live.one).all(statement`
    select from change_log where tenant_id = ${live.one} and actor_id = ${person.membership_id}`)
  must(changes.length === 0, 'Something was changed by reading.')
  return { reading: routes.length }
}
