import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { figure } from '../figures.ts'
import { facts, fresh } from '../oscal/facts.fixture.ts'
import { AttestDocument, attestDocument } from './document.ts'
import { openEnvelope, preAuthentication, signEnvelope } from './dsse.ts'
import { heldSince } from './facts.ts'
import { IN_TOTO, resultsStatement, signedResults } from './results.ts'
import { sbom } from './sbom.ts'
import { securityTxt, securityTxtFields } from './security-txt.ts'
import { stableUuid } from './stable-uuid.ts'

const key = generateKeyPairSync('ed25519')
const root = fileURLToPath(new URL('../../', import.meta.url))

describe('Envelopes', () => {
  it('sign what the DSSE specification says is to be signed', () => {
    // The example of the specification: protocol.md, "DSSEv1 29 http://example.com/HelloWorld 11 hello world".
    expect(String(preAuthentication('http://example.com/HelloWorld', Buffer.from('hello world')))).toBe(
      'DSSEv1 29 http://example.com/HelloWorld 11 hello world',
    )
    // Lengths count bytes, not characters.
    expect(String(preAuthentication('ä', Buffer.from('€')))).toBe('DSSEv1 2 ä 3 €')
  })

  it('can be verified without our code', () => {
    const { payload, payloadType, signatures } = signedResults(facts, key.privateKey, 'attest.example.com+00000000')
    const content = Buffer.from(payload, 'base64')
    const signed = Buffer.concat([
      Buffer.from(`DSSEv1 ${payloadType.length} ${payloadType} ${content.length} `),
      content,
    ])
    const pem = key.publicKey.export({ type: 'spki', format: 'pem' })
    expect(verify(null, signed, createPublicKey(pem), Buffer.from(signatures[0]?.sig ?? '', 'base64'))).toBe(true)
    expect(JSON.parse(String(content))).toMatchObject({ _type: 'https://in-toto.io/Statement/v1' })
  })

  it('open with the right key only, and not once anything was changed', () => {
    const envelope = signEnvelope(IN_TOTO, Buffer.from('{"a":1}'), key.privateKey, 'name')
    expect(String(openEnvelope(envelope, key.publicKey))).toBe('{"a":1}')
    const [signature] = envelope.signatures
    const sig = Buffer.from(signature?.sig ?? '', 'base64')
    sig.writeUInt8(sig.readUInt8(5) ^ 1, 5)
    const changed = [
      { ...envelope, payload: Buffer.from('{"a":2}').toString('base64') },
      { ...envelope, payloadType: 'application/json' },
      { ...envelope, signatures: [{ keyid: 'name', sig: sig.toString('base64') }] },
      { ...envelope, signatures: [{ keyid: 'name', sig: '' }] },
      { ...envelope, signatures: [] },
      { ...envelope, signatures: undefined },
      { ...envelope, signatures: [null] },
      { ...envelope, payload: `${envelope.payload}!` },
      { ...envelope, payload: envelope.payload.replace('=', '') },
      { ...envelope, signatures: [{ keyid: 'name', sig: `${signature?.sig} ` }] },
      null,
      [],
    ]
    for (const one of changed) expect(openEnvelope(one, key.publicKey)).toBeUndefined()
    expect(openEnvelope(envelope, generateKeyPairSync('ed25519').publicKey)).toBeUndefined()
    const other = signEnvelope(IN_TOTO, Buffer.from('{"a":1}'), generateKeyPairSync('ed25519').privateKey, 'name')
    const both = { ...envelope, signatures: [...other.signatures, ...envelope.signatures] }
    expect(openEnvelope(both, key.publicKey)).toBeDefined()
    const urlSafe = JSON.parse(JSON.stringify(both).replaceAll('+', '-').replaceAll('/', '_')) as typeof both
    expect(openEnvelope({ ...urlSafe, payloadType: IN_TOTO }, key.publicKey)).toBeDefined()
    expect(openEnvelope(other, key.publicKey)).toBeUndefined()
    // The key's name is a hint and proves nothing: another one changes nothing.
    expect(
      openEnvelope({ ...envelope, signatures: [{ keyid: 'other', sig: signature?.sig ?? '' }] }, key.publicKey),
    ).toBeDefined()
  })

  it('are the same for the same facts', () => {
    expect(signedResults(facts, key.privateKey, 'k')).toEqual(signedResults(facts, key.privateKey, 'k'))
  })
})

describe('Results', () => {
  it('pass what is kept, fail what is broken, warn of all others, and leave out limits', () => {
    const { predicate, subject } = resultsStatement(facts)
    expect(predicate).toMatchObject({
      result: 'FAILED',
      passedTests: ['one-kept', 'one-attested'],
      warnedTests: ['one-unproven', 'one-unknown', 'one-expired', 'one-inherited'],
      failedTests: ['one-broken'],
    })
    const names = ['https://attest.example.com/trust', 'statement version 3', 'package-lock.json', 'commit']
    expect(subject.map(({ name }) => name)).toEqual(names)
    expect(resultsStatement(fresh).predicate.result).toBe('WARNED')
    const [kept] = facts.promises
    expect(resultsStatement({ ...facts, promises: kept ? [kept] : [] }).predicate.result).toBe('PASSED')
  })

  it('hold since the last moment that changed a state', () => {
    const declared = '2026-01-01T00:00:00.000Z'
    const since = (now: string) => heldSince(facts.promises, declared, now)
    expect(since('2026-11-20T12:00:00.000Z')).toBe('2026-11-20T10:00:02.000Z')
    expect(since('2026-11-21T10:00:01.500Z')).toBe('2026-11-21T10:00:01.000Z')
    expect(since('2027-04-01T00:00:00.000Z')).toBe('2027-04-01T00:00:00.000Z')
    expect(heldSince([], declared, '2026-11-20T12:00:00.000Z')).toBe(declared)
  })
})

describe('attest.json', () => {
  const stored = { subprocessors: [], stores: [], flows: [] }
  const valid = addFormats.default(new Ajv({ strict: false, allErrors: true })).compile(AttestDocument)

  it.each(Object.entries({ facts, fresh }))('keeps to its published schema: %s', (_, from) => {
    expect(valid(attestDocument(from, stored, '2026-11-20T12:00:00.000Z')), `${JSON.stringify(valid.errors)}`).toBe(
      true,
    )
  })

  it('has figures as numbers, and commands for strangers with the address in them', () => {
    const [kept] = attestDocument(facts, stored, '2026-11-20T12:00:00.000Z').promises
    expect(kept).toMatchObject({
      figures: [
        { name: 'identity.lockout_attempts', value: 5, unit: 'attempts' },
        { name: 'promises.freshness', value: 24, unit: 'hours' },
      ],
      outside: 'curl https://attest.example.com',
    })
  })
})

describe('security.txt', () => {
  const now = new Date('2026-11-20T23:59:59.999Z')
  const text = securityTxt('mailto:security@example.com', 'https://attest.example.com', now)

  it('follows the grammar of RFC 9116', () => {
    const lines = text.split('\r\n')
    expect(lines.pop()).toBe('')
    for (const line of lines)
      expect(line).toMatch(/^(Contact|Expires|Preferred-Languages|Canonical|Policy): \S(.*\S)?$/)
    const fields = securityTxtFields(text) ?? []
    const count = (name: string) => fields.filter((field) => field.name === name).length
    expect([count('contact'), count('expires'), count('preferred-languages')]).toEqual([1, 1, 1])
    for (const { name, value } of fields)
      if (['canonical', 'policy'].includes(name)) expect(value).toMatch(/^https:\/\/attest\.example\.com\//)
  })

  it('is the same for a day, and never valid for longer than promised', () => {
    expect(
      securityTxt('mailto:security@example.com', 'https://attest.example.com', new Date('2026-11-20T00:00:00Z')),
    ).toBe(text)
    const expires = Date.parse(securityTxtFields(text)?.find(({ name }) => name === 'expires')?.value ?? '')
    const { value } = figure('disclosure.expires')
    expect(expires - now.getTime()).toBeLessThanOrEqual(value * 86_400_000)
    expect(expires - now.getTime()).toBeGreaterThan((value - 1) * 86_400_000)
  })

  it('names no address without TLS', () => {
    const plain = securityTxt('https://example.com/report', 'http://127.0.0.1:3000', now)
    expect(securityTxtFields(plain)?.map(({ name }) => name)).toEqual(['contact', 'expires', 'preferred-languages'])
  })

  it('is told from what is none', () => {
    for (const other of ['', 'Contact: a', '<html>\n', 'Contact:x\n', ': x\n', 'Contact mailto:a@b\n'])
      expect(securityTxtFields(other), `${other}`).toBeUndefined()
    expect(securityTxtFields('# hello\n\nContact: mailto:a@b.c\n')).toEqual([
      { name: 'contact', value: 'mailto:a@b.c' },
    ])
  })
})

describe('The bill of materials', () => {
  const text = sbom(root) ?? ''
  const bill = JSON.parse(text) as {
    components: { name: string; version: string; 'bom-ref': string; hashes: { alg: string; content: string }[] }[]
    dependencies: { ref: string; dependsOn: string[] }[]
  }

  it('names what package.json asks for, and nothing that is for development only', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as Record<
      string,
      Record<string, string>
    >
    const named = new Map(bill.components.map(({ name, version }) => [name, version]))
    for (const [name, version] of Object.entries(dependencies ?? {})) expect(named.get(name), `${name}`).toBe(version)
    for (const name of ['vitest', 'vite', 'esbuild', 'oxlint', 'playwright-core']) {
      expect(devDependencies).toHaveProperty(name)
      expect(named.has(name), `${name}`).toBe(false)
    }
  })

  it('is the same each time, and names neither a registry nor a path', () => {
    expect(sbom(root)).toBe(text)
    expect(text).not.toContain('registry.')
    expect(text).not.toContain(root)
    expect(text).not.toMatch(/https?:\/\/(?!cyclonedx\.org\/schema)/)
  })

  it('has references that lead somewhere, and whole checksums', () => {
    const refs = new Set(['', ...bill.components.map((one) => one['bom-ref'])])
    expect(refs.size).toBe(bill.components.length + 1)
    for (const { dependsOn } of bill.dependencies)
      for (const ref of dependsOn) expect(refs.has(ref), `${ref}`).toBe(true)
    const [main] = bill.dependencies.filter(({ ref }) => ref.startsWith('attest@'))
    expect(main?.dependsOn.some((ref) => ref.startsWith('fastify@'))).toBe(true)
    for (const { hashes } of bill.components)
      for (const { alg, content } of hashes) expect(`${alg} ${content}`).toMatch(/^SHA-512 [0-9a-f]{128}$/)
  })

  it('is not there where npm installed nothing', () => {
    expect(sbom(`${root}docs`)).toBeUndefined()
  })
})

it('identifiers are those of RFC 9562, version 5', () => {
  expect(stableUuid('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(stableUuid('a')).toBe(stableUuid('a'))
  expect(stableUuid('a')).not.toBe(stableUuid('b'))
})
