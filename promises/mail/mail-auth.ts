import { generateKeyPairSync } from 'node:crypto'
import { dkim, dmarc, domainOf, resolverOf, spf } from '../../foundation/probes/mail-records.ts'
import { dnsServer } from '../../foundation/probes/worlds/dns-server.ts'
import { mailServerWorld } from '../../foundation/probes/worlds/mail-server.ts'
import { must, NotSetUp, promise, type World } from '../../foundation/promises/promise.ts'

export const mailAuth = promise(import.meta.url, 'mail-auth', {
  kind: 'deployed',
  figures: ['keys.rsa'],
  says: {
    en: 'For the domain that stands as sender in our mail, public records tell which servers may send it (SPF), with which key it is signed (DKIM, at least {keys.rsa|bit|bits} or Ed25519), and that forged mail is to be quarantined or rejected (DMARC).',
    de: 'Für die Domain, die als Absender in unseren E-Mails steht, sagen öffentliche Einträge, welche Server sie senden dürfen (SPF), mit welchem Schlüssel sie signiert werden (DKIM, mindestens {keys.rsa|Bit|Bit} oder Ed25519) und dass gefälschte in Quarantäne gehören oder abzulehnen sind (DMARC).',
    pl: 'Dla domeny nadawcy naszych wiadomości publiczne rekordy określają, które serwery mogą je wysyłać (SPF), jakim kluczem są podpisywane (DKIM, co najmniej {keys.rsa|bit|bity|bitów} lub Ed25519) oraz że wiadomości sfałszowane mają trafiać do kwarantanny albo być odrzucane (DMARC).',
  },
  maps: { iso27001: ['A.5.14'], gdpr: ['32(1)(b)'], c5: ['COS-08'] },
  check: async ({ setting: { smtp, dkimSelector, dnsServers } }) => {
    if (!smtp) throw new NotSetUp('No mail server is set up.')
    const domain = domainOf(smtp.from)
    const resolver = resolverOf(dnsServers)
    const policies = await Promise.all([spf(resolver, domain), dmarc(resolver, domain)])
    for (const { fault, record } of policies) must(!fault, fault ?? '', { record })
    // What is wrong already is told, also where nobody named the key.
    if (!dkimSelector) throw new NotSetUp('ATTEST_DKIM_SELECTOR names no key of the mail server.')
    const key = await dkim(resolver, domain, dkimSelector)
    must(!key.fault, key.fault ?? '', { record: key.record })
    return { domain, spf: policies[0]?.record, dmarc: policies[1]?.record, dkim_selector: dkimSelector }
  },
  world: () => recordsWorld(),
  sabotage: [
    { world: () => recordsWorld({ 'example.com': ['v=spf1 mx +all'] }) },
    { world: () => recordsWorld({ 'example.com': ['v=spf1 mx -all', 'v=spf1 a -all'] }) },
    { world: () => recordsWorld({ '_dmarc.example.com': ['v=DMARC1; p=none'] }) },
    { world: () => recordsWorld({ '_dmarc.example.com': [] }) },
    { world: () => recordsWorld({ 's1._domainkey.example.com': ['v=DKIM1; k=rsa; p='] }) },
    { world: () => recordsWorld({ 's1._domainkey.example.com': [publicKey(1024)] }) },
  ],
})

const publicKey = (modulusLength: number) => {
  const key = generateKeyPairSync('rsa', { modulusLength }).publicKey.export({ type: 'spki', format: 'der' })
  return `v=DKIM1; k=rsa; p=${key.toString('base64')}`
}

/** An installation that sends as example.com, whose records are told by a name server of this world. */
async function recordsWorld(records: Record<string, string[]> = {}): Promise<World> {
  const mail = await mailServerWorld()
  const names = await dnsServer({
    'example.com': ['v=spf1 mx -all'],
    '_dmarc.example.com': ['v=DMARC1; p=reject'],
    's1._domainkey.example.com': [publicKey(2048)],
    ...records,
  })
  return {
    env: { ...mail.env, ATTEST_DKIM_SELECTOR: 's1' },
    setting: { dnsServers: [names.address] },
    stop: async () => {
      await names.stop()
      await mail.stop()
    },
  }
}
