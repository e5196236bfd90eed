import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))
const data = mkdtempSync(path.join(tmpdir(), 'attest-cli-'))
const database = `cli_${randomBytes(6).toString('hex')}`
let maintenance: pg.Client

beforeAll(async () => {
  maintenance = new pg.Client({ ...inject('cluster'), user: 'postgres', database: 'postgres' })
  await maintenance.connect()
  await maintenance.query(`create database ${database}`)
})
afterAll(async () => {
  await maintenance.query(`drop database ${database} with (force)`)
  await maintenance.end()
  rmSync(data, { recursive: true })
})

async function attest(args: string[], input = '') {
  const { host, port } = inject('cluster')
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/cli.ts', ...args], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      ATTEST_DATA: data,
      DATABASE_URL: `postgres://postgres@localhost:${port}/${database}?host=${encodeURIComponent(host)}`,
    },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => (out += chunk))
  child.stderr.on('data', (chunk) => (err += chunk))
  child.stdin.end(input)
  const [code] = (await once(child, 'close')) as [number]
  return { code, out, err }
}

const about = (company: string, email: string) =>
  ['--company', company, '--country', 'DE', '--language', 'de', '--name', 'Eva Brandt', '--email', email] as const

describe('bin/attest', { timeout: 120_000 }, () => {
  it('sets up a first company, once, with a password that is good enough', async () => {
    const setup = ['setup', ...about('Nordlicht GmbH', 'eva@example.com'), '--password-stdin']
    const weak = await attest(setup, 'short\n')
    expect(weak).toMatchObject({
      code: 2,
      err: expect.stringContaining('password: Please use at least 12 characters.'),
    })
    expect((await attest(setup, 'Sonnenblume-Regal-77\n')).code).toBe(0)
    expect((await attest(setup, 'Sonnenblume-Regal-77\n')).code).toBe(2)
  })

  it('opens further companies, whose administrators are invited by mail', async () => {
    const created = await attest(['tenant', 'create', ...about('Süd & Söhne', 'max@example.com')])
    expect(created).toMatchObject({ code: 0, out: expect.stringContaining('sued-soehne') })
    const outbox = JSON.parse((await attest(['outbox', '--json'])).out) as { recipient: string; body: string }[]
    expect(outbox).toMatchObject([{ recipient: 'max@example.com', body: expect.stringContaining('/invitation#') }])
    expect((await attest(['tenant', 'state', 'sued-soehne', 'ended'])).code).toBe(0)
    expect((await attest(['tenant', 'list'])).out).toMatch(/sued-soehne.*ended/)
  })

  it('says what is wrong: usage where the words are off, one sentence where it can’t be done', async () => {
    expect(await attest(['operator', 'add', 'nobody@example.com'])).toEqual({
      code: 2,
      out: '',
      err: 'There is no account nobody@example.com.\n',
    })
    expect((await attest(['operator', 'add', 'eva@example.com'])).code).toBe(0)
    expect((await attest(['unlock', 'eva@example.com'])).err).toBe('There is no locked account eva@example.com.\n')
    expect((await attest(['check'])).err).toContain('The server is not running.')
    expect(await attest(['tenant', 'create', '--company', 'X'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--country is missing.'),
    })
    expect((await attest(['nonsense'])).code).toBe(2)
  })
})
