import { choose, remember, startParagraph, startSaying } from './choose.ts'
import type { Said } from './choose.ts'
import { isInstitution } from './company.ts'
import { clean, cleanPerson, factsOf, germanDate } from './facts.ts'
import type { PhraseContext } from './grammar.ts'
import { renderPhrase } from './grammar.ts'
import type { Phrase } from './phrases/book.ts'
import { planLetter } from './plan.ts'
import type { Profile } from './profiles.ts'
import { profileOf } from './profiles.ts'
import type { Step } from './steps.ts'
import type { BuiltLetter, LetterBlock, LetterInput } from './types.ts'

/**
 * The letter for this input. The same input and seed give the same letter; a variant depends on seed and slot, and
 * gives way only where it would repeat the sentence before it, so changing one criterion leaves all others but its
 * neighbours as they are. Throws `RangeError` for a malformed date or a reason that kind and level don't know,
 * `PhraseError` for a malformed own wording.
 */
export function buildLetter(input: LetterInput, profile: Profile = profileOf(input.country)): BuiltLetter {
  const tense = input.options?.tense ?? profile.tenses[input.kind]
  const person = cleanPerson(input.person)
  const facts = factsOf(input, person, profile)
  const paragraphs = planLetter(input, profile, tense)
  const said = startSaying()
  const blocks = paragraphs.flatMap((steps, paragraph) => {
    startParagraph(said)
    return steps.map((step): LetterBlock => {
      const context = { person, facts: { ...facts, ...step.facts }, tense: step.tense ?? tense, named: !said.isNamed }
      const { wording, ...sentence } = sentenceOf(step, input, profile, said, context)
      remember(said, sentence.text, wording)
      return { section: step.section, paragraph, ...sentence }
    })
  })
  const issue = issueLine(input, profile)
  if (issue) blocks.push({ section: 'issue', paragraph: paragraphs.length, text: issue })
  const heading = profile.headings[input.extent][input.kind][input.level]
  return { heading, blocks, body: letterBody(blocks) }
}

/** The blocks as plain text, also after a block was edited. */
export function letterBody(blocks: readonly LetterBlock[]): string {
  const paragraphs = new Map<number, string[]>()
  for (const { paragraph, text } of blocks) {
    paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), text])
  }
  return [...paragraphs.values()].map((texts) => texts.join(' ')).join('\n\n')
}

interface Sentence extends Omit<LetterBlock, 'section' | 'paragraph'> {
  /** what the text was made from, in the phrase language */
  wording: string
}

function sentenceOf(step: Step, input: LetterInput, profile: Profile, said: Said, context: PhraseContext): Sentence {
  if ('text' in step) return { wording: '', text: step.text }
  if ('wording' in step) return { wording: step.wording, text: renderPhrase(step.wording, context) }
  const { topic, slot = topic, criterion, grade, list = [] } = step
  const wordingOf = (phrase: Phrase) => localWording(phrase, input, profile)
  const { phrase, text } = choose(step, input, profile, said, (variant) => renderPhrase(wordingOf(variant), context))
  return {
    slot,
    topic,
    ...(criterion && { criterion }),
    ...(grade && { grade }),
    phrase_id: phrase.id,
    phrase_version: phrase.version,
    wording: wordingOf(phrase),
    text: [text, ...list.map((entry) => `• ${entry}`)].join('\n'),
  }
}

/** Switzerland writes ss for ß; a hospital speaks of its "Haus". Names and the user's own words stay as they are. */
function localWording({ text, neutral }: Phrase, { person, employment }: LetterInput, profile: Profile): string {
  const wording = person.form === 'neutral' ? (neutral ?? text) : text
  const spelled = profile.orthography === 'swiss' ? wording.replaceAll('ß', 'ss') : wording
  if (!isInstitution(employment.company_name, profile)) return spelled
  return spelled
    .replaceAll(/(?<!\p{L})Unternehmens(?!\p{L})/gu, 'Hauses')
    .replaceAll(/(?<!\p{L})Unternehmen(?!\p{L})/gu, 'Haus')
}

function issueLine({ options }: LetterInput, { months }: Profile): string | undefined {
  if (!options?.issued_on) return undefined
  const date = germanDate(options.issued_on, months)
  return options.place ? `${clean(options.place)}, ${date}` : date
}
