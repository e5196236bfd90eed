import type { Level } from '../types.ts'
import { levels } from '../types.ts'

/** The same for all levels but the special ones. */
export function byLevel<T>(common: T, special: Partial<Record<Level, T>> = {}): Record<Level, T> {
  return Object.fromEntries(levels.map((level) => [level, special[level] ?? common])) as Record<Level, T>
}
