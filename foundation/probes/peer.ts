import { lookup } from 'node:dns/promises'
import { connect, isIP, type Socket } from 'node:net'
import { NotSetUp } from '../promises/promise.ts'

/** Who is looked at: the name that it must prove, one of its addresses, and the port. */
export interface Peer {
  name: string
  address: string
  port: number
}

/** For how long an answer is waited for. */
export const PATIENCE = 5000

/** What a server doesn't answer in time is unknown. */
export const silence = ({ name, address, port }: Peer) =>
  new Error(`${name} (${address}, port ${port}) did not answer in ${PATIENCE / 1000} seconds.`)

/** Name and port of an https address. Throws `NotSetUp` for http: nobody outside reaches such an installation. */
export function publicName(address: string): { name: string; port: number } {
  const { protocol, hostname, port } = new URL(address)
  if (protocol !== 'https:') throw new NotSetUp('ATTEST_URL names no https address.')
  return { name: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 443) }
}

/** Every address of a name. Throws if it has none. */
export async function peersOf(name: string, port: number): Promise<Peer[]> {
  const found = isIP(name) ? [{ address: name }] : await lookup(name, { all: true })
  const addresses = [...new Set(found.map(({ address }) => address))]
  return addresses.map((address) => ({ name, address, port }))
}

const NOBODY_THERE = ['ECONNREFUSED', 'ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT']

/**
 * A connection to a peer; undefined where nobody listens or no way leads there, as on machines without IPv6. Throws if
 * the peer stays silent.
 */
export function reach(peer: Peer): Promise<Socket | undefined> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: peer.address, port: peer.port, timeout: PATIENCE })
    socket.once('connect', () => resolve(socket.setTimeout(0).removeAllListeners()))
    socket.once('timeout', () => {
      socket.destroy()
      reject(silence(peer))
    })
    socket.once('error', (error: NodeJS.ErrnoException) =>
      NOBODY_THERE.includes(error.code ?? '') ? resolve(undefined) : reject(error),
    )
  })
}
