import { must, promise } from '../../foundation/promises/promise.ts'
import { answersOf, policyOf } from './pages.ts'

export const appClickjack = promise(import.meta.url, 'app-clickjack', {
  kind: 'enforced',
  says: {
    en: 'No other website can show this application inside a page of its own and lure anybody into clicking there: every answer of the server forbids being framed.',
    de: 'Keine andere Website kann diese Anwendung in einer eigenen Seite anzeigen und jemanden dort zum Klicken verleiten: Jede Antwort des Servers verbietet, in einen Rahmen eingebettet zu werden.',
    pl: 'Żadna inna witryna nie pokaże tej aplikacji wewnątrz własnej strony, by skłonić kogoś do kliknięcia: każda odpowiedź serwera zabrania osadzania w ramce.',
  },
  maps: {
    iso27001: ['A.8.26'],
    gdpr: ['32(1)(b)'],
    asvs: ['3.4.6'],
    c5: ['DEV-01'],
    grundschutz: ['DEV.2.6', 'KONF.12.1.10'],
  },
  check: async (live) => {
    const answers = await answersOf(live)
    for (const [place, answer] of Object.entries(answers)) {
      const ancestors = policyOf(answer).get('frame-ancestors')?.join(' ')
      must(ancestors === "'none'", `${place} may be framed by ${ancestors ?? 'everybody'}.`)
      must(
        answer.headers['x-frame-options'] === 'DENY',
        `${place} may be framed in browsers that know no content security policy.`,
      )
    }
    return { answers: Object.keys(answers) }
  },
  sabotage: [
    { file: 'server/http.ts', replace: "frame-ancestors 'none'", by: "frame-ancestors 'self'" },
    { file: 'server/http.ts', replace: "'x-frame-options': 'DENY'", by: "'x-frame-options': 'SAMEORIGIN'" },
  ],
  outside: 'curl -sI {address}/ | grep -i -E "frame-ancestors|x-frame-options"',
})
