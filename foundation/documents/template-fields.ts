import { plainText } from './printable.ts'

/**
 * What a company's own Word template may name: a text is printed, a condition shows or hides what stands between
 * {#name} and {/name} ({^name} the other way round), a list repeats it. A text serves as a condition too. The entries
 * of a plain list are {.}, those of another its own texts.
 */
export const placeholders = {
  heading: 'text',
  title: 'text',
  salutation: 'text',
  academic_title: 'text',
  first_name: 'text',
  last_name: 'text',
  full_name: 'text',
  birth_date: 'text',
  birth_place: 'text',
  position: 'text',
  site: 'text',
  employed_from: 'text',
  employed_until: 'text',
  company: 'text',
  company_lines: 'list',
  company_footer: 'list',
  place: 'text',
  date: 'text',
  place_and_date: 'text',
  body: 'text',
  paragraphs: { text: 'text', points: 'list' },
  activities: 'list',
  stations: { position: 'text', place: 'text', from: 'text', until: 'text' },
  signers: { name: 'text', role: 'text' },
  is_final: 'condition',
  is_interim: 'condition',
  is_provisional: 'condition',
  is_qualified: 'condition',
  is_simple: 'condition',
  has_activities: 'condition',
  has_stations: 'condition',
  has_second_signer: 'condition',
} as const satisfies Fields

export type PlaceholderKind = 'text' | 'condition' | 'list'
export type Fields = { readonly [name: string]: PlaceholderKind | Fields }

type Value<Kind> = Kind extends 'text'
  ? string
  : Kind extends 'condition'
    ? boolean
    : Kind extends 'list'
      ? string[]
      : { [Name in keyof Kind]: Value<Kind[Name]> }[]
type Derived = 'has_activities' | 'has_stations' | 'has_second_signer'

/** What a template is filled with. An absent text is empty, an absent list has no entries. */
export type TemplateData = Partial<
  Omit<{ [Name in keyof typeof placeholders]: Value<(typeof placeholders)[Name]> }, Derived>
>

/** For people: as it is typed, what it is, and where it stands; `words` is the key of its description. */
export type Placeholder = { tag: string; kind: PlaceholderKind; within?: string; words: string }

/** All placeholders in the order in which they are shown. */
export const placeholderList: readonly Placeholder[] = listed(placeholders)

function listed(fields: Fields, within?: string): Placeholder[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const words = `documents.placeholders.${within ? `${within}_${name}` : name}`
    const place = within ? { within } : {}
    if (typeof field === 'object') return [{ tag: `{#${name}}`, kind: 'list', ...place, words }, ...listed(field, name)]
    return [{ tag: field === 'text' ? `{${name}}` : `{#${name}}`, kind: field, ...place, words }]
  })
}

/** The data as the template sees it: nothing but what is declared, and all of it. */
export function scopeOf(data: TemplateData): object {
  return only(placeholders, {
    ...data,
    has_activities: Boolean(data.activities?.length),
    has_stations: Boolean(data.stations?.length),
    has_second_signer: (data.signers?.length ?? 0) > 1,
  })
}

function only(fields: Fields, data: Record<string, unknown>): object {
  const entries = Object.entries(fields).map(([name, field]) => [name, declared(field, data[name])])
  return Object.assign(Object.create(null), Object.fromEntries(entries))
}

function declared(field: PlaceholderKind | Fields, value: unknown): unknown {
  if (field === 'condition') return value === true
  if (field === 'text') return typeof value === 'string' ? plainText(value) : ''
  const entries = Array.isArray(value) ? (value as unknown[]) : []
  if (field === 'list') return entries.map((entry) => declared('text', entry))
  return entries.map((entry) => only(field, Object(entry) as Record<string, unknown>))
}
