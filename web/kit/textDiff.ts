import { diffArrays, diffWordsWithSpace } from 'diff'

export type Part = { value: string; added?: boolean; removed?: boolean }
/** A paragraph before and after, each null where there was none. */
type DiffRow = { before: Part[] | null; after: Part[] | null }

/** Longer searching isn't worth its time: then the texts stand as removed and added as a whole. */
const timeout = 1000

/** How a text became another one, word by word. */
export const diffText = (before: string, after: string): Part[] =>
  diffWordsWithSpace(before, after, { timeout }) ?? [
    { value: before, removed: true },
    { value: after, added: true },
  ]

/** The same, paragraph beside paragraph. */
export function diffParagraphs(before: string, after: string): DiffRow[] {
  const [was, is] = [before, after].map((text) => text.split('\n'))
  const runs = diffArrays(was ?? [], is ?? [], { timeout }) ?? [
    { value: was ?? [], removed: true, added: false },
    { value: is ?? [], removed: false, added: true },
  ]
  const rows: DiffRow[] = []
  let removed: string[] = []
  for (const run of runs) {
    if (run.removed) {
      removed = run.value
      continue
    }
    rows.push(...pairs(removed, run.added ? run.value : []))
    removed = []
    if (!run.added) rows.push(...run.value.map((value) => ({ before: [{ value }], after: [{ value }] })))
  }
  return [...rows, ...pairs(removed, [])]
}

const pairs = (removed: string[], added: string[]): DiffRow[] =>
  Array.from({ length: Math.max(removed.length, added.length) }, (_, index) => pair(removed[index], added[index]))

function pair(was: string | undefined, is: string | undefined): DiffRow {
  if (was === undefined || is === undefined)
    return {
      before: was === undefined ? null : [{ value: was, removed: true }],
      after: is === undefined ? null : [{ value: is, added: true }],
    }
  const parts = diffText(was, is)
  return { before: parts.filter((part) => !part.added), after: parts.filter((part) => !part.removed) }
}
