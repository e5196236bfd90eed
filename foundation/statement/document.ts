import type { State } from '../promises/checks.ts'
import type { Language } from '../tenancy/tables.ts'

/** A piece of a line. `english` is what a check said in its own language. */
export type Inline =
  | string
  | { code: string }
  | { link: string; says: string }
  | { time: string; says: string }
  | { english: string }
  | { state: State; says: string }
  | { added: string }
  | { removed: string }

export type Text = Inline | Inline[]

/** What is said of something, label by label. */
export type Facts = [label: string, Text][]

/** A part of a document, in words already, that every format shows in its own way. */
export type Part =
  | { heading: string; level: 2 | 3; id?: string }
  | { paragraph: Text }
  | { list: Text[] }
  | { facts: Facts }
  | { table: { head: string[]; rows: Text[][]; widths?: number[] } }
  | { entry: Entry }
  | { fold: string; parts: Part[] }
  /** A picture, only for those who read HTML; what it shows must stand in words beside it. */
  | { picture: string; says: string }

/** A promise or a change: a line that names it, what it says, and facts. */
export interface Entry {
  id: string
  title: Text
  says: Text
  facts: Facts
}

/** What every format is made from, so that no text is written twice. */
export interface Document {
  language: Language
  title: string
  subtitle: string
  facts: Facts
  parts: Part[]
}

export const inlines = (text: Text): Inline[] => (Array.isArray(text) ? text : [text])

/** A line as plain text; addresses of links stand in brackets where they aren't their own text. */
export const plainText = (text: Text): string => inlines(text).map(plainInline).join('')

function plainInline(one: Inline): string {
  if (typeof one === 'string') return one
  if ('code' in one) return one.code
  if ('english' in one) return `“${one.english}”`
  if ('added' in one) return `[+${one.added}+]`
  if ('removed' in one) return `[−${one.removed}−]`
  if (!('link' in one)) return one.says
  return one.link.startsWith('#') || one.link.endsWith(one.says) ? one.says : `${one.says} (${one.link})`
}
