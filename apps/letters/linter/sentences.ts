import type { LetterBlock } from '../text/types.ts'
import type { Range } from './types.ts'

/** A sentence or a list entry of a text. */
export interface Sentence extends Range {
  text: string
  paragraph: number
  isItem: boolean
}

/** A sentence as the grades made it, with the block that it comes from. */
export interface Composed {
  text: string
  block: LetterBlock
  isItem: boolean
}

/** A sentence of the body, and the composed one that it is or was. */
export interface Aligned extends Sentence {
  composed?: Composed
  isEdited: boolean
}

const abbreviations =
  /(?:^|[^\p{L}\d])(?:\p{L}|Dr|Prof|Dipl|Ing|Mag|bzw|ca|etc|ff|inkl|exkl|evtl|ggf|max|min|Mio|Mrd|Nr|sog|St|Str|usw|vgl|zzgl|e\. ?V|geb|kfm|techn|\d{1,2})\.$/u

/** Sentences and list entries of a text in their order. Dates, initials and usual abbreviations end none. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let paragraph = 0
  let last = 0
  for (const line of text.matchAll(/[^\n]+/g)) {
    if (/\n\s*\n/.test(text.slice(last, line.index))) paragraph++
    last = line.index + line[0].length
    const isItem = /^\s*[•*–-]\s/.test(line[0])
    const parts = isItem ? [{ text: line[0], start: 0 }] : split(line[0])
    for (const part of parts) {
      const trimmed = part.text.trim()
      const start = line.index + part.start + part.text.indexOf(trimmed)
      if (trimmed) sentences.push({ text: trimmed, start, end: start + trimmed.length, paragraph, isItem })
    }
  }
  return sentences
}

function split(line: string): { text: string; start: number }[] {
  const parts: { text: string; start: number }[] = []
  let start = 0
  for (const gap of line.matchAll(/(?<=[.!?…]["“”»›)]?) +(?=["„»(]?[\p{Lu}\d])/gu)) {
    const head = line.slice(start, gap.index)
    if (abbreviations.test(head)) continue
    parts.push({ text: head, start })
    start = gap.index + gap[0].length
  }
  return [...parts, { text: line.slice(start), start }]
}

/** The sentences of composed blocks; place and date are printed apart. */
export function composedSentences(blocks: readonly LetterBlock[]): Composed[] {
  return blocks
    .filter(({ section, topic }) => section !== 'issue' || topic)
    .flatMap((block) => sentencesOf(block.text).map(({ text, isItem }) => ({ text, block, isItem })))
}

/**
 * Finds for each sentence of the body the composed one that it is, else the most similar one that nothing else is.
 * `removed` are composed sentences that stand nowhere.
 */
export function align(
  body: readonly Sentence[],
  composed: readonly Composed[],
): { sentences: Aligned[]; removed: Composed[] } {
  const free = new Set(composed)
  const sentences: Aligned[] = body.map((sentence) => {
    const same = [...free].find(({ text }) => text === sentence.text)
    if (same) free.delete(same)
    return { ...sentence, composed: same, isEdited: false }
  })
  for (const { index, candidate } of similar(sentences, composed, free)) {
    const sentence = sentences[index]
    if (!sentence || sentence.composed || !free.has(candidate)) continue
    free.delete(candidate)
    sentences[index] = { ...sentence, composed: candidate, isEdited: true }
  }
  return { sentences, removed: [...free] }
}

/** Pairs of what is left, best first. A sentence between the same neighbours needs fewer shared words. */
function similar(sentences: readonly Aligned[], composed: readonly Composed[], free: ReadonlySet<Composed>) {
  const left = [...free].filter(({ isItem }) => !isItem)
  const bags = left.map((candidate) => ({ candidate, at: composed.indexOf(candidate), bag: wordsOf(candidate.text) }))
  return sentences
    .flatMap((sentence, index) => {
      if (sentence.composed || sentence.isItem) return []
      const bag = wordsOf(sentence.text)
      const before = sentences[index - 1]?.composed
      const after = sentences[index + 1]?.composed
      return bags.map(({ candidate, at, bag: other }) => {
        const stands = (before && composed[at - 1] === before) || (after && composed[at + 1] === after)
        return { index, candidate, score: likeness(bag, other) + (stands ? 0.15 : 0) }
      })
    })
    .filter(({ score }) => score >= 0.5)
    .toSorted((a, b) => b.score - a.score)
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}{2,}/gu))

/** Shared words as a part of all words (Dice), 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return (2 * shared) / (a.size + b.size)
}

/** Each sentence with the most similar one of another text, where one is similar enough to be the same rewritten. */
export function counterparts<T extends Sentence>(
  old: readonly Sentence[],
  now: readonly T[],
): { old: Sentence; now: T }[] {
  const bags = now.map((sentence) => ({ sentence, bag: wordsOf(sentence.text) }))
  return old.flatMap((sentence) => {
    const bag = wordsOf(sentence.text)
    const scores = bags.map((other) => likeness(bag, other.bag))
    const best = Math.max(...scores, 0)
    const found = bags[scores.indexOf(best)]?.sentence
    return found && best >= 0.55 ? [{ old: sentence, now: found }] : []
  })
}
