import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { softwareAt } from '../foundation/attestation/build.ts'
import { AttestDocument, attestDocument, places } from '../foundation/attestation/document.ts'
import { type Facts, heldSince } from '../foundation/attestation/facts.ts'
import { signedResults } from '../foundation/attestation/results.ts'
import { sbom } from '../foundation/attestation/sbom.ts'
import { POLICY, SECURITY_TXT, securityTxt } from '../foundation/attestation/security-txt.ts'
import { notFound } from '../foundation/errors.ts'
import { statement } from '../foundation/database/logins.ts'
import { dayOf } from '../foundation/evidence/days.ts'
import { type Subprocessor, subprocessors } from '../foundation/evidence/in-force.ts'
import { keyName, verifierKey } from '../foundation/log/sealing/note.ts'
import { assessmentPlan, assessmentResults } from '../foundation/oscal/assessment.ts'
import { catalog, declaredOn } from '../foundation/oscal/catalog.ts'
import { componentDefinition } from '../foundation/oscal/components.ts'
import { poam } from '../foundation/oscal/poam.ts'
import type { Ground } from '../foundation/pipeline.ts'
import { categories } from '../foundation/promises/categories.ts'
import { states } from '../foundation/promises/checks.ts'
import { dataFlows } from '../foundation/promises/data-flow.ts'
import type { AttestPromise } from '../foundation/promises/promise.ts'
import { readSeenRed } from '../foundation/promises/seen-red.ts'
import { publishedSentence } from '../foundation/statement/published.ts'
import { type Language, languages } from '../foundation/tenancy/tables.ts'
import { languageOf, say } from '../foundation/words.ts'
import type { Config } from './config.ts'
import { escape, plainPage } from '../foundation/statement/page.ts'

/** A document as it is published: rendered once for the same content, with the tag by which others know it again. */
interface Published {
  type: string
  text: string
  etag: string
}

const published = (type: string, text: string): Published => ({
  type,
  text,
  etag: `"${createHash('sha256').update(text).digest('base64url')}"`,
})
const json = (content: object, type = 'application/json; charset=utf-8') =>
  published(type, `${JSON.stringify(content)}\n`)

/** Every public document for machines below /.well-known/, and the page to which security.txt refers. */
export function serveWellKnown(server: FastifyInstance, all: AttestPromise[], ground: Ground, config: Config): void {
  const { address, contact, root } = config
  const render = renderer(all, ground, config)
  const serve = (place: string, document: () => Published | undefined | Promise<Published | undefined>) =>
    server.get(place, { schema: { hide: true } }, async (request, reply) => answer(request, reply, await document()))

  serve('/.well-known/attest.json', () => render('attest'))
  server.get(
    '/api/v1/promises',
    { schema: { summary: 'The promises with their present states', tags: ['promises'] } },
    async (request, reply) => answer(request, reply, await render('attest')),
  )
  const schema = json(AttestDocument, 'application/schema+json; charset=utf-8')
  serve(places.schema, () => schema)
  for (const name of ['catalog', 'component_definition', 'assessment_plan', 'assessment_results', 'poam'] as const)
    serve(places[name], () => render(name))
  serve(places.signed_results, () => render('signed_results'))
  const { publicKey } = ground.work.keys.signing
  const key = published('application/x-pem-file', String(publicKey.export({ type: 'spki', format: 'pem' })))
  serve(places.key, () => key)
  let bill: Published | undefined
  serve(places.sbom, () => {
    bill ??= published('application/vnd.cyclonedx+json; version=1.6', sbom(root) ?? '')
    return bill.text ? bill : undefined
  })
  serve(SECURITY_TXT, () =>
    contact ? published('text/plain; charset=utf-8', securityTxt(contact, address, new Date())) : undefined,
  )
  servePolicy(server, contact)
}

/**
 * Renders the documents that show states. They are read from the database each time and rendered only when they differ
 * from the last ones.
 */
function renderer(all: AttestPromise[], { database: { auth }, house, mailsOut, work }: Ground, config: Config) {
  const { address, contact } = config
  const software = softwareAt(config.root)
  const { privateKey, publicKey } = work.keys.signing
  const keyid = verifierKey(keyName(address), { publicKey }).split('+', 2).join('+')
  const seenRed = readSeenRed()
  const stored = { stores: categories(house), flows: dataFlows(house, mailsOut) }
  const renderAll = (facts: Facts, known: Subprocessor[], now: Date) => ({
    attest: json(attestDocument(facts, { ...stored, subprocessors: known }, now.toISOString())),
    catalog: json(catalog(facts)),
    component_definition: json(componentDefinition(facts)),
    assessment_plan: json(assessmentPlan(facts)),
    assessment_results: json(assessmentResults(facts)),
    poam: json(poam(facts)),
    signed_results: json(signedResults(facts, privateKey, keyid)),
  })
  let last: { content: string; documents: ReturnType<typeof renderAll> } | undefined
  return async (name: keyof ReturnType<typeof renderAll>): Promise<Published> => {
    const now = new Date()
    const [present, known, [version = null]] = await Promise.all([
      states(all, auth, seenRed, now),
      subprocessors(auth, dayOf(now)),
      auth.rows<NonNullable<Facts['version']>>(statement`
        select number, digest from statement_version order by number desc limit 1`),
    ])
    const content = JSON.stringify([present, known, version])
    if (last?.content !== content) {
      const promises = all.map((of, i) => {
        const state = present[i] as (typeof present)[number]
        return { of, state, says: inLanguages((language) => publishedSentence(of, state, language)) }
      })
      const facts: Facts = { address, contact, software, version, promises, since: '' }
      facts.since = heldSince(promises, declaredOn(facts), now.toISOString())
      last = { content, documents: renderAll(facts, known, now) }
    }
    return last.documents[name]
  }
}

const inLanguages = (write: (language: Language) => string) =>
  Object.fromEntries(languages.map((language) => [language, write(language)])) as Record<Language, string>

/** Sends a public document, or says that the caller has it already (RFC 9110, 13.1.2). Other websites may read it. */
function answer(request: FastifyRequest, reply: FastifyReply, document: Published | undefined): FastifyReply {
  if (!document) throw notFound()
  reply
    .header('etag', document.etag)
    .header('cache-control', 'public, max-age=60')
    .header('access-control-allow-origin', '*')
  const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (known?.includes(document.etag) || known?.includes('*')) return reply.status(304).send()
  return reply.type(document.type).send(document.text)
}

/** How to report a weakness: a short page in each language, where somebody can be told of it. */
function servePolicy(server: FastifyInstance, contact: string | undefined) {
  const page = (language: Language) => {
    if (!contact) throw notFound()
    const words = (key: string) => escape(say(language, `security_policy.${key}`))
    const reached = escape(contact.replace(/^mailto:/, ''))
    const rules = ['what', 'own', 'others'].map((rule) => `<li>${words(rule)}</li>`)
    return plainPage({
      language,
      title: say(language, 'security_policy.title'),
      path: POLICY,
      body: `<p>${words('intro')}</p><p><a href="${escape(contact)}">${reached}</a></p><ul>${rules.join('\n')}</ul>
<p><a href="${SECURITY_TXT}">${SECURITY_TXT}</a> · <a href="/trust/${language}">${words('statement')}</a></p>`,
    })
  }
  const hidden = { schema: { hide: true } } as const
  server.get(POLICY, hidden, (request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('vary', 'accept-language')
      .send(page(languageOf(undefined, request.headers['accept-language']))),
  )
  server.get(`${POLICY}/:language`, hidden, (request, reply) => {
    const language = languages.find((one) => one === (request.params as { language: string }).language)
    if (!language) throw notFound()
    return reply.type('text/html; charset=utf-8').send(page(language))
  })
}
