import type { Criterion, Grade } from '../../text/types.ts'
import type { Context } from '../context.ts'
import { meanOf } from '../context.ts'
import { clarity, ruling } from '../sources.ts'
import type { Found, Rule } from '../types.ts'

/** How the grades of one letter go together. A drift is two grades or more. */
export const gradeRules = {
  /** The overall formula must follow from what is said one by one: a letter may not contradict itself. */
  overall_drift: { severity: 'warning', source: clarity, find: overallDrift },
  /** One criterion far from the overall formula reads like a message. */
  criterion_outlier: { severity: 'warning', source: clarity, find: outliers },
  quality_outlier: { severity: 'warning', source: clarity, find: qualityOutliers },
  /** Conduct far below performance suggests a conflict. */
  conduct_worse: { severity: 'warning', source: clarity, find: conductWorse },
  /** Below grade 3 the employer has to prove what it says. */
  below_average: { severity: 'hint', source: ruling('BAG 9 AZR 584/13'), find: belowAverage },
  /** Nobody has a right to thanks and wishes; without them a good letter reads worse all the same. */
  closing_missing: { severity: 'hint', source: ruling('BAG 9 AZR 227/11'), find: closingMissing },
  closing_colder: { severity: 'hint', source: ruling('BAG 9 AZR 227/11'), find: (context) => closingDrift(context, 1) },
  closing_warmer: {
    severity: 'hint',
    source: ruling('BAG 9 AZR 146/21'),
    find: (context) => closingDrift(context, -1),
  },
} satisfies Record<string, Rule>

/** The ratings with one changed, as the letter stores them. */
export const rated = ({ letter }: Context, criterion: Criterion, grade: Grade) => ({
  mend: {
    set: { ratings: { ...letter.ratings, [criterion]: grade } },
    label_values: { criterion, grade: String(grade) },
  },
})

function overallDrift(context: Context): Found[] {
  const { overall } = context.letter.ratings
  const mean = meanOf(context)
  if (!context.isQualified || !overall || mean === undefined || Math.abs(overall - mean) < 2) return []
  const values = { overall: String(overall), mean: String(Math.round(mean)) }
  return [{ field: 'ratings.overall', values, ...rated(context, 'overall', Math.round(mean) as Grade) }]
}

function outliers(context: Context): Found[] {
  const { overall } = context.letter.ratings
  if (!context.isQualified || !overall || overallDrift(context).length > 0) return []
  return context.performance
    .filter(({ grade }) => Math.abs(grade - overall) >= 2)
    .map(({ criterion, grade }) => ({
      field: `ratings.${criterion}`,
      values: { criterion, grade: String(grade), overall: String(overall) },
    }))
}

function qualityOutliers({ letter, isQualified }: Context): Found[] {
  const { overall } = letter.ratings
  if (!isQualified || !overall) return []
  return (letter.qualities ?? [])
    .filter(({ grade }) => Math.abs(grade - overall) >= 2)
    .map(({ name, grade }) => ({
      field: 'qualities',
      place: name,
      values: { name, grade: String(grade), overall: String(overall) },
    }))
}

function conductWorse(context: Context): Found[] {
  const { ratings } = context.letter
  const performance = ratings.overall ?? meanOf(context)
  if (!context.isQualified || !performance) return []
  return (['conduct', 'conduct_external'] as const).flatMap((criterion) => {
    const grade = ratings[criterion]
    if (!grade || grade - performance < 2) return []
    const values = { criterion, grade: String(grade), overall: String(Math.round(performance)) }
    return [{ field: `ratings.${criterion}`, values }]
  })
}

function belowAverage({ letter, isQualified }: Context): Found[] {
  const low = Object.entries(letter.ratings).filter(([criterion, grade]) => criterion !== 'closing' && (grade ?? 0) > 3)
  const [first] = low
  if (!isQualified || !first) return []
  return [{ field: `ratings.${first[0]}`, place: 'ratings', values: { count: String(low.length) } }]
}

function closingMissing(context: Context): Found[] {
  const { ratings, options } = context.letter
  const isGood = ratings.overall && ratings.overall <= 2
  if (!context.isQualified || !isGood || ratings.closing || options?.closing_text?.trim()) return []
  return [{ field: 'ratings.closing', ...rated(context, 'closing', ratings.overall as Grade) }]
}

/** `direction` 1: the closing is worse than the overall grade, -1: better. */
function closingDrift(context: Context, direction: 1 | -1): Found[] {
  const { overall, closing } = context.letter.ratings
  if (!context.isQualified || !overall || !closing || (closing - overall) * direction < 2) return []
  const values = { grade: String(closing), overall: String(overall) }
  return [{ field: 'ratings.closing', values, ...rated(context, 'closing', overall) }]
}
