import { Type } from 'typebox'
import { invalid } from '../../../foundation/errors.ts'
import { get, post, type TenantRequest } from '../../../foundation/route.ts'
import { say } from '../../../foundation/words.ts'
import { closed } from '../schema.ts'
import type { OwnPhrase } from '../text/phrases/book.ts'
import { countries, type Country, tenses, type Topic, topics } from '../text/types.ts'
import { ownPhrases } from './own-phrases.ts'
import { exampleOf } from './phrase-examples.ts'
import { hintsOf } from './phrase-hints.ts'
import { placesOf } from './phrase-places.ts'
import { phrase } from './tables.ts'
import { onOneLine, wordingErrors } from './wording.ts'

const Text = Type.String()
const Optional = Type.Union([Text, Type.Null()])
const Example = Type.Object({ female: Text, male: Text, neutral: Text })
const { key, pool, text } = phrase.columns
const CountryName = Type.Optional(Type.Enum([...countries]))

const Query = closed({
  country: CountryName,
  topic: Type.Optional(Type.Enum([...topics])),
  key: Type.Optional(key.schema),
  pool: Type.Optional(pool.schema),
  /** What the wording or one of its sentences says. */
  search: Type.Optional(Type.String({ maxLength: 100 })),
})
const Item = Type.Object({
  id: Text,
  topic: Text,
  /** Of an own phrase: the record, to be found and changed at `/phrases/:id`. */
  record_id: Optional,
  source: Type.Enum(['ours', 'own']),
  key: Text,
  pool: Text,
  version: Type.Integer(),
  status: Text,
  replaces: Optional,
  text: Text,
  neutral: Optional,
  example: Example,
})

/** All phrases that stand in some place, ours and then the company's own, with what they would say. */
async function browse({ db, query }: TenantRequest<{ query: typeof Query }>) {
  const { country = 'DE', search = '', ...within } = query as Within & { country?: Country; search?: string }
  const own = await ownPhrases(db, country)
  const items = placesAt(country, within).flatMap((place) => [
    ...place.ours.map((each) => ({
      ...each,
      source: 'ours',
      status: 'approved',
      replaces: null,
      record_id: null,
      place,
    })),
    ...own.filter((each) => isAt(each, place)).map((each) => ({ ...ownItem(each), place })),
  ])
  const shown = items.map(({ place: { topic, key, pool }, ...item }) => ({
    neutral: null,
    ...item,
    topic,
    key,
    pool,
    example: exampleOf(item, { country, key, pool }),
  }))
  const found = new Set(shown.filter(({ text, example }) => says(search, [text, ...Object.values(example)])))
  const ids = new Set([...found].map(({ id }) => id))
  // Whoever finds one of ours also sees what was put instead.
  return { items: shown.filter((each) => found.has(each) || ids.has(each.replaces ?? '')) }
}

/** Whether one of the texts has the words in it, whatever their case. */
function says(search: string, texts: readonly string[]): boolean {
  const wanted = onOneLine(search).toLowerCase()
  return texts.some((text) => text.toLowerCase().includes(wanted))
}

const ownItem = (each: OwnPhrase) => ({
  ...each,
  source: 'own',
  replaces: each.replaces ?? null,
  record_id: each.id.replace('own:', ''),
})

interface Within {
  topic?: Topic
  key?: string
  pool?: string
}

const placesAt = (country: Country, within: Within) =>
  [...placesOf(country)].flatMap(([topic, keys]) =>
    [...keys].flatMap(([key, pools]) =>
      [...pools].flatMap(([pool, ours]) => {
        const isWithin =
          [within.topic ?? topic, within.key ?? key, within.pool ?? pool].join() === `${topic},${key},${pool}`
        return isWithin ? [{ topic, key, pool, ours }] : []
      }),
    ),
  )

const isAt = (own: OwnPhrase, place: Required<Within>) =>
  own.topic === place.topic && own.key === place.key && own.pool === place.pool

const TopicsQuery = closed({ country: CountryName })
const Pool = Type.Object({ pool: Text, ours: Type.Integer(), own: Type.Integer() })
const Topics = Type.Object({
  items: Type.Array(
    Type.Object({ topic: Text, keys: Type.Array(Type.Object({ key: Text, pools: Type.Array(Pool) })) }),
  ),
})

/** Where phrases can stand, and how many there are of ours and of the company's own, in whatever state. */
async function listTopics({ db, query }: TenantRequest<{ query: typeof TopicsQuery }>) {
  const { country = 'DE' } = query as { country?: Country }
  const counts = new Map<string, number>()
  for (const { topic, key, pool } of await ownPhrases(db, country)) {
    const name = `${topic}.${key}.${pool}`
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const items = [...placesOf(country)].map(([topic, keys]) => ({
    topic,
    keys: [...keys].map(([key, pools]) => ({
      key,
      pools: [...pools].map(([pool, ours]) => ({
        pool,
        ours: ours.length,
        own: counts.get(`${topic}.${key}.${pool}`) ?? 0,
      })),
    })),
  }))
  return { items }
}

const Try = closed({
  text: text.schema,
  neutral: Type.Optional(phrase.columns.neutral.schema),
  tense: Type.Enum([...tenses]),
  country: CountryName,
  topic: Type.Optional(Type.Enum([...topics])),
  key: Type.Optional(key.schema),
  pool: Type.Optional(pool.schema),
})

/** What a wording would say, and what may have been overlooked. */
async function tryOut({ body, language }: TenantRequest<{ in: typeof Try }>) {
  const { country = 'DE', topic, key = '', pool = '', tense, ...wording } = body as unknown as Tried
  const text = onOneLine(wording.text)
  const neutral = onOneLine(wording.neutral ?? '') || null
  const empty = text ? [] : [{ field: 'text', code: 'empty' }]
  const wrong = [...empty, ...wordingErrors('text', text), ...wordingErrors('neutral', neutral)]
  if (wrong.length > 0) throw invalid(...wrong)
  const example = exampleOf({ text, neutral }, { country, key, pool }, tense)
  const warnings = hintsOf(text, example.female, topic, key).map(({ code, values }) => ({
    code,
    message: say(language, `letters.phrase_warnings.${code}`, values),
  }))
  return { ...example, warnings }
}

interface Tried {
  text: string
  neutral?: string | null
  tense: (typeof tenses)[number]
  country?: Country
  topic?: Topic
  key?: string
  pool?: string
}

const read = { right: 'phrase.read', table: phrase } as const

export const phraseBookRoutes = [
  get(
    '/phrase-book',
    {
      ...read,
      summary: 'Lists phrases, ours and own, each as a sentence about a woman, a man and neither',
      query: Query,
      out: Type.Object({ items: Type.Array(Item) }),
    },
    browse,
  ),
  get(
    '/phrase-book/topics',
    { ...read, summary: 'Lists where phrases can stand, and how many there are', query: TopicsQuery, out: Topics },
    listTopics,
  ),
  post(
    '/phrase-book/try',
    {
      ...read,
      summary: 'Shows what a wording would say, without storing it',
      in: Try,
      out: Type.Object({
        female: Text,
        male: Text,
        neutral: Text,
        warnings: Type.Array(Type.Object({ code: Text, message: Text })),
      }),
      readsOnly: true,
    },
    tryOut,
  ),
]
