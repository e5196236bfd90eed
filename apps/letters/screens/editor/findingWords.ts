import { useFormat } from '../../../../web/kit/format.ts'
import { useWords } from '../../../../web/kit/words.ts'
import type { Finding, Severity } from '../../linter/types.ts'

export const severities: readonly Severity[] = ['error', 'warning', 'hint']

/** A finding in words of people: criteria and parts of the closing by their names, days as the language writes them. */
export function useFindingWords() {
  const t = useWords('letters')
  const format = useFormat()
  const shown = (values: Record<string, string> = {}) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        if (name === 'criterion') return [name, value && t(`criteria.${value}`)]
        if (name === 'part') return [name, value && t(`topics.${value}`)]
        if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return [name, format.date(value)]
        return [name, name === 'text' && value.length > 40 ? `${value.slice(0, 38).trimEnd()} …` : value]
      }),
    )
  return ({ rule, values, mend }: Finding) => ({
    title: t(`findings.${rule}.title`, shown(values)),
    text: t(`findings.${rule}.text`, shown(values)),
    mend: mend && t(`mends.${rule}`, shown({ ...values, ...mend.label_values })),
  })
}

export type FindingWords = ReturnType<ReturnType<typeof useFindingWords>>

/** Where a finding without a place in the text is put right: the tab, and what stands there for its field. */
export function targetOf(field: string): { tab: 'grades' | 'details' | 'text'; selector: string } | null {
  if (field === 'letterhead') return null
  if (field === 'body') return { tab: 'text', selector: '[data-field="body"]' }
  const isGrade = field.startsWith('ratings') || field === 'qualities'
  return { tab: isGrade ? 'grades' : 'details', selector: `[data-field="${field}"], [name="${field}"]` }
}
