import { once } from 'node:events'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { PATIENCE } from './peer.ts'

/** The headers with which an https address answers. Throws if it doesn't answer, or not over trusted TLS. */
export async function headersOf(url: string, trusted: string[]): Promise<IncomingHttpHeaders> {
  const asked = request(url, { ca: trusted, agent: false, signal: AbortSignal.timeout(PATIENCE) }).end()
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  answer.resume()
  return answer.headers
}

/** The header Strict-Transport-Security in seconds (RFC 6797, 6.1.1): 0 if there is none that browsers would obey. */
export function hstsSeconds({ 'strict-transport-security': header = '' }: IncomingHttpHeaders): number {
  // Of several only the first counts (8.1); Node joins them with a comma.
  const directives = (header.split(',')[0] as string).split(';').map((part) => part.trim().toLowerCase())
  const ages = directives.filter((part) => part.startsWith('max-age'))
  const [, seconds] = ages.length === 1 ? (/^max-age\s*=\s*"?(\d+)"?$/.exec(ages[0] as string) ?? []) : []
  return Number(seconds ?? 0)
}

/** Headers that every answer must have (ASVS 5.0, 3.4), and what must stand in them. */
const needed: Record<string, RegExp> = {
  'x-content-type-options': /^nosniff$/i,
  'referrer-policy': /^(no-referrer|same-origin|strict-origin)(-when-cross-origin)?$/,
  'cross-origin-opener-policy': /^same-origin(-allow-popups)?$/,
}

/** Whether a policy names where scripts may come from, and that isn't everywhere, nor the page itself. */
function limitsScripts(policy: string): boolean {
  const directives = policy.split(';').map((part) => part.trim())
  const [first] = ['script-src ', 'default-src '].flatMap((name) => directives.filter((one) => one.startsWith(name)))
  const all = [first, ...directives.filter((one) => /^script-src-(elem|attr) /.test(one))]
  return all.every((one) => one !== undefined && !/'unsafe-|\*|\s(https?|data|blob):(\s|$)/.test(one))
}

/** Headers that are missing or say too little. */
export const weakHeaders = (headers: IncomingHttpHeaders): string[] => [
  ...(limitsScripts(String(headers['content-security-policy'] ?? '')) ? [] : ['content-security-policy']),
  ...Object.entries(needed).flatMap(([name, says]) => (says.test(String(headers[name] ?? '')) ? [] : [name])),
]
