import type { FieldError } from '../../../foundation/errors.ts'
import type { Insert, Row } from '../../../foundation/table.ts'
import { oursAt, type Place, placeErrors } from './phrase-places.ts'
import type { phrase } from './tables.ts'
import { onOneLine, wordingErrors } from './wording.ts'

export type PhraseRow = Row<typeof phrase>
export type PhraseValues = Partial<Insert<typeof phrase>>

/** So that composing stays quick; per country. */
export const MOST_PHRASES = 5000

/** The values with their texts on one line. */
export function tidied(given: PhraseValues): PhraseValues {
  const { text, neutral } = given
  return {
    ...given,
    ...(text !== undefined && { text: onOneLine(text) }),
    ...(neutral !== undefined && { neutral: onOneLine(neutral ?? '') || null }),
  }
}

/**
 * What is wrong with an own phrase as it would be stored. What isn't changed isn't asked for again: our phrase book may
 * have changed since.
 */
export function phraseErrors(after: PhraseValues, before?: PhraseRow): FieldError[] {
  const isNew = (...keys: (keyof PhraseValues)[]) => keys.some((key) => after[key] !== before?.[key])
  const place = { country: 'DE', ...after } as Place
  const isPlaced = isNew('country', 'topic', 'key', 'pool')
  const misplaced = isPlaced ? placeErrors(place) : []
  return [
    ...misplaced,
    ...(after.text === '' ? [{ field: 'text', code: 'empty' }] : wordingErrors('text', after.text)),
    ...wordingErrors('neutral', after.neutral),
    ...((isPlaced || isNew('replaces')) && misplaced.length === 0 ? replacementErrors(place, after.replaces) : []),
    ...(before && before.status !== 'draft' && after.status === 'draft'
      ? [{ field: 'status', code: 'not_draft' }]
      : []),
  ]
}

function replacementErrors(place: Place, replaces: string | null | undefined): FieldError[] {
  const isOurs = !replaces || oursAt(place).some(({ id }) => id === replaces)
  return isOurs ? [] : [{ field: 'replaces', code: 'phrase_elsewhere' }]
}
