import { SpreadsheetError } from './error.ts'

export type XmlVisitor = {
  open: (name: string, attributes: string) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

const markup =
  /<(?:(\/?)(?:[\w.-]+:)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*')){0,100})\s*(\/?)>|\?[^<>]*>|!--[^]*?-->|!\[CDATA\[([^]*?)\]\]>)/y
const attribute = /(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const entity = /&(?:#x([0-9a-f]{1,5})|#(\d{1,6})|(lt|gt|amp|quot|apos));/gi
const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const longestText = 400_000
const deepest = 100

/**
 * Walks through XML 1.0 in one pass, in time linear to its length. Names come without their namespace prefix, texts
 * with entities resolved. Document types, and with them entities of one's own, are refused.
 *
 * @throws SpreadsheetError `damaged` for what isn't well-formed, nested or long beyond reason
 */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  const path: string[] = []
  let end = 0
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', end)) {
    if (at > end) visitor.text?.(resolved(xml.slice(end, at)))
    markup.lastIndex = at
    const found = markup.exec(xml)
    if (!found) throw new SpreadsheetError('damaged')
    end = markup.lastIndex
    const [, closing, name, attributes = '', selfClosing, verbatim] = found
    if (verbatim !== undefined) visitor.text?.(verbatim)
    if (name === undefined) continue
    if (!closing && path.push(name) > deepest) throw new SpreadsheetError('damaged')
    if (!closing) visitor.open(name, attributes)
    if (!closing && !selfClosing) continue
    if (path.pop() !== name) throw new SpreadsheetError('damaged')
    visitor.close?.(name)
  }
  if (path.length) throw new SpreadsheetError('damaged')
}

/** The attributes of a tag, without their namespace prefixes. */
export function xmlAttributes(text: string): Partial<Record<string, string>> {
  const attributes: Partial<Record<string, string>> = {}
  attribute.lastIndex = 0
  for (let found = attribute.exec(text); found; found = attribute.exec(text))
    attributes[found[1] ?? ''] = resolved(found[2] ?? found[3] ?? '')
  return attributes
}

function resolved(text: string): string {
  if (text.length > longestText) throw new SpreadsheetError('damaged')
  if (!text.includes('&')) return text
  return text.replace(entity, (_, hex, decimal, name) =>
    name ? (named[name.toLowerCase()] ?? '') : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  )
}
