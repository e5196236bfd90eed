import { type Static, Type } from 'typebox'
import type { Subprocessor } from '../evidence/in-force.ts'
import { figure } from '../figures.ts'
import type { Category } from '../promises/categories.ts'
import type { Flow } from '../promises/data-flow.ts'
import { frameworks, groupOf, kinds, owners } from '../promises/promise.ts'
import { languages } from '../tenancy/tables.ts'
import { Software } from './build.ts'
import type { Fact, Facts } from './facts.ts'
import { SECURITY_TXT } from './security-txt.ts'

const closed = { additionalProperties: false } as const
const Moment = Type.String({ format: 'date-time' })
const Day = Type.String({ format: 'date' })
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const Anything = Type.Record(Type.String(), Type.Unknown())

const AttestedPromise = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9-]+$' }),
    group: Type.String(),
    kind: Type.Enum([...kinds]),
    owner: Type.Enum([...owners]),
    state: Type.Enum(['kept', 'broken', 'unknown', 'unproven', 'expired', 'not set up', 'declared']),
    why: orNull(Type.String({ description: 'Why it is in this state, in English; null where the state says it all.' })),
    says: Type.Object(Object.fromEntries(languages.map((language) => [language, Type.String({ minLength: 1 })])), {
      ...closed,
      description: 'The published sentence in each language, with its figures.',
    }),
    figures: Type.Array(Type.Object({ name: Type.String(), value: Type.Number(), unit: Type.String() }, closed)),
    maps: Type.Object(
      Object.fromEntries(frameworks.map((framework) => [framework, Type.Optional(Type.Array(Type.String()))])),
      { ...closed, description: 'The numbers of the frameworks that ask for it.' },
    ),
    checked_at: orNull(Moment),
    seen_red_at: orNull(
      Type.String({ format: 'date-time', description: 'When its check was last seen to fail on purpose.' }),
    ),
    evidence: orNull(
      Type.Object(
        { title: Type.String(), effective_on: Day, expires_on: Day, reviewed_on: Day, document: orNull(Type.String()) },
        closed,
      ),
    ),
    outside: orNull(Type.String({ description: 'A command by which a stranger can repeat the check.' })),
  },
  closed,
)

/** The document at /.well-known/attest.json. The schema is served beside it, so that others can rely on it. */
export const AttestDocument = Type.Object(
  {
    $schema: Type.String(),
    format: Type.Literal(1),
    address: Type.String({ format: 'uri' }),
    software: Software,
    generated: Type.String({ format: 'date-time', description: 'When this content was first made.' }),
    since: Type.String({ format: 'date-time', description: 'From when on the states are what they are.' }),
    version: orNull(
      Type.Object(
        { number: Type.Integer({ minimum: 1 }), digest: Type.String({ pattern: '^[0-9a-f]{64}$' }) },
        { ...closed, description: 'The wording in force, as the list of versions names it.' },
      ),
    ),
    promises: Type.Array(AttestedPromise),
    subprocessors: Type.Array(Anything),
    stores: Type.Array(Anything, { description: 'What is stored of whom, column by column, and how long.' }),
    flows: Type.Array(Anything, { description: 'Which data flows between whom.' }),
    links: Type.Record(Type.String(), Type.String({ format: 'uri' })),
  },
  { ...closed, $schema: 'http://json-schema.org/draft-07/schema#', title: 'Attest: promises and their present states' },
)
export type AttestDocument = Static<typeof AttestDocument>

/** Where the documents lie, below the address. */
export const places = {
  statement: '/trust',
  schema: '/.well-known/attest.schema.json',
  catalog: '/.well-known/oscal/catalog.json',
  component_definition: '/.well-known/oscal/component-definition.json',
  assessment_plan: '/.well-known/oscal/assessment-plan.json',
  assessment_results: '/.well-known/oscal/assessment-results.json',
  poam: '/.well-known/oscal/poam.json',
  sbom: '/.well-known/sbom.cdx.json',
  signed_results: '/.well-known/attest-results.dsse.json',
  key: '/.well-known/attest-key.pem',
} as const

/** What the statement says, for programs. */
export function attestDocument(
  facts: Facts,
  stored: { subprocessors: Subprocessor[]; stores: Category[]; flows: Flow[] },
  generated: string,
): AttestDocument {
  const { address, contact, software, version, since, promises } = facts
  const links = { ...places, ...(contact && { security_txt: SECURITY_TXT }) }
  return {
    $schema: `${address}${places.schema}`,
    format: 1,
    address,
    software,
    generated,
    since,
    version,
    promises: promises.map((fact) => promiseIn(facts, fact)),
    subprocessors: stored.subprocessors.map((one) => ({ ...one })),
    stores: stored.stores.map((one) => ({ ...one })),
    flows: stored.flows.map((one) => ({ ...one })),
    links: Object.fromEntries(Object.entries(links).map(([name, place]) => [name, `${address}${place}`])),
  }
}

function promiseIn({ address }: Facts, { of, state, says }: Fact): AttestDocument['promises'][number] {
  const { evidence } = state
  return {
    id: of.id,
    group: groupOf(of),
    kind: of.kind,
    owner: of.owner,
    state: state.state,
    why: state.why,
    says,
    figures: (of.figures ?? []).map((name) => ({ name, value: figure(name).value, unit: figure(name).unit })),
    maps: Object.fromEntries(Object.entries(of.maps).map(([framework, numbers]) => [framework, [...numbers]])),
    checked_at: state.checkedAt,
    seen_red_at: state.seenRedAt,
    evidence: evidence && {
      title: evidence.title,
      effective_on: evidence.effective_on,
      expires_on: evidence.expires_on,
      reviewed_on: evidence.reviewed_on,
      document: evidence.public_token ? `${address}/documents/${evidence.public_token}` : null,
    },
    outside: of.outside?.replaceAll('{address}', address) ?? null,
  }
}
