import type { FastifyError } from 'fastify'
import { conflict, type FieldError, forbidden, invalid, invalidField, Refusal, tooMany } from './errors.ts'

interface DatabaseError extends Error {
  code?: string
  detail?: string
}

/** What PostgreSQL refuses, in the caller's terms; everything else stays internal. */
const database: Record<string, (error: DatabaseError) => Refusal> = {
  '23505': () => conflict('duplicate'),
  '23503': ({ detail }) => {
    const column = /\(tenant_id, (\w+)\)=/.exec(detail ?? '')?.[1]
    return detail?.includes('is not present') && column ? invalidField(column, 'reference') : conflict('in_use')
  },
  '25006': () => forbidden('contract_ended'),
  '40001': () => conflict('busy'),
  '40P01': () => conflict('busy'),
  '22021': () => new Refusal('invalid', 'malformed'),
  '57014': () => new Refusal('unavailable', 'unavailable'),
  '57P01': () => new Refusal('unavailable', 'unavailable'),
  '57P03': () => new Refusal('unavailable', 'unavailable'),
  '53300': () => new Refusal('unavailable', 'unavailable'),
  ECONNREFUSED: () => new Refusal('unavailable', 'unavailable'),
  ECONNRESET: () => new Refusal('unavailable', 'unavailable'),
  ENOENT: () => new Refusal('unavailable', 'unavailable'),
}

interface SchemaError {
  keyword: string
  instancePath: string
  params: Record<string, unknown>
  parentSchema?: { anyOf?: { const?: unknown }[]; enum?: unknown[] }
}

/** Any error as a refusal that may be shown. No text of a library, of SQL or of a stack gets through here. */
export function refusalOf(error: FastifyError | Error): Refusal {
  if (error instanceof Refusal) return error
  const { code, statusCode, validation } = error as FastifyError & { validation?: SchemaError[] }
  if (validation) return invalid(...fieldErrors(validation as SchemaError[]))
  const translate = code ? database[code] : undefined
  if (translate) return translate(error as DatabaseError)
  if (/timeout exceeded when trying to connect|Connection terminated/.test(error.message))
    return new Refusal('unavailable', 'unavailable')
  if (statusCode === 413) return new Refusal('too_large', 'too_large')
  if (statusCode === 415) return new Refusal('invalid', 'media_type')
  if (statusCode === 429) return tooMany(60)
  if (statusCode && statusCode >= 400 && statusCode < 500) return new Refusal('invalid', 'malformed')
  return new Refusal('internal', 'internal')
}

function fieldErrors(errors: SchemaError[]): FieldError[] {
  const found = new Map<string, FieldError>()
  for (const error of errors) {
    const field = fieldOf(error)
    // The parts of a union fail one by one; the union's own error says it for all.
    const known = found.get(field)
    const next = { field, ...meaning(error) }
    if (!known || next.code === 'choice' || known.code === 'type') found.set(field, next)
  }
  return [...found.values()]
}

function fieldOf({ instancePath, params }: SchemaError): string {
  const path = instancePath.slice(1).replaceAll('/', '.')
  const own = (params.missingProperty ?? params.additionalProperty) as string | undefined
  return [path, own].filter(Boolean).join('.').slice(0, 200)
}

function meaning({ keyword, params, parentSchema }: SchemaError): Omit<FieldError, 'field'> {
  const limit = params.limit as number
  switch (keyword) {
    case 'required':
      return { code: 'required' }
    case 'additionalProperties':
      return { code: 'surplus' }
    case 'minLength':
      return limit === 1 ? { code: 'empty' } : { code: 'too_short', values: { min: limit } }
    case 'maxLength':
      return { code: 'too_long', values: { max: limit } }
    case 'minimum':
      return { code: 'too_small', values: { min: limit } }
    case 'maximum':
      return { code: 'too_big', values: { max: limit } }
    case 'maxItems':
      return { code: 'too_many', values: { max: limit } }
    case 'uniqueItems':
      return { code: 'repeated' }
    case 'pattern':
      return { code: 'pattern' }
    case 'format':
      return { code: ['date', 'email', 'uuid'].includes(params.format as string) ? (params.format as string) : 'type' }
    case 'enum':
    case 'anyOf':
    case 'const':
      return choices(parentSchema)
    default:
      return { code: 'type' }
  }
}

function choices(schema: SchemaError['parentSchema']): Omit<FieldError, 'field'> {
  const values = schema?.enum ?? schema?.anyOf?.map((part) => part.const).filter((value) => value !== undefined) ?? []
  return values.length > 0 ? { code: 'choice', values: { choices: values.join(', ') } } : { code: 'type' }
}
