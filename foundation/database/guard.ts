import { type AnyTable, builtInColumns, type Column, derivedColumns, type Grants, type SystemTable } from '../table.ts'
import { logins, owner } from './logins.ts'
import { systemTables } from './tables.ts'

/**
 * The functions that act with the owner's rights, and who may call them. A function of the house that isn't named
 * here may be called by nobody; one with the owner's rights that isn't named is refused at start.
 */
export const definers: Record<string, (keyof typeof logins)[]> = {
  'app.enter': ['app'],
  'app.enter_as_house': ['auth', 'jobs'],
  'app.set_context': [],
  'app.log_change': [],
  'app.follow_account': [],
  'app.log_security': ['app'],
  'app.queue_mail': ['app', 'jobs'],
  'app.create_invitation': ['app', 'jobs'],
  'app.account_state': ['app'],
  'app.unlock_account': ['app'],
  'app.end_sessions': ['app'],
  'app.purge_logs': ['jobs'],
  'auth.wake_mailer': [],
}
/** The functions that act with their caller's rights; every login may call them. */
export const plainFunctions = ['app.plain', 'app.sort_key', 'app.search_key', 'app.current_tenant']

const everyRight = ['select', 'insert', 'update', 'delete'] as const
const current = '(select app.current_tenant())'

/**
 * What every table gets in the same words, after each migration: the owner, forced row-level security with a
 * restrictive policy for the tenant, grants, the change log. Nobody has to remember it, and running it twice is the
 * same as once.
 */
export function guard(tables: AnyTable[]): string {
  const all = Object.values(logins).join(', ')
  return [
    `revoke all on schema app, auth from public`,
    // Foreign keys are checked with the owner's rights.
    `grant usage on schema app, auth to ${owner}`,
    `grant usage on schema app to ${all}`,
    `grant usage on schema auth to ${logins.auth}, ${logins.jobs}`,
    ...tables.flatMap(guardRecords),
    ...systemTables.flatMap(guardSystem),
    `revoke all on all functions in schema app, auth from public, ${all}`,
    ...plainFunctions.map((name) => `grant execute on function ${name} to ${owner}, ${all}`),
    ...Object.entries(definers).flatMap(([name, callers]) => [
      `alter function ${name} owner to ${owner}`,
      ...callers.map((login) => `grant execute on function ${name} to ${logins[login]}`),
    ]),
  ].join(';\n')
}

function guardRecords(table: AnyTable): string[] {
  const name = `app.${table.name}`
  const never = Object.entries(table.columns).filter(([, column]) => column.isSecret)
  const logArguments = [
    table.log === 'dies with the record' ? 'dies' : 'outlives',
    ...never.map(([key]) => key),
    ...Object.keys(derivedColumns(table)),
  ]
  return [
    ...isolate(name, 'tenant_id'),
    ...grant(name, grantsOf(table)),
    `create or replace trigger log_change after insert or update or delete on ${name} for each row
       execute function app.log_change(${logArguments.map((a) => `'${a}'`).join(', ')})`,
  ]
}

/** What the logins may do on a table of records. */
export const grantsOf = (table: AnyTable): Grants => ({
  app: everyRight,
  jobs: everyRight,
  ...Object.fromEntries((table.alsoFor ?? []).map(({ login, may }) => [login, may])),
})

function guardSystem(table: SystemTable): string[] {
  const name = `${table.schema}.${table.name}`
  return [
    ...(table.tenantColumn ? isolate(name, table.tenantColumn) : [`alter table ${name} owner to ${owner}`]),
    ...grant(name, table.grants),
  ]
}

/** The restrictive policy can't be widened by another one; without a context it raises an error. */
function isolate(name: string, column: string): string[] {
  return [
    `alter table ${name} owner to ${owner}`,
    `alter table ${name} enable row level security`,
    `alter table ${name} force row level security`,
    `drop policy if exists everyone on ${name}`,
    `create policy everyone on ${name} using (true) with check (true)`,
    `drop policy if exists tenant on ${name}`,
    `create policy tenant on ${name} as restrictive to ${logins.app}, ${logins.jobs}
       using (${column} = ${current}) with check (${column} = ${current})`,
  ]
}

function grant(name: string, grants: Grants): string[] {
  return [
    `revoke all on ${name} from public, ${Object.values(logins).join(', ')}`,
    ...Object.entries(grants).map(
      ([login, may]) => `grant ${may.join(', ')} on ${name} to ${logins[login as keyof typeof logins]}`,
    ),
  ]
}

/** The `create table` statement of a declaration, for the first migration of an app. */
export function createTable(table: AnyTable): string {
  const { id, version, created_at, created_by, updated_at } = builtInColumns
  const line = ([key, column]: [string, Column]) =>
    `  ${key} ${column.type}${column.isOptional && !column.hasDefault ? '' : ' not null'}`
  const references = Object.entries(table.columns).filter(([, column]) => column.references)
  return `create table app.${table.name} (
${[
  '  tenant_id uuid not null references app.tenant (id)',
  line(['id', id]),
  ...Object.entries(table.columns).map(line),
  `${line(['created_at', created_at])} default now()`,
  line(['created_by', created_by]),
  `${line(['updated_at', updated_at])} default now()`,
  `${line(['version', version])} default 1`,
  ...Object.entries(derivedColumns(table)).map(([name, made]) => `  ${name} text generated always as (${made}) stored`),
  '  primary key (tenant_id, id)',
  ...(table.unique ?? []).map((columns) => `  unique (tenant_id, ${columns.join(', ')})`),
  ...references.map(
    ([key, column]) => `  foreign key (tenant_id, ${key}) references app.${column.references?.name} (tenant_id, id)`,
  ),
].join(',\n')}
);
${references.map(([key]) => `create index ${table.name}_${key} on app.${table.name} (tenant_id, ${key});`).join('\n')}`
}
