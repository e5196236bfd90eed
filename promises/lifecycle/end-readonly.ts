import { statement } from '../../foundation/database/logins.ts'
import { figure } from '../../foundation/figures.ts'
import { refusalOf } from '../../foundation/promises/http.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import { accepted, isList, pathOf } from '../../foundation/promises/rows.ts'
import type { Live } from '../../foundation/promises/live.ts'
import { uuid } from '../../foundation/uuid.ts'
import { runJob } from '../privacy/ageing.ts'

/** PostgreSQL refuses to write in a transaction that only reads. */
const READ_ONLY = '25006'

export const endReadonly = promise(import.meta.url, 'end-readonly', {
  kind: 'enforced',
  takesLong: true,
  figures: ['contract.readonly'],
  says: {
    en: 'For at least {contract.readonly|day|days} after the end of the contract every list of the company can still be read, while nothing can be changed any more: the software refuses each change, and the database itself opens that company’s data for reading only.',
    de: 'Mindestens {contract.readonly|Tag|Tage} nach dem Ende des Vertrags bleibt jede Liste des Unternehmens lesbar, während sich nichts mehr ändern lässt: Die Software lehnt jede Änderung ab, und die Datenbank selbst öffnet die Daten dieses Unternehmens nur noch lesend.',
    pl: 'Przez co najmniej {contract.readonly|dzień|dni|dni} po zakończeniu umowy każdą listę firmy nadal można odczytać, a niczego nie można już zmienić: oprogramowanie odrzuca każdą zmianę, a sama baza danych otwiera dane tej firmy wyłącznie do odczytu.',
  },
  maps: { iso27001: ['A.5.11', 'A.8.10'], gdpr: ['28(3)(g)'], c5: ['PI-02'] },
  check: async (live) => {
    const tenant = await live.alone()
    const [admin] = await live.crowd(tenant, 1)
    must(admin !== undefined, 'Nobody could join.')
    const { routes } = live.house
    const lists = routes.filter((route) => isList(route) && route.right.endsWith('.read'))
    const changes = routes.filter(
      ({ method, right, readsOnly }) => method !== 'GET' && right.endsWith('.write') && !readsOnly,
    )
    const days = figure('contract.readonly').value
    const guest = await live.asGuest(tenant, uuid())
    await setState(live, tenant, 'ended', days)
    try {
      await runJob(live, 'purge')
      for (const route of lists) {
        const { status } = await admin.call('GET', pathOf(route, uuid()), { from: 1 })
        must([200, 404].includes(status), `After the end, ${route.path} could not be read (${status}).`)
      }
      for (const [nth, route] of changes.entries()) {
        const { status } = await admin.call(route.method, pathOf(route, uuid()), {
          ...accepted(route),
          from: 2 + (nth % 3),
        })
        must(status === 403, `After the end, ${route.method} ${route.path} answered ${status}.`)
      }
      for (const [who, db] of Object.entries({ member: await live.asMember(admin), guest })) {
        const code = await refusalOf(
          db.run(statement`update letter set position = position where tenant_id = ${tenant}`),
        )
        must(code === READ_ONLY, `After the end, the database itself did not refuse a change of a ${who} (${code}).`)
      }
    } finally {
      await setState(live, tenant, 'active')
    }
    return { readable_days: days, lists: lists.length, changes: changes.length }
  },
  sabotage: [
    { file: 'foundation/pipeline.ts', replace: "  if (state === 'ended') throw forbidden('contract_ended')\n", by: '' },
    {
      file: 'foundation/pipeline.ts',
      replace: "  if (route.method === 'GET' || route.readsOnly) return\n",
      by: '',
      alsoBreaks: {
        'support-grant': 'Support that was let in to look is refused in the same place.',
        'end-export': 'Nothing can be read after the end, so nothing can be taken along.',
      },
    },
    {
      sql: `create or replace function app.set_context(tenant uuid, membership uuid, account uuid, request uuid, ip text) returns void
        language plpgsql security definer set search_path = pg_catalog as $$
        begin
          perform set_config('app.tenant', tenant::text, true),
                  set_config('app.membership', coalesce(membership::text, ''), true),
                  set_config('app.account', coalesce(account::text, ''), true),
                  set_config('app.request', coalesce(request::text, ''), true), set_config('app.ip', coalesce(ip, ''), true);
          update app.tenant t set state = 'active' where t.id = set_context.tenant and t.state = 'ended';
        end $$`,
      alsoBreaks: {
        'end-export': 'Entering the company revives its contract.',
      },
    },
  ],
})

/** Moves the contract, as if it had been that many days ago. */
const setState = (live: Live, tenant: string, state: string, daysAgo = 0) =>
  live.auth.send(statement`
    update tenant set state = ${state}, updated_at = now() - make_interval(days => ${daysAgo}), version = version + 1
     where id = ${tenant}`)
