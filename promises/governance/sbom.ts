import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Live } from '../../foundation/promises/live.ts'
import { must, promise } from '../../foundation/promises/promise.ts'

interface Package {
  name: string
  version: string
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

/**
 * The packages that Node.js can reach from package.json without what is for development only. Read from the packages
 * themselves, not from npm's record, of which the bill of materials is made.
 */
function reachable(root: string): Set<string> {
  const read = (place: string) => JSON.parse(readFileSync(path.join(root, place, 'package.json'), 'utf8')) as Package
  const { dependencies, optionalDependencies } = read('')
  const found = new Map<string, string>()
  const waiting = [{ from: '', needs: { ...dependencies, ...optionalDependencies } }]
  for (let next = waiting.pop(); next; next = waiting.pop())
    for (const name of Object.keys(next.needs)) {
      const place = placeOf(root, next.from, name)
      if (place === undefined || found.has(place)) continue
      const one = read(place)
      found.set(place, `${one.name}@${one.version}`)
      waiting.push({
        from: place,
        needs: { ...one.dependencies, ...one.optionalDependencies, ...one.peerDependencies },
      })
    }
  return new Set(found.values())
}

/** Where Node.js finds a package that is asked for from a place: there, or further up. */
function placeOf(root: string, from: string, name: string): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = path.posix.join(at, 'node_modules', name)
    if (existsSync(path.join(root, place, 'package.json'))) return place
    if (at === '') return undefined
  }
}

/** Some names, for people. */
const few = (names: string[]) =>
  names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ')

const served = async (live: Live) => {
  const answer = await live.http('GET', '/.well-known/sbom.cdx.json')
  must(answer.status === 200, `The bill of materials was answered with ${answer.status}.`)
  return answer.json as {
    specVersion: string
    components: { name: string; version: string; hashes?: object[]; licenses?: object[] }[]
  }
}

export const sbom = promise(import.meta.url, 'sbom', {
  kind: 'deployed',
  says: {
    en: 'Everybody can see which third-party packages the running software is made of: a bill of materials in a standard format (CycloneDX) names each with its version, its licence and a checksum. It leaves out none that is installed for operation, and names none that is not.',
    de: 'Jeder kann sehen, aus welchen fremden Paketen die laufende Software besteht: Eine Stückliste in einem Standardformat (CycloneDX) nennt jedes mit Version, Lizenz und Prüfsumme. Sie lässt keines aus, das für den Betrieb installiert ist, und nennt keines, das es nicht ist.',
    pl: 'Każdy może zobaczyć, z jakich pakietów innych dostawców składa się działające oprogramowanie: wykaz składników w standardowym formacie (CycloneDX) podaje każdy z wersją, licencją i sumą kontrolną. Nie pomija żadnego, który zainstalowano do pracy systemu, i nie wymienia żadnego, który nie jest zainstalowany.',
  },
  maps: { iso27001: ['A.5.21', 'A.8.8'], gdpr: ['32(1)(d)'], asvs: ['15.1.2'] },
  check: async (live) => {
    const { specVersion, components } = await served(live)
    must(Number(specVersion) >= 1.5, `The bill of materials follows CycloneDX ${specVersion}.`)
    const installed = reachable(live.setting.root)
    const named = new Set(components.map(({ name, version }) => `${name}@${version}`))
    const missing = [...installed].filter((one) => !named.has(one))
    const surplus = [...named].filter((one) => !installed.has(one))
    must(missing.length === 0, `The bill of materials leaves out ${few(missing)}.`)
    must(surplus.length === 0, `The bill of materials names ${few(surplus)}, not installed for operation.`)
    const bare = components.filter(({ hashes }) => !hashes?.length).map(({ name }) => name)
    must(bare.length === 0, `The bill of materials has no checksum of ${few(bare)}.`)
    const unlicensed = components.filter(({ licenses }) => !licenses?.length).map(({ name }) => name)
    must(unlicensed.length === 0, `The bill of materials has no licence of ${few(unlicensed)}.`)
    return { packages: named.size }
  },
  sabotage: [
    {
      file: 'foundation/attestation/sbom.ts',
      replace: 'filter((place) => !packages[place]?.dev)',
      by: "filter((place) => !packages[place]?.dev && !place.includes('@fastify/'))",
    },
    {
      file: 'foundation/attestation/sbom.ts',
      replace: 'filter((place) => !packages[place]?.dev)',
      by: 'filter((place) => packages[place])',
    },
    {
      file: 'foundation/attestation/sbom.ts',
      replace: '...(integrity && { hashes: integrity.split(',
      by: "...(integrity && !name.startsWith('@') && { hashes: integrity.split(",
    },
  ],
  outside: 'curl -s {address}/.well-known/sbom.cdx.json',
})
