import { type Block, renderReport } from '../documents/report.ts'
import type { Language } from '../tenancy/tables.ts'
import { moment } from './history.ts'
import type { MonthReport } from './overview.ts'
import { cells, columns, rulesInWords } from './page.ts'
import { inLanguage } from './texts.ts'
import { Words } from './words.ts'

/** A month's availability as PDF/A: the figures, the rules by which they are counted, and what happened. */
export function monthAsPdf(
  report: MonthReport,
  language: Language,
  address: string,
  component?: string,
): Promise<Buffer> {
  const words = new Words(language, report.time_zone)
  const month = words.period(report.month)
  const query = component === undefined ? '' : `?component=${component}`
  const until = Math.min(report.period.until, Math.floor(Date.parse(report.generated_at) / 1000))
  const range = { from: words.moment(moment(report.period.from)), until: words.moment(moment(until)) }
  const values = cells(report.availability, words)
  const outside = new Set(report.observed.measured.map(({ source }) => source).filter((source) => source !== 'inside'))
  const blocks: Block[] = [
    { paragraph: words.say(`report.${report.is_complete ? 'complete' : 'incomplete'}`, range) },
    { heading: words.say('report.numbers'), level: 1 },
    {
      table: {
        head: [words.say('availability'), words.say('report.value')],
        rows: columns.map((key, i) => [words.say(`columns.${key}`), values[i] ?? '']),
      },
    },
    { paragraph: rulesInWords(words) },
    {
      paragraph: `${words.say('report.sources')}: ${[words.say('report.inside'), ...(outside.size > 0 ? [words.say('report.outside', { count: outside.size })] : [])].join(', ')}.`,
    },
    { heading: words.say('report.incidents'), level: 1 },
    ...incidents(report, words),
    { heading: words.say('report.maintenance'), level: 1 },
    ...maintenance(report, words),
    { paragraph: words.say('report.again', { address: `${address}/status/report/${report.month}.json${query}` }) },
  ]
  return renderReport({
    language,
    title: words.say('report.title', { month }),
    subtitle: `${address}/status${component === undefined ? '' : `/component/${component}`}`,
    issued_on: report.generated_at.slice(0, 10),
    blocks,
  })
}

function incidents(report: MonthReport, words: Words): Block[] {
  if (report.incidents.length === 0) return [{ paragraph: words.say('report.none') }]
  return report.incidents.flatMap((one): Block[] => [
    { heading: inLanguage(one.title, words.language).text, level: 2 },
    {
      table: {
        head: [words.say('impact_title'), words.say('began'), words.say('ended')],
        rows: [
          [
            words.say(`impact.${one.impact}`),
            words.clock(one.started_at),
            one.ended_at ? words.clock(one.ended_at) : '–',
          ],
        ],
      },
    },
    {
      list: one.updates.map(
        ({ at, state, text }) =>
          `${words.clock(at)}, ${words.say(`incident.${state}`)}: ${inLanguage(text, words.language).text}`,
      ),
    },
  ])
}

function maintenance(report: MonthReport, words: Words): Block[] {
  if (report.maintenance.length === 0) return [{ paragraph: words.say('report.none') }]
  return [
    {
      table: {
        head: [words.say('report.maintenance'), words.say('began'), words.say('ended'), words.say('availability')],
        rows: report.maintenance.map((one) => [
          inLanguage(one.title, words.language).text,
          words.clock(one.starts_at),
          words.clock(one.ends_at),
          `${words.say('announced', { time: words.clock(one.announced_at) })}; ${words.say(`counts_as.${one.counts_as}`)}`,
        ]),
      },
    },
  ]
}
