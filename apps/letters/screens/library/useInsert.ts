import { type FocusEvent, useRef } from 'react'

type Writable = HTMLTextAreaElement | HTMLInputElement

/**
 * Puts text where somebody was writing last in an element, at first in the field named `first`. `props` belong to the
 * element around the fields.
 */
export function useInsert(first: string) {
  const root = useRef<HTMLDivElement>(null)
  const last = useRef<Writable | null>(null)
  const insert = (text: string) => {
    const found = last.current?.isConnected ? last.current : root.current?.querySelector<Writable>(`[name="${first}"]`)
    if (!found || found.readOnly) return
    found.setRangeText(text, found.selectionStart ?? 0, found.selectionEnd ?? 0, 'end')
    found.dispatchEvent(new Event('input', { bubbles: true }))
    found.focus()
  }
  const onFocus = ({ target }: FocusEvent) => {
    const isText =
      target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')
    // Of a choice only the visible field is written in.
    if (isText && target.name && target.getAttribute('role') !== 'combobox') last.current = target
  }
  return { insert, props: { ref: root, onFocus } }
}
