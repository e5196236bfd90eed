import type { Criterion } from '../../text/types.ts'
import type { Context } from '../context.ts'
import { rangeOf, restoring } from '../context.ts'
import { printGrade } from '../grade-reader.ts'
import type { Found, Rule } from '../types.ts'

/** What Austria and Switzerland ask for beside the common rules. */
export const countryRules = {
  /** Even "zu unserer vollen Zufriedenheit" may hamper advancement. */
  at_grade: { severity: 'warning', source: 'OGH 9 ObA 164/08w', find: austrianGrades },
  at_negative: { severity: 'error', source: '§ 39 (1) AngG', find: austrianText },
  /** Workload is part of a Swiss letter: it says how much experience stands behind the years. */
  ch_workload: { severity: 'hint', source: 'Art. 330a (1) OR', find: swissWorkload },
} satisfies Record<string, Rule>

function austrianGrades({ letter, isQualified }: Context): Found[] {
  if (letter.country !== 'AT' || !isQualified) return []
  return (Object.entries(letter.ratings) as [Criterion, number | null][])
    .filter(([, grade]) => grade && grade > 2)
    .map(([criterion, grade]) => ({
      field: `ratings.${criterion}`,
      values: { criterion, grade: String(grade) },
      mend: { set: { ratings: { ...letter.ratings, [criterion]: null } }, label_values: { criterion } },
    }))
}

function austrianText({ letter, statements }: Context): Found[] {
  if (letter.country !== 'AT') return []
  return statements.flatMap((statement) => {
    const { grade, criterion } = statement
    const limit = criterion === 'overall' ? 3 : 4
    if (!grade || criterion === 'closing' || grade.worst < limit) return []
    return [{ at: rangeOf(statement), values: { read: printGrade(grade) }, ...restoring(statement) }]
  })
}

function swissWorkload({ letter }: Context): Found[] {
  const isMissing = letter.country === 'CH' && !letter.employment.workload_percent
  return isMissing ? [{ field: 'workload_percent' }] : []
}
