import { Type } from 'typebox'
import { identifier, integer, json, oneOf, sealable, systemTable, text, time } from '../table.ts'

/** What each check saw, with its evidence. Checks look at canary companies only, so nothing here is about anybody. */
export const promiseResult = systemTable('promise_result', {
  schema: 'auth',
  columns: {
    id: identifier(),
    promise: text(60).about('nobody'),
    at: time(),
    outcome: oneOf('kept', 'broken', 'unknown', 'not set up'),
    evidence: json(Type.Unknown()).about('nobody'),
    milliseconds: integer(0, 2_147_483_647),
    ...sealable,
  },
  grants: { auth: ['select', 'insert', 'delete'] },
  keep: { for: 'log.changes_keep', from: 'at' },
})
