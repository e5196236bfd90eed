/** The states of a letter, in the order of its way. Pure: the board shows them, the server keeps to them. */
export const statuses = [
  'rating',
  'draft',
  'review',
  'not_released',
  'conditional',
  'released',
  'printed',
  'signing',
  'handed_over',
  'archived',
] as const
export type Status = (typeof statuses)[number]

export const handOverWays = ['collected', 'post', 'courier', 'electronic'] as const

interface State {
  /** Whether text, grades and facts may still be changed. */
  isOpen: boolean
  /** Where the letter may go from here, the usual way first. */
  next: readonly Status[]
}

export const process: Readonly<Record<Status, State>> = {
  rating: { isOpen: true, next: ['draft'] },
  draft: { isOpen: true, next: ['review', 'rating', 'released'] },
  review: { isOpen: true, next: ['released', 'conditional', 'not_released', 'draft'] },
  not_released: { isOpen: true, next: ['draft'] },
  conditional: { isOpen: true, next: ['released', 'draft'] },
  released: { isOpen: false, next: ['printed', 'signing', 'handed_over', 'draft'] },
  printed: { isOpen: false, next: ['signing', 'draft'] },
  signing: { isOpen: false, next: ['handed_over', 'draft'] },
  handed_over: { isOpen: false, next: ['archived', 'draft'] },
  archived: { isOpen: false, next: ['handed_over', 'draft'] },
}

/** Steps that need a reason: somebody must know what is to be changed. */
export const needsNote: readonly Status[] = ['not_released', 'conditional']

/** A letter that was issued and goes back to draft is corrected: it keeps its date (BAG 5 AZR 509/91). */
export const isCorrection = (from: Status, to: Status): boolean =>
  to === 'draft' && (['printed', 'signing', 'handed_over', 'archived'] as Status[]).includes(from)
