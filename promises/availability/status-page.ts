import { figure, milliseconds } from '../../foundation/figures.ts'
import { statement } from '../../foundation/database/logins.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import { periodOf } from '../../foundation/status/calendar.ts'
import type { MonthReport, Status } from '../../foundation/status/overview.ts'
import { languages } from '../../foundation/tenancy/tables.ts'
import { say } from '../../foundation/words.ts'
import { announce, MINUTE, openDesk, seen } from './desk.ts'

export const statusPage = promise(import.meta.url, 'status-page', {
  kind: 'enforced',
  figures: ['status.silence'],
  says: {
    en: 'The availability of each month and year, incidents and announced maintenance are public on the status page, in English, German and Polish and without signing in; also as JSON and as a feed. The state that it shows as the present one rests on a measurement that is at most {status.silence|minute|minutes} old.',
    de: 'Die Verfügbarkeit jedes Monats und Jahres, Störungen und angekündigte Wartungen sind auf der Statusseite öffentlich, auf Deutsch, Englisch und Polnisch und ohne Anmeldung; auch als JSON und als Feed. Der Zustand, den sie als gegenwärtig zeigt, beruht auf einer Messung, die höchstens {status.silence|Minute|Minuten} alt ist.',
    pl: 'Dostępność w każdym miesiącu i roku, awarie i zapowiedziane prace serwisowe są jawne na stronie statusu, po polsku, angielsku i niemiecku i bez logowania; także jako JSON i jako kanał Atom. Stan pokazywany jako obecny opiera się na pomiarze, który ma co najwyżej {status.silence|minutę|minuty|minut}.',
  },
  maps: { iso27001: ['A.5.22', 'A.5.26', 'A.8.16'], gdpr: ['32(1)(b)'], c5: ['OPS-13', 'SIM-03'] },
  check: async (live) => {
    // A server that has just started measures itself before long.
    const status = await live.until(async () => {
      const [measured] = await live.auth.rows<{ recent: boolean }>(statement`
        select max(ended_at) >= now() - make_interval(mins => ${figure('status.silence').value}) as recent from measurement`)
      const found = await seen<Status>(live, '/status.json')
      return measured?.recent && found.state !== 'unknown' ? found : undefined
    }, 15_000)
    must(status !== undefined, 'The present state was not measured.')
    must(status.components.length > 0, 'No component is shown.')
    const periods = [...status.months, ...status.years]
    must(status.months.length > 0 && status.years.length > 0, 'No month or no year is shown.')
    const { rules } = await seen<MonthReport>(live, `/status/report/${status.months[0]?.name}.json`)
    must(rules.silence * 1000 === milliseconds('status.silence'), `A measurement counts for ${rules.silence} seconds.`)
    const now = Math.floor(Date.parse(status.generated_at) / 1000)
    for (const { name, from, seconds, up, down, excused, unknown } of periods) {
      const passed = Math.min(periodOf(status.time_zone, name).until, now) - Date.parse(from) / 1000
      must(up + down + excused + unknown === seconds && seconds === passed, `The parts of ${name} are not the whole.`)
    }
    for (const language of languages) {
      const page = await seen<string>(live, `/status/${language}`)
      for (const part of ['availability', 'running', 'planned', 'past'])
        must(page.includes(`<h2>${say(language, `status.${part}`)}</h2>`), `The page in ${language} lacks ${part}.`)
      must(page.includes(status.components[0]?.name[language] as string), `The page in ${language} lacks a component.`)
      must(!page.includes('<script'), 'The page needs JavaScript.')
    }
    const planned = await announce(await openDesk(live), Date.now() + 60 * MINUTE)
    for (const path of [
      '/status/component/canary/en',
      '/status.json?component=canary',
      '/status/feed.atom?component=canary',
    ])
      must((await live.http('GET', path)).text.includes(planned), `${path} does not show maintenance.`)
    const feed = await live.http('GET', '/status/feed.atom')
    must(feed.status === 200 && feed.text.includes('<feed xmlns="http://www.w3.org/2005/Atom"'), 'There is no feed.')
    return { state: status.state, periods: periods.length, languages }
  },
  sabotage: [
    {
      sql: 'revoke insert, update on auth.measurement from attest_auth; delete from auth.measurement',
      alsoBreaks: {
        'priv-dataflow': 'The published flows follow the rights in the database.',
        'maint-notice': 'Downtime is counted from the first measurement on.',
      },
    },
    { file: 'foundation/status/page.ts', replace: '    availability(status, words, component),\n', by: '' },
    {
      file: 'server/status.ts',
      replace: "server.get('/status/:language', hidden, (request, reply) => page(reply, known(request)))",
      by: "server.get('/status/:language', hidden, (request, reply) => known(request) && page(reply, 'en'))",
    },
  ],
  outside: 'curl -s {address}/status/en',
})
