import type { FastifyInstance } from 'fastify'
import { statement } from '../foundation/database/logins.ts'
import { notFound } from '../foundation/errors.ts'
import type { Ground } from '../foundation/pipeline.ts'

/**
 * How browsers show a document from our address: without scripts, forms or anything from elsewhere. Chromium shows no
 * PDF in a sandbox; its viewer runs in a process of its own.
 */
const shown: Record<string, string> = {
  'application/pdf': "default-src 'none'; frame-ancestors 'none'",
  'image/png': "sandbox; default-src 'none'; img-src 'self'; frame-ancestors 'none'",
  'image/jpeg': "sandbox; default-src 'none'; img-src 'self'; frame-ancestors 'none'",
}

/** The public copies of documents, for everybody. It reads these copies and nothing else. */
export function serveDocuments(server: FastifyInstance, { database }: Ground): void {
  server.get('/documents/:token', { schema: { hide: true } }, async (request, reply) => {
    const { token } = request.params as { token: string }
    if (!/^[\w-]{22,86}$/.test(token)) throw notFound()
    const [found] = await database.auth.rows<{ name: string; type: string; content: Buffer }>(statement`
      select name, type, content from public_document where token = ${token} and withdrawn_at is null`)
    if (!found) throw notFound()
    const { name, type, content } = found
    const policy = shown[type]
    return reply
      .header('content-type', type)
      .header('content-security-policy', policy ?? "sandbox; default-src 'none'; frame-ancestors 'none'")
      .header(
        'content-disposition',
        `${policy ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
      )
      .header('cache-control', 'no-cache')
      .send(content)
  })
}
