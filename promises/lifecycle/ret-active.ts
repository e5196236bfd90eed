import { must, promise } from '../../foundation/promises/promise.ts'
import { Rows } from '../../foundation/promises/rows.ts'
import { keepRules } from '../../foundation/table.ts'
import { isThere, runJob } from '../privacy/ageing.ts'

/** Older than any figure lets a row become. */
const LONG_AGO = '2001-02-03'

export const retActive = promise(import.meta.url, 'ret-active', {
  kind: 'enforced',
  says: {
    en: 'What is kept for the contract stays as long as the contract: however old a record is, the nightly purge does not touch it. Only records whose own time is published below are erased by age.',
    de: 'Was für die Dauer des Vertrags aufbewahrt wird, bleibt, solange der Vertrag läuft: Wie alt ein Datensatz auch ist, die nächtliche Löschung erfasst ihn nicht. Wegen ihres Alters gelöscht werden nur Datensätze, deren eigene Frist unten veröffentlicht ist.',
    pl: 'To, co przechowujemy przez czas umowy, pozostaje tak długo jak umowa: niezależnie od wieku rekordu nocne usuwanie go nie obejmuje. Z powodu wieku usuwane są tylko rekordy, których własny termin podano poniżej.',
  },
  maps: { iso27001: ['A.5.33'], gdpr: ['5(1)(e)', '5(1)(f)'], c5: ['PI-03'] },
  check: async (live) => {
    const rows = new Rows(live, live.two)
    const lasting = live.house.tables.filter(({ keep }) => 'while' in keep && keep.while === 'contract')
    must(lasting.length > 0, 'No table is kept for the contract.')
    const old = []
    for (const table of lasting) old.push({ table, id: await rows.add(table.name, { created_at: LONG_AGO }) })
    await runJob(live, 'purge')
    for (const { table, id } of old)
      must(await isThere(rows, table, id), `A row of ${table.name} from ${LONG_AGO} went although the contract lasts.`)
    const timed = live.house.tables.filter(({ keep }) => keepRules(keep).length > 0).length
    return { kept: lasting.map(({ name }) => name), kept_by_time: timed }
  },
  sabotage: [
    {
      file: 'foundation/privacy/retention.ts',
      replace: '    keepRules(table.keep).map((rule) => ({\n      table,\n      where: [',
      by: "    keepRules(table.name === 'site' ? { for: 'letters.keep_final', from: 'created_at' } : table.keep).map((rule) => ({\n      table,\n      where: [",
    },
    {
      file: 'foundation/privacy/retention.ts',
      replace: '  for (let more = true; more; ) {\n',
      by: "  await db.run(statement`delete from unit where tenant_id = ${id} and created_at < now() - interval '10 years'`)\n  for (let more = true; more; ) {\n",
    },
  ],
})
