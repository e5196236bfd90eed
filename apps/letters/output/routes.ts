import { Type } from 'typebox'
import { DocumentError } from '../../../foundation/documents/document-error.ts'
import { renderDocx } from '../../../foundation/documents/docx.ts'
import { type LetterDocument, renderLetter } from '../../../foundation/documents/letter.ts'
import { invalid } from '../../../foundation/errors.ts'
import { type Download, get, type TenantRequest } from '../../../foundation/route.ts'
import { today } from '../days.ts'
import type { LetterRow } from '../letter-rules.ts'
import { fileError } from '../library/letter-formats.ts'
import { closed } from '../schema.ts'
import { letter } from '../tables.ts'
import { archiveRoutes } from './archive.ts'
import { documentsOf, fileName } from './document.ts'
import { fromTemplate } from './template.ts'

const pdf = 'application/pdf'
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const Query = closed({ preview: Type.Optional(Type.Boolean()) })

const stored = ({ db, params }: TenantRequest) => {
  const { id } = params as unknown as { id: string }
  return db.one<LetterRow>(db.select(letter).selectAll('letter').where('letter.id', '=', id))
}

type Reader = Pick<TenantRequest, 'db' | 'language'>

/** A letter as PDF/A, for whoever may see it. */
export async function pdfOf(reader: Reader, row: LetterRow, now: string): Promise<Download> {
  const [document] = await documentsOf(reader.db, [row], now)
  const bytes = await made(reader, () => renderLetter(document as LetterDocument))
  return { name: fileName(row, 'pdf'), type: pdf, bytes }
}

async function sendPdf(request: TenantRequest): Promise<Download> {
  const { preview } = request.query as unknown as { preview?: boolean }
  const sent = await pdfOf(request, await stored(request), today(request.membership.time_zone))
  return { ...sent, inline: preview === true }
}

/** By the format's own template where it has one. */
async function sendDocx(request: TenantRequest): Promise<Download> {
  const row = await stored(request)
  const [document] = await documentsOf(request.db, [row], today(request.membership.time_zone))
  const bytes = await made(
    request,
    async () =>
      (await fromTemplate(request.db, row, document as LetterDocument)) ?? renderDocx(document as LetterDocument),
  )
  return { name: fileName(row, 'docx'), type: docx, bytes }
}

/** What of the format a document can't be made from is said in the reader's language. */
async function made({ language }: Reader, work: () => Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error
    throw invalid(fileError(language, 'problems', error.code, error.values, 'format_id'))
  }
}

export const documentRoutes = [
  ...archiveRoutes,
  get(
    '/letters/:id/pdf',
    { right: 'letter.read', summary: 'Sends a letter as PDF/A', query: Query, sends: pdf, table: letter },
    sendPdf,
  ),
  get(
    '/letters/:id/docx',
    { right: 'letter.read', summary: 'Sends a letter as a Word document', sends: docx, table: letter },
    sendDocx,
  ),
]
