import { ProcessPool } from './process-pool.ts'

/** What a letter of reference says. All strings are plain text; `\n` in a paragraph is a line break. */
export type LetterDocument = {
  language: 'de' | 'en' | 'pl'
  /** The document's title in viewers and search, not printed. */
  title: string
  letterhead: { company: string; lines: string[]; footer: string[] }
  heading: string
  paragraphs: ({ text: string } | { list: string[] })[]
  place_and_date: string
  signers: { name: string; role: string }[]
  /** ISO 8601 date, the PDF's creation date. */
  issued_on: string
}

/** The engine keeps about 35 kB of each letter, hence new processes after 1,000. */
const pool = new ProcessPool<LetterDocument, Buffer>(new URL('./letter.worker.ts', import.meta.url), {
  size: 2,
  uses: 1000,
  limitMs: 20_000,
})

/**
 * Sets a letter as PDF/A-2a (ISO 19005-2): A4, tagged, typeface embedded, hyphenated and justified in its language.
 * The same letter gives the same bytes. Characters that the typeface lacks (it has Latin, Greek and Cyrillic) are
 * printed as a question mark. Rejects if `issued_on` is no date, if setting takes longer than 20 seconds, or if this
 * platform has no build of the engine.
 */
export function renderLetter(letter: LetterDocument): Promise<Buffer> {
  if (!isDate(letter.issued_on)) return Promise.reject(new RangeError(`issued_on is not a date: ${letter.issued_on}`))
  return pool.run(letter)
}

function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${text}T`)
}
