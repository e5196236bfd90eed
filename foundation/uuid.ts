import { randomFillSync } from 'node:crypto'

const pool = Buffer.alloc(8192)
let used = pool.length
let lastMillisecond = 0
let counter = 0

/**
 * A UUID version 7 (RFC 9562, 5.7): sorts by time of creation, also within one millisecond of one process
 * (method 1: the 12 bits after the version are a counter).
 */
export function uuid(): string {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const now = Date.now()
  if (now > lastMillisecond) {
    lastMillisecond = now
    counter = pool.readUInt16BE(used) & 0x7ff
  } else if (++counter > 0xfff) {
    lastMillisecond++
    counter = 0
  }
  const random = pool.toString('hex', used + 2, used + 10)
  used += 16
  const time = lastMillisecond.toString(16).padStart(12, '0')
  const variant = '89ab'[Number.parseInt(random[0] as string, 16) & 3] as string
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${variant}${random.slice(1, 4)}-${random.slice(4)}`
}
