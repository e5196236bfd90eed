-- The sealed log: entries carry what sealing needs, so that whoever writes them never waits.
alter table app.change_log
  add column txid xid8 not null default pg_current_xact_id(),
  add column salt bytea not null default uuid_send(gen_random_uuid());
alter table app.security_log
  add column txid xid8 not null default pg_current_xact_id(),
  add column salt bytea not null default uuid_send(gen_random_uuid());
alter table auth.promise_result
  add column txid xid8 not null default pg_current_xact_id(),
  add column salt bytea not null default uuid_send(gen_random_uuid());
create index change_log_txid on app.change_log (tenant_id, txid, id);
create index security_log_txid on app.security_log (tenant_id, txid, id);
create index promise_result_txid on auth.promise_result (txid, id);

-- `tree` is a company, or zero for the installation's own.
create table app.log_tree (
  tree uuid primary key,
  size bigint not null,
  frontier bytea not null,
  epoch text not null,
  moved boolean not null,
  after_txid xid8 not null default '0',
  after_id uuid not null
);

create table app.log_leaf (
  tree uuid not null,
  position bigint not null,
  source text not null,
  entry_id uuid not null,
  at timestamptz not null,
  record_id uuid,
  content bytea not null,
  primary key (tree, position),
  unique (entry_id, tree)
);

create table app.log_node (
  tree uuid not null,
  level integer not null,
  index bigint not null,
  hash bytea not null,
  primary key (tree, level, index)
);

create table app.log_checkpoint (
  tree uuid not null,
  id uuid not null,
  at timestamptz not null,
  size bigint not null,
  note text not null,
  txid xid8 not null default pg_current_xact_id(),
  primary key (tree, id)
);
create index log_checkpoint_size on app.log_checkpoint (tree, size desc, at desc);
create index log_checkpoint_txid on app.log_checkpoint (txid, id);
create unique index log_checkpoint_id on app.log_checkpoint (id);

create table auth.log_mail (
  tree uuid primary key,
  size bigint not null,
  at timestamptz not null
);

-- The tree that this transaction may add to: the company's that it entered; outside of companies the installation's.
create function app.own_tree() returns uuid language sql stable set search_path = pg_catalog as $$
  select coalesce(nullif(current_setting('app.tenant', true), '')::uuid, '00000000-0000-0000-0000-000000000000')
$$;

-- Appends leaves. Nobody can do more than append: what is there is neither changed nor taken away, and a batch that
-- doesn't begin where the tree ends is refused.
create function app.seal_log(
  first bigint, sources text[], entries uuid[], ats timestamptz[], records uuid[], contents bytea,
  levels integer[], indexes bigint[], hashes bytea, edge bytea, place text, has_moved boolean, last_txid xid8,
  last_id uuid) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  own constant uuid := app.own_tree();
begin
  -- The installation's log is not for who works within companies, and no entry may be passed over that isn't written yet.
  if (own = '00000000-0000-0000-0000-000000000000' and session_user <> 'attest_auth')
     or last_txid > pg_current_xact_id() then
    raise exception 'This login can not seal that.' using errcode = '42501';
  end if;
  insert into app.log_tree (tree, size, frontier, epoch, moved, after_id)
  values (own, 0, '', place, false, '00000000-0000-0000-0000-000000000000') on conflict do nothing;
  update app.log_tree t
     set size = t.size + cardinality(entries), frontier = edge, epoch = place, moved = t.moved or has_moved,
         after_txid = last_txid, after_id = last_id
   where t.tree = own and t.size = first;
  if not found then
    raise exception 'The log does not end at %.', first using errcode = '42501';
  end if;
  insert into app.log_leaf (tree, position, source, entry_id, at, record_id, content)
  select own, first + n - 1, source, entry, at, record, substr(contents, (n * 32 - 31)::integer, 32)
    from unnest(sources, entries, ats, records) with ordinality as leaf (source, entry, at, record, n);
  insert into app.log_node (tree, level, index, hash)
  select own, level, index, substr(hashes, (n * 32 - 31)::integer, 32)
    from unnest(levels, indexes) with ordinality as node (level, index, n);
end $$;

-- Keeps a signed root of all that is sealed now, as the next entry for whoever watches. Times don't run backwards.
create function app.sign_log(checkpoint uuid, signed_at timestamptz, of_size bigint, signed_note text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  own constant uuid := app.own_tree();
begin
  perform from app.log_tree t where t.tree = own and t.size = of_size for update;
  if not found or signed_at > clock_timestamp() + interval '1 minute'
     or (own = '00000000-0000-0000-0000-000000000000' and session_user <> 'attest_auth') or exists (select from app.log_checkpoint c where c.tree = own and c.at > signed_at) then
    raise exception 'The log has not % entries now.', of_size using errcode = '42501';
  end if;
  insert into app.log_checkpoint (tree, id, at, size, note) values (own, checkpoint, signed_at, of_size, signed_note);
end $$;
