import { milliseconds } from '../../foundation/figures.ts'
import { headersOf, hstsSeconds, weakHeaders } from '../../foundation/probes/headers.ts'
import { publicName } from '../../foundation/probes/peer.ts'
import { authorities } from '../../foundation/probes/tls.ts'
import { frontWorld } from '../../foundation/probes/worlds/front.ts'
import { must, promise } from '../../foundation/promises/promise.ts'

/** A page, a document, data, and an error. */
const places = ['/', '/trust/en', '/api/v1/password-rules', '/no-such-page.html']

export const tlsHsts = promise(import.meta.url, 'tls-hsts', {
  kind: 'deployed',
  figures: ['tls.hsts'],
  says: {
    en: 'Every answer of the public address, be it a page, data or an error, tells browsers to connect by TLS only, for at least {tls.hsts|day|days} (HSTS), limits where scripts may come from, forbids guessing of content types, does not pass addresses of pages on to other websites, and keeps its windows apart from theirs.',
    de: 'Jede Antwort der öffentlichen Adresse, ob Seite, Daten oder Fehler, weist Browser an, mindestens {tls.hsts|Tag|Tage} lang nur über TLS zuzugreifen (HSTS), beschränkt die Herkunft von Skripten, verbietet das Erraten von Inhaltstypen, gibt Adressen von Seiten nicht an andere Websites weiter und trennt die eigenen Fenster von deren Fenstern.',
    pl: 'Każda odpowiedź publicznego adresu – strona, dane czy błąd – nakazuje przeglądarkom łączyć się wyłącznie przez TLS przez co najmniej {tls.hsts|dzień|dni|dni} (HSTS), ogranicza pochodzenie skryptów, zabrania zgadywania typów treści, nie przekazuje adresów stron innym witrynom i oddziela własne okna od ich okien.',
  },
  maps: {
    iso27001: ['A.8.24', 'A.8.26'],
    gdpr: ['32(1)(a)'],
    asvs: ['3.4.1', '3.4.3', '3.4.4', '3.4.5', '3.4.8'],
    c5: ['CRY-02'],
  },
  check: async ({ address, setting }) => {
    publicName(address)
    const trusted = authorities(setting.ca)
    const seconds: Record<string, number> = {}
    for (const place of places) {
      const headers = await headersOf(address + place, trusted)
      seconds[place] = hstsSeconds(headers)
      must(
        seconds[place] * 1000 >= milliseconds('tls.hsts'),
        `${place} tells browsers to come over TLS for ${seconds[place]} seconds.`,
      )
      const weak = weakHeaders(headers)
      must(weak.length === 0, `${place} is answered without the protection of ${weak.join(', ')}.`)
    }
    return { hsts_seconds: seconds }
  },
  world: frontWorld,
  sabotage: [
    { file: 'server/http.ts', replace: "milliseconds('tls.hsts') / 1000", by: '600' },
    { file: 'server/http.ts', replace: "'cross-origin-opener-policy': 'same-origin',", by: '' },
    { world: (port) => frontWorld(port, { without: 'strict-transport-security' }) },
    { world: (port) => frontWorld(port, { without: 'content-security-policy' }) },
  ],
  outside: 'curl -sI {address}/ | grep -i -E "strict-transport|content-security|nosniff|referrer-policy|opener-policy"',
})
