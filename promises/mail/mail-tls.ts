import { describe, faultsOf } from '../../foundation/probes/certificate.ts'
import { peersOf } from '../../foundation/probes/peer.ts'
import { askMailServer, type MailServer } from '../../foundation/probes/smtp.ts'
import { authorities } from '../../foundation/probes/tls.ts'
import { mailServerWorld } from '../../foundation/probes/worlds/mail-server.ts'
import { must, NotSetUp, promise } from '../../foundation/promises/promise.ts'

export const mailTls = promise(import.meta.url, 'mail-tls', {
  kind: 'deployed',
  says: {
    en: 'The mail server to which this installation hands its mail takes it over TLS 1.2 or 1.3, with a certificate that is valid for its name, comes from a trusted certificate authority, and has a strong key and signature.',
    de: 'Der Mailserver, dem diese Installation ihre E-Mails übergibt, nimmt sie über TLS 1.2 oder 1.3 an, mit einem Zertifikat, das für seinen Namen gilt, von einer vertrauenswürdigen Zertifizierungsstelle stammt und Schlüssel und Signatur von ausreichender Stärke hat.',
    pl: 'Serwer poczty, któremu ta instalacja przekazuje wiadomości, przyjmuje je przez TLS 1.2 lub 1.3, z certyfikatem ważnym dla jego nazwy, pochodzącym od zaufanego urzędu certyfikacji oraz mającym klucz i podpis o wystarczającej sile.',
  },
  maps: { iso27001: ['A.5.14', 'A.8.24'], gdpr: ['32(1)(a)'], asvs: ['12.3.1', '12.3.2'], c5: ['CRY-02'] },
  check: async ({ setting: { smtp } }) => {
    if (!smtp) throw new NotSetUp('No mail server is set up.')
    const { host, port, secure, ca } = smtp
    const trusted = authorities(ca)
    const now = new Date()
    const peers = await peersOf(host, port)
    const servers = await Promise.all(peers.map((peer) => askMailServer(peer, secure, trusted)))
    const answers = servers.flatMap((server) => server ?? [])
    if (answers.length === 0) throw new Error(`Nobody listens at ${host}, port ${port}.`)
    return { server: host, encryption: secure, seen: answers.map((server) => look(server, now)) }
  },
  world: () => mailServerWorld(),
  sabotage: [
    { world: () => mailServerWorld({ startTls: false }) },
    { world: () => mailServerWorld({ maxVersion: 'TLSv1.1' }) },
    { world: () => mailServerWorld({ certificate: { days: -1 } }) },
    { world: () => mailServerWorld({ certificate: { name: 'example.com' } }) },
    { world: () => mailServerWorld({ certificate: { key: 'rsa 1024' } }) },
  ],
})

function look({ offers, shown }: MailServer, now: Date) {
  must(offers, 'The mail server does not offer STARTTLS.')
  must(shown !== undefined, 'The mail server accepts neither TLS 1.2 nor 1.3.')
  const faults = faultsOf(shown, now, 0)
  must(faults.length === 0, faults.join(' '), describe(shown))
  return describe(shown)
}
