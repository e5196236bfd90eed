import { endOf, type Fact, type Facts, staleAt, startOf } from '../attestation/facts.ts'
import { statementOf } from './catalog.ts'
import { componentId, systemComponents } from './components.ts'
import {
  idOf,
  type Metadata,
  metadata,
  operator,
  type Property,
  property,
  type Resource,
  some,
  token,
} from './document.ts'

export interface Observation {
  uuid: string
  title: string
  description: string
  props: Property[]
  methods: ('TEST' | 'EXAMINE')[]
  types: ['control-objective']
  origins: { actors: { type: 'tool' | 'party'; 'actor-uuid': string }[] }[]
  subjects: { 'subject-uuid': string; type: 'component' }[]
  'relevant-evidence': { href: string; description: string }[]
  collected: string
  expires: string
}

export interface Finding {
  uuid: string
  title: string
  description: string
  props: Property[]
  target: {
    type: 'statement-id'
    'target-id': string
    status: { state: 'satisfied' | 'not-satisfied'; reason: string; remarks?: string }
  }
  'related-observations'?: { 'observation-uuid': string }[]
}

type SystemComponent = ReturnType<typeof systemComponents>[number]
export interface Assets {
  components: SystemComponent[]
  'assessment-platforms': { uuid: string; title: string; 'uses-components': { 'component-uuid': string }[] }[]
}
interface Reviewed {
  'control-selections': { description: string; 'include-controls': { 'control-id': string }[] }[]
}

interface AssessmentPlan {
  uuid: string
  metadata: Metadata
  'import-ssp': { href: string; remarks: string }
  'reviewed-controls': Reviewed
  'assessment-subjects': { type: 'component'; description: string; 'include-all': object }[]
  'assessment-assets': Assets
  tasks: {
    uuid: string
    type: 'action'
    title: string
    description: string
    timing: { 'at-frequency': { period: number; unit: 'hours' } }
  }[]
  'back-matter': { resources: Resource[] }
}

interface AssessmentResults {
  uuid: string
  metadata: Metadata
  'import-ap': { href: string }
  results: {
    uuid: string
    title: string
    description: string
    start: string
    end: string
    'local-definitions': { components?: SystemComponent[]; 'assessment-assets': Assets }
    'reviewed-controls': Reviewed
    observations?: Observation[]
    findings?: Finding[]
  }[]
}

/** What is assessed: every promise but the declared limits, which say what is not done. */
const assessed = ({ promises }: Facts) => promises.filter(({ of }) => of.kind !== 'limit')

const reviewed = (facts: Facts): Reviewed => ({
  'control-selections': [
    {
      description: 'Every promise. Declared limits are in the catalog, and there is nothing to assess about them.',
      'include-controls': assessed(facts).map(({ of }) => ({ 'control-id': of.id })),
    },
  ],
})

const tool = (facts: Facts) => idOf(facts, 'component', 'checks')

/** What looks: the software's own checks, on the running system. */
export const assets = (facts: Facts): Assets => ({
  components: [
    {
      uuid: tool(facts),
      type: 'software',
      title: 'Checks',
      description:
        'The checks that are declared beside the promises. Each was seen to fail when its control was broken.',
      status: { state: 'operational' },
    },
  ],
  'assessment-platforms': [
    {
      uuid: idOf(facts, 'platform'),
      title: 'The installation itself',
      'uses-components': [{ 'component-uuid': tool(facts) }],
    },
  ],
})

/** How and how often the promises are tried: what the results refer to. */
export function assessmentPlan(facts: Facts): { 'assessment-plan': AssessmentPlan } {
  const system = idOf(facts, 'system')
  return {
    'assessment-plan': {
      uuid: idOf(facts, 'assessment-plan'),
      metadata: metadata(facts, `How the promises of ${new URL(facts.address).host} are tried`, facts.since),
      'import-ssp': {
        href: `#${system}`,
        remarks: 'No system security plan is published. The component definition says who keeps which promise.',
      },
      'reviewed-controls': reviewed(facts),
      'assessment-subjects': [{ type: 'component', description: 'All components.', 'include-all': {} }],
      'assessment-assets': assets(facts),
      tasks: [
        {
          uuid: idOf(facts, 'task', 'checks'),
          type: 'action',
          title: 'Checks',
          description:
            'All checks run after start and then every six hours, over HTTP, in companies that exist for nothing else.',
          timing: { 'at-frequency': { period: 6, unit: 'hours' } },
        },
      ],
      'back-matter': {
        resources: [
          {
            uuid: system,
            title: 'The system and its components',
            rlinks: [{ href: 'component-definition.json', 'media-type': 'application/json' }],
          },
        ],
      },
    },
  }
}

/** What the checks saw last, and which evidence counts: observations, and a finding for each promise. */
export function assessmentResults(facts: Facts): { 'assessment-results': AssessmentResults } {
  const observations = assessed(facts).flatMap((fact) => observationsOf(facts, fact))
  const { since } = facts
  return {
    'assessment-results': {
      uuid: idOf(facts, 'assessment-results'),
      metadata: metadata(facts, `What is kept at ${new URL(facts.address).host}`, since),
      'import-ap': { href: 'assessment-plan.json' },
      results: [
        {
          uuid: idOf(facts, 'result', since),
          title: 'The present states',
          description: 'Of each promise the last result, as long as it counts.',
          start: observations.reduce((first, { collected }) => (collected < first ? collected : first), since),
          end: since,
          'local-definitions': {
            ...some('components', systemComponents(facts)),
            'assessment-assets': assets(facts),
          },
          'reviewed-controls': reviewed(facts),
          ...some('observations', observations),
          ...some(
            'findings',
            assessed(facts).map((fact) => findingOf(facts, fact)),
          ),
        },
      ],
    },
  }
}

/** What was seen of a promise: its check on the running system (TEST), or people's evidence (EXAMINE). */
export function observationsOf(facts: Facts, fact: Fact): Observation[] {
  const { of, state } = fact
  const common = {
    types: ['control-objective'] as ['control-objective'],
    subjects: [{ 'subject-uuid': componentId(facts, fact), type: 'component' as const }],
  }
  const { checkedAt, seenRedAt, evidence } = state
  const tested: Observation[] = checkedAt
    ? [
        {
          uuid: idOf(facts, 'observation', of.id, checkedAt),
          title: `${of.id}: check`,
          description: 'The check of this promise tried its control on the running system.',
          props: [property('promise', of.id), ...(seenRedAt ? [property('seen-failing-on-purpose', seenRedAt)] : [])],
          methods: ['TEST'],
          ...common,
          origins: [{ actors: [{ type: 'tool', 'actor-uuid': tool(facts) }] }],
          'relevant-evidence': [{ href: `${facts.address}/trust/en#${of.id}`, description: 'The published state.' }],
          collected: checkedAt,
          expires: staleAt(of, checkedAt),
        },
      ]
    : []
  const examined: Observation[] = evidence
    ? [
        {
          uuid: idOf(facts, 'observation', of.id, evidence.effective_on, evidence.expires_on),
          title: `${of.id}: evidence`,
          description: `Somebody reviewed this evidence: ${evidence.title}`,
          props: [property('promise', of.id), property('reviewed-on', evidence.reviewed_on)],
          methods: ['EXAMINE'],
          ...common,
          origins: [{ actors: [{ type: 'party', 'actor-uuid': operator(facts) }] }],
          'relevant-evidence': [
            evidence.public_token
              ? { href: `${facts.address}/documents/${evidence.public_token}`, description: 'The public document.' }
              : { href: `${facts.address}/trust/en#${of.id}`, description: 'The published state.' },
          ],
          collected: startOf(evidence.effective_on),
          expires: endOf(evidence.expires_on),
        },
      ]
    : []
  return [...tested, ...examined]
}

/** Whether a promise is kept. Only `kept` satisfies it: what is unknown, unproven, expired or not set up never does. */
export function findingOf(facts: Facts, fact: Fact): Finding {
  const { of, state, says } = fact
  const isKept = state.state === 'kept'
  return {
    uuid: idOf(facts, 'finding', of.id),
    title: `${of.id}: ${state.state}`,
    description: says.en,
    props: [property('state', state.state), property('kind', of.kind), property('owner', of.owner)],
    target: {
      type: 'statement-id',
      'target-id': statementOf(of),
      status: {
        state: isKept ? 'satisfied' : 'not-satisfied',
        reason: isKept ? 'pass' : state.state === 'broken' ? 'fail' : token(state.state),
        ...(state.why && { remarks: state.why }),
      },
    },
    ...some(
      'related-observations',
      observationsOf(facts, fact).map(({ uuid }) => ({ 'observation-uuid': uuid })),
    ),
  }
}
