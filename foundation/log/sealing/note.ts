import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { fromBase64 } from '../../base64.ts'
import type { Keys } from '../../vault/keys.ts'
import { sha256 } from './merkle.ts'

/** Signed notes and checkpoints as C2SP describes them: c2sp.org/signed-note, c2sp.org/tlog-checkpoint. */

const ED25519 = Buffer.of(1)
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
const MOST_SIGNATURES = 100

/** The name of an installation's key: its public host, with the port where there is one. */
export const keyName = (address: string): string => new URL(address).host

const rawKey = (publicKey: KeyObject) => publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI.length)

const keyId = (name: string, publicKey: Buffer) =>
  sha256(Buffer.concat([Buffer.from(`${name}\n`), ED25519, publicKey])).subarray(0, 4)

/** The key by which others verify, as one line: `<name>+<id>+<key>`. */
export function verifierKey(name: string, { publicKey }: Pick<Keys['signing'], 'publicKey'>): string {
  const raw = rawKey(publicKey)
  return `${name}+${keyId(name, raw).toString('hex')}+${Buffer.concat([ED25519, raw]).toString('base64')}`
}

/** The text with a signature line below. The text must end with a line break. */
export function signNote(text: string, name: string, { privateKey, publicKey }: Keys['signing']): string {
  if (!text.endsWith('\n') || !name || /[\s+]/.test(name)) throw new Error('A note ends with a line break.')
  const signature = Buffer.concat([keyId(name, rawKey(publicKey)), sign(null, Buffer.from(text), privateKey)])
  return `${text}\n— ${name} ${signature.toString('base64')}\n`
}

/** Reads a verifier's key. Throws where it is malformed or its identifier doesn't belong to it. */
export function readVerifierKey(line: string): { name: string; id: Buffer; publicKey: KeyObject } {
  const [, name = '', id = '', key = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(line.trim()) ?? []
  const bytes = Buffer.from(key, 'base64')
  const raw = bytes.subarray(1)
  if (bytes[0] !== 1 || raw.length !== 32 || keyId(name, raw).toString('hex') !== id)
    throw new Error('This is no key of a log: it looks like attest.example.com+0a1b2c3d+AQ…')
  const publicKey = createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' })
  return { name, id: Buffer.from(id, 'hex'), publicKey }
}

/** A note's text and its signature lines. Throws where it isn't a note. */
function takeApart(note: string): { text: string; signatures: { name: string; bytes: Buffer }[] } {
  const end = note.lastIndexOf('\n\n')
  const lines = note
    .slice(end + 2)
    .split('\n')
    .slice(0, -1)
  const signatures = lines.map((line) => {
    const [, name, bytes = ''] = /^— ([^\s+]+) ([A-Za-z0-9+/=]+)$/.exec(line) ?? []
    return { name: name as string, bytes: fromBase64(bytes) ?? Buffer.alloc(0) }
  })
  const isNote = end > 0 && note.endsWith('\n') && signatures.length > 0 && signatures.length <= MOST_SIGNATURES
  if (!isNote || signatures.some(({ name, bytes }) => !name || bytes.length < 5))
    throw new Error('This is no signed note.')
  return { text: note.slice(0, end + 1), signatures }
}

/** The text of a note, if this key signed it; else undefined. Signatures of unknown keys don't count. */
export function verifyNote(note: string, verifier: string): string | undefined {
  const { name, id, publicKey } = readVerifierKey(verifier)
  let parts: ReturnType<typeof takeApart>
  try {
    parts = takeApart(note)
  } catch {
    return undefined
  }
  const own = parts.signatures.filter((one) => one.name === name && one.bytes.subarray(0, 4).equals(id))
  const isSigned =
    own.length > 0 && own.every(({ bytes }) => verify(null, Buffer.from(parts.text), publicKey, bytes.subarray(4)))
  return isSigned ? parts.text : undefined
}

/** What a checkpoint says: the log, how many leaves it has, their root, and when that was signed. */
export interface Checkpoint {
  origin: string
  size: number
  root: Buffer
  at: string
}

/** A checkpoint's text; the moment is an extension line. */
export const checkpointText = ({ origin, size, root, at }: Checkpoint): string =>
  `${origin}\n${size}\n${root.toString('base64')}\nsigned ${at}\n`

/** Reads a checkpoint's text or note; undefined where it is none of ours. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const [, origin, size, root = '', at] =
    /^([^\s+]+)\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/]{43}=)\nsigned (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\n/.exec(
      text,
    ) ?? []
  if (origin === undefined || at === undefined) return undefined
  return { origin, size: Number(size), root: Buffer.from(root, 'base64'), at }
}

const NOTE = /^\S+\n\d+\n[A-Za-z0-9+/]{43}=\nsigned \S+\n\n(?:— \S+ [A-Za-z0-9+/=]+\n)+/gm

/** The signed checkpoints in a text such as a saved mail, also where it was quoted or has other line ends. */
export const notesIn = (text: string): string[] =>
  decoded(`${text}\n`.replace(/\r\n?/g, '\n'))
    .replace(/^[> \t]+/gm, '')
    .match(NOTE) ?? []

/** A mail that was saved as it travels is quoted-printable: RFC 2045, 6.7. */
const decoded = (text: string) =>
  /^content-transfer-encoding: *quoted-printable *$/im.test(text)
    ? text
        .replace(/=[ \t]*\n/g, '')
        .replace(/(?:=[\dA-F]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString())
    : text
