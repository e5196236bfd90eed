import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Keys of this installation. They lie in files beside the database, readable for their owner only, and never in it. */
export interface Keys {
  /** Ed25519: signs checkpoints of the sealed log and results of checks. */
  readonly signing: { readonly privateKey: KeyObject; readonly publicKey: KeyObject }
  /** AES-256: wraps what is stored as ciphertext. */
  readonly master: Buffer
}

/** Opens the keys in this folder, making those that are missing. Throws where one is damaged. */
export function openKeys(folder: string): Keys {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const pem = once(path.join(folder, 'signing.pem'), () =>
    String(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })),
  )
  const privateKey = createPrivateKey(pem)
  const master = Buffer.from(
    once(path.join(folder, 'master.key'), () => randomBytes(32).toString('base64')),
    'base64',
  )
  if (master.length !== 32 || privateKey.asymmetricKeyType !== 'ed25519')
    throw new Error(
      `A key in ${folder} is damaged. Bring it back from your copy: what it protects can't be read without it.`,
    )
  return { signing: { privateKey, publicKey: createPublicKey(privateKey) }, master }
}

/** The content of a file that is written once. Of two servers that start at once, the second takes what the first made. */
function once(file: string, make: () => string): string {
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`
    writeFileSync(draft, make(), { mode: 0o600, flag: 'wx' })
    try {
      linkSync(draft, file)
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error
    } finally {
      unlinkSync(draft)
    }
  }
  return readFileSync(file, 'utf8')
}

const NONCE = 12
const TAG = 16

/** Encrypts with AES-256-GCM. `place` (table|column|row) is bound to it: moved elsewhere, it can't be opened. */
export function seal({ master }: Keys, place: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', master, nonce).setAAD(Buffer.from(place))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** What `seal` encrypted. Throws if it was changed, moved, or sealed with another key. */
export function unseal({ master }: Keys, place: string, sealed: Uint8Array): Buffer {
  const box = Buffer.from(sealed)
  const decipher = createDecipheriv('aes-256-gcm', master, box.subarray(0, NONCE)).setAAD(Buffer.from(place))
  decipher.setAuthTag(box.subarray(-TAG))
  return Buffer.concat([decipher.update(box.subarray(NONCE, -TAG)), decipher.final()])
}
