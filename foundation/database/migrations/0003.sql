-- The status page: what the installation offers, whether it can be reached, and what was published of it.

create table auth.component (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name jsonb not null,
  position integer not null default 0,
  is_canary boolean not null default false,
  created_at timestamptz not null default now()
);
-- A component counts from when it was added; these have always been there.
insert into auth.component (id, slug, name, position, is_canary, created_at) values
  ('0190a0a0-0000-7000-8000-000000000001', 'application',
   '{"en": "Application", "de": "Anwendung", "pl": "Aplikacja"}', 0, false, 'epoch'),
  ('0190a0a0-0000-7000-8000-000000000002', 'canary',
   '{"en": "Component of the checks", "de": "Komponente der Prüfungen", "pl": "Składnik testów"}', 1000, true, 'epoch');

create table auth.incident (
  id uuid primary key,
  title jsonb not null,
  component_ids uuid[] not null check (cardinality(component_ids) > 0),
  is_canary boolean not null default false,
  started_at timestamptz not null,
  ended_at timestamptz check (ended_at > started_at),
  created_at timestamptz not null default now(),
  closed_at timestamptz,
  mailed_at timestamptz,
  txid xid8 not null default pg_current_xact_id()
);
create index incident_txid on auth.incident (txid, id);
create index incident_started on auth.incident (started_at desc);

create table auth.incident_update (
  id uuid primary key,
  incident_id uuid not null references auth.incident (id) on delete cascade,
  at timestamptz not null default clock_timestamp(),
  state text not null check (state in ('investigating', 'identified', 'monitoring', 'resolved')),
  impact text not null check (impact in ('down', 'degraded', 'none')),
  text jsonb not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  created_by uuid,
  is_canary boolean not null default false,
  txid xid8 not null default pg_current_xact_id()
);
create index incident_update_incident on auth.incident_update (incident_id, at);
create index incident_update_txid on auth.incident_update (txid, id);

create table auth.maintenance (
  id uuid primary key,
  title jsonb not null,
  text jsonb,
  component_ids uuid[] not null check (cardinality(component_ids) > 0),
  is_canary boolean not null default false,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  announced_at timestamptz not null default now(),
  cancelled_at timestamptz,
  created_by uuid,
  mailed_at timestamptz,
  txid xid8 not null default pg_current_xact_id()
);
create index maintenance_txid on auth.maintenance (txid, id);
create index maintenance_starts on auth.maintenance (starts_at desc);

create table auth.measurement (
  id uuid primary key,
  source text not null,
  state text not null check (state in ('up', 'down')),
  started_at timestamptz not null,
  ended_at timestamptz not null check (ended_at >= started_at)
);
create index measurement_source on auth.measurement (source, ended_at desc);

create table auth.watcher (
  id uuid primary key,
  name text not null,
  public_key text not null unique,
  registered_at timestamptz not null default now(),
  registered_by uuid,
  removed_at timestamptz,
  last_sequence integer not null default 0,
  last_measured_at timestamptz,
  last_report_at timestamptz,
  refused integer not null default 0
);

create table auth.subscription (
  id uuid primary key,
  email text not null,
  language text not null check (language in ('en', 'de', 'pl')),
  confirmed_at timestamptz,
  unconfirmed_since timestamptz default now(),
  check ((confirmed_at is null) <> (unconfirmed_since is null))
);
create unique index subscription_email on auth.subscription (lower(email));
-- Mails to which people subscribe carry the address that ends them.
alter table auth.mail add column unsubscribe text;

-- Announced is what the clock of PostgreSQL says, whoever inserts.
create function auth.announce_now() returns trigger language plpgsql as $$
begin
  new.announced_at := clock_timestamp();
  return new;
end $$;
create trigger announce_now before insert on auth.maintenance for each row execute function auth.announce_now();

create function auth.publish_now() returns trigger language plpgsql as $$
begin
  new.at := clock_timestamp();
  return new;
end $$;
create trigger publish_now before insert on auth.incident_update for each row execute function auth.publish_now();

-- What was announced stays as it was, whatever the login may do; only that it was called off is noted beside it. Updates
-- of incidents the login can't change at all.
create function auth.keep_published() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'mailed_at' - 'cancelled_at' <> to_jsonb(old) - 'mailed_at' - 'cancelled_at' then
    raise exception 'What was published can''t be changed.' using errcode = '42501';
  end if;
  if to_jsonb(old) ->> 'cancelled_at' is not null and to_jsonb(new) ->> 'cancelled_at' is distinct from to_jsonb(old) ->> 'cancelled_at' then
    raise exception 'What was called off stays called off.' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep_published before update on auth.maintenance for each row execute function auth.keep_published();

-- Of an incident only its times are corrected, each time with an update that says so.
create function auth.keep_incident() returns trigger language plpgsql as $$
begin
  new.closed_at := case when new.ended_at is not null then clock_timestamp() end;
  if to_jsonb(new) - 'started_at' - 'ended_at' - 'closed_at' - 'mailed_at'
     <> to_jsonb(old) - 'started_at' - 'ended_at' - 'closed_at' - 'mailed_at' then
    raise exception 'What was published can''t be changed.' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep_incident before update on auth.incident for each row execute function auth.keep_incident();

-- Nor does it disappear before its time; what the checks made is about nothing.
create function auth.keep_history() returns trigger language plpgsql as $$
begin
  if not old.is_canary
     and coalesce((to_jsonb(old) ->> case tg_table_name when 'incident' then 'closed_at' else 'ends_at' end)::timestamptz,
                  now()) > now() - interval '13 months' then
    raise exception 'What was published must be kept.' using errcode = '42501';
  end if;
  return old;
end $$;
create trigger keep_history before delete on auth.incident for each row execute function auth.keep_history();
create trigger keep_history before delete on auth.maintenance for each row execute function auth.keep_history();
