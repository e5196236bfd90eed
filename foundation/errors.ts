/** A field of the input and what is wrong with it. `code` is a key of `words/*.json` under `errors`. */
export interface FieldError {
  field: string
  code: string
  values?: Record<string, string | number>
  /** Filled in by the pipeline in the caller's language. */
  message?: string
}

const STATUS = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale: 412,
  too_large: 413,
  too_many: 429,
  internal: 500,
  unavailable: 503,
} as const

export type ErrorKind = keyof typeof STATUS

/**
 * A refusal that the caller may see. `code` is stable and names a sentence in `words/*.json`;
 * everything else that is thrown is answered as `internal`, its text stays in the log (RFC 9457).
 */
export class Refusal extends Error {
  readonly kind: ErrorKind
  readonly code: string
  readonly fields: FieldError[]
  readonly values: Record<string, string | number>
  /** Further members of the problem document, for example `current` and `changes` of a stale record. */
  readonly extra: Record<string, unknown>

  constructor(
    kind: ErrorKind,
    code: string,
    more: { fields?: FieldError[]; values?: Record<string, string | number>; extra?: Record<string, unknown> } = {},
  ) {
    super(code)
    this.kind = kind
    this.code = code
    this.fields = more.fields ?? []
    this.values = more.values ?? {}
    this.extra = more.extra ?? {}
  }

  get status(): number {
    return STATUS[this.kind]
  }
}

/** The input can't be taken as it is: 400, with a sentence beside each field. */
export const invalid = (...fields: FieldError[]) => new Refusal('invalid', 'invalid', { fields })
/** One field is wrong. */
export const invalidField = (field: string, code: string, values?: Record<string, string | number>) =>
  invalid({ field, code, ...(values && { values }) })
/** Nobody is signed in, or the sign-in was refused: 401. */
export const unauthenticated = (code = 'unauthenticated') => new Refusal('unauthenticated', code)
/** Signed in, but without the right: 403. */
export const forbidden = (code = 'forbidden') => new Refusal('forbidden', code)
/** Not there, or not visible for this person: the same answer for both. */
export const notFound = () => new Refusal('not_found', 'not_found')
/** The request contradicts the present state: 409. */
export const conflict = (code: string, values?: Record<string, string | number>) =>
  new Refusal('conflict', code, { ...(values && { values }) })
/** Too much at once: 429; `seconds` until the next try is allowed. */
export const tooMany = (seconds: number) => new Refusal('too_many', 'too_many', { values: { seconds } })
