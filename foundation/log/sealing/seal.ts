import { type Fragment, fragment, literal } from '../../database/fragment.ts'
import { statement } from '../../database/logins.ts'
import type { Result } from '../../database/wire.ts'
import { milliseconds } from '../../figures.ts'
import type { Job, Work } from '../../jobs/jobs.ts'
import { uuid } from '../../uuid.ts'
import { type Entry, hashOfStub, type Stub, stubOf } from './leaf.ts'
import { Frontier, type Subtree } from './merkle.ts'
import { checkpointText, signNote } from './note.ts'
import { belongs, columnsOf, type Fields, fieldsOf, type Source, sourcesOf } from './sources.ts'
import { INSTALLATION, TILE } from './tables.ts'
import { companyTrees, installationTree, type Run, type Tree } from './trees.ts'

const BATCH = 20_000

/** Seals every log: companies first, because their signed roots are entries of the installation's. */
export async function sealLogs(work: Work): Promise<number> {
  let sealed = 0
  for (const tree of [...(await companyTrees(work)), installationTree(work)]) sealed += await sealTree(work, tree)
  return sealed
}

/** Safe to run twice and at the same time: the second finds nothing left. */
export const sealJob: Job = {
  name: 'seal_log',
  at: '*/10 * * * *',
  run: async (work) => work.log.info({ entries: await sealLogs(work) }, 'sealed'),
}

/** Seals what is new in one log, batch by batch, and signs its root if it grew. Returns how many entries. */
export async function sealTree(work: Work, tree: Tree): Promise<number> {
  let sealed = 0
  for (let more = true; more; ) {
    const batch = await tree.alone((run) => sealBatch(tree.id, run))
    sealed += batch.count
    more = batch.isFull
  }
  await tree.alone((run) => signTree(work, tree, run))
  return sealed
}

interface State {
  size: number
  frontier: Buffer | null
  moved: boolean
  after_txid: string
  after_id: string
  /** Whether the database is another one than last time. */
  elsewhere: boolean
  place: string
  /** Every transaction below it has ended. */
  horizon: string
}

/**
 * One batch in one transaction. Entries are taken by the transaction that wrote them, once all below it have ended: so
 * one that commits late is sealed later, and none is passed over. Where a dump was restored, numbers begin anew; then
 * everything that has no leaf is sealed, and from then on each entry is looked up.
 */
async function sealBatch(tree: string, run: Run): Promise<{ count: number; isFull: boolean }> {
  const state = await stateOf(tree, run)
  const own = sourcesOf(tree)
  const results = await run(...own.map((source) => entriesOf(source, tree, state).statement()))
  const { entries, isFull } = inOrder(own, results)
  if (entries.length === 0 && !state.elsewhere) return { count: 0, isFull }
  const stubs = entries.map(({ fields, entry }) => stubOf(fields, entry))
  const { frontier, nodes } = grow(state, stubs)
  const after = cursorAfter(state, entries.at(-1)?.entry, isFull)
  await run(statement`
    select app.seal_log(${state.size}::bigint, ${stubs.map(({ source }) => source)}::text[],
      ${stubs.map(({ id }) => id)}::uuid[], ${stubs.map(({ at }) => at)}::timestamptz[],
      ${stubs.map(({ record }) => record)}::uuid[], ${contentsOf(stubs)}::bytea,
      ${nodes.map(({ level }) => level)}::integer[], ${nodes.map(({ index }) => index)}::bigint[],
      ${Buffer.concat(nodes.map(({ hash }) => hash))}::bytea, ${Buffer.concat(frontier.peaks)}::bytea,
      ${after.place}, ${state.elsewhere}, ${after.txid}::xid8, ${after.id}::uuid)`)
  return { count: entries.length, isFull }
}

/** Where the next batch goes on. Until everything is sealed that came from elsewhere, the place isn't this one yet. */
function cursorAfter(state: State, last: Read['entry'] | undefined, isFull: boolean) {
  const { place, horizon, after_txid, after_id } = state
  if (!state.elsewhere) return { place, txid: last?.txid ?? after_txid, id: last?.id ?? after_id }
  return { place: isFull ? 'elsewhere' : place, txid: horizon, id: INSTALLATION }
}

async function stateOf(tree: string, run: Run): Promise<State> {
  const [result] = await run(statement`
    with here as (
      select s.system_identifier || '/' || d.oid as place from pg_control_system() s, pg_database d
       where d.datname = current_database())
    select coalesce(t.size, 0) as size, t.frontier, coalesce(t.moved, false) as moved, here.place,
           coalesce(t.after_txid, '0')::text as after_txid, coalesce(t.after_id, ${INSTALLATION}::uuid) as after_id,
           coalesce(t.epoch <> here.place, false) as elsewhere,
           pg_snapshot_xmin(pg_current_snapshot())::text as horizon
      from here left join app.log_tree t on t.tree = ${tree}`)
  return result?.rows[0] as unknown as State
}

/** What is new in one source. In the same database the order of transactions tells; elsewhere, whether there is a leaf. */
function entriesOf(source: Source, tree: string, state: State): Fragment {
  const { schema, name } = source.table
  const unsealed = fragment`not exists (
    select from app.log_leaf l where l.tree = ${tree} and l.entry_id = e.id and l.source = ${name})`
  const ended = fragment`(e.txid, e.id) > (${state.after_txid}::xid8, ${state.after_id}::uuid) and e.txid < ${state.horizon}::xid8`
  const isNew = state.elsewhere ? unsealed : state.moved ? fragment`${ended} and ${unsealed}` : ended
  return fragment`select ${columnsOf(source)} from ${literal(`${schema}.${name}`)} e
    where ${belongs(source, tree)} and ${isNew} order by e.txid, e.id limit ${BATCH}`
}

interface Read {
  fields: Fields
  entry: Entry & { txid: string; id: string }
}

/** The entries of all sources in one order; no further than the first source that may have more. */
function inOrder(own: Source[], results: Result[]): { entries: Read[]; isFull: boolean } {
  const all = own.flatMap((source, i) => {
    const fields = fieldsOf(source)
    return (results[i]?.rows ?? []).map((row): Read => ({ fields, entry: row as Read['entry'] }))
  })
  if (own.length > 1) all.sort(byTransaction)
  const full = results.filter(({ rows }) => rows.length === BATCH).map(({ rows }) => rows.at(-1) as Read['entry'])
  const end = full.sort((a, b) => byTransaction({ entry: a }, { entry: b }))[0]
  return { entries: end ? all.filter((one) => byTransaction(one, { entry: end }) <= 0) : all, isFull: full.length > 0 }
}

type Placed = Pick<Read, 'entry'>

const byTransaction = ({ entry: a }: Placed, { entry: b }: Placed) =>
  a.txid.length - b.txid.length || (a.txid < b.txid ? -1 : a.txid > b.txid ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The hashes of all contents, one behind the other. */
function contentsOf(stubs: Stub[]): Buffer {
  const all = Buffer.alloc(stubs.length * 32)
  stubs.forEach(({ content }, i) => all.write(content, i * 32, 'base64'))
  return all
}

/** Appends the leaves to the tree's edge, and notes the inner nodes that are stored. */
function grow({ size, frontier: edge }: Pick<State, 'size' | 'frontier'>, stubs: Stub[]) {
  const frontier = new Frontier(size, peaksIn(edge))
  const nodes: (Subtree & { hash: Buffer })[] = []
  for (const stub of stubs)
    frontier.append(hashOfStub(stub), 0, (subtree, hash) => {
      if (subtree.level % TILE === 0) nodes.push({ ...subtree, hash })
    })
  return { frontier, nodes }
}

const peaksIn = (edge: Buffer | null): Buffer[] =>
  Array.from({ length: (edge?.length ?? 0) / 32 }, (_, i) => (edge as Buffer).subarray(i * 32, i * 32 + 32))

/**
 * Signs the root, if the log grew since it was signed last. The installation's is signed also when nothing happened:
 * because it holds the roots of all companies, its age tells that none of theirs is missing.
 */
async function signTree({ keys }: Work, { id, origin }: Tree, run: Run): Promise<void> {
  const [result] = await run(statement`
    select t.size, t.frontier, c.size as signed, c.at as signed_at, clock_timestamp() as now
      from app.log_tree t
      left join lateral (select size, at from app.log_checkpoint c where c.tree = t.tree
                          order by size desc, at desc limit 1) c on true
     where t.tree = ${id}`)
  const row = result?.rows[0] as unknown as
    | { size: number; frontier: Buffer; signed: number | null; signed_at: string; now: string }
    | undefined
  if (!row) return
  const age = Date.parse(row.now) - Date.parse(row.signed_at)
  const isOld = id === INSTALLATION && age >= milliseconds('log.checkpoint') / 2
  if (row.signed === row.size && !isOld) return
  const at = new Date(row.now).toISOString()
  const root = new Frontier(row.size, peaksIn(row.frontier)).root()
  const name = origin.slice(0, origin.indexOf('/'))
  const note = signNote(checkpointText({ origin, size: row.size, root, at }), name, keys.signing)
  await run(statement`select app.sign_log(${uuid()}, ${at}::timestamptz, ${row.size}::bigint, ${note})`)
}
