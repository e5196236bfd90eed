import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

interface Locked {
  version?: string
  link?: boolean
  dev?: boolean
  optional?: boolean
  devOptional?: boolean
}

/** How the installed packages differ from the lockfile; paths as `node_modules/name`. */
interface Differences {
  /** How many packages were compared. */
  installed: number
  missing: string[]
  /** Installed, but not locked. */
  surplus: string[]
  /** `path: installed instead of locked` */
  other: string[]
}

/**
 * Compares what is installed under a root with its package-lock.json (version 2 or 3), by names and versions; contents
 * aren't looked at. Packages for development and for other platforms may be missing. Throws if there is no lockfile.
 */
export function compareLibraries(root: string): Differences {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>
  }
  const locked = Object.entries(packages).filter(([place, { link }]) => place.startsWith('node_modules/') && !link)
  const installed = installedUnder(path.join(root, 'node_modules'), 'node_modules')
  const mayMiss = ({ dev, optional, devOptional }: Locked) => dev || optional || devOptional
  return {
    installed: installed.size,
    missing: locked.filter(([place, one]) => !installed.has(place) && !mayMiss(one)).map(([place]) => place),
    surplus: [...installed.keys()].filter((place) => !packages[place]),
    other: locked
      .filter(([place, { version }]) => installed.has(place) && installed.get(place) !== version)
      .map(([place, { version }]) => `${place}: ${installed.get(place)} instead of ${version}`),
  }
}

/** Versions of all packages in a folder and in those of each package, by path. */
function installedUnder(folder: string, place: string): Map<string, string> {
  const found = new Map<string, string>()
  if (!existsSync(folder)) return found
  for (const name of packagesIn(folder)) {
    const here = path.join(folder, name)
    const file = path.join(here, 'package.json')
    if (!existsSync(file)) continue
    found.set(`${place}/${name}`, (JSON.parse(readFileSync(file, 'utf8')) as { version?: string }).version ?? '')
    for (const [inner, version] of installedUnder(path.join(here, 'node_modules'), `${place}/${name}/node_modules`))
      found.set(inner, version)
  }
  return found
}

const packagesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !name.startsWith('.') && statSync(path.join(folder, name)).isDirectory())
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(path.join(folder, name)).map((inner) => `${name}/${inner}`) : [name],
    )
