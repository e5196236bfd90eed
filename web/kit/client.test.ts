import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { configureClient, get, getFile, patch, post, Problem, queryString, randomKey } from './client.ts'

let answer: (request: IncomingMessage, response: ServerResponse) => void = () => undefined
const seen: IncomingMessage[] = []
const server = createServer((request, response) => {
  seen.push(request)
  answer(request, response)
})
const reply = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) =>
  response.writeHead(status, { 'content-type': 'application/problem+json', ...headers }).end(JSON.stringify(body))

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  configureClient({ base: `http://127.0.0.1:${port}/api/v1`, tenant: () => 'muster', language: () => 'pl' })
})
afterAll(() => server.close())
afterEach(() => {
  seen.length = 0
  configureClient({ signInAgain: undefined })
})

test('sends tenant, language, version and idempotency key', async () => {
  answer = (_, response) => reply(response, 200, { ok: true })
  await patch('/letters/1', { body: 'x' }, { ifMatch: 7, idempotencyKey: 'k' })
  const [request] = seen
  expect(request?.url).toBe('/api/v1/letters/1')
  expect(request?.headers).toMatchObject({
    'attest-tenant': 'muster',
    'accept-language': 'pl',
    'if-match': '"7"',
    'idempotency-key': 'k',
    'content-type': 'application/json',
  })
})

test('repeats keys of lists in the query and leaves out what is empty', () => {
  expect(queryString({ status: ['draft', 'review'], search: '', sort: null, count: true })).toBe(
    '?status=draft&status=review&count=true',
  )
  expect(queryString({ search: undefined })).toBe('')
})

test('turns an error answer into a Problem', async () => {
  const errors = [{ field: 'email', code: 'format', message: 'Zły adres' }]
  const body = { code: 'invalid', detail: 'Proszę sprawdzić', errors, request_id: 'r1' }
  answer = (_, response) => reply(response, 400, body, { 'retry-after': '30' })
  const problem = await get('/x').catch((error: unknown) => error)
  expect(problem).toBeInstanceOf(Problem)
  expect(problem).toMatchObject({
    status: 400,
    code: 'invalid',
    message: 'Proszę sprawdzić',
    errors,
    requestId: 'r1',
    retryAfter: 30,
  })
})

test('survives an error that is no JSON, and an empty answer', async () => {
  answer = (_, response) => response.writeHead(502).end('<html>')
  await expect(get('/x')).rejects.toMatchObject({ status: 502, code: 'internal' })
  answer = (_, response) => response.writeHead(204).end()
  await expect(post('/x')).resolves.toBeUndefined()
})

test('says offline when nobody answers', async () => {
  answer = (request) => request.socket.destroy()
  await expect(get('/x')).rejects.toMatchObject({ status: 0, code: 'offline' })
})

test('asks once to sign in again for requests at the same time, then repeats them', async () => {
  let isSignedIn = false
  let asked = 0
  answer = (_, response) =>
    isSignedIn ? reply(response, 200, 'there') : reply(response, 401, { code: 'unauthenticated' })
  configureClient({
    signInAgain: async () => {
      asked++
      await new Promise((resolve) => setTimeout(resolve, 50))
      isSignedIn = true
    },
  })
  await expect(Promise.all([get('/a'), post('/b', { typed: 'text' })])).resolves.toEqual(['there', 'there'])
  expect(asked).toBe(1)
})

test('does not ask for quiet requests, wrong passwords, or after a refusal', async () => {
  let asked = 0
  configureClient({
    signInAgain: () => {
      asked++
      return Promise.reject(new Error('left'))
    },
  })
  answer = (_, response) => reply(response, 401, { code: 'unauthenticated' })
  await expect(get('/me', {}, { quiet: true })).rejects.toMatchObject({ status: 401 })
  expect(asked).toBe(0)
  await expect(get('/x')).rejects.toMatchObject({ code: 'unauthenticated' })
  expect(asked).toBe(1)
  answer = (_, response) => reply(response, 401, { code: 'sign_in_failed' })
  await expect(post('/session', {})).rejects.toMatchObject({ code: 'sign_in_failed' })
  expect(asked).toBe(1)
})

test('takes the name of a file from the answer', async () => {
  const disposition = 'attachment; filename="zeugnis.pdf"; filename*=UTF-8\'\'Zeugnis%20%C5%81ucja.pdf'
  answer = (_, response) => response.writeHead(200, { 'content-disposition': disposition }).end('%PDF')
  const { blob, name } = await getFile('/letters/1/pdf')
  expect(name).toBe('Zeugnis Łucja.pdf')
  expect(await blob.text()).toBe('%PDF')
})

test('makes keys that differ', () => {
  expect(randomKey()).toMatch(/^[0-9a-f]{32}$/)
  expect(randomKey()).not.toBe(randomKey())
})

test('a guest comes with the secrets of the link, without tenant, and is never asked to sign in', async () => {
  configureClient({ signInAgain: () => Promise.reject(new Error('asked to sign in')) })
  answer = (_, response) => reply(response, 401, { code: 'unauthenticated' })
  await expect(get('/guest', {}, { guest: 'a.b' })).rejects.toMatchObject({ code: 'unauthenticated' })
  expect(seen).toHaveLength(1)
  expect(seen[0]?.headers['attest-guest']).toBe('a.b')
  expect(seen[0]?.headers).not.toHaveProperty('attest-tenant')
})
