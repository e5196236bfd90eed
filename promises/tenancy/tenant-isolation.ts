import { fragment, literal } from '../../foundation/database/fragment.ts'
import { statement } from '../../foundation/database/logins.ts'
import { systemTables } from '../../foundation/database/tables.ts'
import type { TenantDb } from '../../foundation/database/tenant-db.ts'
import { essence, refusalOf } from '../../foundation/promises/http.ts'
import type { Canary, Live } from '../../foundation/promises/live.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import { accepted, asking, pathOf, Rows, versionOf } from '../../foundation/promises/rows.ts'
import { isValid, type Schema } from '../../foundation/proof/samples.ts'
import type { Route } from '../../foundation/route.ts'
import { uuid } from '../../foundation/uuid.ts'

export const tenantIsolation = promise(import.meta.url, 'tenant-isolation', {
  kind: 'enforced',
  takesLong: true,
  says: {
    en: 'Companies are fully separated. Whoever asks for a record of another company, by any way that the software offers and in any place that takes an identifier, gets the same answer as for a record that does not exist. The database itself shows and changes rows of one company at a time, and none at all before a transaction has named its company.',
    de: 'Unternehmen sind vollständig voneinander getrennt. Wer nach einem Datensatz eines anderen Unternehmens fragt, erhält auf jedem Weg, den die Software bietet, und an jeder Stelle, die eine ID annimmt, dieselbe Antwort wie bei einem, den es nicht gibt. Die Datenbank selbst zeigt und ändert jeweils nur Zeilen eines einzigen Unternehmens, und gar keine, bevor eine Transaktion ihr Unternehmen genannt hat.',
    pl: 'Firmy są w pełni rozdzielone. Kto pyta o rekord innej firmy, jakąkolwiek drogą, którą daje oprogramowanie, i w jakimkolwiek miejscu przyjmującym identyfikator, dostaje tę samą odpowiedź co przy rekordzie, który nie istnieje. Sama baza danych pokazuje i zmienia wiersze tylko jednej firmy naraz, a zanim transakcja poda swoją firmę, nie pokazuje żadnych.',
  },
  maps: {
    iso27001: ['A.5.15', 'A.8.3', 'A.8.12'],
    gdpr: ['5(1)(f)', '32(1)(b)'],
    asvs: ['8.2.2', '8.4.1'],
    c5: ['OPS-24'],
    grundschutz: ['KONF.6.6'],
  },
  check: async (live) => {
    const theirs = new Rows(live, live.two)
    const ids = await theirs.all()
    const versions = () =>
      Promise.all([...ids].map(async ([name, id]) => `${name} ${await versionOf(theirs.db, name, id)}`))
    const before = await versions()
    const found = { ...(await header(live)), ...(await overHttp(live, ids)), ...(await inDatabase(live)) }
    must((await versions()).join() === before.join(), 'A record of the other company was changed.')
    return found
  },
  sabotage: [
    { sql: 'drop policy tenant on app.company' },
    {
      sql: 'alter table app.security_log no force row level security; alter policy tenant on app.security_log using (true)',
    },
    {
      file: 'foundation/database/tenant-db.ts',
      replace: 'fragment`${literal(`${table.name}.tenant_id`)} = ${this.tenantId}`',
      by: 'fragment`${literal(`${table.name}.tenant_id`)} is not null`',
      sql: 'drop policy tenant on app.site',
    },
    {
      file: 'foundation/pipeline.ts',
      replace: '  if (!membership) throw notFound()\n  return membership',
      by: '  return membership ?? (person.memberships[0] as Membership)',
      alsoBreaks: {
        'auth-disable': 'Who works here no longer is let into another company.',
        'support-grant': 'Support without a grant is let into another company.',
      },
    },
  ],
})

/** Each route, with identifiers of the other company in each place that takes one, beside random ones. */
async function overHttp(live: Live, ids: Map<string, string>) {
  const own = new Rows(live, live.one)
  await own.all()
  const references = await own.references()
  let calls = 0
  const routes = live.house.routes.filter((one) => one.right.includes('.') || one.right === 'member')
  const people = await live.crowd(live.one, routes.length / 20)
  for (const [nth, route] of routes.entries()) {
    const person = people[nth % people.length] as Canary
    for (const place of places(route)) {
      const ask = (id: string) => call(person, route, place, id, references)
      const absent = await ask(uuid())
      for (const [table, theirs] of fitting(ids, route, place)) {
        const foreign = await ask(theirs)
        const what = `${route.method} ${route.path} with a ${table} of another company as ${place}`
        must(
          // A file may hold what others add to the own company meanwhile.
          route.sends ? foreign.status === absent.status : essence(foreign) === essence(absent),
          `${what} was answered with ${foreign.status}, with a random one with ${absent.status}.`,
        )
        must(place !== 'id' || [400, 404].includes(foreign.status), `${what} was answered with ${foreign.status}.`)
        calls++
      }
    }
  }
  return { tables: ids.size, calls }
}

/** The records whose identifier a place is meant for; all kinds, where that isn't declared. */
function fitting(ids: Map<string, string>, { table }: Route, place: string): [string, string][] {
  const name = place.replace(/^[?.]|\[\]$/g, '')
  const kind = place === 'id' ? table?.name : table?.columns[name]?.references?.name
  const theirs = kind === undefined ? undefined : ids.get(kind)
  return kind !== undefined && theirs !== undefined ? [[kind, theirs]] : [...ids]
}

/** Where a route takes an identifier: its path, parameters of the query, members of the body. */
function places(route: Route): string[] {
  const within = (schema: unknown, prefix: string) =>
    Object.entries((schema as Schema | undefined)?.properties ?? {}).flatMap(([key, of]) =>
      isValid(of, uuid()) && !isValid(of, 'no identifier')
        ? [`${prefix}${key}`]
        : isValid(of, [uuid()]) && !isValid(of, ['no identifier'])
          ? [`${prefix}${key}[]`]
          : [],
    )
  return [...(route.path.includes(':id') ? ['id'] : []), ...within(route.query, '?'), ...within(route.in, '.')]
}

function call(person: Canary, route: Route, place: string, id: string, references: Record<string, string>) {
  const sent = accepted(route, references)
  const name = place.replace(/^[?.]|\[\]$/g, '')
  if (place === 'id') return person.call(route.method, pathOf(route, id), sent)
  const path = pathOf(route, uuid())
  if (place.startsWith('?')) return person.call(route.method, asking(path, name, id), sent)
  return person.call(route.method, path, {
    ...sent,
    body: { ...(sent.body as object), [name]: place.endsWith('[]') ? [id] : id },
  })
}

/** Naming another company in the header is like naming one that doesn't exist. */
async function header(live: Live) {
  const person = await live.join(live.one, 'administrator')
  for (const named of [live.two, 'canary-two']) {
    const ask = (tenant: string) => person.call('GET', '/companies', { headers: { 'attest-tenant': tenant } })
    const [other, absent] = [await ask(named), await ask(uuid())]
    must(
      other.status === 404 && essence(other) === essence(absent),
      `The other company could be named (${other.status}).`,
    )
  }
  return { header: 'like an absent one' }
}

/** The same in PostgreSQL, past all code of the server: as the logins that serve companies. */
async function inDatabase(live: Live) {
  const person = await live.join(live.one, 'administrator')
  const guest = await live.asGuest(live.one, uuid())
  const tables = [
    ...live.house.tables.map(({ name }) => ({ name, column: 'tenant_id' })),
    ...systemTables.flatMap(({ name, schema, tenantColumn: column }) =>
      column && schema === 'app' ? [{ name, column }] : [],
    ),
  ]
  for (const table of tables) {
    for (const login of [live.app, live.guest, live.jobs]) {
      const code = await refusalOf(login.send(fragment`select from ${literal(`app.${table.name}`)}`.statement()))
      must(code !== undefined, `Without a company the table ${table.name} can be read.`)
    }
    await stranger(await live.asMember(person), table, live.two)
    await stranger(live.inTenant(live.one), table, live.two)
    await stranger(guest, table, live.two)
  }
  const twice = await refusalOf(live.inTenant(live.one).run(statement`select app.enter_as_house(${live.two})`))
  must(twice === '42501', `A transaction could change its company (${twice}).`)
  return { sql_tables: tables.map(({ name }) => name) }
}

/** No statement reaches rows of the other company; what the login may not do at all is refused. */
async function stranger(db: TenantDb, { name, column }: { name: string; column: string }, other: string) {
  const [table, tenant] = [literal(`app.${name}`), literal(column)]
  const statements = {
    select: fragment`select from ${table} where ${tenant} = ${other}`,
    update: fragment`update ${table} set ${tenant} = ${tenant} where ${tenant} = ${other}`,
    delete: fragment`delete from ${table} where ${tenant} = ${other}`,
  }
  for (const [verb, query] of Object.entries(statements)) {
    const count = await db.run(query.statement()).then(
      ([result]) => (verb === 'select' ? result?.rows.length : result?.count),
      (error: { code?: string }) => (error.code === '42501' ? 0 : undefined),
    )
    must(count === 0, `In one company's transaction, ${verb} reached ${count} rows of another one in ${name}.`)
  }
  const move = fragment`update ${table} set ${tenant} = ${other} where ${tenant} = ${db.tenantId}`.statement()
  const moved = await db.run(move).then(
    ([result]) => result?.count,
    () => 0,
  )
  must(moved === 0, `${moved} rows of ${name} could be moved into another company.`)
}
