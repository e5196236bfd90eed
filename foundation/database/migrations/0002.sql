-- What attested and inherited promises stand on, and who works for the operator. No tenant: it is the installation's.

create table auth.subprocessor (
  id uuid primary key,
  name text not null,
  role text not null,
  service text,
  country text not null check (country ~ '^[A-Z]{2}$'),
  place text not null,
  data_categories text not null,
  transfer_basis text not null check (transfer_basis in ('eea', 'adequacy', 'clauses', 'rules')),
  website text,
  contract_on date,
  contract_number text,
  announced_at timestamptz not null,
  works_from date not null,
  ended_on date,
  is_canary boolean not null default false,
  created_by uuid references auth.account (id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);
-- The same firm may work twice only if it does another service.
create unique index subprocessor_name on auth.subprocessor (is_canary, lower(name), lower(coalesce(service, '')))
  where ended_on is null;

create table auth.subprocessor_change (
  id uuid primary key,
  subprocessor_id uuid not null references auth.subprocessor (id) on delete cascade,
  kind text not null check (kind in ('begins', 'changes', 'ends')),
  diff jsonb not null,
  from_on date not null,
  announced_at timestamptz not null,
  announced_by uuid references auth.account (id) on delete set null,
  companies integer not null,
  applied_at timestamptz
);
-- One change at a time, so that nobody has to guess which of two announcements counts.
create unique index subprocessor_change_waiting on auth.subprocessor_change (subprocessor_id) where applied_at is null;

create table auth.evidence (
  id uuid primary key,
  promises text[] not null check (cardinality(promises) > 0),
  title text not null,
  kind text not null
    check (kind in ('certificate', 'contract', 'document', 'policy', 'report', 'review', 'test', 'training')),
  subprocessor_id uuid references auth.subprocessor (id),
  follows uuid references auth.evidence (id),
  effective_on date not null,
  expires_on date not null check (expires_on > effective_on),
  owner_name text not null,
  owner_email text not null,
  owner_language text not null check (owner_language in ('en', 'de', 'pl')),
  reviewer_name text not null,
  reviewed_on date not null,
  note text,
  reminded_on date,
  withdrawn_at timestamptz,
  withdrawn_by uuid references auth.account (id) on delete set null,
  is_canary boolean not null default false,
  created_by uuid references auth.account (id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);
create unique index evidence_follows on auth.evidence (follows) where withdrawn_at is null;
create index evidence_promises on auth.evidence using gin (promises);

create table auth.evidence_file (
  id uuid primary key,
  evidence_id uuid not null references auth.evidence (id) on delete cascade,
  name text not null,
  type text not null,
  size integer not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  sealed bytea not null,
  uploaded_by uuid references auth.account (id) on delete set null,
  uploaded_at timestamptz not null default now(),
  unique (evidence_id, sha256)
);

-- Copies for everybody, apart from evidence: the public page reads this table and nothing else.
create table auth.public_document (
  id uuid primary key,
  evidence_id uuid references auth.evidence (id) on delete set null,
  token text not null unique,
  language text not null check (language in ('en', 'de', 'pl')),
  title text not null,
  name text not null,
  type text not null,
  size integer not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea,
  published_at timestamptz not null default now(),
  published_by uuid references auth.account (id) on delete set null,
  withdrawn_at timestamptz,
  is_canary boolean not null default false,
  check ((content is null) = (withdrawn_at is not null))
);
create unique index public_document_twice on auth.public_document (evidence_id, language, sha256)
  where withdrawn_at is null;

-- Evidence is withdrawn, not deleted. Only what a check made may go.
create function auth.keep_evidence() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if not old.is_canary then
    raise exception 'This is withdrawn, not deleted.' using errcode = '42501';
  end if;
  return old;
end $$;
create trigger keep before delete on auth.evidence for each row execute function auth.keep_evidence();
create trigger keep before delete on auth.public_document for each row execute function auth.keep_evidence();
create trigger keep before delete on auth.subprocessor for each row execute function auth.keep_evidence();
