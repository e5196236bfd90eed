import type { Person, PersonForm, Tense } from './types.ts'

/**
 * The phrase language. A phrase is a German sentence for a woman, with slots in braces:
 *
 * - `{zeigt|zeigte}`: present and past tense.
 * - `{sie sich}`: after the verb; with the name the order turns: "sich Frau Müller".
 * - `{sie}`, `{ihre}` `{ihrem}` `{ihren}` `{ihrer}` `{ihres}`: subject and possessives.
 * - `{sie/ihn}`, `{ihr/ihm}`, `{ihr/sein}`: the forms that "sie" and "ihr" alone would leave open.
 * - `{Frau/Herr Name}`, `{Frau/Herrn Name}`, `{Frau/Herrn Names}`: always the name; subject, object, genitive.
 * - `{zur/zum/im Beruf}`: own words for the female, male and neutral form; any may be empty.
 * - `{Position}`, `{Beginn}` and the other facts of the letter, see `factSlots`; those from `Personen` on are known only
 *   to the topics that tell them.
 *
 * A capital in the slot means a capital in the text. A neutral person is never replaced by a pronoun: subject and
 * object become the name, `{Ihre}` the name's genitive, `{ihre}` inside a sentence the article ("die").
 */
export const factSlots = [
  'Person',
  'Position',
  'zum Beruf',
  'im Bereich',
  'Firma',
  'bei Firma',
  'am Standort',
  'mit Pensum',
  'dieses Zeugnis',
  'Verhältnis',
  'Verhältnisses',
  'Beginn',
  'Ende',
  'zum Ende',
  'am Ende',
  'per Ende',
  'Kunden',
  'langjährige',
  'am Prüfungstag',
  'vor Prüfstelle',
  'mit Note',
  'Personen',
  'Stelle',
  'Von',
  'Bis',
  'Vollmacht',
  'Angabe',
  'Eigenschaften',
] as const
export type FactSlot = (typeof factSlots)[number]
export type Facts = Partial<Record<FactSlot, string>>

export interface PhraseContext {
  person: Person
  tense: Tense
  /** true: the first reference to the person is the name, not a pronoun */
  named: boolean
  facts: Facts
}

type NameCase = 'nominative' | 'oblique' | 'genitive'
type Pronoun = { female: string; male: string; neutral: NameCase; article?: string; reflexive?: boolean }
type Token =
  | { type: 'text'; text: string }
  | { type: 'tense'; present: string; past: string }
  | { type: 'form'; female: string; male: string; neutral: string }
  | { type: 'name'; case: NameCase }
  | { type: 'fact'; slot: FactSlot }
  | { type: 'pronoun'; pronoun: Pronoun; capital: boolean }

const names = new Map<string, NameCase>([
  ['Frau/Herr Name', 'nominative'],
  ['Frau/Herrn Name', 'oblique'],
  ['Frau/Herrn Names', 'genitive'],
])

const pronouns = new Map<string, Pronoun>([
  ['sie', { female: 'sie', male: 'er', neutral: 'nominative' }],
  ['sie sich', { female: 'sie sich', male: 'er sich', neutral: 'nominative', reflexive: true }],
  ['sie/ihn', { female: 'sie', male: 'ihn', neutral: 'oblique' }],
  ['ihr/ihm', { female: 'ihr', male: 'ihm', neutral: 'oblique' }],
  ['ihr/sein', { female: 'ihr', male: 'sein', neutral: 'genitive' }],
  ['ihre', { female: 'ihre', male: 'seine', neutral: 'genitive', article: 'die' }],
  ['ihrem', { female: 'ihrem', male: 'seinem', neutral: 'genitive', article: 'dem' }],
  ['ihren', { female: 'ihren', male: 'seinen', neutral: 'genitive', article: 'den' }],
  ['ihrer', { female: 'ihrer', male: 'seiner', neutral: 'genitive', article: 'der' }],
  ['ihres', { female: 'ihres', male: 'seines', neutral: 'genitive', article: 'des' }],
])

const knownFacts = new Set<string>(factSlots)

/** `code` is stable for translation; `slot` is the offending text between the braces. */
export class PhraseError extends Error {
  readonly code: 'unknown_slot' | 'ambiguous_slot' | 'glued_slot' | 'unbalanced_brace'
  readonly slot: string

  constructor(code: PhraseError['code'], slot: string, message: string) {
    super(message)
    this.name = 'PhraseError'
    this.code = code
    this.slot = slot
  }
}

/** Checks a phrase without a letter. Throws `PhraseError` naming the first slot that isn't understood. */
export function validatePhrase(text: string): void {
  parse(text)
}

/** The phrase as a sentence of this letter. Throws `PhraseError`; facts that the letter lacks leave no gap. */
export function renderPhrase(text: string, context: PhraseContext): string {
  const { person, tense, facts } = context
  let named = context.named
  const render = (token: Token): string => {
    switch (token.type) {
      case 'text':
        return token.text
      case 'tense':
        return token[tense]
      case 'form':
        return token[person.form]
      case 'fact':
        return facts[token.slot] ?? ''
      case 'name':
        named = false
        return nameOf(person, token.case)
      case 'pronoun': {
        const { pronoun, capital } = token
        const isName = capital || pronoun.neutral !== 'genitive'
        const useName = named && isName
        if (isName) named = false
        return renderPronoun(pronoun, capital, useName, person)
      }
    }
  }
  return tidy(parse(text).map(render).join(''))
}

/** Whether this phrase names the person where names are asked for, so that a pronoun may follow it. */
export function namesPerson(text: string): boolean {
  return parse(text).some(
    (token) =>
      token.type === 'name' ||
      (token.type === 'fact' && token.slot === 'Person') ||
      (token.type === 'pronoun' && (token.capital || token.pronoun.neutral !== 'genitive')),
  )
}

/** "Frau Dr. Marx", "Herrn Marx’"; a neutral person has the full name: "Kim Marx". */
export function nameOf(person: Person, nameCase: NameCase): string {
  const last = nameCase === 'genitive' ? genitive(person.last_name) : person.last_name
  const words =
    person.form === 'neutral'
      ? [person.title, person.first_name, last]
      : [salutation(person.form, nameCase !== 'nominative'), person.title, last]
  return words.filter(Boolean).join(' ')
}

/** "Frau Dr. Anna Marx": the name as the introduction gives it, nominative. */
export function fullName(person: Person): string {
  const salutationWord = person.form === 'neutral' ? undefined : salutation(person.form, false)
  return [salutationWord, person.title, person.first_name, person.last_name].filter(Boolean).join(' ')
}

/** Apostrophe after an s sound, else s (official rules §96). */
export function genitive(name: string): string {
  return /(?:s|ß|x|z|ce)$/i.test(name) ? `${name}’` : `${name}s`
}

function salutation(form: Exclude<PersonForm, 'neutral'>, declined: boolean): string {
  if (form === 'female') return 'Frau'
  return declined ? 'Herrn' : 'Herr'
}

function renderPronoun(pronoun: Pronoun, capital: boolean, useName: boolean, person: Person): string {
  if (person.form === 'neutral') {
    return pronoun.article && !capital ? pronoun.article : namedForm(pronoun, person)
  }
  if (useName) return namedForm(pronoun, person)
  const word = pronoun[person.form]
  return capital ? capitalise(word) : word
}

function namedForm(pronoun: Pronoun, person: Person): string {
  const name = nameOf(person, pronoun.neutral)
  return pronoun.reflexive ? `sich ${name}` : name
}

/** As many phrases as a few companies use; beyond that it starts anew. */
const MOST_PARSED = 10_000
const parsed = new Map<string, readonly Token[]>()

function parse(text: string): readonly Token[] {
  const known = parsed.get(text)
  if (known) return known
  if (parsed.size >= MOST_PARSED) parsed.clear()
  const tokens = parseAnew(text)
  parsed.set(text, tokens)
  return tokens
}

function parseAnew(text: string): Token[] {
  refuseGlued(text)
  return text
    .split(/(\{[^{}]*\})/)
    .filter((part) => part !== '')
    .map((part) => {
      if (/^\{.*\}$/s.test(part)) return parseSlot(part.slice(1, -1))
      if (/[{}]/.test(part)) throw new PhraseError('unbalanced_brace', part, `Unbalanced brace near "${part.trim()}"`)
      return { type: 'text', text: part }
    })
}

/** Only verbs and own words may stand inside a word: `zeig{t|te}`, not `{sie}er`. */
function refuseGlued(text: string): void {
  for (const [, before, slot = '', after] of text.matchAll(/(\p{L}?)\{([^{}]*)\}(?=(\p{L}?))/gu)) {
    const isWhole = names.has(slot) || pronouns.has(slot.toLowerCase()) || isFact(slot)
    if (isWhole && (before || after)) throw new PhraseError('glued_slot', slot, `No space around slot {${slot}}`)
  }
}

function parseSlot(slot: string): Token {
  const nameCase = names.get(slot)
  if (nameCase) return { type: 'name', case: nameCase }
  const pronoun = pronouns.get(slot.toLowerCase())
  if (pronoun) return { type: 'pronoun', pronoun, capital: slot !== slot.toLowerCase() }
  if (isFact(slot)) return { type: 'fact', slot }
  const [present, past, ...furtherTenses] = slot.split('|')
  if (present && past && furtherTenses.length === 0) return { type: 'tense', present, past }
  const [female, male, neutral, ...furtherForms] = slot.split('/')
  if (female !== undefined && male !== undefined && neutral !== undefined && furtherForms.length === 0) {
    return { type: 'form', female, male, neutral }
  }
  if (slot.toLowerCase() === 'ihr') {
    throw new PhraseError('ambiguous_slot', slot, `Ambiguous slot {${slot}}: write {${slot}/ihm} or {${slot}/sein}`)
  }
  throw new PhraseError('unknown_slot', slot, `Unknown slot {${slot}}`)
}

function isFact(slot: string): slot is FactSlot {
  return knownFacts.has(slot)
}

/** Closes the gaps that empty slots leave; never touches unbreakable spaces. */
function tidy(text: string): string {
  const closed = text
    .replace(/ {2,}/g, ' ')
    .replace(/ ([,.;:])/g, '$1')
    .replace(/(?<!\.)\.\.(?!\.)/g, '.')
    .trim()
  return capitalise(closed)
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
