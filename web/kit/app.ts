import type { Icon } from '@tabler/icons-react'
import type { ComponentType } from 'react'

/** The languages that every word exists in. */
export const languages = ['en', 'de', 'pl'] as const
export type Language = (typeof languages)[number]

/** An area of the rights with the access that is needed: `letter.read` is also met by `letter.write`. */
export type Right = `${string}.${'read' | 'write'}`

/** Nested words of one language, as they stand in a words file. */
export type WordFile = { [key: string]: string | WordFile }

/**
 * A page below `/t/<tenant>/`, for whoever has the right, or one of several, or is a member at all. `path` uses the
 * router's form: `letters/$id`. The file is fetched when it is first opened.
 */
export type Page = {
  path: string
  load: () => Promise<{ default: ComponentType }>
  right: Right | readonly Right[] | 'member'
}

/** What a link of this purpose opens, without an account. The page finds whose link it is by `useGuest`. */
type GuestPage = { purpose: string; load: () => Promise<{ default: ComponentType }> }

/** An entry of the rail. `words` is a key of the app's words. */
type MenuEntry = { path: string; icon: Icon; words: string; right: Right | readonly Right[] }

/** An entry of the account menu: what concerns the member themself. */
type OwnEntry = { path: string; icon: Icon; words: string }

/** Something that Ctrl-K offers to create. */
type CreateEntry = { path: string; words: string; right: Right }

/** Records that Ctrl-K finds by the list's own search: `path` of the API, the text and address of a found row. */
type FindEntry = {
  path: string
  words: string
  right: Right
  text: (row: Found) => string
  to: (row: Found) => string
}
export type Found = { id: string; labels?: Record<string, string>; [column: string]: unknown }

export type Screens = {
  app: string
  menu: MenuEntry[]
  pages: Page[]
  own?: OwnEntry[]
  guestPages?: GuestPage[]
  words: Record<Language, () => Promise<{ default: WordFile }>>
  create?: CreateEntry[]
  find?: FindEntry[]
}

/**
 * What an app shows, declared once: entries of the rail, pages, those that links of guests open, words (namespace = name
 * of the app), what Ctrl-K creates and finds. Throws when a menu entry leads nowhere, so a forgotten page is seen at
 * start and not by a click.
 */
export function defineScreens(screens: Screens): Screens {
  const paths = new Set(screens.pages.map((page) => page.path))
  for (const entry of [...screens.menu, ...(screens.own ?? []), ...(screens.create ?? [])]) {
    if (!paths.has(entry.path)) throw new Error(`${screens.app}: no page for the entry "${entry.path}"`)
  }
  return screens
}
