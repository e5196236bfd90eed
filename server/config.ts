import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SmtpSettings } from '../foundation/mail/smtp.ts'
import { isTimeZone } from '../foundation/tenancy/found.ts'

const limits = ['ip', 'account', 'tenant', 'secrets'] as const

/** Everything that the environment decides. Nothing else reads it. */
export interface Config {
  root: string
  /** Where this installation keeps its data. */
  data: string
  host: string
  port: number
  /** The address under which people reach the server; decides on secure cookies and stands in mails. */
  address: string
  /** Proxies whose X-Forwarded-For is believed; none by default. */
  trustProxy: string | undefined
  /** An external PostgreSQL; without it, the embedded one is started. */
  databaseUrl: string | undefined
  smtp: SmtpSettings | undefined
  /** Whom to tell of a weakness or ask about the statement: a mailto: or https: address, published. */
  contact: string | undefined
  /** Whether the disk with the data is declared to be encrypted. */
  diskEncrypted: boolean
  /** What probes of the installation are told: see `Setting`. */
  ca: string | undefined
  ports: number[] | undefined
  dkimSelector: string | undefined
  ntpServers: string[] | undefined
  /** Where the installation's months and years begin at midnight. */
  timeZone: string
  logLevel: string
  /** Requests per minute, where the operator sets other figures than ours. */
  limits: Partial<Record<(typeof limits)[number], number>>
  /** Whether promises are checked by themselves: after start and every six hours. */
  checks: boolean
}

/** Reads and checks the environment. Throws with the name of the variable that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
  const host = env.HOST || '127.0.0.1'
  const port = number(env, 'PORT', 3000, 0, 65_535)
  return {
    root,
    data: path.resolve(env.ATTEST_DATA || path.join(root, 'data')),
    host,
    port,
    address: addressOf(env.ATTEST_URL) ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    trustProxy: env.ATTEST_TRUST_PROXY || undefined,
    databaseUrl: env.DATABASE_URL || undefined,
    smtp: smtpOf(env),
    contact: contactOf(env.ATTEST_CONTACT),
    ca: env.ATTEST_CA || undefined,
    ports: portsOf(env),
    diskEncrypted: env.ATTEST_DISK === 'encrypted',
    dkimSelector: env.ATTEST_DKIM_SELECTOR || undefined,
    ntpServers: listOf(env.ATTEST_NTP),
    timeZone: zoneOf(env.ATTEST_TIME_ZONE) ?? 'UTC',
    logLevel: env.LOG_LEVEL || 'info',
    limits: Object.fromEntries(
      limits
        .filter((name) => env[`ATTEST_LIMIT_${name.toUpperCase()}`])
        .map((name) => [name, number(env, `ATTEST_LIMIT_${name.toUpperCase()}`, 0, 1, 10_000_000)]),
    ),
    checks: env.ATTEST_CHECKS !== 'off',
  }
}

function number(env: NodeJS.ProcessEnv, name: string, otherwise: number, min: number, max: number): number {
  const value = env[name] ? Number(env[name]) : otherwise
  if (!Number.isInteger(value) || value < min || value > max)
    throw new Error(`${name} must be a whole number from ${min} to ${max}, not "${env[name]}".`)
  return value
}

const listOf = (value: string | undefined) => value?.match(/[^\s,]+/g) ?? undefined

const portsOf = (env: NodeJS.ProcessEnv) =>
  listOf(env.ATTEST_PORTS)?.map((port) => number({ ATTEST_PORTS: port }, 'ATTEST_PORTS', 0, 1, 65_535))

function zoneOf(value: string | undefined): string | undefined {
  if (value && !isTimeZone(value))
    throw new Error(`ATTEST_TIME_ZONE must be a name such as Europe/Berlin, not "${value}".`)
  return value || undefined
}

function addressOf(value: string | undefined): string | undefined {
  if (!value) return undefined
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.pathname !== '/')
    throw new Error(`ATTEST_URL must be an address such as https://attest.example.com, not "${value}".`)
  return url.origin
}

/** RFC 9116, 2.5.3: a web address must be https there. */
function contactOf(value: string | undefined): string | undefined {
  if (!value) return undefined
  if (!/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/.test(value) || !URL.canParse(value))
    throw new Error(`ATTEST_CONTACT must be mailto:security@example.com or https://…, not "${value}".`)
  return value
}

function smtpOf(env: NodeJS.ProcessEnv): SmtpSettings | undefined {
  if (!env.SMTP_URL) return undefined
  const url = URL.canParse(env.SMTP_URL) ? new URL(env.SMTP_URL) : undefined
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || !env.SMTP_FROM)
    throw new Error('SMTP_URL must be smtp://user:password@host:587 or smtps://…:465, and SMTP_FROM the sender.')
  const secure = url.protocol === 'smtps:' ? 'tls' : 'starttls'
  return {
    host: url.hostname,
    port: Number(url.port || (secure === 'tls' ? 465 : 587)),
    secure,
    from: env.SMTP_FROM,
    ...(url.username && { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) }),
    ...(env.SMTP_CA && { ca: env.SMTP_CA }),
  }
}
