import type { Language } from '../foundation/tenancy/tables.ts'
import { say } from '../foundation/words.ts'

interface Operation {
  summary?: string
  'x-right'?: string
}

interface Description {
  paths: Record<string, Record<string, Operation>>
  servers: { url: string }[]
}

const escape = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)

/** The API's description as a page that needs no script: each route with what it does and the right it asks for. */
export function readablePage(description: unknown, language: Language): string {
  const { paths, servers } = description as Description
  const address = servers[0]?.url ?? ''
  const rows = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(
      ([method, { summary, 'x-right': right }]) =>
        `<tr><td><code>${method.toUpperCase()}</code></td><td><code>${escape(path)}</code></td><td>${escape(summary ?? '')}</td><td><code>${escape(right ?? '')}</code></td></tr>`,
    ),
  )
  const words = (key: string) => escape(say(language, `api.${key}`))
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Attest API</title><link rel="stylesheet" href="/plain.css"></head><body><main>
<h1>Attest API</h1><p>${words('intro')} <a href="/api/openapi.json">/api/openapi.json</a></p>
<p>${words('keys')}</p><pre>curl -H 'Authorization: Bearer att_…' ${escape(address)}/api/v1/companies</pre><p>${words('updates')}</p>
<table><thead><tr><th>${words('method')}</th><th>${words('path')}</th><th>${words('does')}</th><th>${words('right')}</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></main></body></html>`
}
