import type { Context } from './context.ts'
import { contextOf } from './context.ts'
import type { RuleId } from './rules.ts'
import { rules } from './rules.ts'
import type { Finding, Found, LintInput, Rule, Severity } from './types.ts'

const rank: Record<Severity, number> = { error: 0, warning: 1, hint: 2 }

/**
 * Everything about a letter that somebody should look at, the gravest first, then in the order of the text. Nothing
 * blocks. The same input gives the same findings, and a finding keeps its key while its sentence or field stays as it
 * is. Throws `RangeError` for malformed dates of employment.
 */
export function lint(input: LintInput): Finding[] {
  const context = contextOf(input)
  const seen = new Map<string, number>()
  const findings = (Object.entries(rules) as [RuleId, Rule][]).flatMap(([id, rule]) =>
    rule.find(context).map((found): Finding => {
      const { place, severity = rule.severity, ...rest } = found
      const name = `${id}:${place?.slice(0, 100) ?? placeOf(found, context)}`
      const count = (seen.get(name) ?? 0) + 1
      seen.set(name, count)
      return {
        key: count > 1 ? `${name}#${count}` : name,
        rule: id,
        severity,
        source: sourceOf(rule, context),
        ...rest,
      }
    }),
  )
  return findings.toSorted((a, b) => rank[a.severity] - rank[b.severity] || (a.at?.start ?? -1) - (b.at?.start ?? -1))
}

/** Where a finding is: its sentence, whatever stands before it, else its field. */
function placeOf({ at, field }: Found, { statements }: Context): string {
  const sentence = at && statements.find(({ start, end }) => start <= at.start && at.start < end)
  return sentence ? digest(sentence.text) : (field ?? 'letter')
}

function sourceOf({ source }: Rule, context: Context): string {
  const given = typeof source === 'function' ? source(context) : source
  return typeof given === 'string' ? given : given[context.letter.country]
}

/** FNV-1a, 32 bits, as letters and digits. */
function digest(text: string): string {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return (value >>> 0).toString(36)
}
