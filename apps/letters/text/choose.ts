import { namesPerson } from './grammar.ts'
import type { Phrase } from './phrases/book.ts'
import { variantsOf } from './phrases/book.ts'
import type { Profile } from './profiles.ts'
import type { PhraseStep } from './steps.ts'
import type { LetterInput, PersonForm } from './types.ts'

/** A phrase and its sentence in this letter. */
export interface Choice {
  phrase: Phrase
  text: string
}

/**
 * What the letter says so far. No sentence comes twice, neighbours and paragraphs begin differently, and within a
 * paragraph no long word, no verb and no way to begin comes back, where a variant allows it.
 */
export interface Said {
  sentences: Set<string>
  opening: string
  /** how the paragraph before began, then this one */
  paragraphs: [before: string, now: string]
  /** of this paragraph */
  noticed: Set<string>
  /** this paragraph has named the person */
  isNamed: boolean
}

export function startSaying(): Said {
  return { sentences: new Set(), opening: '', paragraphs: ['', ''], noticed: new Set(), isNamed: false }
}

export function startParagraph(said: Said): void {
  said.paragraphs = [said.paragraphs[1], '']
  said.noticed = new Set()
  said.isNamed = false
}

/** Takes note of the sentence that was just said. */
export function remember(said: Said, text: string, wording: string): void {
  said.sentences.add(text)
  said.opening = openingOf(text)
  said.paragraphs[1] ||= said.opening
  said.isNamed ||= namesPerson(wording)
  for (const word of noticeable(wording)) said.noticed.add(word)
}

/** "Sie zeigte …" → "sie" */
function openingOf(text: string): string {
  return (/^[\p{L}\d]+/u.exec(text)?.[0] ?? '').toLowerCase()
}

const auxiliary = /^(?:war|waren|hatte|wurde|wurden)$/
const unnoticed = /^(?:unser|gegenü|währen)/

/** What a reader would notice twice, names and facts aside: stems of long words, verbs, and the first two words. */
function noticeable(wording: string): string[] {
  const words = wording.replaceAll(/\{[^{}]*\}/g, ' ').match(/\p{L}{6,}/gu) ?? []
  const stems = words.map((word) => word.slice(0, 6).toLowerCase()).filter((stem) => !unnoticed.test(stem))
  const verbs = [...wording.matchAll(/\|([^{}|]+)\}/g)].flatMap(([, verb = '']) =>
    auxiliary.test(verb) ? [] : verb.slice(0, 6),
  )
  const beginning = /^\p{L}+ \p{L}+/u.exec(wording)?.[0]
  return [...new Set([...stems, ...verbs, ...(beginning ? [beginning] : [])])]
}

/**
 * The variant of this step: the picked one, else the first in the order that seed and slot give, those last that would
 * repeat what was just said. Each reroll takes the next.
 */
export function choose(
  step: PhraseStep,
  { seed, options, person }: LetterInput,
  profile: Profile,
  said: Said,
  render: (phrase: Phrase) => string,
): Choice {
  const { topic, slot = topic, key, pools } = step
  const variants = variantsOf(profile.phrases, topic, key, pools)
  const picked = variants.find(({ id }) => id === options?.picked?.[slot])
  if (picked) return { phrase: picked, text: render(picked) }
  const wanted = (options?.rerolls?.[slot] ?? 0) % variants.length
  const fresh: Choice[] = []
  const repeating: { choice: Choice; weight: number }[] = []
  for (const phrase of ranked(variants, `${seed}|${slot}`)) {
    const choice = { phrase, text: render(phrase) }
    const weight = repetition(choice, said, person.form)
    if (weight > 0) repeating.push({ choice, weight })
    else fresh.push(choice)
    const enough = fresh[wanted]
    if (enough) return enough
  }
  const chosen = repeating.toSorted((a, b) => a.weight - b.weight)[wanted - fresh.length]?.choice
  if (!chosen) throw new RangeError(`No phrase for ${topic}.${key}`)
  return chosen
}

/**
 * How much of what was said this would say again. The name counts too: where no pronoun can take its place, and for a
 * neutral person, who has none.
 */
function repetition({ phrase, text }: Choice, said: Said, form: PersonForm): number {
  const wording = form === 'neutral' ? (phrase.neutral ?? phrase.text) : phrase.text
  const opening = openingOf(text)
  if (said.sentences.has(text) || said.opening === opening) return 100
  const echoes = noticeable(wording).filter((word) => said.noticed.has(word)).length
  const namesAgain = said.isNamed && (form === 'neutral' ? namesPerson(wording) : /\{Frau\/Herr/.test(wording))
  const beginsAlike = said.paragraphs[1] === '' && said.paragraphs[0] === opening
  return echoes + (namesAgain ? 1 : 0) + (beginsAlike ? 1 : 0)
}

/** Ranked by hash instead of counted modulo, so that a new variant changes few existing choices. */
function ranked(variants: readonly Phrase[], salt: string): Phrase[] {
  return variants
    .map((phrase) => ({ phrase, rank: hash(`${salt}|${phrase.id}`) }))
    .sort((a, b) => a.rank - b.rank || (a.phrase.id < b.phrase.id ? -1 : 1))
    .map(({ phrase }) => phrase)
}

/** FNV-1a, 32 bits, finished as in MurmurHash3 so that near-equal ids rank independently. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
