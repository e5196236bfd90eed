import { places } from '../attestation/document.ts'
import { SECURITY_TXT } from '../attestation/security-txt.ts'
import type { Subprocessor } from '../evidence/in-force.ts'
import { locales } from '../privacy/certificate.ts'
import { type Category, personal } from '../promises/categories.ts'
import { drawFlows, type Flow } from '../promises/data-flow.ts'
import { type Framework, frameworks } from '../promises/promise.ts'
import { verdicts } from './changes.ts'
import type { Inline, Part, Text } from './document.ts'
import type { Published, Stated } from './facts.ts'
import { escape } from './page.ts'
import type { Speech } from './speech.ts'
import type { Version } from './versions.ts'

/** Who else works on the data. */
export function subprocessorParts({ subprocessors, now }: Published, speech: Speech): Part[] {
  const { words } = speech
  const today = now.toISOString().slice(0, 10)
  return [
    { heading: words('subprocessors.title'), level: 2, id: 'subprocessors' },
    { paragraph: words(subprocessors.length > 0 ? 'subprocessors.intro' : 'subprocessors.none') },
    ...(subprocessors.length > 0
      ? [
          {
            table: {
              head: ['name', 'role', 'place', 'data', 'transfer', 'certificates', 'time'].map((key) =>
                words(`subprocessors.${key}`),
              ),
              rows: subprocessors.map((one) => subprocessorRow(one, today, speech)),
            },
          },
        ]
      : []),
  ]
}

function subprocessorRow(one: Subprocessor, today: string, { words, day, language }: Speech): Text[] {
  const country = new Intl.DisplayNames(locales[language], { type: 'region' }).of(one.country) ?? one.country
  const isFuture = one.since > today
  const begins =
    isFuture && one.announced_on
      ? words('subprocessors.from', { date: day(one.since), announced: day(one.announced_on) })
      : words('subprocessors.since', { date: day(one.since) })
  const certificates = one.certificates.map(({ title, expires_on }) =>
    words('subprocessors.valid', { title, date: day(expires_on) }),
  )
  return [
    one.service ? `${one.name} (${one.service})` : one.name,
    one.role,
    `${one.place}, ${country}`,
    one.data_categories,
    words(`subprocessors.transfers.${one.transfer_basis}`),
    certificates.join('; ') || words('none'),
    one.until ? `${begins}, ${words('subprocessors.until', { date: day(one.until) })}` : begins,
  ]
}

/** How data flows, as a picture and in words. */
export function flowParts({ flows, address }: Published, speech: Speech): Part[] {
  const { words } = speech
  const scheme = address.startsWith('https:') ? 'HTTPS' : 'HTTP'
  const picture = drawFlows(flows, (key, values) => escape(words(`flows.${key}`, values)), scheme)
  return [
    { heading: words('flows.title'), level: 2, id: 'flows' },
    { paragraph: words('flows.intro') },
    { picture, says: words('flows.picture') },
    {
      table: {
        head: [words('flows.reach'), words('flows.through')],
        rows: flows.flatMap((flow) => flowRows(flow, speech)),
        widths: [1, 2],
      },
    },
    ...flows.flatMap((flow) => (flow.to === 'database' ? [loginPart(flow, words)] : [])),
  ]
}

function flowRows(flow: Flow, { words, module, list }: Speech): Text[][] {
  const server = words('flows.server')
  if (flow.to === 'mail') return [[`${server} → ${words('flows.mail')}`, words(`flows.mails.${flow.when}`)]]
  if (flow.to === 'server')
    return [[`${words(`flows.people.${flow.from}`)} → ${server}`, list(flow.modules.map(module))]]
  return []
}

/** What a login of the database may do, and in which tables. */
function loginPart({ login, tables }: Extract<Flow, { to: 'database' }>, words: Speech['words']): Part {
  const names = Object.keys(tables)
  const rightsIn = (name: string) => (tables[name] ?? []).join(', ')
  const rows = [...new Set(names.map(rightsIn))].map((may): Text[] => [
    { code: may },
    codes(names.filter((name) => rightsIn(name) === may)),
  ])
  const count = words('flows.tables', { count: names.length })
  const head = [words('flows.may'), words('flows.in_tables')]
  return { fold: `${words('flows.database', { login })}: ${count}`, parts: [{ table: { head, rows, widths: [1, 3] } }] }
}

/** Names of the software, with commas between them. */
const codes = (names: string[]): Inline[] => names.flatMap((code, i) => (i > 0 ? [', ', { code }] : [{ code }]))

/** What is stored of people, by module. */
export function storeParts({ stores, modules }: Published, { words, module: moduleNamed }: Speech): Part[] {
  const aboutPeople = stores.filter((one) => personal(one).length > 0)
  const head = ['table', 'columns', 'kept_for'].map((key) => words(`stores.${key}`))
  return [
    { heading: words('stores.title'), level: 2, id: 'stores' },
    { paragraph: words('stores.intro') },
    ...modules.flatMap((module): Part[] => {
      const own = aboutPeople.filter((one) => one.module === module)
      if (own.length === 0) return []
      const rows = own.map((one): Text[] => [{ code: one.table }, codes(personal(one)), keptWords(one, words)])
      const fold = words('stores.module', { module: moduleNamed(module), count: own.length })
      return [{ fold, parts: [{ table: { head, rows, widths: [2, 3, 3] } }] }]
    }),
  ]
}

function keptWords({ kept }: Category, words: Speech['words']): string {
  if ('while' in kept) return words(`kept.${kept.while}`)
  return kept.spans
    .map(({ for: count, unit, from, settable, of }) =>
      [
        ...(of
          ? [words(`kept.${of.isOther ? 'otherwise' : 'where'}`, { column: of.column, values: of.values.join(', ') })]
          : []),
        words(`kept.${unit}`, { count, from }),
        ...(settable ? [words('kept.settable', settable)] : []),
      ].join('; '),
    )
    .join('; ')
}

/** Which wordings were in force, and what changed from one to the next. */
export function historyParts({ history, address }: Published, speech: Speech): Part[] {
  const { words, moment, language } = speech
  const page = `${address}/trust/history/${language}`
  return [
    { heading: words('history.title'), level: 2, id: 'history' },
    { paragraph: [words('history.intro'), ' ', { link: page, says: words('history.all') }] },
    history.length === 0
      ? { paragraph: words('history.none') }
      : {
          table: {
            head: [words('history.version'), words('history.date'), words('history.changes')],
            rows: history.map((one): Text[] => [
              { link: `${page}#version-${one.number}`, says: String(one.number) },
              moment(one.at),
              inShort(one, words),
            ]),
            widths: [1, 2, 5],
          },
        },
  ]
}

/** By verdict, so that whoever looks for what was weakened finds it first. */
function inShort({ number, changes }: Version, words: Speech['words']): string {
  if (number === 1) return words('history.first')
  return verdicts
    .map((verdict) => ({ verdict, ids: changes.filter((one) => one.verdicts.includes(verdict)).map(({ id }) => id) }))
    .filter(({ ids }) => ids.length > 0)
    .map(({ verdict, ids }) => `${words(`history.verdicts.${verdict}`)}: ${ids.join(', ')}`)
    .join('; ')
}

/** Which promises contribute to a number: auditors look for A.8.15. */
export function frameworkParts(promises: Stated[], { words, numbered }: Speech): Part[] {
  const sorted = new Intl.Collator('en', { numeric: true }).compare
  const tables = frameworks.flatMap((framework): Part[] => {
    const numbers = [...new Set(promises.flatMap(({ of }) => of.maps[framework] ?? []))].sort(sorted)
    if (numbers.length === 0) return []
    const rows = numbers.map((number): Text[] => [
      numbered(framework, number),
      promises.filter(({ of }) => of.maps[framework]?.includes(number)).flatMap((one, i) => stateOf(one, words, i > 0)),
    ])
    const title = words(`frameworks.names.${framework as Framework}`)
    const head = [words('frameworks.number'), words('frameworks.promises')]
    const fold = words('frameworks.summary', { framework: title, count: numbers.length })
    return [{ fold, parts: [{ table: { head, rows, widths: [1, 4] } }] }]
  })
  return [
    { heading: words('frameworks.title'), level: 2, id: 'frameworks' },
    { paragraph: words('frameworks.intro') },
    ...tables,
  ]
}

const stateOf = ({ of, state }: Stated, words: Speech['words'], isNext: boolean): Inline[] => [
  ...(isNext ? [', '] : []),
  { link: `#${of.id}`, says: of.id },
  ` (${words(`states.${state.state}`)})`,
]

/** Where programs and the curious go on. */
export function machineParts({ address, contact }: Published, { words, language }: Speech): Part[] {
  const links: [string, string][] = [
    ['/.well-known/attest.json', 'json'],
    [places.assessment_results, 'oscal'],
    ...(contact ? [[SECURITY_TXT, 'security'] as [string, string]] : []),
    ['/log', 'log'],
    ['/status', 'status'],
    [`/trust/history/${language}`, 'history'],
  ]
  return [
    { heading: words('machine.title'), level: 2, id: 'machine' },
    {
      list: links.map(
        ([path, key]): Text => [{ link: `${address}${path}`, says: path }, `: ${words(`machine.${key}`)}`],
      ),
    },
  ]
}
