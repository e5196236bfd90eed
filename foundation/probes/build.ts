import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { NotSetUp } from '../promises/promise.ts'

/** From what a build was made. */
interface Origin {
  commit: string
  /** Whether files differed from that commit. */
  dirty: boolean
  built_at: string
}

/** Reads `build.json` in the folder of the build. Throws `NotSetUp` if it wasn't made from a checkout. */
export function originOf(build: string): Origin {
  const file = path.join(build, 'build.json')
  if (!existsSync(file)) throw new NotSetUp('There is no build that says from what it was made.')
  const { commit, dirty, built_at } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Origin>
  if (!commit) throw new NotSetUp('The build was not made from a checkout.')
  if (typeof dirty !== 'boolean') throw new Error('Nobody looked whether files differed from the commit.')
  return { commit, dirty, built_at: String(built_at) }
}
