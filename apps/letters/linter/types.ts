import type { BuiltLetter, Country, Criterion, LetterInput } from '../text/types.ts'
import type { Context } from './context.ts'
import type { RuleId } from './rules.ts'

export type Severity = 'error' | 'warning' | 'hint'

/** A letter that binds this one: the employee's interim letter, or the version that this one corrects. */
export interface EarlierLetter {
  /** ISO date */
  issued_on: string
  ratings: LetterInput['ratings']
  body: string
}

export interface LintInput {
  letter: LetterInput
  /** as printed, without place and date; blank: what the grades say is checked instead */
  body: string
  /** of the same input */
  composed: BuiltLetter
  /** those that count for this job; none named: those that its level always has */
  criteria?: readonly Criterion[]
  signers: readonly { name: string; role: string }[]
  medium: 'paper' | 'electronic'
  /** to the electronic form */
  consented: boolean
  /** ISO date */
  issued_on?: string
  /** ISO date */
  today: string
  /** the company has what a letterhead needs */
  letterhead: boolean
  earlier_interim?: EarlierLetter
  corrected?: EarlierLetter
}

/** Half open, in UTF-16 units of the body. */
export interface Range {
  start: number
  end: number
}

/**
 * What one press can do: `replace` for the finding's `at` (an empty text strikes it), `set` for fields of the letter,
 * `insert` at the offset `after`. `label_values` are for the button's text.
 */
export type Mend = { label_values?: Record<string, string> } & (
  | { replace: string }
  | { set: Record<string, unknown> }
  | { insert: string; after: number }
)

export interface Finding {
  /** the same for the same fault in the same place; at most 200 characters */
  key: string
  rule: RuleId
  severity: Severity
  /** the law or ruling, as lawyers cite it */
  source: string
  /** for the sentence that is shown; `criterion` is an id, dates are ISO */
  values?: Record<string, string>
  at?: Range
  field?: string
  mend?: Mend
}

/** What a rule finds; `place` tells findings of one rule apart where neither field nor sentence does. */
export interface Found extends Pick<Finding, 'values' | 'at' | 'field' | 'mend'> {
  place?: string
  severity?: Severity
}

/** One source for all, or what takes its place in the neighbouring countries. */
export type Source = string | Record<Country, string>

export interface Rule {
  severity: Severity
  source: Source | ((context: Context) => Source)
  find: (context: Context) => readonly Found[]
}
