import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { house } from '../foundation/app.ts'
import { startEmbedded } from '../foundation/database/embedded.ts'
import { digestOf } from '../foundation/promises/seen-red.ts'
import { checkSabotaged } from '../foundation/promises/scratch.ts'
import { allPromises } from '../promises/index.ts'
import { apps } from '../server/apps.ts'

/** Breaks each control on purpose and records that its check turned red: promises/seen-red.json. */
const folder = mkdtempSync(path.join(tmpdir(), 'attest-prove-'))
chmodSync(folder, 0o711)
const postgres = await startEmbedded({ dataDir: path.join(folder, 'postgres'), settings: { fsync: 'off', max_connections: 200 } })
const seen: Record<string, { at: string; digest: string }> = {}
try {
  const waiting = allPromises.filter((one) => one.sabotage)
  const work = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const [result] = await checkSabotaged([one], one.sabotage, house(apps), postgres)
      console.log(`${one.id}: ${result?.outcome}${result?.outcome === 'broken' ? '' : ` ${JSON.stringify(result?.evidence)}`}`)
      if (result?.outcome === 'broken') seen[one.id] = { at: result.at, digest: digestOf(one) }
      else process.exitCode = 1
    }
  }
  await Promise.all([work(), work()])
} finally {
  await postgres.stop()
  for (const place of [postgres.directory, folder]) rmSync(place, { recursive: true, force: true })
}
const sorted = Object.fromEntries(Object.entries(seen).sort(([a], [b]) => a.localeCompare(b)))
writeFileSync(fileURLToPath(new URL('../promises/seen-red.json', import.meta.url)), `${JSON.stringify(sorted, null, 2)}\n`)
