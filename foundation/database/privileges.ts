import type { AnyTable, Grants, SystemTable, Verb } from '../table.ts'
import { definers, grantsOf, guestRules, plainFunctions } from './guard.ts'
import { type Connections, type Login, logins, owner, statement } from './logins.ts'
import { systemTables } from './tables.ts'

const loginOf = Object.fromEntries(Object.entries(logins).map(([login, role]) => [role, login as Login]))

/**
 * What the server's logins, or everybody, may do in the live database beyond the declarations, one sentence each:
 * tables, columns, functions and schemas, policies that aren't the declared ones, roles that a login could take on.
 */
export async function overreach(db: Connections, tables: AnyTable[]): Promise<string[]> {
  const found = await Promise.all([
    onTables(db, tables),
    onFunctions(db),
    onSchemas(db),
    policies(db, tables),
    asOthers(db),
  ])
  return found.flat()
}

const declaredGrants = (tables: AnyTable[]) =>
  new Map<string, Grants>([
    ...tables.map((table) => [`app.${table.name}`, grantsOf(table)] as const),
    ...systemTables.map((table) => [`${table.schema}.${table.name}`, table.grants] as const),
  ])

async function onTables(db: Connections, tables: AnyTable[]): Promise<string[]> {
  const declared = declaredGrants(tables)
  const granted = await db.rows<{ name: string; role: string; verb: string }>(statement`
    select n.nspname || '.' || c.relname as name, coalesce(r.rolname, 'everybody') as role, lower(a.privilege_type) as verb
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      cross join lateral (
        select * from aclexplode(c.relacl) union all
        select x.* from pg_attribute t cross join lateral aclexplode(t.attacl) x where t.attrelid = c.oid) a
      left join pg_roles r on r.oid = a.grantee
     where n.nspname in ('app', 'auth', 'public') and (a.grantee = 0 or r.rolname = any(${Object.values(logins)}))`)
  const isDeclared = ({ name, role, verb }: (typeof granted)[number]) =>
    declared.get(name)?.[loginOf[role] as Login]?.some((may) => may === verb)
  const missing = [...declared].flatMap(([name, grants]) =>
    Object.entries(grants).flatMap(([login, verbs]) =>
      verbs
        .filter((verb) => !granted.some((g) => g.name === name && loginOf[g.role] === login && g.verb === verb))
        .map((verb) => `Login ${logins[login as Login]} may not ${verb} ${name}, against its declaration.`),
    ),
  )
  const surplus = granted.filter((one) => !isDeclared(one))
  return [
    ...missing,
    ...surplus.map(({ name, role, verb }) => `${called(role)} may ${verb} ${name}, which nobody declared.`),
  ]
}

async function onFunctions(db: Connections): Promise<string[]> {
  const rows = await db.rows<{ name: string; role: string }>(statement`
    select distinct n.nspname || '.' || p.proname as name, coalesce(r.rolname, 'everybody') as role
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
      left join pg_roles r on r.oid = a.grantee
     where n.nspname in ('app', 'auth', 'public') and (a.grantee = 0 or r.rolname = any(${Object.values(logins)}))`)
  const isDeclared = ({ name, role }: (typeof rows)[number]) =>
    (plainFunctions.includes(name) && role !== 'everybody') || definers[name]?.includes(loginOf[role] as Login)
  return rows
    .filter((row) => !isDeclared(row))
    .map(({ name, role }) => `${called(role)} may call ${name}, which nobody declared.`)
}

async function onSchemas(db: Connections): Promise<string[]> {
  const rows = await db.rows<{ role: string; schema: string; creates: boolean }>(statement`
    select r.rolname as role, n.nspname as schema, has_schema_privilege(r.oid, n.oid, 'create') as creates
      from pg_roles r cross join pg_namespace n
     where r.rolname = any(${Object.values(logins)}) and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
       and (has_schema_privilege(r.oid, n.oid, 'create') or has_schema_privilege(r.oid, n.oid, 'usage'))`)
  const allowed: Record<Login, string[]> = {
    app: ['app', 'public'],
    auth: ['app', 'auth', 'public'],
    guest: ['app', 'public'],
    jobs: ['app', 'auth', 'public', 'graphile_worker'],
  }
  return rows.flatMap(({ role, schema, creates }) => {
    if (creates) return [`Login ${role} may make things in schema ${schema}; the running server must make none.`]
    return allowed[loginOf[role] as Login].includes(schema)
      ? []
      : [`Login ${role} may use schema ${schema}, which nobody declared.`]
  })
}

interface Policy {
  table: string
  policy: string
  restricts: boolean
  command: Verb | 'all'
  roles: string[]
  using: string | null
  checks: string | null
}

/** The restrictive policies hold only as long as they say what they are named for. */
async function policies(db: Connections, tables: AnyTable[]): Promise<string[]> {
  const rows = await db.rows<Policy>(statement`
    select n.nspname || '.' || c.relname as table, p.polname as policy, not p.polpermissive as restricts,
           case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete'
                         else 'all' end as command,
           pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as checks,
           array(select rolname::text from pg_roles where oid = any(p.polroles) order by 1) as roles
      from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('app', 'auth', 'public')`)
  const columns = new Map<string, string>([
    ...tables.map((table) => [`app.${table.name}`, 'tenant_id'] as const),
    ...systemTables.flatMap(({ schema, name, tenantColumn }: SystemTable) =>
      tenantColumn ? [[`${schema}.${name}`, tenantColumn] as const] : [],
    ),
  ])
  const apart = rows.flatMap((row) => {
    const { table, policy, roles, using } = row
    if (policy === 'everyone' || policy.startsWith('guest_')) return []
    if (policy !== 'tenant') return [`Table ${table} has the policy ${policy}, which nobody declared.`]
    const rule = `(${columns.get(table)} = ( SELECT app.current_tenant() AS current_tenant))`
    return row.restricts && row.command === 'all' && says(row, rule, [logins.app, logins.guest, logins.jobs])
      ? []
      : [`Table ${table}: its policy tenant does not keep companies apart: ${using} for ${roles.join(', ')}.`]
  })
  return [...apart, ...guestPolicies(rows, tables)]
}

const says = ({ using, checks, roles }: Policy, rule: string, expected: string[]) =>
  using === rule && checks === rule && roles.join() === expected.join()

/** A guest's rows are what the declaration says: for each verb the policy is there and the same, or there is none. */
function guestPolicies(rows: Policy[], tables: AnyTable[]): string[] {
  const rules = new Map(
    tables.flatMap((table) =>
      [...guestRules(table)].map(([verb, conditions]) => [`app.${table.name} guest_${verb}`, { verb, conditions }]),
    ),
  )
  const present = new Map(
    rows.filter(({ policy }) => policy.startsWith('guest_')).map((row) => [`${row.table} ${row.policy}`, row]),
  )
  const stray = [...present].filter(([name]) => !rules.has(name))
  const open = [...rules].filter(([name, { verb, conditions }]) => !keeps(present.get(name), verb, conditions))
  return [
    ...stray.map(([, { table, policy }]) => `Table ${table} has the policy ${policy}, which nobody declared.`),
    ...open.map(([name]) => {
      const [table, policy] = name.split(' ')
      return `Table ${table}: its policy ${policy} does not keep guests to their own rows.`
    }),
  ]
}

function keeps(policy: Policy | undefined, verb: Verb, conditions: string[]): boolean {
  if (!policy?.restricts || policy.command !== verb || policy.roles.join() !== logins.guest) return false
  // PostgreSQL names the column of the subselect after its function.
  const written = conditions.map((one) => `(${one.replace(/\(select (app\.(\w+)\(\))\)/, '( SELECT $1 AS $2)')})`)
  const rule = written.length > 1 ? `(${written.join(' OR ')})` : written[0]
  return (
    policy.using === (verb === 'insert' ? null : rule) &&
    policy.checks === (verb === 'insert' || verb === 'update' ? rule : null)
  )
}

async function asOthers(db: Connections): Promise<string[]> {
  const rows = await db.rows<{ role: string; other: string }>(statement`
    select m.rolname as role, r.rolname as other from pg_auth_members a
      join pg_roles m on m.oid = a.member join pg_roles r on r.oid = a.roleid
     where m.rolname = any(${[...Object.values(logins), owner]})`)
  return rows.map(({ role, other }) => `Login ${role} may act as ${other}.`)
}

const called = (role: string) => (role === 'everybody' ? 'Everybody' : `Login ${role}`)
