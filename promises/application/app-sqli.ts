import { newGuestLink } from '../../foundation/guests/links.ts'
import { canaryGuest } from '../../foundation/promises/canaries.ts'
import type { Canary, Live } from '../../foundation/promises/live.ts'
import { type Answer, itemsOf, type Sent } from '../../foundation/promises/http.ts'
import { must, promise, together } from '../../foundation/promises/promise.ts'
import { accepted, asking, pathOf, Rows } from '../../foundation/promises/rows.ts'
import { isValid, type Schema } from '../../foundation/proof/samples.ts'
import type { Route } from '../../foundation/route.ts'
import { uuid } from '../../foundation/uuid.ts'

const SECONDS = 4
const payloads = [
  "'",
  "'or'1'='1",
  "')/**/or/**/true--",
  `'||pg_sleep(${SECONDS})||'`,
  `1;select/**/pg_sleep(${SECONDS})--`,
  "' union select password_hash from auth.account--",
  '\\',
  '%',
]

export const appSqli = promise(import.meta.url, 'app-sqli', {
  kind: 'enforced',
  takesLong: true,
  says: {
    en: 'Input never becomes part of a database command: it travels separately from the command, and two commands in one are not even possible. Whatever is typed into a search, a filter, an address or a form is taken as plain text or refused.',
    de: 'Eingaben werden nie Teil eines Datenbankbefehls: Sie werden getrennt von ihm übertragen, und zwei Befehle in einem sind gar nicht möglich. Was jemand in Suche, Filter, Adresse oder Formular schreibt, wird als bloßer Text behandelt oder abgelehnt.',
    pl: 'Wprowadzone dane nigdy nie stają się częścią polecenia bazy danych: są przesyłane osobno, a dwa polecenia w jednym nie są w ogóle możliwe. To, co ktoś wpisze w wyszukiwarkę, filtr, adres lub formularz, jest traktowane jako zwykły tekst albo odrzucane.',
  },
  maps: {
    iso27001: ['A.8.26', 'A.8.28'],
    gdpr: ['32(1)(b)'],
    asvs: ['1.2.4', '2.2.1'],
    c5: ['DEV-01'],
    grundschutz: ['DEV.2.6', 'KONF.12.1'],
  },
  check: async (live) => {
    const rows = new Rows(live, live.one)
    const [ids, references] = [await rows.all(), await rows.references()]
    const seen = { calls: 0, slowest_ms: 0 }
    const people = await live.crowd(live.one, live.house.routes.length / 8)
    for (const [nth, route] of live.house.routes.entries()) {
      const person = people[nth % people.length] as Canary
      const id = ids.get(route.table?.name ?? '') ?? uuid()
      const headers: Record<string, string> =
        route.right === 'guest' ? { 'attest-guest': await invite(live, rows, route) } : {}
      const known = { id, references, headers, from: 1000 + nth * payloads.length }
      for (const { place, ask } of places(person, route, known))
        await together(
          payloads.map((payload, i) =>
            tryPayload(
              `${route.method} ${route.path} with ${payload} as ${place}`,
              (harmless) => ask(harmless ?? payload, i),
              seen,
            ),
          ),
        )
    }
    await headers(live, seen)
    await keeps(live)
    return seen
  },
  sabotage: [
    {
      file: 'foundation/list.ts',
      replace: 'like app.search_key(${pattern})',
      by: "like app.search_key(${literal(`'${pattern}'`)})",
    },
    {
      file: 'foundation/list.ts',
      replace: 'like app.search_key(${pattern})',
      by: "like app.search_key('%')",
    },
  ],
})

/** What was taken comes back as it was typed. */
async function keeps(live: Live) {
  const person = await live.join(live.one, 'administrator')
  for (const payload of payloads) {
    const name = `${payload} ${uuid()}`
    const created = await person.call('POST', '/units', { body: { name } })
    const stored = created.json as { id: string }
    const found = (await person.call('GET', `/units/${stored.id}`)).json as { name: string }
    must(found.name === name, `${name} was stored as ${found.name}.`)
  }
}

interface Place {
  place: string
  ask(payload: string, nth: number): Promise<Answer>
}

interface Known {
  id: string
  references: Record<string, string>
  headers: Record<string, string>
  from: number
}

/** The secrets of a guest who comes to the rows that the route's table opens for guests. */
async function invite(live: Live, rows: Rows, { purpose = 'any', table }: Route): Promise<string> {
  const column = table?.guests?.map(({ rows: of }) => of).find((of) => typeof of === 'string' && of !== 'all') ?? 'id'
  const to = column === 'id' ? table?.name : table?.columns[column as string]?.references?.name
  const record = to === undefined ? uuid() : await rows.row(to)
  const link = newGuestLink({ db: rows.db, address: live.address }, { ...canaryGuest(record), purpose })
  await rows.db.run(link.statement)
  for (const { name, guests = [] } of live.house.tables)
    for (const { rows: of } of guests) if (typeof of === 'object') await rows.add(name, { [of.column]: link.id })
  return link.url.split('#')[1] as string
}

/** Everywhere that a route takes text: each parameter of the query, the path, the body's free text, the whole body. */
function places(person: Canary, route: Route, { id, references, headers, from }: Known): Place[] {
  const sent = accepted(route, references)
  const call = (path: string, nth: number, more: Partial<Sent> = {}) =>
    person.call(route.method, path, {
      ...sent,
      ...more,
      headers: { ...sent.headers, ...headers },
      ...((route.secrets || route.right === 'guest') && { from: from + nth }),
    })
  const parameters = Object.keys((route.query as Schema | undefined)?.properties ?? {})
  const text = Object.entries((route.in as Schema | undefined)?.properties ?? {}).filter(([, of]) =>
    isValid(of, 'plain text'),
  )
  const all = Object.keys((route.in as Schema | undefined)?.properties ?? {})
  const filled = (keys: string[], payload: string) => ({
    ...(sent.body as object),
    ...Object.fromEntries(keys.map((key) => [key, payload])),
  })
  return [
    ...parameters.map((name) => ({
      place: name,
      // Nothing is called like the word in front, so a search that finds something obeyed the rest.
      ask: (payload: string, nth: number) => {
        const value = name === 'search' ? `${uuid()}${payload}` : payload
        return call(asking(pathOf(route, id), name, value), nth)
      },
    })),
    ...(parameters.includes('cursor')
      ? [
          {
            place: 'value of a forged cursor',
            ask: (payload: string, nth: number) =>
              call(asking(pathOf(route, id), 'cursor', forged(route, payload)), nth),
          },
        ]
      : []),
    ...(route.path.includes(':')
      ? [
          {
            place: 'path',
            ask: (payload: string, nth: number) => call(pathOf(route, encodeURIComponent(payload)), nth),
          },
        ]
      : []),
    ...[text.map(([key]) => key), all].flatMap((keys, i) =>
      keys.length > 0
        ? [
            {
              place: i === 0 ? 'text' : 'body',
              ask: (payload: string, nth: number) => call(pathOf(route, id), nth, { body: filled(keys, payload) }),
            },
          ]
        : [],
    ),
  ]
}

const forged = (route: Route, payload: string) => {
  const sorts = (route.query as Schema | undefined)?.properties?.sort?.enum ?? []
  return Buffer.from(JSON.stringify([sorts[0], payload, uuid()])).toString('base64url')
}

interface Seen {
  calls: number
  slowest_ms: number
}

async function tryPayload(what: string, ask: (harmless?: string) => Promise<Answer>, seen: Seen) {
  const first = await ask()
  const isSlow = first.milliseconds >= SECONDS * 1000
  // A busy machine may be slow; a command that was slipped in is slow each time, and what is harmless is not.
  const answer = isSlow ? await ask() : first
  const waited = isSlow ? answer.milliseconds - (await ask('plain')).milliseconds : 0
  must(waited < SECONDS * 900, `${what} made the database wait.`)
  must(answer.status < 500, `${what} was answered with ${answer.status}.`)
  const matched = what.endsWith('as search') ? itemsOf(answer).length : 0
  must(matched === 0, `${what} found ${matched} records.`)
  seen.calls++
  seen.slowest_ms = Math.max(seen.slowest_ms, Math.round(answer.milliseconds))
}

/** What is read before a handler is chosen. */
async function headers(live: Live, seen: Seen) {
  const person = await live.join(live.one, 'administrator')
  for (const payload of payloads) {
    const plain = payload.replace(/[^\x20-\x7e]/g, '')
    const asks: Record<string, (of?: string) => Promise<Answer>> = {
      'the company': (of = plain) => person.call('GET', '/companies', { headers: { 'attest-tenant': of } }),
      'the session': (of = plain) =>
        live.api('GET', '/me', { cookie: `${live.cookieName('session')}=${encodeURIComponent(of)}` }),
      'the device': (of = plain) =>
        live.signIn(person.email, 'x', { cookie: `${live.cookieName('device')}=${encodeURIComponent(of)}` }),
      'the language': (of = plain) => live.api('GET', '/me', { headers: { 'accept-language': of } }),
      'the key of a repeated request': (of = plain) =>
        person.call('POST', '/units', {
          body: { name: `Unit ${uuid()}` },
          headers: { 'idempotency-key': `${of} ${uuid()}` },
        }),
    }
    for (const [place, ask] of Object.entries(asks)) await tryPayload(`${plain} as ${place}`, ask, seen)
  }
}
