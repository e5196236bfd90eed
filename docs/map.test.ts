import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { map, mapFile } from '../bin/map.ts'

it('docs/map.md says what is declared (npm run map)', () => {
  expect(readFileSync(mapFile, 'utf8')).toBe(map())
})
