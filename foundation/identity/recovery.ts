import { statement } from '../database/logins.ts'
import { notFound } from '../errors.ts'
import { resetLetter } from '../mail/letters.ts'
import { queueMail } from '../mail/queue.ts'
import { uuid } from '../uuid.ts'
import { type Account, findAccount, ruleOf, setPassword } from './accounts.ts'
import { evenly } from './attempts.ts'
import type { Posted } from './door.ts'
import { securityEvent } from './events.ts'
import { newLink, peek, spend } from './links.ts'
import { refuseWeak } from './password-rule.ts'
import { hashPassword } from './passwords.ts'

/** POST /password-resets: the same answer at the same time, whether there is such an account or not. */
export const requestReset = (request: Posted<{ email: string }>) => evenly(mailReset(request))

async function mailReset({ auth, body, ip, address }: Posted<{ email: string }>) {
  const account = await findAccount(auth, body)
  const [invited] = await auth.rows(statement`
    select from membership where email = ${account?.email ?? null} and status = 'invited' limit 1`)
  const mayReset = account?.password_hash && (account.can_sign_in || invited)
  await auth.transaction(async (send) => {
    const [, recent] = await send(
      statement`select from account where id = ${account?.id ?? uuid()} for update`,
      statement`
        select from link where kind = 'reset' and account_id = ${account?.id ?? null}
           and created_at > now() - interval '1 minute'`,
    )
    if (!mayReset || recent?.rows.length) return
    const { id, email, name, language } = account
    const link = newLink('reset', address, { accountId: id })
    await send(
      ...link.statements,
      securityEvent('reset_requested', id, ip),
      queueMail(email, resetLetter({ language, name, address, link: link.url })),
    )
  })
}

/** POST /password-resets/redemption: a password that is refused doesn't use the link up. */
export async function redeemReset(request: Posted<{ token: string; password: string }>) {
  const { auth, sessions, body, ip, address } = request
  const link = await peek(auth, 'reset', body.token)
  const account = link && (await findAccount(auth, { id: link.account_id as string }))
  if (!account) throw notFound()
  await refuseWeak(body.password, ruleOf(account))
  const passwordHash = await hashPassword(body.password)
  await auth.transaction(async (send) => {
    const [spent] = await send(spend('reset', body.token))
    if (spent?.rows.length !== 1) throw notFound()
    await send(
      ...setPassword(account, passwordHash, { address }),
      statement`delete from device where account_id = ${account.id}`,
      securityEvent('reset_done', account.id, ip),
    )
  })
  sessions.forget(account.id)
}

/** POST /unlocks: the mailed link gives all attempts back. */
export async function unlock({ auth, body, ip }: Posted<{ token: string }>) {
  await auth.transaction(async (send) => {
    const [spent] = await send(spend('unlock', body.token))
    const accountId = spent?.rows[0]?.account_id as Account['id'] | undefined
    if (!accountId) throw notFound()
    await send(
      statement`update account set failed_attempts = 0, locked_at = null where id = ${accountId}`,
      securityEvent('unlocked', accountId, ip),
    )
  })
}
