-- Every wording of the promises that was in force here, with its figures: what the legal diff compares.
create table auth.statement_version (
  id uuid primary key,
  number integer not null unique check (number > 0),
  at timestamptz not null default now(),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  promises jsonb not null,
  changes jsonb not null,
  txid xid8 not null default pg_current_xact_id(),
  salt bytea not null default uuid_send(gen_random_uuid())
);
create index statement_version_txid on auth.statement_version (txid, id);
