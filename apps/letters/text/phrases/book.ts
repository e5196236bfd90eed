import { PhraseError, validatePhrase } from '../grammar.ts'
import type { Topic } from '../types.ts'

/**
 * Phrase texts by id `topic.key.pool.variant`: key is the grade, for the ungraded frame a case such as "closed";
 * pool is the level or kind that the wording is for. An id is never used for another sentence: letters refer to it.
 * A changed wording raises `version` (1 where it isn't given). `neutral` replaces the text for neutral persons.
 */
export type PhraseTexts = Readonly<Record<string, string | { text: string; neutral?: string; version?: number }>>

export interface Phrase {
  id: string
  version: number
  text: string
  neutral?: string
}

/** Phrases by `topic.key.pool`. */
export type PhraseBook = ReadonlyMap<string, readonly Phrase[]>

/**
 * Reads phrase texts into a book; a later source replaces ids of an earlier one.
 * Throws `PhraseError` for a text that isn't understood and `RangeError` for an id without four parts.
 */
export function createPhraseBook(...sources: readonly PhraseTexts[]): PhraseBook {
  const book = new Map<string, Phrase[]>()
  for (const [id, entry] of Object.entries(Object.assign({}, ...sources) as PhraseTexts)) {
    const phrase = { id, version: 1, ...(typeof entry === 'string' ? { text: entry } : entry) }
    const [topic, key, pool, variant, ...rest] = id.split('.')
    if (!topic || !key || !pool || !variant || rest.length > 0)
      throw new RangeError(`Phrase id "${id}": four parts expected`)
    validate(phrase)
    const name = `${topic}.${key}.${pool}`
    book.set(name, [...(book.get(name) ?? []), phrase])
  }
  return book
}

/** The variants of the first pool that has any, most special pool first: what may be picked for a topic. */
export function variantsOf(
  book: PhraseBook,
  topic: Topic,
  key: string | number,
  pools: readonly string[],
): readonly Phrase[] {
  return pools.map((pool) => book.get(`${topic}.${key}.${pool}`)).find((variants) => variants !== undefined) ?? []
}

function validate(phrase: Phrase): void {
  try {
    validatePhrase(phrase.text)
    if (phrase.neutral !== undefined) validatePhrase(phrase.neutral)
  } catch (error) {
    if (!(error instanceof PhraseError)) throw error
    throw new PhraseError(error.code, error.slot, `${phrase.id}: ${error.message}`)
  }
}
