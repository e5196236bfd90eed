import type { AnyTable, Grants, SystemTable } from '../table.ts'
import { definers, grantsOf, plainFunctions } from './guard.ts'
import { type Connections, type Login, logins, owner, statement } from './logins.ts'
import { systemTables } from './tables.ts'

const loginOf = Object.fromEntries(Object.entries(logins).map(([login, role]) => [role, login as Login]))

/**
 * What the server's logins, or everybody, may do in the live database beyond the declarations, one sentence each:
 * tables, columns, functions and schemas, policies that aren't the two of every table, roles that a login could take on.
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
    jobs: ['app', 'auth', 'public', 'graphile_worker'],
  }
  return rows.flatMap(({ role, schema, creates }) => {
    if (creates) return [`Login ${role} may make things in schema ${schema}; the running server must make none.`]
    return allowed[loginOf[role] as Login].includes(schema)
      ? []
      : [`Login ${role} may use schema ${schema}, which nobody declared.`]
  })
}

/** The restrictive policy holds only as long as it says what it is named for. */
async function policies(db: Connections, tables: AnyTable[]): Promise<string[]> {
  const rows = await db.rows<{
    table: string
    policy: string
    roles: string[]
    using: string
    checks: string
  }>(statement`
    select n.nspname || '.' || c.relname as table, p.polname as policy, pg_get_expr(p.polqual, p.polrelid) as using,
           pg_get_expr(p.polwithcheck, p.polrelid) as checks,
           array(select rolname::text from pg_roles where oid = any(p.polroles) order by 1) as roles
      from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('app', 'auth', 'public')`)
  const columns = new Map<string, string>([
    ...tables.map((table) => [`app.${table.name}`, 'tenant_id'] as const),
    ...systemTables.flatMap(({ schema, name, tenantColumn }: SystemTable) =>
      tenantColumn ? [[`${schema}.${name}`, tenantColumn] as const] : [],
    ),
  ])
  return rows.flatMap(({ table, policy, roles, using, checks }) => {
    if (policy === 'everyone') return []
    if (policy !== 'tenant') return [`Table ${table} has the policy ${policy}, which nobody declared.`]
    const rule = `(${columns.get(table)} = ( SELECT app.current_tenant() AS current_tenant))`
    const holds = using === rule && checks === rule && roles.join() === [logins.app, logins.jobs].join()
    return holds
      ? []
      : [`Table ${table}: its policy tenant does not keep companies apart: ${using} for ${roles.join(', ')}.`]
  })
}

async function asOthers(db: Connections): Promise<string[]> {
  const rows = await db.rows<{ role: string; other: string }>(statement`
    select m.rolname as role, r.rolname as other from pg_auth_members a
      join pg_roles m on m.oid = a.member join pg_roles r on r.oid = a.roleid
     where m.rolname = any(${[...Object.values(logins), owner]})`)
  return rows.map(({ role, other }) => `Login ${role} may act as ${other}.`)
}

const called = (role: string) => (role === 'everybody' ? 'Everybody' : `Login ${role}`)
