import { locales } from '../privacy/certificate.ts'
import { type Language, languages } from '../tenancy/tables.ts'
import { say } from '../words.ts'

/** Text as it stands in HTML. */
export const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)

const names: Record<Language, string> = { en: 'English', de: 'Deutsch', pl: 'Polski' }

interface PlainPage {
  language: Language
  title: string
  /** Its address without the language, as `/trust` of `/trust/de`; or how it is made from the language. */
  path: string | ((language: Language) => string)
  body: string
  /** More for the head of the page, as HTML. */
  head?: string
}

/** A page that needs no JavaScript, in each language. `body` is HTML already. */
export function plainPage({ language, title, path, body, head = '' }: PlainPage): string {
  const address = (l: Language) => escape(typeof path === 'string' ? `${path}/${l}` : path(l))
  const links = languages.map(
    (l) =>
      `<a href="${address(l)}" lang="${l}" hreflang="${l}"${l === language ? ' aria-current="page"' : ''}>${names[l]}</a>`,
  )
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title><link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/plain.css">${head}</head>
<body><main>
<nav class="languages" aria-label="${escape(say(language, 'statement.languages'))}">${links.join(' ')}</nav>
<h1>${escape(title)}</h1>
${body}
</main></body></html>`
}

/** A moment as people of this language write it, in UTC. */
export const momentInWords = (language: Language, iso: string | Date): string =>
  `${new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(iso))} UTC`

/** The same as HTML. */
export const moment = (language: Language, iso: string): string =>
  `<time datetime="${iso}">${escape(momentInWords(language, iso))}</time>`
