import { align, composedSentences, sentencesOf } from '../../linter/sentences.ts'
import type { Range, Severity } from '../../linter/types.ts'
import type { LetterBlock } from '../../text/types.ts'

/**
 * A stretch of a letter's text: a sentence of the phrase book, or what somebody wrote (`block` is null). `was` is the
 * composed sentence that a written one took the place of.
 */
export interface Piece {
  text: string
  /** where this text begins in the body */
  start: number
  /** the whole sentence or block that it belongs to */
  whole: Range
  block: LetterBlock | null
  was?: { text: string; block: LetterBlock }
}

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
    if (start > at) pieces.push(pieceOf(body, at, start))
    pieces.push(pieceOf(body, start, end, block))
    at = end
  }
  return at < body.length ? [...pieces, pieceOf(body, at, body.length)] : pieces
}

const pieceOf = (body: string, start: number, end: number, block: LetterBlock | null = null): Piece => ({
  text: body.slice(start, end),
  start,
  whole: { start, end },
  block,
})

/** The same with each written sentence apart, and with what it was before somebody rewrote it. */
export function annotateEdited(body: string, known: readonly LetterBlock[], composed: readonly LetterBlock[]): Piece[] {
  const { sentences } = align(sentencesOf(body), composedSentences(composed))
  return annotate(body, known).flatMap((piece) => {
    if (piece.block) return [piece]
    const { start, end } = piece.whole
    const pieces: Piece[] = []
    let at = start
    for (const one of sentences.filter((sentence) => sentence.start >= start && sentence.end <= end)) {
      if (one.start > at) pieces.push(pieceOf(body, at, one.start))
      const was = one.isEdited && one.composed ? { was: one.composed } : {}
      pieces.push({ ...pieceOf(body, one.start, one.end), ...was })
      at = one.end
    }
    return at < end ? [...pieces, pieceOf(body, at, end)] : pieces
  })
}

/** The pieces as paragraphs of lines, for showing them. Lists are lines that start with `• `. */
export function toParagraphs(pieces: readonly Piece[]): Piece[][][] {
  const paragraphs: Piece[][][] = [[[]]]
  for (const piece of pieces) {
    let { start } = piece
    for (const text of piece.text.split(/(\n{2,}|\n)/)) {
      if (text.startsWith('\n\n')) paragraphs.push([[]])
      else if (text === '\n') paragraphs.at(-1)?.push([])
      else if (text)
        paragraphs
          .at(-1)
          ?.at(-1)
          ?.push({ ...piece, text, start })
      start += text.length
    }
  }
  return paragraphs.filter((lines) => lines.some((line) => line.length > 0))
}

/** A place in the body that somebody should look at. */
export interface Mark extends Range {
  severity: Severity
  /** the one that was just asked for */
  isShown: boolean
}

/** A text that begins at `start` of the body, cut where marks begin and end. */
export function cutAtMarks(text: string, start: number, marks: readonly Mark[]): { text: string; mark?: Mark }[] {
  const end = start + text.length
  const here = marks.filter((mark) => mark.start < end && mark.end > start)
  const cuts = [...new Set([start, end, ...here.flatMap((mark) => [mark.start, mark.end])])]
    .filter((at) => at >= start && at <= end)
    .toSorted((a, b) => a - b)
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1] ?? end
    const over = here.filter((mark) => mark.start <= from && mark.end >= to)
    const mark = over.find(({ isShown }) => isShown) ?? over[0]
    return { text: text.slice(from - start, to - start), ...(mark && { mark }) }
  })
}

/** Puts a text in the place of a range; an empty one takes the space or the empty line around it along. */
export function exchange(body: string, { start, end }: Range, text: string): string {
  const before = body.slice(0, start)
  const after = body.slice(end)
  if (text) return before + text + after
  const isEntry = /[^\n]\n$/.test(before) && /^(?:\n|$)/.test(after)
  return tidied((isEntry ? before.slice(0, -1) : before) + after)
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
  return tidied(merged)
}

const tidied = (text: string) =>
  text
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/^ +| +$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()

const keyOf = ({ section, slot, topic }: LetterBlock) => `${section} ${slot ?? topic ?? ''}`

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
