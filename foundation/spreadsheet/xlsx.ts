import { readSheet } from 'read-excel-file/universal'
import type { Cell } from './cell.ts'
import { limits, SpreadsheetError } from './error.ts'
import { unzipXml, zipDirectory, zipStored } from './zip.ts'

type Worksheet = { name: string; path: string; position: number; isVisible: boolean }

/**
 * Reads one worksheet of an Office Open XML workbook (ISO/IEC 29500): the named one, else the first that isn't hidden.
 * The XLSX reader is handed an archive written here, so it sees only what was checked: it fills gaps between row
 * numbers and columns with empty cells, and a single forged address would make it allocate without end.
 *
 * @throws SpreadsheetError
 */
export async function readXlsx(bytes: Uint8Array, name?: string): Promise<{ rows: Cell[][]; sheetNames: string[] }> {
  const entries = zipDirectory(bytes)
  refuseOtherArchives(entries.map((entry) => entry.path))
  const files = await unzipXml(bytes, entries, limits.unpackedBytes)
  const visible = worksheets(files).filter((sheet) => sheet.isVisible)
  if (!visible.length) throw new SpreadsheetError('no_visible_sheet')
  const sheet = name === undefined ? visible[0] : visible.find((each) => each.name === name)
  if (!sheet) throw new SpreadsheetError('unknown_sheet')
  const xml = files.get(sheet.path)
  if (!xml) throw new SpreadsheetError('damaged')
  for (const [path, content] of files) if (content.includes('sheetData')) files.delete(path)
  files.set(sheet.path, Buffer.from(checkedSheet(xml.toString())))
  try {
    const rows: unknown = await readSheet(new Blob([zipStored(files)]), sheet.position, { trim: false })
    return { rows: rows as Cell[][], sheetNames: visible.map((each) => each.name) }
  } catch (error) {
    throw new SpreadsheetError('damaged', { cause: error })
  }
}

function refuseOtherArchives(paths: string[]): void {
  if (paths.includes('xl/workbook.bin')) throw new SpreadsheetError('old_excel')
  if (paths.includes('mimetype') && paths.includes('content.xml')) throw new SpreadsheetError('open_document')
  if (!paths.includes('xl/workbook.xml')) throw new SpreadsheetError('not_a_spreadsheet')
}

function worksheets(files: Map<string, Buffer>): Worksheet[] {
  const targets = new Map<string, string>()
  for (const relation of tags(files, 'xl/_rels/workbook.xml.rels', 'Relationship'))
    if (relation.Type?.endsWith('/worksheet')) targets.set(relation.Id ?? '', relation.Target ?? '')
  return tags(files, 'xl/workbook.xml', 'sheet')
    .filter((sheet) => sheet.name)
    .flatMap(({ name = '', state = 'visible', id = '' }, index) => {
      const target = targets.get(id)
      if (target === undefined) return []
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      return [{ name: unescape(name), path, position: index + 1, isVisible: state === 'visible' }]
    })
}

/** The attributes of each such tag, without their namespace prefixes. */
function tags(files: Map<string, Buffer>, path: string, tag: string): Record<string, string>[] {
  const xml = files.get(path)?.toString() ?? ''
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${tag}\\s((?:[^<>"']|"[^"]*"|'[^']*')*)>`, 'g'))].map((match) =>
    Object.fromEntries(
      [...(match[1] ?? '').matchAll(/(?:\w+:)?(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((attribute) => [
        attribute[1],
        attribute[2] ?? attribute[3] ?? '',
      ]),
    ),
  )
}

function unescape(text: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
  return text.replace(/&(?:#x([0-9a-f]{1,5})|#(\d{1,6})|(lt|gt|amp|quot|apos));/gi, (_, hex, decimal, name) =>
    name ? (named[name] ?? '') : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  )
}

const emptyCell = /<(?:\w+:)?c\s[^<>]*(?:\/>|><\/(?:\w+:)?c>)/g
const emptyRow = /<(?:\w+:)?row\s[^<>]*(?:\/>|>\s*<\/(?:\w+:)?row>)/g
const formulaWithoutResult = /<c\s([^<>]*)>\s*<f[^<>]*>(?:[^<]*<\/f>)?\s*(?:<\/c>|(<v)[^<>]*>\s*(?:<\/v>\s*)?<\/c>)/g
const valueCell = /<c\s([^<>]*)>((?:<f[^<>]*>(?:[^<]*<\/f>)?)?<v>)([^<]*)<\/v>/g
const tag = /<\/?[\w:.-]+(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*')){0,100}\s*\/?>|<\?xml[^<>]*>/y
const addressed = /^<(?:[\w.-]+:)?(?:row|c)\s/
const address = /[\s:]r\s*=\s*["']([^"']*)/g

function checkedSheet(xml: string): string {
  for (const [, attributes, result] of xml.matchAll(formulaWithoutResult))
    if (!(result && attributes?.includes('t="str"'))) throw new SpreadsheetError('uncalculated_formulas')
  // Formats that reach to the end of the grid leave a million rows of empty cells.
  const filled = translated(xml.replace(emptyCell, '').replace(emptyRow, ''))
  for (let at = filled.indexOf('<'); at >= 0; at = filled.indexOf('<', tag.lastIndex)) {
    tag.lastIndex = at
    const [found] = tag.exec(filled) ?? []
    if (found === undefined || found.length > 50_000) throw new SpreadsheetError('damaged')
    if (!addressed.test(found)) continue
    for (const match of found.matchAll(address)) checkAddress(match[1] ?? '')
  }
  return filled
}

/** Two kinds of cell that the reader gets wrong: dates as ISO 8601 (it takes the server's zone), errors (it drops them). */
function translated(xml: string): string {
  if (!/\st="[de]"/.test(xml)) return xml
  return xml.replace(valueCell, (_cell, attributes: string, start: string, value: string) => {
    const isLocal = attributes.includes('t="d"') && /^[\d-]{10}T[\d:.]{1,20}$/.test(value)
    return `<c ${attributes.replace('t="e"', 't="str"')}>${start}${value}${isLocal ? 'Z' : ''}</v>`
  })
}

function checkAddress(reference: string): void {
  const [, letters = '', row] = /^([A-Z]{0,3})(\d{1,7})$/.exec(reference) ?? []
  if (row === undefined) throw new SpreadsheetError('damaged')
  if (Number(row) > limits.leadingRows + limits.rows) throw new SpreadsheetError('too_many_rows')
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  if (column > limits.columns) throw new SpreadsheetError('too_many_columns')
}
