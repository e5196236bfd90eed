import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type App, house } from '../foundation/app.ts'
import { createTable } from '../foundation/database/guard.ts'
import { apps } from '../server/apps.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const USAGE =
  'npm run new-app -- <name> [<record>]   for example: npm run new-app -- notes, or: npm run new-app -- crm contact'
const NAME = /^[a-z][a-z0-9]{1,30}$/

/** Names that aren't an app's: parts of the house, and words of the language. */
const taken = ['foundation', 'shell', 'kit', 'server', 'web', 'template', 'import', 'export', 'class', 'new', 'delete']

const capital = (word: string) => `${word[0]?.toUpperCase()}${word.slice(1)}`
const plural = (word: string) => (word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`)

const renamed = (text: string) =>
  text
    .replaceAll('workshop', name)
    .replaceAll('Workshop', capital(name))
    .replaceAll('sprockets', plural(record))
    .replaceAll('Sprockets', capital(plural(record)))
    .replaceAll('sprocket', record)
    .replaceAll('Sprocket', capital(record))

const [name = '', given = ''] = process.argv.slice(2)
const record = given || (name.endsWith('s') ? name.slice(0, -1) : '')
try {
  refuseNames()
  const folder = path.join(root, 'apps', name)
  try {
    fill(folder)
    await printMigration(folder)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
  addToApps()
  run('node_modules/.bin/biome', 'format', '--write', folder, 'server/apps.ts')
  run('node_modules/.bin/tsx', 'bin/map.ts')
  console.log(`apps/${name}/ is there. Say in its README.md what it is for; npx vitest run apps/${name} proves it.`)
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}

function refuseNames() {
  if (!NAME.test(name)) throw new Error(`An app is called by lower case letters and digits.\n${USAGE}`)
  const words = [...taken, ...apps.map((app) => app.name)]
  const bad =
    words.find((word) => word === name || word === record) ?? (existsSync(path.join(root, 'apps', name)) && name)
  if (bad) throw new Error(`The name ${bad} is taken.`)
  if (!NAME.test(record)) throw new Error(`Say also how one of its records is called.\n${USAGE}`)
}

/** Copies the template, an app like any other, under the names of the new one. */
function fill(folder: string) {
  cpSync(path.join(root, 'bin/template'), folder, { recursive: true })
  for (const entry of readdirSync(folder, { recursive: true }) as string[]) {
    const file = path.join(folder, entry)
    if (!statSync(file).isFile()) continue
    writeFileSync(file, renamed(readFileSync(file, 'utf8')))
    renameSync(file, path.join(path.dirname(file), renamed(path.basename(file))))
  }
  writeFileSync(
    path.join(folder, 'app.test.ts'),
    `import { prove } from '../../foundation/proof.ts'\nimport { ${name} } from './app.ts'\n\nprove(${name})\n`,
  )
}

/** The first migration follows from the declaration; from then on it is history and never changes. */
async function printMigration(folder: string) {
  const app = ((await import(pathToFileURL(path.join(folder, 'app.ts')).href)) as Record<string, App>)[name] as App
  house([...apps, app])
  mkdirSync(path.join(folder, 'migrations'))
  writeFileSync(path.join(folder, 'migrations/0001.sql'), `${app.tables.map(createTable).join('\n').trimEnd()}\n`)
}

function addToApps() {
  const file = path.join(root, 'server/apps.ts')
  const text = readFileSync(file, 'utf8')
  const list = /(export const apps = \[[^\]]*?),?\s*\]/
  if (!list.test(text)) throw new Error(`${file} holds no list to which ${name} could be added.`)
  writeFileSync(file, `import { ${name} } from '../apps/${name}/app.ts'\n${text.replace(list, `$1, ${name}]`)}`)
}

function run(command: string, ...args: string[]) {
  const { status, stderr } = spawnSync(path.join(root, command), args, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stderr}`)
}
