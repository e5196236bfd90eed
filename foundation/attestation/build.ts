import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Type, type Static } from 'typebox'

/** Which software runs here. `commit` and the rest are null where the build was not made from a checkout. */
export const Software = Type.Object(
  {
    name: Type.String(),
    version: Type.String(),
    commit: Type.Union([Type.String({ pattern: '^[0-9a-f]{40,64}$' }), Type.Null()]),
    /** Whether files differed from that commit; null where nobody looked. */
    dirty: Type.Union([Type.Boolean(), Type.Null()]),
    built_at: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
    /** SHA-256 of package-lock.json, which names each package with its own hash. */
    lockfile_sha256: Type.Union([Type.String({ pattern: '^[0-9a-f]{64}$' }), Type.Null()]),
  },
  { additionalProperties: false },
)
export type Software = Static<typeof Software>

/** Reads what the build left: dist/build.json, and the lockfile beside package.json. */
export function softwareAt(root: string): Software {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
  const left = contentOf(path.join(root, 'dist/build.json'))
  const build = left ? (JSON.parse(String(left)) as Pick<Software, 'commit' | 'dirty' | 'built_at'>) : undefined
  const lockfile = contentOf(path.join(root, 'package-lock.json'))
  return {
    name: 'Attest',
    version,
    commit: build?.commit ?? null,
    dirty: build?.dirty ?? null,
    built_at: build?.built_at ?? null,
    lockfile_sha256: lockfile ? createHash('sha256').update(lockfile).digest('hex') : null,
  }
}

const contentOf = (file: string) => (existsSync(file) ? readFileSync(file) : undefined)
