import type { Context, Statement } from '../context.ts'
import { isComposed, rangeOf, restoring } from '../context.ts'
import { ruling } from '../sources.ts'
import type { Found, Rule } from '../types.ts'

/** Whom the conduct sentence names, and in which order. */
export const personRules = {
  /** Superiors left out suggest trouble with them. */
  superiors_missing: { severity: 'warning', source: ruling('BAG 9 AZR 632/07'), find: superiorsMissing },
  /** Superiors, colleagues, staff, customers: another order reads like a message. */
  order_of_persons: { severity: 'warning', source: ruling('BAG 9 AZR 632/07'), find: wrongOrder },
} satisfies Record<string, Rule>

/** In the customary order. Trainers stand with the superiors. */
const groups: readonly RegExp[] = [
  /Vorgesetzt|Geschäfts(?:führung|leitung)|Ausbild(?:er|end)|Leitung|Chef/u,
  /Kolleg|Team(?!leit)/u,
  /Mitarbeiter|Mitarbeitend|Beschäftigte|unterstellt/u,
  /Kund|Geschäftspartner|Mandant|Patient|Klient|Gäste|Bewohner|Bürger|Studierende|Eltern|Lieferant|Extern|Dritte/u,
]

function conductOf({ statements }: Context): Statement[] {
  return statements.filter(({ criterion }) => criterion === 'conduct')
}

function superiorsMissing(context: Context): Found[] {
  const about = conductOf(context)
  const [first] = about
  if (!first || about.some(({ text }) => groups[0]?.test(text)) || about.some(isComposed)) return []
  return [{ at: rangeOf(first), ...restoring(first) }]
}

function wrongOrder(context: Context): Found[] {
  return conductOf(context).flatMap((statement) => {
    const places = groups.map((group) => statement.text.search(group)).filter((place) => place >= 0)
    const isSorted = places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0))
    return isSorted || isComposed(statement) ? [] : [{ at: rangeOf(statement), ...restoring(statement) }]
  })
}
