import { foldings } from '../../foundation/spreadsheet/fold.ts'

/** What one cell tells besides its own field. */
interface NameParts {
  salutation?: 'female' | 'male'
  title?: string
  first_name?: string
  last_name?: string
}

const DEGREE = String.raw`(?:Univ\.-|apl\.\s?|Hon\.-)?Prof\.?|Dr\.?(?:-?\s?(?:Ing|med|rer|nat|pol|oec|phil|jur|iur|h\.\s?c|habil|hab|inż|dent|vet|sc|agr)\.?)*|Dipl\.?(?:-\p{L}+\.?)?(?:\s?\(FH\))?|Mag\.(?:\(FH\))?|Ing\.|mgr|inż\.?|lic\.|Ph\.?\s?D\.?|MBA|LL\.?M\.?|B\.\s?(?:Sc|A|Eng)\.?|M\.\s?(?:Sc|A|Eng)\.?|PD`
const LEADING = new RegExp(String.raw`^(?:${DEGREE})(?=[\s,]|$)[\s,]*`, 'iu')
const TRAILING = new RegExp(String.raw`[\s,]+(?:${DEGREE})$`, 'iu')
const ONLY = new RegExp(String.raw`^(?:${DEGREE})$`, 'iu')

const forms: Record<string, 'female' | 'male'> = {
  ...named('female', 'frau', 'fr', 'fräulein', 'ms', 'mrs', 'miss', 'pani', 'sehr geehrte frau'),
  ...named('male', 'herr', 'herrn', 'hr', 'hrn', 'mr', 'pan', 'sehr geehrter herr'),
}

function named(form: 'female' | 'male', ...words: string[]): Record<string, 'female' | 'male'> {
  return Object.fromEntries(words.flatMap(foldings).map((word) => [word, form]))
}

const SALUTATION =
  /^(sehr geehrter? (?:frau|herr)|fräulein|frau|fr|herrn|herr|hrn|hr|mrs|miss|ms|mr|pani|pan)(?:\.\s*|\s+|$)/iu

/** Takes `Frau`, `Hr.`, `Pani` from the beginning of a text. */
export function splitSalutation(text: string): { salutation?: 'female' | 'male'; rest: string } {
  const [found, word = ''] = SALUTATION.exec(text) ?? []
  if (found === undefined) return { rest: text }
  const form = foldings(word)
    .map((one) => forms[one])
    .find(Boolean)
  return { ...(form && { salutation: form }), rest: text.slice(found.length) }
}

/** Takes academic degrees from both ends of a text. */
export function splitTitles(text: string): { titles: string[]; rest: string } {
  const [before, after]: [string[], string[]] = [[], []]
  let rest = text.trim()
  for (let [found] = LEADING.exec(rest) ?? []; found; [found] = LEADING.exec(rest) ?? []) {
    before.push(found.replace(/[\s,]+$/, ''))
    rest = rest.slice(found.length)
  }
  for (let [found] = TRAILING.exec(rest) ?? []; found; [found] = TRAILING.exec(rest) ?? []) {
    after.unshift(found.replace(/^[\s,]+/, ''))
    rest = rest.slice(0, -found.length)
  }
  return { titles: [...before, ...after], rest: rest.trim() }
}

const particles = new Set(
  'von van de der den dem zu zum zur vom am und af da das di del della do dos du la le el al ten ter bin ibn abu ben san'.split(
    ' ',
  ),
)

/**
 * A whole name in its parts: `Müller, Dr. Anna`, `Frau Dr. Anna Müller`, `Henrike von der Heide`, `KOWALSKI Jan`.
 * Without a comma the last word is the family name, with the particles before it; `isLastFirst` where the heading says
 * otherwise. Nothing where there is no first or no last name.
 */
export function splitName(text: string, isLastFirst = false): NameParts {
  const { salutation, rest: name } = splitSalutation(text.replace(/\s+/g, ' ').trim())
  const [head = '', ...tail] = name.split(',').map((part) => part.trim())
  const degrees = tail.filter((part) => ONLY.test(part))
  const [given, ...more] = tail.filter((part) => !ONLY.test(part) && part !== '')
  if (more.length > 0) return {}
  const { titles, rest } = splitTitles(given === undefined ? head : `${given}`)
  const family = splitTitles(head)
  const parts = given === undefined ? words(rest, isLastFirst) : byComma(family.rest, rest)
  const title = [...(given === undefined ? [] : family.titles), ...titles, ...degrees].join(' ')
  if (!parts.first_name || !parts.last_name) return {}
  return { ...parts, ...(title && { title }), ...(salutation && { salutation }) }
}

/** `Heide, Henrike von der`: particles behind the first name belong before the last one. */
function byComma(last: string, given: string): NameParts {
  const all = given.split(' ')
  const end = all.findLastIndex((word) => !particles.has(word)) + 1
  return { first_name: all.slice(0, end).join(' '), last_name: [...all.slice(end), last].join(' ') }
}

function words(text: string, isLastFirst: boolean): NameParts {
  const all = text.split(' ')
  const isCapital = (word: string) => /\p{Lu}{2}/u.test(word) && !/\p{Ll}/u.test(word)
  const capitals = all.filter(isCapital)
  if (capitals.length > 0 && capitals.length < all.length)
    return { last_name: capitals.join(' '), first_name: all.filter((word) => !isCapital(word)).join(' ') }
  if (isLastFirst) {
    const end = all.findIndex((word) => !particles.has(word)) + 1
    return { last_name: all.slice(0, end).join(' '), first_name: all.slice(end).join(' ') }
  }
  const start = all.findIndex((word, at) => at > 0 && particles.has(word))
  const at = start > 0 ? start : all.length - 1
  return { first_name: all.slice(0, at).join(' '), last_name: all.slice(at).join(' ') }
}

const familyWords = ['nachname', 'name', 'familienname', 'zuname', 'nazwisko', 'surname', 'last']
const givenWords = ['vorname', 'vornamen', 'rufname', 'imie', 'imiona', 'first', 'given', 'forename']

/** Whether a heading names the family name before the first name: `Nazwisko i imię`. */
export function saysLastFirst(heading: string): boolean {
  const all = (foldings(heading)[0] ?? '').split(' ')
  const [family, given] = [familyWords, givenWords].map((known) => all.findIndex((word) => known.includes(word))) as [
    number,
    number,
  ]
  return family >= 0 && given > family
}

/** `20095 Hamburg`, `00-950 Warszawa`: the postal code and the city behind it. */
export function splitCity(text: string): { postal_code?: string; city?: string } {
  const [, postal_code, city] = /^(?:[A-Z]{1,2}[- ])?(\d{2}-\d{3}|\d{4,5})\s+(\p{L}.*)$/u.exec(text) ?? []
  return postal_code && city ? { postal_code, city } : {}
}

/** `Lindenstr. 4, 20095 Hamburg`: the street, and what `splitCity` reads behind the comma. */
export function splitAddress(text: string): { street?: string; postal_code?: string; city?: string } {
  const [, street, rest = ''] = /^(.+?)[,;]\s*(\S.*)$/.exec(text) ?? []
  const place = splitCity(rest)
  return street && place.city ? { street, ...place } : {}
}
