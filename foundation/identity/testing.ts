import { statement } from '../database/logins.ts'
import type { Answer, TestInstallation } from '../testing/installation.ts'
import { setupLink } from '../tenancy/setup.ts'

/** Each test speaks from an address of its own, so that the limit per address isn't what it measures. */
export const behindProxy = { ATTEST_TRUST_PROXY: '127.0.0.1' }
let addresses = 0
export const fromElsewhere = () => ({ 'x-forwarded-for': `198.51.${++addresses >> 8}.${addresses & 255}` })

export const password = 'river lantern orbit'

/** The set-up of a company as the first screen sends it. */
export const firstCompany = {
  company: 'Müller & Söhne GmbH',
  country: 'DE',
  language: 'de',
  time_zone: 'Europe/Berlin',
  name: 'Anna Berg',
  email: 'Anna.Berg@example.com',
  password,
  sample: false,
}

export const email = 'anna.berg@example.com'

/** The part of a link behind the `#`. */
export const tokenOf = (text: string) => /#([\w-]{22,})/.exec(text)?.[1] as string

/** Sets the installation up; answers the signed-in administrator and operator. */
export async function setUpFirst(at: TestInstallation): Promise<Answer> {
  const link = (await setupLink(at.database.auth, at.work.address)) as string
  return post(at, '/setup', { ...firstCompany, token: tokenOf(link) })
}

/** Posts from an address of its own. */
export const post = (at: TestInstallation, path: string, body: unknown, cookie = ''): Promise<Answer> =>
  at.request('POST', `/api/v1${path}`, { body, cookie, headers: fromElsewhere() })

/** The mails to somebody, oldest first. */
export const mailsTo = (at: TestInstallation, to: string) =>
  at.superuser.rows<{ subject: string; body: string }>(
    statement`select subject, body from auth.mail where recipient = ${to} order by created_at, id`,
  )

/** What the security log holds of a kind. */
export const eventsOf = (at: TestInstallation, kind: string) =>
  at.superuser.rows<{ tenant_id: string | null; account_id: string | null; detail: unknown }>(
    statement`select tenant_id, account_id, detail from app.security_log where kind = ${kind} order by at`,
  )
