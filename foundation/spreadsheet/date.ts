import { type Cell, dateText } from './cell.ts'
import { foldings } from './fold.ts'
import { type Parsed, parseWith } from './values.ts'

export type DateOptions = {
  /** How `1/2/2024` and `1-2-2024` are meant. Without it they are taken only if there is one way to read them. */
  order?: 'dmy' | 'mdy'
  /** Two-digit years mean the hundred years that end with this one: 2049 unless given; for births pass this year. */
  lastYear?: number
}

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/
const yearFirstBasic = /^(\d{4})(\d{2})(\d{2})$/
const dotted = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4}|\d{2})$/
const slashed = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/
const dayNamed = /^(\d{1,2})(?:\.|st|nd|rd|th)?[\s-]*(\p{L}{3,})\.?[\s,-]*(\d{4}|\d{2})$/u
const monthFirst = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u
const serialText = /^\d{5}$/

/** The months in English, German and Polish, as they are cut short and as they are declined. */
const months = [
  'jan january januar jaenner sty styczen stycznia',
  'feb february februar feber lut luty lutego',
  'mar march mär märz mrz marzec marca',
  'apr april kwi kwiecien kwietnia',
  'may mai maj maja',
  'jun june juni cze czerwiec czerwca',
  'jul july juli lip lipiec lipca',
  'aug august sie sierpien sierpnia',
  'sep sept september wrz wrzesien wrzesnia',
  'oct october okt oktober paz pazdziernik pazdziernika',
  'nov november lis listopad listopada',
  'dec december dez dezember gru grudzien grudnia',
]
const monthNumbers = new Map(
  months.flatMap((names, at) =>
    names
      .split(' ')
      .flatMap(foldings)
      .map((name) => [name, String(at + 1)] as const),
  ),
)

/**
 * A calendar day as `YYYY-MM-DD`, from 1900 to 9999: from date cells, ISO 8601, `1.2.2024`, `01.02.24`, `1/2/2024`,
 * `1. Februar 2024`, `1-Feb-2024`, `1 lutego 2024`, `February 1, 2024`, `20240201`, and the serial numbers of Excel (days since 1899-12-30). A time of day is left off; a time with a zone
 * is refused as ambiguous unless it is midnight there, since the day depends on who reads it. Serial numbers before
 * 1910 are refused: they are years or counts.
 */
export function parseDate(cell: Cell, options: DateOptions = {}): Parsed<string> {
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? { problem: 'not_a_date' } : inRange(dateText(cell).split(' ')[0] ?? '')
  if (typeof cell === 'number' && cell < 10_000_000) return fromSerial(cell)
  return parseWith(cell, (text) =>
    text.length > 40 ? { problem: 'not_a_date' } : fromText(withoutTime(text), options),
  )
}

function withoutTime(text: string): string {
  return text
    .replace(/([T\s]00:00(:00([.,]0+)?)?)\s*(Z|[+-]\d\d(:?\d\d)?)$/, '$1')
    .replace(/(T|\s+)([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d([.,]\d+)?)?$/, '')
    .replace(/\s*r\.$/, '')
}

function fromText(text: string, options: DateOptions): Parsed<string> {
  const iso = yearFirst.exec(text)
  if (iso) return fromParts(iso[1], iso[3], iso[4], options)
  const basic = yearFirstBasic.exec(text)
  if (basic) return fromParts(basic[1], basic[2], basic[3], options)
  const dots = dotted.exec(text)
  if (dots) return fromParts(dots[3], dots[2], dots[1], options)
  const slashes = slashed.exec(text)
  if (slashes) return fromSlashes(slashes[1], slashes[3], slashes[4], options)
  const [, day, month, year] = dayNamed.exec(text) ?? []
  if (month) return fromNamed(year, month, day, options)
  const [, name, dayOfIt, yearOfIt] = monthFirst.exec(text) ?? []
  if (name) return fromNamed(yearOfIt, name, dayOfIt, options)
  if (serialText.test(text)) return fromSerial(Number(text))
  return { problem: /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d(:?\d\d)?)$/.test(text) ? 'ambiguous_date' : 'not_a_date' }
}

function fromSlashes(first = '', second = '', year = '', options: DateOptions): Parsed<string> {
  const dmy = fromParts(year, second, first, options)
  const mdy = fromParts(year, first, second, options)
  if (options.order) return options.order === 'dmy' ? dmy : mdy
  if ('problem' in dmy) return mdy
  if ('problem' in mdy || dmy.value === mdy.value) return dmy
  return { problem: 'ambiguous_date' }
}

function fromNamed(year = '', name = '', day = '', options: DateOptions): Parsed<string> {
  const month = foldings(name)
    .map((form) => monthNumbers.get(form))
    .find(Boolean)
  return month ? fromParts(year, month, day, options) : { problem: 'not_a_date' }
}

function fromParts(year = '', month = '', day = '', { lastYear = 2049 }: DateOptions): Parsed<string> {
  const fullYear = year.length === 4 ? Number(year) : lastYear - ((((lastYear - Number(year)) % 100) + 100) % 100)
  const date = new Date(Date.UTC(2000, 0, 1))
  date.setUTCFullYear(fullYear, Number(month) - 1, Number(day))
  // A day that the month doesn't have, at most 99, lands in another month.
  if (date.getUTCMonth() !== Number(month) - 1) return { problem: 'impossible_date' }
  return inRange(`${String(fullYear).padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

function fromSerial(serial: number): Parsed<string> {
  const day = Math.floor(serial)
  if (!(day >= 3654 && day <= 2_958_465)) return { problem: 'not_a_date' }
  return { value: dateText(new Date(Date.UTC(1899, 11, 30 + day))) }
}

function inRange(day: string): Parsed<string> {
  return day >= '1900-01-01' && day <= '9999-12-31' ? { value: day } : { problem: 'out_of_range' }
}
