import { expect, it } from 'vitest'
import { type Kind, promise } from '../promises/promise.ts'
import { publishedSentence } from './published.ts'

const of = (kind: Kind) =>
  promise('file:///promises/privacy/x.ts', 'x', {
    kind,
    says: { en: 'We train.', de: 'Wir schulen.', pl: 'Szkolimy.' },
    expects: { en: 'A list.', de: 'Eine Liste.', pl: 'Lista.' },
    maps: {},
  })
const evidence = { effective_on: '2025-03-01', reviewed_on: '2025-03-03', reviewer_name: 'Eva Sommer' }

it.each([
  [
    'en',
    'We train. Confirmed on 3 March 2025 by Eva Sommer.',
    'Last confirmed on 3 March 2025, not confirmed since: We train.',
  ],
  [
    'de',
    'Wir schulen. Bestätigt am 3. März 2025 von Eva Sommer.',
    'Zuletzt bestätigt am 3. März 2025, seitdem nicht mehr: Wir schulen.',
  ],
  [
    'pl',
    'Szkolimy. Potwierdzono 3 marca 2025 r. (Eva Sommer).',
    'Ostatnio potwierdzono 3 marca 2025 r., od tego czasu bez potwierdzenia: Szkolimy.',
  ],
] as const)(
  'What people keep is said with its confirmation, and taken back when that is over: %s',
  (language, kept, expired) => {
    for (const kind of ['attested', 'inherited'] as const) {
      expect(publishedSentence(of(kind), { state: 'kept', evidence }, language)).toBe(kept)
      expect(publishedSentence(of(kind), { state: 'expired', evidence }, language)).toBe(expired)
    }
  },
)

it('What nobody claims, and what is broken, is not said as if it were so', () => {
  expect(publishedSentence(of('attested'), { state: 'not set up' }, 'en')).toBe('Not claimed: We train.')
  expect(publishedSentence(of('deployed'), { state: 'not set up' }, 'de')).toBe('Nicht zugesagt: Wir schulen.')
  expect(publishedSentence(of('enforced'), { state: 'broken' }, 'pl')).toBe('Obecnie tego nie dotrzymujemy: Szkolimy.')
  expect(publishedSentence(of('attested'), { state: 'expired', evidence: null }, 'en')).toBe(
    'Not confirmed at present: We train.',
  )
})

it('What software keeps, and a limit, is said as it is', () => {
  for (const kind of ['enforced', 'deployed'] as const)
    for (const state of ['kept', 'unknown', 'unproven'] as const)
      expect(publishedSentence(of(kind), { state }, 'en')).toBe('We train.')
  expect(publishedSentence(of('limit'), { state: 'declared' }, 'de')).toBe('Wir schulen.')
})
