import { pino } from 'pino'
import { setupLink } from '../foundation/tenancy/setup.ts'
import { readConfig } from './config.ts'
import { openStore, startInstallation } from './installation.ts'
import { serializers } from './log.ts'
import { announce, withdraw } from './running.ts'

const config = readConfig()
const lines = pino.destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: 500 })
const log = pino({ level: config.logLevel, base: null, serializers }, lines)

const store = await openStore(config, log).catch(refuse)
const installation = await startInstallation(config, store.address, log).catch(async (error: Error) => {
  await store.stop()
  return refuse(error)
})
announce(config, {
  pid: process.pid,
  url: installation.url,
  address: config.address,
  ...(store.postgres && { postgres: { host: store.postgres.host, port: store.postgres.port } }),
})

console.error(`Attest is running: ${config.address}`)
const link = await setupLink(installation.database.auth, config.address)
if (link) console.error(`Set up your first company (the link works once): ${link}`)

/** What is wrong, for whoever reads the terminal; the place in the code goes to the log. */
function refuse(error: Error): never {
  log.fatal({ err: error }, 'not started')
  console.error(`Attest did not start. ${error.message}`)
  lines.flushSync()
  process.exit(1)
}

let stopping = false
async function stop(signal: string) {
  if (stopping) return
  stopping = true
  console.error(`${signal}: finishing what is running …`)
  const late = setTimeout(() => process.exit(1), 30_000)
  await installation.stop()
  await store.stop()
  withdraw(config)
  clearTimeout(late)
  lines.flushSync()
  process.exit(0)
}
process.on('SIGINT', (signal) => void stop(signal))
process.on('SIGTERM', (signal) => void stop(signal))
