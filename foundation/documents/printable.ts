const missing = '?'
const longestWord = 80

/**
 * The characters that an OpenType font can draw, read from its `cmap` table (format 12 or 4, Unicode).
 * Throws if the font has neither. Source: OpenType 1.9, "cmap".
 */
export function coverage(font: Buffer): Set<number> {
  const start = cmap(font)
  const tables = Array.from({ length: font.readUInt16BE(start + 2) }, (_, i) => {
    const at = start + font.readUInt32BE(start + 4 + i * 8 + 4)
    return { at, format: font.readUInt16BE(at) }
  })
  const full = tables.find((table) => table.format === 12)
  const basic = tables.find((table) => table.format === 4)
  if (full) return new Set(groups(font, full.at))
  if (basic) return new Set(segments(font, basic.at))
  throw new Error('The font has no Unicode character map')
}

/**
 * The text as it can be set with the given characters: composed (NFC), line ends as `\n`, without control and direction
 * characters, a question mark for what the typeface lacks, and words beyond 80 characters made breakable so that none leaves the page.
 */
export function printable(text: string, drawable: Set<number>): string {
  const plain = plainText(text)
  const known = Array.from(plain, (char) => (isDrawable(char, drawable) ? char : missing)).join('')
  return known.replace(new RegExp(`[^\\s\u00AD\u200B-]{${longestWord}}(?=\\S)`, 'gu'), '$&\u200B')
}

/** Composed (NFC), line ends as `\n`, a blank for a tab, without control, direction and variation characters. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?![\n\u00AD])[\p{Cc}\p{Cf}\uFE00-\uFE0F]/gu, '')
}

function isDrawable(char: string, drawable: Set<number>): boolean {
  return char === '\n' || char === '\u00AD' || (drawable.has(char.codePointAt(0) ?? 0) && !/\p{Co}/u.test(char))
}

function cmap(font: Buffer): number {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = 12 + i * 16
    if (font.toString('latin1', entry, entry + 4) === 'cmap') return font.readUInt32BE(entry + 8)
  }
  throw new Error('The font has no character map')
}

function* groups(font: Buffer, at: number): Generator<number> {
  for (let i = 0; i < font.readUInt32BE(at + 12); i++) {
    const group = at + 16 + i * 12
    const last = font.readUInt32BE(group + 4)
    for (let code = font.readUInt32BE(group); code <= last; code++) yield code
  }
}

function* segments(font: Buffer, at: number): Generator<number> {
  const length = font.readUInt16BE(at + 6)
  for (let i = 0; i < length - 2; i += 2) {
    const last = font.readUInt16BE(at + 14 + i)
    for (let code = font.readUInt16BE(at + 16 + length + i); code <= last; code++) yield code
  }
}
