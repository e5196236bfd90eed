import { escape, plainPage } from '../statement/page.ts'
import { type Language, languages } from '../tenancy/tables.ts'
import { say } from '../words.ts'
import { figure } from '../figures.ts'
import { bars } from './bars.ts'
import type { ComponentView, IncidentView, MaintenanceView, Period, PresentState, Status } from './overview.ts'
import { Words } from './words.ts'

const DAYS = 90
/** The classes of the plain pages, by what they say of a promise. */
const classes: Record<PresentState, string> = {
  up: 'kept',
  degraded: 'unknown',
  maintenance: 'unknown',
  unknown: 'unknown',
  down: 'broken',
}

interface Shown {
  status: Status
  language: Language
  /** One component's page; otherwise the application's. */
  component?: string | undefined
  /** What to say first, after the form was sent. */
  notice?: string
}

/** The status page, without JavaScript. */
export function statusPage({ status, language, component, notice = '' }: Shown): string {
  const words = new Words(language, status.time_zone)
  const path = component === undefined ? '/status' : `/status/component/${component}`
  const [one] = status.components
  const title = component !== undefined && one ? words.say('of', { component: one.name[language] }) : words.say('title')
  const query = `?${new URLSearchParams({ language, ...(component !== undefined && { component }) }).toString()}`
  const feed = `<link rel="alternate" type="application/atom+xml" title="${escape(title)}" href="/status/feed.atom${escape(query)}">`
  const names = new Map(status.components.map(({ slug, name }) => [slug, name[language]]))
  const body = [
    notice && `<p role="status"><strong>${escape(notice)}</strong></p>`,
    `<p class="overall"><span class="state ${classes[status.state]}">${words.html(`states.${status.state}`)}</span> ${words.html(`overall.${status.state}`)}</p>
<p>${words.html('now', { time: words.clock(status.generated_at), zone: words.zone })}</p>`,
    section(
      'incidents',
      words.html('running'),
      status.incidents.map((each) => incident(each, words, names)),
      words.html('none_running'),
    ),
    section(
      'maintenance',
      words.html('planned'),
      status.maintenance.map((each) => window(each, words, names, status.generated_at)),
      words.html('none_planned'),
    ),
    section('components', words.html('components'), [
      ...status.components.map((each) => componentRow(each, words)),
      `<p class="legend">${words.html('days.legend')}</p>`,
    ]),
    availability(status, words, component),
    section(
      'past',
      words.html('past'),
      past(status).map((each) =>
        'updates' in each ? incident(each, words, names) : window(each, words, names, status.generated_at),
      ),
      words.html('none_past'),
    ),
    component === undefined ? subscribe(words) : '',
    `<footer><p>${words.html('feeds')}: <a href="/status/feed.atom${escape(query)}">${words.html('feed.atom')}</a>, <a href="/status.json${component === undefined ? '' : escape(`?component=${component}`)}">${words.html('feed.json')}</a></p></footer>`,
  ]
  return plainPage({ language, title, path, body: body.filter(Boolean).join('\n'), head: feed })
}

/** A short page after a link of a mail; with a button it asks before it does something. */
export function ticketPageHtml(
  language: Language,
  ticket: string,
  { text, button, action }: { text: string; button?: string; action?: 'confirm' | 'unsubscribe' },
): string {
  const form = button
    ? `<form method="post" action="/status/subscription/${language}/${escape(ticket)}"><input type="hidden" name="action" value="${action}"><button>${escape(button)}</button></form>`
    : ''
  return plainPage({
    language,
    title: say(language, 'status.subscribe.title'),
    path: (l) => `/status/subscription/${l}/${ticket}`,
    body: `<p>${escape(text)}</p>${form}<p><a href="/status/${language}">${escape(say(language, 'status.subscribe.back'))}</a></p>`,
  })
}

const section = (id: string, title: string, items: string[], otherwise = '') =>
  `<section id="${id}"><h2>${title}</h2>\n${items.length > 0 ? items.join('\n') : `<p>${otherwise}</p>`}</section>`

const past = ({ past_incidents, past_maintenance }: Status): (IncidentView | MaintenanceView)[] => {
  const begin = (one: IncidentView | MaintenanceView) => ('updates' in one ? one.started_at : one.starts_at)
  return [...past_incidents, ...past_maintenance].toSorted((a, b) => begin(b).localeCompare(begin(a)))
}

const componentRow = (one: ComponentView, words: Words) =>
  `<article><h3><a href="/status/component/${one.slug}/${words.language}">${escape(one.name[words.language])}</a> <span class="state ${classes[one.state]}">${words.html(`states.${one.state}`)}</span></h3>
<p>${words.html('days.title', { count: DAYS })}</p>
${bars(one, DAYS, words)}</article>`

const concerns = (slugs: string[], names: Map<string, string>) =>
  escape(slugs.map((slug) => names.get(slug) ?? slug).join(', '))

/** What is known of something: HTML by the key of its label. */
const facts = (words: Words, all: Record<string, string>) =>
  `<dl>${Object.entries(all)
    .map(([label, html]) => `<div><dt>${words.html(label)}</dt><dd>${html}</dd></div>`)
    .join('')}</dl>`

const incidentClasses = { investigating: 'broken', identified: 'broken', monitoring: 'unknown', resolved: 'kept' }

function incident(one: IncidentView, words: Words, names: Map<string, string>): string {
  const state = one.updates.at(-1)?.state ?? 'investigating'
  const updates = one.updates
    .toReversed()
    .map(
      (update) =>
        `<li>${words.time(update.at)} <strong>${words.html(`incident.${update.state}`)}</strong>${update.state === 'resolved' ? '' : ` (${words.html(`impact.${update.impact}`)})`}<br>${words.text(update.text)}</li>`,
    )
  return `<article id="${one.id}"><h3>${words.text(one.title)} <span class="state ${incidentClasses[state]}">${words.html(`incident.${state}`)}</span></h3>
${facts(words, {
  concerns: concerns(one.components, names),
  impact_title: words.html(`impact.${one.impact}`),
  began: words.time(one.started_at),
  ...(one.ended_at && { ended: words.time(one.ended_at) }),
})}
<ol class="timeline">${updates.join('')}</ol></article>`
}

function window(one: MaintenanceView, words: Words, names: Map<string, string>, now: string): string {
  const state = one.cancelled_at
    ? 'cancelled'
    : Date.parse(one.ends_at) <= Date.parse(now)
      ? 'over'
      : Date.parse(one.starts_at) <= Date.parse(now)
        ? 'running'
        : 'planned'
  return `<article id="${one.id}"><h3>${words.text(one.title)} <span class="state">${words.html(`maintenance.${state}`)}</span></h3>
${one.text ? `<p>${words.text(one.text)}</p>` : ''}
${facts(words, {
  concerns: concerns(one.components, names),
  began: words.time(one.starts_at),
  ended: words.time(one.cancelled_at && one.cancelled_at > one.starts_at ? one.cancelled_at : one.ends_at),
  availability: `${words.html('announced', { time: words.clock(one.announced_at) })}; ${words.html(`counts_as.${one.counts_as}`)}`,
})}</article>`
}

/** By which rules it is counted, in words. */
export const rulesInWords = (words: Words): string => {
  const span = (name: 'status.maintenance_notice' | 'status.silence') =>
    say(words.language, `mail.spans.${figure(name).unit}`, { count: figure(name).value })
  return words.say('availability_intro', {
    availability: new Intl.NumberFormat(words.language).format(figure('status.availability').value),
    notice: span('status.maintenance_notice'),
    silence: span('status.silence'),
    zone: words.zone,
  })
}

export const columns = ['percent', 'at_least', 'down', 'excused', 'unknown', 'left'] as const

/** The figures of a period in the order of the columns. */
export const cells = (one: Omit<Period, 'name' | 'from' | 'until'>, words: Words): string[] => [
  words.percent(one.percent),
  words.percent(one.at_least),
  words.span(one.down),
  words.span(one.excused),
  words.span(one.unknown),
  one.left >= 0 ? words.span(one.left) : words.say('exceeded', { span: words.span(-one.left) }),
]

function availability(status: Status, words: Words, component: string | undefined): string {
  const head = ['period', ...columns, 'report'].map((key) => `<th scope="col">${words.html(`columns.${key}`)}</th>`)
  const row = (one: Period) => {
    const isPartial = Date.parse(one.until) > Date.parse(status.generated_at)
    const query = `?${new URLSearchParams({ language: words.language, ...(component !== undefined && { component }) }).toString()}`
    const report =
      one.name.length === 7
        ? `<span><a href="/status/report/${one.name}.pdf${escape(query)}">PDF</a>, <a href="/status/report/${one.name}.json${escape(query)}">JSON</a></span>`
        : ''
    const values = [...cells(one, words).map(escape), report]
    return `<tr><th scope="row">${escape(words.period(one.name))}${isPartial ? ` (${words.html('so_far')})` : ''}</th>${values.map((value, i) => `<td data-label="${words.html(`columns.${[...columns, 'report'][i]}`)}">${value}</td>`).join('')}</tr>`
  }
  const rows = [...status.years, ...status.months].map(row)
  return `<section id="availability"><h2>${words.html('availability')}</h2><p>${escape(rulesInWords(words))}</p>
${rows.length > 0 ? `<table class="availability"><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>` : `<p>${words.html('not_measured')}</p>`}</section>`
}

const subscribe = (words: Words) => `<section id="subscribe"><h2>${words.html('subscribe.title')}</h2>
<p>${words.html('subscribe.intro')}</p>
<form method="post" action="/status/subscription"><input type="hidden" name="language" value="${words.language}">
<label>${words.html('subscribe.email')} <input type="email" name="email" required maxlength="254" autocomplete="email"></label> <button>${words.html('subscribe.button')}</button></form></section>`

/** A language by its tag, or undefined. */
export const languageNamed = (tag: unknown): Language | undefined => languages.find((language) => language === tag)
