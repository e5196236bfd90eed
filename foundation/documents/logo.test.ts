import { describe, expect, it } from 'vitest'
import { say } from '../words.ts'
import { printedSize, readLogo } from './logo.ts'
import { chunk, cmykJpeg, jpeg, png } from './picture.fixture.ts'

const codeOf = (file: Uint8Array) => {
  try {
    readLogo(file)
    return 'taken'
  } catch (error) {
    return (error as { code?: string }).code
  }
}
const segment = (marker: number, text: string) =>
  Buffer.concat([Buffer.of(0xff, marker, 0, text.length + 2), Buffer.from(text)])

describe('a logo', () => {
  it('is a PNG or JPEG with its size', () => {
    expect(readLogo(png(300, 100))).toMatchObject({ type: 'png', width_px: 300, height_px: 100 })
    expect(readLogo(jpeg)).toMatchObject({ type: 'jpeg', width_px: 8, height_px: 4 })
  })

  it('keeps only its picture: no names, places or turns', () => {
    const described = png(4, 4, {
      extra: [chunk('tEXt', Buffer.from('Author\0Anna')), chunk('eXIf', Buffer.from('GPS'))],
    })
    expect(readLogo(described).bytes.equals(png(4, 4))).toBe(true)
    const photographed = Buffer.concat([
      jpeg.subarray(0, 2),
      segment(0xe1, 'Exif GPS'),
      segment(0xfe, 'Anna'),
      jpeg.subarray(2),
    ])
    expect(readLogo(photographed).bytes.equals(jpeg)).toBe(true)
  })

  it('is printed as wide as wanted, but not taller than 30 mm', () => {
    expect(printedSize(readLogo(png(300, 100)), 45)).toEqual({ width_mm: 45, height_mm: 15 })
    expect(printedSize(readLogo(png(10, 100)), 45)).toEqual({ width_mm: 3, height_mm: 30 })
  })

  it.each<[string, Uint8Array, string]>([
    ['empty', new Uint8Array(), 'logo_empty'],
    ['too large', Buffer.concat([png(4, 4), Buffer.alloc(1024 * 1024)]), 'logo_too_large'],
    ['one letter', Buffer.from('x'), 'logo_not_an_image'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'logo_not_an_image'],
    ['a GIF', Buffer.from('GIF89a and so on'), 'logo_not_an_image'],
    ['20,000 pixels wide', png(20_000, 1), 'logo_too_many_pixels'],
    ['many pixels on both sides', png(3000, 2000, { lines: Buffer.alloc(1) }), 'logo_too_many_pixels'],
    ['without width', png(0, 4), 'logo_damaged'],
    ['only a signature', png(4, 4).subarray(0, 8), 'logo_damaged'],
    ['cut off', png(40, 40).subarray(0, -20), 'logo_damaged'],
    ['of fewer lines than it says', png(40, 40, { lines: Buffer.alloc(9) }), 'logo_damaged'],
    ['of more lines than it says', png(4, 4, { lines: Buffer.alloc(9_000_000) }), 'logo_damaged'],
    ['changed on its way', Buffer.from(png(4, 4)).fill(7, 45, 50), 'logo_damaged'],
    ['for a printing press', cmykJpeg, 'logo_cmyk'],
    ['a JPEG that is cut off', jpeg.subarray(0, -9), 'logo_damaged'],
    ['a JPEG without a frame', Buffer.from('ffd8ffda0002ffd9', 'hex'), 'logo_damaged'],
    ['a JPEG of nothing but a beginning', Buffer.from('ffd8ff', 'hex'), 'logo_damaged'],
  ])('that is %s is refused', (_, file, code) => {
    expect(codeOf(file)).toBe(code)
    expect(
      say('de', `documents.problems.${code}`, { megabytes: 1, width: 1, height: 1, side: 1, megapixels: 1 }),
    ).not.toBe('')
  })
})
