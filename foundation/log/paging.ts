import { Type } from 'typebox'
import { invalidField } from '../errors.ts'

const PAGE = 50

/** PostgreSQL knows no year 0. */
const day = Type.String({ format: 'date', pattern: '^(?!0000)' })

/** What each log can be asked for: days of the company's calendar, both included, and the place to go on from. */
export const period = {
  from: Type.Optional(day),
  to: Type.Optional(day),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: PAGE })),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
}

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** The entry after which a page begins. Throws `cursor`. */
export function place(cursor: string | undefined): { at: string | null; id: string | null } {
  if (cursor === undefined) return { at: null, id: null }
  const match = CURSOR.exec(Buffer.from(cursor, 'base64url').toString())
  if (!match || !isMoment(match[1] as string)) throw invalidField('cursor', 'cursor')
  return { at: match[1] as string, id: match[2] as string }
}

/** Whether the calendar has that day and the day that time. */
function isMoment(text: string) {
  const moment = new Date(text)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text.slice(0, 19))
}

/** One page of rows that were read with one more than `limit`. */
export function paged<R extends { at: string; id: string }>(
  rows: R[],
  limit = PAGE,
): { items: R[]; next: string | null } {
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  return { items, next: last ? Buffer.from(`${last.at} ${last.id}`).toString('base64url') : null }
}
