import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import type { TSchema } from 'typebox'
import { uuid } from '../uuid.ts'

/** What is read of a JSON schema here. */
export interface Schema {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  patternProperties?: Record<string, Schema>
  minProperties?: number
  items?: Schema
  minItems?: number
  minimum?: number
  minLength?: number
  maxLength?: number
  pattern?: string
  format?: string
}

let made = 0
/** Differs with each call: for columns that must be unique. */
const nth = () => (++made).toString(36)

/** What a property is, where its schema alone can't say it: a reference wants a row that is there. */
export type Known = (key: string) => unknown

/**
 * A value that a schema accepts, new with each call. `full` fills in what is optional too. What can't be derived fails
 * `isValid` and must not be used.
 */
export function sample(schema: TSchema | Schema, full = false, known: Known = () => undefined): unknown {
  const { const: constant, enum: choices, anyOf, type, ...more } = schema as Schema
  if (constant !== undefined) return constant
  if (choices) return choices[0]
  if (anyOf) return sample(anyOf.find((part) => part.type !== 'null') ?? { type: 'null' }, full, known)
  switch (type) {
    case 'string':
      return textOf(more)
    case 'integer':
    case 'number':
      return more.minimum ?? 1
    case 'boolean':
      return false
    case 'array':
      return Array.from({ length: Math.max(more.minItems ?? 0, full ? 1 : 0) }, () =>
        sample(more.items ?? {}, full, known),
      )
    case 'object':
      return objectOf(more, full, known)
    case 'null':
      return null
    default:
      return {}
  }
}

function objectOf(
  { properties = {}, required = [], minProperties = 0, patternProperties }: Schema,
  full: boolean,
  known: Known,
) {
  const keys = Object.keys(properties)
  const chosen = full ? keys : [...new Set([...required, ...keys.slice(0, minProperties)])]
  const days = daysOf(properties)
  const entries = chosen.map(
    (key) => [key, known(key) ?? days[key] ?? sample(properties[key] as Schema, full, known)] as const,
  )
  const named = full ? Object.entries(patternProperties ?? {}).slice(0, 1) : []
  return Object.fromEntries([
    ...entries,
    ...named.map(([pattern, of]) => [matching(pattern), sample(of, full, known)] as const),
  ])
}

/** Days in the order in which they are declared, 100 apart, the last one today: people declare them as they follow. */
export function daysOf(properties: Record<string, Schema>): Record<string, string> {
  const isDay = ({ format, anyOf = [] }: Schema) => format === 'date' || anyOf.some((part) => part.format === 'date')
  const keys = Object.keys(properties).filter((key) => isDay(properties[key] as Schema))
  return Object.fromEntries(keys.map((key, i) => [key, day((keys.length - 1 - i) * 100)]))
}

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)

function textOf({ format, pattern, minLength = 0, maxLength = 40 }: Schema): string {
  if (pattern) return matching(pattern)
  switch (format) {
    case 'uuid':
      return uuid()
    case 'date':
      return day(0)
    case 'date-time':
      return new Date().toISOString()
    case 'email':
      return `sample-${nth()}@example.com`
    default:
      return `${nth()} sample`.slice(0, maxLength).padEnd(minLength, 'x')
  }
}

/** A text that a plain regular expression matches: literals, classes and groups, repeated as seldom as allowed. */
export function matching(pattern: string): string {
  let at = 0
  const alternatives = (): string => {
    let first: string | undefined
    let text = ''
    for (; at < pattern.length && pattern[at] !== ')'; ) {
      if (pattern[at] === '|') {
        first ??= text
        text = ''
        at++
      } else text += repeated()
    }
    at++
    return first ?? text
  }
  const repeated = (): string => {
    const one = atom()
    const [found, least] = /^(?:\{(\d+)(?:,\d*)?\}|[*+?])\??/.exec(pattern.slice(at)) ?? []
    at += found?.length ?? 0
    return one.repeat(least ? Number(least) : found && !found.startsWith('+') ? 0 : 1)
  }
  const atom = (): string => {
    const character = pattern[at++] as string
    if (character === '(') {
      if (pattern.startsWith('?:', at)) at += 2
      return alternatives()
    }
    if (character === '[') {
      const end = pattern.indexOf(']', at)
      const inside = pattern.slice(at, end)
      at = end + 1
      return inside.startsWith('\\') ? escaped(inside[1] as string) : (inside[0] as string)
    }
    if (character === '\\') return escaped(pattern[at++] as string)
    return character === '^' || character === '$' ? '' : character === '.' ? 'x' : character
  }
  return alternatives()
}

const escaped = (character: string) => ({ d: '0', w: 'a', s: ' ' })[character] ?? character

const options = { allErrors: true, strict: false } as const
const forJson = addFormats.default(new Ajv(options))
const forText = addFormats.default(new Ajv({ ...options, coerceTypes: 'array' }))
const compiled = new Map<unknown, ValidateFunction>()

/** Whether JSON input, or the text of a query, is as the schema says; its own validator, apart from the server's. */
export function isValid(schema: TSchema | Schema, value: unknown, as: 'json' | 'text' = 'json'): boolean {
  const validate = compiled.get(schema) ?? (as === 'json' ? forJson : forText).compile(schema as object)
  compiled.set(schema, validate)
  return validate(structuredClone(value)) === true
}

const longest = ({ maxLength = 1000, anyOf = [] }: Schema): number =>
  Math.max(maxLength, ...anyOf.map((part) => part.maxLength ?? 0))
const tooLong = (schema: Schema) => 'x'.repeat(longest(schema) + 1)
const strange = [null, true, -1.5, 1e300, '', [], [{}], {}, { surplus: 1 }].map((value) => () => value)

/**
 * Bodies that a schema refuses, with the fields that must be named in the answer: each strange value in all properties
 * at once that don't allow it, and each required property left out.
 */
export function refusedBodies(schema: TSchema, valid: object): { body: unknown; fields: string[] }[] {
  const { properties = {}, required = [] } = schema as Schema
  const wrong = [...strange, tooLong].map((make) => {
    const values = Object.entries(properties).map(([key, property]) => [key, make(property)] as const)
    const refused = values.filter(([key, value]) => !isValid(properties[key] as Schema, value))
    return { body: { ...valid, ...Object.fromEntries(refused) }, fields: refused.map(([key]) => key) }
  })
  const incomplete = required.map((key) => ({
    body: Object.fromEntries(Object.entries(valid).filter(([name]) => name !== key)),
    fields: [key],
  }))
  return [...wrong, ...incomplete].filter(({ fields }) => fields.length > 0)
}

const HOSTILE: Record<string, string[]> = {
  uuid: ['urn:uuid:00000000-0000-7000-8000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  date: ['0000-01-01', '0001-01-01', '9999-12-31'],
  'date-time': ['0000-01-01T00:00:00Z', '2024-12-31T23:59:60Z', '9999-12-31T23:59:59.999999999-23:59'],
}
const HOSTILE_TEXT = ['\u0000', 'a\u0000b', '\ud800x', "'; drop table x; --", '\u202e%_\\']

/** Values that a schema accepts and that are known to upset what lies behind it. */
export function hostile(schema: Schema): unknown[] {
  const { anyOf, enum: choices, type, format, properties = {}, patternProperties = {}, items } = schema
  const inside = [
    ...(anyOf ?? []).flatMap(hostile),
    ...Object.entries(properties).flatMap(([key, of]) => hostile(of).map((value) => ({ [key]: value }))),
    ...Object.entries(patternProperties).flatMap(([key, of]) =>
      hostile(of).map((value) => ({ [matching(key)]: value })),
    ),
    ...(items ? hostile(items).map((value) => [value]) : []),
  ]
  if (choices || !type) return type || choices || anyOf ? inside : HOSTILE_TEXT.slice(1, 3)
  const own = type === 'string' ? (HOSTILE[format ?? ''] ?? HOSTILE_TEXT) : []
  return [...own, ...inside].filter((value) => isValid(schema, value))
}
