import { type Connections, statement } from '../database/logins.ts'
import { conflict, type FieldError, invalid, invalidField, notFound } from '../errors.ts'
import type { AtDoor } from '../identity/door.ts'
import { newToken } from '../identity/sessions.ts'
import { changed } from '../log/events.ts'
import type { Upload } from '../route.ts'
import { type Language, languages } from '../tenancy/tables.ts'
import { uuid } from '../uuid.ts'
import { isCanary } from './canary.ts'
import { openFile, type ReadyFile, readyFile } from './files.ts'
import { logged } from './log.ts'
import type { Publication } from './shapes.ts'

/** Publishes a copy of a file of evidence. Whatever becomes of the evidence, the copy stays until it is withdrawn. */
export async function publishFile(request: AtDoor & { params: { id: string }; body: Publication }) {
  const { file_id, language, title } = request.body
  const file = await openFile(request, request.params.id, file_id)
  return publish(request, file, { evidence_id: request.params.id, language, title })
}

/** Publishes a file of its own, such as a shortened report; `evidence_id` may say what it belongs to. */
export async function publishUpload(request: AtDoor) {
  const { language = '', title = '', evidence_id: named } = request.fields as Partial<Record<string, string>>
  const evidence_id = named || null
  const wrong: FieldError[] = []
  if (!languages.includes(language as Language))
    wrong.push({ field: 'language', code: 'choice', values: { choices: languages.join(', ') } })
  if (title.length > 200) wrong.push({ field: 'title', code: 'too_long', values: { max: 200 } })
  if (evidence_id && !UUID.test(evidence_id)) wrong.push({ field: 'evidence_id', code: 'uuid' })
  if (wrong.length > 0) throw invalid(...wrong)
  const [evidence] = await request.auth.rows(statement`
    select from evidence where id = ${evidence_id} and is_canary = ${isCanary(request.person)}`)
  if (evidence_id && !evidence) throw invalidField('evidence_id', 'reference')
  return publish(request, readyFile(request.file as Upload), { evidence_id, language: language as Language, title })
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

interface About {
  evidence_id: string | null
  language: Language
  title: string
}

async function publish(request: AtDoor, { name, type, sha256, bytes }: ReadyFile, about: About) {
  const { auth, person } = request
  const title = about.title.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  if (!title) throw invalidField('title', 'empty')
  const id = uuid()
  await auth.transaction(async (send) => {
    const [made] = await send(statement`
      insert into public_document (id, evidence_id, token, language, title, name, type, size, sha256, content,
             published_by, is_canary)
      values (${id}, ${about.evidence_id}, ${newToken()}, ${about.language}, ${title}, ${name}, ${type},
              ${bytes.length}, ${sha256}, ${bytes}, ${person?.account.id ?? null}, ${isCanary(person)})
      on conflict (evidence_id, language, sha256) where withdrawn_at is null do nothing`)
    if (made?.count !== 1) throw conflict('document_twice')
    const fields = { evidence_id: about.evidence_id, title, name, sha256 }
    await send(...logged(request, 'document_published', id, changed({}, fields)))
  })
  return (await documents(auth, isCanary(person), id))[0]
}

const documents = (auth: Connections, canary: boolean, id: string | null = null) =>
  auth.rows(statement`
    select id, evidence_id, token, language, title, name, type, size, sha256, published_at, withdrawn_at
      from public_document where is_canary = ${canary} and (${id}::uuid is null or id = ${id}::uuid)
     order by withdrawn_at is not null, published_at desc, id desc`)

/** All public copies, also those that were withdrawn. */
export const listPublications = async ({ auth, person }: AtDoor) => ({
  items: await documents(auth, isCanary(person)),
  next: null,
})

/** Withdraws a public copy: its address leads nowhere from now on, and its bytes are erased. */
export async function withdrawPublication(request: AtDoor & { params: { id: string } }) {
  const { auth, params, person } = request
  const canary = isCanary(person)
  const isDone = await auth.transaction(async (send) => {
    const [withdrawn] = await send(statement`
      update public_document set withdrawn_at = now(), content = null
       where id = ${params.id} and is_canary = ${canary} and withdrawn_at is null`)
    if (withdrawn?.count === 1) await send(...logged(request, 'document_withdrawn', params.id))
    return withdrawn?.count === 1
  })
  const [after] = await documents(auth, canary, params.id)
  if (!after) throw notFound()
  if (!isDone) throw conflict('document_withdrawn')
  return after
}
