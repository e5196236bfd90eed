import { statement } from '../../foundation/database/logins.ts'
import { milliseconds } from '../../foundation/figures.ts'
import { refusalOf } from '../../foundation/promises/http.ts'
import type { Live } from '../../foundation/promises/live.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import type { Status } from '../../foundation/status/overview.ts'
import { uuid } from '../../foundation/uuid.ts'
import { announce, type Desk, MINUTE, openDesk, seen } from './desk.ts'

export const maintNotice = promise(import.meta.url, 'maint-notice', {
  kind: 'enforced',
  takesLong: true,
  figures: ['status.maintenance_notice', 'status.shown_ahead'],
  says: {
    en: 'Planned maintenance is announced at least {status.maintenance_notice|hour|hours} before it begins: what is announced later counts as downtime. The database itself notes when it was announced, and the application cannot change that afterwards. From its announcement on it stands on the status page; if it begins within {status.shown_ahead|day|days}, it is also reported to the sign-in page.',
    de: 'Geplante Wartung wird mindestens {status.maintenance_notice|Stunde|Stunden} vor ihrem Beginn angekündigt: Was später angekündigt wird, zählt als Ausfall. Die Datenbank selbst hält fest, wann sie angekündigt wurde, und die Anwendung kann das nachträglich nicht ändern. Von der Ankündigung an steht sie auf der Statusseite; beginnt sie innerhalb von {status.shown_ahead|Tag|Tagen}, wird sie auch der Anmeldeseite gemeldet.',
    pl: 'Planowane prace serwisowe są zapowiadane co najmniej {status.maintenance_notice|godzinę|godziny|godzin} przed rozpoczęciem: te zapowiedziane później liczą się jako przestój. Chwilę zapowiedzi zapisuje sama baza danych i aplikacja nie może jej potem zmienić. Od chwili zapowiedzi prace widnieją na stronie statusu, a gdy zaczynają się w ciągu {status.shown_ahead|dnia|dni|dni}, są też przekazywane stronie logowania.',
  },
  maps: { iso27001: ['A.5.22', 'A.8.32'], gdpr: ['32(1)(b)'], c5: ['DEV-03', 'OPS-13'] },
  check: async (live) => {
    const desk = await openDesk(live)
    const notice = milliseconds('status.maintenance_notice')
    const begin = Date.now() + notice
    const inTime = await announce(desk, begin + MINUTE)
    const late = await announce(desk, begin - MINUTE)
    const counted = await countedAs(live)
    must(counted.get(inTime) === 'excused', `Announced in time, it counts as ${counted.get(inTime)}.`)
    must(counted.get(late) === 'downtime', `Announced late, it counts as ${counted.get(late)}.`)
    const ahead = Date.now() + milliseconds('status.shown_ahead')
    const soon = await announce(desk, ahead - MINUTE)
    const page = await seen<string>(live, '/status/component/canary/en')
    must(
      [inTime, late, soon].every((id) => page.includes(id)),
      'It does not stand on the status page.',
    )
    const { notices } = await seen<{ notices: { id: string }[] }>(live, '/api/v1/status/summary?component=canary')
    const reported = notices.map(({ id }) => id)
    const expected = [soon, ...(begin + MINUTE < ahead ? [inTime, late] : [])]
    must(
      expected.every((id) => reported.includes(id)),
      'It is not reported to the sign-in page.',
    )
    await backdate(live, desk.component, inTime)
    return { ...(await downNow(live, desk)), in_time: 'excused', late: 'downtime' }
  },
  sabotage: [
    { sql: 'drop trigger announce_now on auth.maintenance' },
    { sql: 'drop trigger keep_published on auth.maintenance' },
    {
      file: 'foundation/status/history.ts',
      replace: 'return from - announced >= rulesAt(0).notice',
      by: 'return from > announced',
    },
    {
      file: 'foundation/status/availability.ts',
      replace: "one.from - one.announced >= notice ? 'excused' : 'down'",
      by: "'excused'",
    },
  ],
})

const canary = (live: Live) => seen<Status>(live, '/status.json?component=canary')

async function countedAs(live: Live): Promise<Map<string, string>> {
  const { maintenance } = await canary(live)
  return new Map(maintenance.map(({ id, counts_as }) => [id, counts_as]))
}

/** Not even the login that writes it can say that it was announced earlier. */
async function backdate(live: Live, component: string, announced: string) {
  const id = uuid()
  await live.auth.send(statement`
    insert into maintenance (id, title, component_ids, is_canary, starts_at, ends_at, announced_at)
    values (${id}, '{"en": "Canary"}', ${[component]}, true, now() + interval '1 minute', now() + interval '2 minutes',
            now() - interval '30 days')`)
  must((await countedAs(live)).get(id) === 'downtime', 'Maintenance could be announced for the past.')
  const code = await refusalOf(
    live.auth.send(statement`update maintenance set announced_at = now() - interval '30 days' where id = ${announced}`),
  )
  must(code === '42501', `The time of an announcement could be changed (${code}).`)
}

/** Maintenance that begins with its announcement is downtime from its first second on, of its component only. */
async function downNow(live: Live, desk: Desk) {
  const all = await seen<Status>(live, '/status.json')
  await announce(desk, Date.now() - 1000, MINUTE / 2)
  const down = await live.until(async () => {
    const { years, state } = await canary(live)
    return state === 'maintenance' && (years[0]?.down ?? 0) > 0 ? years[0]?.down : undefined
  }, 6_000)
  must(down !== undefined, 'Maintenance without notice is not counted as downtime.')
  const after = await seen<Status>(live, '/status.json')
  must(after.state === all.state || after.state !== 'maintenance', 'The checks are seen on the public status page.')
  return { down_seconds: down }
}
