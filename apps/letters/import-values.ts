import type { Cell } from '../../foundation/spreadsheet/cell.ts'
import { parseDate } from '../../foundation/spreadsheet/date.ts'
import { foldings } from '../../foundation/spreadsheet/fold.ts'
import { parseChoice, type Parsed, parseEmail, parseText } from '../../foundation/spreadsheet/values.ts'
import { languages } from '../../foundation/tenancy/tables.ts'
import { say } from '../../foundation/words.ts'
import { type CareerKey, readCareer } from './career-text.ts'
import { choiceNames } from './import-names.ts'
import { splitSalutation, splitTitles } from './import-people.ts'
import type { customField } from './library/tables.ts'
import type { Row } from '../../foundation/table.ts'

/** What a cell says: a value, null where it is empty; `also` fills other fields that no column fills. */
export type Read =
  | { value: unknown; also?: Record<string, string> }
  | { problem: string; values?: Record<string, string | number> }
export type Reader = (cell: Cell) => Read

const nothing = /^(?:[-–—_./\\?*]+|n\/?a|k\.?\s?a\.?|n\.?\s?n\.?|unbekannt|unknown|brak|b\.?d\.?|null|none|keine?)$/i
const open =
  /^(?:unbefristet|offen|heute|aktuell|laufend|present|current|ongoing|permanent|open[- ]?ended|obecnie|nadal|bezterminowo|(?:na )?czas nieokreślony)$/i

/** Signs that stand for nothing in staff lists are read as an empty cell. */
const orEmpty =
  (read: Reader): Reader =>
  (cell) =>
    typeof cell === 'string' && nothing.test(cell.trim()) ? { value: null } : read(cell)

export const readText = (max: number, multiline = false): Reader =>
  orEmpty((cell) => {
    const parsed = parseText(cell, max, multiline)
    return 'problem' in parsed && parsed.problem === 'too_long' ? { ...parsed, values: { max } } : parsed
  })

export const readEmail: Reader = orEmpty((cell) => coded(parseEmail(cell)))

const coded = (parsed: Parsed<unknown>): Read =>
  'problem' in parsed
    ? { problem: { not_an_email: 'email', not_a_date: 'date' }[parsed.problem as string] ?? parsed.problem }
    : parsed

/** A day. What systems write for none, or for one that never comes, is read as an empty cell. */
export function readDay(cells: readonly Cell[], more: { lastYear?: number; isEnd?: boolean } = {}): Reader {
  const { lastYear, isEnd = false } = more
  const order = dayOrder(cells)
  return orEmpty((cell) => {
    const text = typeof cell === 'string' ? cell.trim() : ''
    if (/^0+(?:[./-]0+[./-]0+)?$/.test(text) || (isEnd && (open.test(text) || isNever(cell)))) return { value: null }
    const plain = text.replace(/^(?:seit|ab|from|since|od)(?:\s+dem)?\s+/i, '')
    return coded(parseDate(text === '' ? cell : plain, { ...(order && { order }), ...(lastYear && { lastYear }) }))
  })
}

const isNever = (cell: Cell) => {
  const parsed = parseDate(cell)
  return 'value' in parsed && parsed.value !== null && parsed.value >= '2199-01-01'
}

/** Whether day or month comes first in `1/2/2024`: told by those of the column that can be read in one way only. */
function dayOrder(cells: readonly Cell[]): 'dmy' | 'mdy' | undefined {
  const found = new Set<'dmy' | 'mdy'>()
  for (const cell of cells) {
    const [, first, second] = /^\s*(\d{1,2})[/-](\d{1,2})[/-]\d/.exec(String(cell ?? '')) ?? []
    if (Number(first) > 12) found.add('dmy')
    else if (Number(second) > 12) found.add('mdy')
  }
  return found.size === 1 ? [...found][0] : undefined
}

type ChoiceKey = keyof typeof choiceNames
const choiceWords: Record<ChoiceKey, string> = { kind: 'employee_kinds', salutation: 'salutations' }

/** One of the choices, by every name that it goes by; `Herr Dr.` tells a title too. */
export function readChoice(key: ChoiceKey): Reader {
  const options = Object.fromEntries(
    Object.entries(choiceNames[key]).map(([value, names]) => [
      value,
      [...names, ...languages.map((language) => say(language, `letters.${choiceWords[key]}.${value}`))],
    ]),
  )
  return remembering((cell) => {
    const parsed = parseChoice(cell, options)
    if (!('problem' in parsed) || key !== 'salutation') return parsed
    const { salutation, rest } = splitSalutation(String(cell).trim())
    const title = splitTitles(rest)
    return salutation && title.rest === '' ? { value: salutation, also: { title: title.titles.join(' ') } } : parsed
  })
}

/** Few values stand in thousands of rows. */
function remembering(read: Reader): Reader {
  const known = new Map<Cell, Read>()
  return (cell) => {
    const found = known.get(cell) ?? read(cell)
    if (known.size < 1000) known.set(cell, found)
    return found
  }
}

const whole = /^(?:vollzeit|voll|vz|full[- ]?time|ft|pełny(?: etat| wymiar)?|cały etat)$/i

/** Percent of full time, rounded: `80 %`, `0,8`, `4/5`, `Vollzeit`. What is at most 1 is a share of full time. */
export const readPercent: Reader = orEmpty((cell) => {
  const parsed = parseText(cell, 40)
  if ('problem' in parsed || parsed.value === null) return parsed
  const text = parsed.value.replace('½', '1/2').replace('¾', '3/4').replace('¼', '1/4')
  if (whole.test(text)) return { value: 100 }
  const [, top, bottom] = /^(\d)\s?\/\s?(\d{1,2})(?: etatu)?$/.exec(text) ?? []
  const [, digits, sign] =
    /^(\d{1,3}(?:[.,]\d+)?)\s?(%|v\.?\s?h\.?|prozent|percent|procent)?(?: etatu?)?$/i.exec(text) ?? []
  const number = top ? Number(top) / Number(bottom) : Number(digits?.replace(',', '.'))
  const percent = Math.round(number <= 1 && !sign ? number * 100 : number)
  return percent >= 1 && percent <= 100 ? { value: percent } : { problem: 'percent' }
})

export const readEntries =
  (key: CareerKey): Reader =>
  (cell) => {
    const parsed = parseText(cell, 20_000, true)
    if ('problem' in parsed || parsed.value === null) return parsed
    const read = readCareer(key, parsed.value)
    return 'unclear' in read ? { problem: 'career_line', values: { line: read.unclear } } : read
  }

/** A value of a company's own field. */
export function readOwn({ kind, choices }: Row<typeof customField>, cells: readonly Cell[]): Reader {
  if (kind === 'date') return readDay(cells)
  if (kind === 'number') return orEmpty(readNumber)
  if (kind === 'text') return readText(2000)
  return orEmpty((cell) => {
    const wanted = foldings(typeof cell === 'string' ? cell : String(cell ?? ''))
    if (cell === null) return { value: null }
    const found = choices.find((choice) => foldings(choice).some((form) => wanted.includes(form)))
    return found === undefined ? { problem: 'choice', values: { choices: choices.join(', ') } } : { value: found }
  })
}

/** `1.234,5` and `1,234.5`; a single mark before three digits could be either, and is refused. */
const readNumber: Reader = (cell) => {
  if (cell === null || typeof cell === 'number') return { value: cell }
  const text = String(cell).replace(/[\s\u00a0'’]/g, '')
  if (text === '') return { value: null }
  const plain = /^-?\d{1,3}(?:\.\d{3})+,\d+$/.test(text)
    ? text.replaceAll('.', '').replace(',', '.')
    : /^-?\d{1,3}(?:,\d{3})+\.\d+$/.test(text)
      ? text.replaceAll(',', '')
      : text.replace(',', '.')
  const isClear = /^-?\d+(?:\.\d+)?$/.test(plain) && !/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text)
  return isClear ? { value: Number(plain) } : { problem: 'number' }
}
