import { createHash } from 'node:crypto'
import { statement } from '../database/logins.ts'
import { conflict, notFound, Refusal } from '../errors.ts'
import type { AtDoor } from '../identity/door.ts'
import type { Download, Upload } from '../route.ts'
import { SpreadsheetError } from '../spreadsheet/error.ts'
import { zipDirectory } from '../spreadsheet/zip.ts'
import { uuid } from '../uuid.ts'
import { seal, unseal } from '../vault/keys.ts'
import { isCanary } from './canary.ts'
import { logged } from './log.ts'

type Looks = (bytes: Buffer) => boolean

const begins =
  (...start: number[]): Looks =>
  (bytes) =>
    bytes.subarray(0, start.length).equals(Buffer.from(start))
const office =
  (main: string): Looks =>
  (bytes) => {
    const names = entries(bytes)
    return names.includes(main) && !names.some((name) => /vbaProject/i.test(name))
  }
/** No byte that stands in no text: tabs and line breaks may. */
const isText: Looks = (bytes) => !bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32) || byte === 127)

/** What may be filed, by the end of its name: its media type, and how its content looks. */
const types: Record<string, { type: string; looks: Looks }> = {
  pdf: { type: 'application/pdf', looks: begins(...Buffer.from('%PDF-')) },
  png: { type: 'image/png', looks: begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  jpg: { type: 'image/jpeg', looks: begins(0xff, 0xd8, 0xff) },
  jpeg: { type: 'image/jpeg', looks: begins(0xff, 0xd8, 0xff) },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    looks: office('word/document.xml'),
  },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', looks: office('xl/workbook.xml') },
  txt: { type: 'text/plain', looks: isText },
  csv: { type: 'text/csv', looks: isText },
  md: { type: 'text/markdown', looks: isText },
}

function entries(bytes: Buffer): string[] {
  try {
    return zipDirectory(bytes).map(({ path }) => path)
  } catch (error) {
    if (error instanceof SpreadsheetError) return []
    throw error
  }
}

export interface ReadyFile {
  name: string
  type: string
  sha256: string
  bytes: Buffer
}

const LONGEST = 200

/**
 * A file as it may be kept: of a kind that people read, and what its name says. Throws `file_kind`, or `file_content`
 * where the content is something else, or brings macros.
 */
export function readyFile({ name: given, bytes }: Upload): ReadyFile {
  const whole = (given.split(/[/\\]/).at(-1) ?? '').replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  const [, stem = '', ending = ''] = /^(.+)\.([a-z]+)$/i.exec(whole) ?? []
  const known = types[ending.toLowerCase()]
  if (!known) throw new Refusal('invalid', 'file_kind', { values: { kinds: Object.keys(types).join(', ') } })
  if (!known.looks(bytes)) throw new Refusal('invalid', 'file_content', { values: { ending: ending.toLowerCase() } })
  const name = `${[...stem].slice(0, LONGEST - ending.length - 1).join('')}.${ending}`
  return { name, type: known.type, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** Binds the ciphertext to its row: moved to another one, it can't be opened. */
const placeOf = (id: string) => `evidence_file|content|${id}`

type Of = AtDoor & { params: { id: string } }

/** Files a document under evidence, encrypted. The same one twice is refused. */
export async function addFile(request: Of) {
  const { auth, params, person, file, work } = request
  const { name, type, bytes, sha256 } = readyFile(file as Upload)
  const id = uuid()
  const added = await auth.transaction(async (send) => {
    const [made] = await send(statement`
      insert into evidence_file (id, evidence_id, name, type, size, sha256, sealed, uploaded_by)
      select ${id}, e.id, ${name}, ${type}, ${bytes.length}, ${sha256}, ${seal(work.keys, placeOf(id), bytes)},
             ${person?.account.id ?? null}
        from evidence e where e.id = ${params.id} and e.is_canary = ${isCanary(person)} and e.withdrawn_at is null
      on conflict (evidence_id, sha256) do nothing
      returning id, name, type, size, sha256, uploaded_at`)
    const change = { field: 'files', before: null, after: { name, sha256 } }
    if (made?.rows[0]) await send(...logged(request, 'evidence_filed', params.id, [change]))
    return made?.rows[0]
  })
  if (added) return added
  const [evidence] = await auth.rows<{ withdrawn_at: string | null }>(statement`
    select withdrawn_at from evidence where id = ${params.id} and is_canary = ${isCanary(person)}`)
  if (!evidence) throw notFound()
  throw conflict(evidence.withdrawn_at ? 'evidence_withdrawn' : 'file_twice')
}

interface Sealed extends Omit<ReadyFile, 'bytes'> {
  sealed: Buffer
}

/** Opens a file of evidence. Throws 404, and an internal error where the ciphertext isn't what was filed here. */
export async function openFile({ auth, person, work }: AtDoor, evidenceId: string, id: string): Promise<ReadyFile> {
  const [found] = await auth.rows<Sealed>(statement`
    select f.name, f.type, f.sha256, f.sealed from evidence_file f join evidence e on e.id = f.evidence_id
     where f.id = ${id} and e.id = ${evidenceId} and e.is_canary = ${isCanary(person)}`)
  if (!found) throw notFound()
  const { sealed, ...file } = found
  return { ...file, bytes: unseal(work.keys, placeOf(id), sealed) }
}

/** Sends a file of evidence, to be saved. */
export async function sendFile(request: AtDoor & { params: { id: string; file_id: string } }): Promise<Download> {
  const { name, type, bytes } = await openFile(request, request.params.id, request.params.file_id)
  return { name, type, bytes }
}
