import { readFileSync } from 'node:fs'
import { createServer as createHttp } from 'node:http'
import { createServer } from 'node:net'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import type { World } from '../promises/promise.ts'
import { describe as inFigures, faultsOf } from './certificate.ts'
import { askMailServer } from './smtp.ts'
import { headersOf, hstsSeconds, weakHeaders } from './headers.ts'
import { offer } from './hello.ts'
import { type Peer, peersOf, publicName } from './peer.ts'
import { acceptedBy, authorities } from './tls.ts'
import { makeCertificate } from './worlds/certificates.ts'
import { makeFolder } from './worlds/folder.ts'
import { type FrontOptions, frontWorld, issue } from './worlds/front.ts'

const DAYS = 86_400_000
const now = () => new Date()
const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})
const keep = <T extends { stop(): unknown }>(one: T): T => {
  ends.push(() => one.stop())
  return one
}

/** What the probe sees of such a front: what is accepted there, and what is wrong with the certificate. */
async function look(options: FrontOptions = {}, name = 'localhost') {
  const { env }: World = keep(await frontWorld(0, options))
  const { port } = new URL(env.ATTEST_URL as string)
  const peer: Peer = { name, address: '127.0.0.1', port: Number(port) }
  const accepted = await acceptedBy(peer, authorities(env.ATTEST_CA))
  if (!accepted) throw new Error('Nobody listens.')
  return { accepted, faults: accepted.shown.flatMap((shown) => faultsOf(shown, now(), 14 * DAYS)) }
}
const oldOnes = (old: Record<string, { accepted: boolean }>) => Object.keys(old).filter((name) => old[name]?.accepted)

describe('Versions of TLS', () => {
  it('1.2 and 1.3 are seen, older ones refused by an alert', async () => {
    const { accepted, faults } = await look()
    expect(accepted.shown.map(({ protocol }) => protocol)).toEqual(['TLSv1.2', 'TLSv1.3'])
    expect(oldOnes(accepted.old)).toEqual([])
    expect(accepted.old['TLS 1.1']?.said).toMatch(/^alert: (protocol version|handshake failure)$/)
    expect(faults).toEqual([])
  })

  it.each([
    ['TLSv1', ['TLS 1.0', 'TLS 1.1']],
    ['TLSv1.1', ['TLS 1.1']],
  ] as const)('from %s on are seen', async (minVersion, found) => {
    const { accepted } = await look({ tls: { minVersion } })
    expect(oldOnes(accepted.old)).toEqual(found)
  })

  it('older than 1.2 alone are seen too', async () => {
    const { accepted } = await look({
      tls: { minVersion: 'TLSv1', maxVersion: 'TLSv1.1' },
      certificate: { key: 'rsa 2048' },
    })
    expect(accepted.shown).toEqual([])
    expect(oldOnes(accepted.old)).toEqual(['TLS 1.0', 'TLS 1.1'])
  })

  it('are unknown where the answer is no TLS, or none at all', async () => {
    const plain = createHttp().listen(0, '127.0.0.1')
    const mute = createServer().listen(0, '127.0.0.1')
    await Promise.all([once(plain, 'listening'), once(mute, 'listening')])
    ends.push(
      () => plain.close(),
      () => mute.close(),
    )
    const at = (server: { address(): unknown }) => ({
      name: 'localhost',
      address: '127.0.0.1',
      port: (server.address() as AddressInfo).port,
    })
    await expect(offer(at(plain), 0x0301)).rejects.toThrow('without TLS')
    await expect(acceptedBy(at(mute), authorities(undefined))).rejects.toThrow('did not answer')
    mute.close()
    expect(await offer({ ...at(plain), port: 1 }, 0x0301)).toBeUndefined()
  })
})

describe('Certificates', () => {
  const wrong: [string, FrontOptions, RegExp][] = [
    ['expired', { certificate: { days: -1 } }, /CERT_HAS_EXPIRED[^]*expired on/],
    ['about to expire', { certificate: { days: 10 } }, /expires on \d{4}-\d\d-\d\d\./],
    ['for another name', { certificate: { name: 'example.com' } }, /not trusted: ERR_TLS_CERT_ALTNAME_INVALID/],
    ['of an unknown authority', { isTrusted: false }, /not trusted: UNABLE_TO_/],
    ['with a short key', { certificate: { key: 'rsa 1024' } }, /CN=localhost is weak: RSA 1024/],
    ['signed with SHA-1', { certificate: { key: 'rsa 2048', hash: 'sha1' } }, /CN=localhost is signed with SHA-1/],
  ]
  it.each(wrong)('%s', async (_, options, fault) => {
    const { faults } = await look(options)
    expect(faults.length).toBeGreaterThan(0)
    expect(faults.join('\n')).toMatch(fault)
  })

  it('are told in figures', async () => {
    const { accepted } = await look({ certificate: { key: 'rsa 2048' } })
    const expires = new Date(Date.now() + 90 * DAYS).toISOString().slice(0, 10)
    expect(inFigures(accepted.shown[1] as (typeof accepted.shown)[0])).toEqual({
      protocol: 'TLSv1.3',
      subject: 'CN=localhost',
      key: 'RSA 2048',
      signature: 'SHA-256',
      expires,
    })
  })

  it('for an IP address', async () => {
    const { faults } = await look({ certificate: { name: '127.0.0.1' } }, '127.0.0.1')
    expect(faults).toEqual([])
  })

  it('are asked for over https only, at every address of the name', async () => {
    expect(() => publicName('http://attest.example.com')).toThrow('no https address')
    expect(publicName('https://attest.example.com')).toEqual({ name: 'attest.example.com', port: 443 })
    expect(publicName('https://[::1]:8443')).toEqual({ name: '::1', port: 8443 })
    expect(await peersOf('127.0.0.1', 443)).toEqual([{ name: '127.0.0.1', address: '127.0.0.1', port: 443 }])
    await expect(peersOf('no-such-name.invalid', 443)).rejects.toThrow()
  })
})

describe('Headers', () => {
  it('are read over trusted TLS only', async () => {
    const installation = createHttp((_, reply) => {
      reply.writeHead(200, { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }).end()
    }).listen(0, '127.0.0.1')
    await once(installation, 'listening')
    ends.push(() => installation.close())
    const { env } = keep(await frontWorld((installation.address() as AddressInfo).port))
    const url = env.ATTEST_URL as string
    expect(hstsSeconds(await headersOf(url, authorities(env.ATTEST_CA)))).toBe(63_072_000)
    await expect(headersOf(url, authorities(undefined))).rejects.toThrow('unable to verify')
  })

  it.each([
    ['max-age=31536000', 31_536_000],
    ['includeSubDomains; Max-Age="600"', 600],
    ['max-age=0, max-age=31536000', 0],
    ['max-age=1; max-age=31536000', 0],
    ['max-age=-1', 0],
    ['includeSubDomains', 0],
  ])('HSTS %s', (header, seconds) => {
    expect(hstsSeconds({ 'strict-transport-security': header })).toBe(seconds)
    expect(hstsSeconds({})).toBe(0)
  })

  it('that say too little are named', () => {
    const good = {
      'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    }
    expect(weakHeaders(good)).toEqual([])
    expect(weakHeaders({})).toEqual(Object.keys(good))
    expect(weakHeaders({ ...good, 'referrer-policy': 'unsafe-url' })).toEqual(['referrer-policy'])
    for (const policy of [
      "script-src 'self' 'unsafe-inline'",
      "default-src 'none'; script-src *",
      "default-src 'none'; script-src 'self'; script-src-elem https:",
      "script-src-elem 'self'",
    ])
      expect(weakHeaders({ ...good, 'content-security-policy': policy })).toEqual(['content-security-policy'])
    expect(weakHeaders({ ...good, 'content-security-policy': "default-src 'self'" })).toEqual([])
  })
})

describe('A mail server', () => {
  async function serve(options: ConstructorParameters<typeof SMTPServer>[0] = {}) {
    const { authority, own } = issue()
    const folder = makeFolder({ 'ca.pem': authority.cert })
    const server = new SMTPServer({ key: own.key, cert: own.cert, authOptional: true, ...options })
    server.on('error', () => {})
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    ends.push(() => new Promise<void>((done) => server.close(() => done())), folder.remove)
    const { port } = server.server.address() as AddressInfo
    return {
      peer: { name: 'localhost', address: '127.0.0.1', port },
      trusted: [readFileSync(`${folder.at}/ca.pem`, 'utf8')],
    }
  }

  it('with STARTTLS', async () => {
    const { peer, trusted } = await serve()
    expect(await askMailServer(peer, 'starttls', trusted)).toMatchObject({
      offers: true,
      shown: { protocol: 'TLSv1.3', distrust: undefined },
    })
  })

  it('with TLS from the start', async () => {
    const { peer, trusted } = await serve({ secure: true, maxVersion: 'TLSv1.2' })
    expect((await askMailServer(peer, 'tls', trusted))?.shown?.protocol).toBe('TLSv1.2')
  })

  it('without encryption, or with old one', async () => {
    const bare = await serve({ disabledCommands: ['STARTTLS'] })
    expect(await askMailServer(bare.peer, 'starttls', bare.trusted)).toEqual({ offers: false, shown: undefined })
    const old = await serve({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' })
    expect(await askMailServer(old.peer, 'starttls', old.trusted)).toEqual({ offers: true, shown: undefined })
  })

  it('that is not to be trusted', async () => {
    const { peer } = await serve()
    const trusted = [makeCertificate({ name: 'Somebody else' }).cert]
    expect((await askMailServer(peer, 'starttls', trusted))?.shown?.distrust).toMatch(/UNABLE_TO/)
  })

  it('that is none', async () => {
    const plain = createHttp().listen(0, '127.0.0.1')
    await once(plain, 'listening')
    ends.push(() => plain.close())
    const { port } = plain.address() as AddressInfo
    const peer = { name: 'localhost', address: '127.0.0.1', port }
    await expect(askMailServer(peer, 'starttls', [])).rejects.toThrow('did not answer')
    expect(await askMailServer({ ...peer, port: 1 }, 'starttls', [])).toBeUndefined()
  })
})
