import { fragment, literal } from '../../foundation/database/fragment.ts'
import { statement } from '../../foundation/database/logins.ts'
import { changeLog, securityLog } from '../../foundation/log/tables.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import { uuid } from '../../foundation/uuid.ts'
import type { Statement } from '../../foundation/database/wire.ts'
import { refusedTo } from './refused.ts'

export const logGuard = promise(import.meta.url, 'log-guard', {
  kind: 'enforced',
  says: {
    en: 'The running server cannot edit the logs. None of its logins can change an entry, delete one before its time, empty a log, write an entry of the change log by hand, or switch the logging off. Only those whose role includes it can read the logs of their company.',
    de: 'Der laufende Server kann die Protokolle nicht bearbeiten. Keine seiner Kennungen kann einen Eintrag ändern oder vor seiner Zeit löschen, ein Protokoll leeren, einen Eintrag des Änderungsprotokolls von Hand schreiben oder die Protokollierung abschalten. Lesen kann die Protokolle seines Unternehmens nur, wessen Rolle es erlaubt.',
    pl: 'Działający serwer nie może poprawiać dzienników. Żaden z jego loginów nie może zmienić wpisu, usunąć go przed czasem, opróżnić dziennika, ręcznie dopisać czegoś do dziennika zmian ani wyłączyć zapisywania. Dzienniki swojej firmy czyta tylko ten, komu pozwala na to rola.',
  },
  maps: {
    iso27001: ['A.8.15', 'A.8.18'],
    gdpr: ['5(2)', '32(1)(b)'],
    asvs: ['16.4.2'],
    c5: ['OPS-12', 'OPS-14'],
    grundschutz: ['DET.3.5'],
  },
  check: async (live) => {
    const refused = await refusedTo(live, (login) => attempts(live.one, login))
    const person = await live.join(live.one, 'administrator')
    const others = Object.fromEntries(
      live.house.areas.flatMap(({ area }) => (area === 'log' ? [] : [[area, 'write' as const]])),
    )
    const [without, reader] = [await live.join(live.one, others), await live.join(live.one, { log: 'read' })]
    for (const path of ['/security-log', '/changes', '/log-export']) {
      const [closed, open] = [await without.call('GET', path), await reader.call('GET', path)]
      must(
        closed.status === 403 && open.status === 200,
        `${path} was answered with ${closed.status} without the right, ${open.status} with it.`,
      )
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        const { status } = await person.call(method, path, {})
        must([404, 405].includes(status), `${method} ${path} was answered with ${status}.`)
      }
    }
    return { refused_statements: refused }
  },
  sabotage: [
    {
      sql: 'grant delete on app.security_log to attest_auth',
      alsoBreaks: {
        'priv-dataflow': 'The published flows follow the rights in the database.',
      },
    },
    {
      sql: 'grant update on app.change_log to attest_jobs',
      alsoBreaks: {
        'priv-dataflow': 'The published flows follow the rights in the database.',
      },
    },
    {
      file: 'foundation/log/security-log.ts',
      replace: "right: 'log.read'",
      by: "right: 'member'",
      alsoBreaks: {
        'svc-channels': 'The published description names the other right.',
      },
    },
  ],
})

/** Each column of an entry by itself: rights may be given for one alone. */
const rewrites = (tenant: string): Statement[] =>
  [securityLog, changeLog].flatMap(({ name, columns }) =>
    Object.keys(columns).map((key) =>
      fragment`update ${literal(`app.${name}`)} set ${literal(key)} = ${literal(key)} where tenant_id = ${tenant}`.statement(),
    ),
  )

function attempts(tenant: string, login: string): Statement[] {
  const security = statement`
    insert into app.security_log (tenant_id, kind) values (${tenant}, 'signed_in')`
  return [
    ...rewrites(tenant),
    statement`delete from app.security_log where tenant_id = ${tenant}`,
    statement`truncate app.security_log`,
    statement`delete from app.change_log where tenant_id = ${tenant}`,
    statement`truncate app.change_log`,
    statement`
      insert into app.change_log (tenant_id, table_name, record_id, action, record_version)
      values (${tenant}, 'unit', ${uuid()}, 'insert', 1)`,
    statement`alter table app.unit disable trigger log_change`,
    statement`drop trigger log_change on app.unit`,
    statement`set local session_replication_role = replica`,
    statement`create or replace function app.log_change() returns trigger language plpgsql as 'begin return null; end'`,
    statement`select app.purge_logs(1, 0)`,
    // Sign-in writes its events itself; whatever serves companies can only have them written.
    ...(login === 'auth' ? [] : [security]),
  ]
}
