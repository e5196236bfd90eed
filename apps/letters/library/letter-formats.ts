import { Type } from 'typebox'
import type { TenantDb } from '../../../foundation/database/tenant-db.ts'
import { DocumentError } from '../../../foundation/documents/document-error.ts'
import { renderLetter } from '../../../foundation/documents/letter.ts'
import type { LetterFormat } from '../../../foundation/documents/letter-format.ts'
import { readLogo } from '../../../foundation/documents/logo.ts'
import { checkTemplate } from '../../../foundation/documents/template.ts'
import { placeholderList } from '../../../foundation/documents/template-fields.ts'
import { type FieldError, invalid, notFound } from '../../../foundation/errors.ts'
import { recordById } from '../../../foundation/list.ts'
import { company } from '../../../foundation/organisation/tables.ts'
import { recordOut, records, recordsOf } from '../../../foundation/records.ts'
import { del, type Download, get, put, type TenantRequest, type Upload } from '../../../foundation/route.ts'
import type { Insert, Row } from '../../../foundation/table.ts'
import type { Language } from '../../../foundation/tenancy/tables.ts'
import { say } from '../../../foundation/words.ts'
import { today } from '../days.ts'
import { misplaced } from '../places.ts'
import { closed, propertiesWithout } from '../schema.ts'
import { sampleLetter } from './format-preview.ts'
import { letterFormat } from './tables.ts'

type Values = Partial<Insert<typeof letterFormat>>
type FormatRow = Row<typeof letterFormat>

const path = '/letter-formats'
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
/** Files come by routes of their own, and bring their names. */
const files = ['logo_name', 'template_name']

const spec = {
  path,
  sort: ['name'],
  filter: ['company_id'],
  input: closed(propertiesWithout(letterFormat.input, ...files)),
  patch: closed(propertiesWithout(letterFormat.patch, ...files), { minProperties: 1 }),
  prepare: async ({ db }: TenantRequest, given: Values) => {
    const wrong = given.company_id ? await misplaced(db, { company_id: given.company_id }) : []
    if (wrong.length > 0) throw invalid(...wrong)
    return given
  },
} as const
const noun = recordsOf(letterFormat, spec)

/** How letters of this format look. A logo that is no picture is left out. */
export function formatOf(row: FormatRow): LetterFormat {
  const type = row.logo ? pictureType(row.logo) : undefined
  return {
    typeface: row.typeface,
    size_pt: row.size_pt,
    margins_mm: { top: row.margin_top, bottom: row.margin_bottom, left: row.margin_left, right: row.margin_right },
    letterhead: row.letterhead,
    letterhead_space_mm: row.letterhead_space,
    ...(row.logo && type && { logo: { type, base64: row.logo.toString('base64') } }),
    logo_width_mm: row.logo_width,
    signatures: row.signatures,
    signature_space_mm: row.signature_space,
    show_page_numbers: row.has_page_numbers,
  }
}

function pictureType(bytes: Buffer): 'png' | 'jpeg' | undefined {
  const start = bytes.toString('hex', 0, 4)
  return start === '89504e47' ? 'png' : start.startsWith('ffd8ff') ? 'jpeg' : undefined
}

const idOf = ({ params }: TenantRequest) => (params as unknown as { id: string }).id

const find = (db: TenantDb, id: string): Promise<FormatRow> =>
  db.one(db.select(letterFormat).selectAll('letter_format').where('letter_format.id', '=', id))

/** Writes what belongs to a file and answers the record. */
async function change(request: TenantRequest, values: Values) {
  const { db } = request
  const id = idOf(request)
  const update = db.update(letterFormat, values).where('letter_format.id', '=', id)
  const [, now] = await db.run(update, recordById(db, letterFormat, id))
  if (!now?.rows[0]) throw notFound()
  return noun.present(request, now.rows[0])
}

/** As people call it, without what file systems refuse. */
const nameOf = ({ name }: Upload, otherwise: string) =>
  (name ?? '')
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '-')
    .trim()
    .slice(-200) || otherwise

/** The sentence comes from where documents are made. */
export const fileError = (
  language: Language,
  group: string,
  code: string,
  values?: FieldError['values'],
  field = 'file',
): FieldError => ({
  field,
  code,
  message: say(language, `documents.${group}.${code}`, values),
})

async function putLogo(request: TenantRequest) {
  const file = request.file as Upload
  try {
    const { bytes } = readLogo(file.bytes)
    return await change(request, { logo: bytes, logo_name: nameOf(file, 'logo') })
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error
    throw invalid(fileError(request.language, 'problems', error.code, error.values))
  }
}

async function putTemplate(request: TenantRequest) {
  const file = request.file as Upload
  const problems = await checkTemplate(file.bytes)
  if (problems.length > 0)
    throw invalid(
      ...problems.map(({ code, values }) =>
        fileError(request.language, 'template_problems', code, values as FieldError['values']),
      ),
    )
  return change(request, { template: file.bytes, template_name: nameOf(file, 'template.docx') })
}

async function sendLogo({ db, ...request }: TenantRequest): Promise<Download> {
  const { logo, logo_name } = await find(db, idOf(request as TenantRequest))
  const type = logo && pictureType(logo)
  if (!logo || !type) throw notFound()
  return { name: logo_name ?? `logo.${type}`, type: `image/${type}`, bytes: logo, inline: true }
}

async function sendTemplate({ db, ...request }: TenantRequest): Promise<Download> {
  const { template, template_name } = await find(db, idOf(request as TenantRequest))
  if (!template) throw notFound()
  return { name: template_name ?? 'template.docx', type: docx, bytes: template }
}

async function preview(request: TenantRequest): Promise<Download> {
  const { db, membership } = request
  const row = await find(db, idOf(request))
  const companies = db.select(company).selectAll('company').orderBy('company.created_at').limit(1)
  const issuer = await db.maybe(row.company_id ? companies.where('company.id', '=', row.company_id) : companies)
  const bytes = await renderLetter(sampleLetter(formatOf(row), issuer, today(membership.time_zone)))
  return { name: `${row.name}.pdf`, type: 'application/pdf', bytes, inline: true }
}

const read = { right: 'letter_format.read', table: letterFormat } as const
const write = { right: 'letter_format.write', table: letterFormat, out: recordOut(letterFormat) } as const
const one = `${path}/:id`
const Placeholder = Type.Object({
  tag: Type.String(),
  kind: Type.String(),
  within: Type.Optional(Type.String()),
  description: Type.String(),
})

export const letterFormatRoutes = [
  ...records(letterFormat, spec),
  put(`${one}/logo`, { ...write, summary: 'Puts a logo, PNG or JPEG, on letters of a format', upload: true }, putLogo),
  get(`${one}/logo`, { ...read, summary: "Sends a format's logo, PNG or JPEG", sends: 'image/png' }, sendLogo),
  del(`${one}/logo`, { ...write, summary: "Takes a format's logo away" }, (request: TenantRequest) =>
    change(request, { logo: null, logo_name: null }),
  ),
  put(`${one}/template`, { ...write, summary: 'Gives a format a Word template', upload: true }, putTemplate),
  get(`${one}/template`, { ...read, summary: "Sends a format's Word template", sends: docx }, sendTemplate),
  del(`${one}/template`, { ...write, summary: "Takes a format's Word template away" }, (request: TenantRequest) =>
    change(request, { template: null, template_name: null }),
  ),
  get(
    `${one}/preview`,
    { ...read, summary: 'Sends a sample letter of a format as PDF', sends: 'application/pdf' },
    preview,
  ),
  get(
    '/letter-template/placeholders',
    {
      right: 'letter_format.read',
      summary: 'Lists what a Word template may name',
      out: Type.Object({ items: Type.Array(Placeholder) }),
    },
    async ({ language }: TenantRequest) => ({
      items: placeholderList.map(({ words, ...each }) => ({ ...each, description: say(language, words) })),
    }),
  ),
]
