import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { notFound } from '../foundation/errors.ts'
import type { Ground } from '../foundation/pipeline.ts'
import type { Document } from '../foundation/statement/document.ts'
import { historyOf } from '../foundation/statement/history.ts'
import { asHtml } from '../foundation/statement/html.ts'
import { asMarkdown } from '../foundation/statement/markdown.ts'
import { statementOf } from '../foundation/statement/model.ts'
import { plainPage } from '../foundation/statement/page.ts'
import { asPdf } from '../foundation/statement/pdf.ts'
import { speech } from '../foundation/statement/speech.ts'
import { type Language, languages } from '../foundation/tenancy/tables.ts'
import { languageOf } from '../foundation/words.ts'

type Pages = Record<string, (language: Language) => Promise<Document>>

/** The public statement and its history: plain HTML without JavaScript, Markdown and PDF, in three languages. */
export function serveTrust(server: FastifyInstance, { published }: Ground): void {
  const pages: Pages = {
    '/trust/history': async (language) => historyOf(await published(), language),
    '/trust': async (language) => statementOf(await published(), language),
  }
  const hidden = { schema: { hide: true } } as const
  for (const [path, make] of Object.entries(pages)) {
    const html = async (reply: FastifyReply, language: Language) =>
      reply.type('text/html; charset=utf-8').send(pageOf(await make(language), path))
    server.get(path, hidden, (request, reply) =>
      html(reply.header('vary', 'accept-language'), languageOf(undefined, request.headers['accept-language'])),
    )
    server.get(`${path}/:name`, hidden, async (request, reply) => {
      const [language, format] = nameOf(request)
      if (!format) return html(reply, language)
      if (format === 'md') return reply.type('text/markdown; charset=utf-8').send(asMarkdown(await make(language)))
      return reply
        .type('application/pdf')
        .send(await asPdf(await make(language), new Date().toISOString().slice(0, 10)))
    })
  }
}

/** `de`, `de.md` or `de.pdf`; everything else isn't there. */
function nameOf({ params }: FastifyRequest): [Language, 'md' | 'pdf' | undefined] {
  const [language, format, ...more] = (params as { name: string }).name.split('.')
  if (more.length > 0 || !languages.includes(language as Language)) throw notFound()
  if (format !== undefined && format !== 'md' && format !== 'pdf') throw notFound()
  return [language as Language, format]
}

function pageOf(document: Document, path: string): string {
  const { language, title } = document
  const formats = [
    { link: `${path}/${language}.pdf`, says: 'PDF' },
    { link: `${path}/${language}.md`, says: 'Markdown' },
  ]
  return plainPage({ language, title, path, body: asHtml(document, speech(language).words, formats) })
}
