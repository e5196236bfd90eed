import type { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Static, TSchema } from 'typebox'
import type { House } from './app.ts'
import type { Membership, Person, Sessions } from './identity/sessions.ts'
import type { Connections } from './database/logins.ts'
import type { Guest } from './guests/entry.ts'
import type { Work } from './jobs/jobs.ts'
import type { Published } from './statement/facts.ts'
import type { TenantDb } from './database/tenant-db.ts'
import type { AnyTable } from './table.ts'
import type { Language } from './tenancy/tables.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Who may use a route: a right of an area, a guest's link, or one of the doors that stand outside every company. */
export type Right = `${string}.${'read' | 'write'}` | 'anyone' | 'signed in' | 'operator' | 'member' | 'guest'

/** A file that came with a request. */
export interface Upload {
  name: string
  bytes: Buffer
}

/** A file that a route sends instead of JSON. */
export interface Download {
  name: string
  type: string
  /** All of it, or a stream for what is made while it is sent. */
  bytes: Uint8Array | Readable
  /** Shown in the browser instead of saved. */
  inline?: boolean
}

interface Shape {
  params?: TSchema
  query?: TSchema
  in?: TSchema
}

type Of<S, K extends keyof Shape> = S extends Record<K, infer T extends TSchema> ? Static<T> : undefined

interface Common<S> {
  params: Of<S, 'params'>
  query: Of<S, 'query'>
  body: Of<S, 'in'>
  /** The other form fields of an upload. */
  fields: Record<string, string>
  file: Upload | undefined
  ip: string
  /** Names this request in logs, change logs and answers. */
  id: string
  /** The language of answers and errors. */
  language: Language
  /** The version that the caller knows, from If-Match. */
  ifMatch: number | undefined
  reply: FastifyReply
}

/** What a handler within a company may use. */
export interface TenantRequest<S = object> extends Common<S> {
  db: TenantDb
  person: Person
  membership: Membership
  /** Whether this member has a right. */
  may(right: Right): boolean
  /** Everything that the apps declare. */
  house: House
  /** What this installation says of itself in public. */
  published: () => Promise<Published>
  /** To be called after a person's access was changed: screens see it at once. */
  forget(person: { account_id: string | null }): void
  /** The public address of this installation, without a slash at its end. */
  address: string
}

/** What a handler for guests may use. The database shows and changes what tables declare for guests, nothing else. */
export interface GuestRequest<S = object> extends Common<S> {
  db: TenantDb
  guest: Guest
  house: House
  address: string
}

/** What a handler outside every company may use: sign-in, set-up, the own account, the operator's pages. */
export interface DoorRequest<S = object> extends Common<S> {
  person: Person | undefined
  auth: Connections
  /** The house with all its apps, and the way into a company as the house itself. */
  work: Work
  sessions: Sessions
  address: string
  secure: boolean
  raw: FastifyRequest
}

interface Facts extends Shape {
  right: Right
  /** Of a route for guests: which links open it, or `any`. */
  purpose?: string
  /** One sentence for the API's description. */
  summary: string
  out?: TSchema
  /** The media type of the file that it sends. */
  sends?: string
  /** The table whose rows it reads or changes; the proof suite derives its cases from it. */
  table?: AnyTable
  /** Expects multipart/form-data with one file. */
  upload?: true
  /** Takes a secret or a password: fewer tries per minute. */
  secrets?: true
  /** A POST that changes nothing: allowed with a right to read, and after the contract's end. */
  readsOnly?: true
  /** The status of success; 200, or 204 without `out`. */
  status?: 200 | 201 | 202 | 204
  /** A PUT that creates what isn't there: its handler sets the reply's status to 201 then (RFC 9110, 9.3.4). */
  mayCreate?: true
}

/** One route, as an app declares it. The pipeline that each request takes is in `pipeline.ts`. */
export interface Route extends Facts {
  method: Method
  path: string
  handle(request: never): Promise<unknown>
}

type TenantRight = `${string}.${'read' | 'write'}` | 'member'
type Answer<S> = S extends { out: infer O extends TSchema } ? Promise<Static<O>> : Promise<unknown>

const within =
  (method: Method) =>
  <const S extends Facts & { right: TenantRight }>(
    path: string,
    spec: S,
    handle: (request: TenantRequest<S>) => Answer<S> | Promise<unknown>,
  ): Route => ({ ...spec, method, path, handle: handle as Route['handle'] })

/** Routes within a company: `get('/letters/:id', { right: 'letter.read', … }, letters.find)`. */
export const get = within('GET')
export const post = within('POST')
export const put = within('PUT')
export const patch = within('PATCH')
export const del = within('DELETE')

/**
 * Routes for people without an account, who come by a mailed link of this purpose: no session, the header
 * `Attest-Guest` instead. Without a living link they don't exist.
 */
export const guestRoute = <const S extends Omit<Facts, 'right'> & { purpose: string }>(
  method: Method,
  path: string,
  spec: S,
  handle: (request: GuestRequest<S>) => Answer<S> | Promise<unknown>,
): Route => ({ ...spec, right: 'guest', method, path, handle: handle as Route['handle'] })

/** Routes outside every company. They see accounts and sessions, which routes within a company can't. */
export const door = <const S extends Facts & { right: 'anyone' | 'signed in' | 'operator' }>(
  method: Method,
  path: string,
  spec: S,
  handle: (request: DoorRequest<S>) => Promise<unknown>,
): Route => ({ ...spec, method, path, handle: handle as Route['handle'] })
