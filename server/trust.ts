import type { FastifyInstance } from 'fastify'
import { notFound } from '../foundation/errors.ts'
import type { Ground } from '../foundation/pipeline.ts'
import { type Category, categories, personal } from '../foundation/promises/categories.ts'
import { dataFlows, drawFlows, type Flow } from '../foundation/promises/data-flow.ts'
import { type PromiseState, states } from '../foundation/promises/checks.ts'
import { type AttestPromise, groupOf, sentence } from '../foundation/promises/promise.ts'
import { readSeenRed } from '../foundation/promises/seen-red.ts'
import { type Language, languages } from '../foundation/tenancy/tables.ts'
import { languageOf, say } from '../foundation/words.ts'
import { notYetKept } from '../promises/not-yet-kept.ts'

interface Shown {
  promises: { of: AttestPromise; state: PromiseState }[]
  stores: Category[]
  flows: Flow[]
  language: Language
  address: string
}

/** The public statement: plain HTML in three languages, and the same as JSON. */
export function serveTrust(server: FastifyInstance, all: AttestPromise[], ground: Ground): void {
  const { database, house, address, mailsOut } = ground
  const seenRed = readSeenRed()
  const stores = categories(house)
  const flows = dataFlows(house, mailsOut)
  const now = () => states(all, database.auth, seenRed)
  const asJson = async () => ({
    promises: (await now()).map((state) => ({ ...state, says: saysOf(all, state.id) })),
    notYetKept: notYetKept.map(({ id }) => id),
    stores,
    flows,
  })
  const html = async (language: Language) =>
    page({
      promises: (await now()).map((state, i) => ({ of: all[i] as AttestPromise, state })),
      stores,
      flows,
      language,
      address,
    })

  const hidden = { schema: { hide: true } } as const
  server.get('/.well-known/attest.json', hidden, asJson)
  server.get(
    '/api/v1/promises',
    { schema: { summary: 'The promises with their present states', tags: ['promises'] } },
    asJson,
  )
  server.get('/trust', hidden, async (request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('vary', 'accept-language')
      .send(await html(languageOf(undefined, request.headers['accept-language']))),
  )
  server.get('/trust/:language', hidden, async (request, reply) => {
    const { language } = request.params as { language: Language }
    if (!languages.includes(language)) throw notFound()
    return reply.type('text/html; charset=utf-8').send(await html(language))
  })
}

const saysOf = (all: AttestPromise[], id: string) => {
  const one = all.find((each) => each.id === id) as AttestPromise
  return Object.fromEntries(languages.map((language) => [language, sentence(one, language)]))
}

function groupBy<T>(all: T[], key: (one: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one])
  return [...groups]
}

const escape = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)

function page({ promises, stores, flows, language, address }: Shown): string {
  const words = (key: string, values?: Record<string, string | number>) => escape(say(language, `trust.${key}`, values))
  const moment = (iso: string | null) =>
    iso
      ? `<time datetime="${iso}">${new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(iso))} UTC</time>`
      : words('never')
  const counted = groupBy(promises, ({ state }) => state.state)
  const groups = groupBy(promises, ({ of }) => groupOf(of))
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words('title')}</title><link rel="stylesheet" href="/plain.css"></head>
<body><main>
<nav aria-label="${words('languages')}">${languages.map((l) => `<a href="/trust/${l}" lang="${l}" hreflang="${l}"${l === language ? ' aria-current="page"' : ''}>${{ en: 'English', de: 'Deutsch', pl: 'Polski' }[l]}</a>`).join(' ')}</nav>
<h1>${words('title')}</h1>
<p>${words('intro')}</p>
<p>${escape(address)} · ${moment(new Date().toISOString())}</p>
<ul class="counts">${counted.map(([state, list]) => `<li class="state ${state.replaceAll(' ', '-')}">${words(`states.${state}`)}: ${list.length}</li>`).join('')}</ul>
${groups
  .map(
    ([group, list]) => `<section><h2>${words(`groups.${group}`)}</h2>
${list
  .map(
    ({
      of,
      state,
    }) => `<article id="${of.id}"><h3><code>${of.id}</code> <span class="state ${state.state.replaceAll(' ', '-')}">${words(`states.${state.state}`)}</span></h3>
<p>${escape(sentence(of, language))}</p>
<dl><dt>${words('kind')}</dt><dd>${words(`kinds.${of.kind}`)}</dd>
<dt>${words('checked')}</dt><dd>${moment(state.checkedAt)}</dd>
<dt>${words('seen_red')}</dt><dd>${moment(state.seenRedAt)}</dd>
<dt>${words('maps')}</dt><dd>${escape(frameworks(of))}</dd>
${of.outside ? `<dt>${words('outside')}</dt><dd><code>${escape(of.outside.replaceAll('{address}', address))}</code></dd>` : ''}</dl></article>`,
  )
  .join('\n')}</section>`,
  )
  .join('\n')}
<section id="flows"><h2>${words('flows.title')}</h2><p>${words('flows.intro')}</p>
<figure class="flows" tabindex="0" aria-label="${words('flows.picture')}">${drawFlows(flows, (key, values) => words(`flows.${key}`, values), address.startsWith('https:') ? 'HTTPS' : 'HTTP')}</figure>
<ul>${flows.map((flow) => `<li>${flowInWords(flow, words)}</li>`).join('\n')}</ul></section>
<section id="stores"><h2>${words('stores')}</h2><p>${words('stores_intro')}</p>
${groupBy(
  stores.filter((one) => personal(one).length > 0),
  ({ module }) => module,
)
  .map(
    ([module, list]) => `<h3><code>${module}</code></h3>
<ul>${list
      .map(
        (one) =>
          `<li><code>${one.table}</code>: ${personal(one)
            .map((column) => `<code>${column}</code>`)
            .join(', ')} · ${keptWords(one)
            .map((part) => words(...part))
            .join('; ')}</li>`,
      )
      .join('\n')}</ul>`,
  )
  .join('\n')}</section>
<section id="not-yet-kept"><h2>${words('not_yet_kept')}</h2><p>${words('not_yet_kept_intro')}</p>
<ul>${notYetKept.map(({ id, about }) => `<li><code>${id}</code> ${escape(about[language])}</li>`).join('\n')}</ul></section>
<footer><p><a href="/.well-known/attest.json">/.well-known/attest.json</a></p></footer>
</main></body></html>`
}

type Words = (key: string, values?: Record<string, string | number>) => string

/** A flow for those who don't see the picture, and for those who want to know it in detail. */
function flowInWords(flow: Flow, words: Words): string {
  if (flow.to === 'mail') return words(`flows.mails.${flow.when}`)
  if (flow.to === 'server')
    return `${words(`flows.people.${flow.from}`)} → ${words('flows.server')}: ${flow.modules.map((name) => `<code>${name}</code>`).join(', ')}`
  const tables = Object.entries(flow.tables).map(([name, may]) => `<code>${name}</code> (${may.join(', ')})`)
  return `${words('flows.server')} → ${words('flows.database', { login: flow.login })}: <details><summary>${words('flows.tables', { count: tables.length })}</summary>${tables.join(', ')}</details>`
}

/** The words that say how long a table's rows are kept, one part for each rule. */
function keptWords({ kept }: Category): [string, Record<string, string | number>?][] {
  if ('while' in kept) return [[`kept.${kept.while}`]]
  return kept.spans.flatMap(({ for: count, unit, from, settable, of }) => [
    ...(of
      ? [[`kept.${of.isOther ? 'otherwise' : 'where'}`, { column: of.column, values: of.values.join(', ') }]]
      : []),
    [`kept.${unit}`, { count, from }],
    ...(settable ? [['kept.settable', settable]] : []),
  ]) as [string, Record<string, string | number>?][]
}

function frameworks({ maps }: AttestPromise): string {
  const names = { iso27001: 'ISO/IEC 27001:2022', gdpr: 'GDPR', asvs: 'OWASP ASVS 5.0' } as const
  return Object.entries(maps)
    .map(([framework, numbers]) => `${names[framework as keyof typeof names]} ${numbers.join(', ')}`)
    .join(' · ')
}
