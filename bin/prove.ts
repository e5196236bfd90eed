import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { startEmbedded } from '../foundation/database/embedded.ts'
import type { AttestPromise } from '../foundation/promises/promise.ts'
import { faultsOf, fitting, type Trial, type Tried, trialsOf, tryAll } from '../foundation/promises/proving.ts'
import {
  readRecord,
  readSeenRed,
  recordOwn,
  recordRow,
  untried,
  updateRecord,
} from '../foundation/promises/seen-red.ts'
import { allPromises } from '../promises/index.ts'
import { scratchOf } from '../server/scratch.ts'

/**
 * Breaks each control on purpose and records that its check turned red: promises/seen-red.json. Names as arguments
 * choose some promises; `--matrix` tries every other check as well, where it hasn't been since either has changed, and
 * `--again` where it has.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { matrix: { type: 'boolean' }, again: { type: 'boolean' } },
})
const strange = positionals.filter((name) => !allPromises.some(({ id }) => id === name))
if (strange.length > 0) throw new Error(`There is no promise ${strange.join(', ')}.`)
const chosen = allPromises.filter(({ id }) => positionals.length === 0 || positionals.includes(id))
const trials = values.matrix
  ? openTrials()
  : trialsOf(chosen, (_one, _nth, { alsoBreaks = {} }) => declared(alsoBreaks))

const folder = mkdtempSync(path.join(tmpdir(), 'attest-prove-'))
chmodSync(folder, 0o711)
process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))
// Signals often come twice, from the terminal and from npm: the second must not end the clearing up.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1))
const postgres = await startEmbedded({
  dataDir: path.join(folder, 'postgres'),
  settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 200 },
})
try {
  const scratch = await scratchOf(postgres)
  try {
    const running = tryAll(scratch, trials)
    await Promise.all(chosen.map((one) => prove(one, running)))
  } finally {
    await scratch.close()
  }
} finally {
  await postgres.stop()
  rmSync(postgres.directory, { recursive: true, force: true })
}

function declared(alsoBreaks: Readonly<Record<string, string>>): AttestPromise[] {
  return allPromises.filter(({ id, check }) => check && id in alsoBreaks)
}

/** All sabotages of each promise of which at least one isn't known against every check as it is now. */
function openTrials(): Trial[] {
  const seen = readRecord()
  const seenRed = readSeenRed()
  const all = trialsOf(chosen, (one, nth, { alsoBreaks = {} }) => {
    const others = [...new Set([...fitting(one, allPromises), ...declared(alsoBreaks)])]
    return values.again ? others : untried(seen, one, nth, others)
  })
  const isOpen = (one: AttestPromise) =>
    !seenRed(one) || all.some((trial) => trial.one === one && trial.others.length > 0)
  return all.filter(({ one }) => isOpen(one))
}

/** Follows the sabotages of a promise and records them. */
async function prove(one: AttestPromise, running: Map<string, Promise<Tried>>) {
  const mine = trials.filter((trial) => trial.one === one)
  if (mine.length === 0) return
  const results = await Promise.all(mine.map(async ({ name }) => report(await (running.get(name) as Promise<Tried>))))
  const isRed = results.every(({ own }) => own.outcome === 'broken')
  updateRecord(allPromises, (seen) => {
    recordOwn(seen, one, isRed ? results.at(-1)?.own.at : undefined)
    if (!values.matrix) return
    for (const { trial, others } of results) {
      const of = (wanted: (outcome: string) => boolean) =>
        others.filter(({ outcome }) => wanted(outcome)).map(({ id }) => id)
      const tried = of(() => true)
      recordRow(
        seen,
        trial,
        tried,
        of((outcome) => outcome === 'broken'),
        allPromises,
      )
    }
  })
}

function report(tried: Tried): Tried {
  const { trial, own } = tried
  console.log(
    `${trial.name}: ${own.outcome} (${own.milliseconds} ms) ${JSON.stringify(own.evidence.saw ?? own.evidence)}`,
  )
  for (const fault of faultsOf(tried)) {
    console.error(`${trial.name}: ${fault}`)
    process.exitCode = 1
  }
  return tried
}
