import { Type } from 'typebox'
import type { TenantDb } from '../../../foundation/database/tenant-db.ts'
import { conflict } from '../../../foundation/errors.ts'
import { company, department, site, unit } from '../../../foundation/organisation/tables.ts'
import type { GuestRequest } from '../../../foundation/route.ts'
import type { Row } from '../../../foundation/table.ts'
import { compose } from '../composing.ts'
import type { LetterRow } from '../letter-rules.ts'
import { profileWithOwn } from '../library/own-phrases.ts'
import { customField } from '../library/tables.ts'
import { process } from '../process/statuses.ts'
import { handover, letterComment } from '../process/tables.ts'
import { letter } from '../tables.ts'
import { Block } from '../texts.ts'
import { type Access, columns, seen, seesGrades } from './access.ts'

/** A letter in the hands of a guest, and what they may do with it. */
export interface Handed {
  handover: Row<typeof handover>
  access: Access
  now: LetterRow
}

/** What the guest's link leads to. */
export async function handed({ db, guest }: GuestRequest): Promise<Handed> {
  return read(
    db,
    guest.link_id,
    await db.one<LetterRow>(db.select(letter).selectAll('letter').where('letter.id', '=', guest.record_id)),
  )
}

/** Work on the letter that nobody else changes meanwhile. */
export const onHanded =
  <T>(work: (request: GuestRequest, handed: Handed) => Promise<T>) =>
  (request: GuestRequest): Promise<T> =>
    request.db.transaction(async (db) => {
      const { link_id, record_id } = request.guest
      const now = await db.one<LetterRow>(
        db.select(letter).selectAll('letter').where('letter.id', '=', record_id).forUpdate(),
      )
      return work({ ...request, db }, await read(db, link_id, now))
    })

async function read(db: TenantDb, linkId: string, now: LetterRow): Promise<Handed> {
  const row = await db.one<Row<typeof handover>>(
    db.select(handover).selectAll('handover').where('handover.guest_link_id', '=', linkId),
  )
  return { handover: row, access: row.sections as Access, now }
}

/** What was given back can only be read. */
export function refuseFinished({ handover: { finished_at } }: Handed): void {
  if (finished_at) throw conflict('handover_finished')
}

/** Refuses to change what was given back, or is no draft any more. */
export function refuseClosed(given: Handed): void {
  refuseFinished(given)
  if (!process[given.now.status].isOpen) throw conflict('letter_closed')
}

/** Everything that the guest's page shows: what is hidden isn't among it. */
export async function pageOf({ db, guest }: GuestRequest, { handover: given, access, now }: Handed) {
  return {
    // The pipeline leaves away what the guest's page doesn't name.
    handover: { ...given, sender: guest.inviter_name, company: guest.company_name },
    is_open: !given.finished_at && process[now.status].isOpen,
    letter: shown(now, access),
    text: access.text ? await textOf(db, now, access) : null,
    comments: await commentsOf(db, now.id),
    criteria: access.ratings ? (now.choices.criteria ?? null) : null,
    custom_fields: access.further ? await fieldsOf(db) : [],
    places: access.company ? await placesOf(db, now, access.company === 'write') : null,
  }
}

export const shown = (now: LetterRow, access: Access) => ({ version: now.version, ...seen(now, access) })

/** The text as facts and grades make it, also where another one is saved. Which grade a sentence says is a grade. */
export async function textOf(db: TenantDb, material: LetterRow, access: Access) {
  const issuer = await db.one(db.select(company).select('company.name').where('company.id', '=', material.company_id))
  const text = compose(material, issuer.name, await profileWithOwn(db, material.country))
  if (seesGrades(access)) return text
  return {
    ...text,
    blocks: text.blocks.map(({ section, paragraph, text: said }) => ({ section, paragraph, text: said })),
  }
}

/** What this guest said, the oldest first. */
const commentsOf = (db: TenantDb, letterId: string) =>
  db.all(
    db
      .select(letterComment)
      .select(['letter_comment.id', 'letter_comment.text', 'letter_comment.created_at as at'])
      .where('letter_comment.letter_id', '=', letterId)
      .orderBy('letter_comment.created_at')
      .orderBy('letter_comment.id'),
  )

const fieldsOf = (db: TenantDb) =>
  db.all(
    db
      .select(customField)
      .select(['custom_field.key', 'custom_field.label', 'custom_field.kind', 'custom_field.choices'])
      .where('custom_field.record', '=', 'letter')
      .orderBy('custom_field.position')
      .orderBy('custom_field.id'),
  )

const tables = { company_id: company, site_id: site, department_id: department, unit_id: unit }

/** What the places of the letter are called; those that could be chosen instead, where they may be. */
async function placesOf(db: TenantDb, now: LetterRow, all: boolean) {
  const entries = Object.entries(tables) as [keyof typeof tables, (typeof tables)['site_id']][]
  const found = await db.run(
    ...entries.map(([key, table]) => {
      const rows = db
        .select(table)
        .selectAll()
        .orderBy(`${table.name}.sort_name` as 'site.name')
      return all ? rows : rows.where(`${table.name}.id` as 'site.id', '=', now[key])
    }),
  )
  return Object.fromEntries(
    entries.map(([key], i) => [
      key,
      (found[i]?.rows ?? []).map(({ id, name, company_id }) => ({ id, name, ...(company_id ? { company_id } : {}) })),
    ]),
  )
}

const Text = Type.Union([Type.String(), Type.Null()])
const optional = (schema: Record<string, unknown>) => Type.Optional(schema as never)
const Letter = Type.Object({
  version: Type.Integer(),
  ...Object.fromEntries(columns.map((column) => [column, optional(letter.columns[column].schema as never)])),
})
const Place = Type.Object({ id: Type.String(), name: Type.String(), company_id: Type.Optional(Type.String()) })
const { sections, wants } = handover.columns
export const TextOut = Type.Object({ heading: Type.String(), blocks: Type.Array(Block), body: Type.String() })
const { key, label, kind, choices } = customField.columns

export const Page = Type.Object({
  handover: Type.Object({
    name: Type.String(),
    sender: Text,
    company: Type.String(),
    message: Text,
    due_on: Text,
    expires_at: Type.String(),
    wants: wants.schema,
    sections: sections.schema,
    may_download: Type.Boolean(),
    finished_at: Text,
    answer: Text,
  }),
  is_open: Type.Boolean(),
  letter: Letter,
  text: Type.Union([TextOut, Type.Null()]),
  comments: Type.Array(Type.Object({ id: Type.String(), text: Type.String(), at: Type.String() })),
  criteria: Type.Union([Type.Array(Type.String()), Type.Null()]),
  custom_fields: Type.Array(
    Type.Object({ key: key.schema, label: label.schema, kind: kind.schema, choices: choices.schema }),
  ),
  places: Type.Union([
    Type.Object(Object.fromEntries(Object.keys(tables).map((field) => [field, Type.Array(Place)]))),
    Type.Null(),
  ]),
})
