import { statement } from '../../foundation/database/logins.ts'
import { refusalOf } from '../../foundation/promises/http.ts'
import { type Live, undo } from '../../foundation/promises/live.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import type { IncidentView, Status } from '../../foundation/status/overview.ts'
import { uuid } from '../../foundation/uuid.ts'
import { openDesk, seen } from './desk.ts'

export const incTransparent = promise(import.meta.url, 'inc-transparent', {
  kind: 'enforced',
  says: {
    en: 'What is published of an incident is public at once, with its whole course: on the status page, as JSON, in the feed, and for whoever signs in while it lasts. In the application nobody, not even the operator, can change or take back what was published; a correction stands beside what it corrects.',
    de: 'Was zu einer Störung gemeldet wird, ist sofort und mit dem ganzen Verlauf öffentlich: auf der Statusseite, als JSON, im Feed und, solange sie andauert, für alle, die sich anmelden. Niemand, auch nicht der Betreiber, kann Gemeldetes in der Anwendung ändern oder zurücknehmen; eine Berichtigung steht neben dem, was sie berichtigt.',
    pl: 'To, co zgłoszono o awarii, jest od razu jawne wraz z całym przebiegiem: na stronie statusu, jako JSON, w kanale Atom, a dopóki awaria trwa, także dla każdego, kto się loguje. Nikt, nawet operator, nie może w aplikacji zmienić ani cofnąć tego, co zgłoszono; sprostowanie widnieje obok tego, co prostuje.',
  },
  maps: {
    iso27001: ['A.5.24', 'A.5.26', 'A.5.28'],
    gdpr: ['32(1)(b)', '33(5)'],
    c5: ['SIM-01', 'SIM-03', 'OPS-21'],
  },
  check: async (live) => {
    const desk = await openDesk(live)
    const words = Array.from({ length: 3 }, (_, nth) => `Canary ${nth} ${uuid()}`)
    const [title = '', first = '', second = ''] = words
    const opened = await desk.post('/incidents', {
      title: { en: title },
      component_ids: [desk.component],
      impact: 'degraded',
      state: 'investigating',
      text: { en: first },
    })
    must(opened.status === 201, `An incident was answered with ${opened.status}.`)
    const { id, started_at } = opened.json as { id: string; started_at: string }
    await isPublic(live, id, [title, first])
    const notices = async () =>
      (await seen<{ notices: { id: string }[] }>(live, '/api/v1/status/summary?component=canary')).notices
    must(
      (await notices()).some((notice) => notice.id === id),
      'Whoever signs in does not learn of it.',
    )
    const update = (body: object) => desk.post(`/incidents/${id}/updates`, { text: { en: second }, ...body })
    const earlier = new Date(Date.parse(started_at) - 60_000).toISOString()
    const corrected = await update({ state: 'resolved', started_at: earlier })
    must(corrected.status === 201, `A correction was answered with ${corrected.status}.`)
    const shown = await isPublic(live, id, words)
    must(
      shown.updates.map(({ text }) => text.en).join() === [first, second].join() &&
        shown.updates[0]?.started_at === started_at &&
        Date.parse(shown.started_at) === Date.parse(earlier),
      'A correction does not stand beside what it corrects.',
      { shown },
    )
    must(!(await notices()).some((notice) => notice.id === id), 'It is still reported after its end.')
    await isKept(live, id)
    return { updates: shown.updates.length }
  },
  sabotage: [
    {
      sql: 'grant update on auth.incident_update to attest_auth',
      alsoBreaks: {
        'priv-dataflow': 'The published flows follow the rights in the database.',
      },
    },
    { sql: 'drop trigger keep_incident on auth.incident' },
    { file: 'foundation/status/feed.ts', replace: 'updates.map(', by: 'updates.slice(-1).map(' },
    {
      file: 'foundation/status/page.ts',
      replace: '<ol class="timeline">${updates.join(\'\')}</ol>',
      by: '<ol class="timeline">${updates[0]}</ol>',
    },
  ],
})

/** Each of these texts stands on the page, in the JSON and in the feed; the incident as it is shown. */
async function isPublic(live: Live, id: string, texts: string[]): Promise<IncidentView> {
  const page = await seen<string>(live, '/status/component/canary/en')
  const feed = (await live.http('GET', '/status/feed.atom?component=canary&language=en')).text
  const { incidents, past_incidents } = await seen<Status>(live, '/status.json?component=canary')
  const shown = [...incidents, ...past_incidents].find((one) => one.id === id)
  must(shown !== undefined, 'The incident is not in the JSON.')
  for (const text of texts) {
    must(page.includes(text), 'A text of the incident is missing on the page.')
    must(feed.includes(text), 'A text of the incident is missing in the feed.')
    must(JSON.stringify(shown).includes(text), 'A text of the incident is missing in the JSON.')
  }
  return shown
}

/** The login that publishes can add, and do nothing else. */
async function isKept(live: Live, id: string) {
  const attempts = {
    'An update could be rewritten': statement`
      update incident_update set text = '{"en": "Nothing"}' where incident_id = ${id}`,
    'An update could be taken back': statement`delete from incident_update where incident_id = ${id}`,
    'An incident could be renamed': statement`update incident set title = '{"en": "Nothing"}' where id = ${id}`,
  }
  for (const [what, attempt] of Object.entries(attempts)) {
    const code = await refusalOf(live.auth.send(attempt))
    must(code === '42501', `${what} (${code}).`)
  }
  // A check's own incidents may go: one of everybody's is made and never committed.
  const real = uuid()
  const code = await refusalOf(
    live.auth.send(
      statement`
        insert into incident (id, title, component_ids, is_canary, started_at)
        select ${real}, title, component_ids, false, started_at from incident where id = ${id}`,
      statement`delete from incident where id = ${real}`,
      undo,
    ),
  )
  must(code === '42501', `An incident could be deleted (${code}).`)
}
