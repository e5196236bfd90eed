import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { coverage, printable } from './printable.ts'

const { resolve } = createRequire(import.meta.url)
const font = readFileSync(resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'))
const drawable = coverage(font)

describe('coverage', () => {
  it('knows what the typeface has and lacks', () => {
    for (const char of 'aßẞÄÖÜäöüĄĆĘŁŃÓŚŹŻąćęłńóśźż„“–€§жΩ') expect(printable(char, drawable)).toBe(char)
    for (const char of '😀ש中') expect(printable(char, drawable)).toBe('?')
  })

  it('refuses what is no font', () => {
    expect(() => coverage(Buffer.alloc(64))).toThrow('character map')
  })
})

describe('printable', () => {
  it('composes letters and keeps soft hyphens and line ends', () => {
    expect(printable('a\u0308 Donau\u00ADdampf\r\nz\tz', drawable)).toBe('ä Donau\u00ADdampf\nz z')
  })

  it('drops direction and control characters', () => {
    expect(printable('\u202Ea\u0000\u200Fb\uFE0F', drawable)).toBe('ab')
  })

  it('makes only words beyond 80 characters breakable', () => {
    expect(printable('x'.repeat(80), drawable)).toBe('x'.repeat(80))
    expect(
      printable('x'.repeat(170), drawable)
        .split('\u200B')
        .map((part) => part.length),
    ).toEqual([80, 80, 10])
    expect(printable(`${'x'.repeat(60)} ${'y'.repeat(60)}`, drawable)).not.toContain('\u200B')
  })
})
