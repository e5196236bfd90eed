import { figure } from '../../foundation/figures.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import { Rows } from '../../foundation/promises/rows.ts'
import { aged, isThere, runJob, timedRules } from './ageing.ts'

export const delAutoPerson = promise(import.meta.url, 'del-auto-person', {
  kind: 'enforced',
  figures: ['letters.keep_employee'],
  says: {
    en: 'The software itself erases records of employees {letters.keep_employee|month|months} after they left; each company may set another time. As long as something still refers to a person, for example a letter, the record is kept. Records without a day of leaving are never erased automatically.',
    de: 'Datensätze von Beschäftigten löscht die Software von selbst {letters.keep_employee|Monat|Monate} nach dem Austritt; jedes Unternehmen kann eine andere Frist einstellen. Solange noch etwas auf eine Person verweist, etwa ein Zeugnis, bleibt der Datensatz erhalten. Datensätze ohne Austrittsdatum werden nie von selbst gelöscht.',
    pl: 'Dane pracowników oprogramowanie samo usuwa {letters.keep_employee|miesiąc|miesiące|miesięcy} po ich odejściu; każda firma może ustawić inny termin. Dopóki coś odwołuje się do danej osoby, na przykład świadectwo, jej dane pozostają. Dane osób bez daty odejścia nigdy nie są usuwane samoczynnie.',
  },
  maps: {
    iso27001: ['A.5.34', 'A.8.10'],
    gdpr: ['5(1)(e)', '17(1)(a)'],
    asvs: ['14.2.7'],
    c5: ['PI-03'],
    grundschutz: ['ASST.7.2', 'ASST.7.3'],
  },
  check: async (live) => {
    const { tables } = live.house
    const found = timedRules(tables).find(({ rule }) => rule.figure === 'letters.keep_employee')
    must(found !== undefined, 'No table is kept for that time.')
    const { table, rule } = found
    const { value } = figure(rule.figure)
    const rows = new Rows(live, live.one)
    const over = await aged(rows, table, rule, value, '-1 day')
    const still = await aged(rows, table, rule, value, '1 day')
    const [stays, used] = [await rows.add(table.name), await aged(rows, table, rule, value, '-1 day')]
    const reference = tables
      .filter(({ within }) => within?.table !== table)
      .flatMap(({ name, columns }) => Object.entries(columns).map(([key, column]) => ({ name, key, column })))
      .find(({ column }) => column.references?.name === table.name)
    must(reference !== undefined, 'Nothing refers to these records.')
    await rows.add(reference.name, { [reference.key]: used })
    await runJob(live, 'purge')
    must(!(await isThere(rows, table, over)), `Somebody was there more than ${value} months after leaving.`)
    must(await isThere(rows, table, still), 'Somebody was erased before the time was over.')
    must(await isThere(rows, table, stays), 'Somebody who never left was erased.')
    must(await isThere(rows, table, used), `Somebody was erased to whom a ${reference.name} still refers.`)
    return { months: value, waits_for: reference.name }
  },
  sabotage: [
    {
      file: 'foundation/privacy/due.ts',
      replace: 'isDay(rule, columns) ? sql`${over} < ${today(zone)}`',
      by: "isDay(rule, columns) ? sql`${over} + interval '1 month' < ${today(zone)}`",
      alsoBreaks: {
        'del-auto-record': 'The same rule says when the time of a record is over.',
      },
    },
    {
      file: 'foundation/privacy/due.ts',
      replace: 'return sql<SqlBool>`${isMeant(rule, of)} and ${isPast}`',
      by: 'return sql<SqlBool>`${isMeant(rule, of)} and coalesce(${isPast}, true)`',
    },
  ],
})
