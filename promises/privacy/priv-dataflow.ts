import { statement } from '../../foundation/database/logins.ts'
import { type Flow, people } from '../../foundation/promises/data-flow.ts'
import { escape } from '../../foundation/statement/page.ts'
import { speech } from '../../foundation/statement/speech.ts'
import { must, promise } from '../../foundation/promises/promise.ts'

export const privDataflow = promise(import.meta.url, 'priv-dataflow', {
  kind: 'enforced',
  says: {
    en: 'How data flows is published as a diagram and a list, drawn from what the software declares and so never out of date: who reaches the server, by which logins the server reaches which tables and what it may do there, and where mail goes. The database grants exactly what this list says.',
    de: 'Wie Daten fließen, ist als Schaubild und Liste veröffentlicht, gezeichnet aus dem, was die Software deklariert, und damit nie veraltet: wer den Server erreicht, über welche Kennungen der Server welche Tabellen erreicht und was er dort darf, und wohin E-Mails gehen. Die Datenbank erlaubt genau, was diese Liste sagt.',
    pl: 'Przepływ danych publikujemy jako schemat i listę, narysowane na podstawie deklaracji oprogramowania, a więc zawsze aktualne: kto łączy się z serwerem, przez które loginy serwer sięga do których tabel i co może tam robić oraz dokąd trafia poczta. Baza danych pozwala dokładnie na to, co mówi ta lista.',
  },
  maps: { iso27001: ['A.5.9', 'A.5.14'], gdpr: ['13(1)(e)', '30(1)(d)'], asvs: ['14.1.1'], c5: ['OIS-03'] },
  check: async (live) => {
    const { flows = [], stores = [] } = (await live.http('GET', '/.well-known/attest.json')).json as Published
    const published = flows.flatMap((flow) =>
      flow.to === 'database'
        ? Object.entries(flow.tables).map(([table, may]) => `${flow.login} ${table} ${may.join()}`)
        : [],
    )
    const granted = await live.auth.rows<{ grant: string }>(statement`
      select substr(r.rolname, 8) || ' ' || n.nspname || '.' || c.relname || ' ' || string_agg(verb, ',' order by verb) as grant
        from pg_roles r, pg_class c join pg_namespace n on n.oid = c.relnamespace,
             unnest(array['delete', 'insert', 'select', 'update']) as verb
       where r.rolname ~ '^attest_' and r.rolcanlogin and n.nspname in ('app', 'auth') and c.relkind in ('r', 'p')
         and (has_table_privilege(r.oid, c.oid, verb)
              or (verb <> 'delete' and has_any_column_privilege(r.oid, c.oid, verb)))
       group by r.rolname, n.nspname, c.relname`)
    const there = new Set(granted.map(({ grant }) => grant))
    const hidden = [...there].filter((grant) => !published.includes(grant))
    const missing = published.filter((grant) => !there.has(grant))
    const [more] = await live.auth.rows<{ grant: string }>(statement`
      select r.rolname || ' ' || c.oid::regclass || ' ' || verb as grant
        from pg_roles r, pg_class c join pg_namespace n on n.oid = c.relnamespace,
             unnest(array['truncate', 'references', 'trigger']) as verb
       where r.rolname ~ '^attest_' and r.rolcanlogin and n.nspname in ('app', 'auth') and c.relkind in ('r', 'p')
         and has_table_privilege(r.oid, c.oid, verb)`)
    must(more === undefined, `The database allows what is not published: ${more?.grant}.`)
    must(hidden.length === 0, `The database allows what is not published: ${hidden.slice(0, 5).join('; ')}.`)
    must(
      missing.length === 0,
      `Something is published that the database does not allow: ${missing.slice(0, 5).join('; ')}.`,
    )
    const reached = new Set(flows.flatMap((flow) => (flow.to === 'server' ? [flow.from] : [])))
    must(
      people.every((some) => reached.has(some)),
      `The flows do not name all who reach the server: ${[...reached].join()}.`,
    )
    must(
      flows.some(({ to }) => to === 'mail'),
      'The flows do not say where mail goes.',
    )
    const page = (await live.http('GET', '/trust/en')).text
    must(/<figure class="flows"[^>]*><svg/.test(page), 'The statement shows no diagram of the flows.')
    const named = speech('en').module
    for (const { module } of stores)
      must(page.includes(escape(named(module))), `The statement does not name the module ${module}.`)
    return { grants: published.length, people: [...reached] }
  },
  sabotage: [
    { sql: 'grant select on auth.mail to attest_app' },
    { sql: 'revoke update on app.letter from attest_jobs' },
    {
      file: 'foundation/promises/data-flow.ts',
      replace: '...systemTables.map(({ schema, name, grants }) => ({ name: `${schema}.${name}`, grants })),',
      by: '...systemTables.slice(1).map(({ schema, name, grants }) => ({ name: `${schema}.${name}`, grants })),',
    },
  ],
  outside: 'curl -s {address}/.well-known/attest.json',
})

interface Published {
  flows?: Flow[]
  stores?: { module: string }[]
}
