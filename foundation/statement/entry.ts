import { figure } from '../figures.ts'
import type { Figures } from '../privacy/figures.ts'
import type { State } from '../promises/checks.ts'
import { type AttestPromise, type Framework, frameworks } from '../promises/promise.ts'
import type { Entry, Facts, Inline, Text } from './document.ts'
import type { Stated } from './facts.ts'
import { publishedSentence } from './published.ts'
import type { Speech } from './speech.ts'

/** A promise as the statement shows it: its sentence, its state, and all by which somebody can judge that. */
export function entryOf(stated: Stated, address: string, speech: Speech, figures?: Figures): Entry {
  const { of, state } = stated
  const { words, language } = speech
  return {
    id: of.id,
    title: [{ code: of.id }, ' · ', { state: state.state, says: words(`states.${state.state}`) }],
    says: publishedSentence(of, state, language, figures),
    facts: [
      of.kind === 'limit'
        ? [words('fact.declared_by'), words(`owners.${of.owner}`)]
        : [
            words(state.state === 'not set up' ? 'fact.to_be_kept_by' : 'fact.kept_by'),
            words('fact.answers', { kind: words(`kinds.${of.kind}`), owner: words(`owners.${of.owner}`) }),
          ],
      ...proofs(stated, speech),
      ...why(stated, speech),
      ...(of.expects ? [[words('fact.expects'), of.expects[language]] as [string, Text]] : []),
      ...evidence(stated, address, speech),
      [words(of.kind === 'limit' ? 'fact.concerns' : 'fact.maps'), mapsOf(of, speech)],
      ...(of.outside
        ? [[words('fact.outside'), { code: of.outside.replaceAll('{address}', address) }] as [string, Text]]
        : []),
    ],
  }
}

function proofs({ of, state, provenAt }: Stated, { words, moment }: Speech): Facts {
  if (!of.check) return []
  return [
    [words('fact.proven'), moment(provenAt)],
    ...(state.checkedAt && state.checkedAt !== provenAt
      ? [[words('fact.checked'), moment(state.checkedAt)] as [string, Text]]
      : []),
    [words('fact.seen_red'), moment(state.seenRedAt)],
    [words('fact.repeat'), { code: `bin/attest check ${of.id}` }],
  ]
}

/** Why a promise isn't kept, and what its check saw, in the check's own words. */
function why({ of, state: { state, why: saw } }: Stated, { words, value }: Speech): Facts {
  if (state === 'kept' || state === 'declared') return []
  const reason = words(reasonOf(of, state), { freshness: value(of.fresh, figure(of.fresh).value) })
  return [[words('fact.why'), of.check && saw ? [reason, ' ', { english: saw }] : reason]]
}

function reasonOf({ check, kind }: AttestPromise, state: State): string {
  if (state === 'broken') return 'meaning.broken'
  if (state !== 'not set up') return `why.${state}`
  if (check) return 'why.nothing_to_check'
  return kind === 'attested' || kind === 'inherited' ? `why.${state}` : 'why.no_check'
}

function evidence({ state }: Stated, address: string, { words, day }: Speech): Facts {
  if (!state.evidence) return []
  const { title, effective_on, expires_on, public_token } = state.evidence
  const said = words('fact.evidence_until', { title, from: day(effective_on), until: day(expires_on) })
  const copy: Inline[] = public_token
    ? [' · ', { link: `${address}/documents/${public_token}`, says: words('fact.evidence_copy') }]
    : []
  return [[words('fact.evidence'), [said, ...copy]]]
}

const mapsOf = ({ maps }: AttestPromise, { words, numbered }: Speech): string =>
  frameworks
    .filter((framework: Framework) => maps[framework]?.length)
    .map((framework) => {
      const numbers = (maps[framework] ?? []).map((number) => numbered(framework, number))
      return `${words(`frameworks.names.${framework}`)}: ${numbers.join(', ')}`
    })
    .join(' · ') || words('none')
