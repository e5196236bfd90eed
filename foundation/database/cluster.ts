import { execFile, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { type Account, accountFor, binaries, canUse, systemFolder } from './native.ts'

const MAJOR = '18'
const ABANDONED_AFTER_MS = 60 * 60_000

/**
 * The real folder of the cluster at `dataDir` (which may be a symlink); undefined where none was made yet. Throws where
 * something else is there: a symlink to nowhere, foreign files, or a cluster of another major version.
 */
export function findCluster(dataDir: string): string | undefined {
  if (!lstatSync(dataDir, { throwIfNoEntry: false })) return undefined
  if (!existsSync(dataDir)) throw new Error(`${dataDir} points to ${readlinkSync(dataDir)}, which is missing.`)
  const real = realpathSync(dataDir)
  const versionFile = path.join(real, 'PG_VERSION')
  if (!existsSync(versionFile)) {
    if (readdirSync(real).length > 0) throw new Error(`${dataDir} is not empty and holds no PostgreSQL cluster.`)
    return undefined
  }
  const version = readFileSync(versionFile, 'utf8').trim()
  if (version !== MAJOR) throw new Error(`${dataDir} was made by PostgreSQL ${version}; this is PostgreSQL ${MAJOR}.`)
  return real
}

/**
 * Makes a cluster at `dataDir` and returns its real folder. `fill` writes it (initdb, or a restore) into a folder that
 * takes its final name only when complete, so an interrupted attempt leaves nothing in the way of the next. As root the
 * cluster is handed to an unprivileged account; if that account can't reach `dataDir`, the cluster lies in
 * /var/lib/attest and `dataDir` is a symlink to it.
 */
export async function createCluster(dataDir: string, fill: (folder: string, account: Account) => Promise<void>) {
  if (findCluster(dataDir)) throw new Error(`${dataDir} already holds a cluster.`)
  const account = accountFor(undefined)
  const parent = path.dirname(path.resolve(dataDir))
  mkdirSync(parent, { recursive: true })
  const home = canUse(account, parent) ? parent : systemFolder()
  removeAbandoned(home)

  const id = randomBytes(6).toString('hex')
  const fresh = path.join(home, `postgres.init-${id}`)
  mkdirSync(fresh, { mode: 0o700 })
  try {
    if (account) chownSync(fresh, account.uid, account.gid)
    await fill(fresh, account)
    giveTo(account, fresh)
    return commit(fresh, dataDir, home === parent ? undefined : path.join(home, `postgres-${id}`))
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    throw error
  }
}

/** initdb: UTF-8, sorted by code point so that no operating system's collation is baked into indexes, page checksums. */
export async function initdb(folder: string, account: Account, sync: boolean): Promise<void> {
  const args = ['-D', folder, '-U', 'postgres', '--auth-local=trust', '--auth-host=reject', '--encoding=UTF8']
  args.push(
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
  )
  if (!sync) args.push('--no-sync')
  const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
  await promisify(execFile)(path.join(binaries(account), 'initdb'), args, { ...account, env, cwd: '/' })
}

/** Owner and mode as PostgreSQL demands them, also where root wrote the files. */
export function giveTo(account: Account, folder: string): void {
  if (account) spawnSync('chown', ['-R', `${account.uid}:${account.gid}`, folder])
  chmodSync(folder, 0o700)
}

function commit(fresh: string, dataDir: string, elsewhere: string | undefined): string {
  if (statSync(dataDir, { throwIfNoEntry: false })) rmdirSync(dataDir)
  renameSync(fresh, elsewhere ?? dataDir)
  if (elsewhere) symlinkSync(elsewhere, dataDir)
  const parent = openSync(path.dirname(path.resolve(dataDir)), 'r')
  fsyncSync(parent)
  closeSync(parent)
  return realpathSync(dataDir)
}

/** Half-made clusters of attempts that were killed; a young one may belong to an attempt that still runs. */
function removeAbandoned(home: string): void {
  for (const name of readdirSync(home).filter((entry) => entry.startsWith('postgres.init-'))) {
    const folder = path.join(home, name)
    if (Date.now() - statSync(folder).mtimeMs > ABANDONED_AFTER_MS) rmSync(folder, { recursive: true, force: true })
  }
}
