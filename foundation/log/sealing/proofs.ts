import { statement } from '../../database/logins.ts'
import type { Run } from './trees.ts'
import { hashOfStub, type Stub } from './leaf.ts'
import { Frontier, type Range, rootOf, type Subtree, subtreesOf } from './merkle.ts'
import { INSTALLATION, TILE } from './tables.ts'

/** The roots of these runs of leaves of a stored tree, from few of its rows. */
export async function rootsOf(run: Run, tree: string, ranges: readonly Range[]): Promise<Buffer[]> {
  const roots: Buffer[] = []
  for (const range of ranges) roots.push(rootOf(await subtreeRoots(run, tree, subtreesOf(range))))
  return roots
}

/** The roots of complete subtrees of a stored tree. */
export async function subtreeRoots(run: Run, tree: string, subtrees: readonly Subtree[]): Promise<Buffer[]> {
  const roots: Buffer[] = []
  for (const subtree of subtrees) roots.push(await subtreeRoot(run, tree, subtree))
  return roots
}

/** From the nearest stored level below: at most 2^7 rows. */
async function subtreeRoot(run: Run, tree: string, { level, index }: Subtree): Promise<Buffer> {
  const below = level - (level % TILE)
  const width = 2 ** (level - below)
  const parts =
    below === 0
      ? await leafHashes(run, tree, index * width, width)
      : await nodes(run, tree, below, index * width, width)
  const top = new Frontier()
  for (const part of parts) top.append(part)
  return top.root()
}

async function nodes(run: Run, tree: string, level: number, first: number, count: number): Promise<Buffer[]> {
  const [result] = await run(statement`
    select hash from app.log_node where tree = ${tree} and level = ${level} and index >= ${first}
       and index < ${first + count} order by index`)
  return (result?.rows ?? []).map(({ hash }) => hash as Buffer)
}

async function leafHashes(run: Run, tree: string, first: number, count: number): Promise<Buffer[]> {
  return (await leaves(run, tree, first, count)).map(hashOfStub)
}

/** Leaves of a stored tree, in order. */
export async function leaves(run: Run, tree: string, first: number, count: number): Promise<Stub[]> {
  const [result] = await run(statement`
    select source, entry_id as id, at, record_id as record, content from app.log_leaf
     where tree = ${tree} and position >= ${first} and position < ${first + count} order by position`)
  const rows = (result?.rows ?? []) as unknown as (Omit<Stub, 'content'> & { content: Buffer })[]
  return rows.map((row) => ({ ...row, content: row.content.toString('base64') }))
}

/** Where a company's signed root over so many entries stands in the installation's log; undefined where it doesn't. */
export async function leafNumber(run: Run, tree: string, size: number): Promise<number | undefined> {
  const [result] = await run(statement`
    select l.position from app.log_checkpoint c
      join app.log_leaf l on l.tree = ${INSTALLATION} and l.entry_id = c.id and l.source = 'log_checkpoint'
     where c.tree = ${tree} and c.size = ${size} order by c.at limit 1`)
  return result?.rows[0]?.position as number | undefined
}
