import type { Page } from 'playwright-core'
import { expect, vi } from 'vitest'
import type { RunningServer } from './server.ts'

/** Somebody who is signed in somewhere: what the journeys need of them. */
export interface Actor {
  name: string
  email: string
  password: string
  /** The token of a session that was begun without a browser. */
  session: string
  /** Where the pages of their company begin: `/t/nordlicht`. */
  home: string
  /** One request below `/api/v1`; answers the JSON. Throws what was refused. */
  call<T>(method: string, path: string, body?: unknown): Promise<T>
}

type Me = { memberships: { slug: string }[] }
type List<T> = { items: T[] }
type Mail = { to: string; text: string | null; state: 'waiting' | 'kept' }

/** A password as people are advised to choose it; no rule refuses it. */
export const password = 'Sonnenblume-Regal-77'

/** Founds the company with its examples and its administrator, who also operates the installation. */
export const found = (server: RunningServer, language: 'en' | 'de' | 'pl' = 'de'): Promise<Actor> =>
  enter(server, '/setup', {
    token: tokenOf(server.setupLink),
    company: 'Nordlicht GmbH',
    country: 'DE',
    language,
    time_zone: 'Europe/Berlin',
    name: 'Eva Brandt',
    email: 'eva@nordlicht.example',
    password,
    sample: true,
  })

/** Lets a second administrator join, by the link of the mail. */
export async function joinAdministrator(server: RunningServer, by: Actor, name: string): Promise<Actor> {
  const email = `${name.split(' ')[0]?.toLowerCase()}@nordlicht.example`
  const roles = await by.call<List<{ id: string; is_administrator: boolean }>>('GET', '/roles')
  const role_id = roles.items.find((role) => role.is_administrator)?.id
  await by.call('POST', '/people/invitations', { email, name, role_id, sees_private: true })
  const mail = (await outbox(by)).find(({ to }) => to === email)
  return enter(server, '/invitations/acceptance', { token: tokenOf(mail?.text ?? ''), name, email, password })
}

/** Lets the operator open a second company, whose administrator joins by the link of the mail. */
export async function joinCompany(server: RunningServer, operator: Actor): Promise<Actor> {
  const [name, email] = ['Ola Lis', 'ola@suedwind.example']
  const company = { company: 'Südwind AG', country: 'DE', language: 'de', time_zone: 'Europe/Berlin', sample: false }
  await operator.call('POST', '/operator/tenants', { ...company, name, email })
  const mail = (await outbox(operator)).find(({ to }) => to === email)
  return enter(server, '/invitations/acceptance', { token: tokenOf(mail?.text ?? ''), name, email, password })
}

/** The mails of the installation, newest first, when none is on its way any more. */
export async function outbox(operator: Actor): Promise<Mail[]> {
  const read = async () => {
    const { items } = await operator.call<List<Mail>>('GET', '/operator/outbox')
    expect(items.map(({ state }) => state)).not.toContain('waiting')
    return items
  }
  return vi.waitFor(read, { timeout: 20_000, interval: 100 })
}

/** Begins one more session of somebody, as another device of theirs would. */
export const signInElsewhere = (server: RunningServer, { name, email }: Actor): Promise<Actor> =>
  enter(server, '/session', { name, email, password })

/** Types e-mail and password into the open sign-in page, in German or English, and goes in. */
export async function signIn(page: Page, email: string, typed = password): Promise<void> {
  await page.getByRole('textbox', { name: 'E-Mail' }).fill(email)
  await page.getByRole('textbox', { name: /^Passwor[dt]$/ }).fill(typed)
  await page.getByRole('button', { name: /^(Anmelden|Sign in)$/ }).click()
}

/** The link in a text that a person would click. */
export const linkIn = (text: string): string => /https?:\/\/\S+#\S+/.exec(text)?.[0] ?? ''

const tokenOf = (text: string) => linkIn(text).split('#')[1] ?? ''

type Entry = { name: string; email: string; [field: string]: unknown }

async function enter(server: RunningServer, path: string, entry: Entry): Promise<Actor> {
  const { name, email, ...others } = entry
  const fields = { '/setup': { name, email }, '/invitations/acceptance': { name }, '/session': { email } }[path]
  const response = await send(server, 'POST', path, { ...fields, ...others })
  const cookies = response.headers.getSetCookie().join('\n')
  const session = /^attest-session=([^;\s]+)/m.exec(cookies)?.[1] ?? ''
  const me = (await response.json()) as Me
  const call = async <T>(method: string, to: string, body?: unknown) => {
    const answer = await send(server, method, to, body, session)
    return (answer.status === 204 ? undefined : await answer.json()) as T
  }
  return { name, email, password, session, home: `/t/${me.memberships[0]?.slug}`, call }
}

async function send(server: RunningServer, method: string, path: string, body?: unknown, session = '') {
  const response = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: {
      'accept-language': 'de',
      cookie: `attest-session=${session}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  expect(response.ok, `${method} ${path}: ${response.ok || (await response.clone().text())}`).toBe(true)
  return response
}
