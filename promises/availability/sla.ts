import { figure } from '../../foundation/figures.ts'
import type { Live } from '../../foundation/promises/live.ts'
import { must, NotSetUp, promise, type World } from '../../foundation/promises/promise.ts'
import { type MonthReport, monthReport, type Status } from '../../foundation/status/overview.ts'

/** An installation that has been measured as up since before last month. */
const measuredMonth = async (): Promise<World> => ({
  env: {},
  sql: `insert into auth.measurement (id, source, state, started_at, ended_at)
    values (gen_random_uuid(), 'inside', 'up', date_trunc('month', now() - interval '1 month') - interval '1 day', now())`,
  stop: async () => {},
})

const DAY = "date_trunc('month', now() - interval '1 month') + interval '10 days'"

/** Within what was measured as up, it was down on a day of last month. */
const outage = (length: string) => `
  update auth.measurement set ended_at = ${DAY} where source = 'inside' and started_at < ${DAY} and ended_at > ${DAY};
  insert into auth.measurement (id, source, state, started_at, ended_at)
    values (gen_random_uuid(), 'inside', 'down', ${DAY}, ${DAY} + interval '${length}'),
           (gen_random_uuid(), 'inside', 'up', ${DAY} + interval '${length}', now())`

export const sla = promise(import.meta.url, 'sla', {
  kind: 'deployed',
  figures: ['status.availability', 'status.maintenance_notice'],
  says: {
    en: 'The application is available for at least {status.availability}% of each calendar month, less maintenance that was announced at least {status.maintenance_notice|hour|hours} before it began. It is measured by the server itself and by programs elsewhere that the operator has registered; the status page shows the figure of each month together with the measurements from which it follows. Time that nobody measured is shown apart and is never counted as available.',
    de: 'Die Anwendung ist in jedem Kalendermonat zu mindestens {status.availability}\u00a0% verfügbar, abzüglich der Wartungen, die mindestens {status.maintenance_notice|Stunde|Stunden} vor ihrem Beginn angekündigt wurden. Gemessen wird vom Server selbst und von Programmen an anderen Orten, die der Betreiber angemeldet hat; die Statusseite zeigt den Wert jedes Monats mit den Messungen, aus denen er folgt. Zeit, die niemand gemessen hat, wird für sich ausgewiesen und nie als verfügbar gezählt.',
    pl: 'Aplikacja jest dostępna przez co najmniej {status.availability}% każdego miesiąca kalendarzowego, z pominięciem prac zapowiedzianych co najmniej {status.maintenance_notice|godzinę|godziny|godzin} przed ich rozpoczęciem. Mierzy to sam serwer oraz programy działające w innych miejscach, zarejestrowane przez operatora; strona statusu pokazuje wartość dla każdego miesiąca wraz z pomiarami, z których ona wynika. Czas, którego nikt nie mierzył, jest wykazywany osobno i nigdy nie liczy się jako dostępność.',
  },
  maps: {
    iso27001: ['A.5.22', 'A.8.6', 'A.8.14'],
    gdpr: ['32(1)(b)'],
    c5: ['OPS-01', 'OPS-02', 'BCM-01'],
  },
  check: async (live) => {
    const { months, generated_at } = await read<Status>(live, '/status.json')
    const [last] = months.filter(({ until }) => Date.parse(until) <= Date.parse(generated_at))
    const report = last && (await read<MonthReport>(live, `/status/report/${last.name}.json`))
    if (!report?.is_complete) throw new NotSetUp('No complete month has been measured yet.')
    const { month, time_zone, availability } = report
    const now = Math.floor(Date.parse(report.generated_at) / 1000)
    const own = await monthReport(live.auth, { zone: time_zone, now }, month)
    must(
      JSON.stringify(own.availability) === JSON.stringify(availability) && own.availability.percent === last?.percent,
      `The status page shows other figures of ${month} than follow from the measurements.`,
      { published: availability, measured: own.availability },
    )
    const { seconds, up, down, excused, unknown, percent, at_least } = availability
    const promised = figure('status.availability').value
    must(up + down + excused + unknown === seconds, 'The parts of the month are not the whole.', { ...availability })
    const evidence = {
      month,
      percent,
      at_least,
      down_seconds: down,
      excused_seconds: excused,
      unknown_seconds: unknown,
    }
    must((percent ?? 100) >= promised, `In ${month} it was available for ${percent} % of the time.`, evidence)
    if ((at_least ?? 0) < promised)
      throw new Error(`Too much of ${month} was not measured: ${unknown} seconds. What is certain is ${at_least} %.`)
    return evidence
  },
  world: measuredMonth,
  sabotage: [
    { sql: outage('1 hour') },
    {
      sql: `insert into auth.maintenance (id, title, component_ids, starts_at, ends_at)
        select gen_random_uuid(), '{"en": "Announced too late"}', array[id], month + interval '3 days', month + interval '3 days 2 hours'
          from auth.component, date_trunc('month', now() - interval '1 month') as month where slug = 'application'`,
    },
    {
      file: 'foundation/status/availability.ts',
      replace: "return down > 0 ? 'down' : reached",
      by: "return reached === 'down' ? 'up' : reached",
      sql: outage('1 minute'),
      alsoBreaks: {
        'maint-notice': 'Late maintenance is counted in the same place.',
      },
    },
  ],
  outside: 'curl -s {address}/status.json',
})

async function read<T>(live: Live, path: string): Promise<T> {
  const { status, json } = await live.http('GET', path)
  must(status === 200, `${path} was answered with ${status}.`)
  return json as T
}
