import { milliseconds } from '../figures.ts'
import { languages } from '../tenancy/tables.ts'

const DAY = 86_400_000

/** Where security.txt lies: RFC 9116, section 3. */
export const SECURITY_TXT = '/.well-known/security.txt'
/** The page that says how to report a weakness, in each language as `…/<language>`. */
export const POLICY = '/security-policy'

/**
 * security.txt (RFC 9116): whom to tell of a weakness. It expires `disclosure.expires` after the day on which it is
 * asked for began, so that it stays the same for a day. Addresses on the web must be https there: without TLS it
 * carries neither its own address nor that of the policy.
 */
export function securityTxt(contact: string, address: string, now: Date): string {
  const today = Math.floor(now.getTime() / DAY) * DAY
  const fields = [
    ['Contact', contact],
    ['Expires', new Date(today + milliseconds('disclosure.expires')).toISOString()],
    ['Preferred-Languages', languages.join(', ')],
    ...(address.startsWith('https:')
      ? [
          ['Canonical', `${address}${SECURITY_TXT}`],
          ['Policy', `${address}${POLICY}`],
        ]
      : []),
  ]
  return fields.map(([name, value]) => `${name}: ${value}\r\n`).join('')
}

/**
 * The fields of a security.txt, their names in lower case; undefined where a line is neither a field, a comment nor
 * empty (RFC 9116, section 4).
 */
export function securityTxtFields(text: string): { name: string; value: string }[] | undefined {
  if (!text.endsWith('\n')) return undefined
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'))
  const fields = lines.map((line) => {
    const [, name, value] = /^([!-9;-~]+): +(\S(?:.*\S)?)$/.exec(line) ?? []
    return name && value ? { name: name.toLowerCase(), value } : undefined
  })
  return fields.every((field) => field !== undefined) ? fields : undefined
}
