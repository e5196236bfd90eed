import { Frontier, type Subtree } from './merkle.ts'
import { ALTERED, type Beginning, type Found, type Pieces, tileNamed, WIDTH } from './pieces.ts'
import { TILE } from './tables.ts'

interface Rebuilt {
  wrong: string[]
  /** How many entries stand in a tree whose root was signed. */
  proven: number
  checked: number
}

/** Holds the leaves against the signed roots: from the first one on, and from where partial exports begin. */
export function rebuild(pieces: Pieces, valid: Found[]): Rebuilt {
  const roots = new Roots(valid)
  let [proven, reached] = [0, 0]
  for (const { from, before } of [WHOLE, ...pieces.beginnings.toSorted((a, b) => a.from - b.from)]) {
    if (from > 0 && from <= reached) continue
    const part = follow(pieces, new Frontier(from, [...before]), roots)
    proven += part.proven
    reached = part.reached
  }
  return { wrong: roots.wrong, proven, checked: roots.checked }
}

const WHOLE: Beginning = { from: 0, before: [] }

/** Leaf by leaf where all are there; where some are lost, by the root that was given for their 256. */
function follow(pieces: Pieces, from: Frontier, roots: Roots): { proven: number; reached: number } {
  const spans: { start: number; isWhole: boolean; good: number }[] = []
  let tree = from
  roots.hold(tree)
  for (let tile = pieces.tiles.get(tree.size / WIDTH); tile; tile = pieces.tiles.get(tree.size / WIDTH)) {
    const start = tree.size
    const { node } = tile
    const compare = ({ level }: Subtree, hash: Buffer) => {
      if (level === TILE && node && !node.equals(hash))
        roots.wrong.push(`The root that is given for entries ${tileNamed(start / WIDTH)} is not theirs.`)
    }
    const edge = new Frontier(start, [...tree.peaks])
    let count = 0
    for (; count < WIDTH && (tile.known[count] ?? 0) > ALTERED; count++) {
      const hash = tile.hashes.subarray(count * 32, count * 32 + 32)
      edge.append(hash, 0, count === WIDTH - 1 ? compare : undefined)
      roots.hold(edge)
    }
    spans.push({ start, isWhole: count === WIDTH, good: roots.good })
    if (count === WIDTH) tree = edge
    else if (!node) break
    else {
      tree.append(node, TILE)
      roots.hold(tree)
    }
  }
  const within = (start: number, end: number) => Math.min(WIDTH, Math.max(0, end - start))
  const proven = spans.map(({ start, isWhole, good }) => within(start, isWhole ? roots.good : good))
  return { proven: proven.reduce((sum, each) => sum + each, 0), reached: tree.size }
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
