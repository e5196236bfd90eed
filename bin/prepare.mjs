import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const at = (...parts) => path.join(root, ...parts)

const SOURCES = ['server', 'foundation', 'apps', 'promises', 'web']
const CONFIGURATION = ['package.json', 'package-lock.json', 'tsconfig.json', 'bin/build.mjs']
const INSTALLED = at('node_modules/.attest-installed')
const BUILT = at('dist/.built')

/**
 * Installs packages and builds, each only where something changed since the last time; progress goes to stderr. Ends the
 * process with a message where that is impossible.
 */
export function prepare() {
  checkNode()
  install()
  build()
}

/** Ends the process unless this Node.js is one that package.json admits. */
export function checkNode() {
  const wanted = JSON.parse(readFileSync(at('package.json'), 'utf8')).engines.node
  const [major, minor] = wanted.match(/\d+/g).map(Number)
  const [ours, oursMinor] = process.versions.node.split('.').map(Number)
  if (ours > major || (ours === major && oursMinor >= minor)) return
  console.error(`Attest needs Node.js ${wanted}; this is ${process.versions.node}. See https://nodejs.org/en/download`)
  process.exit(1)
}

/** `npm ci`, unless what package-lock.json names is installed already. */
export function install() {
  const lock = readFileSync(at('package-lock.json'))
  const stamp = createHash('sha256').update(lock).digest('hex')
  if (contentOf(INSTALLED) === stamp) return
  if (!isInstalled(JSON.parse(lock)))
    run('Installing packages', 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund'])
  leave(INSTALLED, stamp)
}

/** Bundles the server and the web application into dist/, unless no source changed since. */
export function build() {
  const stamp = fingerprint()
  if (contentOf(BUILT) === stamp) return
  run('Building', process.execPath, [at('bin/build.mjs')])
  leave(BUILT, stamp)
}

/** npm writes what it installed to a hidden lockfile when it has finished. Optional packages are of other platforms. */
function isInstalled(lock) {
  const installed = JSON.parse(contentOf(at('node_modules/.package-lock.json')) ?? '{"packages":{}}').packages
  return Object.entries(lock.packages).every(([place, { version, optional }]) => {
    if (place === '' || (optional && !installed[place])) return true
    return installed[place]?.version === version && existsSync(at(place))
  })
}

/** Size and time of each source: cheap, and wrong only towards building once too often. */
function fingerprint() {
  const hash = createHash('sha256')
  const files = SOURCES.flatMap((folder) => (existsSync(at(folder)) ? sourcesIn(at(folder)) : []))
  for (const file of [...files, ...CONFIGURATION.map((name) => at(name))]) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${path.relative(root, file)}\t${size}\t${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function sourcesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}

function run(title, command, args) {
  const started = Date.now()
  console.error(`${title} …`)
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] })
  if (error) console.error(`${command}: ${error.message}`)
  if (status !== 0) process.exit(status || 1)
  console.error(`${title}: ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

function contentOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** In a checkout that belongs to another user, the question is asked again at each start. */
function leave(file, content) {
  try {
    writeFileSync(file, content)
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error
  }
}
