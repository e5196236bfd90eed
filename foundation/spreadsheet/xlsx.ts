import type { Cell } from './cell.ts'
import { limits, SpreadsheetError } from './error.ts'
import { decodedString, readCells, type Workbook } from './worksheet.ts'
import { walkXml, xmlAttributes } from './xml.ts'
import { unzipXml, zipDirectory } from './zip.ts'

type Attributes = Partial<Record<string, string>>
type Parts = { files: Map<string, Buffer>; sheets: Sheet[]; strings: string; styles: string }
type Sheet = { name: string; path: string; isVisible: boolean }

/**
 * Reads one worksheet of an Office Open XML workbook (ISO/IEC 29500): the named one, else the first that isn't hidden.
 *
 * @throws SpreadsheetError
 */
export async function readXlsx(bytes: Uint8Array, name?: string): Promise<{ rows: Cell[][]; sheetNames: string[] }> {
  const entries = zipDirectory(bytes)
  refuseOtherArchives(entries.map((entry) => entry.path))
  const parts = findParts(await unzipXml(bytes, entries, limits.unpackedBytes))
  const visible = parts.sheets.filter((sheet) => sheet.isVisible)
  if (!visible.length) throw new SpreadsheetError('no_visible_sheet')
  const sheet = name === undefined ? visible[0] : visible.find((each) => each.name === name)
  if (!sheet) throw new SpreadsheetError('unknown_sheet')
  const xml = parts.files.get(sheet.path)?.toString()
  if (xml === undefined) throw new SpreadsheetError('damaged')
  return { rows: readCells(xml, readWorkbook(parts)), sheetNames: visible.map((each) => each.name) }
}

function refuseOtherArchives(paths: string[]): void {
  if (paths.includes('xl/workbook.bin')) throw new SpreadsheetError('old_excel')
  if (paths.includes('mimetype') && paths.includes('content.xml')) throw new SpreadsheetError('open_document')
  if (!paths.includes('xl/workbook.xml')) throw new SpreadsheetError('not_a_spreadsheet')
}

function findParts(files: Map<string, Buffer>): Parts {
  const relations = elements(files, 'xl/_rels/workbook.xml.rels', 'Relationship').map(
    ({ Id, Type = '', Target = '' }) => ({
      id: Id,
      kind: Type.slice(Type.lastIndexOf('/') + 1),
      path: Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`,
    }),
  )
  const paths = new Map(relations.filter(({ kind }) => kind === 'worksheet').map(({ id, path }) => [id, path]))
  const sheets = elements(files, 'xl/workbook.xml', 'sheet').flatMap(({ name = '', state = 'visible', id }) => {
    const path = paths.get(id)
    return path === undefined ? [] : [{ name: decodedString(name), path, isVisible: state === 'visible' }]
  })
  const pathOf = (kind: string) => relations.find((relation) => relation.kind === kind)?.path ?? `xl/${kind}.xml`
  return { files, sheets, strings: pathOf('sharedStrings'), styles: pathOf('styles') }
}

function readWorkbook({ files, strings, styles }: Parts): Workbook {
  const [settings] = elements(files, 'xl/workbook.xml', 'workbookPr')
  return {
    strings: readStrings(files.get(strings)?.toString() ?? ''),
    dateStyles: readDateStyles(files.get(styles)?.toString() ?? ''),
    from1904: settings?.date1904 === '1' || settings?.date1904 === 'true',
  }
}

function elements(files: Map<string, Buffer>, path: string, element: string): Attributes[] {
  const found: Attributes[] = []
  walkXml(files.get(path)?.toString() ?? '', {
    open(name, attributes) {
      if (name === element) found.push(xmlAttributes(attributes))
    },
  })
  return found
}

/** The shared strings (§18.4): runs of rich text joined, reading aids for Japanese left out. */
function readStrings(xml: string): string[] {
  const strings: string[] = []
  let runs = ''
  let collects = false
  let phonetic = false
  walkXml(xml, {
    open(name) {
      if (name === 'si') runs = ''
      if (name === 'rPh') phonetic = true
      collects = name === 't' && !phonetic
    },
    text(text) {
      if (collects) runs += text
    },
    close(name) {
      collects = false
      if (name === 'rPh') phonetic = false
      if (name === 'si') strings.push(decodedString(runs))
    },
  })
  return strings
}

/** Which cell styles (§18.8.10) carry a number format that shows a date or a time of day. */
function readDateStyles(xml: string): boolean[] {
  const custom = new Map<string, boolean>()
  const styles: boolean[] = []
  let isCellStyle = false
  walkXml(xml, {
    open(name, text) {
      if (name === 'cellXfs') isCellStyle = true
      if (name === 'numFmt') {
        const { numFmtId = '', formatCode = '' } = xmlAttributes(text)
        custom.set(numFmtId, isDateFormat(formatCode))
      }
      if (name === 'xf' && isCellStyle) {
        const { numFmtId = '0' } = xmlAttributes(text)
        styles.push(custom.get(numFmtId) ?? isBuiltInDate(Number(numFmtId)))
      }
    },
    close(name) {
      if (name === 'cellXfs') isCellStyle = false
    },
  })
  return styles
}

/** §18.8.30: 14-22 and 45-47 everywhere, 27-36 and 50-58 in East Asia; 46 is a duration. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58)
}

/** Whether a format has letters of a date once literals, colours and conditions are off; `[h]:mm` is a duration. */
function isDateFormat(format: string): boolean {
  const code = format.slice(0, 300)
  if (/\[(?:h+|m+|s+)\]/i.test(code)) return false
  const letters = code.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, '')
  return /[dmyhs]/i.test(letters) && !/[#?]/.test(letters)
}
