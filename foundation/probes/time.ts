import { randomBytes } from 'node:crypto'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { isIPv6 } from 'node:net'
import { lookup } from 'node:dns/promises'

const PATIENCE = 3000
const SIZE = 48
const CLIENT = 0x23
const SERVER_MODE = 4
/** Seconds from 1900, when NTP begins, to 1970; and the length of an era (RFC 5905, 6). */
const TO_1970 = 2_208_988_800
const ERA = 2 ** 32

/** How far this machine's clock is from a time server's, in milliseconds. */
export interface ClockOffset {
  server: string
  /** Positive if this clock is slow. */
  offset: number
  /** By how much the offset may be wrong: half of the way there and back. */
  uncertain: number
}

/**
 * Asks a time server (`name`, `name:port`, `[address]:port`) once, as an SNTP client (RFC 5905, 14). Throws if it doesn't
 * answer, isn't synchronised itself, or answers to something that wasn't asked.
 */
export async function askTime(server: string): Promise<ClockOffset> {
  const { hostname, port } = new URL(`ntp://${server}`)
  const { address } = await lookup(hostname.replace(/^\[|\]$/g, ''))
  const socket = createSocket(isIPv6(address) ? 'udp6' : 'udp4')
  try {
    // A connected socket takes answers of this server only.
    socket.connect(Number(port || 123), address)
    await once(socket, 'connect')
    const asked = Buffer.alloc(SIZE)
    asked[0] = CLIENT
    // Instead of the time a number that nobody else knows: forged answers don't fit, and the clock isn't told.
    randomBytes(8).copy(asked, 40)
    const sent = Date.now()
    socket.send(asked)
    const [answer] = (await once(socket, 'message', { signal: AbortSignal.timeout(PATIENCE) })) as [Buffer]
    return { server, ...offsetIn(answer, asked.subarray(40), sent, Date.now()) }
  } catch (error) {
    throw new Error(`${server} tells no time: ${(error as Error).message}`, { cause: error })
  } finally {
    socket.close()
  }
}

function offsetIn(answer: Buffer, nonce: Buffer, sent: number, received: number) {
  if (answer.length < SIZE || ((answer[0] as number) & 7) !== SERVER_MODE) throw new Error('That is no answer.')
  if (!answer.subarray(24, 32).equals(nonce)) throw new Error('It answers to another question.')
  const stratum = answer[1] as number
  if ((answer[0] as number) >> 6 === 3 || stratum === 0 || stratum > 15) throw new Error('It has no time itself.')
  const [arrived, left] = [timestamp(answer, 32), timestamp(answer, 40)]
  return {
    offset: Math.round((arrived - sent + (left - received)) / 2),
    uncertain: Math.max(0, Math.round((received - sent - (left - arrived)) / 2)),
  }
}

/** A time stamp of NTP in milliseconds since 1970; whose first bit isn't set is of the era that begins in 2036. */
function timestamp(answer: Buffer, at: number): number {
  const seconds = answer.readUInt32BE(at)
  const since1900 = seconds < ERA / 2 ? seconds + ERA : seconds
  return (since1900 - TO_1970) * 1000 + (answer.readUInt32BE(at + 4) / ERA) * 1000
}
