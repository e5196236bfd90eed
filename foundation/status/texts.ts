import addFormats from 'ajv-formats'
import { type Language, languages } from '../tenancy/tables.ts'
import type { InLanguages } from './tables.ts'

/** A text in the reader's language, or in the first one in which it is there. */
export function inLanguage(texts: InLanguages, language: Language): { text: string; language: Language } {
  const found = [language, ...languages].find((one) => texts[one] !== undefined) ?? language
  return { text: texts[found] ?? '', language: found }
}

/** Whether this is an address to which one may write, by the same rule as everywhere else. */
export const isEmail = (text: string): boolean =>
  text.length <= 254 && (addFormats.default.get('email') as RegExp).test(text)
