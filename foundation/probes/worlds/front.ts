import { once } from 'node:events'
import { request } from 'node:http'
import { createServer, type ServerOptions } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { World } from '../../promises/promise.ts'
import { type Certified, makeCertificate, type Wanted } from './certificates.ts'
import { makeFolder } from './folder.ts'

export interface FrontOptions {
  tls?: ServerOptions
  certificate?: Partial<Wanted>
  /** Whether the installation trusts the authority that issued the certificate; it does if undefined. */
  isTrusted?: boolean
  /** A header that the front takes from answers. */
  without?: string
}

/** An authority and a certificate of its for localhost. */
export function issue(wanted: Partial<Wanted> = {}): { authority: Certified; own: Certified } {
  const authority = makeCertificate({ name: 'Authority of a world', key: wanted.key === undefined ? 'ec' : 'rsa 2048' })
  return { authority, own: makeCertificate({ name: 'localhost', issuer: authority, ...wanted }) }
}

/** The world of an installation behind a proxy that ends TLS for it, as https://localhost on a port of its own. */
export async function frontWorld(port: number, options: FrontOptions = {}): Promise<World> {
  const { tls = {}, certificate, isTrusted = true, without } = options
  const { authority, own } = issue(certificate)
  const folder = makeFolder({ 'authority.pem': authority.cert })
  // As weak as it is told to be: which versions and keys it takes is for the options to say.
  const weak = { ciphers: 'DEFAULT:@SECLEVEL=0', minVersion: 'TLSv1.2' } as const
  const server = createServer({ key: own.key, cert: own.cert, ...weak, ...tls }, (asked, reply) => {
    const { method, url, headers: sent } = asked
    const passed = request({ host: '127.0.0.1', port, method, path: url, headers: sent }, (answer) => {
      if (without) delete answer.headers[without]
      reply.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(reply)
    })
    passed.on('error', () => reply.destroy())
    asked.pipe(passed)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    env: {
      ATTEST_URL: `https://localhost:${(server.address() as AddressInfo).port}`,
      ...(isTrusted && { ATTEST_CA: `${folder.at}/authority.pem` }),
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
      folder.remove()
    },
  }
}
