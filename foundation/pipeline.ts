import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type TSchema, Type } from 'typebox'
import { has } from './access/rights.ts'
import type { House } from './app.ts'
import { type Database, statement } from './database/logins.ts'
import { TenantDb } from './database/tenant-db.ts'
import { forbidden, invalid, notFound, Refusal, tooMany, unauthenticated } from './errors.ts'
import { figure } from './figures.ts'
import { findGuest, type Guest, guestDb, logRefusal, type Secrets, secretsIn } from './guests/entry.ts'
import { once } from './idempotency.ts'
import { sessionToken } from './identity/cookies.ts'
import { isApiKey, type Membership, type Person, type Sessions } from './identity/sessions.ts'
import type { Work } from './jobs/jobs.ts'
import type { Published } from './statement/facts.ts'
import type { DoorRequest, Download, GuestRequest, Right, Route, TenantRequest, Upload } from './route.ts'
import { isStorable } from './storable.ts'
import type { ContractState, Language } from './tenancy/tables.ts'
import { languageOf } from './words.ts'

/** What the pipeline stands on. */
export interface Ground {
  work: Work
  house: House
  database: Database
  sessions: Sessions
  /** The public address, without a slash at its end. */
  address: string
  /** Whether that address is reached over TLS. */
  secure: boolean
  /** Whether mail leaves by a mail server, and doesn't wait in the outbox. */
  mailsOut: boolean
  /** What this installation says of itself in public. */
  published: () => Promise<Published>
}

/** What is known of a request before its body is read. */
interface Known {
  person?: Person
  membership?: Membership
  guest?: Guest
}

type Member = Required<Pick<Known, 'person' | 'membership'>>

/** What a handler gets of the request itself. */
type OfRequest = Omit<GuestRequest, 'db' | 'guest' | 'house'>

type Limit = (request: FastifyRequest) => Promise<void>

type Count = (
  request: FastifyRequest,
) => Promise<{ isAllowed: true } | { isAllowed: false; isExceeded: boolean; ttlInSeconds: number }>

const doors: Right[] = ['anyone', 'signed in', 'operator']
/** What an API key doesn't open: the own account with its keys and password, the installation, and who may do what. */
const notByKey: Right[] = ['signed in', 'operator', 'people.write', 'roles.write']
const STALE = 'AT001'

/**
 * The one way that each request takes, top to bottom:
 * limits → same origin → who → which company, in which state → right → input → handler, in a transaction bound to
 * company, member and row scope, or to a guest's link → output stripped to what is declared. Returns in which language
 * to answer a request.
 */
export function serve(server: FastifyInstance, ground: Ground): (request: FastifyRequest) => Language {
  const known = new WeakMap<FastifyRequest, Known>()
  const limits = makeLimits(server, known)
  server.addHook('onRequest', limits.address)
  for (const route of ground.house.routes) {
    server.route({
      method: route.method,
      url: `/api/v1${route.path}`,
      schema: schemaOf(route),
      ...(route.upload && { bodyLimit: figure('limits.upload').value }),
      onRequest: async (request) => {
        if (route.secrets) await limits.secrets(request)
        refuseForeignOrigin(request, ground)
        const found: Known = {}
        known.set(request, found)
        if (route.right === 'guest') {
          found.guest = await invited(route, ground, request, limits.secrets)
          await limits.account(request)
          await limits.tenant(request)
          return
        }
        if (route.right === 'anyone') {
          const person = await who(request, ground)
          if (person && !person.is_key) found.person = person
          return
        }
        // Doors have no transaction that would confirm the session, so they look into the database themselves.
        found.person = await signedIn(request, ground, doors.includes(route.right))
        if (found.person.is_key && notByKey.includes(route.right)) throw forbidden('not_by_key')
        await limits.account(request)
        if (doors.includes(route.right)) {
          if (route.right === 'operator' && !found.person.account.is_operator) throw notFound()
          return
        }
        Object.assign(found, await allowed(route, ground, request, found.person))
        // In the canary companies checks make more requests than people do; their addresses and accounts are counted.
        if (!found.membership?.is_canary) await limits.tenant(request)
      },
      handler: (request, reply) => handle(route, ground, known.get(request) as Known, request, reply),
    })
  }
  return (request) => spoken(request, known.get(request))
}

/** The language of answers: the account's or the guest's, else what the request asks for. */
const spoken = (request: FastifyRequest, known: Known | undefined) =>
  languageOf(known?.person?.account.language ?? known?.guest?.language, request.headers['accept-language'])

// --- Limits --------------------------------------------------------------------------------------------------------

function makeLimits(server: FastifyInstance, known: WeakMap<FastifyRequest, Known>) {
  const limit = (name: 'ip' | 'secrets' | 'account' | 'tenant', key: (request: FastifyRequest) => string) => {
    const count: Count = server.createRateLimit({
      max: figure(`limits.${name}`).value,
      timeWindow: 60_000,
      keyGenerator: (request) => `${name} ${key(request)}`,
    })
    const refuse: Limit = async (request) => {
      const result = await count(request)
      if (!result.isAllowed && result.isExceeded) throw tooMany(result.ttlInSeconds)
    }
    return refuse
  }
  return {
    address: limit('ip', (request) => request.ip),
    secrets: limit('secrets', (request) => request.ip),
    account: limit('account', (request) => {
      const { person, guest } = known.get(request) ?? {}
      return person?.account.id ?? guest?.link_id ?? request.ip
    }),
    tenant: limit('tenant', (request) => {
      const { membership, guest } = known.get(request) ?? {}
      return membership?.tenant_id ?? guest?.tenant_id ?? request.ip
    }),
  }
}

// --- Same origin ---------------------------------------------------------------------------------------------------

/**
 * Requests that change something must come from our own pages or from a program: a browser always names the origin
 * of such a request (ASVS 5.0, 3.5.1; the session cookie is SameSite=Lax besides). No page can make a browser send an
 * API key for it.
 */
function refuseForeignOrigin(request: FastifyRequest, ground: Ground) {
  if (request.method === 'GET' || request.method === 'HEAD') return
  if (bearer(request) !== undefined && sessionToken(request, ground.secure) === undefined) return
  const { origin } = request.headers
  const site = request.headers['sec-fetch-site']
  if (origin !== undefined && !ownOrigins(request, ground).includes(origin)) throw forbidden('foreign_origin')
  if (origin === undefined && site !== undefined && site !== 'same-origin' && site !== 'none')
    throw forbidden('foreign_origin')
}

const ownOrigins = (request: FastifyRequest, ground: Ground) => [
  ground.address,
  ...(ground.secure ? [] : [`http://${request.headers.host}`]),
]

// --- Who -----------------------------------------------------------------------------------------------------------

/** By the API key, if there is one, else by the session cookie; neither serves as the other. */
async function who(request: FastifyRequest, { sessions, secure }: Ground, sure = false): Promise<Person | undefined> {
  const key = bearer(request)
  const token = key ?? sessionToken(request, secure)
  return token && isApiKey(token) === (key !== undefined) ? sessions.find(token, sure) : undefined
}

/** RFC 6750, 2.1. */
const bearer = ({ headers }: FastifyRequest) => /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]

async function signedIn(request: FastifyRequest, ground: Ground, sure = false): Promise<Person> {
  const person = await who(request, ground, sure)
  if (!person) throw unauthenticated()
  return person
}

/** Missing, malformed, wrong, half right, expired, revoked, for something else: one answer, after the same work. */
async function invited(route: Route, ground: Ground, request: FastifyRequest, limit: Limit): Promise<Guest> {
  const secrets = secretsOf(request)
  const guest = await findGuest(ground.database.guest, secrets, route.purpose as string, request.ip)
  if (!guest) {
    await limit(request)
    await logRefusal(ground.database.guest, secrets, request.ip)
    throw notFound()
  }
  refuseReadOnly(route, guest)
  return guest
}

const secretsOf = (request: FastifyRequest): Secrets => secretsIn(request.headers['attest-guest'])

// --- Which company -------------------------------------------------------------------------------------------------

/** A company of which the person is no member looks like one that doesn't exist. */
function which(request: FastifyRequest, person: Person): Membership {
  // A link can't send a header: a route that is opened by one may declare `tenant` in its query.
  const named = request.headers['attest-tenant'] ?? (request.query as { tenant?: string }).tenant
  if (named === undefined) {
    if (person.memberships.length > 1) throw new Refusal('invalid', 'tenant_required')
    if (!person.memberships[0]) throw forbidden('no_company')
    return person.memberships[0]
  }
  const membership = person.memberships.find((m) => m.tenant_id === named || m.slug === named)
  if (!membership) throw notFound()
  return membership
}

// --- Right ---------------------------------------------------------------------------------------------------------

/** What is cached may be older than a right that was given a moment ago: before it is refused, it is looked up. */
async function allowed(route: Route, ground: Ground, request: FastifyRequest, person: Person): Promise<Member> {
  try {
    return { person, membership: memberWithRight(route, request, person) }
  } catch {
    const now = await signedIn(request, ground, true)
    return { person: now, membership: memberWithRight(route, request, now) }
  }
}

function memberWithRight(route: Route, request: FastifyRequest, person: Person): Membership {
  const membership = which(request, person)
  if (!has(membership, route.right)) throw forbidden()
  refuseReadOnly(route, membership)
  return membership
}

function refuseReadOnly(route: Route, { state, support }: { state: ContractState; support?: Membership['support'] }) {
  if (route.method === 'GET' || route.readsOnly) return
  if (state === 'ended') throw forbidden('contract_ended')
  if (support?.level === 'read') throw forbidden('support_reads_only')
}

// --- Handler -------------------------------------------------------------------------------------------------------

async function handle(route: Route, ground: Ground, known: Known, request: FastifyRequest, reply: FastifyReply) {
  if (!route.in && !route.upload && request.body != null)
    throw new Refusal('invalid', 'invalid', { fields: [{ field: '', code: 'surplus' }] })
  if (!isStorable(request.body)) throw new Refusal('invalid', 'malformed')
  const common = {
    params: request.params,
    query: request.query,
    ...(route.upload ? await upload(request) : { body: request.body, fields: {}, file: undefined }),
    ip: request.ip,
    id: request.id,
    language: spoken(request, known),
    ifMatch: version(request.headers['if-match']),
    reply,
    address: ground.address,
  }
  if (known.guest) return send(route, await asGuest(route, ground, known.guest, common as OfRequest, request), reply)
  const answer = known.membership
    ? await inCompany(route, ground, known, common as OfRequest, request)
    : await route.handle({
        ...common,
        person: known.person,
        auth: ground.database.auth,
        work: ground.work,
        sessions: ground.sessions,
        secure: ground.secure,
        raw: request,
      } as DoorRequest as never)
  return send(route, answer, reply)
}

/** PostgreSQL refuses to enter with what has changed meanwhile; then it is looked up again, once. */
async function inCompany(route: Route, ground: Ground, known: Known, common: OfRequest, request: FastifyRequest) {
  const attempt = async () => {
    const { person, membership } = known as Member
    const tenantRequest: TenantRequest = {
      ...common,
      db: tenantDb(ground, person, membership, request),
      person,
      membership,
      may: (right) => has(membership, right),
      house: ground.house,
      published: ground.published,
      forget: ({ account_id }) => account_id && ground.sessions.forget(account_id),
    }
    const answer = await once(route, tenantRequest, request)
    // What was answered without the database is answered only to a session that still lives.
    if (!tenantRequest.db.entered) await tenantRequest.db.run()
    return answer
  }
  try {
    return await attempt()
  } catch (error) {
    if ((error as { code?: string }).code !== STALE) throw error
    known.person = await signedIn(request, ground, true)
    known.membership = memberWithRight(route, request, known.person)
    return attempt()
  }
}

/** A link that was revoked or has expired meanwhile is as absent as one that never was. */
async function asGuest(route: Route, ground: Ground, guest: Guest, common: OfRequest, request: FastifyRequest) {
  const db = guestDb(ground.database.guest, guest, secretsOf(request), request)
  try {
    const answer = await route.handle({ ...common, db, guest, house: ground.house } as GuestRequest as never)
    if (!db.entered) await db.run()
    return answer
  } catch (error) {
    throw (error as { code?: string }).code === STALE ? notFound() : error
  }
}

function tenantDb(ground: Ground, person: Person, membership: Membership, request: FastifyRequest): TenantDb {
  const { tenant_id, id, stamp, scope } = membership
  const enter = statement`select app.enter(${tenant_id}, ${id}, ${person.session_id}, ${stamp}, ${request.id}, ${request.ip})`
  return new TenantDb(ground.database.app, tenant_id, scope, enter)
}

async function upload(request: FastifyRequest) {
  if (!request.isMultipart()) throw new Refusal('invalid', 'file_missing')
  const fields: Record<string, string> = {}
  let file: Upload | undefined
  for await (const part of request.parts({
    limits: { fileSize: figure('limits.upload').value, files: 1, fields: 20 },
  })) {
    if (part.type === 'file') file = { name: part.filename, bytes: await part.toBuffer() }
    else if (typeof part.value === 'string') fields[part.fieldname] = part.value
  }
  if (!file || file.bytes.length === 0) throw new Refusal('invalid', 'file_missing')
  return { body: undefined, fields, file }
}

function version(header: string | undefined): number | undefined {
  if (header === undefined || header === '*') return undefined
  const match = /^(?:W\/)?"(\d{1,10})"$/.exec(header)
  if (!match) throw invalid({ field: 'If-Match', code: 'etag' })
  return Number(match[1])
}

// --- Output --------------------------------------------------------------------------------------------------------

function send(route: Route, answer: unknown, reply: FastifyReply) {
  if (route.sends) {
    const { bytes, name, type, inline } = answer as Download
    return reply
      .header('content-type', type)
      .header(
        'content-disposition',
        `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
      )
      .header('cache-control', 'no-store')
      .send('buffer' in bytes ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : bytes)
  }
  const status = route.mayCreate && reply.statusCode === 201 ? 201 : statusOf(route)
  reply.status(status).header('cache-control', 'no-store')
  const { version: recordVersion } = (answer ?? {}) as { version?: unknown }
  if (typeof recordVersion === 'number') reply.header('etag', `"${recordVersion}"`)
  return reply.send(route.out ? answer : undefined)
}

const statusOf = ({ status, out }: Route) => status ?? (out ? 200 : 204)

const Problem = Type.Object(
  { type: Type.String(), title: Type.String(), status: Type.Integer(), code: Type.String() },
  {
    $id: 'Problem',
    additionalProperties: true,
  },
)

/** Fastify's schema of a route: input, output, and what the API's description shows. */
function schemaOf(route: Route): Record<string, unknown> {
  const status = statusOf(route)
  const params = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name as string)
  const response: Record<string, TSchema | object> = {
    [status]: route.sends
      ? { content: { [route.sends]: { schema: Type.String({ format: 'binary' }) } } }
      : (route.out ?? Type.Null()),
    ...(route.mayCreate && { 201: route.out as TSchema }),
  }
  return {
    summary: route.summary,
    tags: [route.path.split('/')[1]],
    ...(params.length > 0 && {
      params: route.params ?? Type.Object(Object.fromEntries(params.map((p) => [p, Type.String({ format: 'uuid' })]))),
    }),
    querystring: route.query ?? Type.Object({}, { additionalProperties: false }),
    ...(route.in && { body: route.in }),
    response: { ...response, '4xx': Problem },
    ...(route.right !== 'anyone' && { security: credentials(route.right).map((name) => ({ [name]: [] })) }),
    'x-right': route.right,
  }
}

const credentials = (right: Right) =>
  right === 'guest' ? ['guest'] : notByKey.includes(right) ? ['session'] : ['session', 'key']

/** Identifies requests in logs and change logs. */
export const requestId = () => randomUUID()
