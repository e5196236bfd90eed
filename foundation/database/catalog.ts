import { type AnyTable, builtInColumns, type Column, derivedColumns, text } from '../table.ts'
import { definers } from './guard.ts'
import { type Connections, logins, owner, statement } from './logins.ts'
import { overreach } from './privileges.ts'
import { systemTables } from './tables.ts'

interface LiveColumn {
  name: string
  column: string
  type: string
  optional: boolean
}

/**
 * Compares the live database with the declarations and says what differs, one sentence each: undeclared and missing
 * tables and columns, types, keys without the tenant, row-level security that is off or can be got around.
 */
export async function differences(db: Connections, tables: AnyTable[]): Promise<string[]> {
  const [columns, security, foreignKeys, functions, roles] = await Promise.all([
    db.rows<LiveColumn>(statement`
      select n.nspname || '.' || c.relname as name, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
             not a.attnotnull as optional
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where n.nspname in ('app', 'auth', 'public') and c.relkind in ('r', 'p', 'v', 'm', 'f')`),
    db.rows<{
      name: string
      forced: boolean
      owner: string
      primary_key: string
      restrictive: boolean
      logged: boolean
    }>(
      statement`
      select n.nspname || '.' || c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
             pg_get_userbyid(c.relowner) as owner,
             (select string_agg(a.attname, ',' order by k.ord) from pg_index i,
                     unnest(i.indkey) with ordinality k(num, ord) join pg_attribute a on a.attnum = k.num
               where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid) as primary_key,
             exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant'
                        and not p.polpermissive and p.polcmd = '*') as restrictive,
             exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'log_change'
                        and t.tgenabled in ('O', 'A') and t.tgfoid = 'app.log_change'::regproc
                        and t.tgtype & 95 = 29 and t.tgqual is null) as logged
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('app', 'auth') and c.relkind in ('r', 'p')`,
    ),
    db.rows<{ name: string; key: string; columns: string; target: string }>(statement`
      select c.conrelid::regclass::text as name, c.conname as key, c.confrelid::regclass::text as target,
             (select string_agg(a.attname, ',' order by k.ord) from unnest(c.conkey) with ordinality k(num, ord)
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num) as columns
        from pg_constraint c join pg_namespace n on n.oid = c.connamespace
       where c.contype = 'f' and n.nspname in ('app', 'auth')`),
    db.rows<{ name: string }>(statement`
      select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where p.prosecdef and n.nspname in ('app', 'auth', 'public')`),
    db.rows<{ name: string; mighty: boolean; owns: boolean; sets: boolean }>(statement`
      select r.rolname as name, r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb as mighty,
             exists (select 1 from pg_shdepend d where d.refclassid = 'pg_authid'::regclass and d.refobjid = r.oid
                        and d.deptype = 'o'
                        and d.dbid in (0, (select oid from pg_database where datname = current_database()))) as owns,
             has_function_privilege(r.rolname, 'pg_catalog.set_config(text,text,boolean)', 'execute') as sets
        from pg_roles r where r.rolname = any(${Object.values(logins)}) or r.rolname = ${owner}`),
  ])
  const problems: string[] = []
  const say = (problem: string) => problems.push(problem)

  const declared = new Map<string, Record<string, Column>>([
    ...systemTables.map((t) => [`${t.schema}.${t.name}`, t.columns] as const),
    ...tables.map(
      (t) =>
        [`app.${t.name}`, { tenant_id: builtInColumns.id, ...builtInColumns, ...t.columns, ...derived(t) }] as const,
    ),
  ])
  compareColumns(declared, columns, say)

  const withTenant = new Set([
    ...tables.map((t) => `app.${t.name}`),
    ...systemTables.filter((t) => t.tenantColumn).map((t) => `${t.schema}.${t.name}`),
  ])
  for (const live of security) {
    if (live.owner !== owner) say(`Table ${live.name} is owned by ${live.owner} instead of ${owner}.`)
    if (withTenant.has(live.name) && !(live.forced && live.restrictive))
      say(`Table ${live.name} is not isolated: row-level security must be forced, with the restrictive tenant policy.`)
  }
  for (const table of tables) {
    const live = security.find((row) => row.name === `app.${table.name}`)
    if (!live) continue
    if (live.primary_key !== 'tenant_id,id') say(`Table ${live.name}: its primary key must be (tenant_id, id).`)
    if (!live.logged) say(`Table ${live.name} writes no change log: its trigger log_change is missing or off.`)
    for (const [key, column] of Object.entries(table.columns))
      if (
        column.references &&
        !foreignKeys.some(
          (k) =>
            k.name === live.name && k.columns === `tenant_id,${key}` && k.target === `app.${column.references?.name}`,
        )
      )
        say(
          `Table ${live.name}: column ${key} needs a foreign key (tenant_id, ${key}) to app.${column.references.name}.`,
        )
  }
  for (const key of foreignKeys)
    if (withTenant.has(key.target) && key.target !== 'app.tenant' && !key.columns.startsWith('tenant_id,'))
      say(`Foreign key ${key.key} of ${key.name} leaves out tenant_id: it could point into another company.`)
  for (const { name } of functions)
    if (!(name in definers)) say(`Function ${name} acts with its owner's rights and is not declared.`)
  for (const role of roles) {
    const isOwner = role.name === owner
    if (role.mighty) say(`Login ${role.name} could get around row-level security or make other logins.`)
    if (!isOwner && role.owns) say(`Login ${role.name} owns something; the running server must own nothing.`)
    if (!isOwner && role.sets) say(`Login ${role.name} may call set_config and so switch its tenant.`)
  }
  return [...problems, ...(await overreach(db, tables))]
}

const derived = (table: AnyTable): Record<string, Column> =>
  Object.fromEntries(Object.keys(derivedColumns(table)).map((name) => [name, text(1).optional()]))

function compareColumns(
  declared: Map<string, Record<string, Column>>,
  live: LiveColumn[],
  say: (problem: string) => void,
) {
  for (const name of new Set(live.map((column) => column.name)))
    if (!declared.has(name)) say(`Table ${name} is in the database, but nobody declared it.`)
  for (const [name, columns] of declared) {
    const found = live.filter((column) => column.name === name)
    if (found.length === 0) {
      say(`Table ${name} is declared, but not in the database: its migration is missing.`)
      continue
    }
    for (const { column } of found)
      if (!columns[column]) say(`Column ${name}.${column} is in the database, but nobody declared it.`)
    for (const [key, column] of Object.entries(columns)) {
      const match = found.find((f) => f.column === key)
      const type = column.type === 'timestamptz' ? 'timestamp with time zone' : column.type
      if (!match) say(`Column ${name}.${key} is declared, but not in the database.`)
      else if (match.type !== type) say(`Column ${name}.${key} is ${match.type} instead of ${type}.`)
      else if (match.optional !== (column.isOptional && !column.hasDefault))
        say(
          `Column ${name}.${key} is ${match.optional ? '' : 'not '}optional in the database, against its declaration.`,
        )
    }
  }
}
