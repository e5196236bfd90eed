import type { Context, Statement } from '../context.ts'
import { isPerformance, rangeOf, restoring } from '../context.ts'
import type { GradeRange } from '../grade-reader.ts'
import { closingPartsOf, gradeOf, printGrade } from '../grade-reader.ts'
import { clarity, ruling } from '../sources.ts'
import type { Found, Rule } from '../types.ts'

/** What became of the grades when somebody rewrote sentences. */
export const editRules = {
  /** A missing "stets" or "sehr" lowers the grade (BAG 9 AZR 12/03: the graded satisfaction scale). */
  intensifier_lost: { severity: 'warning', source: ruling('BAG 9 AZR 12/03'), find: (context) => shifted(context, 1) },
  intensifier_gained: {
    severity: 'warning',
    source: ruling('BAG 9 AZR 12/03'),
    find: (context) => shifted(context, -1),
  },
  /** The overall sentence without a formula that readers can place. */
  formula_lost: { severity: 'warning', source: ruling('BAG 9 AZR 584/13'), find: formulaLost },
  /** A sentence written by hand that plainly says another grade than the letter as a whole. */
  text_drift: { severity: 'warning', source: clarity, find: textDrift },
} satisfies Record<string, Rule>

/** How a rewritten sentence was composed and how it reads now. Of the closing, only where it has the same parts. */
function readings(statement: Statement): { before: GradeRange; after: GradeRange } | undefined {
  const { composed, isEdited, grade: after } = statement
  if (!composed || !isEdited || !after) return undefined
  const parts = [composed.text, statement.text].map((text) => closingPartsOf(text).join())
  if (composed.block.criterion === 'closing' && parts[0] !== parts[1]) return undefined
  const before = gradeOf(composed.text, composed.block.topic)
  return before && { before, after }
}

/** The code decides by the worse end. `direction` 1: reads worse than it was composed, -1: plainly better. */
function shifted({ statements }: Context, direction: 1 | -1): Found[] {
  return statements.flatMap((statement) => {
    const grades = readings(statement)
    const { before, after } = grades ?? {}
    if (!before || !after || (direction > 0 ? after.worst <= before.worst : after.worst >= before.best)) return []
    const composed = statement.composed?.block.grade
    const values = {
      grade: composed ? String(composed) : printGrade(before),
      read: printGrade(after),
      ...(statement.criterion && { criterion: statement.criterion }),
    }
    return [{ at: rangeOf(statement), values, ...restoring(statement) }]
  })
}

function formulaLost({ statements }: Context): Found[] {
  return statements
    .filter(({ composed, isEdited, grade }) => isEdited && composed?.block.topic === 'overall' && grade === undefined)
    .map((statement) => ({ at: rangeOf(statement), ...restoring(statement) }))
}

function textDrift({ statements, letter, isQualified }: Context): Found[] {
  const { overall } = letter.ratings
  if (!isQualified || !overall) return []
  return statements.flatMap(({ composed, criterion, grade, ...range }) => {
    const isPlain = grade && (grade.best === 1 || grade.worst === 5 || criterion === 'overall')
    if (composed || !isPlain || !(isPerformance(criterion) || criterion === 'overall')) return []
    const distance = grade.best > overall ? grade.best - overall : overall - grade.worst
    return distance < (criterion === 'overall' ? 1 : 2)
      ? []
      : [{ at: rangeOf(range), values: { read: printGrade(grade), overall: String(overall) } }]
  })
}
