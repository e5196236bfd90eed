import { useWords } from '../../../../web/kit/words.ts'
import type { Counts, ImportField } from './import.ts'

/** What a field of the import is called: in our words, or in the company's own. */
export function useFieldLabel(fields: readonly ImportField[]): (key: string) => string {
  const t = useWords('letters')
  const own = new Map(fields.map(({ key, label }) => [key, label]))
  return (key) => own.get(key) ?? t(`fields.${key}`)
}

/** How many rows create, change and leave somebody, as the language writes numbers. */
export const numbers = ({ created, changed, unchanged }: Counts, format: { number: (value: number) => string }) => ({
  created: format.number(created),
  changed: format.number(changed),
  unchanged: format.number(unchanged),
})
