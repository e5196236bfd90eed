import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Typeface } from './letter-format.ts'

const { resolve } = createRequire(import.meta.url)
const families = {
  serif: { name: 'Source Serif 4', leading_em: 0.7, similar: 'Cambria', kind: 'roman' },
  sans: { name: 'Source Sans 3', leading_em: 0.76, similar: 'Calibri', kind: 'swiss' },
} as const

type Family = (typeof families)[Typeface] & { regular: Buffer; semibold: Buffer }
const read = new Map<Typeface, Family>()

/**
 * A typeface of letters: its name, the space between lines, what comes close where it lacks, and its files (OFL, which
 * permits embedding). Throws if its package isn't installed.
 */
export function typeface(key: Typeface): Family {
  const family = families[key]
  const file = (style: string) => {
    const folder = `@expo-google-fonts/${family.name.toLowerCase().replaceAll(' ', '-')}`
    return readFileSync(resolve(`${folder}/${style}/${family.name.replaceAll(' ', '')}_${style}.ttf`))
  }
  const known = read.get(key) ?? { ...family, regular: file('400Regular'), semibold: file('600SemiBold') }
  read.set(key, known)
  return known
}
