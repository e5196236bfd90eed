/**
 * Whether PostgreSQL can store every text in a JSON document: it has neither NUL nor half of a surrogate pair, which
 * JSON may spell as `\u0000` and `\ud800` (RFC 8259, 8.2).
 */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && !/\p{Surrogate}/u.test(value)
  if (value === null || typeof value !== 'object') return true
  return Object.entries(value).every(([key, member]) => isStorable(key) && isStorable(member))
}
