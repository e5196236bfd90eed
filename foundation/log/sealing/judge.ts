import { Frontier, type Range } from './merkle.ts'
import { type Found, isSignedBy, type Pieces, WIDTH } from './pieces.ts'
import { erasedBefore } from './sources.ts'
import { TILE } from './tables.ts'

/** `no` was seen; `unproven` couldn't be told from what is there. */
export type Answer = 'yes' | 'no' | 'unproven'

/** One verdict, with what was found. */
export interface Verdict {
  holds: Answer
  because: string[]
}

export interface Verdicts {
  intact: Verdict
  complete: Verdict
  signed: Verdict
  /** How many entries the newest signed checkpoint covers, and when it was signed. */
  covers: { size: number; at: string } | null
  entries: number
}

const SHOWN = 10
const some = (all: string[]) =>
  all.length > SHOWN ? [...all.slice(0, SHOWN), `… and ${all.length - SHOWN} more.`] : all

/** Judges one log from its pieces. */
export function judge(log: string, pieces: Pieces, keys: readonly string[], now: Date): Verdicts {
  const all = [...pieces.checkpoints.values()]
  const valid = (keys.length > 0 ? all.filter((one) => isSignedBy(one, keys)) : [...all]).sort(
    (a, b) => a.says.size - b.says.size || a.says.at.localeCompare(b.says.at),
  )
  const newest = valid.at(-1)?.says
  return {
    intact: intact(pieces, valid),
    complete: complete(log, pieces, newest?.size, now),
    signed: signed(all, valid, keys),
    covers: newest ? { size: newest.size, at: newest.at } : null,
    entries: pieces.entries,
  }
}

function signed(all: Found[], valid: Found[], keys: readonly string[]): Verdict {
  const forged = all.filter((one) => !valid.includes(one))
  const because = forged.map(
    ({ says, file }) => `The checkpoint of ${says.at} over ${says.size} entries in ${file} is not signed by that key.`,
  )
  if (forged.length > 0) return { holds: 'no', because: some(because) }
  if (valid.length === 0) return { holds: 'unproven', because: ['There is no checkpoint.'] }
  return keys.length > 0
    ? { holds: 'yes', because: [`${valid.length} checkpoints are signed by the key.`] }
    : { holds: 'unproven', because: ['Whose signatures they are was not asked. Give the key that you know: --key.'] }
}

/** Rebuilds the tree and holds it against every checkpoint. */
function intact(pieces: Pieces, valid: Found[]): Verdict {
  const wrong = [...pieces.altered, ...forks(valid)]
  const tree = rebuild(pieces, valid)
  wrong.push(...tree.wrong)
  if (wrong.length > 0) return { holds: 'no', because: some(wrong) }
  if (valid.length === 0)
    return { holds: 'unproven', because: ['There is no signed checkpoint to hold the entries against.'] }
  const doubtful = pieces.entries - tree.proven
  return doubtful > 0
    ? {
        holds: 'unproven',
        because: [
          `${doubtful} entries can't be held against a checkpoint: beside them something is missing, or they are not signed yet.`,
        ],
      }
    : { holds: 'yes', because: [`${tree.proven} entries are as they were sealed, by ${tree.checked} checkpoints.`] }
}

/** Two roots for one size: two histories were told. */
function forks(valid: Found[]): string[] {
  return valid.flatMap((one, i) => {
    const before = valid[i - 1]
    const isFork = before && before.says.size === one.says.size && !before.says.root.equals(one.says.root)
    return isFork
      ? [
          `Two histories: the checkpoints over ${one.says.size} entries in ${before.file} (${before.says.at}) and ${one.file} (${one.says.at}) differ.`,
        ]
      : []
  })
}

interface Rebuilt {
  wrong: string[]
  /** How many entries stand in a tree whose root was signed. */
  proven: number
  checked: number
}

/** Leaf by leaf where all are there; where some are lost, by the root that was given for their 256. */
function rebuild(pieces: Pieces, valid: Found[]): Rebuilt {
  const roots = new Roots(valid)
  const spans: { start: number; isWhole: boolean; good: number }[] = []
  let tree = new Frontier()
  roots.hold(tree)
  for (let tile = pieces.tiles.get(0); tile; tile = pieces.tiles.get(tree.size / WIDTH)) {
    const start = tree.size
    const edge = new Frontier(start, [...tree.peaks])
    let count = 0
    for (; count < WIDTH && tile.known[count]; count++) {
      edge.append(tile.hashes.subarray(count * 32, count * 32 + 32))
      roots.hold(edge)
    }
    spans.push({ start, isWhole: count === WIDTH, good: roots.good })
    if (count === WIDTH) tree = edge
    else if (!tile.node) break
    else {
      tree.append(tile.node, TILE)
      roots.hold(tree)
    }
  }
  const within = (start: number, end: number) => Math.min(WIDTH, Math.max(0, end - start))
  const proven = spans.map(({ start, isWhole, good }) => within(start, isWhole ? roots.good : good))
  return { wrong: roots.wrong, proven: proven.reduce((sum, each) => sum + each, 0), checked: roots.checked }
}

/** The signed roots, against which a growing tree is held. */
class Roots {
  readonly wrong: string[] = []
  /** The largest tree that had the signed root. */
  good = 0
  checked = 0
  private readonly bySize = new Map<number, Found[]>()

  constructor(valid: Found[]) {
    for (const one of valid) {
      const same = this.bySize.get(one.says.size)
      if (same) same.push(one)
      else this.bySize.set(one.says.size, [one])
    }
  }

  hold(tree: Frontier): void {
    const expected = this.bySize.get(tree.size)
    if (!expected) return
    const root = tree.root()
    for (const { says, file } of expected) {
      this.checked++
      if (says.root.equals(root)) this.good = tree.size
      else
        this.wrong.push(
          `Entries ${this.good} to ${tree.size - 1} are not those over which the checkpoint of ${says.at} in ${file} was signed.`,
        )
    }
  }
}

/** What isn't there, and why it may be gone. */
function complete(log: string, pieces: Pieces, covered: number | undefined, now: Date): Verdict {
  if (covered === undefined)
    return { holds: 'unproven', because: ['Without a signed checkpoint nobody knows how many entries there were.'] }
  const size = Math.max(covered, pieces.header?.size ?? 0)
  const exported = pieces.header ? new Date(pieces.header.exported_at) : now
  const then = exported < now ? exported : now
  const lost = gaps(pieces, size)
  const unexplained: string[] = []
  let [byAge, withRecord] = [0, 0]
  for (const [position, { source, id, at, record }] of pieces.erased) {
    const before = erasedBefore(log, source, then)
    const deletion = record === undefined ? undefined : pieces.deleted.get(record)
    if (before && new Date(at) <= before) byAge++
    else if (deletion !== undefined && deletion > position) withRecord++
    else unexplained.push(`The content of entry ${position} (${source} ${id}, ${at}) is missing without a reason.`)
  }
  const missing = lost.reduce((sum, [start, end]) => sum + end - start, 0)
  const lawful = [
    ...(byAge > 0 ? [`${byAge} entries were erased because their time was over.`] : []),
    ...(withRecord > 0 ? [`${withRecord} entries were erased with their record, whose deletion is logged.`] : []),
  ]
  const wrong = [
    ...(missing > 0 ? [`${missing} of ${size} entries are missing without a reason.`] : []),
    ...lost.map(([start, end]) =>
      end - start === 1 ? `Entry ${start} is missing.` : `Entries ${start} to ${end - 1} are missing.`,
    ),
    ...unexplained,
  ]
  if (wrong.length > 0) return { holds: 'no', because: [...some(wrong), ...lawful] }
  return {
    holds: 'yes',
    because: lawful.length > 0 ? ['Nothing else is missing.', ...lawful] : [`All ${size} entries are there.`],
  }
}

/** The runs of positions below a size of which there is nothing. */
function gaps({ tiles }: Pieces, size: number): Range[] {
  const found: [number, number][] = []
  const add = (start: number, end: number) => {
    const last = found.at(-1)
    if (last && last[1] === start) last[1] = end
    else found.push([start, end])
  }
  let next = 0
  for (const index of [...tiles.keys()].sort((a, b) => a - b)) {
    const [start, end] = [index * WIDTH, Math.min((index + 1) * WIDTH, size)]
    if (start >= size) break
    if (next < start) add(next, start)
    for (let at = start; at < end; at++) if (!tiles.get(index)?.known[at - start]) add(at, at + 1)
    next = end
  }
  if (next < size) add(next, size)
  return found
}
