import { createHash, type KeyObject } from 'node:crypto'
import { type Envelope, signEnvelope } from './dsse.ts'
import { places } from './document.ts'
import type { Facts } from './facts.ts'

/** The media type of in-toto's statements in an envelope. */
export const IN_TOTO = 'application/vnd.in-toto+json'

/**
 * The present states as an in-toto statement (Statement v1, predicate test-result v0.1): kept promises are passed
 * tests, broken ones are failed, and all others that must be kept are warned. Beside what that predicate knows it says
 * each promise's state and its moments.
 */
export function resultsStatement(facts: Facts) {
  const { address, software, version, promises, since } = facts
  const tried = promises.filter(({ of }) => of.kind !== 'limit')
  const named = (wanted: (state: string) => boolean) =>
    tried.filter(({ state }) => wanted(state.state)).map(({ of }) => of.id)
  const failed = named((state) => state === 'broken')
  const warned = named((state) => !['kept', 'broken'].includes(state))
  const sentences = JSON.stringify(promises.map(({ of, says }) => [of.id, says]))
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [
      { name: `${address}${places.statement}`, digest: { sha256: sha256(sentences) } },
      ...(version ? [{ name: `statement version ${version.number}`, digest: { sha256: version.digest } }] : []),
      ...(software.lockfile_sha256
        ? [{ name: 'package-lock.json', digest: { sha256: software.lockfile_sha256 } }]
        : []),
      ...(software.commit ? [{ name: 'commit', digest: { gitCommit: software.commit } }] : []),
    ],
    predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
    predicate: {
      result: failed.length > 0 ? 'FAILED' : warned.length > 0 ? 'WARNED' : 'PASSED',
      configuration: [{ uri: `${address}${places.catalog}` }],
      url: `${address}${places.statement}`,
      passedTests: named((state) => state === 'kept'),
      warnedTests: warned,
      failedTests: failed,
      since,
      promises: tried.map(({ of, state }) => ({
        id: of.id,
        state: state.state,
        checked_at: state.checkedAt,
        seen_red_at: state.seenRedAt,
      })),
    },
  }
}

/** That statement, signed with the installation's key. */
export const signedResults = (facts: Facts, privateKey: KeyObject, keyid: string): Envelope =>
  signEnvelope(IN_TOTO, Buffer.from(JSON.stringify(resultsStatement(facts))), privateKey, keyid)

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
