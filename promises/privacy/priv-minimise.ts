import { statement } from '../../foundation/database/logins.ts'
import { type Category, personal } from '../../foundation/promises/categories.ts'
import { must, promise } from '../../foundation/promises/promise.ts'

export const privMinimise = promise(import.meta.url, 'priv-minimise', {
  kind: 'enforced',
  says: {
    en: 'What is stored is public, so that everybody can judge whether the work needs it: the list below names, for each module, which data about whom is stored and for how long. The database holds no table and no column that this list does not name.',
    de: 'Was gespeichert wird, ist öffentlich, sodass jeder beurteilen kann, ob die Arbeit es erfordert: Die Liste unten nennt je Modul, welche Daten über wen wie lange gespeichert werden. Die Datenbank enthält keine Tabelle und keine Spalte, die in dieser Liste fehlt.',
    pl: 'To, co przechowujemy, jest jawne, więc każdy może ocenić, czy praca tego wymaga: lista poniżej podaje dla każdego modułu, jakie dane i o kim są przechowywane oraz jak długo. W bazie danych nie ma tabeli ani kolumny, której by na tej liście brakowało.',
  },
  maps: {
    iso27001: ['A.5.34', 'A.8.10'],
    gdpr: ['5(1)(c)', '13', '25(1)', '30(1)'],
    asvs: ['14.1.1'],
    grundschutz: ['ASST.7.2'],
  },
  check: async (live) => {
    const { json } = await live.http('GET', '/.well-known/attest.json')
    const published = (json as { stores?: Category[] }).stores ?? []
    const stored = await live.auth.rows<{ name: string; column: string }>(statement`
      select n.nspname || '.' || c.relname as name, a.attname as column
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where n.nspname in ('app', 'auth', 'public') and c.relkind in ('r', 'p', 'v', 'm', 'f')`)
    must(stored.length > 0, 'The database could not be looked at.')
    const inDatabase = new Set(stored.map(({ name, column }) => `${name}.${column}`))
    const inList = new Set(
      published.flatMap(({ table, columns }) => Object.keys(columns).map((column) => `${table}.${column}`)),
    )
    const hidden = [...inDatabase].filter((name) => !inList.has(name))
    const missing = [...inList].filter((name) => !inDatabase.has(name))
    must(hidden.length === 0, `The database stores what is not published: ${hidden.join(', ')}.`)
    must(missing.length === 0, `Something is published that the database does not store: ${missing.join(', ')}.`)
    const page = (await live.http('GET', '/trust/en')).text
    for (const category of published)
      for (const column of personal(category))
        must(page.includes(`<code>${column}</code>`), `The statement does not name ${category.table}.${column}.`)
    const elsewhere = await live.auth.rows<{ name: string }>(statement`
      select nspname as name from pg_namespace
       where nspname not in ('app', 'auth', 'public', 'graphile_worker', 'migrations', 'information_schema') and nspname !~ '^pg_'`)
    must(elsewhere.length === 0, `The database holds a schema that nobody declared: ${elsewhere[0]?.name}.`)
    return { columns: inDatabase.size, personal: published.flatMap(personal).length }
  },
  sabotage: [
    { sql: 'alter table app.employee add column nickname text' },
    { sql: 'create table auth.visitor (id uuid primary key, browser text)' },
    {
      file: 'foundation/promises/categories.ts',
      replace: '...systemTables.map((table) => ({',
      by: '...systemTables.slice(1).map((table) => ({',
    },
  ],
  outside: 'curl -s {address}/.well-known/attest.json',
})
