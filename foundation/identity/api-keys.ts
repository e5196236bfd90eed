import { type Static, Type } from 'typebox'
import { statement } from '../database/logins.ts'
import { conflict, invalidField, notFound, unauthenticated } from '../errors.ts'
import { figure } from '../figures.ts'
import { uuid } from '../uuid.ts'
import type { AtDoor, Posted } from './door.ts'
import { securityEventIn } from './events.ts'
import { hashToken, newApiKey } from './sessions.ts'

const MOST_KEYS = 20

const Key = Type.Object({
  id: Type.String(),
  name: Type.String(),
  tenant_id: Type.String(),
  company_name: Type.String(),
  created_at: Type.String(),
  expires_at: Type.String(),
  last_used_at: Type.Union([Type.String(), Type.Null()]),
})
export const MyKeys = Type.Object({ items: Type.Array(Key) })
export const NewKey = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
    valid_days: Type.Integer({ minimum: 1, maximum: figure('identity.api_key').value }),
    tenant_id: Type.Optional(Type.String({ format: 'uuid' })),
  },
  { additionalProperties: false },
)
/** The key itself is in no other answer. */
export const MadeKey = Type.Object({ ...Key.properties, key: Type.String() })

/** GET /me/keys: those that work, newest first. Each opens one company. */
export async function listKeys(request: AtDoor) {
  const items = await request.auth.rows<Static<typeof Key>>(statement`
    select k.id, k.name, k.tenant_id, t.name as company_name, k.created_at, k.expires_at, k.last_used_at
      from api_key k join tenant t on t.id = k.tenant_id
     where k.account_id = ${accountOf(request)} and k.expires_at > now()
     order by k.created_at desc, k.id`)
  return { items }
}

/**
 * POST /me/keys: answers the key, this once; stored is its hash (ASVS 5.0, 7.2.3). It belongs to the person's membership
 * in one company, which must be named by whoever has several. Throws `too_many_keys`.
 * Only a browser session gets here: doors don't open to keys.
 */
export async function makeKey(request: Posted<Static<typeof NewKey>>) {
  const { auth, body, ip } = request
  const account = accountOf(request)
  const { id: membership, tenant_id, company_name } = membershipOf(request)
  const key = newApiKey()
  const [, made] = await auth.send(
    statement`select from membership where tenant_id = ${tenant_id} and id = ${membership} for update`,
    statement`
      insert into api_key (id, account_id, tenant_id, membership_id, name, token_hash, expires_at)
      select ${uuid()}::uuid, ${account}::uuid, ${tenant_id}::uuid, ${membership}::uuid, ${body.name.trim()}::text,
             ${hashToken(key)}::bytea, now() + make_interval(days => ${body.valid_days}::integer)
       where (select count(*) from api_key
               where tenant_id = ${tenant_id} and membership_id = ${membership} and expires_at > now()) < ${MOST_KEYS}
      returning id, name, tenant_id, created_at, expires_at, last_used_at`,
  )
  const row = made?.rows[0]
  if (!row) throw conflict('too_many_keys', { most: MOST_KEYS })
  await auth.send(securityEventIn(tenant_id, 'key_created', { account, ip }))
  return { ...row, company_name, key }
}

/** DELETE /me/keys/:id: ends at once. */
export async function revokeKey(request: AtDoor & { params: { id: string } }) {
  const { auth, sessions, params, ip } = request
  const account = accountOf(request)
  const [revoked] = await auth.send(statement`
    delete from api_key where id = ${params.id} and account_id = ${account} returning tenant_id`)
  const row = revoked?.rows[0]
  if (!row) throw notFound()
  sessions.forget(account)
  await auth.send(securityEventIn(row.tenant_id as string, 'key_revoked', { account, ip }))
}

function accountOf({ person }: AtDoor): string {
  if (!person) throw unauthenticated()
  return person.account.id
}

function membershipOf({ person, body: { tenant_id } }: Posted<Static<typeof NewKey>>) {
  const all = person?.memberships ?? []
  const own = tenant_id === undefined ? all : all.filter((one) => one.tenant_id === tenant_id)
  if (own.length > 1) throw invalidField('tenant_id', 'required')
  if (!own[0]) throw invalidField('tenant_id', 'reference')
  return own[0]
}
