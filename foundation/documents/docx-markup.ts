import { plainText } from './printable.ts'

/** Millimetres in twentieths of a point, the unit of WordprocessingML. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4)

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ')

/** A part of the word/ folder, with the namespaces that its content may use. */
export const part = (root: string, content: string): string =>
  `${declaration}<w:${root} ${namespaces}>${content}</w:${root}>`

/** A part with a namespace of its own. */
export const plainPart = (root: string, namespace: string, content: string): string =>
  `${declaration}<${root} xmlns="${namespace}">${content}</${root}>`

/** The relations of a part; each is a target and the last word of its type. */
export function relations(targets: [id: string, type: string, target: string][]): string {
  const kind = (type: string) =>
    type === 'core-properties'
      ? 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'
      : `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`
  const each = targets.map(([id, type, target]) => `<Relationship Id="${id}" Type="${kind(type)}" Target="${target}"/>`)
  return plainPart('Relationships', 'http://schemas.openxmlformats.org/package/2006/relationships', each.join(''))
}

/** Text as content or in an attribute, without what XML can't carry. */
export const escaped = (text: string): string =>
  plainText(text)
    .replace(/\p{Cs}|[\uFFFE\uFFFF]/gu, '?')
    .replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char] ?? '&quot;')

/** Text as a run; line ends become line breaks, soft hyphens Word's own. */
export function run(text: string, properties = ''): string {
  const pieces = escaped(text).split(/([\n\u00AD])/)
  const inner = pieces.map((piece) => {
    if (piece === '\n') return '<w:br/>'
    if (piece === '\u00AD') return '<w:softHyphen/>'
    return piece && `<w:t xml:space="preserve">${piece}</w:t>`
  })
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${inner.join('')}</w:r>`
}

/** A paragraph in a style; further properties stand in the order of the schema (ECMA-376, CT_PPr). */
export const paragraph = (style: string, content: string, properties = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`

/** An invisible table of fixed columns, widths in twips, for what stands side by side. */
export function sideBySide(widths: number[], rows: string[][]): string {
  const cell = (content: string, at: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/></w:tcPr>${content}</w:tc>`
  const line = (cells: string[]) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map(cell).join('')}</w:tr>`
  const sides = ['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:w="0" w:type="dxa"/>`).join('')
  const total = widths.reduce((sum, width) => sum + width, 0)
  const properties = `<w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>${sides}</w:tblCellMar>`
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map(line).join('')}</w:tbl>`
}
