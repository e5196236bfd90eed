import { Type } from 'typebox'
import { statement } from '../database/logins.ts'
import { invalidField, Refusal } from '../errors.ts'
import { changed, logSecurity } from '../log/events.ts'
import { get, patch, type TenantRequest } from '../route.ts'
import { tenant } from './tables.ts'

const { name, country, language, time_zone, password_composition, state, version } = tenant.columns

/** What a company may set for itself. */
const settings = {
  name: name.schema,
  country: country.schema,
  language: language.schema,
  time_zone: time_zone.schema,
  password_composition: password_composition.schema,
}
const Profile = Type.Object({ ...settings, state: state.schema, version: version.schema, actions: Type.Array(Type.String()) })
const Changes = Type.Partial(Type.Object(settings), { additionalProperties: false, minProperties: 1 })

interface Settings {
  name: string
  country: string
  language: string
  time_zone: string
  password_composition: boolean
}

const shown = (request: TenantRequest, row: Record<string, unknown>) => ({
  ...row,
  actions: request.may('company.write') && request.membership.state !== 'ended' ? ['update'] : [],
})

async function find(request: TenantRequest) {
  const { db } = request
  const row = await db.one<Record<string, unknown>>(statement`
    select name, country, language, time_zone, password_composition, state, version
      from tenant where id = ${db.tenantId}`)
  return shown(request, row)
}

/** Changes the company's own settings; each change is in the security log, since passwords and times depend on them. */
const change = (request: TenantRequest<{ in: typeof Changes }>) =>
  request.db.transaction(async (db) => {
    const given = request.body as Partial<Settings>
    if (given.time_zone !== undefined && !isTimeZone(given.time_zone)) throw invalidField('time_zone', 'time_zone')
    const before = await db.one<Settings & { version: number }>(statement`
      select name, country, language, time_zone, password_composition, state, version
        from tenant where id = ${db.tenantId} for update`)
    if (request.ifMatch !== undefined && request.ifMatch !== before.version)
      throw new Refusal('stale', 'stale', { extra: { current: shown(request, { ...before }), changes: [] } })
    const after = { ...before, ...given }
    await db.run(
      statement`
        update tenant set name = ${after.name}, country = ${after.country}, language = ${after.language},
               time_zone = ${after.time_zone}, password_composition = ${after.password_composition},
               version = version + 1, updated_at = now()
         where id = ${db.tenantId}`,
      logSecurity('company_changed', { account: null }, changed({ ...before }, after)),
    )
    return find({ ...request, db })
  })

/** Whether this is a place of the IANA time zone database, which PostgreSQL knows too; bare offsets are not. */
export function isTimeZone(zone: string): boolean {
  try {
    return /^[A-Za-z]/.test(zone) && new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

export const profileRoutes = [
  get('/company', { right: 'company.read', summary: 'Shows the company as a customer', out: Profile }, find),
  patch('/company', { right: 'company.write', summary: "Changes the company's settings", in: Changes, out: Profile }, change),
]
