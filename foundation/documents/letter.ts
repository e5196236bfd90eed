import { DocumentError } from './document-error.ts'
import { checkFormat, defaultFormat, type LetterFormat } from './letter-format.ts'
import { type Logo, readLogo } from './logo.ts'
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
  /** ISO 8601 date, the file's creation date. */
  issued_on: string
  format?: LetterFormat
}

/** A letter whose format and logo are checked. */
export type ReadyLetter = LetterDocument & { format: LetterFormat; logo?: Logo }

/** The engine keeps about 35 kB of each letter, hence new processes after 1,000. */
const pool = new ProcessPool<ReadyLetter, Buffer>(new URL('./letter.worker.ts', import.meta.url), {
  size: 2,
  uses: 1000,
  limitMs: 20_000,
})

/**
 * Sets a letter as PDF/A-2a (ISO 19005-2): A4, tagged, typeface embedded, hyphenated and justified in its language.
 * The same letter gives the same bytes. Characters that the typeface lacks (it has Latin, Greek and Cyrillic) are
 * printed as a question mark. Rejects with DocumentError if date, format or logo are wrong, with Error if setting takes
 * longer than 20 seconds, or if this platform has no build of the engine.
 */
export async function renderLetter(letter: LetterDocument): Promise<Buffer> {
  const ready = checked(letter)
  try {
    return await pool.run(ready)
  } catch (error) {
    const isPicture = ready.logo && error instanceof Error && error.message.includes('failed to decode image')
    throw isPicture ? new DocumentError('logo_damaged') : error
  }
}

/** @throws DocumentError if the date, the format or its logo are wrong */
export function checked(letter: LetterDocument): ReadyLetter {
  if (!isDate(letter.issued_on)) throw new DocumentError('date_invalid', { date: letter.issued_on })
  const { logo: file, ...format } = letter.format ?? defaultFormat
  checkFormat(format)
  if (!file) return { ...letter, format }
  const logo = readLogo(Buffer.from(file.base64, 'base64'))
  if (logo.type !== file.type) throw new DocumentError('logo_not_an_image')
  return { ...letter, format, logo }
}

function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${text}T`)
}
