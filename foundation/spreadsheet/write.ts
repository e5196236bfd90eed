import writeWorkbook, { type Cell as WrittenCell } from 'write-excel-file/node'
import { type Cell, dateText } from './cell.ts'
import type { Delimiter } from './csv.ts'

type Rows = readonly (readonly Cell[])[]

const plainNumber = /^[+-]?\d+(?:[.,]\d+)?$/
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/
const controls = /(?![\t\r\n])\p{Cc}/gu
/** Excel's limit for the text of a cell, in UTF-16 units. */
const longestText = 32_767

/**
 * Writes delimited text (RFC 4180: CRLF, quotes doubled) in UTF-8 with a byte order mark, as Excel expects it.
 * Text that a spreadsheet would run as a formula gets a leading apostrophe (CWE-1236), which readSheet takes off
 * again. With `;` the decimal mark is a comma: Excel pairs the two, and would read 1.5 as the first of May.
 */
export function writeCsv(columns: readonly string[], rows: Rows, delimiter: Delimiter = ','): Uint8Array {
  const lines = [columns, ...rows].map((row) => row.map((cell) => quoted(csvText(cell, delimiter))).join(delimiter))
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`)
}

function csvText(cell: Cell, delimiter: Delimiter): string {
  if (typeof cell === 'number') {
    const text = Number.isFinite(cell) ? String(cell) : ''
    return delimiter === ';' ? text.replace('.', ',') : text
  }
  if (typeof cell !== 'string') return otherText(cell)
  const text = cell.replace(controls, '')
  return formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text
}

function otherText(cell: boolean | Date | null): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : dateText(cell)
  return cell === null ? '' : String(cell)
}

function quoted(text: string): string {
  return /["\r\n;,\t|]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Writes a workbook of one worksheet: typed cells, headings bold and frozen, columns as wide as their content.
 * Text is never a formula, whatever it begins with. A Date is written as its UTC fields read, before March 1900 as
 * text (Excel counts a 29 February 1900 that never was). Text beyond Excel's 32,767 characters ends in `…`.
 *
 * @param sheetName made to fit Excel's rules: 31 characters, none of []/\:*?
 */
export async function writeXlsx(columns: readonly string[], rows: Rows, sheetName: string): Promise<Uint8Array> {
  const header = columns.map((name) => ({ value: safeText(name), type: String, fontWeight: 'bold' as const }))
  const data = [header, ...rows.map((row) => row.map(xlsxCell))]
  const workbook = writeWorkbook(data, {
    sheet: safeSheetName(sheetName),
    stickyRowsCount: 1,
    columns: columns.map((name, at) => ({ width: columnWidth(name, rows, at) })),
  })
  return workbook.toBuffer()
}

function xlsxCell(cell: Cell): WrittenCell {
  if (cell === null || cell === '' || (typeof cell === 'number' && !Number.isFinite(cell))) return null
  if (typeof cell === 'string') return { value: safeText(cell), type: String }
  if (!(cell instanceof Date)) return cell
  if (Number.isNaN(cell.getTime())) return null
  const text = dateText(cell)
  if (text < '1900-03-01' || text.startsWith('-') || text.startsWith('+')) return { value: text, type: String }
  return { value: cell, type: Date, format: text.includes(' ') ? 'yyyy-mm-dd hh:mm:ss' : 'yyyy-mm-dd' }
}

function safeText(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(controls, '')
  const short = lines.length > longestText ? `${lines.slice(0, longestText - 1)}…` : lines
  const escaped = short.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
  // The writer looks texts up in an object; a NUL, which it drops, keeps `constructor` from being found there.
  return escaped in {} ? `${escaped}\0` : escaped
}

function safeSheetName(name: string): string {
  const fitting = name
    .replace(/[[\]/\\:*?\p{Cc}\s]+/gu, ' ')
    .slice(0, 31)
    .replace(/^[ ']+|[ ']+$/g, '')
  return fitting === '' || fitting.toLowerCase() === 'history' ? 'Sheet1' : fitting
}

function columnWidth(name: string, rows: Rows, at: number): number {
  const longest = rows.reduce((width, row) => Math.max(width, shownLength(row[at] ?? null)), name.length)
  return Math.min(60, Math.max(8, longest + 2))
}

function shownLength(cell: Cell): number {
  if (cell instanceof Date) return 10
  return cell === null ? 0 : String(cell).split('\n', 1)[0]!.length
}
