const SURROGATE = /\p{Surrogate}/u

/**
 * JSON in its one canonical form: RFC 8785. Members are sorted by UTF-16 code units, numbers and strings are written as
 * ECMAScript does. Throws on what I-JSON doesn't know: not finite numbers, lone surrogates, functions.
 */
export function canonicalize(value: unknown): string {
  if (typeof value === 'string') {
    const text = JSON.stringify(value)
    // ECMAScript writes lone surrogates, and nothing else, as \\ud….
    if (text.includes('\\ud') && SURROGATE.test(value)) throw new Error('A lone surrogate has no canonical form.')
    return text
  }
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${value} has no canonical form.`)
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map(canonicalize).join()}]`
  if (typeof value !== 'object') throw new Error(`A ${typeof value} has no canonical form.`)
  const object = value as Record<string, unknown>
  let members = ''
  for (const key of Object.keys(object).sort())
    if (object[key] !== undefined) members += `${members && ','}${canonicalize(key)}:${canonicalize(object[key])}`
  return `{${members}}`
}
