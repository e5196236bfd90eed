import { figure } from '../figures.ts'
import type { State } from '../promises/checks.ts'
import { groupOf } from '../promises/promise.ts'
import type { Language } from '../tenancy/tables.ts'
import { say } from '../words.ts'
import { flowParts, frameworkParts, historyParts, machineParts, storeParts, subprocessorParts } from './appendix.ts'
import { type Company, companyParts } from './company.ts'
import type { Document, Facts, Part, Text } from './document.ts'
import { entryOf } from './entry.ts'
import type { Published, Stated } from './facts.ts'
import { type Speech, speech } from './speech.ts'

/** In this order they are counted and explained. */
const states: State[] = ['kept', 'broken', 'unknown', 'unproven', 'expired', 'not set up', 'declared']

/**
 * The statement in one language: of the installation, or of one company with its own settings. HTML, Markdown and PDF
 * are made from it.
 */
export function statementOf(published: Published, language: Language, company?: Company): Document {
  const spoken = speech(language)
  const { words } = spoken
  return {
    language,
    title: company ? words('title_company', { company: company.name }) : words('title'),
    subtitle: words('subtitle'),
    facts: head(published, spoken, company),
    parts: [
      ...scope(published, spoken, company),
      ...summary(published, spoken),
      ...limits(published, spoken, company),
      ...(company ? companyParts(company, spoken) : []),
      ...groups(published, spoken, company),
      ...subprocessorParts(published, spoken),
      ...storeParts(published, spoken),
      ...flowParts(published, spoken),
      ...historyParts(published, spoken),
      ...reading(spoken),
      ...frameworkParts(published.promises, spoken),
      ...machineParts(published, spoken),
    ],
  }
}

function head(
  { address, contact, software, now, history: [last] }: Published,
  spoken: Speech,
  company?: Company,
): Facts {
  const { words, moment } = spoken
  const { version, commit } = software
  const whom = company
    ? words('head.for_company', { address, company: company.name })
    : words('head.for_all', { address })
  const code = commit
    ? words('head.commit', { version, commit: commit.slice(0, 12) })
    : words('head.version', { version })
  const reached: Text = contact ? { link: contact, says: contact.replace(/^mailto:/, '') } : words('head.no_contact')
  return [
    [words('head.for'), whom],
    [words('head.date'), moment(now.toISOString())],
    [words('head.contact'), reached],
    [words('head.software'), code],
    ...(last
      ? [
          [words('head.wording'), words('head.wording_of', { number: last.number, date: spoken.day(last.at) })] as [
            string,
            Text,
          ],
        ]
      : []),
  ]
}

function scope({ address, modules }: Published, { words, module, list }: Speech, company?: Company): Part[] {
  return [
    { heading: words('scope.title'), level: 2, id: 'scope' },
    { paragraph: words('scope.installation', { address, modules: list(modules.map(module)) }) },
    ...(company ? [{ paragraph: words('scope.company', { company: company.name }) }] : []),
    { heading: words('legal.title'), level: 2, id: 'legal' },
    { paragraph: words('legal.kind') },
    { paragraph: words('legal.limits') },
    ...(company ? [{ paragraph: words('legal.company') }] : []),
  ]
}

function summary({ promises }: Published, { words, number }: Speech): Part[] {
  const counts = states.map((state) => ({ state, count: promises.filter((one) => one.state.state === state).length }))
  return [
    { heading: words('summary.title'), level: 2, id: 'summary' },
    { paragraph: words('summary.count', { count: promises.length }) },
    {
      list: counts
        .filter(({ count }) => count > 0)
        .map(({ state, count }): Text => [{ state, says: words(`states.${state}`) }, `: ${number(count)}`]),
    },
    { paragraph: { link: '#reading', says: words('summary.meaning') } },
  ]
}

const isLimit = ({ of }: Stated) => of.kind === 'limit'
const isClaimed = ({ state }: Stated) => state.state !== 'not set up'

function limits({ promises, address }: Published, spoken: Speech, company?: Company): Part[] {
  const all = promises.filter(isLimit)
  return [
    { heading: spoken.words('limits.title'), level: 2, id: 'limits' },
    { paragraph: spoken.words(all.length > 0 ? 'limits.intro' : 'limits.none') },
    ...all.map((one): Part => ({ entry: entryOf(one, address, spoken, company?.figures) })),
  ]
}

/** Each group's promises, and folded away what isn't claimed in this installation. */
function groups({ promises, address }: Published, spoken: Speech, company?: Company): Part[] {
  const { words, language } = spoken
  const shown = promises.filter((one) => !isLimit(one))
  const entry = (one: Stated): Part => ({ entry: entryOf(one, address, spoken, company?.figures) })
  return [...new Set(shown.map(({ of }) => groupOf(of)))].flatMap((group): Part[] => {
    const own = shown.filter(({ of }) => groupOf(of) === group)
    const rest = own.filter((one) => !isClaimed(one))
    return [
      { heading: say(language, `trust.groups.${group}`), level: 2, id: `group-${group}` },
      ...own.filter(isClaimed).map(entry),
      ...(rest.length > 0 ? [{ fold: words('not_claimed', { count: rest.length }), parts: rest.map(entry) }] : []),
    ]
  })
}

function reading({ words, value }: Speech): Part[] {
  const freshness = value('promises.freshness', figure('promises.freshness').value)
  return [
    { heading: words('reading.title'), level: 2, id: 'reading' },
    { paragraph: words('reading.intro', { freshness }) },
    { paragraph: words('reading.same') },
    { paragraph: words('reading.repeat') },
    { facts: states.map((state) => [words(`states.${state}`), words(`meaning.${state}`, { freshness })]) },
  ]
}
