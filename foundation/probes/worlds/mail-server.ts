import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { createSecureContext, type SecureVersion, TLSSocket } from 'node:tls'
import type { World } from '../../promises/promise.ts'
import type { Wanted } from './certificates.ts'
import { makeFolder } from './folder.ts'
import { issue } from './front.ts'

interface MailServerOptions {
  /** Whether it offers STARTTLS; it does if undefined. */
  startTls?: boolean
  maxVersion?: SecureVersion
  certificate?: Partial<Wanted>
}

/** The world of an installation with a mail server, which goes as far as a client goes that only looks. */
export async function mailServerWorld(options: MailServerOptions = {}): Promise<World> {
  const { startTls = true, maxVersion = 'TLSv1.3', certificate } = options
  const { authority, own } = issue(certificate)
  const folder = makeFolder({ 'authority.pem': authority.cert })
  const weak = { ciphers: 'DEFAULT:@SECLEVEL=0', minVersion: 'TLSv1', maxVersion } as const
  const context = createSecureContext({ key: own.key, cert: own.cert, ...weak })
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => open.delete(socket))
    socket.write('220 localhost ESMTP\r\n')
    const listen = (chunk: Buffer) => {
      const command = chunk.toString('latin1').trim().toUpperCase()
      if (command.startsWith('EHLO'))
        socket.write(`250-localhost\r\n${startTls ? '250-STARTTLS\r\n' : ''}250 8BITMIME\r\n`)
      else if (command === 'STARTTLS' && startTls) {
        socket.off('data', listen)
        socket.write('220 Go ahead\r\n')
        new TLSSocket(socket, { isServer: true, secureContext: context }).on('error', () => {})
      } else socket.end('221 Bye\r\n')
    }
    socket.on('data', listen)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    env: {
      SMTP_URL: `smtp://localhost:${(server.address() as AddressInfo).port}`,
      SMTP_FROM: 'Attest <attest@example.com>',
      SMTP_CA: `${folder.at}/authority.pem`,
    },
    stop: async () => {
      for (const socket of open) socket.destroy()
      await new Promise((closed) => server.close(closed))
      folder.remove()
    },
  }
}
