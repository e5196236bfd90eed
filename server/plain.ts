import { type Language, languages } from '../foundation/tenancy/tables.ts'
import { say } from '../foundation/words.ts'

/** Text as it stands in HTML. */
export const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)

const names: Record<Language, string> = { en: 'English', de: 'Deutsch', pl: 'Polski' }

/** A public page that needs no JavaScript, as `path/<language>` in each language. `body` is HTML already. */
export function plainPage({ language, title, path, body, head = '' }: PlainPage): string {
  const links = languages.map(
    (l) =>
      `<a href="${path}/${l}" lang="${l}" hreflang="${l}"${l === language ? ' aria-current="page"' : ''}>${names[l]}</a>`,
  )
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title><link rel="stylesheet" href="/plain.css">${head}</head>
<body><main>
<nav aria-label="${escape(say(language, 'trust.languages'))}">${links.join(' ')}</nav>
<h1>${escape(title)}</h1>
${body}
</main></body></html>`
}

interface PlainPage {
  language: Language
  title: string
  /** Its address without the language: `/trust`. */
  path: string
  body: string
  /** More for the head of the page, as HTML. */
  head?: string
}

/** A moment as people of this language write it, in UTC, as HTML. */
export const moment = (language: Language, iso: string): string =>
  `<time datetime="${iso}">${new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(iso))} UTC</time>`
