import { clean, cleanPerson, factsOf, germanDate } from './facts.ts'
import type { PhraseContext } from './grammar.ts'
import { renderPhrase } from './grammar.ts'
import type { Phrase } from './phrases/book.ts'
import { variantsOf } from './phrases/book.ts'
import type { PhraseStep, Step } from './plan.ts'
import { planLetter } from './plan.ts'
import type { Profile } from './profiles.ts'
import { germany } from './profiles.ts'
import type { BuiltLetter, LetterBlock, LetterInput } from './types.ts'

/**
 * The letter for this input. The same input and seed give the same letter; a variant depends on seed and topic alone,
 * so rerolling or regrading one criterion leaves the others as they are. Throws `RangeError` for a malformed date or
 * a reason that the kind doesn't know, `PhraseError` for a malformed `reason_text`.
 */
export function buildLetter(input: LetterInput, profile: Profile = germany): BuiltLetter {
  const tense = input.options?.tense ?? profile.tenses[input.kind]
  const person = cleanPerson(input.person)
  const facts = factsOf(input, person, profile)
  const paragraphs = planLetter(input, profile, tense)
  const blocks = paragraphs.flatMap((steps, paragraph) =>
    steps.map((step, position) =>
      renderStep(step, paragraph, input, profile, { person, facts, tense: step.tense ?? tense, named: position === 0 }),
    ),
  )
  const issue = issueLine(input)
  if (issue) blocks.push({ section: 'issue', paragraph: paragraphs.length, text: issue })
  return { heading: profile.headings[input.kind], blocks, body: letterBody(blocks) }
}

/** The blocks as plain text, also after a block was edited. */
export function letterBody(blocks: readonly LetterBlock[]): string {
  const paragraphs = new Map<number, string[]>()
  for (const { paragraph, text } of blocks) {
    paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), text])
  }
  return [...paragraphs.values()].map((texts) => texts.join(' ')).join('\n\n')
}

function renderStep(
  step: Step,
  paragraph: number,
  input: LetterInput,
  profile: Profile,
  context: PhraseContext,
): LetterBlock {
  const { section } = step
  if ('text' in step) return { section, paragraph, text: step.text }
  if ('wording' in step) return { section, paragraph, text: renderPhrase(step.wording, context) }
  const { topic, criterion, grade, list = [] } = step
  const phrase = choose(step, input, profile)
  const wording = context.person.form === 'neutral' ? (phrase.neutral ?? phrase.text) : phrase.text
  const text = [renderPhrase(wording, context), ...list.map((entry) => `• ${entry}`)].join('\n')
  const rating = criterion && { criterion, grade }
  return { section, paragraph, topic, ...rating, phrase_id: phrase.id, phrase_version: phrase.version, text }
}

/** Ranks variants by hash instead of counting modulo, so that a new variant changes few existing choices. */
function choose({ topic, key, pools }: PhraseStep, { seed, options }: LetterInput, profile: Profile): Phrase {
  const variants = variantsOf(profile.phrases, topic, key, pools)
  const picked = variants.find(({ id }) => id === options?.picked?.[topic])
  if (picked) return picked
  const ranked = variants
    .map((phrase) => ({ phrase, rank: hash(`${seed}|${topic}|${phrase.id}`) }))
    .sort((a, b) => a.rank - b.rank || (a.phrase.id < b.phrase.id ? -1 : 1))
  const chosen = ranked[(options?.rerolls?.[topic] ?? 0) % ranked.length]
  if (!chosen) throw new RangeError(`No phrase for ${topic}.${key}`)
  return chosen.phrase
}

/** FNV-1a, 32 bits, finished as in MurmurHash3 so that near-equal ids rank independently. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

function issueLine({ options }: LetterInput): string | undefined {
  if (!options?.issued_on) return undefined
  const date = germanDate(options.issued_on)
  return options.place ? `${clean(options.place)}, ${date}` : date
}
