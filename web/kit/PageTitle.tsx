import { Title } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import classes from './kit.module.css'

let isFocusDue = false

/** Asks the next page title to take the focus, so that screen readers and the keyboard continue there. */
export function focusNextTitle(): void {
  isFocusDue = true
}

/** The one first-level heading of a page. It names the browser's tab too: `name` when `children` is more than text. */
export function PageTitle({ children, name }: { children: ReactNode; name?: string }) {
  const ref = useRef<HTMLHeadingElement>(null)
  const title = name ?? (typeof children === 'string' ? children : '')
  useEffect(() => {
    document.title = title ? `${title} · Attest` : 'Attest'
    if (!isFocusDue) return
    isFocusDue = false
    const isTyping = document.activeElement?.matches('main input, main textarea, [role=dialog] *')
    if (!isTyping) ref.current?.focus({ preventScroll: true })
  }, [title])
  return (
    <Title order={1} ref={ref} tabIndex={-1} className={classes.pageTitle}>
      {children}
    </Title>
  )
}
