import { chmodSync, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { pino } from 'pino'
import { house } from '../foundation/app.ts'
import { startEmbedded } from '../foundation/database/embedded.ts'
import { connect, statement } from '../foundation/database/logins.ts'
import { migrate } from '../foundation/database/migrate.ts'
import { asHouse, type Work } from '../foundation/jobs/jobs.ts'
import { exportLog } from '../foundation/log/sealing/export.ts'
import { keyName, verifierKey } from '../foundation/log/sealing/note.ts'
import { sealTree } from '../foundation/log/sealing/seal.ts'
import { companyTrees } from '../foundation/log/sealing/trees.ts'
import { openKeys } from '../foundation/vault/keys.ts'
import { uuid } from '../foundation/uuid.ts'
import { verify } from '../server/commands/verify.ts'
import { apps } from '../server/apps.ts'

/**
 * Seals entries of the change log in a real database, reading, hashing and writing, exports them and verifies the
 * export as `bin/attest verify` does. Prints entries per second; fails below the targets.
 */
const ENTRIES = Number(process.env.BENCH_ENTRIES ?? 100_000)
const TARGETS = { sealing: 20_000, verifying: 50_000 }
const root = fileURLToPath(new URL('../', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'attest-sealing-'))
chmodSync(folder, 0o711)
const postgres = await startEmbedded({ dataDir: path.join(folder, 'postgres') })
const address = { host: postgres.host, port: postgres.port, database: 'postgres', administrator: 'postgres' }
const all = house(apps)
await migrate(address, all, root)
const database = connect(address)
const work: Work = {
  database,
  house: all,
  jobs: [],
  promises: [],
  timeZone: 'Europe/Berlin',
  address: 'https://attest.example.com',
  keys: openKeys(path.join(folder, 'keys')),
  log: pino({ level: 'silent' }),
  inTenant: (id) => asHouse(database.jobs, id),
}

async function measure(name: keyof typeof TARGETS | 'exporting', what: () => Promise<unknown>) {
  const [began, before] = [performance.now(), process.cpuUsage()]
  await what()
  const { user, system } = process.cpuUsage(before)
  const rate = Math.round((ENTRIES * 1000) / (performance.now() - began))
  const target = name === 'exporting' ? 0 : TARGETS[name]
  console.log(
    `${name.padEnd(10)} ${rate.toLocaleString('en')} entries/s${target ? ` (target ${target.toLocaleString('en')})` : ''}; this process: ${((user + system) / ENTRIES).toFixed(1)} µs of CPU each`,
  )
  if (rate < target) process.exitCode = 1
}

/** As letters and employees change: some columns before and after, some 400 bytes. */
async function fill(tenant: string) {
  await database.auth.send(statement`
    insert into tenant (id, slug, name, country, language, time_zone)
    values (${tenant}, 'bench', 'Bench', 'DE', 'de', 'Europe/Berlin')`)
  const client = new pg.Client({ ...address, user: 'postgres' })
  await client.connect()
  await client.query(
    `insert into app.change_log (tenant_id, actor_id, request_id, table_name, record_id, action, record_version, before, after)
     select $1, gen_random_uuid(), gen_random_uuid(), 'employee', gen_random_uuid(), 'update', n % 20 + 1,
            jsonb_build_object('position', 'Sachbearbeitung ' || n, 'last_name', 'Müller-' || n, 'phone', null),
            jsonb_build_object('position', 'Teamleitung Einkauf ' || n, 'last_name', 'Schmidt-' || n, 'phone', '+49 30 ' || n)
       from generate_series(1, $2::integer) n`,
    [tenant, ENTRIES],
  )
  await client.query('vacuum analyze')
  await client.end()
}

try {
  const tenant = uuid()
  await fill(tenant)
  const [tree] = await companyTrees(work, tenant)
  if (!tree) throw new Error('The company is missing.')
  await measure('sealing', () => sealTree(work, tree))
  const file = path.join(folder, 'export.jsonl')
  const db = work.inTenant(tenant)
  const lines = (from: number) =>
    Readable.from(
      exportLog((...statements) => db.run(...statements), {
        tree: tenant,
        origin: tree.origin,
        from,
        withValues: true,
      }),
    )
  await measure('exporting', () => pipeline(lines(0), createWriteStream(file)))
  const began = performance.now()
  await lines(ENTRIES).forEach(() => {})
  console.log(`The last 256 of ${ENTRIES.toLocaleString('en')} alone: ${Math.round(performance.now() - began)} ms`)
  console.log(`${Math.round(statSync(file).size / ENTRIES)} bytes an entry`)
  const key = verifierKey(keyName(work.address), work.keys.signing)
  await measure('verifying', async () => {
    if ((await verify([file, '--key', key])) !== 0) throw new Error('The export does not verify.')
  })
} finally {
  await database.end()
  await postgres.stop()
  for (const place of [postgres.directory, folder]) rmSync(place, { recursive: true, force: true })
}
