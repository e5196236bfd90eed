import type { Cell } from './cell.ts'
import { limits, SpreadsheetError } from './error.ts'
import { walkXml, xmlAttributes } from './xml.ts'

/** What the cells of a worksheet refer to. */
export type Workbook = {
  strings: string[]
  /** By number of the cell style: whether it shows a number as a date. */
  dateStyles: boolean[]
  /** Days are counted from 1904 instead of 1900: workbooks of old Excel for Mac. */
  from1904: boolean
}

type OpenCell = {
  row: number
  column: number
  type: string
  style: number
  text: string | undefined
  isFormula: boolean
}

/** The cells of a worksheet (ISO/IEC 29500-1 §18.3.1), each in its place; rows are as long as their last value. */
export function readCells(xml: string, workbook: Workbook): Cell[][] {
  const rows: Cell[][] = []
  const place = { row: 0, column: 0 }
  let cell: OpenCell | undefined
  let collects = false
  let phonetic = false
  walkXml(xml, {
    open(name, text) {
      if (name === 'row') Object.assign(place, { row: rowNumber(text, place.row + 1), column: 0 })
      else if (name === 'c') cell = openCell(text, place)
      else if (name === 'f' && cell) cell.isFormula = true
      else if (name === 'rPh') phonetic = true
      collects = (name === 'v' || name === 't') && !phonetic
      if (collects && cell) cell.text ??= ''
    },
    text(text) {
      if (collects && cell) cell.text += text
    },
    close(name) {
      collects = false
      if (name === 'rPh') phonetic = false
      if (name !== 'c' || !cell) return
      put(rows, cell, cellValue(cell, workbook))
      cell = undefined
    },
  })
  return Array.from(rows, (row) => Array.from(row ?? [], (value) => value ?? null))
}

function rowNumber(text: string, next: number): number {
  const { r = String(next) } = xmlAttributes(text)
  if (!/^\d{1,7}$/.test(r) || Number(r) < 1) throw new SpreadsheetError('damaged')
  return Number(r)
}

function openCell(text: string, place: { row: number; column: number }): OpenCell {
  const { r, t = 'n', s = '0' } = xmlAttributes(text)
  const [, letters = '', row = ''] = r === undefined ? [] : (/^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(r) ?? [])
  if (r !== undefined && !letters) throw new SpreadsheetError('damaged')
  place.column = r === undefined ? place.column + 1 : columnNumber(letters)
  if (r !== undefined) place.row = Number(row)
  return { row: place.row, column: place.column, type: t, style: Number(s), text: undefined, isFormula: false }
}

function columnNumber(letters: string): number {
  let number = 0
  for (let at = 0; at < letters.length; at++) number = number * 26 + letters.charCodeAt(at) - 64
  return number
}

/** Only values count against the limits: formats alone often reach to the end of the grid. */
function put(rows: Cell[][], { row, column }: OpenCell, value: Cell): void {
  if (value === null) return
  if (row < 1) throw new SpreadsheetError('damaged')
  if (row > limits.leadingRows + limits.rows) throw new SpreadsheetError('too_many_rows')
  if (column > limits.columns) throw new SpreadsheetError('too_many_columns')
  rows[row - 1] ??= []
  rows[row - 1]![column - 1] = value
}

function cellValue(cell: OpenCell, workbook: Workbook): Cell {
  const { text = '', type } = cell
  const isMissing = type === 'str' ? cell.text === undefined : text === ''
  if (cell.isFormula && isMissing) throw new SpreadsheetError('uncalculated_formulas')
  if (text === '') return null
  if (type === 'n') return numberOrDate(Number(text), cell.style, workbook)
  if (type === 's') return sharedString(workbook.strings, Number(text))
  if (type === 'str' || type === 'inlineStr') return decodedString(text)
  if (type === 'b') return text === '1'
  if (type === 'e') return text
  if (type === 'd') return isoDate(text)
  throw new SpreadsheetError('damaged')
}

function sharedString(strings: string[], index: number): string | null {
  const text = strings[index]
  if (text === undefined) throw new SpreadsheetError('damaged')
  return text === '' ? null : text
}

/** ST_Xstring (§22.9.2.19): characters that XML can't hold stand as `_xHHHH_`. */
export function decodedString(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function isoDate(text: string): Date {
  const date = new Date(/T[\d:.]+$/.test(text.slice(0, 40)) ? `${text}Z` : text)
  if (Number.isNaN(date.getTime())) throw new SpreadsheetError('damaged')
  return date
}

function numberOrDate(value: number, style: number, { dateStyles, from1904 }: Workbook): Cell {
  if (!Number.isFinite(value)) throw new SpreadsheetError('damaged')
  if (!dateStyles[style] || value < 0 || value >= 2_958_466) return value
  if (value < 1) return new Date(Math.round(value * 86_400) * 1000).toISOString().slice(11, 19)
  // Serial numbers to 59 lie before the 29 February 1900 that spreadsheets count and the calendar doesn't have.
  const days = from1904 ? value + 1462 : value < 60 ? value + 1 : value
  return new Date(Math.round((days - 25_569) * 86_400) * 1000)
}
