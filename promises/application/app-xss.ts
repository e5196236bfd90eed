import { canaryEmail } from '../../foundation/promises/canaries.ts'
import { type Answer } from '../../foundation/promises/http.ts'
import type { Live } from '../../foundation/promises/live.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import { uuid } from '../../foundation/uuid.ts'
import { openDesk } from '../availability/desk.ts'
import { answersOf, policyOf } from './pages.ts'

const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "javascript:alert(1)//'",
  '</title><svg/onload=alert(1)>',
]

export const appXss = promise(import.meta.url, 'app-xss', {
  kind: 'enforced',
  takesLong: true,
  says: {
    en: 'What people type is never run as program code in anybody’s browser. The server sends stored text as data that a browser must not take for a page, or escaped within a page; its pages contain no inline scripts, and the content security policy forbids every script that is not a file of this installation.',
    de: 'Was Menschen eingeben, wird in keinem Browser als Programm ausgeführt. Der Server gibt gespeicherten Text als Daten aus, die ein Browser nicht für eine Seite halten darf, oder innerhalb einer Seite maskiert; seine Seiten enthalten keine eingebetteten Skripte, und die Content Security Policy verbietet jedes Skript, das keine Datei dieser Installation ist.',
    pl: 'To, co ludzie wpisują, nigdy nie zostanie uruchomione jako program w czyjejkolwiek przeglądarce. Serwer wysyła zapisany tekst jako dane, których przeglądarka nie może uznać za stronę, albo wewnątrz strony w postaci zabezpieczonej przed interpretacją; jego strony nie zawierają wbudowanych skryptów, a Content Security Policy zabrania każdego skryptu, który nie jest plikiem tej instalacji.',
  },
  maps: {
    iso27001: ['A.8.26', 'A.8.28'],
    gdpr: ['32(1)(b)'],
    asvs: ['1.2.1', '3.2.1', '3.4.3', '3.4.4', '4.1.1'],
    c5: ['DEV-01'],
    grundschutz: ['DEV.2.6', 'KONF.12.1', 'KONF.12.1.2'],
  },
  check: async (live) => {
    const pages = await answersOf(live)
    for (const [place, answer] of Object.entries(pages)) guarded(place, answer)
    return {
      pages: Object.keys(pages),
      stored: await stored(live),
      shown: await shown(live),
      reflected: await reflected(live),
    }
  },
  sabotage: [
    { file: 'server/http.ts', replace: "script-src 'self'", by: "script-src 'self' 'unsafe-inline'" },
    {
      file: 'server/http.ts',
      replace: ".type('application/problem+json')",
      by: ".type('text/html')",
      alsoBreaks: {
        'del-guard': 'It reads the code of a refusal, which is no JSON any more.',
        'subproc-notice': 'It reads the code of a refusal, which is no JSON any more.',
      },
    },
    {
      file: 'foundation/statement/page.ts',
      replace: 'text.replace(/[&<>"\']/g, (c) => `&#${c.charCodeAt(0)};`)',
      by: 'text',
    },
  ],
  outside: 'curl -sI {address}/trust | grep -i -E "content-security-policy|x-content-type-options"',
})

/** A browser takes it for what it says it is, and runs nothing that stands in it. */
function guarded(place: string, answer: Answer) {
  const policy = policyOf(answer)
  const scripts = policy.get('script-src') ?? policy.get('default-src') ?? []
  must(
    scripts.every((source) => ["'self'", "'none'"].includes(source)) && scripts.length > 0,
    `${place} allows scripts from ${scripts.join(' ') || 'everywhere'}.`,
  )
  for (const name of ['object-src', 'base-uri'])
    must(policy.get(name)?.join() === "'none'", `${place} does not forbid ${name}.`)
  must(answer.headers['x-content-type-options'] === 'nosniff', `${place} lets browsers guess what it is.`)
  if (!String(answer.headers['content-type']).includes('html')) return
  must(!/<script(?![^>]*\ssrc=)[^>]*>/i.test(answer.text), `${place} contains an inline script.`)
  must(!/<[a-z][^>]*\son[a-z]+\s*=/i.test(answer.text), `${place} contains an inline event handler.`)
}

const typeOf = ({ headers }: Answer) => String(headers['content-type'])
const isData = (answer: Answer) => /^application\/(problem\+)?json/.test(typeOf(answer))

const STATUS = '/status/component/canary/en'

/** Stands escaped in the pages that show it: a company's own statement, and the status page. */
async function shown(live: Live) {
  const person = await live.join(await live.alone(), 'administrator')
  const desk = await openDesk(live)
  for (const payload of payloads) {
    await person.call('PATCH', '/company', { body: { name: payload } })
    const page = await person.call('GET', '/statement/page')
    must(page.status === 200 && typeOf(page).includes('html'), `The statement was answered with ${page.status}.`)
    const said = { en: payload }
    const incident = {
      title: said,
      text: said,
      component_ids: [desk.component],
      impact: 'degraded',
      state: 'investigating',
    }
    const { status } = await desk.post('/incidents', incident)
    must(status === 201, `An incident was answered with ${status}.`)
    const pages = { 'the statement of a company': page, 'the status page': await live.http('GET', STATUS) }
    for (const [place, shows] of Object.entries(pages)) {
      must(shows.status === 200 && !shows.text.includes(payload), `${place} shows stored text as it was typed.`)
      guarded(place, shows)
    }
  }
  return payloads.length
}

/** Comes back as data. */
async function stored(live: Live) {
  const person = await live.join(live.one, 'administrator')
  let answers = 0
  for (const payload of payloads) {
    const name = `${payload}${uuid()}`
    const created = await person.call('POST', '/companies', { body: { name, city: payload, letter_footer: payload } })
    must(created.status === 201, `Text could not be stored (${created.status}).`)
    const { id } = created.json as { id: string }
    await person.call('PATCH', '/me', { body: { name } })
    await person.call('POST', '/people/invitations', { body: { email: canaryEmail(), name, role_id: person.role_id } })
    for (const path of [
      '/companies',
      `/companies/${id}`,
      `/companies/${id}/history`,
      '/people',
      '/changes',
      '/security-log',
      '/me',
    ]) {
      const answer = await person.call('GET', path)
      must(answer.status === 200 && isData(answer), `${path} sends stored text as ${typeOf(answer)}.`)
      guarded(path, answer)
      answers++
    }
  }
  return answers
}

/** What is wrong with a request is said as data too, whatever stands in it. */
async function reflected(live: Live) {
  const person = await live.join(live.one, 'administrator')
  let answers = 0
  for (const payload of payloads) {
    const encoded = encodeURIComponent(payload)
    const all = [
      await live.http('GET', `/${encoded}.html`),
      await live.http('GET', `/trust/${encoded}`),
      await person.call('GET', `/companies/${encoded}`),
      await person.call('GET', `/companies?sort=${encoded}&${encoded}=1`),
      await person.call('POST', '/companies', { body: { name: 'x', [payload]: payload } }),
      await person.call('POST', '/companies', { raw: payload }),
    ]
    for (const answer of all) {
      must(answer.status >= 400 && isData(answer), `A refusal was sent as ${typeOf(answer)} (${answer.status}).`)
      guarded('a refusal', answer)
      answers++
    }
    const page = await live.http('GET', `/trust?x=${encoded}`, { headers: { 'accept-language': payload } })
    must(!page.text.includes(payload), 'A page repeats what the request said.')
  }
  return answers
}
