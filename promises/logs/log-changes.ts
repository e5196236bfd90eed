import { fragment, literal } from '../../foundation/database/fragment.ts'
import { statement } from '../../foundation/database/logins.ts'
import { figure } from '../../foundation/figures.ts'
import type { Canary, Live } from '../../foundation/promises/live.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import { Rows } from '../../foundation/promises/rows.ts'
import type { AnyTable } from '../../foundation/table.ts'
import { uuid } from '../../foundation/uuid.ts'
import { refusedTo } from './refused.ts'

export const logChanges = promise(import.meta.url, 'log-changes', {
  kind: 'enforced',
  figures: ['log.changes_keep'],
  says: {
    en: 'Every creation, change and deletion of a record is logged with the person, the time, the request, and the changed values before and after. The database writes the entry together with the change, so that neither exists without the other. Only for letters can a company switch off the logging of changes; then creation and deletion are logged, without content. Where the log of a record is erased with it, the fact of its deletion stays, without content. Entries are kept for {log.changes_keep|month|months}.',
    de: 'Jedes Anlegen, Ändern und Löschen eines Datensatzes wird mit Person, Zeitpunkt, Anfrage und den geänderten Werten vorher und nachher protokolliert. Die Datenbank schreibt den Eintrag zusammen mit der Änderung, sodass es keines von beiden allein gibt. Nur für Zeugnisse kann ein Unternehmen die Protokollierung der Änderungen abschalten; dann werden Anlegen und Löschen protokolliert, ohne Inhalt. Wo das Protokoll mit dem Datensatz gelöscht wird, bleibt die Tatsache der Löschung ohne Inhalt erhalten. Einträge werden {log.changes_keep|Monat|Monate} aufbewahrt.',
    pl: 'Każde utworzenie, zmiana i usunięcie rekordu trafia do dziennika wraz z osobą, czasem, żądaniem oraz zmienionymi wartościami przed i po. Baza danych zapisuje wpis razem ze zmianą, więc jedno nie istnieje bez drugiego. Tylko dla świadectw firma może wyłączyć zapis zmian; wtedy dziennik zawiera utworzenie i usunięcie, bez treści. Jeśli dziennik rekordu jest usuwany wraz z nim, pozostaje sam fakt usunięcia, bez treści. Wpisy przechowujemy {log.changes_keep|miesiąc|miesiące|miesięcy}.',
  },
  maps: {
    iso27001: ['A.8.15'],
    gdpr: ['5(2)', '32(1)(b)'],
    asvs: ['16.2.1', '16.3.3'],
    c5: ['OPS-15', 'PSS-04'],
    grundschutz: ['DET.3.1', 'DET.3.6'],
  },
  check: async (live) => ({
    ...(await overApi(live)),
    ...(await everyTable(live)),
    ...(await switchedOff(live)),
    refused: await refusedTo(live, () => [
      statement`select app.purge_logs(${figure('log.security_keep').value}, ${figure('log.changes_keep').value - 1})`,
    ]),
  }),
  sabotage: [
    { sql: 'alter table app.site disable trigger log_change' },
    {
      sql: `create or replace function app.set_context(tenant uuid, membership uuid, account uuid, request uuid, ip text) returns void
        language plpgsql security definer set search_path = pg_catalog as $$
        begin
          perform set_config('app.tenant', tenant::text, true), set_config('app.membership', '', true),
                  set_config('app.account', coalesce(account::text, ''), true),
                  set_config('app.request', coalesce(request::text, ''), true), set_config('app.ip', coalesce(ip, ''), true);
        end $$`,
    },
  ],
})

interface Change {
  field: string
  before: unknown
  after: unknown
}

interface Entry {
  by: string | null
  at: string
  action: string
  changes: Change[]
}

/** As a person sees it: the record's own history, and the log of the company. */
async function overApi(live: Live) {
  const person = await live.join(live.one, 'administrator')
  const began = Date.now() - 2000
  const { json } = await person.call('POST', '/units', { body: { name: `First ${uuid()}` } })
  const { id, name } = json as { id: string; name: string }
  const next = `Second ${uuid()}`
  await person.call('PATCH', `/units/${id}`, { body: { name: next } })
  const history = (await person.call('GET', `/units/${id}/history`)).json as { items: Entry[] }
  const [update, insert] = history.items
  must(
    history.items.length === 2 && insert?.action === 'insert' && update?.action === 'update',
    'The history misses a change.',
  )
  for (const { by, at } of [update, insert])
    must(by === 'Canary' && Date.parse(at) >= began, 'The history does not say who changed something and when.')
  const [change] = update.changes
  must(
    change?.field === 'name' && change.before === name && change.after === next,
    'The history does not show before and after.',
  )
  await person.call('DELETE', `/units/${id}`)
  const log = (await person.call('GET', `/changes?by=${person.membership_id}&limit=200`)).json as {
    items: { record_id: string; action: string; by: string | null }[]
  }
  const actions = log.items.filter((entry) => entry.record_id === id).map(({ action, by }) => `${action} ${by}`)
  must(
    actions.join() === 'delete Canary,update Canary,insert Canary',
    `The company's log shows: ${actions.join() || 'nothing'}.`,
  )
  return { over_api: ['insert', 'update', 'delete'] }
}

/** In each table, by statements of the server's own login that go around all of its code. */
async function everyTable(live: Live) {
  const rows = new Rows(live, live.one)
  await rows.all()
  const person = await live.join(live.one, 'administrator')
  for (const table of live.house.tables) await tryTable(live, rows, person, table)
  return { tables: live.house.tables.map(({ name }) => name) }
}

async function tryTable(live: Live, rows: Rows, person: Canary, table: AnyTable) {
  const request = uuid()
  const id = await rows.add(table.name)
  const db = await live.asMember(person, request)
  const [name, one] = [literal(table.name), fragment`tenant_id = ${live.one} and id = ${id}`]
  const key = Object.keys(table.columns).find((name) => {
    const { type, choices } = table.columns[name] ?? {}
    return type === 'text' && !choices
  })
  must(key !== undefined, `The table ${table.name} has nothing to change.`)
  await db.run(
    fragment`update ${name} set ${literal(key)} = 'after the change', version = version + 1 where ${one}`.statement(),
  )
  const [update] = await entries(live, id, 'update')
  must(
    update?.actor_id === person.membership_id && update.request_id === request,
    `A change in ${table.name} is not traced to its person and request.`,
  )
  must(
    update.after?.[key] === 'after the change' && key in (update.before ?? {}),
    `A change in ${table.name} is logged without before and after.`,
  )
  await db.run(fragment`delete from ${name} where ${one}`.statement())
  const [removal] = await entries(live, id, 'delete')
  must(
    removal?.actor_id === person.membership_id && removal.request_id === request,
    `A deletion in ${table.name} is not traced to its person and request.`,
  )
  const rest = await entries(live, id)
  const dies = table.log === 'dies with the record'
  must(
    dies ? rest.length === 1 && !removal.before && !removal.after : rest.length === 3 && !!removal.before,
    `After a deletion in ${table.name} the log holds ${rest.length} entries with${removal.before ? '' : 'out'} content.`,
  )
}

/** Where a company has switched it off: letters begin and end, without content; everything else is logged as ever. */
async function switchedOff(live: Live) {
  const alone = await live.alone()
  const admin = await live.join(alone, 'administrator', { sees_private: true })
  await admin.call('PUT', '/figures/letters.log_changes', { body: { value: 0 } })
  const rows = new Rows(live, alone)
  const seen = await Promise.all(
    ['letter', 'unit'].map(async (name) => {
      const [id, table] = [await rows.add(name), literal(name)]
      const one = fragment`tenant_id = ${alone} and id = ${id}`
      await rows.db.run(
        fragment`update ${table} set ${literal(text[name] as string)} = 'after the change' where ${one}`.statement(),
      )
      const before = await entries(live, id, null, alone)
      await rows.db.run(fragment`delete from ${table} where ${one}`.statement())
      return [...before, ...(await entries(live, id, null, alone))]
    }),
  )
  const [letters, units] = seen.map((logged) => logged.map(({ before, after }) => Boolean(before ?? after)).join())
  must(
    letters === 'false,false',
    `Switched off, a letter's begin and end are logged with content or not at all: ${letters}.`,
  )
  must(
    units === 'true,true,true,true,true',
    `Switched off for letters, the log of a unit has lost something: ${units}.`,
  )
  return { switchable: ['letter'] }
}

const text: Record<string, string> = { letter: 'position', unit: 'name' }

interface LogRow {
  actor_id: string | null
  request_id: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

const entries = (live: Live, id: string, action: string | null = null, tenant = live.one) =>
  live.inTenant(tenant).all<LogRow>(statement`
    select actor_id, request_id, before, after from change_log
     where tenant_id = ${tenant} and record_id = ${id} and (${action}::text is null or action = ${action})`)
