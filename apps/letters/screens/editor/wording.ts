import type { LetterBlock } from '../../text/types.ts'
import type { Choices } from '../letters/letter.ts'

/** The next wording of a sentence; a locked one is let go. */
export function reworded(choices: Choices, { slot }: LetterBlock): Choices {
  if (!slot) return choices
  const { [slot]: _picked, ...picked } = choices.picked ?? {}
  return { ...choices, picked, rerolls: { ...choices.rerolls, [slot]: (choices.rerolls?.[slot] ?? 0) + 1 } }
}

/** This wording stays, whatever else changes, as long as topic and grade do. */
export function locked(choices: Choices, { slot, phrase_id }: LetterBlock): Choices {
  return slot && phrase_id ? { ...choices, picked: { ...choices.picked, [slot]: phrase_id } } : choices
}

export function unlocked(choices: Choices, { slot = '' }: LetterBlock): Choices {
  const { [slot]: _picked, ...picked } = choices.picked ?? {}
  return { ...choices, picked }
}

export const isLocked = (choices: Choices, { slot, phrase_id }: LetterBlock): boolean =>
  slot !== undefined && phrase_id !== undefined && choices.picked?.[slot] === phrase_id
