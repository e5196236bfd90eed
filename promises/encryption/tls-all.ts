import { figure, milliseconds } from '../../foundation/figures.ts'
import { describe, faultsOf } from '../../foundation/probes/certificate.ts'
import { peersOf, publicName } from '../../foundation/probes/peer.ts'
import { type Accepted, acceptedBy, authorities } from '../../foundation/probes/tls.ts'
import { frontWorld } from '../../foundation/probes/worlds/front.ts'
import { must, promise } from '../../foundation/promises/promise.ts'

export const tlsAll = promise(import.meta.url, 'tls-all', {
  kind: 'deployed',
  figures: ['keys.rsa', 'keys.curve', 'tls.renewal'],
  says: {
    en: 'The public address accepts TLS 1.2 and 1.3 only. Its certificate is valid for the name, comes from a trusted certificate authority, is signed with SHA-256 or stronger, has a key of at least {keys.rsa|bit|bits} (RSA) or {keys.curve|bit|bits} (elliptic curves), and is replaced at least {tls.renewal|day|days} before it expires.',
    de: 'Die öffentliche Adresse nimmt nur TLS 1.2 und 1.3 an. Ihr Zertifikat gilt für den Namen, stammt von einer vertrauenswürdigen Zertifizierungsstelle, ist mit SHA-256 oder stärker signiert, hat einen Schlüssel von mindestens {keys.rsa|Bit|Bit} (RSA) oder {keys.curve|Bit|Bit} (elliptische Kurven) und wird mindestens {tls.renewal|Tag|Tage} vor seinem Ablauf ersetzt.',
    pl: 'Publiczny adres przyjmuje wyłącznie TLS 1.2 i 1.3. Jego certyfikat jest ważny dla tej nazwy, pochodzi od zaufanego urzędu certyfikacji, jest podpisany z użyciem SHA-256 lub silniejszego skrótu, ma klucz o długości co najmniej {keys.rsa|bitu|bitów|bitów} (RSA) lub {keys.curve|bitu|bitów|bitów} (krzywe eliptyczne) i jest wymieniany nie później niż {tls.renewal|dzień|dni|dni} przed wygaśnięciem.',
  },
  maps: {
    iso27001: ['A.5.14', 'A.8.24'],
    gdpr: ['32(1)(a)'],
    asvs: ['12.1.1', '12.2.1', '12.2.2'],
    c5: ['CRY-02'],
  },
  check: async ({ address, setting }) => {
    const { name, port } = publicName(address)
    const trusted = authorities(setting.ca)
    const now = new Date()
    const peers = await peersOf(name, port)
    const looks = await Promise.all(peers.map(async (peer) => ({ peer, accepted: await acceptedBy(peer, trusted) })))
    const seen = looks.flatMap(({ peer, accepted }) => (accepted ? [{ at: peer.address, ...look(accepted, now) }] : []))
    if (seen.length === 0) throw new Error(`Nobody listens at ${name}, port ${port}.`)
    return {
      name,
      seen,
      not_reached: looks.filter(({ accepted }) => !accepted).map(({ peer }) => peer.address),
      trusted: setting.ca ? 'public authorities and one of the operator' : 'public authorities',
    }
  },
  world: frontWorld,
  sabotage: [
    { world: (port) => frontWorld(port, { tls: { minVersion: 'TLSv1.1' } }) },
    { world: (port) => frontWorld(port, { tls: { minVersion: 'TLSv1', maxVersion: 'TLSv1.1' } }) },
    { world: (port) => frontWorld(port, { certificate: { days: -1 } }) },
    { world: (port) => frontWorld(port, { certificate: { days: figure('tls.renewal').value - 1 } }) },
    { world: (port) => frontWorld(port, { certificate: { name: 'example.com' } }) },
    { world: (port) => frontWorld(port, { certificate: { key: 'rsa 1024' } }) },
    { world: (port) => frontWorld(port, { certificate: { key: 'rsa 2048', hash: 'sha1' } }) },
    { world: (port) => frontWorld(port, { isTrusted: false }) },
  ],
  outside: 'testssl.sh --protocols --server-defaults {address}',
})

/** What one address accepts and shows; throws if that is too much or too weak. */
function look({ shown, old }: Accepted, now: Date) {
  const answers = Object.fromEntries(Object.entries(old).map(([version, { said }]) => [version, said]))
  const forbidden = Object.keys(old).filter((version) => old[version]?.accepted)
  must(forbidden.length === 0, `The public address accepts ${forbidden.join(' and ')}.`, { answers })
  must(shown.length > 0, 'The public address accepts neither TLS 1.2 nor 1.3.', { answers })
  const faults = new Set(shown.flatMap((one) => faultsOf(one, now, milliseconds('tls.renewal'))))
  const accepted = shown.map(describe)
  must(faults.size === 0, [...faults].join(' '), { accepted })
  return { accepted, refused: answers }
}
