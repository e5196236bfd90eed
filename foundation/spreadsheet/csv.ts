import { parse } from 'csv-parse/sync'
import type { Cell } from './cell.ts'
import { limits, SpreadsheetError } from './error.ts'

export type Delimiter = ';' | ',' | '\t' | '|'

const delimiters: Delimiter[] = [';', ',', '\t', '|']

/**
 * Reads delimited text (RFC 4180, and what Excel makes of it: other delimiters, `sep=;` as the first line, quotes
 * inside unquoted fields, lines of unequal length). An apostrophe that writeCsv put before a formula is taken off.
 *
 * @throws SpreadsheetError `too_many_rows`, or `damaged` for a quote that is never closed
 */
export function readCsv(source: string): { rows: Cell[][]; delimiter?: Delimiter } {
  const hint = /^sep=([;,\t|])\r?\n/i.exec(source)
  const text = withoutTrailingBlanks(hint ? source.slice(hint[0].length) : source)
  const delimiter = (hint?.[1] as Delimiter | undefined) ?? sniffDelimiter(text)
  const limit = limits.leadingRows + limits.rows + 1
  const records = parseRecords(text, delimiter ?? ';', limit)
  if (records.length === limit) throw new SpreadsheetError('too_many_rows')
  const rows = records.map((record) => record.map((field) => (field.trim() === '' ? null : unguarded(field))))
  return delimiter ? { rows, delimiter } : { rows }
}

function parseRecords(text: string, delimiter: string, limit: number): string[][] {
  try {
    return parse(text, {
      delimiter,
      to: limit,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
      max_record_size: 1_000_000,
    })
  } catch (error) {
    throw new SpreadsheetError('damaged', { cause: error })
  }
}

/** The delimiter that cuts most of the first records into the same number of fields; none for a single column. */
function sniffDelimiter(text: string): Delimiter | undefined {
  const sample = text.slice(0, 200_000)
  const scored = delimiters.map((delimiter) => ({ delimiter, score: regularity(sample, delimiter) }))
  const best = scored.reduce((winner, each) => (each.score > winner.score ? each : winner))
  return best.score > 0 ? best.delimiter : undefined
}

function regularity(sample: string, delimiter: Delimiter): number {
  const counts = new Map<number, number>()
  try {
    for (const { length } of parseRecords(sample, delimiter, 50)) counts.set(length, (counts.get(length) ?? 0) + 1)
  } catch {
    return 0
  }
  const usual = [...counts].reduce(
    (best, each) => (each[1] > best[1] || (each[1] === best[1] && each[0] > best[0]) ? each : best),
    [1, 0],
  )
  return (usual[0] - 1) * usual[1] ** 2
}

/** Cut before parsing: a sheet saved to its last row ends in a million lines of delimiters. */
function withoutTrailingBlanks(text: string): string {
  let end = text.length
  while (end > 0 && ' \t\r\n;,|'.includes(text.charAt(end - 1))) end--
  const lineEnd = text.slice(end).search(/[\r\n]/)
  return lineEnd < 0 ? text : text.slice(0, end + lineEnd)
}

function unguarded(field: string): string {
  return /^''*[=+\-@\t\r\n＝＋－＠]/.test(field) ? field.slice(1) : field
}
