import type { Fact, Facts } from '../attestation/facts.ts'
import { stableUuid } from '../attestation/stable-uuid.ts'
import { type AttestPromise, type Framework, owners } from '../promises/promise.ts'

/** The version of OSCAL by which the documents are written. */
const VERSION = '1.2.0'
/** Names of properties that are not OSCAL's own. */
const NAMESPACE = 'urn:attest:oscal'

export interface Property {
  name: string
  ns: string
  value: string
}

interface Link {
  href: string
  rel: string
  text: string
  'resource-fragment'?: string
}

export interface Resource {
  uuid: string
  title: string
  citation?: { text: string }
  rlinks: { href: string; 'media-type'?: string }[]
}

export interface Metadata {
  title: string
  'last-modified': string
  version: string
  'oscal-version': string
  roles: { id: string; title: string }[]
  parties: {
    uuid: string
    type: 'organization'
    name: string
    'email-addresses'?: string[]
    links?: Link[]
  }[]
  'responsible-parties': { 'role-id': string; 'party-uuids': string[] }[]
}

/** An identifier of something in this installation: the same for the same name, and another in every other one. */
export const idOf = ({ address }: Facts, ...name: string[]): string => stableUuid([address, ...name].join(' '))

/** A document named by its content: OSCAL wants another identifier for each change of a catalog or its components. */
export const identified = <T extends object>(facts: Facts, name: string, content: T): T & { uuid: string } => ({
  uuid: idOf(facts, name, JSON.stringify(content)),
  ...content,
})

/** A name as OSCAL's tokens allow it. */
export const token = (name: string): string => name.replaceAll(' ', '-')

export const property = (name: string, value: string): Property => ({ name, ns: NAMESPACE, value })

/** Who publishes the documents and answers for the installation. */
export const operator = (facts: Facts): string => idOf(facts, 'operator')

/** A plain address. One with parameters or in another script is no e-mail address to OSCAL, and is given as a link. */
const PLAIN_MAIL = /^mailto:([\w+-]+(?:\.[\w+-]+)*@(?:[a-z\d]+(?:-+[a-z\d]+)*\.)+[a-z\d]+)$/i

/** The head of each document. `modified` says since when its content holds, so that the same content has the same head. */
export function metadata(facts: Facts, title: string, modified: string): Metadata {
  const { address, contact, software } = facts
  const mail = contact?.match(PLAIN_MAIL)?.[1]
  return {
    title,
    'last-modified': modified,
    version: [software.version, software.commit?.slice(0, 12)].filter(Boolean).join('+'),
    'oscal-version': VERSION,
    roles: [
      { id: 'prepared-by', title: 'Prepared by' },
      ...owners.map((owner) => ({ id: token(owner), title: `${owner.charAt(0).toUpperCase()}${owner.slice(1)}` })),
    ],
    parties: [
      {
        uuid: operator(facts),
        type: 'organization',
        name: `Operator of ${new URL(address).host}`,
        ...(mail && { 'email-addresses': [mail] }),
        ...(contact && !mail && { links: [{ href: new URL(contact).href, rel: 'contact', text: 'Contact' }] }),
      },
    ],
    'responsible-parties': [{ 'role-id': 'prepared-by', 'party-uuids': [operator(facts)] }],
  }
}

const frameworks: Record<Framework, { title: string; href: string }> = {
  iso27001: { title: 'ISO/IEC 27001:2022, Annex A', href: 'https://www.iso.org/standard/27001' },
  gdpr: { title: 'Regulation (EU) 2016/679 (GDPR)', href: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj' },
  asvs: {
    title: 'OWASP Application Security Verification Standard 5.0.0',
    href: 'https://owasp.org/www-project-application-security-verification-standard/',
  },
  c5: {
    title: 'BSI C5:2020',
    href: 'https://www.bsi.bund.de/EN/Themen/Unternehmen-und-Organisationen/Informationen-und-Empfehlungen/Empfehlungen-nach-Angriffszielen/Cloud-Computing/Kriterienkatalog-C5/kriterienkatalog-c5_node.html',
  },
  grundschutz: {
    title: 'BSI Grundschutz++',
    href: 'https://github.com/BSI-Bund/Stand-der-Technik-Bibliothek',
  },
}

const numbersOf = ({ maps }: AttestPromise) => Object.entries(maps) as [Framework, readonly string[]][]

/** References to the numbers of the frameworks that ask for a promise. */
export const frameworkLinks = (facts: Facts, one: AttestPromise): Link[] =>
  numbersOf(one).flatMap(([framework, numbers]) =>
    numbers.map((number) => ({
      href: `#${idOf(facts, 'framework', framework)}`,
      rel: 'reference',
      'resource-fragment': number,
      text: `${frameworks[framework].title}: ${number}`,
    })),
  )

/** The same as properties, for tools that search by them. */
export const frameworkProperties = (one: AttestPromise): Property[] =>
  numbersOf(one).flatMap(([framework, numbers]) => numbers.map((number) => property(framework, number)))

/** The frameworks to which those references lead. */
export function frameworkResources(facts: Facts, all: Fact[]): Resource[] {
  const named = new Set(all.flatMap(({ of }) => numbersOf(of).map(([framework]) => framework)))
  return [...named].sort().map((framework) => {
    const { title, href } = frameworks[framework]
    return { uuid: idOf(facts, 'framework', framework), title, citation: { text: title }, rlinks: [{ href }] }
  })
}

/** A member that OSCAL allows only with content: left out of the document where the list is empty. */
export const some = <K extends string, T>(name: K, list: T[]): { [key in K]?: T[] } =>
  list.length > 0 ? ({ [name]: list } as { [key in K]?: T[] }) : {}
