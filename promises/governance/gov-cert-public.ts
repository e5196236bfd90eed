import { canaryOperator, sweepEvidence } from '../../foundation/evidence/canary.ts'
import { statement } from '../../foundation/database/logins.ts'
import { type Answer, essence, itemsOf } from '../../foundation/promises/http.ts'
import type { Canary, Live } from '../../foundation/promises/live.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import { uuid } from '../../foundation/uuid.ts'

export const govCertPublic = promise(import.meta.url, 'gov-cert-public', {
  kind: 'enforced',
  takesLong: true,
  says: {
    en: 'Every document that the operator publishes can be downloaded by anybody without signing in, as long as it is published; once withdrawn, it can no longer be downloaded. What is published is a copy: the evidence from which it was made is stored encrypted, cannot be reached through the address of the copy, and can be opened only by whoever operates the installation.',
    de: 'Jedes Dokument, das der Betreiber veröffentlicht, kann jeder ohne Anmeldung herunterladen, solange es veröffentlicht ist; ein zurückgezogenes ist sofort nicht mehr abrufbar. Veröffentlicht wird eine Kopie: Der Nachweis, aus dem sie stammt, ist verschlüsselt gespeichert und über die Adresse der Kopie nicht erreichbar; öffnen kann ihn nur, wer die Installation betreibt.',
    pl: 'Każdy dokument opublikowany przez operatora można pobrać bez logowania, dopóki jest opublikowany; wycofanego od razu nie da się już pobrać. Publikowana jest kopia: dowód, z którego powstała, jest przechowywany w postaci zaszyfrowanej i nie można do niego dotrzeć przez adres kopii; otworzyć go może tylko ten, kto prowadzi instalację.',
  },
  maps: { iso27001: ['A.5.31', 'A.5.33', 'A.5.35'], gdpr: ['5(2)', '24(1)', '28(3)(h)'], asvs: ['8.3.1', '11.3.2'] },
  check: async (live) => {
    try {
      return { ...(await ofCanary(live)), ...(await published(live)) }
    } finally {
      await sweepEvidence(live.auth)
    }
  },
  sabotage: [
    {
      file: 'server/documents.ts',
      replace: 'where token = ${token} and withdrawn_at is null`)\n    if (!found) throw notFound()',
      by: 'where token = ${token}`)\n    if (!found) throw notFound()',
    },
    {
      file: 'foundation/evidence/files.ts',
      replace: '${seal(work.keys, placeOf(id), bytes)}',
      by: '${bytes}',
    },
    {
      file: 'foundation/evidence/routes.ts',
      replace: "right: 'operator', summary: 'A file of evidence'",
      by: "right: 'signed in', summary: 'A file of evidence'",
      alsoBreaks: {
        'svc-channels': 'The published description names the other right.',
      },
    },
    {
      sql: `create function auth.stay() returns trigger language plpgsql as
          'begin new.withdrawn_at := null; new.content := old.content; return new; end';
        create trigger stay before update on auth.public_document for each row execute function auth.stay()`,
    },
  ],
  outside: 'curl -s {address}/api/v1/documents',
})

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)

/** An operator of this check files evidence, publishes another text, and withdraws both. */
async function ofCanary(live: Live) {
  const operator = await canaryOperator(live)
  const [secret, open] = [`evidence ${uuid()}`, `published ${uuid()}`]
  const evidence = await made(operator, '/operator/evidence', {
    body: {
      promises: ['gov-cert-public'],
      title: 'Canary',
      kind: 'document',
      effective_on: day(2),
      owner_name: 'Canary',
      owner_email: operator.email,
      owner_language: 'en',
      reviewer_name: 'Canary',
      reviewed_on: day(1),
    },
  })
  const file = await made(operator, `/operator/evidence/${evidence.id}/files`, upload(secret))
  const about = { language: 'en', title: 'Canary', evidence_id: evidence.id }
  const copy = await made(operator, '/operator/documents', upload(open, about))
  const path = `/documents/${copy.token}`
  const read = (token: string) => live.http('GET', `/documents/${token}`)

  const answer = await live.http('GET', path)
  must(answer.status === 200 && answer.text === open, `A published document was answered with ${answer.status}.`)
  must(answer.headers['x-content-type-options'] === 'nosniff', 'Browsers may guess what kind a document is.')
  await refuseEvidence(live, operator, secret, `/operator/evidence/${evidence.id}/files/${file.id}`)
  for (const token of [evidence.id, file.id, copy.id, file.sha256]) {
    const { status, text } = await read(token)
    must(status === 404 && !text.includes(secret), `The address of documents reaches more than copies (${status}).`)
  }
  await operator.call('PUT', `/operator/evidence/${evidence.id}/withdrawal`)
  must((await live.http('GET', path)).text === open, 'The copy went with the evidence that it comes from.')
  await operator.call('PUT', `/operator/documents/${copy.id}/withdrawal`)
  const [gone, never] = [await live.http('GET', path), await read('x'.repeat(43))]
  must(gone.status === 404, `A withdrawn document was answered with ${gone.status}.`)
  must(essence(gone) === essence(never), 'A withdrawn document is answered otherwise than one that never was.')
  return { evidence_refused: true }
}

/** A file of evidence is ciphertext in the database, the operator's to open, and nobody else's. */
async function refuseEvidence(live: Live, operator: Canary, secret: string, path: string) {
  const member = await live.join(live.one, 'administrator')
  const [stranger, foreign] = [await live.api('GET', path), await member.call('GET', path)]
  must(stranger.status === 401, `Evidence was answered to a stranger with ${stranger.status}.`)
  must(foreign.status === 404, `Evidence was answered to the administrator of a company with ${foreign.status}.`)
  const rows = await live.auth.rows<{ sealed: Buffer }>(statement`
    select sealed from evidence_file f join evidence e on e.id = f.evidence_id where e.is_canary`)
  must(rows.length > 0 && rows.every(({ sealed }) => !sealed.includes(secret)), 'Evidence is stored in plain text.')
  const own = await operator.call('GET', path)
  must(own.text === secret, `The operator did not get back what was filed (${own.status}).`)
}

const MOST = 20

/** The newest documents that are published at present, as anybody gets them. */
async function published(live: Live) {
  const list = await live.api('GET', '/documents')
  must(list.status === 200, `The list of documents was answered with ${list.status}.`)
  const newest = itemsOf(list).slice(0, MOST)
  for (const { token, title } of newest) {
    const { status } = await live.http('GET', `/documents/${String(token)}`)
    // It may have been withdrawn a moment ago.
    const isListed = status === 200 || itemsOf(await live.api('GET', '/documents')).some((one) => one.token === token)
    must(status === 200 || !isListed, `The document “${String(title)}” was answered with ${status}.`)
  }
  return { downloaded: newest.length }
}

async function made(operator: Canary, path: string, sent: Parameters<Canary['call']>[2]) {
  const answer: Answer = await operator.call('POST', path, sent)
  must(answer.status === 201, `POST ${path} was answered with ${answer.status}.`)
  return answer.json as Record<'id' | 'sha256' | 'token', string>
}

const BOUNDARY = 'canary-document'

/** A form with a file of this text. */
function upload(text: string, fields: Record<string, string> = {}) {
  const part = (disposition: string, content: string) =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`
  const named = Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value))
  return {
    raw: `${named.join('')}${part('name="file"; filename="canary.txt"', text)}--${BOUNDARY}--\r\n`,
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  }
}
