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

/** Starts one PostgreSQL for the whole test run; tests find it by `inject('cluster')`. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), 'attest-test-'))
  chmodSync(folder, 0o711)
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 200 }
  const postgres = await startEmbedded({ dataDir: path.join(folder, 'postgres'), settings })
  project.provide('cluster', { host: postgres.host, port: postgres.port })

  const stop = async () => {
    await postgres.stop()
    for (const place of [postgres.directory, folder]) rmSync(place, { recursive: true, force: true })
  }
  const interrupted = () => void stop().finally(() => process.exit(130))
  process.once('SIGTERM', interrupted).once('SIGHUP', interrupted)
  return stop
}
