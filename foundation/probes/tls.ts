import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isIP, type Socket } from 'node:net'
import tls, { type DetailedPeerCertificate } from 'node:tls'
import type { Shown } from './certificate.ts'
import { forbiddenVersions, type HelloAnswer, offer } from './hello.ts'
import { PATIENCE, type Peer, reach, silence } from './peer.ts'

/** Versions that may be spoken: RFC 5246 and RFC 8446. */
const allowed = ['TLSv1.2', 'TLSv1.3'] as const
type Version = (typeof allowed)[number]

/** The public authorities, and one of one's own from a PEM file. */
export const authorities = (ca: string | undefined): string[] => [
  ...tls.rootCertificates,
  ...(ca ? [readFileSync(ca, 'utf8')] : []),
]

/**
 * Speaks TLS over an open connection, in this version only, and tells what the peer showed, be it trusted or not;
 * undefined if the peer refuses. Throws if it stays silent. Closes the connection.
 */
export function handshake(socket: Socket, peer: Peer, version: Version, trusted: string[]): Promise<Shown | undefined> {
  return new Promise((resolve, reject) => {
    const secure = tls.connect({
      socket,
      minVersion: version,
      maxVersion: version,
      ca: trusted,
      // Weak keys and signatures are to be seen and named, so the handshake must not fail at them.
      ciphers: `${tls.DEFAULT_CIPHERS}:@SECLEVEL=0`,
      rejectUnauthorized: false,
      ...(isIP(peer.name) ? { host: peer.name } : { host: peer.name, servername: peer.name }),
    })
    const end = (settle: () => void) => {
      clearTimeout(timer)
      settle()
      secure.destroy()
    }
    const timer = setTimeout(() => end(() => reject(silence(peer))), PATIENCE)
    secure.once('secureConnect', () => end(() => resolve(shownBy(secure))))
    secure.once('error', () => end(() => resolve(undefined)))
    secure.once('close', () => end(() => resolve(undefined)))
  })
}

function shownBy(secure: tls.TLSSocket): Shown {
  const chain: X509Certificate[] = []
  let next: DetailedPeerCertificate | undefined = secure.getPeerCertificate(true)
  for (const seen = new Set<string>(); next?.raw && !seen.has(next.fingerprint256); next = next.issuerCertificate) {
    seen.add(next.fingerprint256)
    chain.push(new X509Certificate(next.raw))
  }
  return {
    protocol: secure.getProtocol() ?? '',
    // Typed as an Error, but it is the code of one.
    distrust: secure.authorized ? undefined : String(secure.authorizationError),
    chain,
  }
}

/** What one address of a name accepts. */
export interface Accepted {
  shown: Shown[]
  old: Record<string, HelloAnswer>
}

/** Tries every version at one address; undefined where nobody listens. Throws where it stays silent. */
export async function acceptedBy(peer: Peer, trusted: string[]): Promise<Accepted | undefined> {
  const shown: Shown[] = []
  for (const version of allowed) {
    const socket = await reach(peer)
    if (!socket) return undefined
    const answer = await handshake(socket, peer, version, trusted)
    if (answer) shown.push(answer)
  }
  const old: Record<string, HelloAnswer> = {}
  for (const [name, version] of Object.entries(forbiddenVersions)) {
    const answer = await offer(peer, version)
    if (!answer) throw new Error(`${peer.address} stopped answering while versions of TLS were tried.`)
    old[name] = answer
  }
  return { shown, old }
}
