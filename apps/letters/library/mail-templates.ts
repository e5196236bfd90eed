import { Type } from 'typebox'
import type { TenantDb } from '../../../foundation/database/tenant-db.ts'
import { type FieldError, invalid } from '../../../foundation/errors.ts'
import type { Letter } from '../../../foundation/mail/letters.ts'
import { records } from '../../../foundation/records.ts'
import { get, type TenantRequest } from '../../../foundation/route.ts'
import type { Insert, Row } from '../../../foundation/table.ts'
import type { Language } from '../../../foundation/tenancy/tables.ts'
import { say } from '../../../foundation/words.ts'
import { closed } from '../schema.ts'
import { mailTemplate, type mailUses } from './tables.ts'
import { onOneLine } from './wording.ts'

type Values = Partial<Insert<typeof mailTemplate>>
type MailUse = (typeof mailUses)[number]

/** What a mail can name: days are written as its language writes them, the rest as it comes. */
const placeholders = {
  handover: ['name', 'company', 'sender', 'letter_of', 'message', 'due_on', 'link', 'expires_on'],
  handover_reminder: ['name', 'company', 'letter_of', 'due_on', 'sent_on'],
  handover_finished: ['name', 'company', 'sender', 'letter_of', 'message', 'link'],
  reminder: ['name', 'company', 'count', 'link'],
  self_service: ['name', 'company', 'sender', 'link', 'expires_on'],
  request_received: ['name', 'company', 'sender', 'letter_of', 'message', 'due_on', 'link'],
  request_accepted: ['name', 'company', 'sender', 'letter_of', 'message', 'due_on'],
  request_declined: ['name', 'company', 'sender', 'letter_of', 'message'],
  letter_ready: ['name', 'company', 'sender', 'letter_of', 'message', 'link'],
} as const satisfies Record<MailUse, readonly string[]>
type Placeholder = (typeof placeholders)[MailUse][number]

/** Mails that are good for nothing without their link. */
const needLink: readonly MailUse[] = ['handover', 'self_service', 'reminder']
const required = (use: MailUse): readonly string[] => (needLink.includes(use) ? ['link'] : [])

const slot = /\{([^{}]*)\}/g
const LONGEST_SUBJECT = 300

async function prepare(
  _: TenantRequest,
  given: Values,
  before?: () => Promise<Row<typeof mailTemplate>>,
): Promise<Values> {
  const values: Values = {
    ...given,
    ...(given.subject !== undefined && { subject: onOneLine(given.subject) }),
    ...(given.body !== undefined && { body: given.body.replace(/\r\n?/g, '\n').trim() }),
  }
  const wrong = templateErrors({ ...(await before?.()), ...values } as Row<typeof mailTemplate>)
  if (wrong.length > 0) throw invalid(...wrong)
  return values
}

function templateErrors({
  use,
  subject,
  body,
}: Pick<Row<typeof mailTemplate>, 'use' | 'subject' | 'body'>): FieldError[] {
  const missing = required(use).filter((name) => !body.includes(`{${name}}`))
  return [
    ...Object.entries({ subject, body }).flatMap(([field, text]) => [
      ...(text ? [] : [{ field, code: 'empty' }]),
      ...unknownIn(text, use).map((name) => ({ field, code: 'placeholder', values: { name } })),
    ]),
    // In the subject a link would stand in lists and notifications for everybody to see.
    ...(subject.includes('{link}') ? [{ field: 'subject', code: 'link_in_subject' }] : []),
    ...missing.map((name) => ({ field: 'body', code: 'placeholder_missing', values: { name } })),
  ]
}

const unknownIn = (text: string, use: MailUse) =>
  [...new Set([...text.matchAll(slot)].map(([, name]) => name as string))].filter(
    (name) => !(placeholders[use] as readonly string[]).includes(name),
  )

/**
 * A mail of the company: its own words in this language, else ours. `…_on` are days, `YYYY-MM-DD`. A line that names
 * nothing but what isn't given is left out. Values stay on one line, but for `message`, and are never read as
 * placeholders themselves; nothing gets a line break into the subject.
 */
export async function mailFor(
  db: TenantDb,
  use: MailUse,
  language: Language,
  values: Partial<Record<Placeholder, string | null>>,
): Promise<Letter> {
  const own = await db.maybe<Letter>(
    db
      .select(mailTemplate)
      .select(['mail_template.subject', 'mail_template.body'])
      .where('mail_template.use', '=', use)
      .where('mail_template.language', '=', language),
  )
  const isWhole = required(use).every((name) => own?.body.includes(`{${name}}`))
  const { subject, body } = own && isWhole ? own : defaultOf(use, language)
  const said = new Map(Object.entries(values).map(([name, value]) => [name, written(language, name, value ?? '')]))
  return {
    subject: onOneLine(filled(subject, said)).slice(0, LONGEST_SUBJECT),
    body: `${filled(body, said)
      .replace(/\n{3,}/g, '\n\n')
      .trim()}\n`,
  }
}

const defaultOf = (use: MailUse, language: Language): Letter => ({
  subject: say(language, `letters.mails.${use}.subject`),
  body: say(language, `letters.mails.${use}.body`),
})

function written(language: Language, name: string, value: string): string {
  if (name === 'message')
    return value
      .replace(/\r\n?|[\p{Zl}\p{Zp}]/gu, '\n')
      .replace(/[^\P{Cc}\n]+/gu, ' ')
      .trim()
  const line = value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  if (!name.endsWith('_on') || !/^\d{4}-\d{2}-\d{2}$/.test(line)) return line
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${line}T00:00:00Z`),
  )
}

function filled(text: string, said: ReadonlyMap<string, string>): string {
  const isSaid = (line: string) => {
    const names = [...line.matchAll(slot)].map(([, name]) => name as string)
    return names.length === 0 || names.some((name) => said.get(name))
  }
  const lines = text.split('\n').filter(isSaid)
  return lines.map((line) => line.replace(slot, (_, name: string) => said.get(name) ?? '')).join('\n')
}

const { use, language } = mailTemplate.columns
const Query = closed({ use: use.schema, language: language.schema })
const Names = Type.Array(Type.String())

export const mailTemplateRoutes = [
  get(
    '/mail-templates/defaults',
    {
      right: 'mail_template.read',
      summary: 'Shows what a mail says as long as the company has no words of its own, and what it can name',
      query: Query,
      out: Type.Object({ subject: Type.String(), body: Type.String(), placeholders: Names, required: Names }),
    },
    async ({ query }: TenantRequest<{ query: typeof Query }>) => {
      const { use, language } = query as { use: MailUse; language: Language }
      return { ...defaultOf(use, language), placeholders: [...placeholders[use]], required: [...required(use)] }
    },
  ),
  ...records(mailTemplate, {
    path: '/mail-templates',
    sort: ['use', 'language'],
    filter: ['use', 'language'],
    prepare,
  }),
]
