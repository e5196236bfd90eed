import { PhraseError, validatePhrase } from '../grammar.ts'
import type { Profile } from '../profiles.ts'
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
  /** own phrase in a pool that we have nothing in: it stands beside the phrases of the next pool */
  isExtra?: boolean
}

/** Phrases by `topic.key.pool`. */
export type PhraseBook = ReadonlyMap<string, readonly Phrase[]>

/** A company's own phrase. `replaces` is the id of one of ours; the texts must have passed `validatePhrase`. */
export interface OwnPhrase {
  id: string
  topic: Topic
  key: string
  pool: string
  text: string
  neutral?: string
  version: number
  status: 'draft' | 'approved' | 'retired'
  replaces?: string
}

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
    const phrases = book.get(name)
    if (phrases) phrases.push(phrase)
    else book.set(name, [phrase])
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
  let extra: readonly Phrase[] = []
  for (const pool of pools) {
    const variants = book.get(`${topic}.${key}.${pool}`) ?? []
    if (variants.some(({ isExtra }) => !isExtra)) return extra.length > 0 ? [...extra, ...variants] : variants
    extra = [...extra, ...variants]
  }
  return extra
}

const merged = new WeakMap<readonly OwnPhrase[], WeakMap<Profile, Profile>>()

/**
 * The profile with a company's own phrases: approved ones stand beside ours, or take the place of the one that they
 * replace; a retired one takes that away. Where nothing would be left, ours are used again. The answer is kept as long
 * as the list itself, so hand over the same list for the same phrases.
 */
export function withOwnPhrases(profile: Profile, own: readonly OwnPhrase[]): Profile {
  if (own.length === 0) return profile
  const known = merged.get(own)?.get(profile)
  if (known) return known
  const result = { ...profile, phrases: merge(profile.phrases, own) }
  merged.set(own, (merged.get(own) ?? new WeakMap<Profile, Profile>()).set(profile, result))
  return result
}

function merge(ours: PhraseBook, own: readonly OwnPhrase[]): PhraseBook {
  const taken = new Set(own.filter(({ status }) => status !== 'draft').map(({ replaces }) => replaces))
  const book = new Map([...ours].map(([name, phrases]) => [name, phrases.filter(({ id }) => !taken.has(id))]))
  for (const { id, topic, key, pool, text, neutral, version, status } of own) {
    if (status !== 'approved') continue
    const name = `${topic}.${key}.${pool}`
    const phrase = { id, version, text, ...(neutral && { neutral }), ...(!ours.has(name) && { isExtra: true }) }
    const phrases = book.get(name)
    if (phrases) phrases.push(phrase)
    else book.set(name, [phrase])
  }
  for (const [name, phrases] of ours) if (book.get(name)?.length === 0) book.set(name, [...phrases])
  return book
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
