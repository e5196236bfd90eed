import { type Static, Type } from 'typebox'
import { statement } from '../database/logins.ts'
import { invalidField, notFound, unauthenticated } from '../errors.ts'
import { languages } from '../tenancy/tables.ts'
import { findAccount, ruleOf, setPassword } from './accounts.ts'
import { attempt } from './attempts.ts'
import { clearSession } from './cookies.ts'
import type { AtDoor, Posted } from './door.ts'
import { securityEvent } from './events.ts'
import { personName } from './inputs.ts'
import { present } from './me.ts'
import { refuseWeak } from './password-rule.ts'
import { hashPassword } from './passwords.ts'
import type { Person } from './sessions.ts'
import { typedOn } from './sign-in.ts'

const personOf = ({ person }: AtDoor): Person => {
  if (!person) throw unauthenticated()
  return person
}

/** GET /me */
export const showMe = async (request: AtDoor) => present(personOf(request), request.work.house.areas)

export const MyPatch = Type.Object(
  {
    name: Type.Optional(personName),
    phone: Type.Optional(Type.Union([Type.String({ minLength: 1, maxLength: 50 }), Type.Null()])),
    language: Type.Optional(Type.Enum([...languages])),
  },
  { additionalProperties: false, minProperties: 1 },
)

/** PATCH /me: memberships follow the name by a trigger. The e-mail address isn't the person's to change. */
export async function changeMe(request: Posted<Static<typeof MyPatch>>) {
  const { auth, sessions, body } = request
  const { account, memberships, ...rest } = personOf(request)
  const now = { ...account, ...body }
  if (!now.name.trim()) throw invalidField('name', 'empty')
  await auth.send(statement`
    update account set name = ${now.name.trim()}, phone = ${now.phone}, language = ${now.language}, updated_at = now()
     where id = ${account.id}`)
  sessions.forget(account.id)
  return present({ ...rest, account: { ...now, name: now.name.trim() }, memberships }, request.work.house.areas)
}

/** PUT /me/password: the present password is asked under the same lock-out as at sign-in. */
export async function changePassword(request: Posted<{ current_password: string; password: string }>) {
  const { auth, sessions, body, ip, address } = request
  const { account: own, session_id } = personOf(request)
  const account = await findAccount(auth, { id: own.id })
  if (!account) throw unauthenticated()
  const verified = await attempt(auth, { account, allowed: true, password: body.current_password, ...typedOn(request) })
  if (!verified) throw invalidField('current_password', 'wrong_password')
  await auth.send(
    verified.device
      ? statement`update device set failed_attempts = 0 where id = ${verified.device.id}`
      : statement`update account set failed_attempts = 0, locked_at = null where id = ${own.id}`,
  )
  await refuseWeak(body.password, ruleOf(account))
  const passwordHash = await hashPassword(body.password)
  await auth.send(
    ...setPassword(account, passwordHash, { keepSession: session_id, address }),
    securityEvent('password_changed', own.id, ip),
  )
  sessions.forget(own.id)
}

export const MySessions = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      created_at: Type.String(),
      last_seen_at: Type.String(),
      ip: Type.String(),
      user_agent: Type.String(),
      is_current: Type.Boolean(),
    }),
  ),
})

/** GET /me/sessions */
export async function listSessions(request: AtDoor) {
  const { account, session_id } = personOf(request)
  const items = await request.auth.rows<Static<typeof MySessions>['items'][number]>(statement`
    select id, created_at, last_seen_at, ip, user_agent, id = ${session_id} as is_current
      from session where account_id = ${account.id} and expires_at > now()
     order by last_seen_at desc, id`)
  return { items }
}

/** DELETE /me/sessions/:id */
export async function endSession(request: AtDoor & { params: { id: string } }) {
  const { auth, sessions, params, reply, secure, ip } = request
  const { account, session_id } = personOf(request)
  const [ended] = await auth.send(statement`delete from session where id = ${params.id} and account_id = ${account.id}`)
  if (ended?.count !== 1) throw notFound()
  await auth.send(securityEvent('session_ended', account.id, ip))
  sessions.forget(account.id)
  if (params.id === session_id) clearSession(reply, secure)
}

/** DELETE /me/sessions: all but the one that asks. */
export async function endOtherSessions(request: AtDoor) {
  const { account, session_id } = personOf(request)
  await request.auth.send(
    statement`delete from session where account_id = ${account.id} and id <> ${session_id}`,
    securityEvent('session_ended', account.id, request.ip),
  )
  request.sessions.forget(account.id)
}

const PAGE = 50

export const MyLog = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      at: Type.String(),
      kind: Type.String(),
      ip: Type.Union([Type.String(), Type.Null()]),
      tenant_name: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
  next: Type.Union([Type.String(), Type.Null()]),
})

/** GET /me/security-log, newest first; the cursor is the last entry that was shown. */
export async function ownLog(request: AtDoor & { query: { cursor?: string } }) {
  const { account } = personOf(request)
  const cursor = request.query.cursor ?? null
  const items = await request.auth.rows<Static<typeof MyLog>['items'][number]>(statement`
    select l.id, l.at, l.kind, l.ip, t.name as tenant_name
      from security_log l left join tenant t on t.id = l.tenant_id
     where l.account_id = ${account.id} and (${cursor}::uuid is null
        or (l.at, l.id) < (select at, id from security_log where id = ${cursor}::uuid and account_id = ${account.id}))
     order by l.at desc, l.id desc limit ${PAGE + 1}`)
  return { items: items.slice(0, PAGE), next: items.length > PAGE ? (items[PAGE - 1]?.id ?? null) : null }
}
