import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { statement } from './database/logins.ts'
import { conflict, Refusal } from './errors.ts'
import type { Route, TenantRequest } from './route.ts'

/**
 * A creating request with an `Idempotency-Key` is done once: repeated, it gets the first answer; at the same time,
 * the second waits for the first. The key is spent only if the request succeeds.
 */
export async function once(route: Route, tenantRequest: TenantRequest, request: FastifyRequest): Promise<unknown> {
  const key = request.headers['idempotency-key']
  if (route.method !== 'POST' || typeof key !== 'string' || !route.out) return route.handle(tenantRequest as never)
  if (key.length < 8 || key.length > 200) throw new Refusal('invalid', 'idempotency_key_length')
  const { id: member, tenant_id } = tenantRequest.membership
  const fingerprint = createHash('sha256')
    .update(
      JSON.stringify([
        route.path,
        request.params,
        request.body,
        tenantRequest.fields,
        tenantRequest.file?.bytes.toString('base64'),
      ]),
    )
    .digest()
  return tenantRequest.db.transaction(async (db) => {
    const [taken] = await db.run(statement`
      insert into idempotency (tenant_id, membership_id, key, request_hash)
      values (${tenant_id}, ${member}, ${key}, ${fingerprint}) on conflict do nothing`)
    if (taken?.count === 0) {
      const [earlier] = await db.run(statement`
        select request_hash = ${fingerprint} as same, answer from idempotency
         where tenant_id = ${tenant_id} and membership_id = ${member} and key = ${key}`)
      if (!earlier?.rows[0]?.same) throw conflict('idempotency_key_reused')
      return earlier.rows[0].answer
    }
    const answer = await route.handle({ ...tenantRequest, db } as never)
    await db.run(statement`
      update idempotency set status = ${route.status ?? 200}, answer = ${JSON.stringify(answer)}
       where tenant_id = ${tenant_id} and membership_id = ${member} and key = ${key}`)
    return answer
  })
}
