import { existsSync } from 'node:fs'
import path from 'node:path'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import files from '@fastify/static'
import swagger from '@fastify/swagger'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifySchemaCompiler,
  LogController,
} from 'fastify'
import { notFound, type Refusal } from '../foundation/errors.ts'
import { figure, milliseconds } from '../foundation/figures.ts'
import { type Ground, requestId, serve } from '../foundation/pipeline.ts'
import { refusalOf } from '../foundation/refusals.ts'
import { languageOf, problem } from '../foundation/words.ts'
import { allPromises } from '../promises/index.ts'
import { readablePage } from './api-page.ts'
import type { Config } from './config.ts'
import { serveDocuments } from './documents.ts'
import { serveLog } from './log-feed.ts'
import { serveStatus } from './status.ts'
import { serveTrust } from './trust.ts'
import { serveWellKnown } from './well-known.ts'

export interface Health {
  ready: boolean
  reason?: string
}

/** The HTTP server: headers and parsers here, each request's way in `pipeline.ts`. */
export async function createServer(
  config: Config,
  ground: Ground,
  logger: FastifyBaseLogger,
  health: () => Promise<Health>,
): Promise<FastifyInstance> {
  const server = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
    genReqId: requestId,
    trustProxy: config.trustProxy ?? false,
    bodyLimit: figure('limits.body').value,
    routerOptions: { maxParamLength: 200 },
    requestTimeout: 60_000,
    keepAliveTimeout: 10_000,
    http: { maxHeaderSize: 16_384 },
    return503OnClosing: true,
    forceCloseConnections: 'idle',
  })
  server.setValidatorCompiler(validators())
  server.removeContentTypeParser('text/plain')
  let languageFor = (request: FastifyRequest) => languageOf(undefined, request.headers['accept-language'])
  const answerRefusal = (refusal: Refusal, request: FastifyRequest, reply: FastifyReply) =>
    reply
      .status(refusal.status)
      .header('cache-control', 'no-store')
      .type('application/problem+json')
      .serializer((document: unknown) => JSON.stringify(document))
      .send(problem(refusal, languageFor(request), request.id))
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const refusal = refusalOf(error)
    if (refusal.kind === 'internal') request.log.error({ err: error }, 'request failed')
    if (refusal.kind === 'too_many') reply.header('retry-after', String(refusal.values.seconds ?? 60))
    return answerRefusal(refusal, request, reply)
  })
  server.setNotFoundHandler((request, reply) => answerRefusal(notFound(), request, reply))
  const headers = headersOf(ground.secure)
  server.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers)
    done()
  })
  server.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    )
    done()
  })

  await server.register(cookie)
  await server.register(rateLimit, { global: false })
  await server.register(multipart)
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Attest',
        version: '1',
        description: 'Everything that the screens of Attest do goes through this API.',
      },
      servers: [{ url: ground.address }],
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: ground.secure ? '__Host-attest-session' : 'attest-session' },
          key: { type: 'http', scheme: 'bearer', bearerFormat: 'att_ and 43 characters' },
          guest: { type: 'apiKey', in: 'header', name: 'Attest-Guest' },
        },
      },
    },
  })
  await server.register(async (inner) => {
    languageFor = serve(inner, ground)
    serveLog(inner, ground)
    serveTrust(inner, ground)
    serveWellKnown(inner, allPromises, ground, config)
    serveDocuments(inner, ground)
    await serveStatus(inner, ground)
    inner.get('/health', { schema: { hide: true } }, async (_request, reply) => {
      const state = await health()
      return reply
        .status(state.ready ? 200 : 503)
        .header('cache-control', 'no-store')
        .send(state)
    })
    inner.get('/api/openapi.json', { schema: { hide: true } }, () => server.swagger())
    inner.get('/api', { schema: { hide: true } }, (request, reply) =>
      reply.type('text/html; charset=utf-8').send(readablePage(server.swagger(), languageFor(request))),
    )
  })
  await serveScreens(server, path.join(config.root, 'dist/web'))
  return server
}

/**
 * Queries are text and become numbers and lists by their schema; bodies must have the right types themselves. Each is
 * compiled with its first request: all of them at once were a third of the start.
 */
function validators(): FastifySchemaCompiler<object> {
  const common = { removeAdditional: false, allErrors: true, verbose: true, strict: false, useDefaults: true } as const
  const forText = withFormats(new Ajv({ ...common, coerceTypes: 'array' }))
  const forJson = withFormats(new Ajv(common))
  return ({ schema, httpPart }) => {
    let compiled: ValidateFunction | undefined
    return function validate(data: unknown) {
      compiled ??= (httpPart === 'body' ? forJson : forText).compile(schema)
      const isValid = compiled(data)
      Object.assign(validate, { errors: compiled.errors })
      return isValid
    }
  }
}

/** The usual formats, less what PostgreSQL doesn't read: `urn:uuid:…`, the year 0, leap seconds. */
function withFormats(ajv: Ajv): Ajv {
  const usual = (name: 'date' | 'date-time') => addFormats.default.get(name) as { validate(value: string): boolean }
  return addFormats
    .default(ajv)
    .addFormat('uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)
    .addFormat('date', (value: string) => usual('date').validate(value) && !value.startsWith('0000'))
    .addFormat('date-time', (value: string) => usual('date-time').validate(value) && !/^0000|:60/.test(value))
}

/**
 * The headers of every answer (ASVS 5.0, chapter 3.4), made once. Styles of the component library need inline styles;
 * scripts never do.
 */
function headersOf(secure: boolean): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ]
  return {
    'content-security-policy': policy.join('; '),
    ...(secure && { 'strict-transport-security': `max-age=${milliseconds('tls.hsts') / 1000}; includeSubDomains` }),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'x-dns-prefetch-control': 'off',
    'x-permitted-cross-domain-policies': 'none',
  }
}

/** The built screens; every address that isn't a file is one of their deep links. */
async function serveScreens(server: FastifyInstance, folder: string) {
  if (!existsSync(folder)) return
  await server.register(files, {
    root: folder,
    wildcard: false,
    setHeaders: (response, file) => {
      const cached = file.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
      response.setHeader('cache-control', cached)
    },
  })
  server.get('/*', { schema: { hide: true } }, (request, reply) => {
    if (request.url.startsWith('/api/') || request.url.startsWith('/.well-known/')) throw notFound()
    if (/\/\.|\.[^/]*$/.test(request.url.split('?')[0] as string)) throw notFound()
    return reply.sendFile('index.html')
  })
}
