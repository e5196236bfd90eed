import { useEffect, useRef } from 'react'

/** What a key does: `?`, `g`, `Ctrl+Enter`. Plain keys are silent while somebody types or a dialog is open. */
export type Shortcuts = Record<string, (() => void) | undefined>

/** Listens for keys on the whole page. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
      const name = `${event.altKey ? 'Alt+' : ''}${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.key}`
      const run = latest.current[name]
      if (!run || (isPlain && isTyping()) || document.querySelector('[role=dialog][aria-modal=true]')) return
      event.preventDefault()
      run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

const isTyping = () =>
  document.activeElement?.matches('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]') ??
  false
