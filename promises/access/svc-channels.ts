import { must, promise } from '../../foundation/promises/promise.ts'
import { uuid } from '../../foundation/uuid.ts'

export const svcChannels = promise(import.meta.url, 'svc-channels', {
  kind: 'enforced',
  says: {
    en: 'Everything that the user interface does goes through one programming interface, which a program can use in the same way. Its description lists every address with the right it asks for, readable for people and for machines.',
    de: 'Alles, was die Oberfläche tut, geht über eine einzige Programmierschnittstelle, die ein Programm genauso nutzen kann. Ihre Beschreibung nennt jede Adresse mit dem dafür nötigen Recht, lesbar für Menschen und Maschinen.',
    pl: 'Wszystko, co robi interfejs użytkownika, przechodzi przez jeden interfejs programistyczny, z którego tak samo może korzystać program. Jego opis wymienia każdy adres wraz z wymaganym uprawnieniem, w postaci czytelnej dla ludzi i maszyn.',
  },
  maps: { iso27001: ['A.8.26'], c5: ['PI-01'], grundschutz: ['BER.4.6'] },
  check: async (live) => {
    const answer = await live.http('GET', '/api/openapi.json')
    const description = answer.json as {
      openapi: string
      paths: Record<string, Record<string, { 'x-right'?: string }>>
    }
    must(
      answer.status === 200 && description.openapi.startsWith('3.1'),
      `The description could not be read (${answer.status}).`,
    )
    const rows = (await live.http('GET', '/api')).text.split('<tr>')
    for (const route of live.house.routes) {
      const path = `/api/v1${route.path.replace(/:(\w+)/g, '{$1}')}`
      const operation = description.paths[path]?.[route.method.toLowerCase()]
      must(operation !== undefined, `The description does not know ${route.method} ${path}.`)
      must(
        operation['x-right'] === route.right,
        `The description says not which right ${route.method} ${path} asks for.`,
      )
      const said = [route.method, path, route.right].map((one) => `<code>${one}</code>`)
      must(
        rows.some((row) => said.every((one) => row.includes(one))),
        `The readable description does not name ${route.method} ${path} with its right.`,
      )
    }
    // A program: no origin, no page, no browser, only the session.
    const person = await live.join(live.one, 'administrator')
    const program = { headers: { origin: '', accept: 'application/json', 'user-agent': 'curl/8' } }
    const created = await person.call('POST', '/units', { ...program, body: { name: `Unit ${uuid()}` } })
    const { id, version } = created.json as { id: string; version: number }
    const found = await person.call('GET', `/units/${id}`, program)
    const changed = await person.call('PATCH', `/units/${id}`, {
      headers: { ...program.headers, 'if-match': `"${version}"` },
      body: { name: `Unit ${uuid()}` },
    })
    const removed = await person.call('DELETE', `/units/${id}`, program)
    const statuses = [created, found, changed, removed].map(({ status }) => status).join()
    must(statuses === '201,200,200,204', `A program's requests were answered with ${statuses}.`)
    return { routes: live.house.routes.length, program: ['create', 'find', 'change', 'delete'] }
  },
  sabotage: [
    {
      file: 'foundation/pipeline.ts',
      replace: '    summary: route.summary,',
      by: "    hide: route.method === 'DELETE',\n    summary: route.summary,",
    },
    {
      file: 'foundation/pipeline.ts',
      replace: '  if (origin === undefined && site !== undefined &&',
      by: "  if (origin === undefined && site === undefined) throw forbidden('foreign_origin')\n  if (origin === undefined && site !== undefined &&",
    },
  ],
  outside: `curl -s {address}/api/openapi.json | grep -o '"/api/v1[^"]*"'`,
})
