import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { mirror } from './scratch-source.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'attest-mirror-'))
const [root, to] = [path.join(folder, 'root'), path.join(folder, 'to')]
const read = (file: string) => readFileSync(file, 'utf8')

beforeEach(() => {
  for (const place of [root, to]) rmSync(place, { recursive: true, force: true })
  for (const part of ['server/words', 'dist/web', 'dist/server', 'dist/.scratch-1', 'data'])
    mkdirSync(path.join(root, part), { recursive: true })
  writeFileSync(path.join(root, 'server/main.ts'), 'let a = 1\nlet b = 1\nlet c = 2\n')
  writeFileSync(path.join(root, 'package.json'), '{}')
})
afterAll(() => rmSync(folder, { recursive: true }))

it('One place is changed in the mirror, and nothing in the source', () => {
  mirror(root, to, { file: 'server/main.ts', replace: 'c = 2', by: 'c = "$&"' })
  expect(read(path.join(to, 'server/main.ts'))).toBe('let a = 1\nlet b = 1\nlet c = "$&"\n')
  expect(read(path.join(root, 'server/main.ts'))).toContain('let c = 2')
  expect(read(path.join(to, 'package.json'))).toBe('{}')
  expect(existsSync(path.join(to, 'dist/web'))).toBe(true)
  for (const left of ['data', 'dist/server', 'dist/.scratch-1']) expect(existsSync(path.join(to, left))).toBe(false)
})

it('A place that is not there, or twice, is refused, and so is what is not of the source', () => {
  const change = (file: string, replace: string) => () => mirror(root, to, { file, replace, by: '' })
  expect(change('server/main.ts', 'd = 3')).toThrow('0 times in server/main.ts')
  expect(change('server/main.ts', '= 1')).toThrow('2 times in server/main.ts')
  writeFileSync(path.join(root, 'dist/web/index.html'), 'once')
  expect(change('dist/web/index.html', 'once')).toThrow('not of the source')
})
