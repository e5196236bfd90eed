import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { stableUuid } from './stable-uuid.ts'

interface Locked {
  version: string
  integrity?: string
  license?: string
  dev?: boolean
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

interface Component {
  type: 'library'
  'bom-ref': string
  name: string
  version: string
  purl: string
  hashes?: { alg: string; content: string }[]
  licenses?: ({ expression: string } | { license: { name: string } })[]
}

/**
 * The packages that run in production, as npm installed them under this root: CycloneDX 1.6, as text. Made from npm's
 * own record, without npm and without a network; it names neither a host nor a path of the machine, and the same
 * packages give the same text. Undefined where nothing was installed by npm.
 */
export function sbom(root: string): string | undefined {
  const record = path.join(root, 'node_modules/.package-lock.json')
  if (!existsSync(record)) return undefined
  const { packages } = JSON.parse(readFileSync(record, 'utf8')) as { packages: Record<string, Locked> }
  const main = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Locked & { name: string }
  const places = Object.keys(packages).filter((place) => !packages[place]?.dev)
  const components = new Map(places.map((place) => componentAt(place, packages[place] as Locked)).map(byRef))
  const used = new Map([['', refOf(main.name, main.version)], ...places.map((place) => refAt(place, packages))])
  const graph = new Map<string, Set<string>>()
  for (const [place, ref] of used) {
    const found = dependenciesOf(place, place === '' ? main : (packages[place] as Locked), used)
    graph.set(ref, new Set([...(graph.get(ref) ?? []), ...found]))
  }
  const content = {
    components: [...components.values()].sort(alphabetically((one) => one['bom-ref'])),
    dependencies: [...graph]
      .map(([ref, on]) => ({ ref, dependsOn: [...on].sort() }))
      .sort(alphabetically(({ ref }) => ref)),
  }
  return `${JSON.stringify(
    {
      $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      serialNumber: `urn:uuid:${stableUuid(`sbom ${JSON.stringify(content)}`)}`,
      version: 1,
      metadata: {
        lifecycles: [{ phase: 'build' }],
        component: {
          type: 'application',
          'bom-ref': refOf(main.name, main.version),
          name: main.name,
          version: main.version,
        },
      },
      ...content,
    },
    null,
    1,
  )}\n`
}

const refOf = (name: string, version: string) => `${name}@${version}`
const nameAt = (place: string) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
const refAt = (place: string, packages: Record<string, Locked>): [string, string] => [
  place,
  refOf(nameAt(place), packages[place]?.version ?? ''),
]
const byRef = (component: Component): [string, Component] => [component['bom-ref'], component]

/** By code units, so that no locale changes the text. */
const alphabetically =
  <T>(key: (one: T) => string) =>
  (one: T, other: T): number =>
    key(one) < key(other) ? -1 : 1

function componentAt(place: string, { version, integrity, license }: Locked): Component {
  const name = nameAt(place)
  const ref = refOf(name, version)
  return {
    type: 'library',
    'bom-ref': ref,
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${encodeURIComponent(version)}`,
    ...(integrity && { hashes: integrity.split(' ').map(hashOf) }),
    ...(license && { licenses: [isExpression(license) ? { expression: license } : { license: { name: license } }] }),
  }
}

/** An expression of SPDX license identifiers; npm also allows `SEE LICENSE IN …` and UNLICENSED. */
const isExpression = (license: string) =>
  /^[\w.+()-]+( (AND|OR|WITH) [\w.+()-]+)*$/.test(license) && license !== 'UNLICENSED'

/** A hash as npm records it (Subresource Integrity), in the words of CycloneDX. */
function hashOf(integrity: string): { alg: string; content: string } {
  const [algorithm = '', base64 = ''] = integrity.split(/-(.*)/s)
  return { alg: algorithm.toUpperCase().replace('SHA', 'SHA-'), content: Buffer.from(base64, 'base64').toString('hex') }
}

/** What a package at this place uses: as Node.js looks for it, from there upwards. */
function dependenciesOf(place: string, one: Locked, used: Map<string, string>): string[] {
  const names = Object.keys({ ...one.dependencies, ...one.optionalDependencies, ...one.peerDependencies })
  return names.flatMap((name) => {
    for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
      const found = used.get(at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`)
      if (found) return [found]
      if (at === '') return []
    }
  })
}
