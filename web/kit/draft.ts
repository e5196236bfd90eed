/** What somebody typed and has not saved, and the version that it builds on. Lives until the browser's tab closes. */
type Draft = { changed: Record<string, unknown>; version?: number | undefined }

const prefix = 'draft:'

export function readDraft(key: string): Draft | null {
  const text = sessionStorage.getItem(prefix + key)
  return text ? (JSON.parse(text) as Draft) : null
}

/** Keeps a draft; null forgets it. A full storage loses the draft, not the page. */
export function keepDraft(key: string, draft: Draft | null): void {
  try {
    if (draft) sessionStorage.setItem(prefix + key, JSON.stringify(draft))
    else sessionStorage.removeItem(prefix + key)
  } catch {
    sessionStorage.removeItem(prefix + key)
  }
}

/** What was typed into the forms whose keys begin so, as text: for pages that can't show those forms any more. */
export function typedTexts(keys: string): string {
  const drafts = Object.keys(sessionStorage)
    .filter((key) => key.startsWith(prefix + keys))
    .map((key) => readDraft(key.slice(prefix.length)))
  const values = drafts.flatMap((draft) => Object.values(draft?.changed ?? {}))
  return values.filter((value) => typeof value === 'string' && value !== '').join('\n\n')
}

/** Forgets all drafts: at sign-out, so that the next person at this screen finds nothing. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
}

/** The fields of `values` that differ from `base`. */
export function changedFields<Values extends object>(base: Values, values: Values): Partial<Values> {
  const entries = Object.entries(values).filter(([key, value]) => !isSame(value, base[key as keyof Values]))
  return Object.fromEntries(entries) as Partial<Values>
}

/** The columns of `current` that `pattern` has. */
export function pickFields<Values extends object>(pattern: Values, current: unknown): Values {
  const row = current as Record<string, unknown>
  const entries = Object.entries(pattern).map(([key, value]) => [key, key in row ? row[key] : value])
  return Object.fromEntries(entries) as Values
}

const isSame = (a: unknown, b: unknown) => a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
