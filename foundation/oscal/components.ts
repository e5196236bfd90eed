import type { Fact, Facts } from '../attestation/facts.ts'
import { figure } from '../figures.ts'
import { type Kind, sentence } from '../promises/promise.ts'
import { declaredOn, parameterOf } from './catalog.ts'
import {
  frameworkLinks,
  frameworkProperties,
  frameworkResources,
  identified,
  idOf,
  type Metadata,
  metadata,
  type Property,
  property,
  type Resource,
  some,
  token,
} from './document.ts'

/** Who keeps a kind of promises, in the words of OSCAL. */
const components: Record<Exclude<Kind, 'limit'>, { type: string; title: string; description: string }> = {
  enforced: {
    type: 'software',
    title: 'Attest',
    description: 'The software. It keeps these promises itself, and declares what it does not do.',
  },
  deployed: {
    type: 'service',
    title: 'Installation',
    description: 'This installation: its machines, network, mail and database, as its operator runs them.',
  },
  attested: {
    type: 'process-procedure',
    title: 'Organisation',
    description: 'The people who run the installation. They give dated evidence, which expires.',
  },
  inherited: {
    type: 'validation',
    title: 'Sub-processors',
    description: 'What sub-processors keep, as their certificates and reports say; these expire.',
  },
}

interface Requirement {
  uuid: string
  'control-id': string
  description: string
  props: Property[]
  links?: ReturnType<typeof frameworkLinks>
  'set-parameters'?: { 'param-id': string; values: string[] }[]
  'responsible-roles': { 'role-id': string }[]
}

interface DefinedComponent {
  uuid: string
  type: string
  title: string
  description: string
  'control-implementations': {
    uuid: string
    source: string
    description: string
    'implemented-requirements': Requirement[]
  }[]
}

interface ComponentDefinition {
  uuid: string
  metadata: Metadata
  components: DefinedComponent[]
  'back-matter'?: { resources: Resource[] }
}

/** The component that keeps promises of this kind; declared limits are the software's. */
const keeperOf = ({ of: { kind } }: Fact) => (kind === 'limit' ? 'enforced' : kind)

export const componentId = (facts: Facts, fact: Fact): string => idOf(facts, 'component', keeperOf(fact))

/** Who keeps the promises, and which: software, installation, organisation and sub-processors as OSCAL components. */
export function componentDefinition(facts: Facts): { 'component-definition': ComponentDefinition } {
  const resources = frameworkResources(facts, facts.promises)
  return {
    'component-definition': identified(facts, 'component-definition', {
      metadata: metadata(facts, `Who keeps what is promised at ${new URL(facts.address).host}`, declaredOn(facts)),
      components: presentComponents(facts).map(({ keeper, facts: kept, ...component }) => ({
        ...component,
        'control-implementations': [
          {
            uuid: idOf(facts, 'implementation', keeper),
            source: 'catalog.json',
            description: component.description,
            'implemented-requirements': kept.map((fact) => requirement(facts, fact)),
          },
        ],
      })),
      ...(resources.length > 0 && { 'back-matter': { resources } }),
    }),
  }
}

/** The components as parts of the running system, which assessments look at. */
export const systemComponents = (facts: Facts) =>
  presentComponents(facts).map(({ uuid, type, title, description }) => ({
    uuid,
    type,
    title,
    description,
    status: { state: 'operational' },
  }))

/** Those that keep at least one promise: OSCAL knows no empty lists. */
function presentComponents(facts: Facts) {
  return Object.entries(components).flatMap(([keeper, component]) => {
    const kept = facts.promises.filter((fact) => keeperOf(fact) === keeper)
    return kept.length > 0 ? [{ uuid: idOf(facts, 'component', keeper), ...component, keeper, facts: kept }] : []
  })
}

const requirement = (facts: Facts, { of }: Fact): Requirement => ({
  uuid: idOf(facts, 'requirement', of.id),
  'control-id': of.id,
  description: sentence(of, 'en'),
  props: [property('kind', of.kind), ...frameworkProperties(of)],
  ...some('links', frameworkLinks(facts, of)),
  ...some(
    'set-parameters',
    (of.figures ?? []).map((name) => ({ 'param-id': parameterOf(of, name), values: [String(figure(name).value)] })),
  ),
  'responsible-roles': [{ 'role-id': token(of.owner) }],
})
