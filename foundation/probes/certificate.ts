import { X509Certificate } from 'node:crypto'
import { figure } from '../figures.ts'
import { type Element, elements, objectId } from './der.ts'

/** What a peer showed in a handshake. */
export interface Shown {
  /** `TLSv1.2`, `TLSv1.3` */
  protocol: string
  /** Why the chain or the name is not to be trusted; undefined if they are. */
  distrust: string | undefined
  /** The peer's certificate first. */
  chain: X509Certificate[]
}

/** CA/Browser Forum, Baseline Requirements, 6.1.5; beside its curves the others of their length. By bits. */
const curves: Record<string, number> = {
  prime256v1: 256,
  secp384r1: 384,
  secp521r1: 521,
  secp256k1: 256,
  brainpoolP256r1: 256,
  brainpoolP384r1: 384,
  brainpoolP512r1: 512,
  ed25519: 256,
  ed448: 448,
}

/**
 * What is wrong with a certificate and its chain, each as a sentence; none if nothing is: trusted, for this name, signed
 * with SHA-256 or stronger, RSA or a curve as long as promised, and valid for `renewal` milliseconds
 * more. Throws where a kind of key or signature is unknown here.
 */
export function faultsOf({ distrust, chain }: Shown, now: Date, renewal: number): string[] {
  const [own] = chain
  if (!own) return ['No certificate was shown.']
  const left = Date.parse(own.validTo) - now.getTime()
  return [
    ...(distrust ? [`The certificate is not trusted: ${distrust}.`] : []),
    ...(left < renewal ? [`The certificate ${left < 0 ? 'expired' : 'expires'} on ${expiryOf(own)}.`] : []),
    ...chain.flatMap((one) => (keyOf(one).isWeak ? [`The key of ${subjectOf(one)} is weak: ${keyOf(one).says}.`] : [])),
    ...chain.flatMap((one) => {
      // Nobody reads the signature by which a root signs itself.
      const isRoot = one !== own && one.checkIssued(one)
      return isRoot || !['SHA-1', 'MD5'].includes(hashOf(one))
        ? []
        : [`${subjectOf(one)} is signed with ${hashOf(one)}.`]
    }),
  ]
}

/** The same certificate in figures. */
export function describe({ protocol, chain: [own] }: Shown) {
  return own
    ? { protocol, subject: subjectOf(own), key: keyOf(own).says, signature: hashOf(own), expires: expiryOf(own) }
    : { protocol }
}

const expiryOf = ({ validTo }: X509Certificate) => new Date(validTo).toISOString().slice(0, 10)
const subjectOf = ({ subject, subjectAltName }: X509Certificate) =>
  (subject || subjectAltName || '').replaceAll('\n', ', ')

function keyOf({ publicKey }: X509Certificate): { says: string; isWeak: boolean } {
  const { asymmetricKeyType: type = '', asymmetricKeyDetails: { modulusLength = 0, namedCurve = '' } = {} } = publicKey
  if (type === 'rsa' || type === 'rsa-pss')
    return { says: `RSA ${modulusLength}`, isWeak: modulusLength < figure('keys.rsa').value }
  const isShort = (curve: string) => (curves[curve] ?? 0) < figure('keys.curve').value
  if (type === 'ec') return { says: `EC ${namedCurve}`, isWeak: isShort(namedCurve) }
  if (type === 'dsa') return { says: 'DSA', isWeak: true }
  if (['ed25519', 'ed448'].includes(type)) return { says: type, isWeak: isShort(type) }
  throw new Error(`The kind of key is unknown: ${type}.`)
}

/** Signature algorithms and hashes by their object identifiers: RFC 4055, RFC 5758, RFC 8410. */
const hashes: Record<string, string> = {
  '1.2.840.113549.1.1.4': 'MD5',
  '1.2.840.113549.1.1.5': 'SHA-1',
  '1.2.840.113549.1.1.11': 'SHA-256',
  '1.2.840.113549.1.1.12': 'SHA-384',
  '1.2.840.113549.1.1.13': 'SHA-512',
  '1.2.840.10045.4.1': 'SHA-1',
  '1.2.840.10045.4.3.2': 'SHA-256',
  '1.2.840.10045.4.3.3': 'SHA-384',
  '1.2.840.10045.4.3.4': 'SHA-512',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
}
const PSS = '1.2.840.113549.1.1.10'

/** The hash of the signature; Node tells it only from version 24 on. */
function hashOf({ raw }: X509Certificate): string {
  const [certificate] = elements(raw) as [Element]
  const [, algorithm] = elements(certificate.content) as [Element, Element]
  const [id, parameters] = elements(algorithm.content) as [Element, Element | undefined]
  const named = objectId(id) === PSS ? pssHash(parameters) : objectId(id)
  const hash = hashes[named]
  if (!hash) throw new Error(`The signature of the certificate is of an unknown kind: ${named}.`)
  return hash
}

/** RSASSA-PSS names its hash in the first parameter; SHA-1 if it doesn't (RFC 4055, 3.1). */
function pssHash(parameters: Element | undefined): string {
  const named = parameters && elements(parameters.content).find(({ tag }) => tag === 0xa0)
  if (!named) return '1.3.14.3.2.26'
  const [algorithm] = elements(named.content) as [Element]
  return objectId(elements(algorithm.content)[0] as Element)
}
