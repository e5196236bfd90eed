import type { Language } from '../kit/app.ts'

/** What each language calls itself, so that everybody finds their own. */
export const nativeNames: Record<Language, string> = { en: 'English', de: 'Deutsch', pl: 'Polski' }
