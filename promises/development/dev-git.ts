import { originOf } from '../../foundation/probes/build.ts'
import { makeFolder } from '../../foundation/probes/worlds/folder.ts'
import { must, promise, type World } from '../../foundation/promises/promise.ts'

export const devGit = promise(import.meta.url, 'dev-git', {
  kind: 'deployed',
  says: {
    en: 'The build of this installation names the commit in version control from which it was made, and no file differed from that commit.',
    de: 'Der Build dieser Installation nennt den Commit der Versionsverwaltung, aus dem er entstand, und keine Datei wich von diesem Commit ab.',
    pl: 'Kompilacja tej instalacji wskazuje commit w systemie kontroli wersji, z którego powstała, a żaden plik nie różnił się od tego commitu.',
  },
  maps: { iso27001: ['A.8.4', 'A.8.32'], c5: ['DEV-08'] },
  check: async ({ setting: { build } }) => {
    const origin = originOf(build)
    must(/^[0-9a-f]{40,64}$/.test(origin.commit), `The build names no commit: ${origin.commit}.`)
    must(!origin.dirty, 'Files had been changed since the commit when the build was made.', { ...origin })
    return { ...origin }
  },
  world: () => buildWorld({}),
  sabotage: [{ world: () => buildWorld({ dirty: true }) }, { world: () => buildWorld({ commit: 'main' }) }],
})

async function buildWorld(origin: Record<string, unknown>): Promise<World> {
  const built = { commit: '1f'.repeat(20), dirty: false, built_at: '2026-01-02T03:04:05.000Z', ...origin }
  const folder = makeFolder({ 'build.json': JSON.stringify(built) })
  return { env: {}, setting: { build: folder.at }, stop: async () => folder.remove() }
}
