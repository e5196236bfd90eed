import { itemsOf } from '../../foundation/promises/http.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import { pathOf, Rows, versionOf } from '../../foundation/promises/rows.ts'

export const delSelf = promise(import.meta.url, 'del-self', {
  kind: 'enforced',
  says: {
    en: 'Each company deletes its own records itself, at any time, without asking us: every kind of record that its people can create, they can also delete; the only exceptions are people with an account, who are deactivated, and requests, which are withdrawn. What is deleted is gone from the lists and from the database at once. The change log keeps who deleted which record and when: of letters, employees and requests nothing else, of other records also their earlier values.',
    de: 'Jedes Unternehmen löscht seine Datensätze selbst, jederzeit und ohne uns zu fragen: Jede Art von Datensatz, die seine Leute anlegen können, können sie auch löschen; ausgenommen sind nur Personen mit Konto, die deaktiviert, und Anfragen, die zurückgezogen werden. Gelöschtes ist sofort aus den Listen und aus der Datenbank verschwunden. Im Änderungsprotokoll bleibt, wer wann welchen Datensatz gelöscht hat: bei Zeugnissen, Beschäftigten und Anfragen sonst nichts, bei anderen Datensätzen auch deren frühere Werte.',
    pl: 'Każda firma sama usuwa swoje rekordy, w każdej chwili i bez pytania nas: każdy rodzaj rekordu, który jej pracownicy mogą utworzyć, mogą też usunąć; wyjątkiem są tylko osoby z kontem, które się dezaktywuje, oraz wnioski, które się wycofuje. To, co usunięto, natychmiast znika z list i z bazy danych. W dzienniku zmian zostaje informacja, kto, kiedy i jaki rekord usunął: przy świadectwach, pracownikach i wnioskach nic więcej, przy innych rekordach także ich wcześniejsze wartości.',
  },
  maps: { iso27001: ['A.8.10'], gdpr: ['17', '28(3)(g)'], asvs: ['14.2.4'], c5: ['PI-03'], grundschutz: ['ASST.7.3'] },
  check: async (live) => {
    const admin = await live.join(live.one, 'administrator', { sees_private: true })
    const rows = new Rows(live, live.one)
    const removals = live.house.routes.filter(
      ({ method, path, table }) => method === 'DELETE' && table && /^\/[a-z-]+\/:id$/.test(path),
    )
    must(removals.length > 0, 'No kind of record can be deleted.')
    for (const { table, path } of live.house.routes.filter((route) => route.method === 'POST' && route.status === 201))
      if (table && /^\/[a-z-]+$/.test(path) && !others.includes(table.name))
        must(
          removals.some((route) => route.table === table),
          `Records of ${table.name} can be created, but not deleted.`,
        )
    const deleted = []
    for (const route of removals) {
      const { name, log } = route.table as NonNullable<typeof route.table>
      const id = await rows.add(name)
      const answer = await admin.call('DELETE', pathOf(route, id))
      must(answer.status === 204, `A record of ${name} could not be deleted (${answer.status}).`)
      must((await versionOf(rows.db, name, id)) === undefined, `A deleted record of ${name} is still in the database.`)
      must(log === 'dies with the record' || !['employee', 'letter'].includes(name), `The log of ${name} outlives it.`)
      if (log === 'dies with the record') {
        const events = itemsOf(await admin.call('GET', `/changes?table=${name}`)).filter((one) => one.record_id === id)
        must(
          events.length === 1 && events[0]?.action === 'delete',
          `The log of a deleted ${name} kept more than its end.`,
        )
      }
      deleted.push(name)
    }
    return { deleted }
  },
  sabotage: [
    {
      file: 'foundation/records.ts',
      replace: 'const removal = request.db.delete(table)',
      by: 'const removal = request.db.update(table, {})',
      alsoBreaks: {
        'del-guard': 'What is not deleted does not have to be guarded.',
        'log-changes': 'A deletion that does not happen is not logged.',
      },
    },
    {
      sql: 'create rule keep as on delete to app.unit do instead nothing',
      alsoBreaks: {
        'log-changes': 'A deletion that does not happen is not logged.',
        'svc-channels': 'A program deletes such a record too.',
      },
    },
    {
      sql: 'alter table app.job_profile disable trigger log_change; alter table app.letter disable trigger log_change',
      alsoBreaks: {
        'log-changes': 'The change log of two tables is switched off.',
      },
    },
  ],
})

/** Deactivated and withdrawn instead. */
const others = ['membership', 'letter_request']
