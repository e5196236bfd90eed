import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'

/** A change of one place in one file. */
export interface Change {
  file: string
  replace: string
  by: string
}

const NOT_SOURCE = ['.git', 'data', 'dist']

/**
 * The checkout as links, with one file changed; the part in which that lies is copied. Throws where the place to change
 * isn't there exactly once, or where the file is not of the source.
 */
export function mirror(root: string, folder: string, change?: Change): void {
  const text = change && changed(root, change)
  const part = change?.file.split('/')[0]
  link(root, folder, (name) => ![...NOT_SOURCE, part].includes(name))
  link(path.join(root, 'dist'), path.join(folder, 'dist'), (name) => !name.startsWith('.') && name !== 'server')
  if (!change || !part || text === undefined) return
  if (NOT_SOURCE.includes(part)) throw new Error(`${change.file} is not of the source.`)
  cpSync(path.join(root, part), path.join(folder, part), { recursive: true })
  writeFileSync(path.join(folder, change.file), text)
}

function changed(root: string, { file, replace, by }: Change): string {
  const source = readFileSync(path.join(root, file), 'utf8')
  const found = source.split(replace).length - 1
  if (found !== 1) throw new Error(`The place to break is ${found} times in ${file}: ${replace}`)
  return source.replace(replace, () => by)
}

function link(from: string, to: string, isMeant: (name: string) => boolean) {
  mkdirSync(to, { recursive: true })
  for (const name of readdirSync(from).filter(isMeant)) symlinkSync(path.join(from, name), path.join(to, name))
}

/** dist/server/main.js of a mirrored source and its workers, as `npm run build` makes them. */
export async function bundle(root: string, folder: string): Promise<void> {
  const workers = ['server', 'foundation', 'apps', 'promises'].flatMap((part) => workersIn(root, part))
  await build({
    entryPoints: ['server/main.ts', ...workers].map((file) => ({ in: file, out: path.basename(file, '.ts') })),
    outdir: 'dist/server',
    absWorkingDir: folder,
    preserveSymlinks: true,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'silent',
    plugins: [sourceUrls(folder)],
  })
}

const workersIn = (root: string, part: string) =>
  readdirSync(path.join(root, part), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.worker.ts'))
    .map((name) => path.join(part, name))

const WORKER_OR_OWN_URL = /new URL\(\s*'([^']*\.worker)\.ts',\s*import\.meta\.url\s*,?\s*\)|import\.meta\.url\b/g

/** What a file finds beside itself lies in the source; only workers lie beside the bundle. */
const sourceUrls = (folder: string): Plugin => ({
  name: 'source-urls',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/, namespace: 'file' }, async ({ path: file }) => {
      const source = path.posix.join('../..', path.relative(folder, file))
      const text = await readFile(file, 'utf8')
      const contents = text.replaceAll(WORKER_OR_OWN_URL, (_, worker: string | undefined) =>
        worker
          ? `new URL('./${path.posix.basename(worker)}.js', import.meta.url)`
          : `new URL('${source}', import.meta.url).href`,
      )
      return { contents, loader: 'ts' }
    })
  },
})
