import { statement } from '../database/logins.ts'
import type { Job } from '../jobs/jobs.ts'

/**
 * Writes down that support's time is over. PostgreSQL has let nobody in since the very moment; this closes the
 * memberships and makes the end visible in the log.
 */
export const endSupport: Job = {
  name: 'end_support',
  at: '*/5 * * * *',
  run: async ({ database }) => {
    await database.auth.send(statement`
      with over as (
        update membership set status = 'deactivated', updated_at = now(), version = version + 1
         where support_until <= now() and status = 'active' returning tenant_id, account_id)
      insert into security_log (tenant_id, kind, account_id) select tenant_id, 'support_ended', account_id from over`)
  },
}
