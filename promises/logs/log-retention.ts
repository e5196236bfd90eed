import { statement } from '../../foundation/database/logins.ts'
import { figure } from '../../foundation/figures.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import { uuid } from '../../foundation/uuid.ts'
import { runJob, runsByItself } from '../privacy/ageing.ts'
import { refusedTo } from './refused.ts'

export const logRetention = promise(import.meta.url, 'log-retention', {
  kind: 'enforced',
  takesLong: true,
  figures: ['log.security_keep'],
  says: {
    en: 'Entries of the security log are kept for {log.security_keep|day|days} and then erased by the software itself, every night. No login of the server can erase them sooner.',
    de: 'Einträge des Sicherheitsprotokolls bleiben {log.security_keep|Tag|Tage} erhalten; danach löscht die Software sie von selbst, jede Nacht. Keine Kennung des Servers kann sie früher löschen.',
    pl: 'Wpisy dziennika bezpieczeństwa przechowujemy {log.security_keep|dzień|dni|dni}, potem oprogramowanie samo je usuwa, każdej nocy. Żaden login serwera nie usunie ich wcześniej.',
  },
  maps: {
    iso27001: ['A.5.33', 'A.8.10', 'A.8.15'],
    gdpr: ['5(1)(e)'],
    asvs: ['14.2.7', '16.4.2'],
    c5: ['OPS-12', 'OPS-14'],
    grundschutz: ['ASST.7.2', 'ASST.7.3'],
  },
  check: async (live) => {
    const days = figure('log.security_keep').value
    const [young, old] = [uuid(), uuid()]
    const add = (id: string, age: number) => statement`
      insert into security_log (id, tenant_id, at, kind, ip)
      values (${id}, ${live.one}, now() - make_interval(days => ${age}), 'signed_out', '127.0.0.1')`
    const present = async () =>
      (
        await live.auth.rows<{ id: string }>(statement`
          select id from security_log where id = any(${[young, old]}::uuid[])`)
      ).map(({ id }) => id)
    await live.auth.send(add(young, days - 1), add(old, days + 1))
    await runJob(live, 'purge')
    must(!(await present()).includes(old), `The purge left an entry that was ${days + 1} days old.`)
    must((await present()).includes(young), `The purge erased an entry that was only ${days - 1} days old.`)
    const [oldest] = await live.auth.rows<{ days: number }>(statement`
      select coalesce(extract(epoch from now() - min(at)) / 86400, 0)::float as days from security_log`)
    must(oldest !== undefined && oldest.days <= days + 1, `The oldest entry is ${oldest?.days.toFixed(1)} days old.`)
    await runsByItself(live, 'purge')
    await refusedTo(live, () => [
      statement`delete from app.security_log where id = ${young}`,
      statement`select app.purge_logs(${days - 1}, ${figure('log.changes_keep').value})`,
    ])
    return { kept_days: days - 1, erased_days: days + 1, oldest_days: Math.floor(oldest.days) }
  },
  sabotage: [
    {
      file: 'foundation/privacy/retention.ts',
      replace: "select app.purge_logs(${figure('log.security_keep').value},",
      by: "select app.purge_logs(${2 * figure('log.security_keep').value},",
    },
    {
      file: 'foundation/privacy/retention.ts',
      replace: "select app.purge_logs(${figure('log.security_keep').value},",
      by: "select app.purge_logs(${figure('log.security_keep').value / 2},",
    },
  ],
})
