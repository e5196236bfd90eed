import type { Language } from '../foundation/tenancy/tables.ts'
import de from './not-yet-kept/de.json' with { type: 'json' }
import en from './not-yet-kept/en.json' with { type: 'json' }
import pl from './not-yet-kept/pl.json' with { type: 'json' }

type Id = keyof typeof en

/** Promises of the catalogue that this installation does not prove yet: shown, not hidden. */
export const notYetKept: { id: string; about: Record<Language, string> }[] = (Object.keys(en) as Id[]).map((id) => ({
  id,
  about: { en: en[id], de: de[id], pl: pl[id] },
}))
