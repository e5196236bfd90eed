import { type TSchema, Type } from 'typebox'
import { statement } from '../database/logins.ts'
import { listQuery, type ListSpec, page, recordById } from '../list.ts'
import { listOut, recordOut } from '../records.ts'
import type { TenantRequest } from '../route.ts'
import { isWithin, type Power, type Reach } from './rights.ts'
import { membership } from './tables.ts'

const lists: ListSpec = { filter: ['role_id', 'status'], sort: ['name', 'email', 'created_at'] }

/** A membership in answers, with what its account lets a company see. */
export const Person = Type.Object({
  ...(recordOut(membership) as TSchema & { properties: Record<string, TSchema> }).properties,
  last_sign_in_at: Type.Union([Type.String(), Type.Null()]),
  locked: Type.Boolean(),
})
export const People = listOut(Person)
export const peopleQuery = listQuery(membership, lists)

/** A row as it is answered. */
interface Shown extends AccountState {
  account_id: string | null
  actions: string[]
}

interface AccountState {
  last_sign_in_at: string | null
  locked: boolean
}

const unknown: AccountState = { last_sign_in_at: null, locked: false }

const mayChangePeople = (request: TenantRequest) => request.may('people.write') && request.membership.state !== 'ended'

/** The people of the company; `create` stands for inviting one. */
export async function list(request: TenantRequest) {
  const { items, ...rest } = await page(request.db, membership, lists, (request.query ?? {}) as never)
  return { ...rest, items: await shown(request, items), actions: mayChangePeople(request) ? ['create'] : [] }
}

/** One person as answers show it; also within a transaction. */
export async function person(request: TenantRequest, id: string): Promise<Shown> {
  const row = await request.db.one<Record<string, unknown>>(recordById(request.db, membership, id))
  const [answer] = await shown(request, [row])
  return answer as Shown
}

export const find = (request: TenantRequest) => person(request, idOf(request))

/** The identifier in the request's path. */
export const idOf = ({ params }: TenantRequest) => (params as unknown as { id: string }).id

/** Completes rows of memberships with their accounts' state and with what may be done with them. */
async function shown(request: TenantRequest, rows: Record<string, unknown>[]): Promise<Shown[]> {
  const { db } = request
  const [accounts, roles] = await db.run(
    statement`
      select m.id, a.last_sign_in_at, a.locked
        from membership m cross join lateral app.account_state(m.account_id) a
       where m.tenant_id = ${db.tenantId} and m.id = any(${rows.map((row) => row.id)}::uuid[])`,
    statement`
      select id, is_administrator, rights from role
       where tenant_id = ${db.tenantId} and id = any(${[...new Set(rows.map((row) => row.role_id))]}::uuid[])`,
  )
  const states = new Map(accounts?.rows.map(({ id, ...state }) => [id, state as unknown as AccountState]))
  const powers = new Map(roles?.rows.map(({ id, ...power }) => [id, power as unknown as Power]))
  return rows.map((row) => {
    const state = states.get(row.id) ?? unknown
    const power = powers.get(row.role_id) as Power
    return { ...(row as { account_id: string | null }), ...state, actions: actions(request, row, power, state) }
  })
}

function actions(request: TenantRequest, row: Record<string, unknown>, power: Power, { locked }: AccountState) {
  const other = { ...(row as unknown as Reach), ...power }
  if (row.support_until || !mayChangePeople(request) || !isWithin(request.membership, other)) return []
  const isSelf = row.id === request.membership.id
  return [
    'update',
    ...(row.status === 'invited' ? ['invite'] : []),
    ...(row.status === 'deactivated' ? ['reactivate'] : isSelf ? [] : ['deactivate']),
    ...(locked ? ['unlock'] : []),
  ]
}
