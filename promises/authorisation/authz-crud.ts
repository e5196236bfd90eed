import { statement } from '../../foundation/database/logins.ts'
import { codeOf } from '../../foundation/promises/http.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import { accepted, pathOf, Rows, versionOf } from '../../foundation/promises/rows.ts'
import { needed } from './areas.ts'

export const authzCrud = promise(import.meta.url, 'authz-crud', {
  kind: 'enforced',
  takesLong: true,
  says: {
    en: 'Whoever may only read cannot create, change or delete anything, in any area or in any way. Whoever has no right in an area does not even see that a record exists.',
    de: 'Wer nur lesen darf, kann in keinem Bereich und auf keinem Weg etwas anlegen, ändern oder löschen. Wer in einem Bereich kein Recht hat, erfährt nicht einmal, dass es einen Datensatz gibt.',
    pl: 'Kto może tylko czytać, w żadnym obszarze i żadną drogą niczego nie utworzy, nie zmieni ani nie usunie. Kto nie ma uprawnień w danym obszarze, nie dowie się nawet, że rekord istnieje.',
  },
  maps: {
    iso27001: ['A.5.15', 'A.8.3'],
    gdpr: ['25(2)', '32(1)(b)'],
    asvs: ['8.2.1', '8.2.2', '8.3.1'],
    c5: ['PSS-08', 'PSS-09'],
    grundschutz: ['BER.4.1', 'KONF.11.1'],
  },
  check: async (live) => {
    const rows = new Rows(live, live.one)
    const ids = await rows.all()
    const references = await rows.references()
    const readOnly = Object.fromEntries(live.house.areas.map(({ area }) => [area, 'read' as const]))
    const [reader, stranger] = [await live.join(live.one, readOnly), await live.join(live.one, {})]
    const versions = () =>
      Promise.all([...ids].map(async ([name, id]) => `${name} ${await versionOf(rows.db, name, id)}`))
    const before = await versions()
    const tried: Record<string, number> = {}
    for (const route of live.house.routes) {
      const need = needed(route.right)
      if (!need) continue
      const id = ids.get(route.table?.name ?? '') ?? ''
      const place = `${route.method} ${route.path}`
      for (const person of need.level === 'write' ? [reader, stranger] : [stranger]) {
        const answer = await person.call(route.method, pathOf(route, id), accepted(route, references))
        const refused = answer.status === 403 && codeOf(answer) === 'forbidden'
        must(
          refused,
          `${place} was answered with ${answer.status} to somebody with ${person === reader ? 'the right to read' : 'no right'}.`,
        )
        tried[need.area] = (tried[need.area] ?? 0) + 1
      }
    }
    must((await versions()).join() === before.join(), 'A record was changed by somebody who may only read.')
    const made = await rows.db.all<{ table_name: string }>(statement`
      select table_name from change_log where tenant_id = ${live.one}
         and actor_id = any(${[reader.membership_id, stranger.membership_id]}::uuid[])`)
    must(made.length === 0, `Somebody who may only read changed ${made[0]?.table_name}.`)
    return { refused: tried }
  },
  sabotage: [
    {
      file: 'foundation/pipeline.ts',
      replace: '  if (!has(membership, route.right)) throw forbidden()',
      by: "  if (!has(membership, route.right) && route.method !== 'DELETE') throw forbidden()",
      alsoBreaks: {
        'support-grant': 'Without the right, support deletes too.',
      },
    },
    {
      file: 'foundation/access/rights.ts',
      replace: ") ?? 'none'",
      by: ") ?? 'read'",
      alsoBreaks: {
        'auth-invite': 'Without the right, somebody reads and invites.',
        'log-guard': 'Without the right, somebody reads the logs.',
      },
    },
  ],
})
