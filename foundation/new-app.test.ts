import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))
const parts = [
  'apps',
  'bin',
  'docs',
  'foundation',
  'promises',
  'server',
  'web',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  'biome.json',
  '.oxlintrc.json',
]

/** A checkout of its own, so that nothing is left behind here. The template itself is linted like any other source. */
let tree: string
beforeAll(() => {
  tree = mkdtempSync(path.join(tmpdir(), 'attest-new-app-'))
  for (const part of parts) cpSync(path.join(root, part), path.join(tree, part), { recursive: true })
  symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'))
})
afterAll(() => rmSync(tree, { recursive: true, force: true }))

const run = (command: string, ...args: string[]) =>
  promisify(execFile)(path.join(root, 'node_modules/.bin', command), args, {
    cwd: tree,
    env: { ...process.env, VITEST: undefined },
  }).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      output: `${stdout}${stderr}`,
    }),
  )
const newApp = (...args: string[]) => run('tsx', 'bin/new-app.ts', ...args)

it('makes an app that type-checks, is formatted, and passes its proofs', { timeout: 180_000 }, async () => {
  expect(await newApp('crates')).toEqual({ code: 0, output: expect.stringContaining('apps/crates/ is there') })
  expect(readFileSync(path.join(tree, 'apps/crates/migrations/0001.sql'), 'utf8')).toMatch(
    /^create table app\.crate \(/,
  )
  expect(readFileSync(path.join(tree, 'server/apps.ts'), 'utf8')).toMatch(/apps = \[foundation,.* crates\]/)
  expect(readFileSync(path.join(tree, 'docs/map.md'), 'utf8')).toContain('## App crates')
  const results = await Promise.all([
    run('tsc', '--noEmit'),
    run('biome', 'format', 'apps/crates', 'server/apps.ts'),
    run('vitest', 'run', 'apps/crates', 'docs/map'),
  ])
  const [types, ...others] = results
  // What is wrong elsewhere in the tree is told by other tests.
  expect(
    types?.output.split('\n').filter((line) => /^(apps\/crates|server\/apps|web\/shell\/apps)/.test(line)),
  ).toEqual([])
  expect(others.map(({ code, output }) => (code === 0 ? '' : output))).toEqual(['', ''])
})

it('refuses names that are taken or none, and leaves nothing behind', { timeout: 60_000 }, async () => {
  const before = readFileSync(path.join(tree, 'server/apps.ts'), 'utf8')
  const refused: [string[], RegExp][] = [
    [['letters'], /The name letters is taken/],
    [['roles'], /table role is declared twice/],
    [['../evil'], /lower case letters/],
    [['crm'], /how one of its records is called/],
    [['class', 'pupil'], /The name class is taken/],
  ]
  await Promise.all(
    refused.map(async ([names, message]) => {
      expect(await newApp(...names)).toEqual({ code: 1, output: expect.stringMatching(message) })
    }),
  )
  expect(readFileSync(path.join(tree, 'server/apps.ts'), 'utf8')).toBe(before)
  expect(existsSync(path.join(tree, 'apps/roles'))).toBe(false)
})
