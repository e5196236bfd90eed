import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../database/embedded.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The PostgreSQL that all tests of a run share; its superuser is `postgres`. */
    cluster: { host: string; port: number }
  }
}

/** Starts one PostgreSQL for the whole test run, gone also after Ctrl-C; tests find it by `inject('cluster')`. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), 'attest-test-'))
  chmodSync(folder, 0o711)
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 200 }
  const postgres = await startEmbedded({ dataDir: path.join(folder, 'postgres'), settings })
  project.provide('cluster', { host: postgres.host, port: postgres.port })

  const remove = () => {
    for (const place of [postgres.directory, folder]) rmSync(place, { recursive: true, force: true, maxRetries: 10 })
  }
  process.once('exit', remove).once('SIGHUP', () => process.exit(129))
  return async () => {
    await postgres.stop()
    remove()
  }
}
