import type { RefObject } from 'react'

const focusable = 'input:not([type=hidden]):not(:disabled), textarea, button:not(:disabled), [tabindex]'

/** Takes the focus to what a selector names, or to the first field in it, once it is on the screen. */
export function goTo(root: RefObject<HTMLElement | null>, selector: string): void {
  setTimeout(() => {
    const place = root.current?.querySelector<HTMLElement>(selector)
    if (!place) return
    const target = place.matches(focusable) ? place : (chosenIn(place) ?? place.querySelector<HTMLElement>(focusable))
    target?.focus({ preventScroll: true })
    place.scrollIntoView({ block: 'center' })
  }, 50)
}

/** Of radio buttons the chosen one is what the keyboard stands on. */
const chosenIn = (place: HTMLElement) => place.querySelector<HTMLElement>('input[type=radio]:checked')
