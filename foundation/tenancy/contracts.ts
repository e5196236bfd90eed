import { Type } from 'typebox'
import { statement } from '../database/logins.ts'
import { invalidField, notFound, Refusal } from '../errors.ts'
import { isCanaryEmail } from '../promises/canaries.ts'
import { type FieldChange, changed } from '../log/events.ts'
import type { AtDoor } from '../identity/door.ts'
import { door } from '../route.ts'
import { setContractState } from './found.ts'
import { contractStates } from './tables.ts'

const Date = Type.Union([Type.String({ format: 'date' }), Type.Null()])
const text = (maxLength: number) => Type.Union([Type.String({ minLength: 1, maxLength }), Type.Null()])
const terms = {
  number: text(60),
  starts_on: Date,
  ends_on: Date,
  dpa_version: text(40),
  dpa_signed_on: Date,
  dpa_signed_by: text(200),
  notes: text(2000),
}
type Terms = Record<keyof typeof terms, string | null>
const names = Object.keys(terms) as (keyof Terms)[]
const none = Object.fromEntries(names.map((name) => [name, null])) as Terms

const Tenant = Type.Object({
  id: Type.String(),
  slug: Type.String(),
  name: Type.String(),
  country: Type.String(),
  language: Type.String(),
  time_zone: Type.String(),
  contact_email: text(254),
  state: Type.Enum([...contractStates]),
  created_at: Type.String(),
  people: Type.Integer(),
  contract: Type.Object({ ...terms, version: Type.Integer() }),
})
const Input = Type.Object(terms, { additionalProperties: false })
const StateInput = Type.Object(
  { state: Type.Enum(contractStates.filter((state) => state !== 'erased')) },
  { additionalProperties: false },
)

type Of<B = unknown> = AtDoor & { params: { id: string }; body: B }
const Params = Type.Object({ id: Type.String({ format: 'uuid' }) })

async function find({ auth, person, params }: Of) {
  const [row] = await auth.rows<{ slug: string; state: string; contract: Terms & { version: number } }>(statement`
    select t.id, t.slug, t.name, t.country, t.language, t.time_zone, t.contact_email, t.state, t.created_at,
           (select count(*)::integer from membership m
             where m.tenant_id = t.id and m.status <> 'deactivated') as people,
           coalesce(to_jsonb(c) - 'tenant_id' - 'updated_at', ${JSON.stringify({ ...none, version: 0 })}::jsonb) as contract
      from tenant t left join contract c on c.tenant_id = t.id
     where t.id = ${params.id} and t.is_canary = ${isCanaryEmail(person?.account.email ?? '')}`)
  if (!row) throw notFound()
  return row
}

/** Changes what was agreed with a company. Its own log says so, with what was changed. */
async function agree(request: Of<Terms>) {
  const { auth, body, ifMatch, person, ip } = request
  const id = request.params.id
  const { contract: before } = await find(request)
  if (ifMatch !== undefined && ifMatch !== before.version)
    throw new Refusal('stale', 'stale', { extra: { current: before, changes: [] } })
  refuseWrong(body)
  const { number, starts_on, ends_on, dpa_version, dpa_signed_on, dpa_signed_by, notes } = body
  const changes = changed(Object.fromEntries(names.map((name) => [name, before[name]])), { ...none, ...body })
  await auth.transaction(async (send) => {
    const [written] = await send(statement`
      insert into contract as present
             (tenant_id, number, starts_on, ends_on, dpa_version, dpa_signed_on, dpa_signed_by, notes)
      values (${id}, ${number}, ${starts_on}, ${ends_on}, ${dpa_version}, ${dpa_signed_on}, ${dpa_signed_by}, ${notes})
      on conflict (tenant_id) do update
         set number = excluded.number, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
             dpa_version = excluded.dpa_version, dpa_signed_on = excluded.dpa_signed_on,
             dpa_signed_by = excluded.dpa_signed_by, notes = excluded.notes, updated_at = now(),
             version = present.version + 1
       where present.version = ${before.version}`)
    if (written?.count !== 1) throw new Refusal('stale', 'stale', { extra: { current: before, changes: [] } })
    if (changes.length > 0) await send(contractChanged(id, person?.account.id ?? null, ip, changes))
  })
  return find(request)
}

function refuseWrong({ starts_on, ends_on, dpa_version, dpa_signed_on }: Terms) {
  if (starts_on && ends_on && ends_on < starts_on) throw invalidField('ends_on', 'before_start')
  if (dpa_signed_on && !dpa_version) throw invalidField('dpa_version', 'empty')
}

const contractChanged = (tenantId: string, actor: string | null, ip: string, changes: FieldChange[]) => statement`
  insert into security_log (tenant_id, kind, actor_id, ip, detail)
  values (${tenantId}, 'contract_changed', ${actor}, ${ip}, ${JSON.stringify({ changes })})`

/** Moves a company's contract between trial, active and ended; ended is read-only from the next request on. */
async function move(request: Of<{ state: 'trial' | 'active' | 'ended' }>) {
  const { auth, body, person, ip } = request
  const before = await find(request)
  await setContractState(auth, before.slug, body.state)
  const changes = changed({ state: before.state }, { state: body.state })
  if (changes.length > 0) await auth.send(contractChanged(request.params.id, person?.account.id ?? null, ip, changes))
  return find(request)
}

export const contractRoutes = [
  door(
    'GET',
    '/operator/tenants/:id',
    { right: 'operator', summary: 'A company and its contract', params: Params, out: Tenant },
    find,
  ),
  door(
    'PUT',
    '/operator/tenants/:id/contract',
    { right: 'operator', summary: 'Changes what was agreed with a company', params: Params, in: Input, out: Tenant },
    agree,
  ),
  door(
    'PUT',
    '/operator/tenants/:id/state',
    { right: 'operator', summary: "Moves a company's contract", params: Params, in: StateInput, out: Tenant },
    move,
  ),
]
