import { domainToASCII } from 'node:url'
import { type Cell, dateText } from './cell.ts'
import { foldings } from './fold.ts'

export type ValueProblem =
  | 'formula_error'
  | 'not_a_date'
  | 'impossible_date'
  | 'ambiguous_date'
  | 'out_of_range'
  | 'too_long'
  | 'not_an_email'
  | 'unknown_choice'
  | 'ambiguous_choice'
  | 'not_an_integer'
  | 'ambiguous_number'
  | 'not_yes_or_no'

/** A typed value, null for an empty cell, or the stable code of what is wrong with it. */
export type Parsed<T> = { value: T | null } | { problem: ValueProblem }

const formulaErrors = new Set(
  // The last two lines are what Excel in German and in Polish writes into text files.
  `#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! #GETTING_DATA
  #WERT! #BEZUG! #ZAHL! #NV #ÜBERLAUF!
  #DZIEL/0! #ARG! #ADR! #NAZWA? #LICZBA! #N/D #ZERO!`.split(/\s+/),
)
// Control characters, halves of surrogate pairs, invisible marks, and marks that reverse the text around them.
const unwanted = /[\p{Cc}\p{Cs}\u00ad\u200b\ufeff\u202a-\u202e\u2066-\u2069]/gu

/** Hands the text of a cell, clean and on one line, to `convert`; empty cells and failed formulas never get there. */
export function parseWith<T>(cell: Cell, convert: (text: string) => Parsed<T>, multiline = false): Parsed<T> {
  const text = cleanText(cell, multiline)
  if (text === '') return { value: null }
  return formulaErrors.has(text) ? { problem: 'formula_error' } : convert(text)
}

function cleanText(cell: Cell, multiline: boolean): string {
  if (cell === null) return ''
  // Fifteen digits are what a spreadsheet keeps and shows: 0.1 + 0.2 is 0.3 there.
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)))
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : dateText(cell)
  const lines = String(cell)
    .normalize('NFC')
    .split(/\r\n|[\n\r\u2028\u2029]/)
  const clean = lines.map((line) =>
    line
      .replace(/[\t\p{Zs}]/gu, ' ')
      .replace(unwanted, '')
      .trim(),
  )
  return multiline ? clean.join('\n').trim() : clean.filter(Boolean).join(' ')
}

/** Text in NFC without control characters, of at most `max` code points; line breaks stay only if `multiline`. */
export function parseText(cell: Cell, max: number, multiline = false): Parsed<string> {
  return parseWith<string>(
    cell,
    (text) => ([...text].length > max ? { problem: 'too_long' } : { value: text }),
    multiline,
  )
}

/** One mail address (RFC 5321 lengths, dot-atom before the @), its domain in lower case ASCII. */
export function parseEmail(cell: Cell): Parsed<string> {
  return parseWith<string>(cell, (text) => {
    const [, local = '', domain = ''] = /^(?:mailto:)?([\w.!#$%&'*+/=?^`{|}~-]{1,64})@([^\s@]+)$/i.exec(text) ?? []
    const host = domainToASCII(domain)
    const isDotAtom = local !== '' && !/^\.|\.\.|\.$/.test(local)
    const isHost = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(host)
    const address = `${local}@${host}`
    return isDotAtom && isHost && address.length <= 254 ? { value: address } : { problem: 'not_an_email' }
  })
}

/**
 * One of the options, named by its key or by a synonym, whatever the case, accents and punctuation:
 * `parseChoice('Frau', { female: ['weiblich', 'w', 'frau', 'kobieta'], … })` is `female`.
 */
export function parseChoice<Value extends string>(
  cell: Cell,
  options: Readonly<Record<Value, readonly string[]>>,
): Parsed<Value> {
  return parseWith<Value>(cell, (text) => {
    const wanted = new Set(foldings(text))
    const isNamed = (name: string) => foldings(name).some((form) => wanted.has(form))
    const values = Object.keys(options) as Value[]
    const found = values.filter((value) => [value, ...options[value]].some(isNamed))
    if (found.length > 1) return { problem: 'ambiguous_choice' }
    return found[0] === undefined ? { problem: 'unknown_choice' } : { value: found[0] }
  })
}

/**
 * A whole number. Thousands may be grouped by spaces or apostrophes, by dots or commas only if there are two groups:
 * `1.234` is one number in Berlin and another in London.
 */
export function parseInteger(cell: Cell): Parsed<number> {
  if (typeof cell === 'number') return wholeNumber(cell)
  return parseWith(cell, (text) => {
    if (/^[+-]?\d{1,3}[.,]\d{3}$/.test(text)) return { problem: 'ambiguous_number' }
    const plain = text.replace(/[.,]0{1,2}$/, '').replace('−', '-')
    const isGrouped = /^[+-]?\d{1,3}(?:([ '’])\d{3}(?:\1\d{3})*|([.,])\d{3}(?:\2\d{3})+)$/.test(plain)
    const digits = isGrouped ? plain.replace(/[ '’.,]/g, '') : plain
    return /^[+-]?\d+$/.test(digits) ? wholeNumber(Number(digits)) : { problem: 'not_an_integer' }
  })
}

function wholeNumber(value: number): Parsed<number> {
  if (!Number.isInteger(value)) return { problem: 'not_an_integer' }
  return Number.isSafeInteger(value) ? { value: value + 0 } : { problem: 'out_of_range' }
}

const yesAndNo = {
  yes: ['y', 'true', '1', 'x', '✓', '✔', '☑', '☒', 'ja', 'j', 'wahr', 'tak', 't', 'prawda'],
  no: ['n', 'false', '0', '☐', 'nein', 'falsch', 'nie', 'fałsz'],
}

/** Yes or no in English, German and Polish; a cross or a tick is yes. An empty cell is null, not no. */
export function parseFlag(cell: Cell): Parsed<boolean> {
  const choice = parseChoice(cell, yesAndNo)
  if ('problem' in choice) return { problem: choice.problem === 'formula_error' ? 'formula_error' : 'not_yes_or_no' }
  return { value: choice.value === null ? null : choice.value === 'yes' }
}
