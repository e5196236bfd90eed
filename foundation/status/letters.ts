import { figure } from '../figures.ts'
import { type Letter, oneLine } from '../mail/letters.ts'
import type { Language } from '../tenancy/tables.ts'
import { say } from '../words.ts'

interface To {
  language: Language
  /** The installation's public address. */
  address: string
  link: string
}

const write = (language: Language, name: string, values: Record<string, string>, text = ''): Letter => {
  const part = (key: string) => say(language, `status.mail.${key}`, oneLine(values))
  const paragraphs = [part(`${name}.body`), text.replace(/[^\P{Cc}\n]/gu, ''), part(`${name}.more`)]
  return {
    subject: part(`${name}.subject`),
    body: `${paragraphs.filter(Boolean).join('\n\n')}\n`,
  }
}

/** To whoever asked for mails of the status page: the link confirms. */
export const subscriptionLetter = ({ language, ...to }: To): Letter =>
  write(language, 'subscription', {
    ...to,
    valid: say(language, 'mail.spans.hours', { count: figure('status.confirm').value }),
  })

/** What was published of an incident; one that is over has an end. */
export const incidentLetter = (
  { language, ...to }: To & { title: string; state: string; impact: string; started: string; ended?: string },
  text: string,
): Letter => write(language, to.ended === undefined ? 'incident' : 'resolved', to, text)

/** Maintenance that was announced or called off. */
export const maintenanceLetter = (
  { language, ...to }: To & { title: string; state: string; from: string; until: string },
  text: string,
): Letter => write(language, 'maintenance', to, text)
