import { createHash } from 'node:crypto'

/** The namespace of every identifier that is derived from a name here. */
const NAMESPACE = Buffer.from('5b0f2a6e8c1d4e9f9a37d2c4b6e80f15', 'hex')

/** The same identifier for the same name, everywhere and always: UUID version 5 (RFC 9562, 5.5). */
export function stableUuid(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
