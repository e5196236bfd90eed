import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { house } from '../foundation/app.ts'
import { startEmbedded } from '../foundation/database/embedded.ts'
import type { CheckResult } from '../foundation/promises/checks.ts'
import type { AttestPromise, Sabotage } from '../foundation/promises/promise.ts'
import { digestOf } from '../foundation/promises/seen-red.ts'
import { checkSabotaged } from '../foundation/promises/scratch.ts'
import { allPromises } from '../promises/index.ts'
import { apps } from '../server/apps.ts'

type Seen = Record<string, { at: string; digest: string }>

/** Breaks each control on purpose and records that its check turned red: promises/seen-red.json. Names as arguments choose some. */
const folder = mkdtempSync(path.join(tmpdir(), 'attest-prove-'))
chmodSync(folder, 0o711)
const postgres = await startEmbedded({
  dataDir: path.join(folder, 'postgres'),
  settings: { fsync: 'off', max_connections: 200 },
})
const record = fileURLToPath(new URL('../promises/seen-red.json', import.meta.url))
const earlier = (existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : {}) as Seen
const seen: Seen = {}
const all = house(apps)
try {
  const chosen = allPromises.filter(({ id }) => process.argv.length < 3 || process.argv.includes(id))
  for (const { id } of allPromises.filter((one) => !chosen.includes(one))) if (earlier[id]) seen[id] = earlier[id]
  const waiting = chosen.flatMap((one) => (one.sabotage ?? []).map((sabotage, nth) => ({ one, sabotage, nth })))
  const failed = new Set<string>()
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { one, sabotage, nth } = next
      const { outcome, evidence, at, milliseconds } = await tryOne(one, sabotage)
      console.log(`${one.id} ${nth + 1}: ${outcome} (${milliseconds} ms) ${JSON.stringify(evidence.saw ?? evidence)}`)
      if (outcome === 'broken' && !failed.has(one.id)) seen[one.id] = { at, digest: digestOf(one) }
      else {
        failed.add(one.id)
        delete seen[one.id]
        process.exitCode = 1
      }
    }
  }
  await Promise.all([work(), work()])
} finally {
  await postgres.stop()
  for (const place of [postgres.directory, folder]) rmSync(place, { recursive: true, force: true })
}
/** What the check says of the broken installation; one that could not be broken or started is unknown. */
async function tryOne(one: AttestPromise, sabotage: Sabotage): Promise<CheckResult> {
  const nothing = { id: one.id, outcome: 'unknown', at: '', milliseconds: 0 } as const
  try {
    const [result] = await checkSabotaged([one], sabotage, all, postgres)
    return result ?? { ...nothing, evidence: {} }
  } catch (error) {
    return { ...nothing, evidence: { because: (error as Error).message } }
  }
}

const sorted = Object.fromEntries(Object.entries(seen).sort(([a], [b]) => a.localeCompare(b)))
writeFileSync(record, `${JSON.stringify(sorted, null, 2)}\n`)
