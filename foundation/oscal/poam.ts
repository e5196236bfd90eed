import type { Fact, Facts } from '../attestation/facts.ts'
import type { State } from '../promises/checks.ts'
import { type Assets, assets, type Finding, findingOf, type Observation, observationsOf } from './assessment.ts'
import { systemComponents } from './components.ts'
import { idOf, type Metadata, metadata, operator, type Property, property, some } from './document.ts'

interface Risk {
  uuid: string
  title: string
  description: string
  statement: string
  props: Property[]
  status: 'open'
  origins: { actors: { type: 'party'; 'actor-uuid': string }[] }[]
  deadline?: string
  remediations: { uuid: string; lifecycle: 'recommendation'; title: string; description: string }[]
  'related-observations'?: { 'observation-uuid': string }[]
}

interface Item {
  uuid: string
  title: string
  description: string
  props: Property[]
  'related-findings'?: { 'finding-uuid': string }[]
  'related-observations'?: { 'observation-uuid': string }[]
  'related-risks'?: { 'risk-uuid': string }[]
}

interface Poam {
  uuid: string
  metadata: Metadata
  'system-id': { 'identifier-type': string; id: string }
  'local-definitions': { components?: ReturnType<typeof systemComponents>; 'assessment-assets': Assets }
  observations?: Observation[]
  risks?: Risk[]
  findings?: Finding[]
  'poam-items': Item[]
}

/** What a state means for those who rely on the promise, and what mends it. */
const open: { [S in State]?: { risk: string; mend: string } } = {
  broken: {
    risk: 'A check saw that the control does not hold.',
    mend: 'Mend the control, and run the check again.',
  },
  expired: {
    risk: 'The evidence is older than it may be; nobody can say that the promise is still kept.',
    mend: 'Review again, and record the new evidence.',
  },
  unproven: {
    risk: 'The check holds, but was not seen to fail when the control is broken; it may be blind.',
    mend: 'Break the control on purpose in a scratch instance, and record that the check turned red.',
  },
}

/**
 * What is to be done: an item with a risk for each promise that is broken, expired or unproven. OSCAL asks for at least
 * one item; where nothing is open, the only one says so and refers to nothing.
 */
export function poam(facts: Facts): { 'plan-of-action-and-milestones': Poam } {
  const waiting = facts.promises.filter(({ state }) => state.state in open)
  const seen = waiting.flatMap((fact) => observationsOf(facts, fact))
  const items = waiting.map((fact) => item(facts, fact))
  return {
    'plan-of-action-and-milestones': {
      uuid: idOf(facts, 'poam'),
      metadata: metadata(facts, `What is to be done at ${new URL(facts.address).host}`, facts.since),
      'system-id': { 'identifier-type': 'http://ietf.org/rfc/rfc4122', id: idOf(facts, 'system') },
      'local-definitions': { ...some('components', systemComponents(facts)), 'assessment-assets': assets(facts) },
      ...some('observations', seen),
      ...some(
        'risks',
        waiting.map((fact) => risk(facts, fact)),
      ),
      ...some(
        'findings',
        waiting.map((fact) => findingOf(facts, fact)),
      ),
      'poam-items': items.length > 0 ? items : [nothing(facts)],
    },
  }
}

const related = (facts: Facts, fact: Fact) =>
  some(
    'related-observations',
    observationsOf(facts, fact).map(({ uuid }) => ({ 'observation-uuid': uuid })),
  )

/** Its deadline is the moment at which the last result, or the evidence, counts no more. */
function risk(facts: Facts, fact: Fact): Risk {
  const { of, state } = fact
  const { risk: statement, mend } = open[state.state] as { risk: string; mend: string }
  const deadline = observationsOf(facts, fact).at(-1)?.expires
  return {
    uuid: idOf(facts, 'risk', of.id),
    title: `${of.id}: ${state.state}`,
    description: fact.says.en,
    statement,
    props: [property('state', state.state), property('owner', of.owner)],
    status: 'open',
    origins: [{ actors: [{ type: 'party', 'actor-uuid': operator(facts) }] }],
    ...(deadline && { deadline }),
    remediations: [
      { uuid: idOf(facts, 'remediation', of.id), lifecycle: 'recommendation', title: mend, description: mend },
    ],
    ...related(facts, fact),
  }
}

const item = (facts: Facts, fact: Fact): Item => ({
  uuid: idOf(facts, 'item', fact.of.id),
  title: `${fact.of.id}: ${fact.state.state}`,
  description: (open[fact.state.state] as { mend: string }).mend,
  props: [property('state', fact.state.state), property('owner', fact.of.owner)],
  'related-findings': [{ 'finding-uuid': idOf(facts, 'finding', fact.of.id) }],
  ...related(facts, fact),
  'related-risks': [{ 'risk-uuid': idOf(facts, 'risk', fact.of.id) }],
})

const nothing = (facts: Facts): Item => ({
  uuid: idOf(facts, 'item', 'nothing'),
  title: 'Nothing is open',
  description: 'No promise is broken, expired or unproven. Those that are unknown or not set up are in the results.',
  props: [property('open', 'no')],
})
