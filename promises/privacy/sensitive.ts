import { statement } from '../../foundation/database/logins.ts'
import type { Live } from '../../foundation/promises/live.ts'
import { must } from '../../foundation/promises/promise.ts'

/** Every column of the database, every member of what the API takes or answers, as `place.name`. */
export async function allFields(live: Live): Promise<string[]> {
  const columns = await live.auth.rows<{ name: string }>(statement`
    select n.nspname || '.' || c.relname || '.' || a.attname as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where n.nspname in ('app', 'auth', 'public') and c.relkind in ('r', 'p', 'v', 'm')`)
  const { json } = await live.http('GET', '/api/openapi.json')
  const members = new Set<string>()
  membersOf(json, (name) => members.add(`api.${name}`))
  must(columns.length > 50 && members.size > 50, 'The fields of the software could not be looked at.')
  return [...columns.map(({ name }) => name), ...members]
}

function membersOf(schema: unknown, found: (name: string) => void): void {
  if (schema === null || typeof schema !== 'object') return
  const { properties } = schema as { properties?: Record<string, unknown> }
  if (properties && typeof properties === 'object') for (const name of Object.keys(properties)) found(name)
  for (const inner of Object.values(schema)) membersOf(inner, found)
}

/** `cardNumber` as `card_number`. */
const snake = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase()

/** The fields whose name has one of these words; words are parts of a name between underscores. */
export const naming = (fields: string[], words: readonly string[]): string[] =>
  fields.filter((field) => {
    const name = `_${snake(field.slice(field.lastIndexOf('.') + 1))}_`
    return words.some((word) => name.includes(`_${word}_`))
  })
