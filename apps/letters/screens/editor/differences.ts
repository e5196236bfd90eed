/** A stretch of two compared texts. */
export type Difference = { kind: 'same' | 'removed' | 'added'; text: string }

/** What two texts have in common and what not, sentence by sentence. */
export function compareTexts(before: string, after: string): Difference[] {
  const old = sentencesOf(before)
  const young = sentencesOf(after)
  const common = commonLengths(old, young)
  const differences: Difference[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < young.length) {
    if (i < old.length && j < young.length && isSame(old[i], young[j])) {
      differences.push({ kind: 'same', text: young[j] ?? '' })
      i++
      j++
    } else if (j >= young.length || (i < old.length && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      differences.push({ kind: 'removed', text: old[i++] ?? '' })
    } else {
      differences.push({ kind: 'added', text: young[j++] ?? '' })
    }
  }
  return differences
}

/** Sentences and lines with the white space behind them. Day and month are held together by another kind of space. */
const sentencesOf = (text: string) => text.split(/(?<=[.!?] |\n)(?!\n)/).filter(Boolean)

const isSame = (a: string | undefined, b: string | undefined) => a?.trim() === b?.trim()

/** For each pair of positions, how many sentences the rests have in common. */
function commonLengths(old: string[], young: string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => Array.from({ length: young.length + 1 }, () => 0))
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = young.length - 1; j >= 0; j--) {
      const row = lengths[i]
      if (!row) continue
      row[j] = isSame(old[i], young[j])
        ? (lengths[i + 1]?.[j + 1] ?? 0) + 1
        : Math.max(lengths[i + 1]?.[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return lengths
}
