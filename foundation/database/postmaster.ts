import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Account } from './native.ts'

const SHUTDOWN_MS = 60_000
const SHARED_MEMORY_MS = 5_000
const LAUNCHER = 'attest.launcher'

export type Settings = Record<string, string | number | boolean>

interface Command {
  postgres: string
  cluster: string
  account: Account
  settings: Settings
  log: (line: string) => void
}

/**
 * Starts PostgreSQL and resolves when it accepts connections. It gets a process group of its own, so that Ctrl-C reaches
 * only the server, which can finish its requests first, and none of our environment, which holds secrets. After a crash
 * the kernel may need a moment to release the old shared memory: that is waited for.
 */
export async function launch(command: Command): Promise<ChildProcess> {
  const giveUp = Date.now() + SHARED_MEMORY_MS
  for (;;) {
    try {
      return await attempt(command)
    } catch (error) {
      if (!String(error).includes('pre-existing shared memory block') || Date.now() > giveUp) throw error
      await sleep(100)
    }
  }
}

async function attempt({ postgres, cluster, account, settings, log }: Command): Promise<ChildProcess> {
  const args = ['-D', cluster, '-c', `${LAUNCHER}=${process.pid}`]
  for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`)
  const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
  const child = spawn(postgres, args, {
    ...account,
    env,
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const lines: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => {
    log(line)
    if (lines.push(line) > 20) lines.shift()
  })
  const failed = once(child, 'close').then(([code, signal]) => {
    throw new Error(`PostgreSQL did not start (${code ?? signal}).\n${lines.join('\n')}`)
  })
  await Promise.race([failed, ready(child, cluster)])
  failed.catch(() => {})
  return child
}

/** Asks the file that PostgreSQL keeps for this purpose (its last line), which no logging setting can change. */
async function ready(child: ChildProcess, cluster: string): Promise<void> {
  while (isRunning(child)) {
    const lines = pidFile(cluster)?.split('\n')
    if (Number(lines?.[0]) === child.pid && /^(ready|standby)/.test(lines?.[7] ?? '')) return
    await sleep(10)
  }
  await once(child, 'close')
}

/** Ends PostgreSQL: fast (transactions are rolled back, a checkpoint is written); if that takes a minute, at once. */
export async function shutDown(child: ChildProcess): Promise<void> {
  if (!isRunning(child)) return
  const gone = once(child, 'exit')
  child.kill('SIGINT')
  const timer = setTimeout(() => child.kill('SIGQUIT'), SHUTDOWN_MS)
  await gone
  clearTimeout(timer)
}

const isRunning = (child: ChildProcess) => child.exitCode === null && child.signalCode === null

/**
 * Clears the way for a start: shuts down a PostgreSQL of this cluster whose launcher was killed. Throws if its launcher
 * lives, or if someone else started it.
 */
export async function retireOrphan(cluster: string, log: (line: string) => void): Promise<void> {
  const pid = Number.parseInt(pidFile(cluster) ?? '', 10)
  const found = pid > 0 ? inspect(pid) : undefined
  if (found && isOf(cluster, found)) {
    const launcher = new RegExp(`${LAUNCHER}=(\\d+)`).exec(found.args)?.[1]
    if (!launcher) throw new Error(`${cluster} is in use: PostgreSQL ${pid}, not started by Attest. Stop it first.`)
    if (Number(launcher) === found.parent)
      throw new Error(`${cluster} is in use by the running Attest, process ${launcher}.`)
    log(`PostgreSQL ${pid} outlived its server; shutting it down`)
    const ended = (await end(pid, 'SIGINT', cluster)) || (await end(pid, 'SIGQUIT', cluster))
    if (!ended) throw new Error(`PostgreSQL ${pid} does not end; end it and start again.`)
  }
  disown(cluster)
}

async function end(pid: number, signal: 'SIGINT' | 'SIGQUIT', cluster: string): Promise<boolean> {
  if (!sendTo(pid, signal)) return true
  for (const until = Date.now() + SHUTDOWN_MS; Date.now() < until; await sleep(20)) {
    if (!isOf(cluster, inspect(pid))) return true
  }
  return false
}

/** False where the process has just ended by itself. */
function sendTo(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
    throw error
  }
}

/**
 * A pid file that outlived its PostgreSQL may name a process that got the same number since, and PostgreSQL would refuse
 * to start. It gets our pid, which PostgreSQL knows as its parent's and ignores; the rest stays, because by it PostgreSQL
 * notices survivors of the dead one.
 */
function disown(cluster: string): void {
  const text = pidFile(cluster)
  if (!text) return
  writeFileSync(path.join(cluster, 'postmaster.pid'), text.replace(/^\d+/, String(process.pid)))
  const [, , , port, socketFolder] = text.split('\n')
  if (socketFolder) rmSync(path.join(socketFolder, `.s.PGSQL.${port}.lock`), { force: true })
}

interface Found {
  parent: number
  args: string
  folder: string | undefined
}

function inspect(pid: number): Found | undefined {
  if (process.platform !== 'linux') {
    const [, parent, args] =
      /^\s*(\d+)\s+(.*)/.exec(spawnSync('ps', ['-o', 'ppid=,args=', '-p', `${pid}`]).stdout.toString()) ?? []
    return args ? { parent: Number(parent), args, folder: undefined } : undefined
  }
  if (!existsSync(`/proc/${pid}`)) return undefined
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  return { parent, args, folder: folderOf(pid) }
}

/** PostgreSQL works inside its cluster. Another user's process keeps its folder to itself, and can't be our PostgreSQL. */
function folderOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

function isOf(cluster: string, found: Found | undefined): boolean {
  if (!found || !/^\S*postgres\b/.test(found.args)) return false
  return found.folder === cluster || found.args.includes(`-D ${cluster} `)
}

function pidFile(cluster: string): string | undefined {
  const file = path.join(cluster, 'postmaster.pid')
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
