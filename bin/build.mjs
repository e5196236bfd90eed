import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const at = (...parts) => path.join(root, ...parts)

const WORKER_OR_OWN_URL = /new URL\(\s*'([^']*\.worker)\.ts',\s*import\.meta\.url\s*,?\s*\)|import\.meta\.url\b/g

/** Builds go to a folder of their own, so that a failed one leaves the last good one in place. */
function fresh(name) {
  return at('dist', `.${name}-${process.pid}`)
}

/** dist/server: main.js, cli.js, sbom.js and each worker side by side, npm packages left in node_modules. */
async function buildServer(outdir) {
  const workers = ['server', 'foundation', 'apps', 'promises'].flatMap(workersIn)
  const entries = ['server/main.ts', 'server/cli.ts', 'foundation/attestation/sbom.ts', ...workers].map((file) => [
    path.basename(file, '.ts'),
    at(file),
  ])
  const twice = entries.find(([name], index) => entries.findIndex(([other]) => other === name) !== index)
  if (twice) throw new Error(`Two workers are named ${twice[0]}.ts; dist/server holds them side by side.`)
  await build({
    entryPoints: Object.fromEntries(entries),
    outdir,
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [sourceUrls],
  })
}

/**
 * In a bundle `import.meta.url` would name the bundle. It keeps naming the source file, so that files beside it
 * (migrations, fonts) are found in the checkout; only workers, which are bundled too, are found in dist/server.
 */
const sourceUrls = {
  name: 'source-urls',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/, namespace: 'file' }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8')
      if (/import\.meta\.(dirname|filename)/.test(text)) {
        return { errors: [{ text: `${path.relative(root, file)}: use import.meta.url, which survives bundling.` }] }
      }
      const source = path.posix.join('../..', path.relative(root, file).split(path.sep).join('/'))
      const contents = text.replaceAll(WORKER_OR_OWN_URL, (_, worker) =>
        worker
          ? `new URL('./${path.posix.basename(worker)}.js', import.meta.url)`
          : `new URL('${source}', import.meta.url).href`,
      )
      return { contents, loader: file.endsWith('x') ? 'tsx' : 'ts' }
    })
  },
}

function workersIn(folder) {
  if (!existsSync(at(folder))) return []
  return readdirSync(at(folder), { recursive: true })
    .filter((name) => name.endsWith('.worker.ts'))
    .map((name) => path.join(folder, name))
}

async function buildWeb(outdir) {
  const config = at('web/vite.config.ts')
  if (!existsSync(config)) return
  const args = ['build', '--config', config, '--outDir', outdir, '--emptyOutDir', '--logLevel', 'warn']
  const env = { ...process.env, NODE_ENV: 'production' }
  const vite = spawn(process.execPath, [at('node_modules/vite/bin/vite.js'), ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 2, 2],
  })
  const [code] = await once(vite, 'exit')
  if (code !== 0) throw new Error('The web build failed.')
}

/**
 * What was built and of what: dist/sbom.cdx.json names the packages that npm installed for production, dist/build.json
 * the commit, where this is a git checkout.
 */
async function describeBuild() {
  const { sbom } = await import(pathToFileURL(at('dist/server/sbom.js')).href)
  leave('dist/sbom.cdx.json', sbom(root))
  const commit = headOf(at('.git'))
  const description = commit && { commit, dirty: isDirty(), built_at: new Date().toISOString() }
  leave('dist/build.json', description && `${JSON.stringify(description)}\n`)
}

/** Written as a whole or not at all; without content, what an earlier build left goes. */
function leave(name, content) {
  if (content === undefined) return rmSync(at(name), { force: true })
  writeFileSync(at(`${name}.${process.pid}`), content)
  renameSync(at(`${name}.${process.pid}`), at(name))
}

/** The commit that is checked out, read without git; undefined where there is none. */
function headOf(git) {
  if (!existsSync(git)) return undefined
  const folder = statSync(git).isFile() ? path.resolve(root, textOf(git).replace('gitdir:', '').trim()) : git
  const common = path.resolve(folder, textOf(path.join(folder, 'commondir')) || '.')
  const head = textOf(path.join(folder, 'HEAD'))
  const ref = /^ref: (.+)$/.exec(head)?.[1]
  if (!ref) return commitIn(head)
  const packed = textOf(path.join(common, 'packed-refs')).split('\n')
  return commitIn(textOf(path.join(common, ref)) || packed.find((line) => line.endsWith(` ${ref}`)))
}

const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '')
const commitIn = (text) => /^([0-9a-f]{40}|[0-9a-f]{64})\b/.exec(text ?? '')?.[0]

/** Whether files differ from that commit; null where git can't say. */
function isDirty() {
  const { status, stdout } = spawnSync('git', ['--no-optional-locks', 'status', '--porcelain'], {
    cwd: root,
    encoding: 'utf8',
  })
  return status === 0 ? stdout !== '' : null
}

function replace(target, source) {
  const old = `${source}.old`
  if (existsSync(target)) renameSync(target, old)
  renameSync(source, target)
  rmSync(old, { recursive: true, force: true })
}

const results = await Promise.allSettled([buildServer(fresh('server')), buildWeb(fresh('web'))])
for (const { reason } of results.filter(({ status }) => status === 'rejected')) {
  console.error(reason.message)
  process.exitCode = 1
}
for (const name of ['server', 'web']) {
  if (!process.exitCode && existsSync(fresh(name))) replace(at('dist', name), fresh(name))
  rmSync(fresh(name), { recursive: true, force: true })
}
if (!process.exitCode) await describeBuild()
