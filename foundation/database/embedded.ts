import type { ChildProcess } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createCluster, findCluster, giveTo, initdb } from './cluster.ts'
import { type Account, accountFor, binaries, canUse } from './native.ts'
import { launch, retireOrphan, type Settings, shutDown } from './postmaster.ts'

const PORT = 5432
/** sun_path of unix(7) holds 108 bytes, the last one being zero. */
const SOCKET_PATH_BYTES = 107

export interface EmbeddedOptions {
  /** Folder of the cluster, made on the first start. */
  dataDir: string
  /** Receives each line that PostgreSQL logs. */
  log?: (line: string) => void
  /** PostgreSQL's own settings, over the defaults. `fsync: 'off'` is for tests: a power failure ruins the cluster. */
  settings?: Settings
}

export interface Embedded {
  /** The folder of the unix socket: what PostgreSQL's clients take as host. */
  host: string
  port: number
  superuser: 'postgres'
  /** The cluster's real folder, where `dataDir` may be a symlink. */
  directory: string
  /** Changes when PostgreSQL was restarted after a crash. */
  readonly pid: number
  /** Fast shutdown with a checkpoint; safe to call twice. */
  stop(): Promise<void>
}

/**
 * Starts the PostgreSQL that comes with Attest, making its cluster on the first call; resolves when it accepts
 * connections. It listens on a unix socket in a folder of mode 0700 and nowhere else. A PostgreSQL left behind by a
 * killed server is shut down first; one that ends by itself is started again until `stop()` is called. The caller has to
 * call `stop()` before it exits. Throws if the platform is not supported, if the folder is unusable, or if another
 * running Attest uses it.
 */
export async function startEmbedded({ dataDir, log = () => {}, settings = {} }: EmbeddedOptions): Promise<Embedded> {
  const found = findCluster(dataDir)
  const account = accountFor(found)
  const cluster =
    found ?? (await createCluster(dataDir, (folder, owner) => initdb(folder, owner, settings.fsync !== 'off')))
  if (account && statSync(cluster).uid !== account.uid) giveTo(account, cluster)
  if (!canUse(account, cluster)) {
    throw new Error(
      `PostgreSQL runs as user ${account?.uid}, who can't enter ${cluster}. Move it, or open the folders above.`,
    )
  }
  await retireOrphan(cluster, log)

  const socket = socketFolder(cluster, account)
  const postgres = path.join(binaries(account), 'postgres')
  const command = { postgres, cluster, account, settings: { ...defaults(socket.folder), ...settings }, log }
  const service = await supervise(() => launch(command), cluster, log)
  return {
    host: socket.folder,
    port: PORT,
    superuser: 'postgres',
    directory: cluster,
    get pid() {
      return service.pid()
    },
    stop: () => service.stop().then(socket.remove),
  }
}

const defaults = (socketFolder: string): Settings => ({
  listen_addresses: '',
  port: PORT,
  unix_socket_directories: socketFolder,
  unix_socket_permissions: '0700',
  shared_buffers: '256MB',
  max_connections: 100,
  wal_level: 'replica',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_destination: 'stderr',
  log_line_prefix: '',
})

/** The cluster's own folder where its path is short enough for a socket, else a private one for this run. */
function socketFolder(cluster: string, account: Account): { folder: string; remove: () => void } {
  const longest = path.join(cluster, `.s.PGSQL.${PORT}`)
  if (Buffer.byteLength(longest) <= SOCKET_PATH_BYTES) return { folder: cluster, remove: () => {} }
  const roots = [tmpdir(), '/run', '/tmp'].filter((root) => existsSync(root) && canUse(account, root))
  const root = roots.find((candidate) => Buffer.byteLength(candidate) < 60) ?? '/tmp'
  const folder = mkdtempSync(path.join(root, 'attest-'))
  if (account) chownSync(folder, account.uid, account.gid)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Keeps PostgreSQL running: starts it again when it ends unasked, each second until it succeeds. */
async function supervise(start: () => Promise<ChildProcess>, cluster: string, log: (line: string) => void) {
  let stopping = false
  let revival = Promise.resolve()
  let child = await start()

  const watch = () =>
    child.once('exit', (code, signal) => {
      if (stopping) return
      log(`PostgreSQL ended unexpectedly (${code ?? signal}); starting it again`)
      revival = revive()
    })
  const revive = async () => {
    while (!stopping && existsSync(cluster)) {
      try {
        child = await start()
        watch()
        return
      } catch (error) {
        log(String(error))
        await sleep(1_000)
      }
    }
  }
  const atExit = () => child.kill('SIGINT')
  process.once('exit', atExit)
  watch()

  return {
    pid: () => child.pid as number,
    stop: async () => {
      stopping = true
      await revival
      await shutDown(child)
      process.off('exit', atExit)
    },
  }
}
