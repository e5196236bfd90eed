import { memo, type ReactNode } from 'react'

/** What isn't on the screen keeps what was typed, and is drawn anew only when it comes back. */
export const Resting = memo(
  ({ children }: { isShown: boolean; children: ReactNode }) => children,
  (before, now) => !before.isShown && !now.isShown,
)
