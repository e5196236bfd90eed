import { statement } from '../../foundation/database/logins.ts'
import { canaryEmail } from '../../foundation/promises/canaries.ts'
import type { Canary, Live } from '../../foundation/promises/live.ts'
import { must } from '../../foundation/promises/promise.ts'

/** Hands a letter over as people do: the secrets of the link in the mail to the guest, and who that is. */
export async function handOver(
  live: Live,
  by: Canary,
  letter: string,
  more: object,
): Promise<{ email: string; secrets: string }> {
  const email = canaryEmail()
  const body = { name: 'Canary', email, language: 'en', wants: 'information', sections: { text: 'read' }, ...more }
  const handed = await by.call('POST', `/letters/${letter}/handovers`, { body })
  must(handed.status === 201, `A letter could not be handed over (${handed.status}).`)
  const [mail] = await live.auth.rows<{ body: string | null }>(statement`
    select body from mail where recipient = ${email} order by created_at desc limit 1`)
  const [, secrets] = /\/guest#([\w.-]+)/.exec(mail?.body ?? '') ?? []
  must(secrets !== undefined, 'The mail to a guest holds no link.')
  return { email, secrets }
}
