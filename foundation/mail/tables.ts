import { email, identifier, integer, oneOf, systemTable, text, time } from '../table.ts'

/** Outgoing mail: queued with the transaction that wants it sent. Its text may hold secret links. */
export const mail = systemTable('mail', {
  schema: 'auth',
  columns: {
    id: identifier(),
    recipient: email().about('account'),
    subject: text(300).about('account'),
    body: text(20_000).about('account').optional(),
    /** Where one click ends such mails, if people subscribed to them. */
    unsubscribe: text(500).about('account').optional(),
    state: oneOf('waiting', 'sent', 'failed', 'kept'),
    attempts: integer(0, 1000),
    error: text(500).about('nobody').optional(),
    created_at: time(),
    sent_at: time().optional(),
  },
  grants: { auth: ['select', 'insert', 'update', 'delete'], jobs: ['select', 'update'] },
  keep: { for: 'mail.keep', from: 'created_at' },
})
