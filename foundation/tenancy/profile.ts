import { type TSchema, Type } from 'typebox'
import { statement } from '../database/logins.ts'
import type { TenantDb } from '../database/tenant-db.ts'
import { invalidField, Refusal } from '../errors.ts'
import { changed, logSecurity } from '../log/events.ts'
import { get, patch, type TenantRequest } from '../route.ts'
import type { Column } from '../table.ts'
import { isTimeZone } from './found.ts'
import { type ContractState, tenant } from './tables.ts'

const columns = (...names: string[]): Record<string, TSchema> =>
  Object.fromEntries(names.map((name) => [name, (tenant.columns[name] as Column).schema]))

/** What a company may set for itself. */
const settings = columns('name', 'country', 'language', 'time_zone', 'contact_email', 'password_composition')
const ProfileOut = Type.Object({ ...settings, ...columns('state', 'version'), actions: Type.Array(Type.String()) })
const Changes = Type.Partial(Type.Object(settings), { additionalProperties: false, minProperties: 1 })

interface Settings {
  name: string
  country: string
  language: string
  time_zone: string
  contact_email: string | null
  password_composition: boolean
}

interface Profile extends Settings {
  state: ContractState
  version: number
}

const read = (tenantId: string) => statement`
  select name, country, language, time_zone, contact_email, password_composition, state, version from tenant where id = ${tenantId}`

const shown = (request: TenantRequest, row: Profile) => ({
  ...row,
  actions: request.may('company.write') && request.membership.state !== 'ended' ? ['update'] : [],
})

const find = async (request: TenantRequest) => shown(request, await request.db.one<Profile>(read(request.db.tenantId)))

/** Changes the company's own settings. The security log says so, because passwords and deadlines depend on them. */
async function change(request: TenantRequest) {
  const answer = await request.db.transaction(async (db) => {
    const given = checked(request.body as unknown as Partial<Settings>)
    await db.run(statement`select from tenant where id = ${db.tenantId} for update`)
    const before = await db.one<Profile>(read(db.tenantId))
    if (request.ifMatch !== undefined && request.ifMatch !== before.version)
      throw new Refusal('stale', 'stale', {
        extra: { current: shown(request, before), changes: await changesSince(db, request.ifMatch) },
      })
    const after = { ...before, ...given }
    await db.run(
      statement`
        update tenant set name = ${after.name}, country = ${after.country}, language = ${after.language},
               time_zone = ${after.time_zone}, contact_email = ${after.contact_email},
               password_composition = ${after.password_composition},
               version = version + 1, updated_at = now()
         where id = ${db.tenantId}`,
      logSecurity(
        'company_changed',
        { account: null, version: String(before.version + 1) },
        changed({ ...before }, after),
      ),
    )
    return find({ ...request, db })
  })
  request.forget({ account_id: request.person.account.id })
  return answer
}

function checked(given: Partial<Settings>): Partial<Settings> {
  if (given.time_zone !== undefined && !isTimeZone(given.time_zone)) throw invalidField('time_zone', 'time_zone')
  if (given.name === undefined) return given
  const name = given.name.trim()
  if (!name) throw invalidField('name', 'empty')
  return { ...given, name }
}

/** What others changed since a version, newest first. */
const changesSince = (db: TenantDb, version: number) =>
  db.all(statement`
    select c ->> 'field' as field, c -> 'before' as before, c -> 'after' as after, m.name as by, s.at
      from security_log s cross join lateral jsonb_array_elements(s.detail -> 'changes') c
      left join membership m on m.tenant_id = s.tenant_id and m.account_id = s.actor_id
     where s.tenant_id = ${db.tenantId} and s.kind = 'company_changed' and (s.detail ->> 'version')::integer > ${version}
     order by s.at desc`)

export const profileRoutes = [
  get('/company', { right: 'company.read', summary: 'Shows the company as a customer', out: ProfileOut }, find),
  patch(
    '/company',
    { right: 'company.write', summary: "Changes the company's settings", in: Changes, out: ProfileOut },
    change,
  ),
]
