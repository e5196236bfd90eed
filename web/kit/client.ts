/** Values of a query string. An array repeats its key; null, undefined and '' are left out. */
export type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>

type FieldError = { field: string; code: string; message: string }

/** What somebody else changed meanwhile: answer 412. */
export type Change = { field: string; before: unknown; after: unknown; by: string | null; at: string }

/** An error answer of the server (RFC 9457), or `offline` (status 0) when there was no answer. */
export class Problem extends Error {
  readonly code: string
  readonly status: number
  readonly errors: FieldError[]
  readonly requestId: string | undefined
  readonly current: unknown
  readonly changes: Change[]
  /** Seconds to wait, from `Retry-After`. */
  readonly retryAfter: number | undefined

  constructor(status: number, body: Partial<ProblemBody>, retryAfter?: number) {
    super(body.detail ?? body.title ?? '')
    this.name = 'Problem'
    this.status = status
    this.code = body.code ?? (status === 0 ? 'offline' : 'internal')
    this.errors = body.errors ?? []
    this.requestId = body.request_id
    this.current = body.current
    this.changes = body.changes ?? []
    this.retryAfter = retryAfter
  }
}

type ProblemBody = {
  title: string
  detail: string
  code: string
  request_id: string
  errors: FieldError[]
  current: unknown
  changes: Change[]
}

type RequestOptions = {
  query?: Query | undefined
  body?: unknown
  /** The version of the record that the change builds on. */
  ifMatch?: number | undefined
  /** Makes repeating the same creation harmless. */
  idempotencyKey?: string | undefined
  signal?: AbortSignal | undefined
  /** Never asks to sign in again: for requests that answer the question whether somebody is signed in. */
  quiet?: boolean | undefined
  /** The secrets of a guest's link: they take the place of session and tenant. */
  guest?: string | undefined
}

type Settings = {
  base: string
  tenant: () => string | undefined
  language: () => string
  /** Resolves when the person has signed in again; rejects when not. */
  signInAgain: (() => Promise<void>) | undefined
}

const settings: Settings = {
  base: '/api/v1',
  tenant: () => undefined,
  language: () => 'en',
  signInAgain: undefined,
}
let signingIn: Promise<void> | undefined

/** Tells the client where the server, the tenant, the language and the sign-in dialog are. Called by the shell. */
export function configureClient(changes: Partial<Settings>): void {
  Object.assign(settings, changes)
}

/** One request below `/api/v1`, answered as JSON; undefined where the answer is empty. Throws `Problem`. */
export async function request<T>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
  const text = await (await send(method, path, options)).text()
  return (text === '' ? undefined : JSON.parse(text)) as T
}

export const get = <T>(path: string, query?: Query, options?: RequestOptions) =>
  request<T>('GET', path, { ...options, query })
export const post = <T = void>(path: string, body?: unknown, options?: RequestOptions) =>
  request<T>('POST', path, { ...options, body })
export const patch = <T = void>(path: string, body: unknown, options?: RequestOptions) =>
  request<T>('PATCH', path, { ...options, body })
export const put = <T = void>(path: string, body?: unknown, options?: RequestOptions) =>
  request<T>('PUT', path, { ...options, body })
export const del = <T = void>(path: string, options?: RequestOptions) => request<T>('DELETE', path, options)

type NamedFile = { blob: Blob; name: string }

/** A file of the server with the name that the server gave it. Throws `Problem`. */
export const getFile = (path: string, query?: Query, options?: RequestOptions): Promise<NamedFile> =>
  file('GET', path, { ...options, query })

/** A file that is made from what is sent. Throws `Problem`, or what `signal` was aborted with. */
export const postFile = (path: string, body: unknown, signal?: AbortSignal): Promise<NamedFile> =>
  file('POST', path, { body, signal })

async function file(method: string, path: string, options: RequestOptions): Promise<NamedFile> {
  const response = await send(method, path, options)
  const blob = await response.blob().catch((error: unknown) => {
    throw options.signal?.aborted ? error : new Problem(0, {})
  })
  return { blob, name: fileName(response.headers.get('content-disposition')) }
}

/** Fetches a file and hands it to the browser's downloads. Throws `Problem`. */
export const download = async (path: string, query?: Query, options?: RequestOptions): Promise<void> =>
  saveFile(await getFile(path, query, options))

/** Hands a file to the browser's downloads. */
export function saveFile({ blob, name }: NamedFile): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/**
 * Shows a file in a window that was opened at the click itself, since browsers keep later ones away; where none could be
 * opened, it is downloaded. Throws `Problem`, and closes the window then.
 */
export async function showFile(path: string, view: Window | null, query?: Query): Promise<void> {
  if (!view) return download(path, query)
  try {
    const { blob } = await getFile(path, query)
    const address = URL.createObjectURL(blob)
    view.location.replace(address)
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
  } catch (error) {
    view.close()
    throw error
  }
}

/** A random key (128 bit). Unlike `crypto.randomUUID` it also exists on pages without TLS. */
export const randomKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The query string of a query, with its question mark, or ''. */
export function queryString(query: Query = {}): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== '') params.append(key, String(one))
    }
  }
  return params.size ? `?${params}` : ''
}

async function send(method: string, path: string, options: RequestOptions): Promise<Response> {
  const response = await attempt(method, path, options)
  if (response.ok) return response
  const problem = await readProblem(response)
  const isSession = !options.quiet && options.guest === undefined
  if (problem.code !== 'unauthenticated' || !isSession || !settings.signInAgain) throw problem
  signingIn ??= settings.signInAgain().finally(() => {
    signingIn = undefined
  })
  await signingIn.catch(() => {
    throw problem
  })
  return send(method, path, options)
}

async function attempt(method: string, path: string, options: RequestOptions): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': settings.language() })
  const tenant = settings.tenant()
  if (options.guest !== undefined) headers.set('Attest-Guest', options.guest)
  else if (tenant) headers.set('Attest-Tenant', tenant)
  if (options.ifMatch !== undefined) headers.set('If-Match', `"${options.ifMatch}"`)
  if (options.idempotencyKey) headers.set('Idempotency-Key', options.idempotencyKey)
  const isForm = options.body instanceof FormData
  if (options.body !== undefined && !isForm) headers.set('Content-Type', 'application/json')
  const body = isForm ? (options.body as FormData) : options.body === undefined ? null : JSON.stringify(options.body)
  const address = `${settings.base}${path}${queryString(options.query)}`
  try {
    const credentials = options.guest === undefined ? 'same-origin' : 'omit'
    return await fetch(address, { method, headers, body, credentials, signal: options.signal ?? null })
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw new Problem(0, {})
  }
}

async function readProblem(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as Partial<ProblemBody>
  const seconds = Number(response.headers.get('retry-after'))
  return new Problem(response.status, body, Number.isFinite(seconds) && seconds > 0 ? seconds : undefined)
}

function fileName(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (encoded) return decodeURIComponent(encoded)
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? 'download'
}
