import { SpreadsheetError } from './error.ts'

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1250' | 'windows-1252'

const marks: [TextEncodingName, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * Decodes text of unknown encoding: by its byte order mark, as UTF-16 where every other byte of the beginning is
 * zero, as UTF-8 where that is valid, else as the Windows code page of western or of central Europe.
 *
 * @throws SpreadsheetError `not_a_spreadsheet` when it isn't text, `damaged` when it breaks the encoding it declares
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncodingName } {
  const encoding = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0] ?? guessEncoding(bytes)
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch (error) {
    throw new SpreadsheetError('damaged', { cause: error })
  }
}

function guessEncoding(bytes: Uint8Array): TextEncodingName {
  const sample = bytes.subarray(0, 2000)
  const zeros = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]!++
  })
  const [even = 0, odd = 0] = zeros
  if (odd > sample.length / 4 && even < odd / 10) return 'utf-16le'
  if (even > sample.length / 4 && odd < even / 10) return 'utf-16be'
  if (even + odd > 0) throw new SpreadsheetError('not_a_spreadsheet')
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return isCentralEuropean(bytes) ? 'windows-1250' : 'windows-1252'
  }
}

/** Ą ą Ł ł Ś ś Ż ż Ź ź beside a letter: these bytes are signs such as ¹ ³ ¿ £ in Windows-1252, not parts of words. */
function isCentralEuropean(bytes: Uint8Array): boolean {
  const polish = new Set([0xa5, 0xb9, 0xa3, 0xb3, 0x8c, 0x9c, 0xaf, 0xbf, 0x8f, 0x9f])
  const isLetter = (byte = 0) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
  return bytes.some((byte, at) => polish.has(byte) && (isLetter(bytes[at + 1]) || isLetter(bytes[at - 1])))
}
