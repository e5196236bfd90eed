import { type FigureName, figure } from '../figures.ts'
import type { Language } from '../tenancy/tables.ts'
import { say } from '../words.ts'

/** What a mail says, in the recipient's language, as plain text. */
export interface Letter {
  subject: string
  body: string
  /** The address at which one click ends mails of this kind (RFC 8058), for those to which people subscribe. */
  unsubscribe?: string
}

type Values = Record<string, string>

/** Names are typed by people; without line breaks they can't pass for a header or a paragraph of ours. */
export const oneLine = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')]))

function write(language: Language, name: string, given: Values): Letter {
  const values = oneLine(given)
  const part = (key: string) => say(language, `mail.${key}`, values)
  return { subject: part(`${name}.subject`), body: `${part(`${name}.body`)}\n\n${part('signature')}\n` }
}

/** A figure that is a span of time, as the language says it: "60 minutes", "7 dni". */
const span = (language: Language, name: FigureName) =>
  say(language, `mail.spans.${figure(name).unit}`, { count: figure(name).value })

interface To {
  language: Language
  /** The person's name. */
  name: string
  /** The installation's public address. */
  address: string
}

/** To somebody whose password sign-in was locked, with the link that unlocks it. */
export const lockedLetter = ({ language, ...to }: To & { link: string }): Letter =>
  write(language, 'locked', {
    ...to,
    valid: span(language, 'identity.unlock_link'),
    attempts: String(figure('identity.lockout_attempts').value),
  })

/** To somebody who, or for whom somebody, asked for a new password. */
export const resetLetter = ({ language, ...to }: To & { link: string }): Letter =>
  write(language, 'reset', { ...to, valid: span(language, 'identity.reset_link') })

/** After each change of a password, so that a change by a stranger doesn't stay unseen (ASVS 5.0, 6.3.7). */
export const passwordChangedLetter = ({ language, ...to }: To): Letter => write(language, 'password_changed', to)

/** To somebody who is asked to join a company. `inviter` is a person's name, or the installation's address. */
export const invitationLetter = ({
  language,
  ...to
}: To & { link: string; company: string; inviter: string }): Letter =>
  write(language, 'invitation', { ...to, valid: span(language, 'identity.invitation_link') })

/** To somebody who answers for deletions: `what` goes by itself between two days. Names of records are never mailed. */
export const erasureLetter = ({
  language,
  ...to
}: To & { link: string; company: string; what: string; from: string; until: string }): Letter =>
  write(language, 'erasure', to)

/** To a company's contact, each time that support enters: `until` is when the grant ends. */
export const supportLetter = ({ language, ...to }: To & { company: string; until: string }): Letter =>
  write(language, 'support', to)
