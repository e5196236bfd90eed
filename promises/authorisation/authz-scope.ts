import { codeOf, essence, itemsOf } from '../../foundation/promises/http.ts'
import type { Canary, Live } from '../../foundation/promises/live.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import { accepted, isList, pathOf, Rows, versionOf } from '../../foundation/promises/rows.ts'
import type { Route } from '../../foundation/route.ts'
import { type AnyTable, type Dimension, dimensions } from '../../foundation/table.ts'
import { uuid } from '../../foundation/uuid.ts'

export const authzScope = promise(import.meta.url, 'authz-scope', {
  kind: 'enforced',
  takesLong: true,
  says: {
    en: 'A person can be limited to the records of certain group companies, sites, departments, units or kinds of employees. Records outside of these limits, and those that name none, do not exist for that person: they are neither listed nor found, cannot be changed or deleted, and nothing can be put or moved there.',
    de: 'Eine Person lässt sich auf die Datensätze bestimmter Gesellschaften, Standorte, Abteilungen, Einheiten oder Arten von Beschäftigten beschränken. Was außerhalb liegt oder dazu nichts angibt, gibt es für sie nicht: Es wird weder aufgelistet noch gefunden, lässt sich nicht ändern oder löschen, und es kann auch nichts dort angelegt oder dorthin verschoben werden.',
    pl: 'Osobę można ograniczyć do rekordów wybranych spółek, lokalizacji, działów, jednostek lub rodzajów pracowników. Rekordy spoza tych granic oraz takie, które ich nie podają, dla niej nie istnieją: nie ma ich na listach ani w wyszukiwaniu, nie da się ich zmienić ani usunąć, nie można też niczego tam utworzyć ani przenieść.',
  },
  maps: {
    iso27001: ['A.5.15', 'A.8.3'],
    gdpr: ['25(2)', '32(1)(b)'],
    asvs: ['8.2.2'],
    c5: ['PSS-08', 'PSS-09'],
    grundschutz: ['BER.4.1', 'KONF.6.6'],
  },
  check: async (live) => {
    const tried: Record<string, string[]> = {}
    for (const dimension of dimensions) {
      const tables = live.house.tables.filter((table) => table.scope?.[dimension])
      for (const table of tables) await tryTable(live, table, dimension)
      tried[dimension] = tables.map(({ name }) => name)
    }
    return tried
  },
  sabotage: [
    {
      file: 'foundation/access/scope.ts',
      replace: 'if (column && allowed) conditions.push(',
      by: "if (column && allowed && dimension !== 'department') conditions.push(",
    },
    {
      file: 'foundation/access/scope.ts',
      replace: 'return allowed.includes(value as string) ?',
      by: 'return allowed ?',
    },
    {
      file: 'foundation/database/tenant-db.ts',
      replace: 'compiler.deleteFrom(table.name).where(this.ownRows(table).raw<boolean>())',
      by: 'compiler.deleteFrom(table.name).where(sql<boolean>`tenant_id = ${this.tenantId}`)',
    },
  ],
})

/** The value of a dimension of a row: what it refers to, itself, or a kind. */
async function placed(rows: Rows, table: AnyTable, dimension: Dimension, nth: number) {
  const column = table.scope?.[dimension] as string
  if (column === 'id') {
    const id = await rows.add(table.name)
    return { id, value: id, column }
  }
  const { references, choices } = table.columns[column] ?? {}
  const value = references ? await rows.add(references.name) : (choices?.[nth] as string)
  return { id: await rows.add(table.name, { [column]: value }), value, column }
}

async function tryTable(live: Live, table: AnyTable, dimension: Dimension) {
  const rows = new Rows(live, live.two)
  const inside = await placed(rows, table, dimension, 0)
  const outside = await placed(rows, table, dimension, 1)
  const nowhere = table.columns[inside.column]?.isOptional
    ? [await rows.add(table.name, { [inside.column]: null })]
    : []
  const rights = Object.fromEntries(live.house.areas.map(({ area }) => [area, 'write' as const]))
  const person = await live.join(live.two, rights, { scope: { [dimension]: [inside.value] }, sees_private: true })
  const nobody = await live.join(live.two, 'administrator', { scope: { [dimension]: [] }, sees_private: true })
  const routes = live.house.routes.filter((route) => route.table?.name === table.name && route.right !== 'guest')
  const references = await rows.references()
  await lists(person, table, routes, { shown: [inside.id], hidden: [outside.id, ...nowhere], dimension })
  await lists(nobody, table, routes, { shown: [], hidden: [inside.id, outside.id, ...nowhere], dimension })
  await hides(rows, person, table, routes, { ids: [outside.id, ...nowhere], dimension, references })
  await hides(rows, nobody, table, routes, { ids: [inside.id], dimension, references })
  if (inside.column !== 'id') await keepsIn(rows, person, table, routes, { inside, outside, references })
}

interface Expected {
  shown: string[]
  hidden: readonly string[]
  dimension: Dimension
}

async function lists(person: Canary, table: AnyTable, routes: Route[], { shown, hidden, dimension }: Expected) {
  const list = routes.find((route) => isList(route) && !route.sends)
  if (!list) return
  const seen = itemsOf(await person.call('GET', `${list.path}?limit=200`)).map((item) => item.id as string)
  must(
    !hidden.some((id) => seen.includes(id)),
    `Limited by ${dimension}, somebody sees records of ${table.name} outside.`,
  )
  must(
    shown.every((id) => seen.includes(id)),
    `Limited by ${dimension}, somebody misses own records of ${table.name}.`,
  )
}

interface Hidden {
  ids: string[]
  dimension: Dimension
  references: Record<string, string>
}

async function hides(
  rows: Rows,
  person: Canary,
  table: AnyTable,
  routes: Route[],
  { ids, dimension, references }: Hidden,
) {
  const versions = () => Promise.all(ids.map((id) => versionOf(rows.db, table.name, id)))
  const before = await versions()
  for (const route of routes.filter(({ path }) => path.includes(':id'))) {
    const call = (id: string) => person.call(route.method, pathOf(route, id), accepted(route, references))
    const absent = await call(uuid())
    for (const id of ids) {
      const hidden = await call(id)
      const same = [400, 404].includes(hidden.status) && essence(hidden) === essence(absent)
      const what = `Limited by ${dimension}, ${route.method} ${route.path} tells of a record outside (${hidden.status}).`
      must(same, what)
    }
  }
  const changed = (await versions()).join() !== before.join()
  must(!changed, `Limited by ${dimension}, a record of ${table.name} outside was changed.`)
}

interface Places {
  inside: { id: string; value: string; column: string }
  outside: { value: string }
  references: Record<string, string>
}

/** Nothing is created outside, and nothing moved there. */
async function keepsIn(
  rows: Rows,
  person: Canary,
  table: AnyTable,
  routes: Route[],
  { inside, outside, references }: Places,
) {
  const { id, column } = inside
  const takes = (route: Route) => column in ((route.in as { properties?: object } | undefined)?.properties ?? {})
  for (const route of routes.filter(
    (one) => ['POST', 'PATCH', 'PUT'].includes(one.method) && !one.readsOnly && takes(one),
  )) {
    const sent = accepted(route, { ...references, [column]: outside.value })
    const body = { ...(sent.body as object), [column]: outside.value }
    const answer = await person.call(route.method, pathOf(route, id), { ...sent, body })
    must(
      answer.status === 400 && codeOf(answer) === 'invalid',
      `${route.method} ${route.path} puts a record outside of the limits (${answer.status}).`,
    )
  }
  const [still] = await rows.db.all<Record<string, unknown>>(
    rows.db
      .select(table)
      .selectAll(table.name as never)
      .where('id' as never, '=', id as never),
  )
  must(still?.[column] === inside.value, `A record of ${table.name} was moved outside of the limits.`)
}
