import type { Route } from '../route.ts'
import type { Somebody } from '../testing/cast.ts'
import type { Answer, TestInstallation } from '../testing/installation.ts'
import { uuid } from '../uuid.ts'
import { isValid, sample, type Schema } from './samples.ts'
import type { Premises } from './stage.ts'

/** What differs from a plain call. */
export interface Twist {
  /** Stands for the record in the path. */
  id?: string
  body?: unknown
  query?: Record<string, string>
  headers?: Record<string, string>
  /** Of a route for guests: the secrets of another link, or none. */
  secrets?: string | null
}

let calls = 0
/** Each call comes from an address of its own, so that no limit per address is met. */
const address = () => `10.${(++calls >> 16) & 255}.${(calls >> 8) & 255}.${calls & 255}`

/** Calls a route as somebody, as nobody or as a guest, with the given body and what its path needs. */
export async function call(
  at: TestInstallation,
  somebody: Somebody | undefined,
  route: Route,
  premises: Premises,
  { id, body, query = {}, headers = {}, secrets }: Twist = {},
): Promise<Answer> {
  const guest = route.right === 'guest' && secrets === undefined ? (await premises.guest(route)).secrets : secrets
  const parameters = new URLSearchParams({ ...(await neededQuery(route, premises)), ...query }).toString()
  return at.request(route.method, `/api/v1${await pathOf(route, premises, id)}${parameters && `?${parameters}`}`, {
    ...(somebody && { cookie: somebody.cookie }),
    headers: { 'x-forwarded-for': address(), ...(guest && { 'attest-guest': guest }), ...headers },
    ...(body !== undefined && { body }),
  })
}

/** The names in a route's path. */
export const parametersOf = (route: Route): string[] =>
  [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name as string)

/** Whether its path names a record of its table. */
export const namesRecord = (route: Route): boolean => route.table !== undefined && parametersOf(route).includes('id')

/** The path with a record of the premises in place of `:id`, and rows or fresh values for the rest. */
async function pathOf(route: Route, premises: Premises, id?: string): Promise<string> {
  let path = route.path
  for (const name of parametersOf(route)) {
    const schema = (route.params as Schema | undefined)?.properties?.[name] ?? { type: 'string', format: 'uuid' }
    const own = name === 'id' && (id ?? (route.table && (await premises.row(route.table))))
    path = path.replace(
      `:${name}`,
      encodeURIComponent(String(own || ((await rowNamed(route, premises, name)) ?? sample(schema)))),
    )
  }
  return path
}

async function neededQuery(route: Route, premises: Premises): Promise<Record<string, string>> {
  const { properties = {}, required = [] } = (route.query ?? {}) as Schema
  const needed = await Promise.all(
    required.map(
      async (key) =>
        [key, String((await rowNamed(route, premises, key)) ?? sample(properties[key] as Schema))] as const,
    ),
  )
  return Object.fromEntries(needed)
}

/** A row for a property that is a reference of the route's table, or is called like a table: `company_id`. */
async function rowNamed(route: Route, premises: Premises, key: string): Promise<string | undefined> {
  const reference = route.table?.columns[key]?.references
  return reference ? premises.row(reference) : premises.rowCalled(key)
}

/** Bodies that the route's declaration accepts, the fullest first; none where they can't be derived. */
export async function bodiesOf(route: Route, premises: Premises): Promise<(object | FormData | undefined)[]> {
  if (route.upload) return [upload()]
  const schema = route.in as Schema | undefined
  if (!schema) return [undefined]
  const rows = new Map<string, string | undefined>()
  for (const key of Object.keys(schema.properties ?? {})) rows.set(key, await rowNamed(route, premises, key))
  const known = (key: string) => {
    const [row, property] = [rows.get(key), schema.properties?.[key] as Schema]
    return [row, [row]].find((value) => row && isValid(property, value))
  }
  const bodies = [sample(schema, true, known), sample(schema, false, known)] as object[]
  return bodies.filter((body) => isValid(schema, body))
}

function upload(): FormData {
  const form = new FormData()
  form.set('file', new Blob(['name\nsample\n'], { type: 'text/csv' }), 'sample.csv')
  return form
}

/** An identifier that never was one of a record. */
export const nobodysId = () => uuid()

/** What an answer says, apart from the name of the request. */
export const said = ({ status, body }: Answer) =>
  body !== null && typeof body === 'object' ? { status, body: { ...body, request_id: undefined } } : { status, body }

/** Members of an answer that its declaration doesn't name. */
export function undeclared(answer: unknown, schema: Schema, place = ''): string[] {
  if (Array.isArray(answer))
    return schema.items ? answer.flatMap((item) => undeclared(item, schema.items as Schema, place)) : []
  if (answer === null || typeof answer !== 'object') return []
  if (schema.anyOf) {
    const found = schema.anyOf.map((part) => undeclared(answer, part, place))
    return found.find((list) => list.length === 0) ?? found[0] ?? []
  }
  if (!schema.properties) return []
  const { properties, patternProperties = {}, additionalProperties } = schema
  return Object.entries(answer).flatMap(([key, value]) => {
    const of =
      properties[key] ?? Object.entries(patternProperties).find(([pattern]) => new RegExp(pattern).test(key))?.[1]
    if (of) return undeclared(value, of, `${place}.${key}`)
    return additionalProperties === true || typeof additionalProperties === 'object' ? [] : [`${place}.${key}`]
  })
}
