import type { FastifyReply, FastifyRequest } from 'fastify'
import { milliseconds } from '../figures.ts'

/** Under TLS the names carry `__Host-`: the browser then refuses them from other hosts and paths (RFC 6265bis, 4.1.3). */
const nameOf = (name: string, secure: boolean) => (secure ? `__Host-attest-${name}` : `attest-${name}`)

const options = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure }) as const

/** The token of the session cookie, if there is one. */
export const sessionToken = (request: FastifyRequest, secure: boolean): string | undefined =>
  request.cookies[nameOf('session', secure)]

/** The session cookie lives as long as the browser; the server ends the session earlier. */
export const setSession = (reply: FastifyReply, token: string, secure: boolean) =>
  reply.setCookie(nameOf('session', secure), token, options(secure))

export const clearSession = (reply: FastifyReply, secure: boolean) =>
  reply.clearCookie(nameOf('session', secure), options(secure))

/** Several people may share a device; each keeps a token of their own in its cookie. */
const MOST_PEOPLE = 5

/** The tokens of the device cookie. */
export const deviceTokens = (request: FastifyRequest, secure: boolean): string[] =>
  (request.cookies[nameOf('device', secure)] ?? '').split('.').filter(Boolean).slice(0, MOST_PEOPLE)

export const setDevices = (reply: FastifyReply, tokens: string[], secure: boolean) =>
  reply.setCookie(nameOf('device', secure), tokens.slice(0, MOST_PEOPLE).join('.'), {
    ...options(secure),
    maxAge: milliseconds('identity.known_device') / 1000,
  })
