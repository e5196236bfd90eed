import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { type Report, signedBytes } from '../../foundation/status/watchers.ts'

/** A measurement as it was signed. */
export interface SignedReport {
  report: string
  signature: string
}

/** From this size on a spool is emptied when all of it was delivered. */
const LARGE = 1_048_576

/**
 * What a watcher has seen, signed and kept until it is delivered: the key, beside it a file to which each report is
 * appended, and one that says up to which number all was delivered. Survives being killed at any moment.
 */
export class Spool {
  readonly publicKey: string
  private readonly key: KeyObject
  private readonly file: string
  private readonly mark: string
  private readonly lock: string
  private entries: (SignedReport & { sequence: number })[]
  private sequence: number

  /** Makes the key the first time. Throws where another watcher works with it. */
  constructor(keyFile: string) {
    mkdirSync(path.dirname(keyFile), { recursive: true, mode: 0o700 })
    this.file = `${keyFile}.reports`
    this.mark = `${keyFile}.delivered`
    this.lock = `${keyFile}.pid`
    this.take()
    if (!existsSync(keyFile)) {
      const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
      writeFileSync(keyFile, pem, { mode: 0o600, flag: 'wx' })
    }
    this.key = createPrivateKey(readFileSync(keyFile))
    if (this.key.asymmetricKeyType !== 'ed25519') throw new Error(`${keyFile} is no Ed25519 key.`)
    this.publicKey = createPublicKey(this.key).export({ format: 'jwk' }).x as string
    const delivered = existsSync(this.mark) ? Number(readFileSync(this.mark, 'utf8')) : 0
    const stored = read(this.file)
    this.sequence = Math.max(delivered, stored.at(-1)?.sequence ?? 0)
    this.entries = stored.filter(({ sequence }) => sequence > delivered)
  }

  /** The oldest reports that wait, at most so many. */
  waiting(most: number): SignedReport[] {
    return this.entries.slice(0, most).map(({ report, signature }) => ({ report, signature }))
  }

  get count(): number {
    return this.entries.length
  }

  /** Signs a measurement and keeps it. */
  add(measured: Omit<Report, 'sequence'>): void {
    const { address, ...rest } = measured
    const sequence = this.sequence + 1
    const report = JSON.stringify({ address, sequence, ...rest })
    const signature = sign(null, signedBytes(report), this.key).toString('base64url')
    appendFileSync(this.file, `${JSON.stringify({ report, signature })}\n`, { mode: 0o600 })
    this.sequence = sequence
    this.entries.push({ report, signature, sequence })
  }

  /** Everything up to this number has arrived. Where the other side knows more than we do, we count on from there. */
  delivered(last: number): void {
    this.sequence = Math.max(this.sequence, last)
    this.entries = this.entries.filter(({ sequence }) => sequence > last)
    writeFileSync(`${this.mark}.new`, String(last), { mode: 0o600 })
    renameSync(`${this.mark}.new`, this.mark)
    if (this.entries.length === 0 && existsSync(this.file) && statSync(this.file).size > LARGE) rmSync(this.file)
  }

  /** Lets another watcher work with the key. */
  close(): void {
    rmSync(this.lock, { force: true })
  }

  private take(): void {
    try {
      writeFileSync(this.lock, String(process.pid), { flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      if (isAlive(Number(readFileSync(this.lock, 'utf8'))))
        throw new Error(`Another watcher works with this key already (${this.lock}).`, { cause: error })
      writeFileSync(this.lock, String(process.pid))
    }
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** What was cut off while it was written is passed over: its measurement is lost, no other one. */
function read(file: string): (SignedReport & { sequence: number })[] {
  if (!existsSync(file)) return []
  const text = readFileSync(file, 'utf8')
  if (text !== '' && !text.endsWith('\n')) appendFileSync(file, '\n')
  return text.split('\n').flatMap((line) => {
    try {
      const { report, signature } = JSON.parse(line) as SignedReport
      return [{ report, signature, sequence: (JSON.parse(report) as Report).sequence }]
    } catch {
      return []
    }
  })
}
