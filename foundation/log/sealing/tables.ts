import { count, flag, hash, identifier, integer, sealable, systemTable, text, time } from '../../table.ts'

/** The installation's own tree; each other one is named by its company. */
export const INSTALLATION = '00000000-0000-0000-0000-000000000000'

/** Stands in the name of the log of a company that exists for checks only: its entries are kept for a shorter time. */
export const CANARY = 'canary/'

/** Of the inner nodes only levels that are multiples of it are stored, and one level is exported: 256 leaves each. */
export const TILE = 8

/** Written by `app.seal_log` and `app.sign_log` only, which add and never change. */
const readers = { app: ['select'], auth: ['select'], jobs: ['select'] } as const
const common = { schema: 'app', tenantColumn: 'tree', grants: readers, keep: { while: 'contract' } } as const

/** How far a tree has come: its right edge, and after which entry sealing goes on. */
const logTree = systemTable('log_tree', {
  ...common,
  columns: {
    tree: identifier(),
    size: count(),
    frontier: hash(),
    /** Which database it was: transactions are numbered anew where a dump is restored. */
    epoch: text(100).about('nobody'),
    /** Whether that has happened: then numbers alone don't tell what is sealed. */
    moved: flag(),
    after_txid: sealable.txid,
    after_id: identifier(),
  },
})

/** The leaves: what stays of an entry for ever, also when its content was erased. */
const logLeaf = systemTable('log_leaf', {
  ...common,
  columns: {
    tree: identifier(),
    position: count(),
    source: text(50).about('nobody'),
    entry_id: identifier(),
    at: time(),
    /** The record whose change it is: the log of some records dies with them. */
    record_id: identifier().optional(),
    content: hash(),
  },
})

/** Roots of complete subtrees of 256, 65,536 … leaves, so that a proof needs few rows of a large tree. */
const logNode = systemTable('log_node', {
  ...common,
  columns: { tree: identifier(), level: integer(0, 48), index: count(), hash: hash() },
})

/** The signed roots. Those of companies are themselves entries of the installation's tree. */
export const logCheckpoint = systemTable('log_checkpoint', {
  ...common,
  columns: {
    tree: identifier(),
    id: identifier(),
    at: time(),
    size: count(),
    /** The signed note: origin, size, root, time and signature. It has no secret, so it needs no salt. */
    note: text(2000).about('nobody'),
    txid: sealable.txid,
  },
})

/** Up to where a company's contact has the signed root by mail. */
const logMail = systemTable('log_mail', {
  schema: 'auth',
  columns: { tree: identifier(), size: count(), at: time() },
  grants: { auth: ['select', 'insert', 'update'] },
  keep: { while: 'contract' },
})

export const sealingTables = [logTree, logLeaf, logNode, logCheckpoint, logMail]
