import { useState } from 'react'
import type { Form } from '../../../../web/kit/form.ts'
import type { Finding, Range } from '../../linter/types.ts'
import type { Letter } from '../letters/letter.ts'
import { exchange, type Mark } from './sentences.ts'
import type { LetterText } from './useLetterForm.ts'
import type { Values } from './values.ts'

type Acknowledged = Letter['acknowledged'][string]

export type Findings = {
  /** Undefined until somebody has looked. */
  open: Finding[] | undefined
  /** Left as they are, with the reason. */
  settled: (Finding & { acknowledged: Acknowledged })[]
  /** Places in the text as it stands now. */
  marks: Mark[]
  within: (range: Range) => Finding[]
  /** The place that was asked for last; a new object each time. */
  shown: { key: string; at: Range } | null
  show: (finding: Finding | null) => void
  /** Does what the finding proposes, in the form; undefined where nothing is proposed, or the text was changed since. */
  mend: (finding: Finding) => (() => void) | undefined
}

/** What the linter finds in the letter as it is typed, and what can be done about it. */
export function useFindings(letter: Letter, form: Form<Values>, text: LetterText): Findings {
  const [shown, setShown] = useState<Findings['shown']>(null)
  const all = text.composed?.findings
  const isCurrent = text.composed?.checked === text.body
  const acknowledgedAs = ({ key }: Finding) => letter.acknowledged[key]
  const open = all?.filter((one) => !acknowledgedAs(one))
  const marks = (isCurrent ? (open ?? []) : []).flatMap(({ key, at, severity }) =>
    at ? [{ ...at, severity, isShown: shown?.key === key }] : [],
  )
  return {
    open,
    settled: (all ?? []).flatMap((one) => {
      const acknowledged = acknowledgedAs(one)
      return acknowledged ? [{ ...one, acknowledged }] : []
    }),
    marks,
    within: ({ start, end }) =>
      isCurrent ? (open ?? []).filter(({ at }) => at && at.start >= start && at.start < end) : [],
    shown,
    show: (finding) => setShown(finding?.at ? { key: finding.key, at: finding.at } : null),
    mend: (finding) => {
      const change = changeOf(finding, form, text)
      return form.isReadOnly || !change || ('set' in (finding.mend ?? {}) ? false : !isCurrent) ? undefined : change
    },
  }
}

function changeOf({ mend, at }: Finding, form: Form<Values>, text: LetterText): (() => void) | undefined {
  if (!mend) return undefined
  if ('set' in mend) return () => setAll(form, mend.set as Partial<Values>)
  if ('insert' in mend)
    return () => text.write(exchange(text.body, { start: mend.after, end: mend.after }, mend.insert))
  return at && (() => text.write(exchange(text.body, at, mend.replace)))
}

/** Grades are proposed one at a time: those that count for no criterion here stay as they are. */
function setAll(form: Form<Values>, { ratings, ...others }: Partial<Values>): void {
  if (ratings) form.set('ratings', { ...form.values.ratings, ...ratings })
  for (const [name, value] of Object.entries(others)) form.set(name as keyof Values, value as never)
}
