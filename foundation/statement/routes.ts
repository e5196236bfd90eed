import { Type } from 'typebox'
import { door, type Download, get, type TenantRequest } from '../route.ts'
import { type Language, languages } from '../tenancy/tables.ts'
import { verdicts } from './changes.ts'
import { companyOf } from './company.ts'
import type { Document } from './document.ts'
import { asHtml } from './html.ts'
import { asMarkdown } from './markdown.ts'
import { statementOf } from './model.ts'
import { plainPage } from './page.ts'
import { asPdf } from './pdf.ts'
import { publishedSentence } from './published.ts'
import { speech } from './speech.ts'
import { versions } from './versions.ts'

const Language = Type.Enum([...languages])
/** `tenant` is for links, which can't send the header `Attest-Tenant`. */
const Query = Type.Object(
  { language: Type.Optional(Language), tenant: Type.Optional(Type.String()) },
  { additionalProperties: false },
)
type Asking = TenantRequest<{ query: typeof Query }>

const Text = Type.Union([Type.String(), Type.Null()])
const Sentences = Type.Object({ en: Type.String(), de: Type.String(), pl: Type.String() })
const Statement = Type.Object({
  company: Type.String(),
  address: Type.String(),
  contact: Text,
  at: Type.String(),
  wording: Type.Union([Type.Integer(), Type.Null()]),
  promises: Type.Array(
    Type.Object({
      id: Type.String(),
      kind: Type.String(),
      state: Type.String(),
      says: Sentences,
      proven_at: Text,
      /** The evidence that lasts longest, also if it is over. */
      evidence: Type.Union([
        Type.Object({ title: Type.String(), expires_on: Type.String(), public_token: Text }),
        Type.Null(),
      ]),
    }),
  ),
})
const Change = Type.Object({
  id: Type.String(),
  verdicts: Type.Array(Type.Enum([...verdicts])),
  kind: Type.Union([Type.Object({ before: Type.String(), after: Type.String() }), Type.Null()]),
  figures: Type.Array(
    Type.Object({ name: Type.String(), before: Type.Number(), after: Type.Number(), verdict: Type.String() }),
  ),
  before: Type.Union([Sentences, Type.Null()]),
  after: Type.Union([Sentences, Type.Null()]),
})
const History = Type.Object({
  items: Type.Array(
    Type.Object({
      number: Type.Integer(),
      at: Type.String(),
      digest: Type.String(),
      changes: Type.Array(Change),
    }),
  ),
})

/** The company's statement as data: each promise with its state and its sentences, with the company's figures. */
async function data({ db, house, published }: TenantRequest) {
  const [facts, company] = [await published(), await companyOf(db, house)]
  return {
    company: company.name,
    address: facts.address,
    contact: facts.contact,
    at: facts.now.toISOString(),
    wording: facts.history[0]?.number ?? null,
    promises: facts.promises.map(({ of, state, provenAt }) => {
      const says = (language: Language) => publishedSentence(of, state, language, company.figures)
      const sentences = { en: says('en'), de: says('de'), pl: says('pl') }
      const { state: now, evidence } = state
      return { id: of.id, kind: of.kind, state: now, says: sentences, proven_at: provenAt, evidence }
    }),
  }
}

/** The company's statement in the language asked for, else in the reader's; with the day on which it was made. */
async function statement({
  db,
  house,
  published,
  query,
  language,
}: Asking): Promise<{ document: Document; day: string }> {
  const [facts, company] = [await published(), await companyOf(db, house)]
  return {
    document: statementOf(facts, query.language ?? language, company),
    day: facts.now.toISOString().slice(0, 10),
  }
}

async function page(request: Asking): Promise<Download> {
  const { document } = await statement(request)
  const { language, title } = document
  const path = (kind: string) => (l: Language) =>
    `/api/v1/statement/${kind}?tenant=${request.membership.slug}&language=${l}`
  const formats = [
    { link: path('pdf')(language), says: 'PDF' },
    { link: path('markdown')(language), says: 'Markdown' },
  ]
  const body = asHtml(document, speech(language).words, formats)
  const html = plainPage({ language, title, path: path('page'), body })
  return { name: 'statement.html', type: 'text/html; charset=utf-8', bytes: Buffer.from(html), inline: true }
}

async function markdown(request: Asking): Promise<Download> {
  const { document, day } = await statement(request)
  const bytes = Buffer.from(asMarkdown(document))
  return { name: `statement-${document.language}-${day}.md`, type: 'text/markdown; charset=utf-8', bytes }
}

async function pdf(request: Asking): Promise<Download> {
  const { document, day } = await statement(request)
  const bytes = await asPdf(document, day)
  return { name: `statement-${document.language}-${day}.pdf`, type: 'application/pdf', bytes }
}

const common = { right: 'company.read', query: Query } as const

export const statementRoutes = [
  get(
    '/statement',
    { right: 'company.read', summary: 'What this company is promised, with its own figures', out: Statement },
    data,
  ),
  get('/statement/page', { ...common, summary: 'The same as a page', sends: 'text/html' }, page),
  get('/statement/markdown', { ...common, summary: 'The same as Markdown', sends: 'text/markdown' }, markdown),
  get('/statement/pdf', { ...common, summary: 'The same as PDF', sends: 'application/pdf' }, pdf),
  door(
    'GET',
    '/statement/history',
    { right: 'anyone', summary: 'Every wording of the promises, and what changed', out: History },
    async ({ auth }) => ({ items: await versions(auth) }),
  ),
]
