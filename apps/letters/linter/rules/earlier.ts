import type { Criterion } from '../../text/types.ts'
import type { Context } from '../context.ts'
import { rangeOf } from '../context.ts'
import { closingPartsOf, gradeOf, printGrade } from '../grade-reader.ts'
import { counterparts, sentencesOf } from '../sentences.ts'
import { ruling } from '../sources.ts'
import type { EarlierLetter, Found, Rule } from '../types.ts'
import { rated } from './grades.ts'

const noWorse = ruling('BAG 9 AZR 352/04')

/** What an earlier letter binds the employer to. */
export const earlierRules = {
  /** Who once wrote an interim letter may only deviate where facts changed. */
  interim_binding: {
    severity: 'warning',
    source: ruling('BAG 9 AZR 248/07'),
    find: (context) => worse(context, context.input.earlier_interim),
  },
  interim_omission: {
    severity: 'warning',
    source: ruling('BAG 9 AZR 248/07'),
    find: (context) => omitted(context, context.input.earlier_interim),
  },
  /** A correction must not make anything else worse … */
  correction_worse: { severity: 'error', source: noWorse, find: (context) => worse(context, context.input.corrected) },
  correction_sentence_worse: { severity: 'error', source: noWorse, find: sentenceWorse },
  correction_omission: {
    severity: 'error',
    source: noWorse,
    find: (context) => omitted(context, context.input.corrected),
  },
  /** … nor punish for having been asked for (§ 612a BGB) … */
  correction_closing_struck: { severity: 'error', source: ruling('BAG 9 AZR 272/22'), find: closingStruck },
  /** … and bears the date of the letter that it replaces. */
  correction_date: { severity: 'error', source: ruling('BAG 5 AZR 509/91'), find: correctionDate },
} satisfies Record<string, Rule>

const stays = (criterion: Criterion) => criterion !== 'closing'

function worse(context: Context, earlier: EarlierLetter | undefined): Found[] {
  const entries = Object.entries(earlier?.ratings ?? {}) as [Criterion, 1 | 2 | 3 | 4 | 5 | null][]
  return entries.flatMap(([criterion, before]) => {
    const now = context.letter.ratings[criterion]
    if (!before || !now || now <= before || !stays(criterion)) return []
    const values = { criterion, before: String(before), grade: String(now) }
    return [{ field: `ratings.${criterion}`, values, ...rated(context, criterion, before) }]
  })
}

function omitted(context: Context, earlier: EarlierLetter | undefined): Found[] {
  const entries = Object.entries(earlier?.ratings ?? {}) as [Criterion, 1 | 2 | 3 | 4 | 5 | null][]
  return entries.flatMap(([criterion, before]) => {
    if (!before || context.letter.ratings[criterion] || !stays(criterion) || !context.isQualified) return []
    return [{ field: `ratings.${criterion}`, values: { criterion }, ...rated(context, criterion, before) }]
  })
}

/** Sentence by sentence: each of the earlier version whose successor reads worse. */
function sentenceWorse({ input, statements }: Context): Found[] {
  if (!input.corrected) return []
  const old = sentencesOf(input.corrected.body).filter(({ isItem }) => !isItem)
  const now = statements.filter(({ isItem, grade }) => !isItem && grade)
  return counterparts(old, now).flatMap(({ old: { text }, now: successor }) => {
    const before = gradeOf(text, successor.composed?.block.topic ?? successor.criterion)
    const after = successor.grade
    if (!before || !after || after.worst <= before.worst) return []
    const values = { before: printGrade(before), read: printGrade(after), sentence: text }
    return [{ at: rangeOf(successor), values, mend: { replace: text, label_values: { text } } }]
  })
}

function closingStruck({ input, body }: Context): Found[] {
  const old = sentencesOf(input.corrected?.body ?? '')
  const said = closingPartsOf(body)
  return (['regret', 'thanks', 'wishes'] as const).flatMap((part) => {
    const sentence = old.find(({ text, isItem }) => !isItem && closingPartsOf(text).includes(part))
    if (!sentence || said.includes(part)) return []
    const { text } = sentence
    const next = old.slice(old.indexOf(sentence) + 1).find((later) => body.includes(later.text))
    const place = next
      ? { insert: `${text} `, after: body.indexOf(next.text) }
      : { insert: ` ${text}`, after: body.trimEnd().length }
    return [{ place: part, values: { part, sentence: text }, mend: { ...place, label_values: { text } } }]
  })
}

function correctionDate({ input }: Context): Found[] {
  const date = input.corrected?.issued_on
  if (!date || !input.issued_on || input.issued_on === date) return []
  const values = { date: input.issued_on, expected: date }
  return [{ field: 'issued_on', values, mend: { set: { issued_on: date }, label_values: { date } } }]
}
