import type { Criterion } from '../../text/types.ts'
import type { Context } from '../context.ts'
import { meanOf, rangeOf, reinserting, restoring } from '../context.ts'
import { closingPartsOf, satisfactionFormula } from '../grade-reader.ts'
import { content, ruling } from '../sources.ts'
import type { Found, Rule } from '../types.ts'
import { rated } from './grades.ts'

const telling = ruling('BAG 9 AZR 632/07')

/** What readers expect in such a letter; what is missing speaks too (BAG 9 AZR 632/07). */
export const statementRules = {
  /** A qualified letter covers performance … */
  overall_missing: { severity: 'warning', source: content, find: overallMissing },
  /** … and conduct. */
  conduct_missing: { severity: 'error', source: content, find: (context) => missing(context, 'conduct') },
  criterion_missing: { severity: 'warning', source: telling, find: criterionMissing },
  /** A sentence that the grades made and somebody struck. */
  sentence_removed: { severity: 'warning', source: telling, find: sentenceRemoved },
  leadership_missing: { severity: 'warning', source: telling, find: leadershipMissing },
  /** Leadership is both: a content team and what it achieves. */
  leadership_incomplete: { severity: 'warning', source: telling, find: leadershipIncomplete },
  customers_missing: { severity: 'hint', source: telling, find: customersMissing },
  /** Whoever handles money or goods is expected to be called honest. */
  honesty_missing: { severity: 'hint', source: telling, find: honestyMissing },
  closing_incomplete: { severity: 'hint', source: ruling('BAG 9 AZR 227/11'), find: closingIncomplete },
  activities_missing: { severity: 'warning', source: content, find: activitiesMissing },
  /** An interim letter says why it is issued. */
  occasion_missing: { severity: 'hint', source: ruling('LAG Köln 5 SLa 495/25'), find: occasionMissing },
} satisfies Record<string, Rule>

const speaksOf = ({ statements }: Context, criterion: Criterion) =>
  statements.some(({ about }) => about.includes(criterion))

function missing(context: Context, criterion: Criterion): Found[] {
  const grade = context.letter.ratings[criterion]
  const isUnsaid = grade && !context.profile.gradesSaid.includes(grade)
  if (!context.isQualified || isUnsaid || speaksOf(context, criterion)) return []
  const sentence = context.removed.find(({ block }) => block.criterion === criterion)
  return [{ field: `ratings.${criterion}`, ...(sentence && reinserting(sentence, context)) }]
}

function overallMissing(context: Context): Found[] {
  if (satisfactionFormula.test(context.body)) return []
  const mean = meanOf(context)
  const isRated = Boolean(context.letter.ratings.overall)
  const isFit = mean !== undefined && !isRated
  return missing(context, 'overall').map((found) => ({
    ...found,
    ...(isFit && rated(context, 'overall', Math.round(mean) as 1 | 2 | 3 | 4 | 5)),
  }))
}

function criterionMissing(context: Context): Found[] {
  const { input, letter } = context
  const apart: readonly Criterion[] = ['overall', 'conduct', 'closing', 'leadership', 'conduct_external']
  const expected = input.criteria ?? (['willingness', 'ability', 'expertise', 'working_style', 'results'] as const)
  if (!context.isQualified) return []
  return expected
    .filter((criterion) => !apart.includes(criterion) || (criterion === 'conduct_external' && input.criteria))
    .filter((criterion) => !letter.ratings[criterion] && !speaksOf(context, criterion))
    .map((criterion) => ({ field: `ratings.${criterion}`, values: { criterion } }))
}

function sentenceRemoved(context: Context): Found[] {
  const own: readonly (Criterion | undefined)[] = ['overall', 'conduct', 'closing']
  return context.removed
    .filter(({ block, isItem }) => block.grade && !isItem && !own.includes(block.criterion))
    .map((sentence) => ({
      place: sentence.block.slot ?? sentence.text.slice(0, 60),
      values: { criterion: sentence.block.criterion ?? '', sentence: sentence.text },
      ...reinserting(sentence, context),
    }))
}

function leadershipMissing(context: Context): Found[] {
  const { letter, isQualified } = context
  const isMissing = letter.level === 'manager' && !letter.ratings.leadership && !speaksOf(context, 'leadership')
  return isQualified && isMissing ? [{ field: 'ratings.leadership' }] : []
}

const contentTeam =
  /zufrieden|Klima|Vertrauen|vertrauens|motivi|anerkannt|Zusammenarbeit|wertschätz|geschätzt|Atmosphäre/i
const achieved = /leistung|Ergebnis|Ziele?(?![a-zäöüß])|Erfolg|erreicht/i

function leadershipIncomplete(context: Context): Found[] {
  const about = context.statements.filter(({ criterion }) => criterion === 'leadership')
  const text = about.map((statement) => statement.text).join(' ')
  const [first] = about
  if (!first || (contentTeam.test(text) && achieved.test(text))) return []
  return [{ at: rangeOf(first), ...restoring(first) }]
}

const customers = /Kund|Mandant|Patient|Klient|Gäste|Bewohner|Bürger|Studierende|Eltern|Geschäftspartner|Auftraggeber/i
const outward =
  /Kunden|Vertrieb|Verkauf|Verkäufer|Außendienst|Beratung|Berater|Mandanten|Empfang|Gäste|Patienten|Callcenter/i

function customersMissing(context: Context): Found[] {
  const { letter, isQualified, statements } = context
  const { activities, extra_activities = [], position } = letter.employment
  const word = [position, ...activities, ...extra_activities].join(' ').match(outward)?.[0]
  const areNamed = statements.some(({ criterion, text }) => /conduct/.test(criterion ?? '') && customers.test(text))
  return isQualified && word && !areNamed ? [{ field: 'ratings.conduct_external', values: { word } }] : []
}

const trusted =
  /Kassier|(?<!kranken|spar|betriebs|bau|ausgleichs)kasse(?!l)|Bargeld|Tresor|Geldtransport|Buchhalt|Filialleit|Verkäufer|Haushaltshilfe|Hauswirtschaft/i
const honest = /ehrlich|vertrauenswürdig|Integrität|integer/i

function honestyMissing({ letter, body, isQualified }: Context): Found[] {
  const { activities, position } = letter.employment
  const word = [position, ...activities].join(' ').match(trusted)?.[0]
  return isQualified && word && !honest.test(body) ? [{ field: 'qualities', values: { word } }] : []
}

function closingIncomplete(context: Context): Found[] {
  const { letter, removed, isQualified, statements } = context
  const { overall, closing } = letter.ratings
  if (!isQualified || !overall || overall > 3 || !closing || context.input.corrected) return []
  if (letter.options?.closing_text?.trim()) return []
  const said = new Set(statements.flatMap(({ text, isItem }) => (isItem ? [] : closingPartsOf(text))))
  const left = Object.entries(letter.options?.closing ?? {}).filter(([, isSaid]) => !isSaid)
  return [
    ...left.map(([part]) => ({ field: 'choices.closing', place: part, values: { part } })),
    ...removed
      .filter(({ block }) => block.criterion === 'closing' && block.topic && !said.has(block.topic))
      .map((sentence) => {
        const part = sentence.block.topic ?? ''
        return { place: part, values: { part }, ...reinserting(sentence, context) }
      }),
  ]
}

function activitiesMissing({ letter, statements }: Context): Found[] {
  const { activities, stations = [] } = letter.employment
  const areGiven = [...activities, ...stations.map((one) => one.activities ?? '')].some((entry) => entry.trim())
  return areGiven || statements.some(({ isItem }) => isItem) ? [] : [{ field: 'activities' }]
}

function occasionMissing({ letter, body }: Context): Found[] {
  const isGiven = letter.options?.reason || letter.options?.reason_text?.trim() || /Zwischenzeugnis/.test(body)
  return letter.kind !== 'interim' || letter.extent !== 'qualified' || isGiven ? [] : [{ field: 'reason' }]
}
