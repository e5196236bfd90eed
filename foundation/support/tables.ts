import { oneOf, table, text, time } from '../table.ts'

/** A company lets whoever operates the installation in: for a time, to look or also to change. */
export const supportGrant = table('support_grant', {
  area: 'people',
  columns: {
    level: oneOf('read', 'write'),
    reason: text(500).about('nobody'),
    expires_at: time(),
    /** Ended by the company before its time. */
    ended_at: time().optional(),
  },
  label: ['reason'],
  keep: { for: 'log.changes_keep', from: 'expires_at' },
  log: 'outlives the record',
  alsoFor: [{ login: 'auth', may: ['select'] }],
})
