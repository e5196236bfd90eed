import { hash } from 'node:crypto'

/** The Merkle tree of RFC 9162, 2.1, with SHA-256. Positions and sizes count leaves. */

const LEAF = Buffer.of(0)
const joint = Buffer.alloc(65, 1)

export const sha256 = (data: Uint8Array | string): Buffer => hash('sha256', data, 'buffer')

/** The same as a string of base64 or of bytes: a buffer for each hash kept the garbage collector busy. */
export const sha256Text = (data: Uint8Array | string, as: 'base64' | 'binary' = 'base64'): string =>
  hash('sha256', data, as)

/** The hash of a leaf, of bytes or of a text in UTF-8: RFC 9162, 2.1.1. */
export const leafHash = (data: Uint8Array | string): Buffer =>
  sha256(typeof data === 'string' ? `\0${data}` : Buffer.concat([LEAF, data]))

/** The hash of two neighbours: RFC 9162, 2.1.1. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  joint.set(left, 1)
  joint.set(right, 33)
  return sha256(joint)
}

/** A complete subtree: 2^level leaves, from index · 2^level on. */
export interface Subtree {
  level: number
  index: number
}

/**
 * The compact right edge of a tree: the roots of its complete subtrees, the largest first. It is all that is needed to
 * append and to know the root.
 */
export class Frontier {
  size: number
  readonly peaks: Buffer[]

  constructor(size = 0, peaks: Buffer[] = []) {
    this.size = size
    this.peaks = peaks
  }

  /** Appends a leaf's hash, or a complete subtree where one of that level ends. Tells each subtree that it completes. */
  append(added: Buffer, level = 0, completed?: (subtree: Subtree, hash: Buffer) => void): void {
    let node = added
    let at = level
    for (let index = this.size / 2 ** level; index % 2 === 1; index = (index - 1) / 2) {
      node = nodeHash(this.peaks.pop() as Buffer, node)
      at++
      completed?.({ level: at, index: (index - 1) / 2 }, node)
    }
    this.peaks.push(node)
    this.size += 2 ** level
  }

  /** The root; of an empty tree the hash of nothing. */
  root(): Buffer {
    return rootOf(this.peaks)
  }
}

/** The root over complete subtrees that stand side by side, the largest first. */
export const rootOf = (peaks: readonly Buffer[]): Buffer =>
  peaks.length === 0 ? sha256('') : peaks.reduceRight((right, left) => nodeHash(left, right))

/** A run of leaves, the second bound not included. */
export type Range = readonly [number, number]

/** The complete subtrees of which a run consists, the largest first. It begins where one of its size begins. */
export function subtreesOf([start, end]: Range): Subtree[] {
  const found: Subtree[] = []
  for (let at = start; at < end; ) {
    const level = Math.floor(Math.log2(end - at))
    found.push({ level, index: at / 2 ** level })
    at += 2 ** level
  }
  return found
}

/** The largest power of two below a number of leaves. */
const split = (leaves: number) => 2 ** Math.ceil(Math.log2(leaves) - 1)

/** Which runs' roots prove that a leaf is in a tree, in the order of RFC 9162, 2.1.3.1. */
export function inclusionRanges(position: number, size: number, start = 0): Range[] {
  if (size - start === 1) return []
  const middle = start + split(size - start)
  return position < middle
    ? [...inclusionRanges(position, middle, start), [middle, size]]
    : [...inclusionRanges(position, size, middle), [start, middle]]
}

/** Which runs' roots prove that a tree begins with a smaller one, in the order of RFC 9162, 2.1.4.1. */
export function consistencyRanges(smaller: number, size: number, start = 0, isKnown = true): Range[] {
  if (smaller === size) return isKnown ? [] : [[start, size]]
  const middle = start + split(size - start)
  return smaller <= middle
    ? [...consistencyRanges(smaller, middle, start, isKnown), [middle, size]]
    : [...consistencyRanges(smaller, size, middle, false), [start, middle]]
}

const half = (value: number) => Math.floor(value / 2)

/** Whether a leaf's hash stands at a position of the tree with this root: RFC 9162, 2.1.3.2. */
export function verifyInclusion(
  leaf: Buffer,
  position: number,
  size: number,
  proof: readonly Buffer[],
  root: Buffer,
): boolean {
  if (position >= size) return false
  let [fn, sn, node] = [position, size - 1, leaf]
  for (const sibling of proof) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      node = nodeHash(sibling, node)
      for (; fn % 2 === 0 && fn !== 0; fn = half(fn)) sn = half(sn)
    } else node = nodeHash(node, sibling)
    fn = half(fn)
    sn = half(sn)
  }
  return sn === 0 && node.equals(root)
}

/** Whether the tree with the second root begins with the one of the first: RFC 9162, 2.1.4.2. */
export function verifyConsistency(
  smaller: number,
  size: number,
  smallerRoot: Buffer,
  root: Buffer,
  proof: readonly Buffer[],
): boolean {
  if (smaller === 0 || smaller > size) return false
  if (smaller === size) return proof.length === 0 && smallerRoot.equals(root)
  const isPower = subtreesOf([0, smaller]).length === 1
  const [first, ...path] = isPower ? [smallerRoot, ...proof] : proof
  if (!first) return false
  let [fn, sn] = [smaller - 1, size - 1]
  for (; fn % 2 === 1; fn = half(fn)) sn = half(sn)
  let [old, now] = [first, first]
  for (const node of path) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      old = nodeHash(node, old)
      now = nodeHash(node, now)
      for (; fn % 2 === 0 && fn !== 0; fn = half(fn)) sn = half(sn)
    } else now = nodeHash(now, node)
    fn = half(fn)
    sn = half(sn)
  }
  return sn === 0 && old.equals(smallerRoot) && now.equals(root)
}
