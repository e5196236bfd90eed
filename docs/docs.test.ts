import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { figureNames } from '../foundation/figures.ts'
import { allPromises } from '../promises/index.ts'

const root = new URL('../', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, root), 'utf8')
const pages = ['README.md', 'SECURITY.md', 'CHANGELOG.md', 'STYLE.md', ...markdownIn('docs/')]

function markdownIn(folder: string): string[] {
  const names = readdirSync(new URL(folder, root)).filter((name) => name.endsWith('.md') && name !== 'map.md')
  return names.map((name) => folder + name)
}

it('README.md names every variable that the environment decides', () => {
  const variables = new Set(
    [...read('server/config.ts').matchAll(/\benv(?:\.|, ')([A-Z_]+)\b/g)].map(([, name]) => name),
  )
  expect(variables.size).toBeGreaterThan(10)
  const readme = read('README.md')
  expect([...variables].filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
})

it('docs/operating.md and the usage text have the same commands', () => {
  const [, usage = ''] = /const usage = `([\s\S]*?)\n`/.exec(read('server/cli.ts')) ?? []
  const [, added = ''] = /verifyUsage = `([\s\S]*?)`/.exec(read('server/commands/verify.ts')) ?? []
  const offered = [...`${usage}\n${added}`.matchAll(/^ {2}([a-z-]+) /gm)].map(([, name]) => name)
  const described = [...read('docs/operating.md').matchAll(/^\| .*?$/gm)].flatMap(([row]) =>
    [...(row.split(' | ')[0] as string).matchAll(/`([a-z-]+)/g)].map(([, name]) => name),
  )
  expect(offered).toContain('verify-results')
  expect(offered.filter((name) => !described.includes(name))).toEqual([])
})

it('What documents name is there: files of this checkout, and promises', () => {
  for (const page of pages) {
    const text = read(page)
    const named = [...text.matchAll(/`((?:docs|decisions|foundation|server|promises|bin|apps|\.ci)\/[\w./-]+\w)`/g)]
    const missing = named.map(([, path = '']) => path).filter((path) => !isThere(path))
    expect(missing, `${page}`).toEqual([])
  }
  const table = read('docs/operating.md').split('## From _not set up_')[1]?.split('## The sealed log')[0] ?? ''
  const ids = [...table.matchAll(/^\|.*\| (`[\w`, -]+`) +\|$/gm)].flatMap(
    ([, cell = '']) => cell.match(/[\w-]+/g) ?? [],
  )
  expect(ids).toContain('tls-all')
  expect(ids.filter((id) => !allPromises.some((one) => one.id === id))).toEqual([])
})

it('Figures that documents name exist', () => {
  const groups = new Set(figureNames.map((name) => name.split('.')[0]))
  const named = pages.flatMap((page) => [...read(page).matchAll(/`([a-z]+)\.([a-z_]+)`/g)])
  const files = ['ts', 'md', 'txt', 'json', 'key']
  const figures = named
    .filter(([, group = '', name = '']) => groups.has(group) && !files.includes(name))
    .map(([, group, name]) => `${group}.${name}`)
  expect(figures).toContain('support.longest')
  expect(figures.filter((name) => !figureNames.some((known) => known === name))).toEqual([])
})

/** A path from the root; decisions are also named by their number alone, from within docs/. */
function isThere(path: string): boolean {
  if (existsSync(new URL(path, root)) || existsSync(new URL(`docs/${path}`, root))) return true
  const [, number] = /(?:^|\/)decisions\/(\d{4})$/.exec(path) ?? []
  return number !== undefined && readdirSync(new URL('docs/decisions/', root)).some((name) => name.startsWith(number))
}
