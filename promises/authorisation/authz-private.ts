import { essence, itemsOf } from '../../foundation/promises/http.ts'
import type { Canary, Live } from '../../foundation/promises/live.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import { accepted, isList, pathOf, Rows, versionOf } from '../../foundation/promises/rows.ts'
import type { Route } from '../../foundation/route.ts'
import type { AnyTable } from '../../foundation/table.ts'
import { uuid } from '../../foundation/uuid.ts'

export const authzPrivate = promise(import.meta.url, 'authz-private', {
  kind: 'enforced',
  takesLong: true,
  says: {
    en: 'A record marked as private is visible only to the person who created it and to those whom the company has given sight of private records. To everybody else it does not exist: not in lists, counts and searches, not by its address, and not for changing, exporting or deleting.',
    de: 'Einen als privat markierten Datensatz sehen nur die Person, die ihn angelegt hat, und diejenigen, denen das Unternehmen Einsicht in private Datensätze gegeben hat. Für alle anderen gibt es ihn nicht: nicht in Listen, Zählungen und Suchen, nicht über seine Adresse und auch nicht zum Ändern, Exportieren oder Löschen.',
    pl: 'Rekord oznaczony jako prywatny widzą tylko jego autor oraz osoby, którym firma dała wgląd w rekordy prywatne. Dla wszystkich innych nie istnieje: ani na listach, w licznikach i wyszukiwaniu, ani pod swoim adresem, ani przy zmianie, eksporcie czy usuwaniu.',
  },
  maps: {
    iso27001: ['A.5.15', 'A.8.3'],
    gdpr: ['25(2)', '32(1)(b)'],
    asvs: ['8.2.2'],
    c5: ['PSS-09'],
    grundschutz: ['KONF.6.6'],
  },
  check: async (live) => {
    const tables = live.house.tables.filter((table) => table.private)
    if (tables.length === 0) throw new Error('No app of this installation knows private records.')
    const rights = Object.fromEntries(live.house.areas.map(({ area }) => [area, 'write' as const]))
    const author = await live.join(live.one, rights)
    const trusted = await live.join(live.one, rights, { sees_private: true })
    const others = [await live.join(live.one, rights), await live.join(live.one, 'administrator')]
    let tried = 0
    for (const table of tables) tried += await tryTable(live, table, { author, trusted, others })
    return { tables: tables.map(({ name }) => name), calls: tried }
  },
  sabotage: [
    {
      file: 'foundation/access/scope.ts',
      replace: 'if (table.private && !scope.sees_private)',
      by: 'if (table.private && !scope)',
    },
  ],
})

interface People {
  author: Canary
  trusted: Canary
  others: Canary[]
}

/** Whether a route takes a list of the records that it is about. */
const inIds = (route: Route) => 'ids' in ((route.in as { properties?: object } | undefined)?.properties ?? {})

async function tryTable(live: Live, table: AnyTable, { author, trusted, others }: People): Promise<number> {
  const rows = new Rows(live, live.one)
  const word = `w${uuid().slice(-12)}`
  const searched = table.search?.[0]
  const id = await rows.add(table.name, {
    [table.private as string]: true,
    created_by: author.membership_id,
    ...(searched && { [searched]: word }),
  })
  const references = await rows.references()
  const version = await versionOf(rows.db, table.name, id)
  const routes = live.house.routes.filter((route) => route.table?.name === table.name && route.right !== 'guest')
  let tried = 0
  for (const other of others)
    for (const route of routes) {
      const sent = accepted(route, references)
      const place = `${route.method} ${route.path}`
      const call = (of: string, query = '') => other.call(route.method, `${pathOf(route, of)}${query}`, sent)
      if (inIds(route)) {
        const ask = (of: string) =>
          other.call(route.method, route.path, { body: { ...(sent.body as object), ids: [of] } })
        // An archive tells when it was made.
        const [named, absent] = [await ask(id), await ask(uuid())]
        const same = named.status === absent.status && named.bytes.length === absent.bytes.length
        must(same, `${place} sends others a private record that they name.`)
      } else if (route.path.includes(':id')) {
        const [hidden, absent] = [await call(id), await call(uuid())]
        const same = [400, 404].includes(hidden.status) && essence(hidden) === essence(absent)
        must(same, `${place} tells others of a private record (${hidden.status}).`)
      } else if (route.method === 'GET') {
        const answer = await call('', isList(route) && !route.sends ? `?search=${word}&count=true` : '')
        const shown = answer.text.includes(word) || itemsOf(answer).length > 0
        must(answer.status === 200 && !shown, `${place} shows others a private record (${answer.status}).`)
        must(
          ((answer.json as { total?: number } | undefined)?.total ?? 0) === 0,
          `${place} counts a private record for others.`,
        )
      }
      tried++
    }
  const list = routes.find((route) => isList(route) && !route.sends)?.path
  for (const [who, person] of Object.entries({ author, trusted })) {
    const found = itemsOf(await person.call('GET', `${list}?search=${word}`))
    const { status } = await person.call('GET', `${list}/${id}`)
    must(found.length === 1 && status === 200, `A private record is hidden from the ${who} person (${status}).`)
  }
  must((await versionOf(rows.db, table.name, id)) === version, 'A private record was changed by somebody else.')
  return tried
}
