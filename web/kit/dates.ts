import type { Language } from './app.ts'

/** How dayjs writes a day in an input of each language. */
export const dayFormats: Record<Language, string> = { en: 'DD/MM/YYYY', de: 'DD.MM.YYYY', pl: 'DD.MM.YYYY' }

/**
 * The day that somebody typed, as 'YYYY-MM-DD', or null. Understands 1.2.2024, 01/02/2024, 1-2-24, 010224, 01022024,
 * 2024-02-01 and, given `today`, also 1.2. for this year. Two-digit years: up to 20 years ahead of today, else the past.
 */
export function parseDay(text: string, today: string): string | null {
  const typed = text.trim()
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(typed)
  if (iso) return toDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const parts =
    /^(\d{1,2})[\s./-]+(\d{1,2})(?:[\s./-]+(\d{4}|\d{2})?)?$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(typed)
  if (!parts) return null
  return toDay(toYear(parts[3], today), Number(parts[2]), Number(parts[1]))
}

function toYear(digits: string | undefined, today: string): number {
  const now = Number(today.slice(0, 4))
  if (!digits) return now
  if (digits.length === 4) return Number(digits)
  const year = now - (now % 100) + Number(digits)
  return year > now + 20 ? year - 100 : year
}

function toDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year < 1000 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}
