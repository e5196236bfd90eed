import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import type { House } from '../app.ts'
import { differences } from './catalog.ts'
import { guard } from './guard.ts'
import { type Address, administrator, logins, owner } from './logins.ts'

/** Migrations are files `NNNN.sql`, applied once, in order, each in a transaction; they are never changed again. */
function migrations(root: string, house: House): { name: string; file: string }[] {
  const folders = [
    { app: 'foundation', folder: join(root, 'foundation/database/migrations') },
    ...house.apps.map(({ name }) => ({ app: name, folder: join(root, 'apps', name, 'migrations') })),
  ]
  return folders.flatMap(({ app, folder }) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((file) => file.endsWith('.sql'))
          .sort()
          .map((file) => ({ name: `${app}/${file}`, file: join(folder, file) }))
      : [],
  )
}

/**
 * Brings the database to the state that the declarations describe, then compares the two. Throws with every
 * difference, so that the server doesn't start on a database that it doesn't know.
 */
export async function migrate(address: Address, house: House, root: string): Promise<void> {
  const client = new pg.Client(parameters(address))
  await client.connect()
  try {
    // Two servers starting at once: the second waits here.
    await client.query('select pg_advisory_lock($1)', [4_827_193])
    await untilAlone(() => createLogins(client, address))
    await prepareJobs(address)
    await applyNew(client, migrations(root, house))
    await client.query(`begin; ${guard(house.tables)}; ${guardJobs()}; commit`)
  } finally {
    await client.end()
  }
  const connections = administrator(address)
  try {
    const problems = await differences(connections, house.tables)
    if (problems.length > 0) throw new Error(`The database is not as declared:\n- ${problems.join('\n- ')}`)
  } finally {
    await connections.end()
  }
}

const parameters = (address: Address) => ({
  host: address.host,
  port: address.port,
  database: address.database,
  user: address.administrator,
  password: address.password,
  ssl: address.ssl ?? false,
  application_name: 'attest migration',
})

const MEANWHILE = ['42710', '23505', 'XX000']

/** Logins belong to all databases of a server: while another one is being migrated, each try finds more of them made. */
async function untilAlone(work: () => Promise<void>, tries = 20): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (tries === 0 || !MEANWHILE.includes((error as { code?: string }).code ?? '')) throw error
    await untilAlone(work, tries - 1)
  }
}

async function createLogins(client: pg.Client, address: Address) {
  const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles')
  const present = new Set(rows.map((row) => row.rolname))
  if (!present.has(owner)) await client.query(`create role ${owner} nologin noinherit`)
  for (const [login, role] of Object.entries(logins)) {
    const password = address.passwords?.[login as keyof typeof logins]
    if (!present.has(role)) await client.query(`create role ${role} login noinherit`)
    if (password) await client.query(`alter role ${role} password ${client.escapeLiteral(password)}`)
    const schemas = role === logins.auth ? 'auth, app' : 'app'
    await client.query(
      `alter role ${role} in database ${client.escapeIdentifier(address.database)} set search_path = ${schemas}`,
    )
  }
  await client.query(`grant ${owner} to current_user`)
  await client.query(`grant create on database ${client.escapeIdentifier(address.database)} to ${owner}`)
}

/** The queue's own schema belongs to the owner; its runner may use it and nothing else. */
async function prepareJobs(address: Address) {
  const pool = new pg.Pool({ ...parameters(address), max: 1, options: `-c role=${owner}` })
  pool.on('error', () => {}).on('connect', (client) => client.on('error', () => {}))
  await runMigrations({ pgPool: pool, logger: quiet })
  await pool.end()
}

const quiet = new Logger(() => () => {})

function guardJobs(): string {
  return `
    grant usage on schema graphile_worker to ${logins.jobs};
    grant select, insert, update, delete on all tables in schema graphile_worker to ${logins.jobs};
    grant usage on all sequences in schema graphile_worker to ${logins.jobs};
    grant execute on all functions in schema graphile_worker to ${logins.jobs};
    do $$ declare t record; begin
      for t in select tablename from pg_tables where schemaname = 'graphile_worker' and rowsecurity loop
        execute format('drop policy if exists runner on graphile_worker.%I', t.tablename);
        execute format('create policy runner on graphile_worker.%I to ${logins.jobs} using (true) with check (true)', t.tablename);
      end loop;
    end $$`
}

async function applyNew(client: pg.Client, all: { name: string; file: string }[]) {
  await client.query(`create schema if not exists migrations`)
  await client.query(
    `create table if not exists migrations.applied (name text primary key, at timestamptz not null default now())`,
  )
  const { rows } = await client.query<{ name: string }>('select name from migrations.applied')
  const applied = new Set(rows.map((row) => row.name))
  for (const { name, file } of all.filter((migration) => !applied.has(migration.name))) {
    try {
      await client.query('begin')
      await client.query(readFileSync(file, 'utf8'))
      await client.query('insert into migrations.applied (name) values ($1)', [name])
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error })
    }
  }
}
