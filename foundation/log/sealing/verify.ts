import type { CheckpointLine, EndLine, Header, LeafLine, NodeLine, UnsealedDeletion } from './export.ts'
import { contentOf, hashOfStub } from './leaf.ts'
import { judge } from './judge.ts'
import { subtreesOf } from './merkle.ts'
import { readCheckpoint } from './note.ts'
import { Pieces, type Tile, WIDTH } from './pieces.ts'
import { sourceNamed } from './sources.ts'
import type { Verdicts } from './verdict.ts'

const [BARE, WITH_ENTRY] = [1, 2]

const isText = (value: unknown): value is string => typeof value === 'string'
const isPlace = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
const HASH = /^[A-Za-z0-9+/]{43}=$/

/**
 * Reads exports, checkpoints and pieces of them, in any order, and tells three things apart: whether what is there is as
 * it was sealed, whether anything is missing without a reason, and whether the expected key signed it. Needs no database.
 */
export class Verifier {
  readonly logs = new Map<string, Pieces>()
  private readonly orphans: (LeafLine | NodeLine | EndLine)[] = []

  /** All lines of an export. */
  lines(file: string, all: Iterable<string>): void {
    const at = {}
    for (const each of all) this.line(file, each, at)
  }

  /** One line of an export; `at` is the same for all lines of a file. */
  line(file: string, text: string, at: { log?: string }): void {
    const parsed = parse(text)
    if (!parsed)
      return void this.of(at.log ?? '').altered.push(`A line of ${file} is no line of an export: ${text.slice(0, 60)}`)
    if ('attest_log' in parsed) {
      at.log = logOf(parsed.origin)
      header(this.of(at.log), parsed)
    } else if ('checkpoint' in parsed) this.note(file, parsed.checkpoint, at)
    else if (at.log === undefined) this.orphans.push(parsed)
    else this.piece(this.of(at.log), parsed)
  }

  /** A signed checkpoint, wherever it comes from. */
  note(file: string, note: string, at: { log?: string } = {}): void {
    const says = readCheckpoint(note)
    if (!says) return void this.of(at.log ?? '').altered.push(`A checkpoint in ${file} can't be read.`)
    at.log ??= logOf(says.origin)
    this.of(logOf(says.origin)).checkpoints.set(`${note}${file}`, { note, says, file })
  }

  /**
   * The verdicts on each log. Without keys it isn't told who signed the checkpoints. Whoever wants to know of the entries
   * from a position on only says so: that a file begins later proves nothing about what was before.
   */
  verdicts(keys: readonly string[], now = new Date(), from = 0): Map<string, Verdicts> {
    const [only] = this.logs.size === 1 ? this.logs.keys() : []
    for (const line of this.orphans.splice(0)) this.piece(this.of(only ?? ''), line)
    return new Map([...this.logs].map(([log, pieces]) => [log, judge(log, pieces, { keys, now, from })]))
  }

  private of(log: string): Pieces {
    const pieces = this.logs.get(log) ?? new Pieces()
    this.logs.set(log, pieces)
    return pieces
  }

  private piece(pieces: Pieces, line: LeafLine | NodeLine | EndLine) {
    if ('node' in line) tileOf(pieces, line.node).node ??= Buffer.from(line.hash, 'base64')
    else if ('ended_at' in line) end(pieces, line)
    else leaf(pieces, line)
  }
}

/** A log is known by what stands behind the host, so that an installation may move to another address. */
const logOf = (origin: string) => origin.slice(origin.indexOf('/') + 1)

type Line = Header | LeafLine | NodeLine | CheckpointLine | EndLine

function parse(text: string): Line | undefined {
  try {
    const line = JSON.parse(text) as Partial<Header & LeafLine & NodeLine & CheckpointLine & EndLine>
    if (line.attest_log === 1) return isHeader(line) ? line : undefined
    if (isText(line.checkpoint)) return line as CheckpointLine
    if (isPlace(line.node) && isText(line.hash) && HASH.test(line.hash)) return line as NodeLine
    if ('ended_at' in line) return isEnd(line) ? line : undefined
    const isLeaf =
      isPlace(line.position) && isText(line.source) && isText(line.id) && isText(line.at) && isText(line.hash)
    return isLeaf ? (line as LeafLine) : undefined
  } catch {
    return undefined
  }
}

function isHeader(line: Partial<Header>): line is Header {
  const { origin, exported_at, size, from, before } = line
  if (!isText(origin) || !isText(exported_at) || !isPlace(size)) return false
  if (from === undefined) return before === undefined
  if (!isPlace(from) || from === 0 || from % WIDTH > 0 || !Array.isArray(before)) return false
  return before.length === subtreesOf([0, from]).length && before.every((hash) => isText(hash) && HASH.test(hash))
}

const isEnd = (line: Partial<EndLine>): line is EndLine =>
  isText(line.ended_at) &&
  Array.isArray(line.unsealed_deletions) &&
  line.unsealed_deletions.every(
    ({ id, at, record }: Partial<UnsealedDeletion>) => isText(id) && isText(at) && isText(record),
  )

function header(pieces: Pieces, line: Header) {
  if (!pieces.header || pieces.header.exported_at < line.exported_at) pieces.header = line
  const { from, before = [] } = line
  if (from === undefined) pieces.isWhole = true
  else pieces.beginnings.push({ from, before: before.map((hash) => Buffer.from(hash, 'base64')) })
}

function end(pieces: Pieces, { ended_at, unsealed_deletions: all }: EndLine) {
  if (pieces.endedAt === undefined || pieces.endedAt < ended_at) pieces.endedAt = ended_at
  // What two exports name alike was named by the earlier one first: from then on its sealing is due.
  for (const one of all) {
    const known = pieces.unsealed.get(one.record)
    if (!known || one.at < known.at) pieces.unsealed.set(one.record, one)
  }
}

function tileOf({ tiles }: Pieces, index: number): Tile {
  let tile = tiles.get(index)
  if (!tile) {
    tile = { hashes: Buffer.alloc(WIDTH * 32), known: new Uint8Array(WIDTH) }
    tiles.set(index, tile)
  }
  return tile
}

/** Takes in a leaf. Its own hash is recomputed; what the tree says of it is told at the end. */
function leaf(pieces: Pieces, line: LeafLine) {
  const { position, source, id } = line
  const hash = Buffer.from(line.hash, 'base64')
  const recomputed = attempt(() => hashOf(line))
  if (!recomputed?.equals(hash) || hash.length !== 32)
    return void pieces.altered.push(`Entry ${position} (${source} ${id}) is not what its hash says.`)
  const tile = tileOf(pieces, Math.floor(position / WIDTH))
  const within = position % WIDTH
  const place = tile.hashes.subarray(within * 32, within * 32 + 32)
  if (tile.known[within] && !place.equals(hash))
    return void pieces.altered.push(`Entry ${position} (${source} ${id}) is there twice, differently.`)
  if (!tile.known[within]) pieces.entries++
  place.set(hash)
  // Of an entry that one export has and another, later one has not, the first tells all.
  if (line.entry) tile.known[within] = WITH_ENTRY
  else if (tile.known[within] !== WITH_ENTRY) {
    tile.known[within] = BARE
    pieces.erased.set(position, { source, id, at: line.at, record: line.record })
  }
  if (line.entry) pieces.erased.delete(position)
  if (isDeletion(line)) pieces.deleted.set(line.record as string, position)
}

/** Undefined where a line isn't even shaped like one of ours. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

/** Where the log of a record dies with it, the deletion that stays has no content. */
const isDeletion = ({ source, entry, record, withheld }: LeafLine) =>
  source === 'change_log' &&
  record !== undefined &&
  entry?.action === 'delete' &&
  !('before' in entry) &&
  !withheld?.commitments.before

/** The hash of a leaf, from its entry; undefined where the entry has what was never sealed. */
function hashOf({ source, id, at, record: of, entry, salt, withheld, content = '' }: LeafLine): Buffer | undefined {
  const record = of ?? null
  if (!entry) return hashOfStub({ source, id, at, record, content })
  const known = sourceNamed.get(source)
  if (!known) return undefined
  const { fields } = known
  const personal = fields.personal.filter((key) => entry[key] !== undefined)
  const plain = fields.plain.filter((key) => entry[key] !== undefined)
  if (personal.some((key) => !isText(entry[key])) || Object.keys(entry).length !== plain.length + personal.length)
    return undefined
  const proof = salt ?? withheld ?? null
  if (fields.isSalted !== (proof !== null)) return undefined
  return hashOfStub({ source, id, at, record, content: contentOf(fields, entry, proof) })
}
