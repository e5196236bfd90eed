import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { isIPv4 } from 'node:net'

/** A certificate with its private key, as PEM and ready to issue others. */
export interface Certified {
  name: string
  key: string
  cert: string
  privateKey: KeyObject
}

export interface Wanted {
  /** The common name, and the name or IPv4 address for which it is valid; an authority's own name. */
  name: string
  /** Who signs it; itself if undefined, and then it may sign others. */
  issuer?: Certified
  /** Until when, in days from now; it began to be valid 100 days ago. */
  days?: number
  key?: 'ec' | 'rsa 2048' | 'rsa 1024'
  hash?: 'sha256' | 'sha1'
}

const DAY = 86_400_000

/** Makes a key and a certificate for it (RFC 5280), for servers that are only looked at: worlds and tests. */
export function makeCertificate({ name, issuer, days = 90, key = 'ec', hash = 'sha256' }: Wanted): Certified {
  const { publicKey, privateKey } =
    key === 'ec'
      ? generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
      : generateKeyPairSync('rsa', { modulusLength: Number(key.slice(4)) })
  const signer = issuer?.privateKey ?? privateKey
  const algorithm = sequence(oid(signatures[`${signer.asymmetricKeyType} ${hash}`] as string))
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const signed = sequence(
    der(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm,
    nameOf(issuer?.name ?? name),
    sequence(time(Date.now() - 100 * DAY), time(Date.now() + days * DAY)),
    nameOf(name),
    spki,
    der(0xa3, sequence(...extensions(name, issuer === undefined, spki))),
  )
  const whole = sequence(signed, algorithm, der(0x03, Buffer.from([0]), sign(hash, signed, signer)))
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
  return { name, key: pem, cert: toPem(whole), privateKey }
}

const toPem = (whole: Buffer) =>
  `-----BEGIN CERTIFICATE-----\n${(whole.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`

const signatures: Record<string, string> = {
  'ec sha256': '1.2.840.10045.4.3.2',
  'ec sha1': '1.2.840.10045.4.1',
  'rsa sha256': '1.2.840.113549.1.1.11',
  'rsa sha1': '1.2.840.113549.1.1.5',
}

function extensions(name: string, isAuthority: boolean, spki: Buffer): Buffer[] {
  const address = isIPv4(name) ? der(0x87, Buffer.from(name.split('.').map(Number))) : der(0x82, Buffer.from(name))
  const extension = (id: string, ...content: Buffer[]) => sequence(oid(id), der(0x04, ...content))
  return [
    extension('2.5.29.17', sequence(address)),
    extension('2.5.29.14', der(0x04, createHash('sha1').update(spki).digest())),
    ...(isAuthority ? [extension('2.5.29.19', sequence(der(0x01, Buffer.from([0xff]))))] : []),
  ]
}

function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const size = content.length
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255]
  return Buffer.concat([Buffer.from([tag, ...length]), content])
}

const sequence = (...parts: Buffer[]) => der(0x30, ...parts)
const integer = (value: Buffer) => der(0x02, value)
const nameOf = (name: string) => sequence(der(0x31, sequence(oid('2.5.4.3'), der(0x0c, Buffer.from(name)))))
const time = (at: number) => der(0x17, Buffer.from(`${new Date(at).toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`))

function oid(written: string): Buffer {
  const [first = 0, second = 0, ...rest] = written.split('.').map(Number)
  return der(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]))
}

function base128(value: number): number[] {
  const digits = [value & 127]
  for (let left = value >> 7; left > 0; left >>= 7) digits.unshift((left & 127) | 128)
  return digits
}
