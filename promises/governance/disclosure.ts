import { securityTxtFields } from '../../foundation/attestation/security-txt.ts'
import { figure, milliseconds } from '../../foundation/figures.ts'
import { must, NotSetUp, promise } from '../../foundation/promises/promise.ts'
import { languages } from '../../foundation/tenancy/tables.ts'

export const disclosure = promise(import.meta.url, 'disclosure', {
  kind: 'deployed',
  figures: ['disclosure.expires'],
  says: {
    en: 'Whoever finds a weakness can find out without asking where to report it: the address is in a file at the place where programs and researchers look for it (security.txt, RFC 9116), and the procedure is described in three languages. The file is renewed every day and is never valid for more than {disclosure.expires|day|days}.',
    de: 'Wer eine Schwachstelle findet, erfährt ohne Nachfrage, wo sie zu melden ist: Die Adresse steht in einer Datei an der Stelle, an der Programme und Fachleute sie suchen (security.txt, RFC 9116), und das Vorgehen ist in drei Sprachen beschrieben. Die Datei wird jeden Tag erneuert und gilt nie länger als {disclosure.expires|Tag|Tage}.',
    pl: 'Kto znajdzie podatność, bez pytania dowie się, gdzie ją zgłosić: adres jest w pliku tam, gdzie szukają go programy i badacze (security.txt, RFC 9116), a zasady postępowania są opisane w trzech językach. Plik jest codziennie odnawiany i nigdy nie jest ważny dłużej niż {disclosure.expires|dzień|dni|dni}.',
  },
  maps: { iso27001: ['A.6.8', 'A.8.8'], gdpr: ['32(1)(d)'] },
  check: async (live) => {
    const answer = await live.http('GET', '/.well-known/security.txt')
    if (answer.status === 404) throw new NotSetUp('No contact is published: ATTEST_CONTACT is not set.')
    must(answer.status === 200, `security.txt was answered with ${answer.status}.`)
    const type = String(answer.headers['content-type'])
    must(/^text\/plain; ?charset=utf-8$/i.test(type), `security.txt is sent as ${type}.`)
    const fields = securityTxtFields(answer.text)
    must(fields !== undefined, 'security.txt is not written as RFC 9116 asks for.')
    const contacts = fields.filter(({ name }) => name === 'contact').map(({ value }) => value)
    must(contacts.length > 0, 'security.txt names no contact.')
    must(
      contacts.every((contact) => /^(mailto:[^@\s]+@[^@\s]+|https:\/\/\S+|tel:\S+)$/.test(contact)),
      `Nobody can be reached at ${contacts.join(', ')}.`,
    )
    const expiries = fields.filter(({ name }) => name === 'expires')
    must(expiries.length === 1, `security.txt expires ${expiries.length} times.`)
    const left = Date.parse(expiries[0]?.value ?? '') - Date.now()
    const { value } = figure('disclosure.expires')
    const longest = milliseconds('disclosure.expires')
    must(left <= longest, `security.txt is valid for more than ${value} days.`)
    must(left > longest - 2 * 86_400_000, 'security.txt was not made anew today.')
    for (const language of languages) {
      const page = await live.http('GET', `/security-policy/${language}`)
      must(page.status === 200, `The page in ${language} was answered with ${page.status}.`)
      must(page.text.includes(`lang="${language}"`), `The page in ${language} is in another language.`)
      must(
        contacts.some((contact) => page.text.includes(contact.replace(/^mailto:/, ''))),
        `The page in ${language} names no contact.`,
      )
    }
    return { contacts, expires: expiries[0]?.value, pages: languages.length }
  },
  world: () => Promise.resolve({ env: { ATTEST_CONTACT: 'mailto:security@example.com' }, stop: async () => {} }),
  sabotage: [
    {
      file: 'foundation/attestation/security-txt.ts',
      replace: "today + milliseconds('disclosure.expires')",
      by: "today + 2 * milliseconds('disclosure.expires')",
    },
    {
      file: 'foundation/attestation/security-txt.ts',
      replace: "['Contact', contact],",
      by: "['Contact', contact.replace('mailto:', '')],",
    },
    {
      file: 'server/well-known.ts',
      replace: 'const page = (language: Language) => {',
      by: "const page = (language: Language): string => {\n    if (language === 'pl') throw notFound()",
    },
  ],
  outside: 'curl -s {address}/.well-known/security.txt',
})
