import type { Answer } from '../../foundation/promises/http.ts'
import type { Live } from '../../foundation/promises/live.ts'
import { Rows } from '../../foundation/promises/rows.ts'

const pages = [
  '/',
  '/sign-in',
  '/trust',
  '/trust/en',
  '/trust/de',
  '/trust/pl',
  '/api',
  '/api/openapi.json',
  '/.well-known/attest.json',
  '/health',
  '/status',
  '/log',
  '/.well-known/security.txt',
  '/plain.css',
]

/** Answers of every kind that a browser may be led to: pages, data, errors. */
export async function answersOf(live: Live): Promise<Record<string, Answer>> {
  const person = await live.join(live.one, 'administrator', { sees_private: true })
  const found: Record<string, Answer> = {}
  for (const page of pages) found[page] = await live.http('GET', page)
  found['an address that is not there'] = await live.http('GET', '/no-such-page.html')
  found['data'] = await person.call('GET', '/companies')
  found['a refusal'] = await live.api('GET', '/companies')
  found['a malformed request'] = await live.api('POST', '/session', { raw: '{"email":' })
  found['a file'] = await person.call('GET', '/employees/export')
  const letter = await new Rows(live, live.one).add('letter')
  found['a file to look at'] = await person.call('GET', `/letters/${letter}/pdf?preview=true`)
  found['a page of the company'] = await person.call('GET', '/statement/page')
  return found
}

/** The directives of the content security policy. */
export const policyOf = ({ headers }: Answer): Map<string, string[]> =>
  new Map(
    String(headers['content-security-policy'] ?? '')
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources]),
  )
