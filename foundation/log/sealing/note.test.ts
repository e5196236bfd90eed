import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonicalize } from './canonical.ts'
import { checkpointText, keyName, readCheckpoint, readVerifierKey, signNote, verifierKey, verifyNote } from './note.ts'
import { sha256 } from './merkle.ts'

/** The example of the note format by its authors: golang.org/x/mod/sumdb/note. */
const known = {
  name: 'PeterNeumann',
  verifier: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  signature: 'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=',
}
const note = `${known.text}\n— ${known.name} ${known.signature}\n`

function keysOf(seed: Buffer) {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  return { privateKey, publicKey: createPublicKey(privateKey) }
}

describe('signed notes', () => {
  const { publicKey } = readVerifierKey(known.verifier)
  const other = generateKeyPairSync('ed25519')

  it('are verified as their authors sign them', () => {
    expect(verifyNote(note, known.verifier)).toBe(known.text)
    expect(verifierKey(known.name, { publicKey })).toBe(known.verifier)
  })

  it('are signed as their authors sign them', () => {
    const skey = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1)
    const keys = keysOf(skey)
    expect(verifierKey(known.name, keys)).toBe(known.verifier)
    expect(signNote(known.text, known.name, keys)).toBe(note)
  })

  it('are refused when anything is changed', () => {
    for (const forged of [
      note.replace('answer', 'Answer'),
      note.replace('x08go/Z', 'x08go/a'),
      note.replace('PeterNeumann', 'EnochRoot'),
      note.replace('\n\n', '\n'),
      note.slice(0, -1),
      known.text,
      '',
      `${known.text}${note}`,
      `${note}— ${known.name} broken\n`,
    ])
      expect(verifyNote(forged, known.verifier)).toBeUndefined()
    expect(verifyNote(note, verifierKey(known.name, other))).toBeUndefined()
    expect(verifyNote(note, verifierKey('EnochRoot', { publicKey }))).toBeUndefined()
  })

  it('may have further signatures of keys that are not known', () => {
    const both = `${note}${signNote(known.text, 'witness.example', other).split('\n\n')[1]}`
    expect(verifyNote(both, known.verifier)).toBe(known.text)
    expect(verifyNote(both, verifierKey('witness.example', other))).toBe(known.text)
  })

  it('need a key that belongs to its name', () => {
    for (const wrong of [
      '',
      'PeterNeumann',
      known.verifier.replace('c74f', 'c74e'),
      known.verifier.replace('Peter', 'Otto'),
      known.verifier.slice(0, -4),
    ])
      expect(() => readVerifierKey(wrong)).toThrow('no key of a log')
    expect(() => signNote('no line break', 'a', other)).toThrow()
    expect(() => signNote('text\n', 'with space', other)).toThrow()
    expect(keyName('https://attest.example.com')).toBe('attest.example.com')
    expect(keyName('http://127.0.0.1:3000')).toBe('127.0.0.1:3000')
  })
})

describe('checkpoints', () => {
  const checkpoint = {
    origin: 'attest.example.com/log',
    size: 12,
    root: sha256('root'),
    at: '2026-03-29T01:30:00.000Z',
  }

  it('are read as they are written', () => {
    expect(readCheckpoint(checkpointText(checkpoint))).toEqual(checkpoint)
    expect(checkpointText({ ...checkpoint, size: 0 }).split('\n')[1]).toBe('0')
  })

  it('are nothing else than that', () => {
    const text = checkpointText(checkpoint)
    for (const wrong of [
      '',
      text.replace('12', '012'),
      text.replace('12', '-1'),
      text.replace('signed ', ''),
      ` ${text}`,
    ])
      expect(readCheckpoint(wrong)).toBeUndefined()
  })
})

describe('canonical JSON', () => {
  it('is that of RFC 8785', () => {
    // The example of its section 3.2.2, and the order of its section 3.2.3.
    const numbers = [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001]
    expect(canonicalize({ numbers, string: '€$\u000f\nA\'B"\\\\"/', literals: [null, true, false] })).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6']
    expect(
      Object.keys(JSON.parse(canonicalize(Object.fromEntries(keys.map((key) => [`x${key}`, 0])))) as object),
    ).toEqual(['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'].map((key) => `x${key}`))
    expect(canonicalize({ a: undefined, b: -0 })).toBe('{"b":0}')
  })

  it('refuses what has no canonical form', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '\ud800', undefined, () => 0, 1n])
      expect(() => canonicalize(value)).toThrow('no canonical form')
  })
})
