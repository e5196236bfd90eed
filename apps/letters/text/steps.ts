import type { Facts } from './grammar.ts'
import type { Criterion, Grade, Level, Section, Tense, Topic } from './types.ts'

/** A sentence from the phrase book, with the entries of its list if it leads one in. */
export interface PhraseStep {
  section: Section
  topic: Topic
  /** where the topic may stand more than once */
  slot?: string
  key: string | number
  pools: readonly string[]
  criterion?: Criterion
  grade?: Grade
  tense?: Tense
  facts?: Facts
  list?: readonly string[]
}

/** The user's own words: `wording` is in the phrase language, `text` is printed as it stands. */
export type OwnStep = { section: Section; tense?: Tense; facts?: Facts } & ({ wording: string } | { text: string })

export type Step = PhraseStep | OwnStep

/** Where an ungraded sentence is looked up: for this level, else for any employment. */
export function framePools(level: Level): string[] {
  return [level, 'employment']
}

/** The user's wording as a step, if there is any. */
export function ownWording(section: Section, wording: string | undefined, more: Partial<OwnStep> = {}): Step[] {
  return wording?.trim() ? [{ section, wording: wording.trim(), ...more }] : []
}
