import { hash } from '@node-rs/argon2'
import pg from 'pg'
import { hashToken, newToken } from '../foundation/identity/sessions.ts'
import { uuid } from '../foundation/uuid.ts'

export const TENANTS = 20
export const ROWS = 100_000

/** One company with a signed-in member, as the load uses it. */
export interface Company {
  tenant: string
  cookie: string
  email: string
  company: string
  sites: string[]
  employees: string[]
}

export const password = 'correct horse battery staple'

/** Fills the database with companies and employees, and copies them for the floor without any protection. */
export async function fill(client: pg.Client): Promise<{ companies: Company[]; hash: string }> {
  const passwordHash = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
  const companies: Company[] = []
  for (let n = 0; n < TENANTS; n++) companies.push(await fillCompany(client, n, passwordHash))
  await client.query(`
    create schema bench;
    create table bench.employee (like app.employee including defaults including generated including indexes);
    insert into bench.employee (${await plainColumns(client)}) select ${await plainColumns(client)} from app.employee;
    alter table bench.employee
      add foreign key (tenant_id, company_id) references app.company (tenant_id, id),
      add foreign key (tenant_id, site_id) references app.site (tenant_id, id),
      add foreign key (tenant_id, department_id) references app.department (tenant_id, id),
      add foreign key (tenant_id, unit_id) references app.unit (tenant_id, id);
    truncate app.change_log;`)
  await client.query('vacuum analyze')
  return { companies, hash: passwordHash }
}

async function plainColumns(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(`
    select attname as name from pg_attribute
     where attrelid = 'app.employee'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`)
  return rows.map(({ name }) => name).join(', ')
}

async function fillCompany(client: pg.Client, n: number, passwordHash: string): Promise<Company> {
  const [tenant, role, membership, account, company, unit] = Array.from({ length: 6 }, uuid) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  const sites = Array.from({ length: 5 }, uuid)
  const departments = Array.from({ length: 10 }, uuid)
  const token = newToken()
  const email = `bench-${n}@example.com`
  const run = (text: string, values: unknown[]) => client.query(text, values)
  await run(
    `insert into app.tenant (id, slug, name, country, language, time_zone) values ($1, $2, $2, 'DE', 'de', 'Europe/Berlin')`,
    [tenant, `bench-${n}`],
  )
  await run(`insert into auth.account (id, email, name, language, password_hash) values ($1, $2, 'Bench', 'de', $3)`, [
    account,
    email,
    passwordHash,
  ])
  await run(
    `insert into app.role (tenant_id, id, name, rights) values ($1, $2, 'HR', '{"employee":"write","company":"read"}')`,
    [tenant, role],
  )
  await run(
    `insert into app.membership (tenant_id, id, account_id, name, email, role_id, status) values ($1, $2, $3, 'Bench', $4, $5, 'active')`,
    [tenant, membership, account, email, role],
  )
  await run(
    `insert into auth.session (id, account_id, token_hash, ip, user_agent, expires_at, ends_at) values ($1, $2, $3, '127.0.0.1', 'bench', now() + interval '1 hour', now() + interval '1 hour')`,
    [uuid(), account, hashToken(token)],
  )
  await run(`insert into app.company (tenant_id, id, name) values ($1, $2, 'Bench GmbH')`, [tenant, company])
  await run(`insert into app.unit (tenant_id, id, name) values ($1, $2, 'Einheit')`, [tenant, unit])
  await run(
    `insert into app.site (tenant_id, id, company_id, name) select $1, s, $2, 'Standort ' || row_number() over () from unnest($3::uuid[]) s`,
    [tenant, company, sites],
  )
  await run(
    `insert into app.department (tenant_id, id, company_id, name) select $1, d, $2, 'Abteilung ' || row_number() over () from unnest($3::uuid[]) d`,
    [tenant, company, departments],
  )
  const employees = Array.from({ length: ROWS / TENANTS }, uuid)
  await run(
    `insert into app.employee (tenant_id, id, company_id, site_id, department_id, unit_id, kind, salutation, first_name, last_name,
                               born_on, street, postal_code, city, email, position, joined_on, staff_number,
                               stations, authorities, interruptions, custom)
     select $1, e, $2, ($3::uuid[])[1 + n % 5], ($4::uuid[])[1 + n % 10], $5, 'employee', (array['female', 'male'])[1 + n % 2],
            (array['Anna', 'Jürgen', 'Łukasz', 'Zoë'])[1 + n % 4], md5(n::text), date '1970-01-01' + (n % 9000)::int, 'Hafenstraße ' || n, '24103',
            'Kiel', 'person' || n || '@example.com', 'Sachbearbeitung', date '2010-01-01' + (n % 4000)::int, 'P' || n,
            '[]', '[]', '[]', '{}'
       from unnest($6::uuid[]) with ordinality x(e, n)`,
    [tenant, company, sites, departments, unit, employees],
  )
  return { tenant, cookie: `attest-session=${token}`, email, company, sites, employees }
}
