import { once } from 'node:events'
import type { Socket } from 'node:net'
import type { Shown } from './certificate.ts'
import { PATIENCE, type Peer, reach, silence } from './peer.ts'
import { handshake } from './tls.ts'

/** What a mail server offers to whoever wants to send through it. */
export interface MailServer {
  /** Whether it offers encryption at all. */
  offers: boolean
  shown: Shown | undefined
}

/**
 * Goes the way of a sending client up to the handshake: greeting, EHLO and STARTTLS (RFC 3207), or TLS from the first
 * byte (RFC 8314). Nothing is sent. The newer version of TLS is tried first. Undefined where nobody listens. Throws if
 * somebody does who doesn't answer as a mail server.
 */
export async function askMailServer(
  peer: Peer,
  secure: 'starttls' | 'tls',
  trusted: string[],
): Promise<MailServer | undefined> {
  for (const version of ['TLSv1.3', 'TLSv1.2'] as const) {
    const socket = await reach(peer)
    if (!socket) return undefined
    try {
      if (secure === 'starttls' && !(await startTls(socket, peer))) return { offers: false, shown: undefined }
      const shown = await handshake(socket, peer, version, trusted)
      if (shown) return { offers: true, shown }
    } finally {
      socket.destroy()
    }
  }
  return { offers: true, shown: undefined }
}

async function startTls(socket: Socket, peer: Peer): Promise<boolean> {
  await reply(socket, peer, 220)
  socket.write('EHLO probe.invalid\r\n')
  const offered = await reply(socket, peer, 250)
  if (!offered.some((line) => /^STARTTLS$/i.test(line))) {
    socket.end('QUIT\r\n')
    return false
  }
  socket.write('STARTTLS\r\n')
  await reply(socket, peer, 220)
  return true
}

/** The lines of one reply (RFC 5321, 4.2.1). Throws if it has another code, comes too late or not at all. */
async function reply(socket: Socket, peer: Peer, code: number): Promise<string[]> {
  const signal = AbortSignal.timeout(PATIENCE)
  let text = ''
  while (!/^\d{3}( .*)?\r\n$/m.test(text)) {
    const [chunk] = (await Promise.race([once(socket, 'data', { signal }), once(socket, 'end', { signal })]).catch(
      () => {
        throw silence(peer)
      },
    )) as [Buffer | undefined]
    if (!chunk) throw new Error(`${peer.name} hung up.`)
    text += chunk.toString('latin1')
  }
  const lines = text.trimEnd().split('\r\n')
  if (!lines.at(-1)?.startsWith(String(code))) throw new Error(`${peer.name} answers ${lines.at(-1)?.slice(0, 100)}`)
  return lines.map((line) => line.slice(4))
}
