import path from 'node:path'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { connect, type Database, statement } from '../foundation/database/logins.ts'
import { Refusal } from '../foundation/errors.ts'
import { house } from '../foundation/app.ts'
import { asHouse, type Work } from '../foundation/jobs/jobs.ts'
import { canaryEmails } from '../foundation/promises/canaries.ts'
import { type CheckResult, runChecks, states } from '../foundation/promises/checks.ts'
import { readSeenRed } from '../foundation/promises/seen-red.ts'
import { contractStates, type Language, languages } from '../foundation/tenancy/tables.ts'
import { inviteCompany, setContractState } from '../foundation/tenancy/found.ts'
import { setUp } from '../foundation/tenancy/setup.ts'
import { securityEvent } from '../foundation/identity/events.ts'
import { openKeys } from '../foundation/vault/keys.ts'
import { problem } from '../foundation/words.ts'
import { allPromises } from '../promises/index.ts'
import { apps } from './apps.ts'
import { watch } from './commands/watch.ts'
import { verify, verifyUsage } from './commands/verify.ts'
import { verifyResults } from './commands/verify-results.ts'
import { type Config, readConfig } from './config.ts'
import { applyLimits, openStore, settingOf, storeOf } from './installation.ts'
import { findRunning, type Running } from './running.ts'

const usage = `Usage: bin/attest COMMAND

  setup --company NAME --country DE --language de --name NAME --email ADDRESS --password-stdin
        [--time-zone Europe/Berlin] [--sample]      set up the first company and the operator's account
  tenant create --company NAME --country DE --language de --name NAME --email ADDRESS
        [--time-zone Europe/Berlin] [--sample]      open a further company; its administrator is invited by mail
  tenant list                                       all companies with the state of their contracts
  tenant state SLUG trial|active|ended              move a company's contract; ended is read-only
  operator add|remove ADDRESS                       who may work at the operator's desk
  unlock ADDRESS                                    let a locked account sign in with its password again
  outbox [--json]                                   mail that could not leave, with the links in it
${verifyUsage}
  verify-results FILE|URL --key FILE|URL            verify signed results with a key; needs no server of ours
  check [--json] [ID…]                              try the promises on the running server; 1 if one is broken
  watch URL [--key FILE] [--every 60] [--once]      measure from elsewhere whether an installation can be reached
`

/** A wrong use of the command: shown with how it is used. */
class Usage extends Error {}

/** Rightly used, but it can't be done. */
class Impossible extends Error {}

interface Context {
  config: Config
  running: Running | undefined
  database: Database
  work: Work
}

const companyOptions = {
  company: { type: 'string' },
  country: { type: 'string' },
  language: { type: 'string' },
  'time-zone': { type: 'string', default: 'Europe/Berlin' },
  name: { type: 'string' },
  email: { type: 'string' },
  sample: { type: 'boolean', default: false },
  'password-stdin': { type: 'boolean', default: false },
} as const

function companyFrom(args: string[]) {
  const { values } = parseArgs({ args, options: companyOptions })
  for (const name of ['company', 'country', 'language', 'name', 'email'] as const)
    if (!values[name]) throw new Usage(`--${name} is missing.`)
  if (!languages.includes(values.language as Language))
    throw new Usage(`--language must be one of ${languages.join(', ')}.`)
  if (!/^[A-Z]{2}$/.test(values.country as string))
    throw new Usage('--country must be two capital letters, such as DE.')
  const { company = '', country = '', name = '', email = '' } = values
  const given = { company, country, language: values.language as Language, time_zone: values['time-zone'], name, email }
  return { given, sample: values.sample, fromStdin: values['password-stdin'] }
}

async function readStdin(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin) text += chunk
  return text.replace(/\r?\n$/, '')
}

async function sampleFor({ work }: Context, tenantId: string, language: Language) {
  for (const app of work.house.apps) await app.sample?.(work, { tenant_id: tenantId, language })
}

const commands: Record<string, (context: Context, args: string[]) => Promise<number | void>> = {
  setup: async (context, args) => {
    const { given, sample, fromStdin } = companyFrom(args)
    if (!fromStdin) throw new Usage('Give the password on standard input and say --password-stdin.')
    const founded = await setUp(
      context.database.auth,
      { ...given, password: await readStdin() },
      context.work.house.areas,
    )
    if (sample) await sampleFor(context, founded.tenantId, given.language)
    console.log(`${given.company} is set up. Sign in at ${context.config.address}/sign-in as ${given.email}.`)
  },

  tenant: async (context, [action, ...args]) => {
    const { auth } = context.database
    if (action === 'create') {
      const { given, sample } = companyFrom(args)
      const { tenantId, slug } = await inviteCompany(auth, given, context.work.house.areas, {
        address: context.config.address,
      })
      if (sample) await sampleFor(context, tenantId, given.language)
      console.log(`${given.company} is open as ${slug}; ${given.email} is invited by mail.`)
    } else if (action === 'list') {
      const rows = await auth.rows(
        statement`select slug, name, state, created_at from tenant where not is_canary order by slug`,
      )
      console.table(rows)
    } else if (action === 'state') {
      const [slug, state] = args
      const possible = contractStates.filter((s) => s !== 'erased')
      const chosen = possible.find((s) => s === state)
      if (!slug || !chosen) throw new Usage(`Name the company and one of ${possible.join(', ')}.`)
      await setContractState(auth, slug, chosen)
    } else throw new Usage('tenant create, tenant list or tenant state')
  },

  operator: async ({ database }, [action, address]) => {
    if (!address || !['add', 'remove'].includes(action ?? ''))
      throw new Usage('operator add ADDRESS or operator remove ADDRESS')
    const [changed] = await database.auth.send(statement`
      update account set is_operator = ${action === 'add'}, updated_at = now() where lower(email) = ${address.trim().toLowerCase()}`)
    if (changed?.count !== 1) throw new Impossible(`There is no account ${address}.`)
  },

  unlock: async ({ database }, [address]) => {
    if (!address) throw new Usage('unlock ADDRESS')
    const [account] = await database.auth.rows<{ id: string }>(statement`
      update account set locked_at = null, failed_attempts = 0
       where lower(email) = ${address.trim().toLowerCase()} and locked_at is not null returning id`)
    if (!account) throw new Impossible(`There is no locked account ${address}.`)
    await database.auth.send(securityEvent('unlocked', account.id, null))
  },

  outbox: async ({ database }, args) => {
    const { values } = parseArgs({ args, options: { json: { type: 'boolean', default: false } } })
    const mails = await database.auth.rows<{
      created_at: string
      recipient: string
      subject: string
      body: string
    }>(statement`
      select id, created_at, recipient, subject, body, state, error from mail
       where state in ('kept', 'failed', 'waiting') and lower(recipient) not like ${canaryEmails}
       order by created_at desc limit 200`)
    if (values.json) console.log(JSON.stringify(mails, null, 2))
    else
      for (const { created_at, recipient, subject, body } of mails)
        console.log(`${created_at}  ${recipient}\n${subject}\n\n${body}\n`)
  },

  check,
}

async function check({ config, running, database, work }: Context, args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  })
  if (!running)
    throw new Impossible('The server is not running. Start it with npm start; checks try the running system.')
  const unknown = positionals.find((id) => !allPromises.some((one) => one.id === id))
  if (unknown) throw new Impossible(`There is no promise ${unknown}.`)
  const chosen = allPromises.filter((one) => positionals.length === 0 || positionals.includes(one.id))
  const total = chosen.filter((one) => one.check).length
  let done = 0
  const progress = ({ id, outcome, milliseconds, evidence }: CheckResult) => {
    const why = outcome === 'kept' ? '' : `: ${String(evidence.saw ?? evidence.because)}`
    console.error(`[${++done}/${total}] ${id} ${outcome} (${milliseconds} ms)${why}`)
  }
  const setting = settingOf(config)
  const target = { url: running.url, address: running.address, database, house: work.house, setting }
  const results = await runChecks(chosen, target, progress)
  const now = await states(chosen, database.auth, readSeenRed())
  if (values.json) console.log(JSON.stringify({ promises: now }, null, 2))
  else for (const { id, state } of now) console.log(`${state.padEnd(12)} ${id}`)
  return results.some(({ outcome }) => outcome === 'broken') ? 1 : 0
}

/** What needs neither the database nor a server of ours. */
const offline: Record<string, (args: string[]) => Promise<number>> = { verify, 'verify-results': verifyResults, watch }

async function main([name = 'help', ...args]: string[]): Promise<number> {
  if (offline[name]) return offline[name](args)
  const command = commands[name]
  if (!command) {
    console.log(usage)
    return name === 'help' || name === '--help' ? 0 : 2
  }
  const config = readConfig()
  applyLimits(config)
  const log = pino({ level: 'silent' })
  const running = findRunning(config)
  const all = house(apps)
  const store = running
    ? { address: storeOf(config, running), stop: async () => {} }
    : await openStore(config, log, all)
  const database = connect(store.address, 10)
  const work: Work = {
    database,
    house: all,
    jobs: [],
    promises: allPromises,
    address: config.address,
    timeZone: config.timeZone,
    keys: openKeys(path.join(config.data, 'keys')),
    log,
    inTenant: (id) => asHouse(database.jobs, id),
  }
  try {
    return (
      (await command(
        { config: { ...config, address: running?.address ?? config.address }, running, database, work },
        args,
      )) ?? 0
    )
  } finally {
    await database.end()
    await store.stop()
  }
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (error instanceof Refusal) {
    const { detail, errors } = problem(error, 'en', '') as {
      detail: string
      errors?: { field: string; message: string }[]
    }
    console.error([detail, ...(errors ?? []).map(({ field, message }) => `${field}: ${message}`)].join('\n'))
  } else if (error instanceof Usage || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS'))
    console.error(`${(error as Error).message}\n\n${usage}`)
  else console.error(`${(error as Error).message}`)
  process.exitCode = 2
}
