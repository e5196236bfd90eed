import type { EndLine, Header, LeafLine, NodeLine } from './export.ts'
import { contentOf, hashOfStub, isSalt, isWithheld } from './leaf.ts'
import { judge } from './judge.ts'
import { isText, parseLine } from './lines.ts'
import { readCheckpoint } from './note.ts'
import { ALTERED, BARE, Pieces, type Tile, tileNamed, WIDTH, WITH_ENTRY } from './pieces.ts'
import { sourceNamed } from './sources.ts'
import type { Verdicts } from './verdict.ts'

/** Whose log the lines of a file are of, as soon as one of them tells. */
interface Place {
  log?: string
}

/**
 * Reads exports, checkpoints and pieces of them, in any order, and tells three things apart: whether what is there is as
 * it was sealed, whether anything is missing without a reason, and whether the expected key signed it. Needs no database.
 */
export class Verifier {
  readonly logs = new Map<string, Pieces>()
  private readonly orphans: { at: Place; line: LeafLine | NodeLine | EndLine }[] = []

  /** All lines of an export. */
  lines(file: string, all: Iterable<string>): void {
    const at = {}
    for (const each of all) this.line(file, each, at)
  }

  /** One line of an export; `at` is the same for all lines of a file. */
  line(file: string, text: string, at: Place): void {
    const parsed = parseLine(text)
    if (!parsed)
      return void this.of(at.log ?? '').altered.push(`A line of ${file} is no line of an export: ${text.slice(0, 60)}`)
    if ('attest_log' in parsed) {
      at.log = logOf(parsed.origin)
      header(this.of(at.log), parsed)
    } else if ('checkpoint' in parsed) this.note(file, parsed.checkpoint, at)
    else if (at.log === undefined) this.orphans.push({ at, line: parsed })
    else this.piece(this.of(at.log), parsed)
  }

  /** A signed checkpoint, wherever it comes from. */
  note(file: string, note: string, at: Place = {}): void {
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
    for (const { at, line } of this.orphans.splice(0)) this.piece(this.of(at.log ?? only ?? ''), line)
    return new Map([...this.logs].map(([log, pieces]) => [log, judge(log, pieces, { keys, now, from })]))
  }

  private of(log: string): Pieces {
    const pieces = this.logs.get(log) ?? new Pieces()
    this.logs.set(log, pieces)
    return pieces
  }

  private piece(pieces: Pieces, line: LeafLine | NodeLine | EndLine) {
    if ('node' in line) node(pieces, line)
    else if ('ended_at' in line) end(pieces, line)
    else leaf(pieces, line)
  }
}

/** A log is known by what stands behind the host, so that an installation may move to another address. */
const logOf = (origin: string) => origin.slice(origin.indexOf('/') + 1)

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

/** The root of a tile. Only one can be right. */
function node(pieces: Pieces, { node: index, hash: given }: NodeLine) {
  const [tile, hash] = [tileOf(pieces, index), Buffer.from(given, 'base64')]
  if (tile.node && !tile.node.equals(hash))
    return void pieces.altered.push(`The root over entries ${tileNamed(index)} is there twice, differently.`)
  tile.node = hash
}

/** Takes in a leaf. Its own hash is recomputed; what the tree says of it is told at the end. */
function leaf(pieces: Pieces, line: LeafLine) {
  const { position, source, id } = line
  const tile = tileOf(pieces, Math.floor(position / WIDTH))
  const within = position % WIDTH
  const known = tile.known[within] ?? 0
  if (!known) pieces.entries++
  const hash = attempt(() => hashOf(line))
  if (hash?.toString('base64') !== line.hash) {
    tile.known[within] = known || ALTERED
    return void pieces.altered.push(`Entry ${position} (${source} ${id}) is not what its hash says.`)
  }
  const place = tile.hashes.subarray(within * 32, within * 32 + 32)
  if (known > ALTERED && !place.equals(hash))
    return void pieces.altered.push(`Entry ${position} (${source} ${id}) is there twice, differently.`)
  place.set(hash)
  // Of an entry that one export has and another, later one has not, the first tells all.
  if (line.entry) tile.known[within] = WITH_ENTRY
  else if (known !== WITH_ENTRY) {
    tile.known[within] = BARE
    pieces.erased.set(position, { source, id, at: line.at, record: line.record })
  }
  if (line.entry) pieces.erased.delete(position)
  const record = deletedIn(line)
  if (record !== undefined) pieces.deleted.set(record, Math.max(position, pieces.deleted.get(record) ?? 0))
}

/** Undefined where a line isn't even shaped like one of ours. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

/** The record with which its log died: the deletion that stays has no content. */
const deletedIn = ({ source, entry, record, withheld }: LeafLine) =>
  source === 'change_log' && entry?.action === 'delete' && !('before' in entry) && !withheld?.commitments.before
    ? record
    : undefined

/** Those that each leaf has: position, source, id, at and hash. */
const MEMBERS = 5

/** The hash of a leaf, from its entry; undefined where the line has what was never sealed. */
function hashOf(line: LeafLine): Buffer | undefined {
  const { source, id, at, record = null, entry, salt, withheld, content = '' } = line
  const proof = salt ?? withheld ?? null
  if (Object.keys(line).length !== MEMBERS + (record === null ? 0 : 1) + (entry && proof !== null ? 2 : 1))
    return undefined
  if (!entry) return hashOfStub({ source, id, at, record, content })
  const known = sourceNamed.get(source)
  if (!known) return undefined
  const { fields } = known
  const personal = fields.personal.filter((key) => entry[key] !== undefined)
  const plain = fields.plain.filter((key) => entry[key] !== undefined)
  if (personal.some((key) => !isText(entry[key])) || Object.keys(entry).length !== plain.length + personal.length)
    return undefined
  const isProof =
    proof === null ? !fields.isSalted : isText(proof) ? isSalt(proof) : isWithheld(fields, personal, proof)
  if (!isProof || fields.isSalted !== (proof !== null)) return undefined
  return hashOfStub({ source, id, at, record, content: contentOf(fields, entry, proof) })
}
