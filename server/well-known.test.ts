import { execFile } from 'node:child_process'
import { createPublicKey, verify } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { places } from '../foundation/attestation/document.ts'
import { statement } from '../foundation/database/logins.ts'
import { startTestInstallation, type TestInstallation } from '../foundation/testing/installation.ts'
import { uuid } from '../foundation/uuid.ts'
import { allPromises } from '../promises/index.ts'
import { verifyResults } from './commands/verify-results.ts'

const { statement: _, ...machine } = places
const jsonPlaces = ['/.well-known/attest.json', ...Object.values(machine).filter((place) => !place.endsWith('.pem'))]

let at: TestInstallation
let bare: TestInstallation

beforeAll(async () => {
  const env = { ATTEST_CONTACT: 'mailto:security@example.com', ATTEST_URL: 'https://attest.example.com' }
  ;[at, bare] = await Promise.all([startTestInstallation(env), startTestInstallation()])
})
afterAll(() => Promise.all([at.stop(), bare.stop()]))

const read = async (place: string) => (await at.request('GET', place)).body
/** The answer as it stands, also where its type is unknown to the helper. */
const textOf = async (place: string) => (await fetch(`${at.url}${place}`)).text()

describe('Every document', () => {
  it.each([...jsonPlaces, machine.key])('%s is public, and is sent once only', async (place) => {
    const first = await at.request('GET', place)
    expect(first.status).toBe(200)
    expect(first.headers.get('access-control-allow-origin')).toBe('*')
    expect(first.headers.get('cache-control')).toBe('public, max-age=60')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{43}"$/)
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await at.request('GET', place, { headers: { 'if-none-match': known } })
      expect([known, again.status, again.headers.get('etag')]).toEqual([known, 304, etag])
    }
    const other = await at.request('GET', place, { headers: { 'if-none-match': '"other"' } })
    expect(other.status).toBe(200)
    if (place !== machine.key) expect(JSON.parse(await textOf(place))).toBeTypeOf('object')
  })

  it('is listed in attest.json, and nothing is listed that is not there', async () => {
    const { links } = await read('/.well-known/attest.json')
    const listed = Object.values(links as Record<string, string>).map((link) => new URL(link).pathname)
    expect(listed.sort()).toEqual([...Object.values(places), '/.well-known/security.txt'].sort())
    for (const place of listed) expect((await fetch(`${at.url}${place}`)).status, `${place}`).toBe(200)
    const without = (await bare.request('GET', '/.well-known/attest.json')).body
    expect(without.links).not.toHaveProperty('security_txt')
  })
})

describe('attest.json', () => {
  it('keeps to the schema that is served beside it, and is the same at the API', async () => {
    const valid = addFormats.default(new Ajv({ strict: false, allErrors: true })).compile(await read(machine.schema))
    const document = await read('/.well-known/attest.json')
    expect(valid(document), `${JSON.stringify(valid.errors)}`).toBe(true)
    expect(document.promises.map(({ id }: { id: string }) => id)).toEqual(allPromises.map(({ id }) => id))
    expect(document.stores.length).toBeGreaterThan(0)
    expect(document.flows.length).toBeGreaterThan(0)
    expect(await read('/api/v1/promises')).toEqual(document)
  })
})

describe('States', () => {
  const known = allPromises.find(({ check, kind }) => check && kind === 'enforced')?.id as string
  const result = (outcome: string) =>
    at.superuser.send(statement`
      insert into auth.promise_result (id, promise, outcome, evidence, milliseconds)
      values (${uuid()}, ${known}, ${outcome}, '{}', 1)`)
  const findingOf = async () => {
    const [present] = (await read(places.assessment_results))['assessment-results'].results
    return present.findings.find(
      (one: { target: { 'target-id': string } }) => one.target['target-id'] === `${known}_smt`,
    )
  }

  it('are in all documents, and change them', async () => {
    expect((await findingOf()).target.status).toMatchObject({ state: 'not-satisfied', reason: 'unknown' })
    const before = (await at.request('GET', places.assessment_results)).headers.get('etag')
    await result('broken')
    expect((await findingOf()).target.status).toMatchObject({ state: 'not-satisfied', reason: 'fail' })
    expect((await at.request('GET', places.assessment_results)).headers.get('etag')).not.toBe(before)
    const plan = (await read(places.poam))['plan-of-action-and-milestones']
    expect(plan['poam-items'].map(({ title }: { title: string }) => title)).toContain(`${known}: broken`)
    const { predicate } = JSON.parse(String(Buffer.from((await read(places.signed_results)).payload, 'base64')))
    expect(predicate).toMatchObject({ result: 'FAILED', failedTests: [known] })
  })
})

describe('Signed results', () => {
  it('are verified by the served key, without our code', async () => {
    const { payload, payloadType, signatures } = await read(places.signed_results)
    const content = Buffer.from(payload, 'base64')
    const signed = Buffer.concat([
      Buffer.from(`DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${content.length} `),
      content,
    ])
    const key = createPublicKey(await textOf(machine.key))
    expect(verify(null, signed, key, Buffer.from(signatures[0].sig, 'base64'))).toBe(true)
    expect(signatures[0].keyid).toMatch(/^attest\.example\.com\+[0-9a-f]{8}$/)
  })

  it('are verified by the command, which refuses changed ones', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'attest-results-'))
    const [envelope, key] = [path.join(folder, 'results.json'), path.join(folder, 'key.pem')]
    writeFileSync(envelope, await textOf(places.signed_results))
    writeFileSync(key, await textOf(machine.key))
    const command = ['--import', 'tsx', 'server/cli.ts', 'verify-results', envelope, '--key', key]
    const env = { PATH: process.env.PATH, ATTEST_DATA: folder }
    const { stdout } = await promisify(execFile)(process.execPath, command, { env })
    expect(stdout).toContain('https://attest.example.com/trust')
    const changed = JSON.parse(await textOf(places.signed_results))
    const content = String(Buffer.from(changed.payload, 'base64')).replace('"unknown"', '"kept"')
    writeFileSync(envelope, JSON.stringify({ ...changed, payload: Buffer.from(content).toString('base64') }))
    expect(await verifyResults([envelope, '--key', key])).toBe(1)
    await expect(verifyResults([envelope])).rejects.toThrow('--key')
  })
})

describe('security.txt', () => {
  it('names the contact, where one is set', async () => {
    const answer = await at.request('GET', '/.well-known/security.txt')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8'])
    expect(answer.body).toContain('Contact: mailto:security@example.com\r\n')
    expect(answer.body).toContain('Canonical: https://attest.example.com/.well-known/security.txt\r\n')
    expect((await bare.request('GET', '/.well-known/security.txt')).status).toBe(404)
  })

  it('refers to a page in each language, without a script', async () => {
    for (const language of ['en', 'de', 'pl']) {
      const page = await at.request('GET', `/security-policy/${language}`)
      expect(page.status).toBe(200)
      expect(page.body).toContain(`<html lang="${language}">`)
      expect(page.body).toContain('mailto:security@example.com')
      expect(page.body).not.toContain('<script')
    }
    const chosen = await at.request('GET', '/security-policy', { headers: { 'accept-language': 'pl' } })
    expect(chosen.body).toContain('<html lang="pl">')
    expect((await at.request('GET', '/security-policy/fr')).status).toBe(404)
    expect((await bare.request('GET', '/security-policy/en')).status).toBe(404)
  })
})
