import { createHash } from 'node:crypto'
import { request as httpRequest } from 'node:http'

export interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
  bytes: Buffer
  /** The JSON of the answer, or undefined. */
  json: unknown
  /** What it set, as a Cookie header. */
  cookie: string
  /** From the first byte sent to the last one received. */
  milliseconds: number
}

export interface Sent {
  body?: unknown
  /** The body as it stands, for malformed ones and forms. */
  raw?: string
  /** In place of a browser's own; an empty one is not sent. */
  headers?: Record<string, string>
  cookie?: string
  /** Which of the check's addresses sends. Each has limits of its own. */
  from?: number
}

/** How requests reach the server: directly, naming the public address as a browser would. */
export interface Wire {
  url: string
  /** The public address, for Host and Origin. */
  address: string
  /** Makes the addresses of this check differ from those of others. */
  name: string
}

const PATIENCE = 20_000

/** One request, answered however the server answers it. */
export function send(wire: Wire, method: string, path: string, sent: Sent = {}): Promise<Answer> {
  const { body, raw, headers = {}, cookie, from = 0 } = sent
  const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body))
  const localAddress = loopback(wire, from)
  const began = performance.now()
  const all = {
    host: new URL(wire.address).host,
    ...(method !== 'GET' && { origin: wire.address }),
    ...(payload !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
    ...(cookie && { cookie }),
    ...headers,
  }
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      `${wire.url}${path}`,
      {
        method,
        ...(localAddress && { localAddress }),
        headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')),
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve(answer(response.statusCode ?? 0, response.headers, Buffer.concat(chunks), performance.now() - began)),
        )
      },
    )
    request.setTimeout(PATIENCE, () => request.destroy(new Error('The server did not answer within 20 seconds.')))
    request.on('error', reject)
    request.end(payload)
  })
}

/** An address of the loopback network for each check, so that they don't share one limit; Linux allows all of them. */
export function loopback({ url, name }: Wire, from: number): string | undefined {
  if (process.platform !== 'linux' || !['127.0.0.1', 'localhost'].includes(new URL(url).hostname)) return undefined
  const [a = 1, b = 1, c = 1] = createHash('sha256').update(`${name} ${from}`).digest()
  return `127.${(a % 250) + 1}.${b}.${(c % 250) + 2}`
}

function answer(status: number, headers: Answer['headers'], bytes: Buffer, milliseconds: number): Answer {
  const text = bytes.toString()
  const isJson = String(headers['content-type']).includes('json')
  const cookies = ([] as string[]).concat(headers['set-cookie'] ?? [])
  return {
    status,
    headers,
    text,
    bytes,
    json: isJson && text ? JSON.parse(text) : undefined,
    cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; '),
    milliseconds,
  }
}

/** The code of a problem document. */
export const codeOf = ({ json }: Answer): string | undefined => (json as { code?: string } | undefined)?.code

/** What a problem document says of a field. */
export const fieldCode = ({ json }: Answer, field: string): string | undefined =>
  (json as { errors?: { field: string; code: string }[] } | undefined)?.errors?.find((error) => error.field === field)
    ?.code

/** The rows of a list. */
export const itemsOf = ({ json }: Answer): Record<string, unknown>[] =>
  (json as { items?: Record<string, unknown>[] } | undefined)?.items ?? []

const MOVING = ['date', 'keep-alive', 'connection', 'content-length']

/** What somebody can tell answers apart by: status, headers and text without the request's own name. */
export function essence({ status, headers, text, json }: Answer): string {
  const { request_id: _, ...rest } = (json ?? {}) as Record<string, unknown>
  const stable = Object.entries(headers)
    .filter(([name]) => !MOVING.includes(name))
    .sort(([one], [other]) => one.localeCompare(other))
  return JSON.stringify([status, stable, json ? rest : text])
}

/** The statuses of several answers, the lowest first. */
export const statusesOf = (answers: Answer[]): string =>
  answers
    .map(({ status }) => status)
    .sort((one, other) => one - other)
    .join()

/** The code of the error with which the work was refused, or undefined if it was done. */
export const refusalOf = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: { code?: string; message: string }) => error.code ?? error.message,
  )
