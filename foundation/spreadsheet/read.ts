import type { Cell } from './cell.ts'
import { type Delimiter, readCsv } from './csv.ts'
import { limits, SpreadsheetError } from './error.ts'
import { decodeText, type TextEncodingName } from './text.ts'
import { readXlsx } from './xlsx.ts'

export type Sheet = {
  /** The headings: never empty (else the column's letter), never the same twice (`Name`, `Name (2)`). */
  columns: string[]
  /** Each as long as `columns`. Empty rows between others stay, so that row numbers can be told. */
  rows: Cell[][]
  /** The number of the headings' row as a spreadsheet shows it; `rows[0]` is the row after it. */
  header_row: number
  /** XLSX only: the visible worksheets. */
  sheet_names?: string[]
  /** Text only. */
  encoding?: TextEncodingName
  /** Text only; absent when there is a single column. */
  delimiter?: Delimiter
}

/**
 * Reads a staff list: XLSX or delimited text, told apart by content. Of a workbook it reads one worksheet, the first
 * visible one unless `sheet` names another. Text files yield strings and nulls only; parse them with values.ts.
 *
 * @throws SpreadsheetError for a file that can't be read as a whole; `code` says why
 */
export async function readSheet(bytes: Uint8Array, options: { sheet?: string } = {}): Promise<Sheet> {
  if (bytes.length > limits.fileBytes) throw new SpreadsheetError('too_large')
  if (bytes.length === 0) throw new SpreadsheetError('empty')
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) {
    const { rows, sheetNames } = await readXlsx(bytes, options.sheet)
    return { ...tidy(rows), sheet_names: sheetNames }
  }
  refuseBinary(bytes)
  const { text, encoding } = decodeText(bytes)
  refuseOtherText(text)
  const { rows, delimiter } = readCsv(text)
  return { ...tidy(rows), encoding, ...(delimiter && { delimiter }) }
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return Buffer.from(bytes.subarray(0, signature.length)).toString('latin1') === signature
}

/** A compound file (MS-CFB) is a workbook of Excel 97-2003, or the envelope of an encrypted one (MS-OFFCRYPTO). */
function refuseBinary(bytes: Uint8Array): void {
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) {
    const holds = (stream: string) => Buffer.from(bytes).includes(Buffer.from(stream, 'utf16le'))
    if (holds('EncryptedPackage')) throw new SpreadsheetError('encrypted')
    throw new SpreadsheetError(holds('Workbook') || holds('Book') ? 'old_excel' : 'not_a_spreadsheet')
  }
  const signatures = ['%PDF', '\x89PNG', '\xff\xd8\xff', 'GIF8', 'RIFF', '\x1f\x8b', '7z\xbc\xaf', 'Rar!', '{\\rtf']
  if (signatures.some((signature) => startsWith(bytes, signature))) throw new SpreadsheetError('not_a_spreadsheet')
}

function refuseOtherText(text: string): void {
  if (text.trim() === '') throw new SpreadsheetError('empty')
  const controls = text.match(/(?!\s)\p{Cc}/gu)?.length ?? 0
  if (/^\s*</.test(text) || text.includes('\0') || controls > text.length / 100)
    throw new SpreadsheetError('not_a_spreadsheet')
}

function tidy(cells: Cell[][]): Pick<Sheet, 'columns' | 'rows' | 'header_row'> {
  const filled = cells.map((row) => row.findLastIndex((cell) => !isBlank(cell)) + 1)
  const header = findHeader(cells, filled)
  if (header < 0) throw new SpreadsheetError('empty')
  const body = cells.slice(header + 1, filled.findLastIndex((width) => width > 0) + 1)
  if (body.length > limits.rows) throw new SpreadsheetError('too_many_rows')
  const width = filled.slice(header).reduce((widest, each) => Math.max(widest, each), 0)
  if (width > limits.columns) throw new SpreadsheetError('too_many_columns')
  const rows = body.map((row) =>
    Array.from({ length: width }, (_, at) => (isBlank(row[at] ?? null) ? null : (row[at] ?? null))),
  )
  const headings = Array.from({ length: width }, (_, at) => cells[header]?.[at] ?? null)
  return { columns: uniqueHeadings(headings), rows, header_row: header + 1 }
}

function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '')
}

/** The first row that isn't empty; a line with one cell above rows of three or more is a title and is passed over. */
function findHeader(cells: Cell[][], filled: number[]): number {
  const first = filled.findIndex((width) => width > 0)
  const count = (at: number) => cells[at]?.filter((cell) => !isBlank(cell)).length ?? 0
  const near = Array.from({ length: 20 }, (_, at) => first + at)
  if (first < 0 || !near.some((at) => count(at) >= 3)) return first
  return near.find((at) => count(at) > 1) ?? first
}

function uniqueHeadings(cells: Cell[]): string[] {
  const taken = new Set<string>()
  return cells.map((cell, at) => {
    const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '')
    const heading =
      text
        .slice(0, 200)
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim() || columnLetter(at)
    let name = heading
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${heading} (${n})`
    taken.add(name.toLowerCase())
    return name
  })
}

function columnLetter(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : columnLetter(Math.floor(at / 26) - 1) + last
}
