import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A folder with these files, for as long as a world lasts. */
export interface Folder {
  at: string
  remove(): void
}

/** Makes a folder of its own with these files in it; a file ending in `/` is an empty folder. */
export function makeFolder(files: Record<string, string>): Folder {
  const at = mkdtempSync(path.join(tmpdir(), 'attest-world-'))
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(at, name)
    mkdirSync(name.endsWith('/') ? file : path.dirname(file), { recursive: true })
    if (!name.endsWith('/')) writeFileSync(file, text)
  }
  return { at, remove: () => rmSync(at, { recursive: true, force: true }) }
}
