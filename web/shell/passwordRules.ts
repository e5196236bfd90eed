export type PasswordRules = { min_length: number; max_length: number; composition: boolean }
type RuleState = { key: string; state: 'open' | 'met' | 'broken'; count: number }

const kinds = [
  ['lower', /\p{Ll}/u],
  ['upper', /\p{Lu}/u],
  ['digit', /\p{Nd}/u],
  ['special', /[^\p{L}\p{Nd}]/u],
] as const

/** The rules as lines to show beside a password, each open, met or broken. Length counts characters, not UTF-16 units. */
export function checkRules(rules: PasswordRules, password: string): RuleState[] {
  const length = [...password].length
  const lines: RuleState[] = [
    { key: 'minLength', state: length >= rules.min_length ? 'met' : 'open', count: rules.min_length },
  ]
  if (length > rules.max_length) lines.push({ key: 'maxLength', state: 'broken', count: rules.max_length })
  if (!rules.composition) return lines
  return [...lines, ...kinds.map(([key, pattern]) => ({ key, state: stateOf(pattern.test(password)), count: 1 }))]
}

const stateOf = (isMet: boolean): 'met' | 'open' => (isMet ? 'met' : 'open')
