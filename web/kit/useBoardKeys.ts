import { type RefObject, useEffect, useRef, useState } from 'react'

/** A column and a card in it, counted from 0. */
export type Place = readonly [column: number, row: number]

/**
 * Keys of a board: ← → ↑ ↓ and h l k j, Home and End move between cards; Enter opens, for cards are links. Only one card
 * is a stop of the Tab key. `counts` are the cards of each column. Silent while somebody types.
 */
export function useBoardKeys(root: RefObject<HTMLElement | null>, counts: number[]) {
  const first = counts.findIndex((count) => count > 0)
  const [taken, take] = useState<Place | null>(null)
  const stop: Place = taken && taken[1] < (counts[taken[0]] ?? 0) ? taken : [first, 0]
  const latest = useRef({ counts, stop })
  useEffect(() => {
    latest.current = { counts, stop }
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented) return
      const focused = document.activeElement
      const isHere = focused !== null && (root.current?.contains(focused) ?? false)
      const isFree = focused === null || focused === document.body
      if (!isHere && (!isFree || document.querySelector('[role=dialog]') !== null)) return
      if (focused?.matches('input, textarea, select, [role=combobox]')) return
      const isOnCard = focused?.hasAttribute('data-place') ?? false
      const place = isOnCard
        ? move(event.key, latest.current.stop, latest.current.counts)
        : start(event.key, latest.current.stop)
      const card = place && root.current?.querySelector<HTMLElement>(`[data-place="${place.join(' ')}"]`)
      if (!card) return
      event.preventDefault()
      card.focus()
      card.closest('li')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [root])
  return { take, isStop: ([column, row]: Place) => column === stop[0] && row === stop[1] }
}

const down = ['ArrowDown', 'j']
const up = ['ArrowUp', 'k']
const right = ['ArrowRight', 'l']
const left = ['ArrowLeft', 'h']

const start = (key: string, stop: Place): Place | null =>
  [...down, ...up, ...right, ...left].includes(key) ? stop : null

/** Where a key leads from a card, or null where it leads nowhere. Empty columns are passed over. */
export function move(key: string, [column, row]: Place, counts: number[]): Place | null {
  const last = (counts[column] ?? 0) - 1
  if (key === 'Home') return [column, 0]
  if (key === 'End') return [column, last]
  if (down.includes(key)) return row < last ? [column, row + 1] : null
  if (up.includes(key)) return row > 0 ? [column, row - 1] : null
  const full = counts.flatMap((count, index) => (count > 0 ? [index] : []))
  const target = right.includes(key)
    ? full.find((index) => index > column)
    : left.includes(key)
      ? full.findLast((index) => index < column)
      : undefined
  return target === undefined ? null : [target, Math.min(row, (counts[target] ?? 1) - 1)]
}
