import { crc32, inflateSync } from 'node:zlib'
import { DocumentError } from './document-error.ts'

export type Logo = { type: 'png' | 'jpeg'; bytes: Buffer; width_px: number; height_px: number }

/** What a logo may be: more would make each letter heavy, and no printer shows it. */
const logoLimits = { bytes: 1024 * 1024, side: 4000, pixels: 4_000_000 }

const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex')
/** Samples per pixel by PNG colour type. Source: PNG 3rd edition, 11.2.1. */
const samples: Partial<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
const interlacing = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/**
 * A PNG or JPEG file as a logo: what it says of itself is checked, and everything but the picture is left out (names,
 * places and turns of a camera, colour profiles), so that all programs show the same.
 *
 * @throws DocumentError `logo_empty`, `logo_too_large`, `logo_not_an_image`, `logo_damaged`, `logo_too_many_pixels` or
 *   `logo_cmyk`
 */
export function readLogo(file: Uint8Array): Logo {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (bytes.length === 0) throw new DocumentError('logo_empty')
  if (bytes.length > logoLimits.bytes) throw new DocumentError('logo_too_large', { megabytes: 1 })
  const isPng = bytes.subarray(0, 8).equals(pngSignature)
  if (!isPng && bytes.readUIntBE(0, Math.min(3, bytes.length)) !== 0xffd8ff)
    throw new DocumentError('logo_not_an_image')
  try {
    return isPng ? png(bytes) : jpeg(bytes)
  } catch (error) {
    throw error instanceof DocumentError ? error : new DocumentError('logo_damaged')
  }
}

/** The size in which a logo is printed: as wide as wanted, but not taller than 30 mm. */
export function printedSize({ width_px, height_px }: Logo, width_mm: number): { width_mm: number; height_mm: number } {
  const scale = Math.min(width_mm / width_px, 30 / height_px)
  return { width_mm: width_px * scale, height_mm: height_px * scale }
}

function checkPixels(width: number, height: number): void {
  if (!width || !height) throw new DocumentError('logo_damaged')
  if (Math.max(width, height) > logoLimits.side || width * height > logoLimits.pixels)
    throw new DocumentError('logo_too_many_pixels', { width, height, side: logoLimits.side, megapixels: 4 })
}

function png(file: Buffer): Logo {
  const [kept, data]: [Buffer[], Buffer[]] = [[pngSignature], []]
  const [width_px, height_px] = [file.readUInt32BE(16), file.readUInt32BE(20)]
  checkPixels(width_px, height_px)
  for (let at = 8, kind = ''; kind !== 'IEND'; ) {
    const end = at + 12 + file.readUInt32BE(at)
    kind = file.toString('latin1', at + 4, at + 8)
    if (at === 8 ? kind !== 'IHDR' : kind === 'IHDR') throw new DocumentError('logo_damaged')
    if (crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) throw new DocumentError('logo_damaged')
    if (kind === 'IDAT') data.push(file.subarray(at + 8, end - 4))
    if (['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'].includes(kind)) kept.push(file.subarray(at, end))
    at = end
  }
  const size = unpackedSize(file, width_px, height_px)
  if (inflateSync(Buffer.concat(data), { maxOutputLength: size }).length !== size)
    throw new DocumentError('logo_damaged')
  return { type: 'png', bytes: Buffer.concat(kept), width_px, height_px }
}

/** Of the filtered scan lines, in all passes. */
function unpackedSize(file: Buffer, width: number, height: number): number {
  const [depth, colour, interlaced] = [file.readUInt8(24), file.readUInt8(25), file.readUInt8(28)]
  const bits = depth * (samples[colour] ?? Number.NaN)
  const pass = (columns: number, rows: number) => (columns && rows ? rows * (1 + Math.ceil((columns * bits) / 8)) : 0)
  if (!interlaced) return pass(width, height)
  const steps = (size: number, first: number, step: number) => Math.ceil(Math.max(0, size - first) / step)
  return interlacing.reduce((sum, [x, y, dx, dy]) => sum + pass(steps(width, x, dx), steps(height, y, dy)), 0)
}

/** Source: ITU-T T.81, annex B. Baseline and progressive pictures of one or three components. */
function jpeg(file: Buffer): Logo {
  const kept = [file.subarray(0, 2)]
  let [width_px, height_px] = [0, 0]
  for (let at = 2; ; ) {
    if (file.readUInt8(at) !== 0xff) throw new DocumentError('logo_damaged')
    const marker = file.readUInt8(at + 1)
    const end = marker === 0xff ? at + 1 : at + 2 + file.readUInt16BE(at + 2)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      if (file.readUInt8(at + 9) === 4) throw new DocumentError('logo_cmyk')
      const isUsual = marker <= 0xc2 && file.readUInt8(at + 4) === 8 && [1, 3].includes(file.readUInt8(at + 9))
      if (!isUsual) throw new DocumentError('logo_damaged')
      ;[height_px, width_px] = [file.readUInt16BE(at + 5), file.readUInt16BE(at + 7)]
      checkPixels(width_px, height_px)
    }
    if (marker === 0xda) {
      const close = file.lastIndexOf(Buffer.of(0xff, 0xd9))
      if (!width_px || close < end) throw new DocumentError('logo_damaged')
      return { type: 'jpeg', bytes: Buffer.concat([...kept, file.subarray(at, close + 2)]), width_px, height_px }
    }
    const isNeeded = (marker >= 0xc0 && marker < 0xe0) || marker === 0xe0 || marker === 0xee
    if (isNeeded) kept.push(file.subarray(at, end))
    at = end
  }
}
