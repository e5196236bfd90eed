import type { FieldError } from '../../../foundation/errors.ts'
import { PhraseError, validatePhrase } from '../text/grammar.ts'

/** What is wrong with a field's text in the phrase language; nothing where it can be read, or is left out. */
export function wordingErrors(field: string, wording: string | null | undefined): FieldError[] {
  try {
    validatePhrase(wording ?? '')
    return []
  } catch (error) {
    if (error instanceof PhraseError) return [{ field, code: 'wording', values: { slot: error.slot } }]
    throw error
  }
}

/** Text as it is stored: on one line, without spaces around it; `empty` where nothing is left. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
