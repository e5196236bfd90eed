import type { Saved } from '../../../web/kit/queries.ts'

/** A record as the API answers it. */
export type Sprocket = Saved & { name: string; due_on: string | null }
