import { generateKeyPairSync } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { statement } from '../database/logins.ts'
import { behindProxy, setUpFirst } from '../identity/testing.ts'
import { canaryEmail } from '../promises/canaries.ts'
import { startTestInstallation, type TestInstallation } from '../testing/installation.ts'
import { invitationLetter, type Letter } from './letters.ts'
import { queueMail } from './queue.ts'
import { sendMail, type SmtpSettings } from './smtp.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'attest-smtp-'))
const file = (name: string) => path.join(folder, name)

let at: TestInstallation
const servers: SMTPServer[] = []
let received: string[] = []

beforeAll(async () => {
  const subject = '-subj /CN=localhost -addext subjectAltName=DNS:localhost'
  const key = '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes'
  const files = `-keyout ${file('key.pem')} -out ${file('cert.pem')}`
  execFileSync('openssl', `req -x509 -days 2 ${key} ${subject} ${files}`.split(' '), { stdio: 'ignore' })
  at = await startTestInstallation(behindProxy)
  // The queue's own runner stands still here: each test hands the mail over itself.
  await at.superuser.send(statement`alter table auth.mail disable trigger wake_mailer`)
})
afterAll(() => at.stop())
afterEach(async () => {
  received = []
  await Promise.all(servers.splice(0).map((server) => new Promise<void>((done) => server.close(() => done()))))
})

/** A mail server on a port of its own; answers the settings that reach it. */
async function serve(options: SMTPServerOptions = {}): Promise<SmtpSettings> {
  const server = new SMTPServer({
    key: readFileSync(file('key.pem')),
    cert: readFileSync(file('cert.pem')),
    authOptional: true,
    onData: (stream, _session, done) => {
      let text = ''
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString()
      })
      stream.on('end', () => {
        received.push(text)
        done()
      })
    },
    ...options,
  })
  // Clients that refuse the certificate hang up; that is what some tests are about.
  server.on('error', () => {})
  servers.push(server)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  return { host: 'localhost', port, secure: 'starttls', from: 'Attest <attest@example.com>', ca: file('cert.pem') }
}

const letter = { subject: 'Grüße an Łucja', body: 'Guten Tag,\n\nhttps://attest.example.com/invitation#secret\n' }

async function queue(to = 'anna@example.com', text: Letter = letter) {
  const mail = queueMail(to, text)
  await at.database.auth.send(mail)
  return mail.parameters[0] as string
}
const deliver = (smtp: SmtpSettings | undefined, id: string) =>
  sendMail(smtp).run({ ...at.work, address: 'https://attest.example.com' }, { id })
const row = async (id: string) =>
  (
    await at.superuser.rows<{ state: string; body: string | null; attempts: number; error: string | null }>(
      statement`select state, body, attempts, error from auth.mail where id = ${id}`,
    )
  )[0]

it('delivers over STARTTLS and forgets the text', async () => {
  const id = await queue()
  const encrypted: boolean[] = []
  const smtp = await serve({
    onMailFrom: (_address, session, done) => {
      encrypted.push(session.secure)
      done()
    },
  })
  await deliver(smtp, id)
  expect(await row(id)).toEqual({ state: 'sent', body: null, attempts: 1, error: null })
  expect(encrypted).toEqual([true])
  const mail = await simpleParser(received[0] as string)
  expect(mail.subject).toBe(letter.subject)
  expect(mail.text?.trim()).toBe(letter.body.trim())
  expect(mail.messageId).toBe(`<${id}@attest.example.com>`)
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
  expect(mail.html).toBe(false)
  await deliver(smtp, id)
  expect(received).toHaveLength(1)
})

it('delivers over TLS from the start, with a login', async () => {
  const logins: string[] = []
  const smtp = await serve({
    secure: true,
    authOptional: false,
    onAuth: ({ username, password }, _session, done) => {
      logins.push(`${username} ${password}`)
      done(null, { user: username })
    },
  })
  const id = await queue()
  await deliver({ ...smtp, secure: 'tls', user: 'attest', password: 'pass word' }, id)
  expect((await row(id))?.state).toBe('sent')
  expect(logins).toEqual(['attest pass word'])
})

it('sends nothing without encryption', async () => {
  const id = await queue()
  await expect(deliver(await serve({ disabledCommands: ['STARTTLS'] }), id)).rejects.toThrow('did not take the mail')
  expect(received).toEqual([])
  expect(await row(id)).toMatchObject({ state: 'waiting', body: letter.body, attempts: 1 })
})

it('sends nothing to a server whose certificate is not to be trusted or belongs to another', async () => {
  const id = await queue()
  const { ca: _ca, ...smtp } = await serve()
  await expect(deliver(smtp, id)).rejects.toThrow('did not take the mail')
  await expect(deliver({ ...smtp, ca: file('cert.pem'), host: '127.0.0.1' }, id)).rejects.toThrow(
    'did not take the mail',
  )
  expect(received).toEqual([])
  expect(await row(id)).toMatchObject({ state: 'waiting', attempts: 2, error: expect.stringContaining('ertificate') })
})

it('sends nothing over TLS 1.1', async () => {
  const id = await queue()
  const smtp = await serve({
    minVersion: 'TLSv1',
    maxVersion: 'TLSv1.1',
    ciphers: 'DEFAULT@SECLEVEL=0',
  } as SMTPServerOptions)
  await expect(deliver(smtp, id)).rejects.toThrow('did not take the mail')
  expect(received).toEqual([])
})

it('tries again after a refusal for now, and delivers once', async () => {
  let tries = 0
  const smtp = await serve({
    onRcptTo: ({ address }, _session, done) =>
      done(++tries === 1 ? Object.assign(new Error(`try ${address} later`), { responseCode: 451 }) : undefined),
  })
  const id = await queue()
  await expect(deliver(smtp, id)).rejects.toThrow('did not take the mail')
  const waiting = await row(id)
  expect(waiting).toMatchObject({ state: 'waiting', attempts: 1 })
  expect(waiting?.error).not.toContain('anna@')
  await deliver(smtp, id)
  expect(await row(id)).toMatchObject({ state: 'sent', attempts: 2, error: null })
  expect(received).toHaveLength(1)
})

it('gives up when refused for good, and after twelve attempts', async () => {
  const refuse = (responseCode: number): SMTPServerOptions => ({
    onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no'), { responseCode })),
  })
  const final = await queue()
  await deliver(await serve(refuse(550)), final)
  expect(await row(final)).toMatchObject({ state: 'failed', attempts: 1, body: letter.body })
  const never = await queue()
  const smtp = await serve(refuse(451))
  for (let i = 1; i < 12; i++) await expect(deliver(smtp, never)).rejects.toThrow('did not take the mail')
  await deliver(smtp, never)
  expect(await row(never)).toMatchObject({ state: 'failed', attempts: 12 })
})

it('keeps mail without a mail server, and mail to nobody, for the outbox', async () => {
  const id = await queue()
  await deliver(undefined, id)
  expect(await row(id)).toMatchObject({ state: 'kept', body: letter.body })
  const nobody = await queue('canary@one.invalid')
  await deliver(await serve(), nobody)
  expect(await row(nobody)).toMatchObject({ state: 'kept' })
  expect(received).toEqual([])
})

it('lets no name become a header, a recipient or a link of its own', async () => {
  const { subject, body } = invitationLetter({
    language: 'en',
    name: 'Eve\r\n\r\nClick http://evil.example',
    company: 'Firm\r\nBcc: victim@example.com',
    inviter: '{{link}} $t(mail.signature)',
    address: 'https://attest.example.com',
    link: 'https://attest.example.com/invitation#x',
  })
  expect(subject).toBe('Your invitation to Firm Bcc: victim@example.com')
  expect(body).toContain('Hello Eve Click http://evil.example,\n')
  expect(body).toContain('{{link}} $t(mail.signature) invites you')
  const id = await queue('anna@example.com', { subject: 'One\r\nBcc: victim@example.com', body })
  await deliver(await serve(), id)
  const mail = await simpleParser(received[0] as string)
  expect(mail.bcc).toBeUndefined()
  const twice = await queue('anna@example.com, victim@example.com', letter)
  const recipients: string[] = []
  const smtp = await serve({
    onRcptTo: ({ address }, _session, done) => {
      recipients.push(address)
      done()
    },
  })
  await deliver(smtp, twice).catch(() => {})
  expect(recipients).not.toContain('victim@example.com')
})

it('signs with DKIM where a key is given', async () => {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const id = await queue()
  await deliver({ ...(await serve()), dkim: { domain: 'example.com', selector: 'attest', privateKey } }, id)
  expect(received[0]).toMatch(/^DKIM-Signature: v=1; a=rsa-sha256;[^]*d=example\.com;[^]*s=attest;/m)
  expect(received[0]).not.toContain('List-')
})

it('names the address of one click where there is one, signs it, and forgets it', async () => {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const unsubscribe = `https://attest.example.com/status/subscription/de/${'x'.repeat(80)}`
  const id = await queue('anna@example.com', { ...letter, unsubscribe })
  await deliver({ ...(await serve()), dkim: { domain: 'example.com', selector: 'attest', privateKey } }, id)
  const head = (received[0] as string).replaceAll(/\r\n[ \t]+/g, ' ')
  expect(head).toContain(`\r\nList-Unsubscribe: <${unsubscribe}>\r\n`)
  expect(head).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n')
  const signed = /; h=([^;]+);/
    .exec(head)?.[1]
    ?.toLowerCase()
    .split(/\s*:\s*/)
  expect(signed).toEqual(expect.arrayContaining(['from', 'subject', 'list-unsubscribe', 'list-unsubscribe-post']))
  const [row] = await at.superuser.rows(statement`select unsubscribe from auth.mail where id = ${id}`)
  expect(row).toEqual({ unsubscribe: null })
})

it('shows the operator the text only of what could not leave, newest first, page by page', async () => {
  const { cookie } = await setUpFirst(at)
  await at.superuser.send(
    statement`delete from auth.mail`,
    statement`
      insert into auth.mail (id, recipient, subject, body, state, created_at)
      select gen_random_uuid(), 'p' || n || '@example.com', 'Mail ' || n, 'secret', (array['waiting', 'sent', 'failed', 'kept'])[n % 4 + 1],
             now() - n * interval '1 minute'
        from generate_series(1, 60) n`,
    statement`insert into auth.mail (id, recipient, subject, body) values (gen_random_uuid(), ${canaryEmail()}, 'Check', '')`,
  )
  const page = async (cursor = '') => (await at.request('GET', `/api/v1/operator/outbox${cursor}`, { cookie })).body
  const first = await page()
  expect(first.items).toHaveLength(50)
  expect(first.items[0]).toMatchObject({ to: 'p1@example.com', subject: 'Mail 1', state: 'sent', text: null })
  expect(first.items[1]).toMatchObject({ state: 'failed', text: 'secret' })
  expect(first.items[2]).toMatchObject({ state: 'kept', text: 'secret' })
  expect(first.items[3]).toMatchObject({ state: 'waiting', text: null })
  const second = await page(`?cursor=${first.next}`)
  expect(second.items).toHaveLength(10)
  expect(second.next).toBeNull()
})
