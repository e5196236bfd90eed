import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A scratch server in a process of its own. */
export interface Running {
  stop(): Promise<void>
}

/** Starts the bundle of a source; resolves when it listens. Throws with what it said if it doesn't within 30 seconds. */
export async function start(source: string, env: { ATTEST_DATA: string }): Promise<Running> {
  let errors = ''
  const { PATH, HOME } = process.env
  const server = spawn(process.execPath, ['dist/server/main.js'], {
    cwd: source,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH, HOME, ...env },
  })
  const stop = stopper(server)
  server.stderr.on('data', (chunk: Buffer) => {
    errors += chunk
  })
  for (let waited = 0; waited < 30_000; waited += 10) {
    if (existsSync(path.join(env.ATTEST_DATA, 'server.json'))) return { stop }
    if (server.exitCode !== null) break
    await sleep(10)
  }
  await stop()
  throw new Error(`The scratch instance did not start: ${errors.slice(-2000)}`)
}

/** Ends the server, also when this process ends before. */
function stopper(server: ChildProcess): () => Promise<void> {
  const kill = () => server.kill('SIGKILL')
  process.once('exit', kill)
  return async () => {
    process.off('exit', kill)
    if (server.exitCode !== null || server.signalCode !== null) return
    kill()
    await once(server, 'exit')
  }
}

/** A TCP port of 127.0.0.1 on which nobody listens. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  return port
}
