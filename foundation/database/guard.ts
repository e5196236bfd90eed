import {
  type AnyTable,
  builtInColumns,
  type Column,
  derivedColumns,
  type Grants,
  guestColumn,
  type GuestRule,
  type SystemTable,
  type Verb,
} from '../table.ts'
import { figure } from '../figures.ts'
import { logins, owner } from './logins.ts'
import { systemTables } from './tables.ts'

/**
 * The functions that act with the owner's rights, and who may call them. A function of the house that isn't named
 * here may be called by nobody; one with the owner's rights that isn't named is refused at start.
 */
export const definers: Record<string, (keyof typeof logins)[]> = {
  'app.enter': ['app'],
  'app.enter_as_house': ['auth', 'jobs'],
  'app.enter_as_guest': ['guest'],
  'app.open_guest_link': ['guest'],
  'app.refuse_guest': ['guest'],
  'app.mail_inviter': ['guest'],
  'app.living_guest_link': [],
  'app.log_guest_link': [],
  'app.set_context': [],
  'app.is_let_in': ['auth'],
  'app.log_change': [],
  'app.follow_account': [],
  'app.log_security': ['app'],
  'app.queue_mail': ['app', 'jobs'],
  'app.create_invitation': ['app', 'jobs'],
  'app.account_state': ['app'],
  'app.unlock_account': ['app'],
  'app.end_sessions': ['app'],
  'app.purge_logs': ['jobs'],
  'app.seal_log': ['auth', 'jobs'],
  'app.sign_log': ['auth', 'jobs'],
  'auth.wake_mailer': [],
}
/** The functions that act with their caller's rights; every login may call them. */
export const plainFunctions = [
  'app.plain',
  'app.sort_key',
  'app.search_key',
  'app.current_tenant',
  'app.current_guest',
  'app.current_guest_record',
  'app.own_tree',
]

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
    purgeLogs(),
    `revoke all on all functions in schema app, auth from public, ${all}`,
    ...plainFunctions.map((name) => `grant execute on function ${name} to ${owner}, ${all}`),
    ...Object.entries(definers).flatMap(([name, callers]) => [
      `alter function ${name} owner to ${owner}`,
      ...callers.map((login) => `grant execute on function ${name} to ${logins[login]}`),
    ]),
  ].join(';\n')
}

/** Erases entries of the logs whose time is over. A shorter time than promised is refused, whoever asks. */
const purgeLogs = () => `
  create or replace function app.purge_logs(security_days integer, change_months integer) returns integer
  language plpgsql security definer set search_path = pg_catalog as $$
  declare
    erased integer;
    more integer;
  begin
    if security_days < ${figure('log.security_keep').value} or change_months < ${figure('log.changes_keep').value} then
      raise exception 'Entries of this age must be kept.' using errcode = '42501';
    end if;
    delete from app.security_log where at < now() - make_interval(days => security_days);
    get diagnostics erased = row_count;
    delete from app.change_log where at < now() - make_interval(months => change_months);
    get diagnostics more = row_count;
    -- The canary companies of the checks make many entries that are about nobody.
    delete from app.change_log c using app.tenant t
     where t.id = c.tenant_id and t.is_canary and c.at < now() - interval '7 days';
    return erased + more;
  end $$`

function guardRecords(table: AnyTable): string[] {
  const name = `app.${table.name}`
  const never = Object.entries(table.columns).filter(([, column]) => column.isSecret)
  const logArguments = [
    table.log === 'dies with the record' ? 'dies' : 'outlives',
    table.logChanges ?? '',
    ...never.map(([key]) => key),
    ...Object.keys(derivedColumns(table)),
  ]
  return [
    ...isolate(name, 'tenant_id'),
    ...guestPolicies(name, guestRules(table)),
    ...grant(name, grantsOf(table)),
    `create or replace trigger log_change after insert or update or delete on ${name} for each row
       execute function app.log_change(${logArguments.map((a) => `'${a}'`).join(', ')})`,
  ]
}

/** What the logins may do on a table of records. */
export const grantsOf = (table: AnyTable): Grants => ({
  app: everyRight,
  jobs: everyRight,
  ...(table.guests && { guest: verbsOf(table) }),
  ...Object.fromEntries((table.alsoFor ?? []).map(({ login, may }) => [login, may])),
})

/** What guests may do with some rows of a table. */
const verbsOf = ({ guests = [] }: AnyTable): Verb[] =>
  everyRight.filter((verb) => guests.some(({ may }) => may.some((one) => one === verb)))

/** For each of these verbs the conditions of which a guest's row meets one; none where guests see all rows. */
export function guestRules(table: AnyTable): Map<Verb, string[]> {
  const { guests = [] } = table
  const rules = verbsOf(table).map((verb): [Verb, string[]] => {
    const open = guests.filter(({ may }) => may.some((one) => one === verb))
    return [verb, open.some(({ rows }) => rows === 'all') ? [] : open.map(conditionOf)]
  })
  return new Map(rules.filter(([, conditions]) => conditions.length > 0))
}

const conditionOf = (rule: GuestRule) =>
  `${guestColumn(rule)} = (select app.${typeof rule.rows === 'object' ? 'current_guest' : 'current_guest_record'}())`

/** One policy per verb, since a rule may open a row to be read and not to be changed. */
function guestPolicies(name: string, rules: Map<Verb, string[]>): string[] {
  return everyRight.flatMap((verb) => {
    const rule = rules.get(verb)?.join(' or ')
    const using = verb === 'insert' ? '' : ` using (${rule})`
    const checks = verb === 'insert' || verb === 'update' ? ` with check (${rule})` : ''
    return [
      `drop policy if exists guest_${verb} on ${name}`,
      ...(rule
        ? [`create policy guest_${verb} on ${name} as restrictive for ${verb} to ${logins.guest}${using}${checks}`]
        : []),
    ]
  })
}

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
    `create policy tenant on ${name} as restrictive to ${logins.app}, ${logins.guest}, ${logins.jobs}
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
    ([key, column]) =>
      `  foreign key (tenant_id, ${key}) references app.${column.references?.name} (tenant_id, id)${onDelete(table, key, column)}`,
  ),
].join(',\n')}
);
${references.map(([key]) => `create index ${table.name}_${key} on app.${table.name} (tenant_id, ${key});`).join('\n')}`
}

function onDelete(table: AnyTable, key: string, { references }: Column): string {
  const isWithin = table.within?.column === key
  if (isWithin || references?.whenDeleted === 'cascade') return ' on delete cascade'
  return references?.whenDeleted ? ` on delete set null (${key})` : ''
}
