import type { Fact, Facts } from '../attestation/facts.ts'
import { figure, type FigureName } from '../figures.ts'
import { type AttestPromise, groupOf, sentence } from '../promises/promise.ts'
import { languages } from '../tenancy/tables.ts'
import { say } from '../words.ts'
import {
  frameworkLinks,
  frameworkProperties,
  frameworkResources,
  identified,
  type Metadata,
  metadata,
  type Property,
  property,
  type Resource,
  some,
} from './document.ts'

interface Part {
  id: string
  name: string
  ns?: string
  class?: string
  prose: string
  parts?: Part[]
}

interface Control {
  id: string
  class: string
  title: string
  params?: { id: string; label: string; props: Property[]; values: string[] }[]
  props: Property[]
  links?: ReturnType<typeof frameworkLinks>
  parts: Part[]
}

interface Catalog {
  uuid: string
  metadata: Metadata
  groups: { id: string; class: string; title: string; controls: Control[] }[]
  'back-matter'?: { resources: Resource[] }
}

/** The statement of a control: what findings are about. */
export const statementOf = ({ id }: AttestPromise): string => `${id}_smt`

/** A figure of a promise, as the parameter of its control. */
export const parameterOf = ({ id }: AttestPromise, name: FigureName): string => `${id}_${name}`

/** All promises as an OSCAL catalog: a control for each, with its figures as parameters and its sentence in prose. */
export function catalog(facts: Facts): { catalog: Catalog } {
  const groups = [...new Set(facts.promises.map(({ of }) => groupOf(of)))]
  const resources = frameworkResources(facts, facts.promises)
  return {
    catalog: identified(facts, 'catalog', {
      metadata: metadata(facts, `What is promised at ${new URL(facts.address).host}`, declaredOn(facts)),
      groups: groups.map((group) => ({
        id: group,
        class: 'promises',
        title: say('en', `trust.groups.${group}`),
        controls: facts.promises.filter(({ of }) => groupOf(of) === group).map((fact) => control(facts, fact)),
      })),
      ...(resources.length > 0 && { 'back-matter': { resources } }),
    }),
  }
}

/** When the promises were last changed, as far as the software knows: a changed one must be seen red again. */
export const declaredOn = ({ promises, software }: Facts): string =>
  promises.reduce<string>(
    (latest, { state: { seenRedAt } }) => (seenRedAt !== null && seenRedAt > latest ? seenRedAt : latest),
    software.built_at ?? '2026-01-01T00:00:00.000Z',
  )

function control(facts: Facts, { of }: Fact): Control {
  const statement = statementOf(of)
  return {
    id: of.id,
    class: of.kind,
    title: of.id,
    ...some(
      'params',
      (of.figures ?? []).map((name) => ({
        id: parameterOf(of, name),
        label: name,
        props: [property('figure', name), property('unit', figure(name).unit)],
        values: [String(figure(name).value)],
      })),
    ),
    props: [property('kind', of.kind), property('owner', of.owner), ...frameworkProperties(of)],
    ...some('links', frameworkLinks(facts, of)),
    parts: [
      {
        id: statement,
        name: 'statement',
        prose: sentence(of, 'en'),
        parts: languages
          .filter((language) => language !== 'en')
          .map((language) => ({
            id: `${statement}.${language}`,
            name: 'translation',
            ns: 'urn:attest:oscal',
            class: language,
            prose: sentence(of, language),
          })),
      },
      ...(of.expects ? [{ id: `${of.id}_evidence`, name: 'guidance', prose: of.expects.en }] : []),
      ...(of.outside
        ? [{ id: `${of.id}_outside`, name: 'guidance', prose: outsideOf(of.outside, facts.address) }]
        : []),
    ],
  }
}

const outsideOf = (command: string, address: string) =>
  `Anybody can repeat this from outside:\n\n\`\`\`sh\n${command.replaceAll('{address}', address)}\n\`\`\``
