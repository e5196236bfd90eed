import { isDeepStrictEqual } from 'node:util'
import { statement } from '../database/logins.ts'
import type { Statement } from '../database/wire.ts'
import type { SecurityEvent } from './tables.ts'

export interface FieldChange {
  field: string
  before: unknown
  after: unknown
}

/** What differs between two records of the same fields. */
export const changed = (before: Record<string, unknown>, after: Record<string, unknown>): FieldChange[] =>
  Object.keys(after).flatMap((field) =>
    isDeepStrictEqual(before[field], after[field]) ? [] : [{ field, before: before[field], after: after[field] }],
  )

/** Whom or what an event concerns: the account, where there is one, and names as they are at this moment. */
interface About {
  account: string | null
  [name: string]: string | null
}

/** Writes an event within a company into the security log, with the transaction that it belongs to. Login `app`. */
export const logSecurity = (kind: SecurityEvent, { account, ...names }: About, changes?: FieldChange[]): Statement =>
  statement`select app.log_security(${kind}, ${account}, ${JSON.stringify({ ...names, ...(changes && { changes }) })})`
