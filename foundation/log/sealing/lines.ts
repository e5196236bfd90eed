import type { CheckpointLine, EndLine, Header, LeafLine, NodeLine, UnsealedDeletion } from './export.ts'
import { HASH } from './leaf.ts'
import { subtreesOf } from './merkle.ts'
import { WIDTH } from './pieces.ts'

type Line = Header | LeafLine | NodeLine | CheckpointLine | EndLine

export const isText = (value: unknown): value is string => typeof value === 'string'
const isPlace = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
const isHash = (value: unknown) => isText(value) && HASH.test(value)

/** A line of an export; undefined where it is none, or says something twice. */
export function parseLine(text: string): Line | undefined {
  try {
    const line = JSON.parse(text) as Partial<Header & LeafLine & NodeLine & CheckpointLine & EndLine>
    // Mostly it stands there as an export writes it, and only otherwise its members are counted.
    if (JSON.stringify(line) !== text && membersIn(text) !== membersOf(line)) return undefined
    if (line.attest_log === 1) return isHeader(line) ? line : undefined
    if (isText(line.checkpoint)) return line as CheckpointLine
    if (isPlace(line.node) && isHash(line.hash)) return line as NodeLine
    if ('ended_at' in line) return isEnd(line) ? line : undefined
    const isLeaf =
      isPlace(line.position) && isText(line.source) && isText(line.id) && isText(line.at) && isText(line.hash)
    return isLeaf ? (line as LeafLine) : undefined
  } catch {
    return undefined
  }
}

/** How many members a JSON text names: of two of the same name one reader takes the first, and another the last. */
const membersIn = (text: string) => [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon).length

const membersOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce(
        (sum: number, each) => sum + membersOf(each),
        Array.isArray(value) ? 0 : Object.keys(value).length,
      )
    : 0

function isHeader(line: Partial<Header>): line is Header {
  const { origin, exported_at, size, from, before } = line
  if (!isText(origin) || !isText(exported_at) || !isPlace(size)) return false
  if (from === undefined) return before === undefined
  if (!isPlace(from) || from === 0 || from % WIDTH > 0 || !Array.isArray(before)) return false
  return before.length === subtreesOf([0, from]).length && before.every(isHash)
}

const isEnd = (line: Partial<EndLine>): line is EndLine =>
  isText(line.ended_at) &&
  Array.isArray(line.unsealed_deletions) &&
  line.unsealed_deletions.every(
    ({ id, at, record }: Partial<UnsealedDeletion>) => isText(id) && isText(at) && isText(record),
  )
