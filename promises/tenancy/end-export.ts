import { unzipSync } from 'fflate'
import { statement } from '../../foundation/database/logins.ts'
import { itemsOf } from '../../foundation/promises/http.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import { Rows } from '../../foundation/promises/rows.ts'
import { uuid } from '../../foundation/uuid.ts'

/** How files of a format begin. */
const beginnings = { pdf: '%PDF-', docx: 'PK' }

export const endExport = promise(import.meta.url, 'end-export', {
  kind: 'enforced',
  says: {
    en: 'A company can export all its letters and the records of its employees itself, also after the end of its contract: every letter as PDF or Word document in one archive with an index, all employees as a table. After the end nothing can be changed any more.',
    de: 'Ein Unternehmen kann alle seine Zeugnisse und die Datensätze seiner Beschäftigten selbst exportieren, auch nach dem Ende seines Vertrags: jedes Zeugnis als PDF oder Word-Dokument in einem Archiv mit Verzeichnis, alle Beschäftigten als Tabelle. Nach dem Ende lässt sich nichts mehr ändern.',
    pl: 'Firma może sama wyeksportować wszystkie swoje świadectwa i dane pracowników, także po zakończeniu umowy: każde świadectwo jako PDF lub dokument Worda w jednym archiwum ze spisem, wszystkich pracowników w tabeli. Po zakończeniu niczego nie można już zmienić.',
  },
  maps: { iso27001: ['A.5.11', 'A.8.10'], gdpr: ['20', '28(3)(g)'], c5: ['PI-02'] },
  check: async (live) => {
    const alone = await live.alone()
    const admin = await live.join(alone, 'administrator', { sees_private: true })
    const rows = new Rows(live, alone)
    // More than are read at once.
    for (let i = 0; i < 25; i++) await rows.add('letter')
    for (let i = 0; i < 60; i++) await rows.add('employee')
    const end = (state: string) =>
      live.auth.send(statement`update tenant set state = ${state}, version = version + 1 where id = ${alone}`)
    await end('ended')
    try {
      const total = ((await admin.call('GET', '/letters?count=true&limit=1')).json as { total: number }).total
      for (const [format, first] of Object.entries(beginnings)) {
        const archive = await admin.call('POST', '/letters/archive', { body: { format, key: uuid() } })
        must(archive.status === 200, `After the end, the letters could not be taken along (${archive.status}).`)
        const { 'index.csv': index, ...letters } = unzipSync(archive.bytes)
        const files = Object.values(letters).filter((file) => Buffer.from(file).toString('latin1').startsWith(first))
        must(files.length === total, `The archive holds ${files.length} of ${total} letters as ${format}.`)
        const lines = Buffer.from(index ?? [])
          .toString()
          .trim()
          .split('\n').length
        must(lines === total + 1, `The index of ${total} letters has ${lines} lines.`)
      }
      const table = await admin.call('GET', '/employees/export?format=csv')
      const people = ((await admin.call('GET', '/employees?count=true&limit=1')).json as { total: number }).total
      must(table.status === 200, `After the end, the employees could not be taken along (${table.status}).`)
      must(table.text.trim().split('\n').length === people + 1, 'The table does not hold all employees.')
      const [letter] = itemsOf(await admin.call('GET', '/letters?limit=1'))
      const refused = [
        await admin.call('DELETE', `/letters/${String(letter?.id)}`),
        await admin.call('PATCH', `/letters/${String(letter?.id)}`, { body: { place: 'Kiel' } }),
        await admin.call('POST', '/units', { body: { name: `Unit ${uuid()}` } }),
      ]
      must(
        refused.every(({ status }) => status === 403),
        `After the end, something was changed (${refused.map(({ status }) => status).join()}).`,
      )
      return { letters: total, employees: people }
    } finally {
      await end('active')
    }
  },
  sabotage: [
    {
      file: 'apps/letters/output/archive.ts',
      replace: 'of some.entries()) {',
      by: 'of some.slice(1).entries()) {',
    },
    {
      file: 'foundation/pipeline.ts',
      replace: "if (route.method === 'GET' || route.readsOnly) return",
      by: "if (route.method === 'GET') return",
    },
  ],
})
