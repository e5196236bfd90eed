import { buildLetter, letterBody } from '../text/build.ts'
import type { LetterInput } from '../text/types.ts'
import { lint } from './lint.ts'
import type { RuleId } from './rules.ts'
import type { Finding, LintInput } from './types.ts'

const letter: LetterInput = {
  country: 'DE',
  kind: 'final',
  extent: 'qualified',
  level: 'staff',
  person: { form: 'female', first_name: 'Anna', last_name: 'Müller' },
  employment: {
    position: 'Controllerin',
    company_name: 'Muster GmbH',
    from: '2019-03-01',
    until: '2024-12-31',
    activities: ['Budgetplanung', 'Berichtswesen', 'Kostenrechnung'],
  },
  ratings: {
    willingness: 2,
    ability: 2,
    expertise: 2,
    training: 2,
    working_style: 2,
    results: 2,
    overall: 2,
    conduct: 2,
    conduct_external: 2,
    closing: 2,
  },
  options: { place: 'Köln', issued_on: '2024-12-31' },
  seed: 3,
}

export interface Changes {
  letter?: Partial<Omit<LetterInput, 'employment' | 'ratings' | 'options' | 'person'>>
  person?: Partial<LetterInput['person']>
  employment?: Partial<LetterInput['employment']>
  ratings?: LetterInput['ratings']
  options?: LetterInput['options']
  input?: Partial<LintInput>
  /** what somebody made of the composed text */
  edit?: (body: string) => string
}

/** A sound letter with grade 2 throughout, and what is changed about it. */
export function sample(changes: Changes = {}): LintInput {
  const changed: LetterInput = {
    ...letter,
    ...changes.letter,
    person: { ...letter.person, ...changes.person },
    employment: { ...letter.employment, ...changes.employment },
    ratings: { ...letter.ratings, ...changes.ratings },
    options: { ...letter.options, ...changes.options },
  }
  const composed = buildLetter(changed)
  const body = printed(composed.blocks)
  return {
    letter: changed,
    body: changes.edit?.(body) ?? body,
    composed,
    signers: [{ name: 'Eva Berg', role: 'Personalleiterin' }],
    medium: 'paper',
    consented: false,
    issued_on: changed.options?.issued_on,
    today: '2024-12-31',
    letterhead: true,
    ...changes.input,
  }
}

/** The text as the letter prints it: place and date stand apart. */
export function printed(blocks: LintInput['composed']['blocks']): string {
  return letterBody(blocks.filter(({ section, topic }) => section !== 'issue' || topic))
}

export const findingsOf = (rule: RuleId, changes: Changes): Finding[] =>
  lint(sample(changes)).filter((finding) => finding.rule === rule)

/** The text after pressing a finding's button. */
export function mended(body: string, { at, mend }: Finding): string {
  if (mend && 'replace' in mend && at) return body.slice(0, at.start) + mend.replace + body.slice(at.end)
  if (mend && 'insert' in mend) return body.slice(0, mend.after) + mend.insert + body.slice(mend.after)
  return body
}
