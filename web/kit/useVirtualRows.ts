import { useLocation } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { Row } from './list.ts'
import type { ListBodyProps } from './ListTable.tsx'

/** How far each entry of the browser's history was scrolled, so that going back finds the same rows. */
const offsets = new Map<string, number>()

/** The rows in sight; asks for the next page before the end is reached, and keeps the active row in sight and focused. */
export function useVirtualRows<R extends Row>(
  scroller: { current: HTMLDivElement | null },
  { rows, active, list, state }: ListBodyProps<R>,
  estimate: number,
) {
  const entry = useLocation({ select: (location) => location.state.key ?? '' })
  // oxlint-disable-next-line react/incompatible-library -- it must render anew with each scroll; nothing memoizes it
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
    scrollPaddingStart: estimate,
    initialOffset: () => offsets.get(entry) ?? 0,
  })
  const lastInSight = virtual.getVirtualItems().at(-1)?.index ?? 0
  const isNearEnd = lastInSight >= rows.length - 20
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  useEffect(() => {
    if (isNearEnd && hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [isNearEnd, hasNextPage, isFetchingNextPage, fetchNextPage])
  useEffect(() => {
    // Who clicked a row has it in sight; moving it would take it away from under the pointer, and the click with it.
    if (active < 0 || rowAt(scroller.current, active)?.contains(document.activeElement)) return
    virtual.scrollToIndex(active)
    const frame = requestAnimationFrame(() => focusRow(scroller.current, active))
    return () => cancelAnimationFrame(frame)
  }, [active, virtual, scroller])
  useKeptScroll(scroller, entry, JSON.stringify([state.search, state.sort, state.filters]))
  return virtual
}

const rowAt = (scroller: HTMLElement | null, index: number) =>
  scroller?.querySelector<HTMLElement>(`[data-row="${index}"]`)

/** The row's link, unless something in the row has the focus already. */
function focusRow(scroller: HTMLElement | null, index: number): void {
  const row = rowAt(scroller, index)
  if (!row || row.contains(document.activeElement)) return
  const target = row.querySelector<HTMLElement>('a') ?? row
  target.focus({ preventScroll: true })
}

/** Remembers the position per history entry, and starts at the top after another search, filter or order. */
function useKeptScroll(scroller: { current: HTMLDivElement | null }, entry: string, shown: string): void {
  const last = useRef(shown)
  useEffect(() => {
    if (last.current === shown) return
    last.current = shown
    scroller.current?.scrollTo(0, 0)
  }, [scroller, shown])
  useEffect(() => {
    const element = scroller.current
    const keep = () => void offsets.set(entry, element?.scrollTop ?? 0)
    element?.addEventListener('scroll', keep, { passive: true })
    return () => element?.removeEventListener('scroll', keep)
  }, [scroller, entry])
}
