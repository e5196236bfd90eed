import { statement } from '../../foundation/database/logins.ts'
import { must, promise } from '../../foundation/promises/promise.ts'

export const dbGrants = promise(import.meta.url, 'db-grants', {
  kind: 'enforced',
  says: {
    en: 'The running server signs in to its database with a separate login for each purpose. None of them owns a table, can get around the separation of companies, or create further logins.',
    de: 'Der laufende Server meldet sich für jeden Zweck mit einer eigenen Kennung an seiner Datenbank an. Keiner davon gehört eine Tabelle, keine kann die Trennung der Unternehmen umgehen oder weitere Kennungen anlegen.',
    pl: 'Działający serwer łączy się z bazą danych oddzielnym loginem do każdego celu. Żaden z nich nie jest właścicielem tabel, nie może obejść rozdzielenia firm ani tworzyć kolejnych loginów.',
  },
  maps: {
    iso27001: ['A.8.2', 'A.8.3'],
    gdpr: ['32(1)(b)'],
    asvs: ['13.2.2'],
    c5: ['IDM-06', 'OPS-24'],
    grundschutz: ['BER.4.1'],
  },
  check: async ({ app, auth, guest, jobs }) => {
    const seen: Record<string, { name: string }> = {}
    for (const [login, connections] of Object.entries({ app, auth, guest, jobs })) {
      const [row] = await connections.rows<{
        mighty: boolean
        owned: number
        others: number
        creates: boolean
        name: string
        sets: boolean
        accounts: boolean
      }>(statement`
        select r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb as mighty,
               (select count(*) from pg_class c where c.relowner = r.oid)
               + (select count(*) from pg_namespace n where n.nspowner = r.oid)
               + (select count(*) from pg_proc p where p.proowner = r.oid) as owned,
               (select count(*) from pg_roles o where o.oid <> r.oid and pg_has_role(r.oid, o.oid, 'member')) as others,
               has_schema_privilege('app', 'create') or has_schema_privilege('public', 'create') as creates,
               current_user as name,
               has_function_privilege('pg_catalog.set_config(text,text,boolean)', 'execute') as sets,
               has_schema_privilege('auth', 'usage') and has_table_privilege('auth.account', 'select') as accounts
          from pg_roles r where r.rolname = current_user`)
      must(row !== undefined && !row.mighty, `The login ${login} could get around row-level security or create logins.`)
      must(row.owned === 0, `The login ${login} owns ${row.owned} objects.`)
      must(row.others === 0, `The login ${login} may act as another one.`)
      must(!row.creates, `The login ${login} may make tables of its own.`)
      must(!row.sets, `The login ${login} may switch the tenant of a transaction.`)
      must(login === 'auth' || !row.accounts, `The login ${login} can read accounts.`)
      seen[login] = row
    }
    const names = new Set(Object.values(seen).map(({ name }) => name))
    must(names.size === Object.keys(seen).length, 'Two purposes share a login.')
    return seen
  },
  sabotage: [
    {
      sql: 'alter table auth.device owner to attest_auth',
      alsoBreaks: {
        'priv-dataflow': 'Whoever owns a table may do more to it than is published.',
      },
    },
    { sql: 'grant execute on function pg_catalog.set_config(text, text, boolean) to attest_jobs' },
  ],
})
