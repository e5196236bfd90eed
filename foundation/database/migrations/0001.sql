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
  contact_email text,
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

create table app.support_grant (
  tenant_id uuid not null references app.tenant (id),
  id uuid not null,
  level text not null check (level in ('read', 'write')),
  reason text not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (tenant_id, id)
);

create table app.contract (
  tenant_id uuid primary key references app.tenant (id),
  number text,
  starts_on date,
  ends_on date,
  dpa_version text,
  dpa_signed_on date,
  dpa_signed_by text,
  notes text,
  updated_at timestamptz not null default now(),
  version integer not null default 1
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
  support_grant_id uuid,
  support_until timestamptz,
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
  foreign key (tenant_id, support_grant_id) references app.support_grant (tenant_id, id)
    on delete set null (support_grant_id),
  check (status <> 'active' or account_id is not null)
);
create unique index membership_account on app.membership (account_id, tenant_id);
create index membership_email on app.membership (email);

create table auth.api_key (
  id uuid primary key,
  account_id uuid not null references auth.account (id) on delete cascade,
  tenant_id uuid not null,
  membership_id uuid not null,
  name text not null,
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  expires_at timestamptz not null,
  foreign key (tenant_id, membership_id) references app.membership (tenant_id, id) on delete cascade
);
create index api_key_account on auth.api_key (account_id);
create index api_key_membership on auth.api_key (tenant_id, membership_id);

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
-- What a company sets, who answers for what, and what was erased

create table app.tenant_figure (
  tenant_id uuid not null references app.tenant (id),
  id uuid not null,
  name text not null,
  value integer not null,
  set_by uuid,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, name),
  foreign key (tenant_id, set_by) references app.membership (tenant_id, id)
);
create index tenant_figure_set_by on app.tenant_figure (tenant_id, set_by);

create table app.duty (
  tenant_id uuid not null references app.tenant (id),
  id uuid not null,
  kind text not null,
  membership_id uuid not null,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, kind),
  foreign key (tenant_id, membership_id) references app.membership (tenant_id, id)
);
create index duty_membership_id on app.duty (tenant_id, membership_id);

create table app.erasure (
  tenant_id uuid not null references app.tenant (id),
  id uuid not null,
  table_name text not null,
  row_count integer not null,
  figure text not null,
  value integer not null,
  unit text not null,
  counted_from text not null,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (tenant_id, id)
);
create index erasure_created on app.erasure (tenant_id, created_at desc, id desc);

create table app.erasure_notice (
  tenant_id uuid not null references app.tenant (id),
  id uuid not null,
  table_name text not null,
  day date not null,
  row_count integer not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create index erasure_notice_day on app.erasure_notice (tenant_id, day);

-- ---------------------------------------------------------------------------------------------------------------
-- Guests

-- Each row is somebody without an account who may come to one record, by a link with two secrets in it.
create table app.guest_link (
  tenant_id uuid not null references app.tenant (id),
  id uuid not null,
  purpose text not null,
  record_id uuid not null,
  name text not null,
  email text not null,
  language text not null,
  secret_a_hash bytea not null unique,
  secret_b_hash bytea not null unique,
  created_at timestamptz not null default now(),
  created_by uuid,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  opened_at timestamptz,
  last_seen_at timestamptz,
  primary key (tenant_id, id)
);
create index guest_link_record on app.guest_link (tenant_id, record_id);

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
  guest_id uuid,
  guest_name text,
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
  outcome text not null check (outcome in ('kept', 'broken', 'unknown', 'not set up')),
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

-- Support is here until a moment, by a grant that wasn't ended, and as long as the account operates the installation.
create function app.is_let_in(support app.membership) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select support.support_until > now()
     and exists (select from auth.account a where a.id = support.account_id and a.is_operator)
     and exists (select from app.support_grant g where g.tenant_id = support.tenant_id
                    and g.id = support.support_grant_id and g.ended_at is null)
$$;

-- Enters a tenant as one of its members. The session or the API key must be alive, the membership active, and membership,
-- role and company as the caller knew them when it decided on rights (`stamp`); else AT001, and the caller looks again.
-- With an ended contract the transaction is read-only from here on.
create function app.enter(tenant uuid, membership uuid, session uuid, stamp text, request uuid, ip text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  found_account uuid;
  contract text;
  looks_only boolean;
begin
  select m.account_id, t.state, exists (select from app.support_grant g
           where g.tenant_id = m.tenant_id and g.id = m.support_grant_id and g.level = 'read')
    into found_account, contract, looks_only
    from app.membership m
    join app.role r on r.tenant_id = m.tenant_id and r.id = m.role_id
    join app.tenant t on t.id = m.tenant_id
   where m.tenant_id = enter.tenant and m.id = enter.membership and m.status = 'active'
     and (exists (select from auth.session s
                   where s.id = enter.session and s.account_id = m.account_id and s.expires_at > now())
       or exists (select from auth.api_key k
                   where k.id = enter.session and k.tenant_id = m.tenant_id and k.membership_id = m.id
                     and k.expires_at > now()))
     and m.version || '.' || r.version || '.' || t.version = enter.stamp and t.state <> 'erased'
     and (m.support_until is null or app.is_let_in(m));
  if found_account is null then
    raise exception 'The session or the membership has changed.' using errcode = 'AT001';
  end if;
  perform app.set_context(tenant, membership, found_account, request, ip);
  if contract = 'ended' or looks_only then
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

-- The link that these secrets open for this purpose, if it still does; 'any' takes a link of every purpose.
create function app.living_guest_link(secret_a bytea, secret_b bytea, wanted text) returns setof app.guest_link
language sql stable security definer set search_path = pg_catalog as $$
  select l.* from app.guest_link l join app.tenant t on t.id = l.tenant_id
   where l.secret_a_hash = secret_a and l.secret_b_hash = secret_b and wanted in (l.purpose, 'any')
     and l.revoked_at is null and l.expires_at > now() and t.state <> 'erased'
$$;

-- Who comes by these secrets, and to what; nobody, if the link doesn't open this purpose. Writes down that the guest
-- was here: each minute anew, and the first time in the security log.
create function app.open_guest_link(secret_a bytea, secret_b bytea, wanted text, ip text)
returns table (link_id uuid, tenant_id uuid, purpose text, record_id uuid, name text, email text, language text,
               expires_at timestamptz, company_name text, company_slug text, company_language text, country text,
               time_zone text, state text, inviter_name text)
language sql security definer set search_path = pg_catalog as $$
  with living as (
    select * from app.living_guest_link(secret_a, secret_b, wanted)
  ), opened as (
    update app.guest_link g set opened_at = now(), last_seen_at = now() from living l
     where g.tenant_id = l.tenant_id and g.id = l.id and g.opened_at is null
    returning g.*
  ), seen as (
    update app.guest_link g set last_seen_at = now() from living l
     where g.tenant_id = l.tenant_id and g.id = l.id and g.opened_at is not null
       and g.last_seen_at < now() - interval '1 minute'
  ), logged as (
    insert into app.security_log (tenant_id, kind, ip, detail)
    select o.tenant_id, 'guest_opened', open_guest_link.ip,
           jsonb_build_object('person', o.name, 'email', o.email, 'purpose', o.purpose)
      from opened o
  )
  select l.id, l.tenant_id, l.purpose, l.record_id, l.name, l.email, l.language, l.expires_at,
         t.name, t.slug, t.language, t.country, t.time_zone, t.state, m.name
    from living l
    join app.tenant t on t.id = l.tenant_id
    left join app.membership m on m.tenant_id = l.tenant_id and m.id = l.created_by
$$;

-- A guest was turned away: for the security log of the company to whose link one of the secrets belongs, if any.
create function app.refuse_guest(secret_a bytea, secret_b bytea, ip text) returns void
language sql security definer set search_path = pg_catalog as $$
  insert into app.security_log (tenant_id, kind, ip, detail)
  select l.tenant_id, 'guest_refused', refuse_guest.ip,
         jsonb_build_object('person', l.name, 'email', l.email, 'purpose', l.purpose)
    from app.guest_link l join app.tenant t on t.id = l.tenant_id and t.state <> 'erased'
   where l.secret_a_hash = secret_a or l.secret_b_hash = secret_b
$$;

-- Enters a tenant as a guest. The secrets are asked for again, so that the login of guests can't enter by itself.
create function app.enter_as_guest(secret_a bytea, secret_b bytea, wanted text, request uuid, ip text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  link app.guest_link;
begin
  select l.* into link from app.living_guest_link(secret_a, secret_b, wanted) l;
  if link.id is null then
    raise exception 'The link does not work any more.' using errcode = 'AT001';
  end if;
  perform app.set_context(link.tenant_id, null, null, request, ip);
  perform set_config('app.guest', link.id::text, true),
          set_config('app.guest_record', link.record_id::text, true),
          set_config('app.guest_name', link.name, true);
  if (select t.state from app.tenant t where t.id = link.tenant_id) = 'ended' then
    perform set_config('transaction_read_only', 'on', true);
  end if;
end $$;

-- The guest's link, and the record to which it leads.
create function app.current_guest() returns uuid language sql stable parallel safe as $$
  select current_setting('app.guest')::uuid
$$;
create function app.current_guest_record() returns uuid language sql stable parallel safe as $$
  select current_setting('app.guest_record')::uuid
$$;

-- ---------------------------------------------------------------------------------------------------------------
-- Triggers

-- The change log of a row; arguments: 'dies' or 'outlives' with the record, the switch by which a company has changes
-- logged ('' is always), then the columns that are never logged. Switched off, creation and deletion are logged alone,
-- without content.
create function app.log_change() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  never constant text[] := tg_argv[2:] || array['tenant_id', 'version', 'updated_at', 'created_at', 'created_by'];
  old_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - never end;
  new_row jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - never end;
  old_part jsonb;
  new_part jsonb;
  subject record := case when tg_op = 'DELETE' then old else new end;
  without_content boolean := tg_argv[1] <> '' and exists (
    select from app.tenant_figure f where f.tenant_id = subject.tenant_id and f.name = tg_argv[1] and f.value = 0);
begin
  if without_content and tg_op = 'UPDATE' then return null; end if;
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
  if without_content then
    old_part := null;
    new_part := null;
  end if;
  insert into app.change_log (tenant_id, actor_id, guest_id, guest_name, request_id, table_name, record_id, action,
                              record_version, before, after)
  values (subject.tenant_id, nullif(current_setting('app.membership', true), '')::uuid,
          nullif(current_setting('app.guest', true), '')::uuid, nullif(current_setting('app.guest_name', true), ''),
          nullif(current_setting('app.request', true), '')::uuid, tg_table_name, subject.id, lower(tg_op),
          subject.version, old_part, new_part);
  return null;
end $$;

-- Whoever lets a guest in, or keeps one out, stands in the security log.
create function app.log_guest_link() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into app.security_log (tenant_id, kind, actor_id, ip, detail)
  values (new.tenant_id, case tg_op when 'INSERT' then 'guest_invited' else 'guest_revoked' end,
          nullif(current_setting('app.account', true), '')::uuid, nullif(current_setting('app.ip', true), ''),
          jsonb_build_object('person', new.name, 'email', new.email, 'purpose', new.purpose));
  return null;
end $$;
create trigger log_invitation after insert on app.guest_link
  for each row execute function app.log_guest_link();
create trigger log_revocation after update of revoked_at on app.guest_link
  for each row when (old.revoked_at is null and new.revoked_at is not null) execute function app.log_guest_link();

-- Names and addresses in memberships are copies of the account's, so that a company's list needs no other schema.
create function app.follow_account() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update app.membership m
     set name = called.name, email = new.email, updated_at = now(), version = version + 1
    from (values (false, new.name), (true, new.name || ' (Support)')) as called (is_support, name)
   where account_id = new.id and (support_until is not null) = called.is_support
     and (m.name, m.email) is distinct from (called.name, new.email);
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

-- The only mail that a guest can cause: to the member who made the link.
create function app.mail_inviter(id uuid, subject text, body text) returns void
language sql security definer set search_path = pg_catalog as $$
  insert into auth.mail (id, recipient, subject, body)
  select mail_inviter.id, m.email, mail_inviter.subject, mail_inviter.body
    from app.guest_link l
    join app.membership m on m.tenant_id = l.tenant_id and m.id = l.created_by and m.status = 'active'
   where l.tenant_id = current_setting('app.tenant')::uuid and l.id = current_setting('app.guest')::uuid
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

-- Ends the API keys of a member who was deactivated, and the sessions unless another company still has the person.
create function app.end_sessions(account uuid) returns void
language sql security definer set search_path = pg_catalog as $$
  delete from auth.api_key k where k.account_id = account and k.tenant_id = current_setting('app.tenant')::uuid;
  delete from auth.session s where s.account_id = account
     and exists (select 1 from app.membership m
                  where m.tenant_id = current_setting('app.tenant')::uuid and m.account_id = account)
     and not exists (select 1 from app.membership m where m.account_id = account and m.status = 'active')
$$;

create function auth.wake_mailer() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform graphile_worker.add_job('send_mail', json_build_object('id', new.id), max_attempts => 12);
  return null;
end $$;
create trigger wake_mailer after insert on auth.mail for each row execute function auth.wake_mailer();
