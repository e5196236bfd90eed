import { type KeyObject, sign, verify } from 'node:crypto'
import { fromBase64 } from '../base64.ts'

/** A signed message of any type: DSSE, Dead Simple Signing Envelope, version 1.0.2. */
export interface Envelope {
  payload: string
  payloadType: string
  signatures: { keyid: string; sig: string }[]
}

/** What is signed: type and payload, each with its length in bytes, so that neither can pass for a part of the other. */
export function preAuthentication(type: string, payload: Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from(`DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.byteLength} `),
    Buffer.from(payload),
  ])
}

/** Signs a payload with an Ed25519 key. The same payload gives the same envelope (RFC 8032). */
export function signEnvelope(type: string, payload: Uint8Array, privateKey: KeyObject, keyid: string): Envelope {
  const sig = sign(null, preAuthentication(type, payload), privateKey).toString('base64')
  return { payload: Buffer.from(payload).toString('base64'), payloadType: type, signatures: [{ keyid, sig }] }
}

/**
 * The payload, if one of the signatures is by this key; undefined otherwise, also where this is no envelope. The key's
 * name proves nothing.
 */
export function openEnvelope(envelope: unknown, publicKey: KeyObject): Buffer | undefined {
  if (!isEnvelope(envelope)) return undefined
  const { payload, payloadType, signatures } = envelope
  const content = decoded(payload)
  if (!content) return undefined
  const signed = preAuthentication(payloadType, content)
  const isSigned = ({ sig }: { sig: string }) => {
    const bytes = decoded(sig)
    return bytes !== undefined && verify(null, signed, publicKey, bytes)
  }
  return signatures.some(isSigned) ? content : undefined
}

const isEnvelope = (value: unknown): value is Envelope => {
  const { payload, payloadType, signatures } = (value ?? {}) as Partial<Record<keyof Envelope, unknown>>
  return (
    typeof payload === 'string' &&
    typeof payloadType === 'string' &&
    Array.isArray(signatures) &&
    signatures.every((one: { sig?: unknown } | null) => typeof one?.sig === 'string')
  )
}

/** Whoever reads an envelope takes both alphabets of base64: DSSE 1.0.2, protocol. */
const decoded = (text: string) => fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'))
