import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Statement } from '../foundation/database/wire.ts'
import { statement } from '../foundation/database/logins.ts'
import { invalidField, notFound } from '../foundation/errors.ts'
import { leafNumber, leaves, rootsOf } from '../foundation/log/sealing/proofs.ts'
import { consistencyRanges, inclusionRanges } from '../foundation/log/sealing/merkle.ts'
import { keyName, verifierKey } from '../foundation/log/sealing/note.ts'
import { INSTALLATION } from '../foundation/log/sealing/tables.ts'
import type { Ground } from '../foundation/pipeline.ts'
import { type Language, languages } from '../foundation/tenancy/tables.ts'
import { languageOf, say } from '../foundation/words.ts'
import { escape, moment, plainPage } from '../foundation/statement/page.ts'

const hidden = { schema: { hide: true } } as const
const FEED = 100
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

interface Checkpoint {
  id: string
  at: string
  size: number
  note: string
}

/** What everybody may know of the sealed log: how it is verified, the key, signed roots, proofs. Only hashes. */
export function serveLog(server: FastifyInstance, { database: { auth }, address, work }: Ground): void {
  const key = verifierKey(keyName(address), work.keys.signing)
  const run = (...statements: Statement[]) => auth.send(...statements)
  const latest = async (upTo: number | null = null) =>
    (
      await auth.rows<Checkpoint>(statement`
        select id, at, size, note from app.log_checkpoint
         where tree = ${INSTALLATION} and (${upTo}::bigint is null or size = ${upTo}::bigint)
         order by size desc, at desc limit 1`)
    )[0]
  const page = async (reply: FastifyReply, language: Language) =>
    reply
      .type('text/html; charset=utf-8')
      .header('vary', 'accept-language')
      .send(html(language, key, address, await latest()))

  server.get('/log', hidden, (request, reply) => page(reply, languageOf(undefined, request.headers['accept-language'])))
  server.get('/log/:language', hidden, (request, reply) => {
    const { language } = request.params as { language: Language }
    if (!languages.includes(language)) throw notFound()
    return page(reply, language)
  })
  server.get('/log/key', hidden, (_request, reply) => reply.type('text/plain; charset=utf-8').send(`${key}\n`))
  server.get('/log/checkpoint', hidden, async (_request, reply) => {
    const newest = await latest()
    if (!newest) throw notFound()
    return reply.type('text/plain; charset=utf-8').header('cache-control', 'no-store').send(newest.note)
  })
  server.get('/log/feed.atom', hidden, async (_request, reply) => {
    const all = await auth.rows<Checkpoint>(statement`
      select id, at, size, note from app.log_checkpoint where tree = ${INSTALLATION} order by at desc limit ${FEED}`)
    return reply.type('application/atom+xml; charset=utf-8').send(feed(address, all))
  })
  server.get('/log/consistency', hidden, async (request) => {
    const { from, to } = request.query as Record<string, string>
    const [smaller, size] = [place('from', from), place('to', to)]
    if (smaller === 0 || smaller > size) throw invalidField('from', 'pattern')
    const [older, newer] = [await latest(smaller), await latest(size)]
    if (!older || !newer) throw notFound()
    const proof = await rootsOf(run, INSTALLATION, consistencyRanges(smaller, size))
    return { from: smaller, to: size, proof: base64(proof), checkpoints: [older.note, newer.note] }
  })
  server.get('/log/inclusion', hidden, async (request) => {
    const { tree = '', size } = request.query as Record<string, string>
    if (!UUID.test(tree)) throw invalidField('tree', 'uuid')
    const [position, newest] = [await leafNumber(run, tree, place('size', size)), await latest()]
    if (position === undefined || !newest || position >= newest.size) throw notFound()
    const [leaf] = await leaves(run, INSTALLATION, position, 1)
    if (!leaf) throw notFound()
    const proof = await rootsOf(run, INSTALLATION, inclusionRanges(position, newest.size))
    const { source, id, at, content } = leaf
    return {
      position,
      leaf: { source, id, at, content },
      proof: base64(proof),
      checkpoint: newest.note,
    }
  })
}

const base64 = (hashes: Buffer[]) => hashes.map((hash) => hash.toString('base64'))

function place(field: string, value: string | undefined): number {
  if (!/^\d{1,15}$/.test(value ?? '')) throw invalidField(field, 'pattern')
  return Number(value)
}

function html(language: Language, key: string, address: string, newest: Checkpoint | undefined): string {
  const words = (name: string, values?: Record<string, string | number>) =>
    escape(say(language, `sealing.page.${name}`, values))
  const command = `bin/attest verify ${keyName(address)}-log.jsonl --key '${key}' --checkpoint mail.txt`
  const links = ['checkpoint', 'feed.atom', 'consistency', 'inclusion'] as const
  const examples = { checkpoint: '', 'feed.atom': '', consistency: '?from=…&to=…', inclusion: '?tree=…&size=…' }
  return plainPage({
    language,
    title: say(language, 'sealing.page.title'),
    path: '/log',
    head: '<link rel="alternate" type="application/atom+xml" href="/log/feed.atom">',
    body: `<p>${words('intro')}</p>
<h2>${words('key')}</h2><p>${words('key_text')}</p><pre><code>${escape(key)}</code></pre>
<h2>${words('latest')}</h2><p>${words('latest_text')}</p>
${newest ? `<p>${moment(language, newest.at)} · ${words('entry', { size: newest.size })}</p><pre><code>${escape(newest.note)}</code></pre>` : `<p>${words('none')}</p>`}
<h2>${words('how')}</h2><ol><li>${words('how_1')}</li><li>${words('how_2')}<pre><code>${escape(command)}</code></pre></li><li>${words('how_3')}</li></ol><p>${words('how_4')}</p>
<h2>${words('limits')}</h2><p>${words('limits_text')}</p>
<h2>${words('more')}</h2><ul>${links
      .map((link) => {
        const shown = `/log/${link}${examples[link]}`
        const name = examples[link] ? `<code>${shown}</code>` : `<a href="${shown}"><code>${shown}</code></a>`
        return `<li>${name} ${words(link.replace('.atom', ''))}</li>`
      })
      .join('')}</ul>`,
  })
}

/** RFC 4287. */
function feed(address: string, all: Checkpoint[]): string {
  const entries = all.map(
    ({ id, at, size, note }) =>
      `<entry><id>urn:uuid:${id}</id><title>${size}</title><updated>${at}</updated><content type="text">${escape(note)}</content></entry>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>${escape(address)}/log</id><title>${escape(keyName(address))}/log</title>
<updated>${all[0]?.at ?? '1970-01-01T00:00:00Z'}</updated><author><name>${escape(keyName(address))}</name></author>
<link rel="self" href="${escape(address)}/log/feed.atom"/>
${entries.join('\n')}
</feed>
`
}
