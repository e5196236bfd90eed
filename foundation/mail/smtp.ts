import { readFileSync } from 'node:fs'
import { createTransport } from 'nodemailer'
import { type Connections, statement } from '../database/logins.ts'
import type { Job } from '../jobs/jobs.ts'

/** The mail server that delivers for this installation. */
export interface SmtpSettings {
  host: string
  port: number
  /** `starttls` begins in plain text and refuses to go on without encryption; `tls` is encrypted from the start. */
  secure: 'starttls' | 'tls'
  user?: string
  password?: string
  /** The sender's address, also with a name: `Attest <attest@example.com>`. */
  from: string
  /** The file of a certificate authority of one's own, as PEM. */
  ca?: string
  /** Signs each mail (RFC 6376); the private key as PEM. */
  dkim?: { domain: string; selector: string; privateKey: string }
}

const MOST_ATTEMPTS = 12

interface Waiting {
  id: string
  recipient: string
  subject: string
  body: string
  unsubscribe: string | null
  attempts: number
}

/**
 * Delivers a queued mail and then forgets its text. Without a mail server it is kept for the operator's outbox.
 * Failures are tried again by the queue with growing pauses, twelve times, then the mail is `failed`.
 */
export function sendMail(smtp: SmtpSettings | undefined): Job {
  const transport = smtp && open(smtp)
  return {
    name: 'send_mail',
    run: async ({ database: { jobs }, address }, { id }) => {
      const mail = await take(jobs, id as string)
      if (!mail) return
      // Nobody lives at .invalid (RFC 2606): the canary companies' addresses end so.
      if (!transport || mail.recipient.endsWith('.invalid')) return settle(jobs, mail.id, 'kept')
      try {
        await transport.sendMail(message(mail, smtp.from, new URL(address).hostname))
      } catch (error) {
        return giveBack(jobs, mail, error as SmtpError)
      }
      await settle(jobs, mail.id, 'sent')
    },
  }
}

/** Only encrypted, only to a server that proves its name: refused certificates and missing STARTTLS are failures. */
const open = ({ host, port, secure, user, password, ca, dkim }: SmtpSettings) =>
  createTransport({
    host,
    port,
    secure: secure === 'tls',
    requireTLS: secure === 'starttls',
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true, ...(ca && { ca: readFileSync(ca) }) },
    ...(user !== undefined && { auth: { user, pass: password ?? '' } }),
    ...(dkim && {
      dkim: {
        domainName: dkim.domain,
        keySelector: dkim.selector,
        privateKey: dkim.privateKey,
        headerFieldNames: SIGNED,
      },
    }),
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })

/** Every header that we write; one click is only honoured where its header is signed (RFC 8058, 4). */
const SIGNED =
  'From:To:Subject:Date:Message-ID:MIME-Version:Content-Type:Content-Transfer-Encoding:Auto-Submitted:List-Unsubscribe:List-Unsubscribe-Post'

const message = ({ id, recipient, subject, body, unsubscribe }: Waiting, from: string, domain: string) => ({
  from,
  // As an object, so that nothing in it is read as a second address.
  to: { name: '', address: recipient },
  subject,
  text: body,
  messageId: `<${id}@${domain}>`,
  headers: {
    'Auto-Submitted': 'auto-generated',
    ...(unsubscribe && {
      'List-Unsubscribe': `<${unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }),
  },
})

const take = async (jobs: Connections, id: string) =>
  (
    await jobs.rows<Waiting>(statement`
      update auth.mail set attempts = attempts + 1 where id = ${id} and state = 'waiting'
      returning id, recipient, subject, body, unsubscribe, attempts`)
  )[0]

/** What is sent is forgotten at once: it may hold links that are still good. */
const settle = async (jobs: Connections, id: string, state: 'sent' | 'kept') => {
  await jobs.send(statement`
    update auth.mail set state = ${state}, error = null, sent_at = case when ${state} = 'sent' then now() end,
           body = case when ${state} = 'sent' then null else body end,
           unsubscribe = case when ${state} = 'sent' then null else unsubscribe end
     where id = ${id}`)
}

interface SmtpError extends Error {
  code?: string
  responseCode?: number
}

/** A recipient or a message that the server refuses for good isn't tried again (RFC 5321, 4.2.1: 5yz). */
const isFinal = ({ code, responseCode }: SmtpError) =>
  ['EENVELOPE', 'EMESSAGE'].includes(code ?? '') && (responseCode ?? 0) >= 500

async function giveBack(jobs: Connections, { id, attempts }: Waiting, error: SmtpError) {
  const failed = attempts >= MOST_ATTEMPTS || isFinal(error)
  const why = error.message.replace(/[^\s<>]+@[^\s<>]+/g, '…').slice(0, 500)
  await jobs.send(statement`
    update auth.mail set error = ${why}, state = case when ${failed} then 'failed' else state end where id = ${id}`)
  if (!failed) throw new Error('The mail server did not take the mail.')
}
