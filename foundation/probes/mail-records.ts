import { createPublicKey } from 'node:crypto'
import { Resolver } from 'node:dns/promises'
import { figure } from '../figures.ts'

/** RFC 7208, 4.6.4: no more records are asked for than this. */
const MOST_REDIRECTS = 10

/** A resolver of the system, or of these servers (`address:port`). */
export function resolverOf(servers: readonly string[] | undefined): Resolver {
  const resolver = new Resolver({ timeout: 2000, tries: 2 })
  if (servers) resolver.setServers(servers)
  return resolver
}

/** The domain of a sender: `Attest <attest@example.com>`. */
export const domainOf = (from: string): string => (/@([^\s@<>]+)>?\s*$/.exec(from)?.[1] ?? '').toLowerCase()

/** Texts of a name; none if there is no such name. Throws if nobody answers. */
async function texts(resolver: Resolver, name: string): Promise<string[]> {
  try {
    return (await resolver.resolveTxt(name)).map((parts) => parts.join(''))
  } catch (error) {
    if (['ENODATA', 'ENOTFOUND'].includes((error as NodeJS.ErrnoException).code ?? '')) return []
    throw new Error(`Nobody tells the records of ${name}: ${(error as Error).message}.`, { cause: error })
  }
}

/** A record, and what is wrong with it. */
interface MailRecord {
  record: string
  fault: string | undefined
}

/** SPF (RFC 7208): exactly one record, and senders that it doesn't name are refused or suspect. */
export async function spf(resolver: Resolver, domain: string, redirects = 0): Promise<MailRecord> {
  const found = (await texts(resolver, domain)).filter((text) => /^v=spf1( |$)/i.test(text))
  const record = found.join(' | ')
  if (found.length !== 1) return { record, fault: `${domain} has ${found.length} SPF records instead of one.` }
  const terms = record.toLowerCase().split(/\s+/)
  const wide = terms.find((term) => /^\+?ip[46]:\S+\/[0-7]$/.test(term))
  if (wide) return { record, fault: `The SPF record of ${domain} lets half the world send (${wide}).` }
  const all = terms.find((term) => /^[+\-~?]?all$/.test(term))
  if (all)
    return {
      record,
      fault: /^[-~]/.test(all) ? undefined : `The SPF record of ${domain} lets everybody send (${all}).`,
    }
  const elsewhere = terms.find((term) => term.startsWith('redirect='))?.slice('redirect='.length)
  if (elsewhere && redirects < MOST_REDIRECTS) return spf(resolver, elsewhere, redirects + 1)
  return { record, fault: `The SPF record of ${domain} says nothing of other senders.` }
}

/** `tag=value; tag=value` (RFC 6376, 3.2). */
const tagsOf = (text: string) =>
  new Map(
    text.split(';').map((part) => {
      const [tag = '', ...value] = part.split('=')
      return [tag.trim(), value.join('=').trim()] as const
    }),
  )

/** DKIM (RFC 6376, RFC 8301, RFC 8463): one key that isn't revoked; RSA as long as promised, or Ed25519. */
export async function dkim(resolver: Resolver, domain: string, selector: string): Promise<MailRecord> {
  const name = `${selector}._domainkey.${domain}`
  const found = await texts(resolver, name)
  const [record = ''] = found
  const key = tagsOf(record).get('p')?.replace(/\s/g, '')
  if (found.length !== 1 || !key) return { record, fault: `${name} publishes no key.` }
  // RFC 6376, 3.6.1: while it tests, its mail counts as unsigned.
  if (tagsOf(record).get('t')?.split(':').includes('y')) return { record, fault: `The key of ${name} is only a test.` }
  if (tagsOf(record).get('k') === 'ed25519')
    return { record, fault: Buffer.from(key, 'base64').length === 32 ? undefined : `The key of ${name} is unreadable.` }
  const bits = rsaBits(key)
  const least = figure('keys.rsa').value
  return { record, fault: bits < least ? `The key of ${name} has ${bits} bits; ${least} are needed.` : undefined }
}

function rsaBits(key: string): number {
  try {
    const made = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' })
    return made.asymmetricKeyDetails?.modulusLength ?? 0
  } catch {
    return 0
  }
}

/** DMARC (RFC 7489): all mail that fails is to be quarantined or rejected, by the domain's record or one above it. */
export async function dmarc(resolver: Resolver, domain: string): Promise<MailRecord> {
  const labels = domain.split('.')
  for (let from = 0; from <= labels.length - 2; from++) {
    const name = `_dmarc.${labels.slice(from).join('.')}`
    const found = (await texts(resolver, name)).filter((text) => /^v=DMARC1\s*(;|$)/.test(text))
    if (found.length > 1) return { record: found.join(' | '), fault: `${name} has ${found.length} DMARC records.` }
    const [record] = found
    if (record) return { record, fault: dmarcFault(name, tagsOf(record), from > 0) }
  }
  return { record: '', fault: `${domain} has no DMARC record.` }
}

function dmarcFault(name: string, tags: Map<string, string>, isAbove: boolean): string | undefined {
  const policy = ((isAbove && tags.get('sp')) || tags.get('p') || 'none').toLowerCase()
  if (!['quarantine', 'reject'].includes(policy)) return `${name} lets forged mail pass (${policy}).`
  const percent = tags.get('pct') ?? '100'
  return percent === '100' ? undefined : `${name} is in force for ${percent} % of forged mail only.`
}
