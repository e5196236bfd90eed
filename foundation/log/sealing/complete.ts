import { milliseconds } from '../../figures.ts'
import type { UnsealedDeletion } from './export.ts'
import type { Range } from './merkle.ts'
import type { Checkpoint } from './note.ts'
import { type Erased, type Pieces, WIDTH } from './pieces.ts'
import { erasedBefore } from './sources.ts'
import { some, type Verdict, type Verdicts } from './verdict.ts'

interface Asked {
  log: string
  /** The newest signed checkpoint. */
  newest: Checkpoint | undefined
  now: Date
  /** Entries before this position don't matter. */
  from: number
}

/** What isn't there, and why it may be gone. */
export function complete(pieces: Pieces, asked: Asked): Pick<Verdicts, 'complete' | 'awaited'> {
  const { newest, from } = asked
  if (!newest) return unproven('Without a signed checkpoint nobody knows how many entries there were.')
  const size = Math.max(newest.size, pieces.header?.size ?? 0)
  if (from > 0 && from >= size) return unproven(`There are ${size} entries, and none from ${from} on.`)
  const begin = Math.max(from, beginningOf(pieces))
  const contents = missingContents(pieces, asked)
  const wrong = [...missingEntries(gaps(pieces, begin, size), size), ...contents.unexplained]
  if (wrong.length > 0)
    return { complete: { holds: 'no', because: [...some(wrong), ...contents.explained] }, awaited: contents.awaited }
  const open = [
    ...(gaps(pieces, from, begin).length > 0 ? [partOnly(begin)] : []),
    ...(contents.awaited.length > 0 ? [awaiting(contents.awaiting)] : []),
  ]
  return { complete: verdictOf(open, contents.explained, { from, size }), awaited: contents.awaited }
}

const unproven = (because: string) => ({ complete: { holds: 'unproven' as const, because: [because] }, awaited: [] })

function verdictOf(open: string[], explained: string[], { from, size }: { from: number; size: number }): Verdict {
  if (open.length > 0) return { holds: 'unproven', because: [...open, ...explained] }
  if (explained.length > 0) return { holds: 'yes', because: ['Nothing else is missing.', ...explained] }
  return {
    holds: 'yes',
    because: [from > 0 ? `All entries from ${from} to ${size - 1} are there.` : `All ${size} entries are there.`],
  }
}

/** From where on there should be everything. That an export begins later is said by its header only. */
const beginningOf = ({ isWhole, beginnings }: Pieces): number =>
  isWhole || beginnings.length === 0 ? 0 : Math.min(...beginnings.map(({ from }) => from))

const partOnly = (begin: number) =>
  `These files begin with entry ${begin}: of those before nothing is proven. Whoever asked for that part only says so: --from ${begin}.`

const awaiting = (entries: number) =>
  `Complete apart from ${entries === 1 ? '1 entry' : `${entries} entries`} of deleted records: the deletion is logged, but sealed only with the next root. Until then nothing proves it; an export after that must show it.`

const missingEntries = (lost: Range[], size: number) => {
  const missing = lost.reduce((sum, [start, end]) => sum + end - start, 0)
  return [
    ...(missing > 0 ? [`${missing} of ${size} entries are missing without a reason.`] : []),
    ...lost.map(([start, end]) =>
      end - start === 1 ? `Entry ${start} is missing.` : `Entries ${start} to ${end - 1} are missing.`,
    ),
  ]
}

interface Contents {
  /** Sentences on what is missing without a reason. */
  unexplained: string[]
  /** Sentences on what may be missing. */
  explained: string[]
  /** How many entries miss their content because of a deletion that no root has yet, and these deletions. */
  awaiting: number
  awaited: string[]
}

function missingContents(pieces: Pieces, { log, newest, now, from }: Asked): Contents {
  const times = [pieces.header?.exported_at, pieces.endedAt].flatMap((time) => (time ? [Date.parse(time)] : []))
  const ended = times.length > 0 ? new Date(Math.max(...times)) : now
  const readUntil = ended < now ? ended : now
  const unexplained: string[] = []
  const awaited = new Set<string>()
  let [byAge, withRecord, awaiting] = [0, 0, 0]
  for (const [position, erased] of pieces.erased) {
    if (position < from) continue
    const { source, id, at, record = '' } = erased
    const before = erasedBefore(log, source, readUntil)
    const unsealed = pieces.unsealed.get(record)
    if (before && new Date(at) <= before) byAge++
    else if ((pieces.deleted.get(record) ?? -1) > position) withRecord++
    else if (unsealed && mayBeUnsealed(unsealed, erased, { newest, readUntil })) {
      awaiting++
      awaited.add(unsealed.id)
    } else unexplained.push(`The content of entry ${position} (${source} ${id}, ${at}) is missing without a reason.`)
  }
  const explained = [
    ...(byAge > 0 ? [`${byAge} entries were erased because their time was over.`] : []),
    ...(withRecord > 0 ? [`${withRecord} entries were erased with their record, whose deletion is logged.`] : []),
  ]
  return { unexplained, explained, awaiting, awaited: [...awaited] }
}

/**
 * Whether a deletion may be one that no root has yet. Anybody who edits the file can say so; therefore it explains
 * nothing for good, and nothing at all once there is a root of a time at which it must have been sealed.
 */
function mayBeUnsealed(
  { at }: UnsealedDeletion,
  erased: Erased,
  { newest, readUntil }: { newest: Checkpoint | undefined; readUntil: Date },
): boolean {
  const [deleted, root] = [Date.parse(at), Date.parse(newest?.at ?? '')]
  return (
    deleted >= Date.parse(erased.at) &&
    deleted <= readUntil.getTime() &&
    root - deleted <= milliseconds('log.checkpoint')
  )
}

/** The runs of positions, from one on and below a size, of which there is nothing. */
function gaps({ tiles }: Pieces, from: number, size: number): Range[] {
  const found: [number, number][] = []
  const add = (start: number, end: number) => {
    const last = found.at(-1)
    if (last && last[1] === start) last[1] = end
    else found.push([start, end])
  }
  let next = from
  for (const index of [...tiles.keys()].sort((a, b) => a - b)) {
    const [start, end] = [Math.max(index * WIDTH, from), Math.min((index + 1) * WIDTH, size)]
    if (start >= size) break
    if (end <= from) continue
    if (next < start) add(next, start)
    for (let at = start; at < end; at++) if (!tiles.get(index)?.known[at - index * WIDTH]) add(at, at + 1)
    next = end
  }
  if (next < size) add(next, size)
  return found
}
