import { randomBytes } from 'node:crypto'
import { isIP } from 'node:net'
import { PATIENCE, type Peer, reach, silence } from './peer.ts'

/** Versions that RFC 7568 and RFC 8996 forbid, as they stand on the wire. */
export const forbiddenVersions = { 'SSL 3.0': 0x0300, 'TLS 1.0': 0x0301, 'TLS 1.1': 0x0302 } as const

/** What the peer said to a client that knows no newer version. */
export interface HelloAnswer {
  accepted: boolean
  /** The alert by which it refused, or that it hung up. */
  said: string
}

/**
 * Offers an old version of TLS, with every cipher suite that servers of its time knew (RFC 2246, RFC 4346, RFC 6101), and
 * reads the first record of the answer. Speaks the bytes itself, because OpenSSL may be built without these versions.
 * Undefined where nobody listens. Throws if the peer stays silent or answers with something else than TLS.
 */
export async function offer(peer: Peer, version: number): Promise<HelloAnswer | undefined> {
  const socket = await reach(peer)
  if (!socket) return undefined
  return new Promise((resolve, reject) => {
    let got = Buffer.alloc(0)
    const end = (settle: () => void) => {
      socket.destroy()
      settle()
    }
    const hungUp = () => end(() => resolve({ accepted: false, said: 'hung up' }))
    socket.setTimeout(PATIENCE, () => end(() => reject(silence(peer))))
    socket.on('data', (chunk: Buffer) => {
      got = Buffer.concat([got, chunk])
      if (got.length < 7 || (got[0] === HANDSHAKE && got.length < 11)) return
      end(() => (isTls(got) ? resolve(read(got, version)) : reject(new Error(`${peer.name} answers without TLS.`))))
    })
    socket.on('end', hungUp)
    socket.on('error', hungUp)
    socket.write(clientHello(version, peer.name))
  })
}

const HANDSHAKE = 22
const ALERT = 21
const SERVER_HELLO = 2

const isTls = (got: Buffer) => got[1] === 3 && (got[0] === ALERT || (got[0] === HANDSHAKE && got[5] === SERVER_HELLO))

/** Alerts with which a server refuses a hello (RFC 8446, 6.2; 86 by RFC 7507). */
const alerts: Record<number, string> = {
  40: 'handshake failure',
  47: 'illegal parameter',
  70: 'protocol version',
  71: 'insufficient security',
  80: 'internal error',
  86: 'inappropriate fallback',
  112: 'unrecognised name',
}

function read(got: Buffer, version: number): HelloAnswer {
  if (got[0] === ALERT) return { accepted: false, said: `alert: ${alerts[got[6] as number] ?? got[6]}` }
  const chosen = got.readUInt16BE(9)
  return { accepted: chosen <= version, said: `server hello ${chosen.toString(16)}` }
}

/** ECDHE, DHE and RSA with AES, Camellia, 3DES, RC4 and DES, in CBC and with SHA-1 or MD5. */
const suites = [
  0xc00a, 0xc014, 0xc009, 0xc013, 0xc008, 0xc012, 0xc007, 0xc011, 0x0039, 0x0038, 0x0033, 0x0032, 0x0016, 0x0013,
  0x0035, 0x002f, 0x0084, 0x0041, 0x000a, 0x0005, 0x0004, 0x0009, 0x00ff,
]

const uint16 = (...values: number[]) => Buffer.from(values.flatMap((value) => [value >> 8, value & 255]))
const withLength = (...parts: Buffer[]) => {
  const body = Buffer.concat(parts)
  return Buffer.concat([uint16(body.length), body])
}
const extension = (type: number, ...parts: Buffer[]) => Buffer.concat([uint16(type), withLength(...parts)])

function clientHello(version: number, name: string): Buffer {
  const serverName = extension(0, withLength(Buffer.from([0]), withLength(Buffer.from(name, 'latin1'))))
  const extensions = [
    ...(isIP(name) ? [] : [serverName]),
    extension(10, withLength(uint16(0x001d, 0x0017, 0x0018, 0x0019))),
    extension(11, Buffer.from([1, 0])),
  ]
  const body = Buffer.concat([
    uint16(version),
    randomBytes(32),
    Buffer.from([0]),
    withLength(uint16(...suites)),
    Buffer.from([1, 0]),
    ...(version === forbiddenVersions['SSL 3.0'] ? [] : [withLength(...extensions)]),
  ])
  const handshake = Buffer.concat([Buffer.from([1, 0]), withLength(body)])
  return Buffer.concat([Buffer.from([HANDSHAKE]), uint16(Math.min(version, 0x0301)), withLength(handshake)])
}
