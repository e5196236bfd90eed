import { parseDate } from '../../foundation/spreadsheet/date.ts'
import { foldings } from '../../foundation/spreadsheet/fold.ts'
import { parseText } from '../../foundation/spreadsheet/values.ts'
import type { Row } from '../../foundation/table.ts'
import { type Language, languages } from '../../foundation/tenancy/tables.ts'
import { say } from '../../foundation/words.ts'
import type { employee } from './tables.ts'
import { interruptionReasons } from './text/types.ts'

type Employee = Row<typeof employee>
export type CareerKey = 'stations' | 'authorities' | 'interruptions'
type Entry = { from: string; until?: string; parts: string[] }

/**
 * A career as text, one line for each entry: `2019-03-01 – 2020-12-31: Buchhalterin | Werk Kiel | Abschlüsse`. Behind the
 * position come its place and one activity after the other, behind an interruption whether the letter mentions it and how.
 */
export const careerText = {
  stations: (all: Employee['stations']) =>
    lines(all, ({ position, place, activities }) => [position, place, ...(activities?.split('\n') ?? [])]),
  authorities: (all: Employee['authorities']) => lines(all, ({ name }) => [name]),
  interruptions: (all: Employee['interruptions'], language: Language) =>
    lines(all, ({ reason, is_mentioned, wording }) => [
      say(language, `letters.interruption_reasons.${reason}`),
      ...(is_mentioned || wording ? [is_mentioned ? '+' : '-', wording] : []),
    ]),
}

function lines<T extends { from: string; until?: string }>(
  all: readonly T[],
  parts: (one: T) => (string | undefined)[],
) {
  const line = (one: T) => `${one.from} – ${one.until ?? ''}: ${withoutEmptyEnd(parts(one)).join(' | ')}`
  return all.length === 0 ? null : all.map(line).join('\n')
}

const withoutEmptyEnd = (parts: (string | undefined)[]) =>
  parts.slice(0, parts.findLastIndex(Boolean) + 1).map((part) => part ?? '')

const DAY = String.raw`\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}|\d{1,2}[./]\d{4}|\d{4}`
const SPAN = new RegExp(
  String.raw`^(?:seit|ab|von|from|since|od)?\s*(${DAY})\s*(?:(?:[-–—]|bis|to|until|do)\s*(${DAY}|heute|today|present|dziś|obecnie)?)?\s*[:;,]\s*(\S.*)$`,
  'i',
)

/** Reads what `careerText` writes, and days as people write them: `3/2019–2020: Position`. Else the line that isn't clear. */
export function readCareer<K extends CareerKey>(key: K, text: string): { value: Employee[K] } | { unclear: string } {
  const value: unknown[] = []
  for (const line of text.split('\n').map((one) => one.replace(/^[\s•*·]+/, '').trim())) {
    if (line === '') continue
    const entry = entryOf(line)
    const known = entry && readers[key](entry)
    if (!known) return { unclear: line.slice(0, 100) }
    value.push(known)
  }
  return { value: value as Employee[K] }
}

function entryOf(line: string): Entry | undefined {
  const [, first = '', last = '', rest = ''] = SPAN.exec(line) ?? []
  const [from, until] = [dayOf(first, 'first'), dayOf(last, 'last')]
  if (!from || (until === undefined && /\d/.test(last))) return undefined
  return { from, ...(until && { until }), parts: rest.split('|').map((part) => part.trim()) }
}

/** A month or a year stands for its first or its last day. */
function dayOf(text: string, end: 'first' | 'last'): string | undefined {
  const [, month, year] = /^(?:(\d{1,2})[./])?(\d{4})$/.exec(text) ?? []
  if (year) {
    const at = Number(month ?? (end === 'first' ? 1 : 12))
    if (at < 1 || at > 12) return undefined
    const day = new Date(Date.UTC(Number(year), end === 'first' ? at - 1 : at, end === 'first' ? 1 : 0))
    return day.toISOString().slice(0, 10)
  }
  const parsed = parseDate(text)
  return 'value' in parsed ? (parsed.value ?? undefined) : undefined
}

const fits = (text: string, most: number) => 'value' in parseText(text, most)

const readers: { [K in CareerKey]: (entry: Entry) => Employee[K][number] | undefined } = {
  stations: ({ parts: [position = '', place = '', ...activities], ...span }) =>
    position !== '' && fits(position, 200) && fits(place, 200) && activities.join('\n').length <= 5000
      ? {
          position,
          ...(place && { place }),
          ...(activities.length > 0 && { activities: activities.join('\n') }),
          ...span,
        }
      : undefined,
  authorities: ({ parts, ...span }) => {
    const name = parts.join(' | ')
    return name !== '' && fits(name, 100) ? { name, ...span } : undefined
  },
  interruptions: ({ parts: [named = '', mark = '', ...wording], ...span }) => {
    const reason = reasonOf(named)
    const own = reason === undefined ? named : wording.join(' | ')
    if (!fits(own, 500) || (reason === undefined && named === '')) return undefined
    return { reason: reason ?? 'other', is_mentioned: mark === '+', ...(own && { wording: own }), ...span }
  },
}

const reasonNames = new Map(
  interruptionReasons.flatMap((reason) =>
    [reason, ...languages.map((language) => say(language, `letters.interruption_reasons.${reason}`))].flatMap((name) =>
      foldings(name).map((form) => [form, reason] as const),
    ),
  ),
)

const reasonOf = (name: string) =>
  foldings(name)
    .map((form) => reasonNames.get(form))
    .find(Boolean)
