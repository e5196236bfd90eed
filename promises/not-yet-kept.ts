import type { Language } from '../foundation/tenancy/tables.ts'

/** Promises of the catalogue that this installation does not prove yet: shown, not hidden. */
export const notYetKept: { id: string; about: Record<Language, string> }[] = []
