import { Type } from 'typebox'
import { identifier, integer, json, sealable, systemTable, text, time } from '../table.ts'

/**
 * Every wording of the promises that was ever in force here: written when the server starts with another one than the
 * last. It is about the installation and about nobody.
 */
export const statementVersion = systemTable('statement_version', {
  schema: 'auth',
  columns: {
    id: identifier(),
    number: integer(1, 2_147_483_647),
    at: time(),
    /** SHA-256 of the promises, in a canonical order. */
    digest: text(64, { pattern: '^[0-9a-f]{64}$' }).about('nobody'),
    promises: json(Type.Unknown()).about('nobody'),
    /** Against the one before, as it was judged then. */
    changes: json(Type.Unknown()).about('nobody'),
    ...sealable,
  },
  grants: { auth: ['select', 'insert'] },
  keep: { while: 'installation' },
})
