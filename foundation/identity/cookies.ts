import type { FastifyReply, FastifyRequest } from 'fastify'
import { milliseconds } from '../figures.ts'

/** Under TLS the names carry `__Host-`: the browser then refuses them from other hosts and paths (RFC 6265bis, 4.1.3). */
const nameOf = (name: string, secure: boolean) => (secure ? `__Host-attest-${name}` : `attest-${name}`)

const options = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure }) as const

/** The token of the session cookie, if there is one. */
export const sessionToken = (request: FastifyRequest, secure: boolean): string | undefined =>
  request.cookies[nameOf('session', secure)]

export const deviceToken = (request: FastifyRequest, secure: boolean): string | undefined =>
  request.cookies[nameOf('device', secure)]

/** The session cookie lives as long as the browser; the server ends the session earlier. */
export const setSession = (reply: FastifyReply, token: string, secure: boolean) =>
  reply.setCookie(nameOf('session', secure), token, options(secure))

export const clearSession = (reply: FastifyReply, secure: boolean) =>
  reply.clearCookie(nameOf('session', secure), options(secure))

export const setDevice = (reply: FastifyReply, token: string, secure: boolean) =>
  reply.setCookie(nameOf('device', secure), token, {
    ...options(secure),
    maxAge: milliseconds('identity.known_device') / 1000,
  })
