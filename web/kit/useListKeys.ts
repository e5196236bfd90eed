import { type RefObject, useEffect, useRef } from 'react'

type Keys = {
  root: RefObject<HTMLElement | null>
  count: number
  active: number
  setActive: (index: number) => void
  toggle: ((index: number) => void) | undefined
  open: ((index: number) => void) | undefined
}

/** Keys of a list: j k ↓ ↑ Home End move, Enter opens, x selects, / searches. Silent while somebody types. */
export function useListKeys(keys: Keys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (isElsewhere(latest.current.root.current)) return
      if (press(event.key, latest.current)) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

function press(key: string, { root, count, active, setActive, toggle, open }: Keys): boolean {
  const last = count - 1
  const moves: Record<string, number> = {
    j: active + 1,
    ArrowDown: active + 1,
    k: active - 1,
    ArrowUp: active - 1,
    Home: 0,
    End: last,
  }
  if (key === '/') {
    root.current?.querySelector<HTMLInputElement>('input[type=search]')?.focus()
    return true
  }
  const target = moves[key]
  if (target !== undefined) {
    setActive(Math.max(0, Math.min(last, target)))
    return true
  }
  if (active < 0 || active > last) return false
  if (key === 'x' && toggle) toggle(active)
  else if (key === 'Enter' && open && document.activeElement?.closest('a, button, input') === null) open(active)
  else return false
  return true
}

/** Somebody types, or the focus is outside of this list (a menu, a dialog, the rail). */
function isElsewhere(root: HTMLElement | null): boolean {
  const focused = document.activeElement
  if (!focused || focused === document.body) return document.querySelector('[role=dialog]') !== null
  if (focused.matches('input:not([type=checkbox]), textarea, select, [contenteditable]')) return true
  return !root?.contains(focused)
}
