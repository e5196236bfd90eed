import { statement } from '../../../foundation/database/logins.ts'
import type { TenantDb } from '../../../foundation/database/tenant-db.ts'
import type { Route, TenantRequest } from '../../../foundation/route.ts'

/** Work on what a company may have only so many of, or only once: one request of the company after the other. */
export const inTurn = <R>(db: TenantDb, work: (db: TenantDb) => Promise<R>): Promise<R> =>
  db.transaction(async (inside) => {
    await inside.run(statement`select from tenant where id = ${inside.tenantId} for no key update`)
    return work(inside)
  })

/** A route that does its work in turn. */
export const takingTurns = (route: Route): Route => ({
  ...route,
  handle: (request: TenantRequest) => inTurn(request.db, (db) => route.handle({ ...request, db } as never)),
})
