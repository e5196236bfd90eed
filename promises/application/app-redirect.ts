import { canaryEmail, canaryPassword } from '../../foundation/promises/canaries.ts'
import { statement } from '../../foundation/database/logins.ts'
import type { Answer } from '../../foundation/promises/http.ts'
import type { Live } from '../../foundation/promises/live.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import { accepted, asking, pathOf } from '../../foundation/promises/rows.ts'
import { uuid } from '../../foundation/uuid.ts'

const EVIL = 'attacker.example'

export const appRedirect = promise(import.meta.url, 'app-redirect', {
  kind: 'enforced',
  takesLong: true,
  says: {
    en: 'An address of this installation never leads on to another website, whatever is appended to it, and the links in its mails always lead to this installation, whatever name a request pretends to have been sent to.',
    de: 'Eine Adresse dieser Installation führt nie auf eine andere Website, was immer man ihr anhängt, und die Links in ihren E-Mails führen immer zu dieser Installation, welchen Namen eine Anfrage auch vortäuscht.',
    pl: 'Adres tej instalacji nigdy nie prowadzi do innej witryny, cokolwiek się do niego dopisze, a linki w jej e-mailach zawsze prowadzą do tej instalacji, niezależnie od tego, pod jaką nazwę podszywa się żądanie.',
  },
  maps: { iso27001: ['A.8.26'], gdpr: ['32(1)(b)'], asvs: ['3.7.2'], c5: ['DEV-01'], grundschutz: ['DEV.2.6'] },
  check: async (live) => ({ ...(await addresses(live)), ...(await mails(live)) }),
  sabotage: [
    {
      file: 'foundation/pipeline.ts',
      replace: '    address: ground.address,\n',
      by: '    address: `http://${request.headers.host}`,\n',
    },
    {
      file: 'server/http.ts',
      replace: '    reply.headers(headers)\n    done()',
      by: '    const { next, url } = _request.query as { next?: string; url?: string }\n    if (next && url) return void reply.redirect(next)\n    reply.headers(headers)\n    done()',
    },
  ],
  outside: `curl -s -o /dev/null -w '%{http_code} %{redirect_url}\\n' '{address}//attacker.example/%2f..?next=https://attacker.example'`,
})

/** Whether an answer sends a browser to another place. */
function stays(live: Live, what: string, { status, headers, text }: Answer) {
  const target = headers.location
  const isForeign = target !== undefined && new URL(String(target), live.address).origin !== live.address
  must(!isForeign, `${what} leads to ${String(target)} (${status}).`)
  must(headers.refresh === undefined && !/<meta[^>]+http-equiv=["']?refresh/i.test(text), `${what} leads on by itself.`)
}

async function addresses(live: Live) {
  const names = ['next', 'url', 'redirect', 'return_to', 'continue', 'target']
  const places = [`https://${EVIL}`, `//${EVIL}`, `/\\${EVIL}`, `https:${EVIL}`]
  const paths = [
    '/',
    '/sign-in',
    '/trust',
    '/api',
    '/no-such-page.html',
    `//${EVIL}/%2f..`,
    `//${EVIL}/`,
    `/%2f%2f${EVIL}`,
    `/\\${EVIL}`,
    `/trust/../..//${EVIL}`,
  ]
  let calls = 0
  for (const path of paths)
    for (const place of ['', ...places]) {
      const query = place && `?${names.map((name) => `${name}=${encodeURIComponent(place)}`).join('&')}`
      for (const host of ['', EVIL]) {
        const headers = host && {
          host,
          'x-forwarded-host': host,
          'x-forwarded-proto': 'https',
          forwarded: `host=${host}`,
        }
        stays(live, path, await live.http('GET', `${path}${query}`, headers ? { headers } : {}))
        calls++
      }
    }
  const person = await live.join(live.one, 'administrator')
  for (const [from, route] of live.house.routes.entries()) {
    const path = asking(pathOf(route, uuid()), 'next', `https://${EVIL}`)
    stays(
      live,
      `${route.method} ${route.path}`,
      await person.call(route.method, path, { ...accepted(route), ...(route.secrets && { from }) }),
    )
    calls++
  }
  return { calls }
}

/** Links are made from the configured address, never from what the request says. */
async function mails(live: Live) {
  const { email } = await live.join(live.one, {}, { password: canaryPassword() })
  const admin = await live.join(live.one, 'administrator')
  const invited = canaryEmail()
  const headers = { host: EVIL, 'x-forwarded-host': EVIL, 'x-forwarded-proto': 'https', forwarded: `host=${EVIL}` }
  await live.api('POST', '/password-resets', { body: { email }, headers })
  await admin.call('POST', '/people/invitations', {
    body: { email: invited, name: 'Canary', role_id: admin.role_id },
    headers,
  })
  const rows = await live.auth.rows<{ body: string }>(
    statement`select body from mail where recipient = any(${[email, invited]}::text[])`,
  )
  const links = rows.flatMap(({ body }) => body.match(/https?:\/\/[^\s<>]*[\w/]/g) ?? [])
  must(
    rows.length === 2 && links.length >= 2,
    `${rows.length} mails with ${links.length} links were written instead of two.`,
  )
  for (const link of links)
    must(new URL(link).origin === live.address, `A mailed link leads to ${new URL(link).origin}.`)
  return { mailed_links: links.length }
}
