/** `no` was seen; `unproven` couldn't be told from what is there. */
export type Answer = 'yes' | 'no' | 'unproven'

/** One verdict, with what was found. */
export interface Verdict {
  holds: Answer
  because: string[]
}

export interface Verdicts {
  intact: Verdict
  complete: Verdict
  signed: Verdict
  /** How many entries the newest signed checkpoint covers, and when it was signed. */
  covers: { size: number; at: string } | null
  entries: number
  /** Deletions that explain what is missing and that no root has yet. */
  awaited: string[]
}

const SHOWN = 10
/** The first of many reasons. */
export const some = (all: string[]): string[] =>
  all.length > SHOWN ? [...all.slice(0, SHOWN), `… and ${all.length - SHOWN} more.`] : all
