import { compareLibraries } from '../../foundation/probes/libraries.ts'
import { must, promise } from '../../foundation/promises/promise.ts'

export const libLock = promise(import.meta.url, 'lib-lock', {
  kind: 'deployed',
  says: {
    en: 'The libraries that are installed for the server carry exactly the names and versions that its lockfile fixes; none that it needs is missing, and none is there that the lockfile does not name.',
    de: 'Die für den Server installierten Bibliotheken tragen genau die Namen und Versionen, die sein Lockfile festlegt; keine benötigte fehlt, und keine ist vorhanden, die dort nicht steht.',
    pl: 'Biblioteki zainstalowane dla serwera mają dokładnie te nazwy i wersje, które ustala jego lockfile; nie brakuje żadnej potrzebnej i nie ma żadnej, której lockfile nie wymienia.',
  },
  maps: { iso27001: ['A.8.9', 'A.8.19'], gdpr: ['32(1)(b)'], c5: ['DEV-08'] },
  check: async ({ setting: { root } }) => {
    const { installed, missing, surplus, other } = compareLibraries(root)
    if (installed === 0) throw new Error(`No library is installed in ${root}.`)
    must(missing.length === 0, `Missing: ${missing.join(', ')}.`)
    must(surplus.length === 0, `Not in the lockfile: ${surplus.join(', ')}.`)
    must(other.length === 0, `Of another version: ${other.join(', ')}.`)
    return { installed, compared: 'names and versions, not contents' }
  },
  sabotage: [
    {
      file: 'package-lock.json',
      replace: '"node_modules/fastify": {\n      "version": "',
      by: '"node_modules/fastify": {\n      "version": "0.',
    },
    { file: 'package-lock.json', replace: '"node_modules/kysely": {', by: '"node_modules/of-another-name": {' },
    {
      file: 'package-lock.json',
      replace: '"node_modules/kysely": {',
      by: '"node_modules/of-another-name": {\n      "optional": true,',
    },
  ],
  outside: 'npm ls --all --omit=dev',
})
