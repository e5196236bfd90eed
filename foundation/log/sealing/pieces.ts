import type { Header, UnsealedDeletion } from './export.ts'
import { type Checkpoint, verifyNote } from './note.ts'
import { TILE } from './tables.ts'

/** How many leaves share a node line. */
export const WIDTH = 2 ** TILE

/** What is known of a leaf: nothing, that it was altered, its stub, its entry. */
export const [ALTERED, BARE, WITH_ENTRY] = [1, 2, 3] as const

/** The entries of a tile, in words. */
export const tileNamed = (index: number): string => `${index * WIDTH} to ${(index + 1) * WIDTH - 1}`

/** 256 neighbours of a tree, as far as they are known. */
export interface Tile {
  hashes: Buffer
  known: Uint8Array
  /** The root that was given for them. */
  node?: Buffer
}

/** A leaf without its entry. */
export interface Erased {
  source: string
  id: string
  at: string
  record: string | undefined
}

/** A checkpoint, and the file in which it was found. */
export interface Found {
  note: string
  says: Checkpoint
  file: string
}

/** Where a partial export begins, with the roots of the subtrees before it. */
export interface Beginning {
  from: number
  before: Buffer[]
}

/** What was read of one log. */
export class Pieces {
  readonly tiles = new Map<number, Tile>()
  readonly erased = new Map<number, Erased>()
  /** Records whose deletion is an entry, with its position. */
  readonly deleted = new Map<string, number>()
  /** Deletions that an export names and that weren't sealed then, by record. */
  readonly unsealed = new Map<string, UnsealedDeletion>()
  /** Beginnings of partial exports. */
  readonly beginnings: Beginning[] = []
  /** Whether an export says that it has all from the first entry on. */
  isWhole = false
  readonly checkpoints = new Map<string, Found>()
  /** What can't be, each with its position or file. */
  readonly altered: string[] = []
  entries = 0
  header: Header | undefined
  /** Until when the latest export was read. */
  endedAt: string | undefined
}

/** Whether this key signed the checkpoint, in the name of its own host. */
export const isSignedBy = ({ note, says }: Found, keys: readonly string[]): boolean =>
  keys.some(
    (key) => says.origin.startsWith(`${key.slice(0, key.indexOf('+'))}/`) && verifyNote(note, key) !== undefined,
  )
