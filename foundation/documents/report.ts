import { DocumentError } from './document-error.ts'
import { ProcessPool } from './process-pool.ts'

/**
 * A part of a report. All strings are plain text; `\n` is a line break. `widths` are the columns' shares of the width,
 * equal if left out; a row that is shorter than the head is filled up, a longer one is cut.
 */
export type Block =
  | { heading: string; level: 1 | 2 | 3 }
  | { paragraph: string }
  | { list: string[] }
  | { table: { head: string[]; rows: string[][]; widths?: number[] } }

/** A document of headings, prose, lists and tables. */
export interface Report {
  language: 'de' | 'en' | 'pl'
  title: string
  subtitle?: string
  /** ISO 8601 date, the file's creation date. */
  issued_on: string
  blocks: Block[]
}

const pool = new ProcessPool<Report, Buffer>(new URL('./report.worker.ts', import.meta.url), {
  size: 1,
  uses: 200,
  limitMs: 60_000,
})

/**
 * Sets a report as PDF/A-2a (ISO 19005-2): A4, tagged, with its headings as outline, page numbers, and tables whose
 * head stands again on each page. The same report gives the same bytes. Rejects with DocumentError `date_invalid`, with
 * Error if setting takes longer than a minute, or if this platform has no build of the engine.
 */
export async function renderReport(report: Report): Promise<Buffer> {
  const { issued_on } = report
  const time = Date.parse(`${issued_on}T00:00:00Z`)
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(`${issued_on}T`))
    throw new DocumentError('date_invalid', { date: issued_on })
  return pool.run(report)
}
