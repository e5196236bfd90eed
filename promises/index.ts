import type { AttestPromise } from '../foundation/promises/promise.ts'
import { tenancy } from './tenancy.ts'

/** All promises, in the order in which the statement prints them. */
export const allPromises: AttestPromise[] = [...tenancy]
