import { criteria } from '../../text/types.ts'

/** The columns of a letter as a version keeps them. */
export type Content = Record<string, unknown>
/** A fact or a grade that differs. */
export type FactChange = { field: string; criterion?: string; before: unknown; after: unknown }

/** Shown as text, or chosen by the machine. */
const apart = new Set(['body', 'seed'])
const notChangeable = /^(id|version|created_|updated_|labels|actions)/

/** What differs between two versions beside the text; grades one by one. Columns that only one of them has are left out. */
export function changesBetween(before: Content, after: Content): FactChange[] {
  const fields = Object.keys(before).filter(
    (field) => field in after && !apart.has(field) && !notChangeable.test(field),
  )
  return fields.flatMap((field): FactChange[] => {
    const [was, is] = [before[field], after[field]]
    if (isSame(was, is)) return []
    if (field !== 'ratings') return [{ field, before: was, after: is }]
    const grades = [was ?? {}, is ?? {}] as Record<string, unknown>[]
    return criteria
      .map((criterion) => ({
        field,
        criterion,
        before: grades[0]?.[criterion] ?? null,
        after: grades[1]?.[criterion] ?? null,
      }))
      .filter((change) => change.before !== change.after)
  })
}

/** Equal values, whatever the order of keys within. */
const isSame = (a: unknown, b: unknown) => write(a) === write(b)
const write = (value: unknown): string =>
  JSON.stringify(value ?? null, (_key, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )
