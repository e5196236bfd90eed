import type { LetterBlock } from '../../text/types.ts'

/** A stretch of a letter's text: a sentence of the phrase book, or what somebody wrote (`block` is null). */
export type Piece = { text: string; block: LetterBlock | null }

/** A stretch of two compared texts. */
export type Difference = { kind: 'same' | 'removed' | 'added'; text: string }

/** Finds the sentences that were composed again in a text that may have been edited since. Pieces joined are the text. */
export function annotate(body: string, blocks: readonly LetterBlock[]): Piece[] {
  const found: { start: number; end: number; block: LetterBlock }[] = []
  const isFree = (start: number, end: number) => found.every((one) => end <= one.start || start >= one.end)
  for (const block of blocks) {
    const last = found.at(-1)?.end ?? 0
    const start = [body.indexOf(block.text, last), body.indexOf(block.text)].find(
      (at) => at >= 0 && isFree(at, at + block.text.length),
    )
    if (start !== undefined && block.text) found.push({ start, end: start + block.text.length, block })
  }
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end, block } of found.toSorted((a, b) => a.start - b.start)) {
    if (start > at) pieces.push({ text: body.slice(at, start), block: null })
    pieces.push({ text: body.slice(start, end), block })
    at = end
  }
  return at < body.length ? [...pieces, { text: body.slice(at), block: null }] : pieces
}

/** The pieces as paragraphs of lines, for showing them. Lists are lines that start with `• `. */
export function toParagraphs(pieces: readonly Piece[]): Piece[][][] {
  const paragraphs: Piece[][][] = [[[]]]
  for (const { text, block } of pieces) {
    for (const part of text.split(/(\n{2,}|\n)/)) {
      if (part.startsWith('\n\n')) paragraphs.push([[]])
      else if (part === '\n') paragraphs.at(-1)?.push([])
      else if (part) paragraphs.at(-1)?.at(-1)?.push({ text: part, block })
    }
  }
  return paragraphs.filter((lines) => lines.some((line) => line.length > 0))
}

/**
 * Takes newly composed sentences into an edited text: a sentence that still stands there as it was composed before is
 * exchanged or removed, a new one is put where it belongs, and everything written by hand stays.
 */
export function mergeText(body: string, before: readonly LetterBlock[], after: readonly LetterBlock[]): string {
  const next = new Map(after.map((block) => [keyOf(block), block.text]))
  const known = new Set(before.map(keyOf))
  const exchanged = annotate(body, before)
    .map(({ text, block }) => (block ? (next.get(keyOf(block)) ?? '') : text))
    .join('')
  const additions = after.filter((block) => !known.has(keyOf(block)))
  const merged = additions.reduce((text, block) => insert(text, block, after), exchanged)
  return merged
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/^ +| +$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

const keyOf = ({ section, topic }: LetterBlock) => `${section} ${topic ?? ''}`

/** Puts a sentence behind the one before it, or before the one behind it, or as a paragraph of its own. */
function insert(body: string, block: LetterBlock, all: readonly LetterBlock[]): string {
  const at = all.indexOf(block)
  const standing = (one: LetterBlock) => body.includes(one.text)
  const before = all.slice(0, at).findLast(standing)
  const behind = all.slice(at + 1).find(standing)
  if (before?.paragraph === block.paragraph)
    return put(body, body.indexOf(before.text) + before.text.length, ` ${block.text}`)
  if (behind?.paragraph === block.paragraph) return put(body, body.indexOf(behind.text), `${block.text} `)
  if (!before) return `${block.text}\n\n${body}`
  const end = body.indexOf('\n\n', body.indexOf(before.text) + before.text.length)
  return put(body, end < 0 ? body.length : end, `\n\n${block.text}`)
}

const put = (text: string, at: number, addition: string) => text.slice(0, at) + addition + text.slice(at)

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
