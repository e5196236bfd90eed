import type { Saved } from '../../../../../web/kit/queries.ts'
import type { Row } from '../../../../../foundation/table.ts'
import type { mailTemplate } from '../../../library/tables.ts'

export type MailTemplate = Saved & Row<typeof mailTemplate>
export type MailUse = MailTemplate['use']
export type MailDefaults = { subject: string; body: string; placeholders: string[]; required: string[] }

export const mailUses: readonly MailUse[] = [
  'handover',
  'handover_reminder',
  'handover_finished',
  'reminder',
  'self_service',
  'request_received',
  'request_accepted',
  'request_declined',
  'letter_ready',
]

/** A mail with example values in place of its placeholders. */
export const filledWith = (text: string, values: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (tag, name: string) => values[name] ?? tag)
