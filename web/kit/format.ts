import { useContext, useMemo } from 'react'
import type { Language } from './app.ts'
import { GuestContext } from './guest.ts'
import { SessionContext } from './session.ts'
import { useLanguage } from './words.ts'

const locales: Record<Language, string> = { en: 'en-GB', de: 'de', pl: 'pl' }
const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const
const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/

type Format = ReturnType<typeof makeFormat>

/** Writes values as the language writes them. Moments appear in `timeZone` (IANA name); days are never shifted. */
export function makeFormat(language: Language, timeZone: string) {
  const locale = locales[language]
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const longDay = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone })
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const collator = new Intl.Collator(locale, { numeric: true })
  const regions = new Intl.DisplayNames(locale, { type: 'region' })
  const tongues = new Intl.DisplayNames(locale, { type: 'language' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const writeDay = (formatter: Intl.DateTimeFormat, value: string | null | undefined) =>
    value && dayPattern.test(value) ? formatter.format(new Date(`${value}T00:00:00Z`)) : ''
  return {
    locale,
    timeZone,
    /** A day 'YYYY-MM-DD': 1 Feb 2024, 01.02.2024, 1 lut 2024. Empty for null. */
    date: (value: string | null | undefined) => writeDay(day, value),
    /** A day in words: 1 February 2024. Empty for null. */
    longDate: (value: string | null | undefined) => writeDay(longDay, value),
    /** A moment (ISO 8601) with minutes, in the company's time zone. Empty for null. */
    dateTime: (value: string | null | undefined) => (value ? moment.format(new Date(value)) : ''),
    /** The day of a moment in the company's time zone, 'YYYY-MM-DD'. */
    dayOf: (value: string) => isoDay.format(new Date(value)),
    /** How long ago a moment is, up to 30 days; before that its date and time. */
    ago: (value: string | null | undefined, now = Date.now()) => {
      if (!value) return ''
      const seconds = (now - Date.parse(value)) / 1000
      if (seconds > 30 * 86_400) return moment.format(new Date(value))
      const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? (['minute', 60] as const)
      return ago.format(-Math.round(seconds / size), unit)
    },
    number: (value: number, digits?: number) =>
      new Intl.NumberFormat(
        locale,
        digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits },
      ).format(value),
    list: (values: string[]) => list.format(values),
    country: (code: string) => regions.of(code) ?? code,
    language: (tag: string) => tongues.of(tag) ?? tag,
    /** Orders text as the language sorts it: for `Array.sort`. */
    compare: (a: string, b: string) => collator.compare(a, b),
    /** Today in the company's time zone, 'YYYY-MM-DD'. */
    today: () => isoDay.format(new Date()),
  }
}

/** The formats of the current language and tenant or guest. On public pages the browser's time zone counts. */
export function useFormat(): Format {
  const language = useLanguage()
  const session = useContext(SessionContext)
  const guest = useContext(GuestContext)
  const zone = (session ?? guest)?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  return useMemo(() => makeFormat(language, zone), [language, zone])
}
