import { type KeyObject, sign, verify } from 'node:crypto'

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

/** The payload, if one of the signatures is by this key; undefined otherwise. The key's name proves nothing. */
export function openEnvelope({ payload, payloadType, signatures }: Envelope, publicKey: KeyObject): Buffer | undefined {
  const content = Buffer.from(payload, 'base64')
  const signed = preAuthentication(payloadType, content)
  const isSigned = signatures.some(({ sig }) => verify(null, signed, publicKey, Buffer.from(sig, 'base64')))
  return isSigned ? content : undefined
}
