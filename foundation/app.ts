import type { Route } from './route.ts'
import type { AnyTable } from './table.ts'
import type { Job } from './jobs/jobs.ts'

/** What an app may declare. Everything that it stores, serves and does is listed here, and nowhere else. */
export interface AppSpec {
  tables: AnyTable[]
  /** Areas of rights; each role has none, read or write in each. */
  areas: string[]
  routes: Route[]
  jobs?: Job[]
  /** Fills a new company with believable data. */
  sample?: Job['run']
}

/** The rights that belong to no area. */
const withoutArea = ['anyone', 'signed in', 'operator', 'member', 'guest']

export interface App extends AppSpec {
  readonly name: string
}

/** Declares an app and refuses what is missing or unknown, naming the place. Checks across apps are in `house`. */
export function defineApp(name: string, spec: AppSpec): App {
  const tables = new Set(spec.tables.map((table) => table.name))
  const duplicate = spec.tables.find((table, i) => spec.tables.findIndex((t) => t.name === table.name) !== i)
  if (duplicate) throw new Error(`App ${name}: table ${duplicate.name} is declared twice.`)
  for (const table of spec.tables)
    if (!spec.areas.includes(table.area))
      throw new Error(`App ${name}: table ${table.name} belongs to the unknown area ${table.area}.`)
  for (const route of spec.routes) {
    const place = `App ${name}: route ${route.method} ${route.path}`
    if (!route.right) throw new Error(`${place} says not who may use it (right).`)
    const [area, level] = route.right.split('.')
    const isOfArea = spec.areas.includes(area as string) && ['read', 'write'].includes(level ?? '')
    if (!isOfArea && !withoutArea.includes(route.right))
      throw new Error(`${place} needs the unknown right ${route.right}.`)
    if (route.right.endsWith('.read') && route.method !== 'GET' && !route.readsOnly)
      throw new Error(`${place} changes something, but asks for a right to read only.`)
    if (!route.out && route.method === 'GET' && !route.sends)
      throw new Error(`${place} says not what it answers (out, or sends).`)
    if ((route.right === 'guest') !== (route.purpose !== undefined))
      throw new Error(`${place} is for guests and says not which links open it, or the other way round (purpose).`)
    if (route.right === 'guest' && route.table && !route.table.guests?.length)
      throw new Error(`${place} works on table ${route.table.name}, which is closed to guests.`)
    if (route.table && !tables.has(route.table.name))
      throw new Error(`${place} works on table ${route.table.name}, which the app does not declare.`)
  }
  return { name, ...spec }
}

/** All apps together: what no app can see alone is refused here. */
export function house(apps: App[]): {
  apps: App[]
  tables: AnyTable[]
  routes: Route[]
  areas: { area: string; app: string }[]
} {
  const tables = apps.flatMap((app) => app.tables)
  const areas = apps.flatMap((app) => app.areas.map((area) => ({ area, app: app.name })))
  const routes = apps.flatMap((app) => app.routes)
  refuseTwice(
    apps.map((app) => app.name),
    'app',
  )
  refuseTwice(
    tables.map((t) => t.name),
    'table',
  )
  refuseTwice(
    areas.map((a) => a.area),
    'area',
  )
  refuseTwice(
    routes.map((r) => `${r.method} ${r.path}`),
    'route',
  )
  refuseTwice(
    apps.flatMap((app) => [...new Set(app.routes.flatMap(({ purpose }) => purpose ?? []))]),
    'purpose of guests',
  )
  const names = new Set(tables.map((table) => table.name))
  for (const table of tables)
    for (const [key, column] of Object.entries(table.columns)) {
      if (column.references && !names.has(column.references.name))
        throw new Error(`Table ${table.name}: column ${key} references the undeclared table ${column.references.name}.`)
      if (column.subject && !names.has(column.subject) && !['account', 'guest', 'nobody'].includes(column.subject))
        throw new Error(`Table ${table.name}: column ${key} is about ${column.subject}, which is nobody that is known.`)
    }
  return { apps, tables, routes, areas }
}

export type House = ReturnType<typeof house>

function refuseTwice(names: string[], what: string) {
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice) throw new Error(`The ${what} ${twice} is declared twice.`)
}
