import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const LISTEN = '0A'

/**
 * The TCP ports at which programs listen for more than this machine itself, in this process's network, with the
 * addresses that they are bound to (proc_pid_net(5)). Throws where the kernel doesn't tell: where there is no such file,
 * or nobody listens at all, not even this server.
 */
export function openPorts(proc: string): Map<number, string[]> {
  const tables = [path.join(proc, 'net/tcp'), path.join(proc, 'net/tcp6')]
  const lines = tables
    // Machines without IPv6 have no tcp6.
    .filter((file, nth) => nth === 0 || existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').split('\n').slice(1))
  const listening = lines.flatMap((line) => {
    const [, local = '', , state] = line.trim().split(/\s+/)
    return state === LISTEN ? [local] : []
  })
  if (listening.length === 0) throw new Error('The kernel tells of no listening socket, not even of our own.')
  const found = new Map<number, string[]>()
  for (const local of listening) {
    const [address = '', port = ''] = local.split(':')
    if (isLoopback(address)) continue
    const number = Number.parseInt(port, 16)
    found.set(number, [...(found.get(number) ?? []), readable(address)])
  }
  return found
}

/** Words of 32 bits, each in the byte order of the machine: little-endian wherever Node runs on Linux, but on s390x. */
const bytesOf = (address: string) =>
  (address.match(/.{8}/g) ?? []).flatMap((word) => {
    const bytes = [...Buffer.from(word, 'hex')]
    return process.arch === 's390x' ? bytes : bytes.reverse()
  })

const isMapped = (bytes: number[]) => bytes.length === 16 && bytes.slice(0, 12).join() === '0,0,0,0,0,0,0,0,0,0,255,255'

function isLoopback(address: string): boolean {
  const bytes = bytesOf(address)
  if (isMapped(bytes)) return bytes[12] === 127
  return bytes.length === 4 ? bytes[0] === 127 : bytes.join() === `${'0,'.repeat(15)}1`
}

function readable(address: string): string {
  const bytes = bytesOf(address)
  if (bytes.length === 4) return bytes.join('.')
  if (isMapped(bytes)) return bytes.slice(12).join('.')
  const words = Array.from({ length: 8 }, (_, nth) => (bytes[2 * nth] as number) * 256 + (bytes[2 * nth + 1] as number))
  return words.map((word) => word.toString(16)).join(':')
}
