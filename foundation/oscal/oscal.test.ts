import { describe, expect, it } from 'vitest'
import { allPromises } from '../../promises/index.ts'
import type { Fact, Facts } from '../attestation/facts.ts'
import { assessmentPlan, assessmentResults } from './assessment.ts'
import { catalog } from './catalog.ts'
import { componentDefinition } from './components.ts'
import { facts, fresh } from './facts.fixture.ts'
import { poam } from './poam.ts'

const documents = (from: Facts) => ({
  'catalog.json': catalog(from),
  'component-definition.json': componentDefinition(from),
  'assessment-plan.json': assessmentPlan(from),
  'assessment-results.json': assessmentResults(from),
  'poam.json': poam(from),
})

interface Leaf {
  path: string
  /** The member's name, in a list that of the list. */
  key: string
  value: unknown
}

/** Every value of a document, with where it stands; lists and objects too. */
const leaves = (value: unknown, path = '', key = ''): Leaf[] => [
  { path, key, value },
  ...(Array.isArray(value)
    ? value.flatMap((each, i) => leaves(each, `${path}[${i}]`, key))
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, each]) => leaves(each, `${path}.${name}`, name))
      : []),
]

/** Names of parties and of systems are texts of any kind. */
const isText = /\.(parties\[\d+\]\.name|system-id\.id)$/

/** OSCAL's data types (1.2), by the members that have them in these documents. */
const types: Record<string, { members: RegExp; is: RegExp }> = {
  uuid: {
    members: /^(uuid|party-uuids|[a-z]+-uuid)$/,
    is: /^[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  },
  token: {
    members: /^(id|name|role-id|control-id|param-id|target-id|class|type|types|rel|reason|state|status|lifecycle)$/,
    is: /^[\p{L}_][\p{L}\p{N}.\-_]*$/u,
  },
  string: { members: /^(value|values|version|oscal-version|methods|resource-fragment)$/, is: /^\S(.*\S)?$/ },
  line: { members: /^(title|label|text)$/, is: /^\S(.*\S)?$/ },
  moment: {
    members: /^(last-modified|start|end|collected|expires|deadline)$/,
    is: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
  },
  uri: { members: /^(ns|identifier-type)$/, is: /^[a-zA-Z][a-zA-Z0-9+\-.]+:\S+$/ },
}

/** A new installation with all that is really promised. */
const real: Facts = {
  ...fresh,
  promises: allPromises.map((of) => ({
    of,
    says: of.says,
    state: { ...(fresh.promises[0] as Fact).state, id: of.id, kind: of.kind, state: 'not set up' },
  })),
}

const everything = Object.entries({ facts, fresh, real }).flatMap(([name, from]) =>
  Object.entries(documents(from)).map(([file, document]) => ({ name, file, from, all: leaves(document) })),
)

describe.each(everything)('$file of $name', ({ all, from, file }) => {
  it('has values of the types that OSCAL asks for', () => {
    for (const { members, is } of Object.values(types))
      for (const { path, key, value } of all)
        if (members.test(key) && typeof value === 'string' && !isText.test(path)) expect(value, `${path}`).toMatch(is)
  })

  it('has no empty list, and no empty text', () => {
    for (const { path, value } of all) {
      if (Array.isArray(value)) expect(value.length, `${path}`).toBeGreaterThan(0)
      if (typeof value === 'string') expect(value.trim(), `${path}`).not.toBe('')
      expect(value, `${path}`).not.toBeUndefined()
    }
  })

  it('names each thing once, and refers to nothing that is not there', () => {
    const uuids = all.filter(({ key }) => key === 'uuid').map(({ value }) => value)
    expect(uuids.filter((each, nth) => uuids.indexOf(each) !== nth)).toEqual([])
    for (const { path, key, value } of all) {
      if ((key.endsWith('-uuid') || key === 'party-uuids') && typeof value === 'string')
        expect(uuids, `${path}`).toContain(value)
      if (key === 'href' && String(value).startsWith('#')) expect(uuids, `${path}`).toContain(String(value).slice(1))
      const isFile = ['href', 'source'].includes(key) && !/^(#|https?:)/.test(String(value))
      if (isFile) expect(Object.keys(documents(from)), `${path}`).toContain(value)
    }
    for (const { path, key, value } of all)
      if (key === 'resource-fragment') expect(value, `${path}`).toMatch(/^([\w.~/?!$&'()*+,;=:@-]|%[\dA-F]{2})+$/)
    const roles = all
      .filter(({ path, key }) => key === 'id' && path.includes('.metadata.roles'))
      .map(({ value }) => value)
    for (const { key, value, path } of all) if (key === 'role-id') expect(roles, `${path}`).toContain(value)
  })

  it('speaks of controls, parameters and statements of the catalog only', () => {
    const { groups } = catalog(from).catalog
    const controls = groups.flatMap((group) => group.controls)
    const ids = [...groups, ...controls, ...controls.flatMap(({ parts }) => parts)].map(({ id }) => id)
    expect(ids.filter((id, nth) => ids.indexOf(id) !== nth)).toEqual([])
    const known = {
      'control-id': controls.map(({ id }) => id),
      'param-id': controls.flatMap(({ params = [] }) => params.map(({ id }) => id)),
      'target-id': controls.flatMap(({ parts }) => parts.map(({ id }) => id)),
    }
    for (const { path, key, value } of all)
      if (key in known) expect(known[key as keyof typeof known], `${path}`).toContain(value)
    if (file === 'catalog.json')
      for (const ids of Object.values(known)) expect(ids.filter((id, nth) => ids.indexOf(id) !== nth)).toEqual([])
  })
})

describe('The results', () => {
  const [result] = assessmentResults(facts)['assessment-results'].results
  const statusOf = (id: string) =>
    result?.findings?.find(({ target }) => target['target-id'] === `${id}_smt`)?.target.status

  it('are satisfied where a promise is kept, and nowhere else', () => {
    const satisfied = result?.findings?.filter(({ target }) => target.status.state === 'satisfied')
    expect(satisfied?.map(({ title }) => title)).toEqual(['one-kept: kept', 'one-attested: kept'])
    expect(statusOf('one-kept')).toEqual({ state: 'satisfied', reason: 'pass' })
    expect(statusOf('one-broken')).toEqual({ state: 'not-satisfied', reason: 'fail', remarks: 'It leaks.' })
    for (const state of ['unproven', 'unknown', 'expired'])
      expect(statusOf(`one-${state}`)).toEqual({ state: 'not-satisfied', reason: state })
    expect(statusOf('one-inherited')?.reason).toBe('not-set-up')
    expect(statusOf('one-limit')).toBeUndefined()
    const none = assessmentResults(fresh)['assessment-results'].results[0]?.findings ?? []
    expect(none.every(({ target }) => target.status.state === 'not-satisfied')).toBe(true)
  })

  it('say when a check looked and until when that counts', () => {
    const observed = result?.observations?.find(({ title }) => title === 'one-kept: check')
    expect(observed).toMatchObject({
      methods: ['TEST'],
      collected: '2026-11-20T10:00:00.000Z',
      expires: '2026-11-21T10:00:00.000Z',
    })
    const reviewed = result?.observations?.find(({ title }) => title === 'one-attested: evidence')
    expect(reviewed).toMatchObject({
      methods: ['EXAMINE'],
      collected: '2026-03-31T00:00:00.000Z',
      expires: '2027-04-01T00:00:00.000Z',
    })
    expect(assessmentResults(fresh)['assessment-results'].results[0]?.observations).toBeUndefined()
  })
})

describe('The plan of action', () => {
  it('has an item and a risk for what is broken, expired or unproven', () => {
    const plan = poam(facts)['plan-of-action-and-milestones']
    const titles = ['one-broken: broken', 'one-unproven: unproven', 'one-expired: expired']
    expect(plan['poam-items'].map(({ title }) => title)).toEqual(titles)
    expect(plan.risks?.map(({ title, deadline }) => [title, deadline])).toEqual([
      ['one-broken: broken', '2026-11-21T10:00:01.000Z'],
      ['one-unproven: unproven', '2026-11-21T10:00:02.000Z'],
      ['one-expired: expired', '2025-01-02T00:00:00.000Z'],
    ])
  })

  it('says so where nothing is open, because OSCAL asks for an item', () => {
    const plan = poam(fresh)['plan-of-action-and-milestones']
    expect(plan['poam-items'].map(({ title }) => title)).toEqual(['Nothing is open'])
    expect(plan.risks).toBeUndefined()
  })
})

describe('The documents', () => {
  it('are the same for the same facts, and name no moment but those in them', () => {
    const again = structuredClone({ ...facts, promises: [] })
    expect(
      documents({ ...again, promises: facts.promises.map((fact) => ({ ...fact, state: { ...fact.state } })) }),
    ).toEqual(documents(facts))
  })

  it('have other identifiers in another installation', () => {
    const other = documents({ ...facts, address: 'https://other.example.com' })
    const own = new Set(
      Object.values(documents(facts)).flatMap((one) =>
        leaves(one)
          .filter(({ key }) => key === 'uuid')
          .map(({ value }) => value),
      ),
    )
    for (const { key, value } of leaves(other)) if (key === 'uuid') expect(own.has(value)).toBe(false)
  })

  it('name a catalog or a component definition anew when its content differs, and the others never', () => {
    const nameOf = (document: object) => leaves(document).find(({ key }) => key === 'uuid')?.value
    const changed = Object.entries(documents({ ...facts, promises: facts.promises.slice(1) }))
    const before = Object.values(documents(facts))
    const renamed = changed.filter(([, document], i) => nameOf(document) !== nameOf(before[i] as object))
    expect(renamed.map(([file]) => file)).toEqual(['catalog.json', 'component-definition.json'])
  })

  it('give the contact as an e-mail address or as a link, never as an address that is none', () => {
    const partyOf = (contact: string) => catalog({ ...facts, contact }).catalog.metadata.parties[0]
    expect(partyOf('mailto:it.security+a@mail.example.com')?.['email-addresses']).toEqual([
      'it.security+a@mail.example.com',
    ])
    for (const [contact, href] of [
      ['mailto:security@example.com?subject=Hole', 'mailto:security@example.com?subject=Hole'],
      ['mailto:security@localhost', 'mailto:security@localhost'],
      ['https://example.com/übel', 'https://example.com/%C3%BCbel'],
    ] as const) {
      expect(partyOf(contact)?.['email-addresses']).toBeUndefined()
      expect(partyOf(contact)?.links).toEqual([{ href, rel: 'contact', text: 'Contact' }])
    }
  })

  it('give each figure as a number with its unit', () => {
    const [control] = catalog(facts).catalog.groups[0]?.controls ?? []
    expect(control?.params).toEqual([
      {
        id: 'one-kept_identity.lockout_attempts',
        label: 'identity.lockout_attempts',
        props: [
          { name: 'figure', ns: 'urn:attest:oscal', value: 'identity.lockout_attempts' },
          { name: 'unit', ns: 'urn:attest:oscal', value: 'attempts' },
        ],
        values: ['5'],
      },
      expect.objectContaining({ id: 'one-kept_promises.freshness', values: ['24'] }),
    ])
  })
})
