import { escape } from '../statement/page.ts'
import type { Language } from '../tenancy/tables.ts'
import type { Status } from './overview.ts'
import { inLanguage } from './texts.ts'
import { Words } from './words.ts'

const MOST = 50

interface Entry {
  id: string
  title: string
  at: string
  text: string
}

/** Updates of incidents, and maintenance that was announced or called off, newest first (RFC 4287). */
export function atomFeed(status: Status, language: Language, page: string): string {
  const words = new Words(language, status.time_zone)
  const entries = [...incidents(status, words), ...maintenance(status, words)]
    .toSorted((a, b) => b.at.localeCompare(a.at))
    .slice(0, MOST)
  const updated = entries[0]?.at ?? status.years.at(-1)?.from ?? status.generated_at
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${escape(page)}</id><title>${words.html('title')}</title><updated>${updated}</updated>
<author><name>${escape(new URL(page).host)}</name></author>
<link rel="alternate" type="text/html" href="${escape(page)}"/>
${entries.map(({ id, title, at, text }) => `<entry><id>${id}</id><title>${escape(title)}</title><updated>${at}</updated><link rel="alternate" href="${escape(page)}"/><content type="text">${escape(text)}</content></entry>`).join('\n')}
</feed>
`
}

const incidents = ({ incidents: running, past_incidents }: Status, words: Words): Entry[] =>
  [...running, ...past_incidents].flatMap(({ title, updates }) =>
    updates.map(({ id, at, state, impact, text }) => ({
      id: `urn:uuid:${id}`,
      at,
      title: `${inLanguage(title, words.language).text}: ${words.say(`incident.${state}`)}`,
      text: `${state === 'resolved' ? '' : `${words.say('impact_title')}: ${words.say(`impact.${impact}`)}\n\n`}${inLanguage(text, words.language).text}`,
    })),
  )

const maintenance = ({ maintenance: planned, past_maintenance }: Status, words: Words): Entry[] =>
  [...planned, ...past_maintenance].flatMap(({ id, title, text, starts_at, ends_at, announced_at, cancelled_at }) => {
    const name = inLanguage(title, words.language).text
    const about = `${words.say('began')}: ${words.moment(starts_at)}\n${words.say('ended')}: ${words.moment(ends_at)}\n\n${text ? inLanguage(text, words.language).text : ''}`
    return [
      { id: `urn:uuid:${id}`, at: announced_at, title: `${words.say('maintenance.planned')}: ${name}`, text: about },
      ...(cancelled_at
        ? [
            {
              id: `urn:uuid:${id}#cancelled`,
              at: cancelled_at,
              title: `${words.say('maintenance.cancelled')}: ${name}`,
              text: about,
            },
          ]
        : []),
    ]
  })
