import { figure } from '../../foundation/figures.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import { Rows } from '../../foundation/promises/rows.ts'
import { aged, isThere, runJob, runsByItself, timedRules } from './ageing.ts'

export const delAutoRecord = promise(import.meta.url, 'del-auto-record', {
  kind: 'enforced',
  figures: ['letters.keep_final', 'letters.keep_interim'],
  says: {
    en: 'The software itself erases records, every night, when their time is over: final letters {letters.keep_final|month|months}, interim and provisional letters {letters.keep_interim|month|months} after their date of issue. Each company may set other times for itself within published bounds. Each erasure leaves a certificate of how many records went by which rule, without content.',
    de: 'Datensätze löscht die Software von selbst, jede Nacht, sobald ihre Zeit um ist: Endzeugnisse {letters.keep_final|Monat|Monate}, vorläufige und Zwischenzeugnisse {letters.keep_interim|Monat|Monate} nach dem Ausstellungsdatum. Jedes Unternehmen kann in veröffentlichten Grenzen eigene Fristen einstellen. Über jede Löschung bleibt eine Bescheinigung darüber, wie viele Datensätze nach welcher Regel gelöscht wurden, ohne Inhalt.',
    pl: 'Oprogramowanie samo usuwa rekordy każdej nocy, gdy upłynie ich czas: świadectwa końcowe {letters.keep_final|miesiąc|miesiące|miesięcy}, a tymczasowe i wstępne {letters.keep_interim|miesiąc|miesiące|miesięcy} po dacie wystawienia. Każda firma może w opublikowanych granicach ustawić własne terminy. Po każdym usunięciu zostaje zaświadczenie, ile rekordów i według jakiej zasady usunięto, bez treści.',
  },
  maps: {
    iso27001: ['A.5.33', 'A.8.10'],
    gdpr: ['5(1)(e)', '17(1)(a)', '25(2)'],
    asvs: ['14.2.7'],
    c5: ['PI-03'],
    grundschutz: ['ASST.7.2', 'ASST.7.3'],
  },
  check: async (live) => {
    const alone = await live.alone()
    const admin = await live.join(alone, 'administrator')
    const [own, other] = [new Rows(live, alone), new Rows(live, live.two)]
    const settable = timedRules(live.house.tables).filter(({ rule }) => figure(rule.figure).by === 'tenant')
    must(settable.length > 0, 'No table is kept for a time that a company may set.')
    for (const { rule } of settable) {
      const { min } = figure(rule.figure)
      const [set, beyond] = [
        await admin.call('PUT', `/figures/${rule.figure}`, { body: { value: min } }),
        await admin.call('PUT', `/figures/${rule.figure}`, { body: { value: min - 1 } }),
      ]
      must(set.status === 200, `A company could not set ${rule.figure} (${set.status}).`)
      must(beyond.status === 400, `${rule.figure} could be set beyond its bounds (${beyond.status}).`)
    }
    const rows = []
    for (const { table, rule } of settable) {
      const { min } = figure(rule.figure)
      const over = [await aged(own, table, rule, min, '-1 day'), await aged(own, table, rule, min, '-1 day')]
      const still = await aged(own, table, rule, min, '1 day')
      rows.push({ table, rule, over, still, elsewhere: await aged(other, table, rule, min, '-1 day') })
    }
    await runJob(live, 'purge')
    for (const { table, rule, over, still, elsewhere } of rows) {
      const name = `${table.name} (${rule.figure})`
      for (const id of over)
        must(!(await isThere(own, table, id)), `A row of ${name} outlived the time that its company set.`)
      must(await isThere(own, table, still), `A row of ${name} was erased before its time.`)
      must(await isThere(other, table, elsewhere), `A row of ${name} went by the figure of another company.`)
    }
    const { json } = await admin.call('GET', '/erasures?limit=200')
    const certified = (json as { items: { table_name: string; figure: string; row_count: number }[] }).items
    for (const { table, rule, over } of rows) {
      // Another check's erasure may have come upon one of them before.
      const these = certified.filter((one) => one.table_name === table.name && one.figure === rule.figure)
      const count = these.reduce((sum, one) => sum + one.row_count, 0)
      must(count >= over.length, `The erasure in ${table.name} by ${rule.figure} was not certified.`)
    }
    await runsByItself(live, 'purge')
    return { rules: settable.map(({ table, rule }) => `${table.name} ${rule.figure}`) }
  },
  sabotage: [
    {
      file: 'foundation/privacy/retention.ts',
      replace: 'isOver(rule, table.columns, table.name, figures, time_zone)',
      by: 'isOver(rule, table.columns, table.name, undefined, time_zone)',
    },
    {
      file: 'foundation/privacy/retention.ts',
      replace: '${certificate ? sql`, certified as (${certify(certificate)})` : sql``}',
      by: '${certificate ? sql`` : sql``}',
    },
  ],
})
