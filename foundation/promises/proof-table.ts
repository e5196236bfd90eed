import type { AttestPromise } from './promise.ts'

/** What one test run saw of a promise. */
export interface Line {
  one: AttestPromise
  /** What its check said of an unbroken instance; undefined without a check. */
  unbroken: string | undefined
  /** How many of its sabotages turned its check red. */
  red: number
}

const HEAD = ['promise', 'kind', 'unbroken', 'seen red', 'also breaks']

/** The negative proof of every promise, in columns of fixed width. */
export function proofTable(lines: Line[]): string {
  const cells = [HEAD, ...lines.map(cellsOf)]
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const text = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const checked = lines.filter(({ one }) => one.check)
  const sabotages = lines.reduce((sum, { one }) => sum + (one.sabotage?.length ?? 0), 0)
  const red = lines.reduce((sum, line) => sum + line.red, 0)
  const kept = checked.filter(({ unbroken }) => unbroken === 'kept').length
  return [
    ...text,
    `${lines.length} promises · ${kept} of ${checked.length} checks kept · ${red} of ${sabotages} sabotages seen red`,
  ].join('\n')
}

function cellsOf({ one, unbroken, red }: Line): string[] {
  if (!one.check) return [one.id, one.kind, 'no check', '', '']
  const others = new Set((one.sabotage ?? []).flatMap(({ alsoBreaks = {} }) => Object.keys(alsoBreaks)))
  return [one.id, one.kind, unbroken ?? 'not seen', `${red}/${one.sabotage?.length ?? 0}`, [...others].join(', ')]
}
