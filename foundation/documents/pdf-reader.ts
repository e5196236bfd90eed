import { inflateSync } from 'node:zlib'

type Objects = Map<string, string>

/**
 * Reads back what the letter's engine wrote, for tests: the file as latin1 with its objects in plain sight, and each
 * page's lines of text in writing order. Not a general PDF reader: it knows classic objects, Type 0 fonts with two-byte
 * codes, and one transformation per line.
 */
export function readPdf(pdf: Buffer): { raw: string; pages: string[][] } {
  const raw = pdf.toString('latin1')
  const objects: Objects = new Map()
  for (const [, id = '', body = ''] of raw.matchAll(/(?<=\n)(\d+) 0 obj\n([^]*?)\nendobj/g)) objects.set(id, body)
  const tree = [...objects.values()].find((body) => body.includes('/Type /Pages')) ?? ''
  const kids = /\/Kids \[([^\]]*)\]/.exec(tree)?.[1] ?? ''
  return { raw, pages: references(kids).map((id) => lines(objects.get(id) ?? '', objects)) }
}

function references(text: string): string[] {
  return [...text.matchAll(/(\d+) 0 R/g)].map(([, id = '']) => id)
}

function stream(object: string): string {
  const data = Buffer.from(/stream\n([^]*)\nendstream/.exec(object)?.[1] ?? '', 'latin1')
  return object.includes('/FlateDecode') ? inflateSync(data).toString('latin1') : data.toString('latin1')
}

function lines(page: string, objects: Objects): string[] {
  const fonts = new Map<string, Map<number, string>>()
  for (const [, name = '', id = ''] of page.matchAll(/\/(f\d+) (\d+) 0 R/g)) {
    const toUnicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1] ?? ''
    fonts.set(name, unicodeMap(stream(objects.get(toUnicode) ?? '')))
  }
  const found = new Map<string, string>()
  const content = stream(objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '') ?? '')
  for (const [, y = '', text = ''] of content.matchAll(/1 0 0 -1 [\d.]+ ([\d.]+) cm\n([^]*?)\nET\n/g)) {
    const [before, piece] = [found.get(y), shown(text, fonts)]
    found.set(y, before === undefined || piece === '\u00AD' ? (before ?? '') + piece : `${before} ${piece}`)
  }
  return [...found.values()]
}

function shown(operators: string, fonts: Map<string, Map<number, string>>): string {
  const tokens = /\/ActualText <FEFF(\w+)>[^]*?EMC|\/(f\d+) [\d.]+ Tf|\(((?:\\[^]|\([^()]*\)|[^\\()])*)\)|<(\w+)>/g
  let font: Map<number, string> | undefined
  let text = ''
  for (const [, actual, name, literal, hex] of operators.matchAll(tokens)) {
    if (actual) text += utf16(actual)
    else if (name) font = fonts.get(name)
    else text += decoded(hex ? Buffer.from(hex, 'hex') : unescape(literal ?? ''), font)
  }
  return text
}

function decoded(codes: Buffer, font?: Map<number, string>): string {
  return Array.from({ length: codes.length / 2 }, (_, i) => font?.get(codes.readUInt16BE(i * 2)) ?? '').join('')
}

function unescape(literal: string): Buffer {
  const named: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
  const text = literal.replace(/\\([0-7]{1,3}|[^])/g, (_, code: string) =>
    /\d/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (named[code] ?? code),
  )
  return Buffer.from(text, 'latin1')
}

function unicodeMap(cmap: string): Map<number, string> {
  const map = new Map<number, string>()
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      map.set(Number.parseInt(code, 16), utf16(text))
  }
  return map
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le')
}
