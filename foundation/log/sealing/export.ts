import { statement } from '../../database/logins.ts'
import { fragment, literal } from '../../database/fragment.ts'
import { type Entry, hashOfStub, saltOf, type Stub, type Withheld, withhold } from './leaf.ts'
import { Frontier, subtreesOf } from './merkle.ts'
import { leaves, subtreeRoots } from './proofs.ts'
import { TILE } from './tables.ts'
import { belongs, columnsOf, type Fields, fieldsOf, type Source, sourcesOf } from './sources.ts'
import type { Run } from './trees.ts'

const PAGE = 4096

/** The first line of an export. */
export interface Header {
  attest_log: 1
  origin: string
  exported_at: string
  size: number
  /** Where a partial export begins: a multiple of 256. */
  from?: number
  /** The roots of the complete subtrees before it, the largest first: with them the part leads to the signed roots. */
  before?: string[]
}

/** A leaf with its entry; without the entry, the hash of its content stays. */
export interface LeafLine {
  position: number
  source: string
  id: string
  at: string
  record?: string
  hash: string
  entry?: Entry
  salt?: string
  withheld?: Withheld
  content?: string
}

/** The root of 256 leaves, so that one that was lost doesn't make all others doubtful. */
export interface NodeLine {
  node: number
  hash: string
}

export interface CheckpointLine {
  checkpoint: string
}

/** A deletion that is logged and that the tree does not have yet. Nothing proves it before the next root is signed. */
export interface UnsealedDeletion {
  id: string
  at: string
  record: string
}

/** The last line: until when entries were read, and the deletions for which contents are missing already. */
export interface EndLine {
  ended_at: string
  unsealed_deletions: UnsealedDeletion[]
}

export interface Exported {
  tree: string
  origin: string
  /** The first position that is asked for; the export begins with the 256 in which it lies. */
  from?: number
  /** Whether values of records are shown, or only proven by their commitments. */
  withValues: boolean
}

/**
 * A sealed log as JSON Lines, page by page: header, leaves with their entries or without, roots of each 256 leaves, and
 * every signed checkpoint behind the last leaf that it covers. Pages are read one after the other, so that a slow reader
 * keeps no transaction open: the last line names what was deleted meanwhile.
 */
export async function* exportLog(run: Run, what: Exported): AsyncGenerator<string> {
  const { tree, origin, from = 0 } = what
  const [newest] = await run(statement`
    select coalesce(max(size), 0) as size, clock_timestamp() as at from app.log_checkpoint where tree = ${tree}`)
  const [row] = newest?.rows ?? []
  const { size, at } = row as unknown as { size: number; at: string }
  const start = Math.max(0, Math.min(from, size - 1))
  const begin = start - (start % 2 ** TILE)
  yield line({ attest_log: 1, origin, exported_at: at, size, ...(begin > 0 && (await part(run, tree, begin))) })
  const unsealed = new Map<string, UnsealedDeletion>()
  for (let first = begin; first < size; first += PAGE)
    yield await page(run, what, { first, count: Math.min(PAGE, size - first), size }, unsealed)
  const [ended] = await run(statement`select clock_timestamp() as ended_at`)
  yield line({ ended_at: ended?.rows[0]?.ended_at as string, unsealed_deletions: [...unsealed.values()] })
}

const line = (value: Header | LeafLine | NodeLine | CheckpointLine | EndLine) => `${JSON.stringify(value)}\n`

async function part(run: Run, tree: string, from: number): Promise<Pick<Header, 'from' | 'before'>> {
  const roots = await subtreeRoots(run, tree, subtreesOf([0, from]))
  return { from, before: roots.map((root) => root.toString('base64')) }
}

interface Page {
  first: number
  count: number
  /** Of the whole log. */
  size: number
}

async function page(
  run: Run,
  what: Exported,
  { first, count, size }: Page,
  unsealed: Map<string, UnsealedDeletion>,
): Promise<string> {
  const [stubs, entries, notes] = await Promise.all([
    leaves(run, what.tree, first, count),
    entriesOf(run, what, first, count),
    checkpoints(run, what.tree, first, first + count),
  ])
  const out: string[] = []
  const bare = stubs.filter(({ source, id, record }) => record !== null && !entries.has(`${source} ${id}`))
  if (bare.length > 0) for (const one of await unsealedDeletions(run, what.tree, bare, size)) unsealed.set(one.id, one)
  let tile = new Frontier()
  stubs.forEach((stub, i) => {
    const position = first + i
    const hash = hashOfStub(stub)
    out.push(line(leafLine(position, stub, hash, entries.get(`${stub.source} ${stub.id}`))))
    tile.append(hash)
    if (tile.size === 2 ** TILE) {
      out.push(line({ node: Math.floor(position / 2 ** TILE), hash: tile.root().toString('base64') }))
      tile = new Frontier()
    }
    for (const checkpoint of notes.get(position + 1) ?? []) out.push(line({ checkpoint }))
  })
  return out.join('')
}

/**
 * Deletions of these records that this export can't show as leaves. A content goes in the transaction that logs the
 * deletion; so whoever looks after the content was missed finds it.
 */
async function unsealedDeletions(run: Run, tree: string, bare: Stub[], size: number): Promise<UnsealedDeletion[]> {
  const records = [...new Set(bare.map(({ record }) => record))]
  const [result] = await run(statement`
    select e.id, e.at, e.record_id as record from app.change_log e
     where e.tenant_id = ${tree} and e.record_id = any(${records}::uuid[]) and e.action = 'delete' and e.before is null
       and not exists (select from app.log_leaf l where l.tree = ${tree} and l.entry_id = e.id
                          and l.source = 'change_log' and l.position < ${size})`)
  return (result?.rows ?? []) as unknown as UnsealedDeletion[]
}

interface Shown {
  /** Time and record as they are there now: whoever changed them after the sealing is seen. */
  now: Pick<LeafLine, 'at' | 'record'>
  entry: Entry
  proof: Pick<LeafLine, 'salt' | 'withheld'>
}

const leafLine = (
  position: number,
  { source, id, at, record, content }: Stub,
  hash: Buffer,
  shown: Shown | undefined,
): LeafLine => ({
  position,
  source,
  id,
  at,
  ...(record !== null && { record }),
  ...(shown ? { ...shown.now, entry: shown.entry, ...shown.proof } : { content }),
  hash: hash.toString('base64'),
})

async function entriesOf(
  run: Run,
  { tree, withValues }: Exported,
  first: number,
  count: number,
): Promise<Map<string, Shown>> {
  const own = sourcesOf(tree)
  const results = await run(...own.map((source) => present(source, tree, first, count).statement()))
  const found = new Map<string, Shown>()
  own.forEach((source, i) => {
    const fields = fieldsOf(source)
    for (const row of results[i]?.rows ?? [])
      found.set(`${fields.name} ${String(row.id)}`, shown(fields, row, withValues || !source.isGuarded))
  })
  return found
}

const present = (source: Source, tree: string, first: number, count: number) => fragment`
  select ${columnsOf(source)} from app.log_leaf l join ${literal(`${source.table.schema}.${source.table.name}`)} e on e.id = l.entry_id
   where l.tree = ${tree} and l.position >= ${first} and l.position < ${first + count}
     and l.source = ${source.table.name} and ${belongs(source, tree)}`

function shown(fields: Fields, row: Entry, withValues: boolean): Shown {
  const keys = withValues ? [...fields.plain, ...fields.personal] : fields.plain
  const entry = Object.fromEntries(keys.filter((key) => row[key] != null).map((key) => [key, row[key]]))
  const salt = saltOf(row)
  const now = { at: row.at as string, ...(fields.record && { record: row[fields.record] as string }) }
  if (salt === null) return { now, entry, proof: {} }
  return { now, entry, proof: withValues ? { salt } : { withheld: withhold(fields, row, salt) } }
}

async function checkpoints(run: Run, tree: string, after: number, upTo: number): Promise<Map<number, string[]>> {
  const [result] = await run(statement`
    select size, note from app.log_checkpoint where tree = ${tree} and size > ${after} and size <= ${upTo} order by at`)
  const found = new Map<number, string[]>()
  for (const row of (result?.rows ?? []) as unknown as { size: number; note: string }[])
    found.set(row.size, [...(found.get(row.size) ?? []), row.note])
  return found
}
