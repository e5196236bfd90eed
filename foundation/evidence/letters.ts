import { type Letter, oneLine } from '../mail/letters.ts'
import { dayInWords } from '../privacy/certificate.ts'
import { type AttestPromise, sentence } from '../promises/promise.ts'
import type { Language } from '../tenancy/tables.ts'
import { say } from '../words.ts'
import type { Announcement } from './announcements.ts'

interface To {
  language: Language
  company: string
  /** The installation's public address. */
  address: string
  /** The address that takes objections. */
  contact: string
  today: string
}

/** To a company's contact: what changes about a sub-processor, from when, and how to object (Art. 28 (2) GDPR). */
export function noticeLetter({ language, today, ...to }: To, { of, kind, diff, from_on }: Announcement): Letter {
  const isMissed = kind === 'ends' && from_on < of.works_from
  const values = oneLine({ ...to, name: of.name, from: dayInWords(language, from_on) })
  const words = (key: string) => say(language, `subprocessors.notice.${key}`, values)
  const facts = ['role', 'service', 'country', 'place', 'data_categories', 'transfer_basis'] as const
  const lines =
    kind === 'begins'
      ? facts.flatMap((key) => (of[key] ? [`- ${label(language, key)}: ${value(language, key, of[key])}`] : []))
      : Object.entries(diff).map(
          ([key, { before, after }]) =>
            `- ${label(language, key)}: ${value(language, key, before)} → ${value(language, key, after)}`,
        )
  const about = isMissed ? 'missed' : kind
  return {
    subject: words(`${about}.subject`),
    body: [
      words('hello'),
      words(`${about}.body`),
      ...(lines.length > 0 ? [lines.join('\n')] : []),
      ...(kind !== 'ends' && from_on > today ? [words('object')] : []),
      words('more'),
      `${say(language, 'mail.signature', values)}\n`,
    ].join('\n\n'),
  }
}

const label = (language: Language, key: string) => say(language, `subprocessors.columns.${key}`)

/** What stands in a column, as people of this language write it. */
function value(language: Language, key: string, given: unknown): string {
  const text = String(given)
  if (key === 'country') return new Intl.DisplayNames(language, { type: 'region' }).of(text) ?? text
  if (key === 'transfer_basis') return say(language, `subprocessors.transfer.${text}`)
  if (key === 'works_from') return dayInWords(language, text)
  return oneLine({ text }).text as string
}

interface Reminded {
  id: string
  title: string
  expires_on: string
  owner_name: string
  owner_language: Language
  promises: string[]
}

/** To who answers for evidence that expires soon, today, or has expired: what it proves, and what to do. */
export function reminderLetter(of: Reminded, today: string, address: string, all: readonly AttestPromise[]): Letter {
  const language = of.owner_language
  const when = of.expires_on > today ? 'soon' : of.expires_on === today ? 'today' : 'over'
  const values = oneLine({
    name: of.owner_name,
    title: of.title,
    day: dayInWords(language, of.expires_on),
    link: `${address}/operator/evidence/${of.id}`,
    address,
  })
  const words = (key: string) => say(language, `evidence.reminder.${key}`, values)
  const proven = of.promises.map((id) => {
    const one = all.find((each) => each.id === id)
    return `- ${id}${one ? `: ${sentence(one, language)}` : ''}`
  })
  return {
    subject: words(`${when}.subject`),
    body: [
      words('hello'),
      words(`${when}.body`),
      proven.join('\n'),
      words('do'),
      `${say(language, 'mail.signature', values)}\n`,
    ].join('\n\n'),
  }
}
