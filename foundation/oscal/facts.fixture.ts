import type { Fact, Facts } from '../attestation/facts.ts'
import { type AttestPromise, promise } from '../promises/promise.ts'
import type { PromiseState } from '../promises/checks.ts'

const says = (text: string) => ({ en: `${text}.`, de: `${text}.`, pl: `${text}.` })
const locked = ' {identity.lockout_attempts} {promises.freshness}'

const declared: [AttestPromise, Partial<PromiseState>][] = [
  [
    promise('file:///promises/access/kept.ts', 'one-kept', {
      kind: 'enforced',
      says: says(`Kept${locked}`),
      figures: ['identity.lockout_attempts', 'promises.freshness'],
      maps: { iso27001: ['A.8.5'], gdpr: ['32(1)(b)', '5(2)'], asvs: ['6.3.1'] },
      check: async () => ({}),
      outside: 'curl {address}',
    }),
    { state: 'kept', checkedAt: '2026-11-20T10:00:00.000Z', seenRedAt: '2026-11-01T08:00:00.123Z' },
  ],
  [
    promise('file:///promises/access/broken.ts', 'one-broken', {
      kind: 'deployed',
      figures: ['identity.lockout_attempts'],
      says: says('Broken {identity.lockout_attempts}'),
      maps: { iso27001: ['A.8.24'] },
      check: async () => ({}),
    }),
    { state: 'broken', checkedAt: '2026-11-20T10:00:01.000Z', seenRedAt: '2026-11-01T08:00:00.123Z', why: 'It leaks.' },
  ],
  [
    promise('file:///promises/access/unproven.ts', 'one-unproven', {
      kind: 'enforced',
      says: says('Unproven'),
      maps: {},
      check: async () => ({}),
    }),
    { state: 'unproven', checkedAt: '2026-11-20T10:00:02.000Z' },
  ],
  [
    promise('file:///promises/logs/unknown.ts', 'one-unknown', {
      kind: 'enforced',
      says: says('Unknown'),
      maps: {},
      check: async () => ({}),
    }),
    { state: 'unknown', checkedAt: '2026-10-20T10:00:02.000Z', seenRedAt: '2026-11-01T08:00:00.123Z' },
  ],
  [
    promise('file:///promises/logs/people.ts', 'one-attested', {
      kind: 'attested',
      says: says('People'),
      expects: says('A list'),
      maps: {},
    }),
    {
      state: 'kept',
      evidence: {
        title: 'Training',
        effective_on: '2026-03-31',
        reviewed_on: '2026-04-02',
        expires_on: '2027-03-31',
        reviewer_name: 'Rita',
        public_token: 'abc',
      },
    },
  ],
  [
    promise('file:///promises/logs/expired.ts', 'one-expired', {
      kind: 'attested',
      owner: 'data protection officer',
      says: says('Expired'),
      expects: says('An appointment'),
      maps: { gdpr: ['37'] },
    }),
    {
      state: 'expired',
      evidence: {
        title: 'Appointment',
        effective_on: '2024-01-01',
        reviewed_on: '2024-01-01',
        expires_on: '2025-01-01',
        reviewer_name: 'Rita',
        public_token: null,
      },
    },
  ],
  [
    promise('file:///promises/logs/certified.ts', 'one-inherited', {
      kind: 'inherited',
      says: says('Host'),
      expects: says('A certificate'),
      maps: {},
    }),
    { state: 'not set up' },
  ],
  [
    promise('file:///promises/logs/limit.ts', 'one-limit', { kind: 'limit', says: says('Not done'), maps: {} }),
    { state: 'declared' },
  ],
]

const fact = ([of, known]: (typeof declared)[number]): Fact => ({
  of,
  says: { en: of.says.en, de: of.says.de, pl: of.says.pl },
  state: {
    id: of.id,
    kind: of.kind,
    state: 'unknown',
    checkedAt: null,
    seenRedAt: null,
    evidence: null,
    why: null,
    ...known,
  },
})

/** Facts in which every state occurs. */
export const facts: Facts = {
  address: 'https://attest.example.com',
  contact: 'mailto:security@example.com',
  software: {
    name: 'Attest',
    version: '1.2.3',
    commit: 'a'.repeat(40),
    dirty: false,
    built_at: '2026-11-10T00:00:00.000Z',
    lockfile_sha256: 'b'.repeat(64),
  },
  version: { number: 3, digest: 'c'.repeat(64) },
  promises: declared.map(fact),
  since: '2026-11-20T10:00:02.000Z',
}

/** A new installation: nothing was checked, nobody gave evidence, nobody was named, and no build was described. */
export const fresh: Facts = {
  address: 'http://127.0.0.1:3000',
  contact: undefined,
  software: { name: 'Attest', version: '0.1.0', commit: null, dirty: null, built_at: null, lockfile_sha256: null },
  version: null,
  promises: declared.map(([of]) => fact([of, { state: of.kind === 'limit' ? 'declared' : 'unknown' }])),
  since: '2026-01-01T00:00:00.000Z',
}
