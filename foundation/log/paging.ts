import { Type } from 'typebox'
import { invalidField } from '../errors.ts'

const PAGE = 50

/** What each log can be asked for: days of the company's calendar, both included, and the place to go on from. */
export const period = {
  from: Type.Optional(Type.String({ format: 'date' })),
  to: Type.Optional(Type.String({ format: 'date' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: PAGE })),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
}

const CURSOR = /^(\d{4}-\d\d-\d\dT[\d:.]{8,15}Z) ([0-9a-f-]{36})$/

/** The entry after which a page begins. Throws `cursor`. */
export function place(cursor: string | undefined): { at: string | null; id: string | null } {
  if (cursor === undefined) return { at: null, id: null }
  const match = CURSOR.exec(Buffer.from(cursor, 'base64url').toString())
  if (!match) throw invalidField('cursor', 'cursor')
  return { at: match[1] as string, id: match[2] as string }
}

/** One page of rows that were read with one more than `limit`. */
export function paged<R extends { at: string; id: string }>(rows: R[], limit = PAGE): { items: R[]; next: string | null } {
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  return { items, next: last ? Buffer.from(`${last.at} ${last.id}`).toString('base64url') : null }
}
