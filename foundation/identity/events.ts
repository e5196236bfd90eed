import { statement } from '../database/logins.ts'
import type { Statement } from '../database/wire.ts'
import type { SecurityEvent } from '../log/tables.ts'

/**
 * An event of a person for the security log: once in each company where the person works, or outside of all where
 * there is none. Nobody is `null`: what was typed for an unknown account is never written down. Login `auth`.
 */
export const securityEvent = (kind: SecurityEvent, accountId: string | null, ip: string | null): Statement => statement`
  insert into security_log (tenant_id, kind, account_id, ip)
  select own.tenant_id, ${kind}::text, ${accountId}::uuid, ${ip}::text
    from (select) as once
    left join (select m.tenant_id
                 from membership m join tenant t on t.id = m.tenant_id and t.state <> 'erased'
                where m.account_id = ${accountId}::uuid and m.status = 'active') as own on true`

/** An event that concerns one company only. Login `auth`. */
export const securityEventIn = (
  tenantId: string,
  kind: SecurityEvent,
  about: { account: string | null; actor?: string | null; ip: string | null },
): Statement => statement`
  insert into security_log (tenant_id, kind, account_id, actor_id, ip)
  values (${tenantId}, ${kind}, ${about.account}, ${about.actor ?? null}, ${about.ip})`
