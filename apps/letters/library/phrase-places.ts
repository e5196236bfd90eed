import type { FieldError } from '../../../foundation/errors.ts'
import type { Phrase } from '../text/phrases/book.ts'
import { profileOf } from '../text/profiles.ts'
import { type Country, levels, type Topic, topics } from '../text/types.ts'

/** Where a phrase stands: what it speaks of, for which grade or case, for whom. */
export interface Place {
  country: Country
  topic: Topic
  key: string
  pool: string
}

/** Our phrases by pool, by key, by topic. */
type Places = Map<Topic, Map<string, Map<string, readonly Phrase[]>>>

const known = new Map<Country, Places>()
/** A letter looks into the pool of its level first, then into one of these. */
const forEverybody = ['staff', 'employment']

/**
 * The places of a country's phrase book, in the order of a letter. Where our phrases are for everybody, there is a
 * place for each level too, even an empty one.
 */
export function placesOf(country: Country): Places {
  const present = known.get(country)
  if (present) return present
  const places: Places = new Map()
  const { phrases } = profileOf(country)
  const names = [...phrases.keys()].map((name) => name.split('.') as [Topic, string, string])
  for (const topic of topics) {
    const keys = new Set(names.filter(([of]) => of === topic).map(([, key]) => key))
    const poolsOf = (key: string) => {
      const pools = names.filter(([of, case_]) => of === topic && case_ === key).map(([, , pool]) => pool)
      return [...new Set([...pools, ...(pools.some((pool) => forEverybody.includes(pool)) ? levels : [])])]
    }
    const byPool = (key: string) => new Map(poolsOf(key).map((pool) => [pool, at(phrases, topic, key, pool)]))
    if (keys.size > 0) places.set(topic, new Map([...keys].toSorted(inOrder).map((key) => [key, byPool(key)])))
  }
  known.set(country, places)
  return places
}

const at = (phrases: ReadonlyMap<string, readonly Phrase[]>, topic: string, key: string, pool: string) =>
  phrases.get(`${topic}.${key}.${pool}`) ?? []

/** Grades count upwards, cases stay as they come. */
const inOrder = (a: string, b: string) => (Number(a) && Number(b) ? Number(a) - Number(b) : 0)

/** Our phrases of a place. */
export const oursAt = ({ country, topic, key, pool }: Place): readonly Phrase[] =>
  placesOf(country).get(topic)?.get(key)?.get(pool) ?? []

/** The first part of a place that the country's phrase book doesn't know, with what is known instead. */
export function placeErrors({ country, topic, key, pool }: Place): FieldError[] {
  const keys = placesOf(country).get(topic)
  if (!keys) return [unknown('topic', placesOf(country).keys())]
  const pools = keys.get(key)
  if (!pools) return [unknown('key', keys.keys())]
  return pools.has(pool) ? [] : [unknown('pool', pools.keys())]
}

const unknown = (field: string, choices: Iterable<string>): FieldError => ({
  field,
  code: 'choice',
  values: { choices: [...choices].join(', ') },
})
