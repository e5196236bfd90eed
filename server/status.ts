import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { notFound, tooMany } from '../foundation/errors.ts'
import { figure } from '../foundation/figures.ts'
import type { Ground } from '../foundation/pipeline.ts'
import { atomFeed } from '../foundation/status/feed.ts'
import { type Frame, monthReport, statusOf } from '../foundation/status/overview.ts'
import { languageNamed, statusPage, ticketPageHtml } from '../foundation/status/page.ts'
import { monthAsPdf } from '../foundation/status/report.ts'
import { askToSubscribe, confirm, standingOf, subscriptionOf, unsubscribe } from '../foundation/status/subscriptions.ts'
import { isEmail } from '../foundation/status/texts.ts'
import type { Language } from '../foundation/tenancy/tables.ts'
import { languageOf, say } from '../foundation/words.ts'

type Query = Record<string, string | undefined>

const hidden = { schema: { hide: true } } as const
const html = (reply: FastifyReply) => reply.type('text/html; charset=utf-8').header('cache-control', 'no-store')
const accepted = (request: FastifyRequest) => languageOf(undefined, request.headers['accept-language'])
const wanted = (request: FastifyRequest): Language =>
  languageNamed((request.query as Query).language) ?? accepted(request)

/** The public status page: HTML, JSON, Atom and reports, and the subscription by mail. */
export async function serveStatus(server: FastifyInstance, ground: Ground): Promise<void> {
  const { work, database, address } = ground
  const frame = (component?: string): Frame => ({
    zone: work.timeZone,
    now: Math.floor(Date.now() / 1000),
    component,
  })
  const named = (request: FastifyRequest) => (request.query as Query).component
  const status = (component?: string) => statusOf(database.auth, frame(component))
  const page = async (reply: FastifyReply, language: Language, component?: string, notice = '') =>
    html(reply).send(statusPage({ status: await status(component), language, component, notice }))

  server.get('/status', hidden, (request, reply) => page(reply.header('vary', 'accept-language'), accepted(request)))
  server.get('/status/:language', hidden, (request, reply) => page(reply, known(request)))
  server.get('/status/component/:slug', hidden, (request, reply) =>
    page(reply.header('vary', 'accept-language'), accepted(request), slugOf(request)),
  )
  server.get('/status/component/:slug/:language', hidden, (request, reply) =>
    page(reply, known(request), slugOf(request)),
  )
  server.get('/status.json', hidden, async (request, reply) =>
    reply.header('cache-control', 'no-store').send(await status(named(request))),
  )
  server.get('/status/feed.atom', hidden, async (request, reply) => {
    const language = wanted(request)
    const component = named(request)
    const link = `${address}/status${component === undefined ? '' : `/component/${encodeURIComponent(component)}`}/${language}`
    const feed = atomFeed(await status(component), language, link)
    return reply.type('application/atom+xml; charset=utf-8').header('cache-control', 'no-store').send(feed)
  })
  server.get('/status/report/:file', hidden, async (request, reply) => {
    const [, month, type] =
      /^(\d{4}-(?:0[1-9]|1[0-2]))\.(pdf|json)$/.exec((request.params as { file: string }).file) ?? []
    if (!month) throw notFound()
    const component = named(request)
    const report = await monthReport(database.auth, frame(component), month)
    reply.header('cache-control', 'no-store')
    if (type === 'json') return reply.send(report)
    return reply.type('application/pdf').send(await monthAsPdf(report, wanted(request), address, component))
  })
  await server.register(async (forms) => serveForms(forms, ground, page))
}

const slugOf = (request: FastifyRequest) => (request.params as { slug: string }).slug

function known(request: FastifyRequest): Language {
  const language = languageNamed((request.params as Query).language)
  if (!language) throw notFound()
  return language
}

type Page = (reply: FastifyReply, language: Language, component?: string, notice?: string) => Promise<FastifyReply>

/** Forms of a page without JavaScript; as few per minute from one address as requests with a secret. */
function serveForms(server: FastifyInstance, { work, address }: Ground, page: Page) {
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
  const { auth } = work.database
  const count = server.createRateLimit({ max: figure('limits.secrets').value, timeWindow: 60_000 })
  const limited = async (request: FastifyRequest) => {
    const result = await count(request)
    if (!result.isAllowed && result.isExceeded) throw tooMany(result.ttlInSeconds)
  }
  const host = new URL(address).host
  const short = (
    reply: FastifyReply,
    language: Language,
    ticket: string,
    key: string,
    action?: 'confirm' | 'unsubscribe',
  ) =>
    html(reply).send(
      ticketPageHtml(language, ticket, {
        text: say(language, `status.subscribe.${key}`, { address: host }),
        ...(action && { button: say(language, `status.subscribe.${action}`), action }),
      }),
    )

  server.post('/status/subscription', { ...hidden, onRequest: limited }, async (request, reply) => {
    const { email = '', language: tag } = (request.body ?? {}) as Query
    const language = languageNamed(tag) ?? accepted(request)
    const given = email.trim()
    if (!isEmail(given)) return page(reply.status(400), language, undefined, say(language, 'status.subscribe.wrong'))
    await askToSubscribe(work, given, language)
    const valid = say(language, 'mail.spans.hours', { count: figure('status.confirm').value })
    return page(reply, language, undefined, say(language, 'status.subscribe.asked', { valid }))
  })

  const ticketRoute = '/status/subscription/:language/:ticket'
  server.get(ticketRoute, { ...hidden, onRequest: limited }, async (request, reply) => {
    const { ticket } = request.params as { ticket: string }
    const id = subscriptionOf(work.keys, ticket)
    const standing = id && (await standingOf(auth, id))
    if (standing === 'asked') return short(reply, known(request), ticket, 'confirm_intro', 'confirm')
    if (standing === 'confirmed') return short(reply, known(request), ticket, 'unsubscribe_intro', 'unsubscribe')
    return short(reply.status(404), known(request), ticket, 'gone')
  })
  server.post(ticketRoute, { ...hidden, onRequest: limited }, async (request, reply) => {
    const { ticket } = request.params as { ticket: string }
    const language = known(request)
    const id = subscriptionOf(work.keys, ticket)
    if (!id) return short(reply.status(404), language, ticket, 'gone')
    if ((request.body as Query | undefined)?.action !== 'confirm') {
      await unsubscribe(auth, id)
      return short(reply, language, ticket, 'unsubscribed')
    }
    return (await confirm(auth, id))
      ? short(reply, language, ticket, 'confirmed')
      : short(reply.status(404), language, ticket, 'gone')
  })
}
