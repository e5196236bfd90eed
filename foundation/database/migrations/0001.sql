-- Two schemas: `app` holds what companies store, behind row-level security; `auth` holds accounts and sessions,
-- which the login that serves requests can't read at all.
create schema app;
create schema auth;

-- ---------------------------------------------------------------------------------------------------------------
-- How names are sorted and found

-- A name in small letters without accents: Ş as s, Ø as o, ß as ss. NFKD takes letters and marks apart.
create function app.plain(value text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(normalize(
    replace(replace(replace(translate(lower(value), 'łøđðı', 'loddi'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), NFKD),
    '[\u0300-\u036f]', '', 'g')
$$;

-- A key that sorts as people expect in mixed German, Polish and English lists: Ä beside A and ß as ss (DIN 5007-1),
-- Ł after L and Ż after Z as letters of their own. Independent of any collation, so that indexes survive upgrades.
create function app.sort_key(value text) returns text language sql immutable strict parallel safe as $$
  select app.plain(replace(replace(replace(replace(replace(replace(replace(replace(replace(normalize(lower(value), NFC),
    'ą', 'a~'), 'ć', 'c~'), 'ę', 'e~'), 'ł', 'l~'), 'ń', 'n~'), 'ó', 'o~'), 'ś', 's~'), 'ź', 'z~'), 'ż', 'z~~'))
$$;

-- A key in which a search finds names typed without accents.
create function app.search_key(value text) returns text language sql immutable strict parallel safe as $$
  select app.plain(value)
$$;

-- ---------------------------------------------------------------------------------------------------------------
-- Companies and accounts

create table app.tenant (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  country text not null,
  language text not null,
  time_zone text not null,
  state text not null default 'active' check (state in ('trial', 'active', 'ended', 'erased')),
  password_composition boolean not null default false,
  is_canary boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);

create table auth.account (
  id uuid primary key,
  email text not null,
  name text not null,
  phone text,
  language text not null,
  password_hash text,
  is_operator boolean not null default false,
  failed_attempts integer not null default 0,
  locked_at timestamptz,
  last_sign_in_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index account_email on auth.account (lower(email));

create table auth.session (
  id uuid primary key,
  account_id uuid not null references auth.account (id) on delete cascade,
  token_hash bytea not null unique,
  ip text not null,
  user_agent text not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ends_at timestamptz not null
);
create index session_account on auth.session (account_id);

create table auth.device (
  id uuid primary key,
  account_id uuid not null references auth.account (id) on delete cascade,
  token_hash bytea not null unique,
  failed_attempts integer not null default 0,
  created_at timestamptz not null default now(),
  last_used_at timestamptz not null default now()
);
create index device_account on auth.device (account_id);

-- ---------------------------------------------------------------------------------------------------------------
-- Roles and memberships

create table app.role (
  tenant_id uuid not null references app.tenant (id),
  id uuid not null,
  name text not null,
  is_administrator boolean not null default false,
  rights jsonb not null default '{}',
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  sort_name text generated always as (coalesce(app.sort_key(name), '~')) stored,
  primary key (tenant_id, id),
  unique (tenant_id, name)
);

create table app.membership (
  tenant_id uuid not null references app.tenant (id),
  id uuid not null,
  account_id uuid references auth.account (id),
  name text not null,
  email text not null,
  role_id uuid not null,
  status text not null check (status in ('invited', 'active', 'deactivated')),
  scope_company uuid[],
  scope_site uuid[],
  scope_department uuid[],
  scope_unit uuid[],
  scope_kind text[],
  sees_private boolean not null default false,
  invited_at timestamptz,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  search_text text generated always as (app.search_key(coalesce(name, '') || ' ' || coalesce(email, ''))) stored,
  sort_name text generated always as (coalesce(app.sort_key(name), '~')) stored,
  sort_email text generated always as (coalesce(app.sort_key(email), '~')) stored,
  primary key (tenant_id, id),
  unique (tenant_id, email),
  foreign key (tenant_id, role_id) references app.role (tenant_id, id),
  check (status <> 'active' or account_id is not null)
);
create unique index membership_account on app.membership (account_id, tenant_id);
create index membership_email on app.membership (email);

create table auth.link (
  id uuid primary key,
  kind text not null check (kind in ('setup', 'reset', 'unlock', 'invitation')),
  token_hash bytea not null unique,
  account_id uuid references auth.account (id) on delete cascade,
  tenant_id uuid,
  membership_id uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  foreign key (tenant_id, membership_id) references app.membership (tenant_id, id) on delete cascade
);

-- ---------------------------------------------------------------------------------------------------------------
-- The organisation

create table app.company (
  tenant_id uuid not null references app.tenant (id),
  id uuid not null,
  name text not null,
  street text,
  postal_code text,
  city text,
  country text,
  phone text,
  email text,
  website text,
  register_entry text,
  letter_footer text,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  sort_name text generated always as (coalesce(app.sort_key(name), '~')) stored,
  sort_city text generated always as (coalesce(app.sort_key(city), '~')) stored,
  primary key (tenant_id, id),
  unique (tenant_id, name)
);

create table app.site (
  tenant_id uuid not null references app.tenant (id),
  id uuid not null,
  company_id uuid not null,
  name text not null,
  street text,
  postal_code text,
  city text,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  sort_name text generated always as (coalesce(app.sort_key(name), '~')) stored,
  sort_city text generated always as (coalesce(app.sort_key(city), '~')) stored,
  primary key (tenant_id, id),
  unique (tenant_id, company_id, name),
  foreign key (tenant_id, company_id) references app.company (tenant_id, id)
);

create table app.department (
  tenant_id uuid not null references app.tenant (id),
  id uuid not null,
  company_id uuid not null,
  name text not null,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  sort_name text generated always as (coalesce(app.sort_key(name), '~')) stored,
  primary key (tenant_id, id),
  unique (tenant_id, company_id, name),
  foreign key (tenant_id, company_id) references app.company (tenant_id, id)
);

create table app.unit (
  tenant_id uuid not null references app.tenant (id),
  id uuid not null,
  name text not null,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  sort_name text generated always as (coalesce(app.sort_key(name), '~')) stored,
  primary key (tenant_id, id),
  unique (tenant_id, name)
);

-- ---------------------------------------------------------------------------------------------------------------
-- Logs

create table app.security_log (
  id uuid primary key default gen_random_uuid(),
  tenant_id uuid references app.tenant (id),
  at timestamptz not null default now(),
  kind text not null,
  account_id uuid,
  actor_id uuid,
  ip text,
  detail jsonb
);
create index security_log_tenant on app.security_log (tenant_id, at desc, id desc);
create index security_log_account on app.security_log (account_id, at desc);
create index security_log_at on app.security_log (at);

create table app.change_log (
  tenant_id uuid not null references app.tenant (id),
  id uuid not null default gen_random_uuid(),
  at timestamptz not null default clock_timestamp(),
  actor_id uuid,
  request_id uuid,
  table_name text not null,
  record_id uuid not null,
  action text not null,
  record_version integer not null,
  before jsonb,
  after jsonb,
  primary key (tenant_id, id)
);
create index change_log_record on app.change_log (tenant_id, record_id, at desc);
create index change_log_at on app.change_log (tenant_id, at desc, id desc);

-- ---------------------------------------------------------------------------------------------------------------
-- Mail, repeated requests, proofs

create table auth.mail (
  id uuid primary key,
  recipient text not null,
  subject text not null,
  body text,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'kept')),
  attempts integer not null default 0,
  error text,
  created_at timestamptz not null default now(),
  sent_at timestamptz
);
create index mail_created on auth.mail (created_at desc, id);

create table app.idempotency (
  tenant_id uuid not null references app.tenant (id),
  membership_id uuid not null,
  key text not null,
  request_hash bytea not null,
  status integer,
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (tenant_id, membership_id, key)
);

create table auth.promise_result (
  id uuid primary key,
  promise text not null,
  at timestamptz not null default now(),
  outcome text not null check (outcome in ('kept', 'broken', 'unknown')),
  evidence jsonb not null,
  milliseconds integer not null
);
create index promise_result_latest on auth.promise_result (promise, at desc);

-- ---------------------------------------------------------------------------------------------------------------
-- The context of a transaction

-- set_config could switch the tenant from within an injected expression; only the owner's functions may call it.
revoke execute on function pg_catalog.set_config(text, text, boolean) from public;
grant execute on function pg_catalog.set_config(text, text, boolean) to attest_owner;

create function app.set_context(tenant uuid, membership uuid, account uuid, request uuid, ip text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if coalesce(current_setting('app.tenant', true), '') <> '' then
    raise exception 'The context of this transaction is already set.' using errcode = '42501';
  end if;
  perform set_config('app.tenant', tenant::text, true),
          set_config('app.membership', coalesce(membership::text, ''), true),
          set_config('app.account', coalesce(account::text, ''), true),
          set_config('app.request', coalesce(request::text, ''), true),
          set_config('app.ip', coalesce(ip, ''), true);
end $$;

-- Enters a tenant as one of its members. The session must be alive, the membership active, and membership, role and
-- company as the caller knew them when it decided on rights (`stamp`); else AT001, and the caller looks again.
-- With an ended contract the transaction is read-only from here on.
create function app.enter(tenant uuid, membership uuid, session uuid, stamp text, request uuid, ip text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  found_account uuid;
  contract text;
begin
  select m.account_id, t.state into found_account, contract
    from app.membership m
    join app.role r on r.tenant_id = m.tenant_id and r.id = m.role_id
    join app.tenant t on t.id = m.tenant_id
    join auth.session s on s.account_id = m.account_id
   where m.tenant_id = enter.tenant and m.id = enter.membership and m.status = 'active'
     and s.id = enter.session and s.expires_at > now()
     and m.version || '.' || r.version || '.' || t.version = enter.stamp and t.state <> 'erased';
  if found_account is null then
    raise exception 'The session or the membership has changed.' using errcode = 'AT001';
  end if;
  perform app.set_context(tenant, membership, found_account, request, ip);
  if contract = 'ended' then
    perform set_config('transaction_read_only', 'on', true);
  end if;
end $$;

-- Enters a tenant as the house itself: for jobs and for the first rows of a new company.
create function app.enter_as_house(tenant uuid) returns void
language sql security definer set search_path = pg_catalog as $$
  select app.set_context(tenant, null, null, null, null)
$$;

create function app.current_tenant() returns uuid language sql stable parallel safe as $$
  select current_setting('app.tenant')::uuid
$$;

-- ---------------------------------------------------------------------------------------------------------------
-- Triggers

-- The change log of a row; arguments: 'dies' or 'outlives' with the record, then the columns that are never logged.
create function app.log_change() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  never constant text[] := tg_argv[1:] || array['tenant_id', 'version', 'updated_at', 'created_at', 'created_by'];
  old_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - never end;
  new_row jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - never end;
  old_part jsonb;
  new_part jsonb;
  subject record := case when tg_op = 'DELETE' then old else new end;
begin
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(key, old_row -> key), jsonb_object_agg(key, value) into old_part, new_part
      from jsonb_each(new_row) where old_row -> key is distinct from value;
    if new_part is null then return null; end if;
  elsif tg_op = 'INSERT' then
    new_part := jsonb_strip_nulls(new_row) - 'id';
  elsif tg_argv[0] = 'dies' then
    delete from app.change_log where tenant_id = old.tenant_id and record_id = old.id;
  else
    old_part := jsonb_strip_nulls(old_row) - 'id';
  end if;
  insert into app.change_log (tenant_id, actor_id, request_id, table_name, record_id, action, record_version, before, after)
  values (subject.tenant_id, nullif(current_setting('app.membership', true), '')::uuid,
          nullif(current_setting('app.request', true), '')::uuid, tg_table_name, subject.id, lower(tg_op),
          subject.version, old_part, new_part);
  return null;
end $$;

-- Names and addresses in memberships are copies of the account's, so that a company's list needs no other schema.
create function app.follow_account() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update app.membership set name = new.name, email = new.email, updated_at = now(), version = version + 1
   where account_id = new.id and (name, email) is distinct from (new.name, new.email);
  return null;
end $$;
create trigger follow_account after update of name, email on auth.account
  for each row execute function app.follow_account();

-- ---------------------------------------------------------------------------------------------------------------
-- What a tenant's transaction may ask of the other schemas

create function app.log_security(kind text, account uuid, detail jsonb) returns void
language sql security definer set search_path = pg_catalog as $$
  insert into app.security_log (tenant_id, kind, account_id, actor_id, ip, detail)
  values (current_setting('app.tenant')::uuid, kind, account, nullif(current_setting('app.account'), '')::uuid,
          nullif(current_setting('app.ip'), ''), detail)
$$;

create function app.queue_mail(id uuid, recipient text, subject text, body text) returns void
language sql security definer set search_path = pg_catalog as $$
  insert into auth.mail (id, recipient, subject, body) values (id, recipient, subject, body)
$$;

create function app.create_invitation(id uuid, membership uuid, token_hash bytea, valid interval) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from auth.link l where l.kind = 'invitation' and l.membership_id = membership;
  insert into auth.link (id, kind, token_hash, tenant_id, membership_id, expires_at)
  values (id, 'invitation', token_hash, current_setting('app.tenant')::uuid, membership, now() + valid);
end $$;

-- What the list of people shows of an account, for the members of the current tenant only.
create function app.account_state(account uuid) returns table (last_sign_in_at timestamptz, locked boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select a.last_sign_in_at, a.locked_at is not null from auth.account a
   where a.id = account and exists (
     select 1 from app.membership m where m.tenant_id = current_setting('app.tenant')::uuid and m.account_id = account)
$$;

-- Unlocks password sign-in of a member of the current tenant; true if it was locked.
create function app.unlock_account(account uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update auth.account a set locked_at = null, failed_attempts = 0 where a.id = account and a.locked_at is not null
     and exists (select 1 from app.membership m
                  where m.tenant_id = current_setting('app.tenant')::uuid and m.account_id = account);
  return found;
end $$;

-- Ends the sessions of a member who was deactivated, unless another company still has the person.
create function app.end_sessions(account uuid) returns void
language sql security definer set search_path = pg_catalog as $$
  delete from auth.session s where s.account_id = account
     and exists (select 1 from app.membership m
                  where m.tenant_id = current_setting('app.tenant')::uuid and m.account_id = account)
     and not exists (select 1 from app.membership m where m.account_id = account and m.status = 'active')
$$;

-- Erases entries of the logs whose time is over. A shorter time than promised is refused, whoever asks.
create function app.purge_logs(security_days integer, change_months integer) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  erased integer;
  more integer;
begin
  if security_days < 30 or change_months < 1 then
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
end $$;

create function auth.wake_mailer() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform graphile_worker.add_job('send_mail', json_build_object('id', new.id), max_attempts => 12);
  return null;
end $$;
create trigger wake_mailer after insert on auth.mail for each row execute function auth.wake_mailer();
