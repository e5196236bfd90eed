import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { statement } from '../../foundation/database/logins.ts'
import { cast, type Somebody } from '../../foundation/testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../../foundation/testing/installation.ts'
import { Spool } from './spool.ts'
import { watch } from './watch.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'attest-watch-'))
const key = path.join(folder, 'watch.pem')
let at: TestInstallation
let operator: Somebody
let way: Server
let port: number

/** The public address is a way to the server that can be closed. */
const open = (to: number) =>
  new Promise<Server>((resolve) => {
    const server = createServer((socket) => {
      const further = connect(Number(new URL(at.url).port), '127.0.0.1')
      socket.pipe(further).pipe(socket)
      for (const one of [socket, further]) one.on('error', () => socket.destroy())
    })
    server.listen(to, '127.0.0.1', () => resolve(server))
  })
const close = () =>
  new Promise<void>((resolve) => {
    way.close(() => resolve())
  })

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {})
  vi.spyOn(console, 'error').mockImplementation(() => {})
  way = await new Promise<Server>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => resolve(server))
  })
  port = (way.address() as { port: number }).port
  await close()
  at = await startTestInstallation({ ATTEST_URL: `http://127.0.0.1:${port}` })
  operator = (await cast(at)).south
  await at.superuser.send(statement`update auth.account set is_operator = true where id = ${operator.account_id}`)
  at.sessions.forget(operator.account_id)
  way = await open(port)
})
afterAll(async () => {
  vi.restoreAllMocks()
  await close()
  await at.stop()
  rmSync(folder, { recursive: true })
})

const once = () => watch([`http://127.0.0.1:${port}/`, '--key', key, '--once'])
const stored = async () =>
  (
    await at.database.auth.rows<{ state: string }>(
      statement`select state from measurement where source <> 'inside' order by started_at`,
    )
  ).map(({ state }) => state)
const watcher = async () => (await operator.request('GET', '/operator/status/watchers')).body.items[0]
const publicKey = () => {
  const spool = new Spool(key)
  spool.close()
  return spool.publicKey
}

describe('bin/attest watch', () => {
  it('wants an address and a pause that can be', async () => {
    expect(await watch(['nowhere'])).toBe(2)
    expect(await watch(['https://attest.example.com', '--every', '3600'])).toBe(2)
  })

  it('keeps what it saw until its key is registered', async () => {
    expect(await once()).toBe(1)
    expect(await once()).toBe(1)
    const answer = await operator.request('POST', '/operator/status/watchers', {
      body: { name: 'Elsewhere', public_key: publicKey() },
    })
    expect(answer.status).toBe(201)
    expect(await once()).toBe(0)
    // The two from before the registration count for nothing.
    expect(await stored()).toEqual(['up'])
    expect((await watcher()).refused).toBe(2)
  })

  it('keeps what it saw while the address is away, also over a restart, and delivers it once', async () => {
    await close()
    expect(await once()).toBe(1)
    expect(await once()).toBe(1)
    const spool = new Spool(key)
    expect(spool.count).toBe(2)
    expect(JSON.parse(spool.waiting(1)[0]?.report ?? '')).toMatchObject({ state: 'down', why: 'ECONNREFUSED' })
    await expect(once()).rejects.toThrow('Another watcher')
    spool.close()
    // The machine died while it wrote the next one.
    appendFileSync(`${key}.reports`, '{"report":"{\\"addr')
    way = await open(port)
    expect(await once()).toBe(0)
    expect(await stored()).toEqual(['up', 'down', 'up'])
    // All of it again, as after a lost answer.
    writeFileSync(`${key}.delivered`, '0')
    expect(await once()).toBe(0)
    expect(await stored()).toEqual(['up', 'down', 'up'])
    expect((await watcher()).refused).toBe(2)
  })

  it('takes over from a watcher that was killed', async () => {
    writeFileSync(`${key}.pid`, '999999999')
    expect(await once()).toBe(0)
    expect(() => readFileSync(`${key}.pid`)).toThrow()
  })
})
