import { Type } from 'typebox'
import { renderDocx } from '../../../foundation/documents/docx.ts'
import { renderLetter } from '../../../foundation/documents/letter.ts'
import { zipStream } from '../../../foundation/documents/zip.ts'
import { invalidField, notFound } from '../../../foundation/errors.ts'
import { listQuery, page } from '../../../foundation/list.ts'
import { type Download, get, post, type TenantRequest } from '../../../foundation/route.ts'
import { writeCsv } from '../../../foundation/spreadsheet/write.ts'
import { say } from '../../../foundation/words.ts'
import { today } from '../days.ts'
import type { LetterRow } from '../letter-rules.ts'
import { letterList } from '../letters.ts'
import { closed, propertiesWithout } from '../schema.ts'
import { letter } from '../tables.ts'
import { documentsOf, fileName } from './document.ts'

/** Letters that are set at the same time, and those that are read at once. */
const AT_ONCE = 2
const PORTION = 20
const MOST = 5000

const Archive = closed({
  ...propertiesWithout(listQuery(letter, letterList), 'limit', 'cursor', 'count', 'sort'),
  ids: Type.Optional(Type.Array(Type.String({ format: 'uuid' }), { maxItems: MOST, uniqueItems: true })),
  format: Type.Enum(['pdf', 'docx']),
  /** Names this archive, to ask how far it is. */
  key: Type.String({ format: 'uuid' }),
})
type Given = { ids?: string[]; format: 'pdf' | 'docx'; key: string; [filter: string]: unknown }

interface Progress {
  done: number
  total: number
}

/** How far the archives are that are being sent, by company, member and key. */
const running = new Map<string, Progress>()
const nameOf = ({ membership }: TenantRequest, key: string) => `${membership.tenant_id} ${membership.id} ${key}`

/** A ZIP archive of all chosen letters that this person sees, with an index; made while it is sent. */
async function archive(request: TenantRequest): Promise<Download> {
  const given = request.body as unknown as Given
  const total =
    given.ids?.length ??
    (await page(request.db, letter, letterList, { ...filtersOf(given), limit: 1, count: true })).total ??
    0
  if (total > MOST) throw invalidField('ids', 'too_many', { max: MOST })
  const progress = { done: 0, total }
  const name = nameOf(request, given.key)
  running.set(name, progress)
  const bytes = zipStream(files(request, given, progress))
  bytes.once('close', () => running.delete(name))
  return {
    name: `${say(request.language, 'letters.archive.file')} ${today(request.membership.time_zone)}.zip`,
    type,
    bytes,
  }
}

const type = 'application/zip'
const filtersOf = ({ ids: _ids, format: _format, key: _key, ...filters }: Given) => filters

async function* files(request: TenantRequest, given: Given, progress: Progress) {
  const index: string[][] = []
  for await (const rows of portions(request, given))
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      const some = rows.slice(at, at + AT_ONCE)
      const made = await printed(request, some, given.format)
      for (const [i, row] of some.entries()) {
        const name = fileName(row, given.format)
        index.push(entry(request, row, name))
        yield { name, bytes: made[i] as Uint8Array }
      }
      progress.done += some.length
    }
  const head = ['file', 'last_name', 'first_name', 'kind', 'status', 'issued_on']
  yield {
    name: 'index.csv',
    bytes: writeCsv(
      head.map((key) => say(request.language, `letters.archive.${key}`)),
      index,
      ';',
    ),
  }
}

async function printed(request: TenantRequest, rows: LetterRow[], format: Given['format']) {
  const documents = await documentsOf(request.db, rows, today(request.membership.time_zone))
  return Promise.all(documents.map(format === 'pdf' ? renderLetter : renderDocx))
}

const entry = ({ language }: TenantRequest, row: LetterRow, name: string) => [
  name,
  row.last_name,
  row.first_name,
  say(language, `letters.kinds.${row.kind}`),
  say(language, `letters.statuses.${row.status}`),
  row.issued_on ?? '',
]

async function* portions({ db }: TenantRequest, given: Given): AsyncGenerator<LetterRow[]> {
  if (given.ids) {
    for (let at = 0; at < given.ids.length; at += PORTION)
      yield db.all<LetterRow>(
        db
          .select(letter)
          .selectAll('letter')
          .where('letter.id', 'in', given.ids.slice(at, at + PORTION)),
      )
    return
  }
  let cursor: string | null = null
  do {
    const portion = await page(db, letter, letterList, {
      ...filtersOf(given),
      sort: 'last_name',
      limit: PORTION,
      ...(cursor && { cursor }),
    })
    yield portion.items as unknown as LetterRow[]
    cursor = portion.next
  } while (cursor)
}

async function howFar(request: TenantRequest) {
  const { key } = request.params as unknown as { key: string }
  const progress = running.get(nameOf(request, key))
  if (!progress) throw notFound()
  return progress
}

export const archiveRoutes = [
  post(
    '/letters/archive',
    {
      right: 'letter.read',
      summary: 'Sends many letters as a ZIP archive with an index',
      in: Archive,
      sends: type,
      readsOnly: true,
      table: letter,
    },
    archive,
  ),
  get(
    '/letters/archive/:key',
    {
      right: 'letter.read',
      summary: 'Says how far an archive is that is being sent',
      out: Type.Object({ done: Type.Integer(), total: Type.Integer() }),
    },
    howFar,
  ),
]
