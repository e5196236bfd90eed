import { Type } from 'typebox'
import packageJson from '../../package.json' with { type: 'json' }
import { type Connections, statement } from '../database/logins.ts'
import { conflict, notFound } from '../errors.ts'
import type { AtDoor, Posted } from '../identity/door.ts'
import { securityEventIn } from '../identity/events.ts'
import { emailAddress, personName, token, typedPassword } from '../identity/inputs.ts'
import { newLink, peek, spend } from '../identity/links.ts'
import { type Area, Me } from '../identity/me.ts'
import { refuseWeak } from '../identity/password-rule.ts'
import { hashPassword } from '../identity/passwords.ts'
import { begin } from '../identity/sign-in.ts'
import { door, type Route } from '../route.ts'
import { uuid } from '../uuid.ts'
import { checkCompany, type Founded, found, inviteCompany, type NewCompany } from './found.ts'
import { languages } from './tables.ts'

/** Whether there is a company; the canary companies of the checks don't count. */
const isSetUp = async (auth: Connections) =>
  (await auth.rows(statement`select from tenant where not is_canary limit 1`)).length > 0

/**
 * The link that sets up the first company, for whoever can read the server's start: a new one each time, the earlier
 * one is void. Nothing once there is a company.
 */
export async function setupLink(auth: Connections, address: string): Promise<string | undefined> {
  if (await isSetUp(auth)) return undefined
  const link = newLink('setup', address)
  await auth.send(...link.statements)
  return link.url
}

/** One set-up at a time, also from several processes. */
const SETUP_LOCK = 4_827_194

interface SetUp extends Founded {
  accountId: string
  passwordHash: string
}

/**
 * Founds the first company with its administrator, who also operates the installation. With a token, that link is used
 * up; without one the caller is the operator at the command line. Throws `already_set_up` (409), or 404 for the link.
 */
export async function setUp(
  auth: Connections,
  given: NewCompany & { password: string },
  areas: Area[],
  by: { token?: string; ip?: string } = {},
): Promise<SetUp> {
  const company = checkCompany(given)
  const { name, email, language } = company
  await refuseWeak(given.password, { personal: [name, email, company.company], composition: false })
  const passwordHash = await hashPassword(given.password)
  return auth.transaction(async (send) => {
    await send(statement`select pg_advisory_xact_lock(${SETUP_LOCK})`)
    if (by.token !== undefined) {
      const [spent] = await send(spend('setup', by.token))
      if (spent?.rows.length !== 1) throw notFound()
    }
    const [present] = await send(statement`select from tenant where not is_canary limit 1`)
    if (present?.rows.length) throw conflict('already_set_up')
    const [created] = await send(statement`
      insert into account (id, email, name, language, password_hash, is_operator)
      values (${uuid()}, ${email}, ${name}, ${language}, ${passwordHash}, true)
      on conflict (lower(email)) do update set name = excluded.name, password_hash = excluded.password_hash,
              is_operator = true
      returning id`)
    const accountId = created?.rows[0]?.id as string
    const { tenantId, slug } = await found(send, company, areas, accountId)
    await send(
      statement`delete from link where kind = 'setup'`,
      securityEventIn(tenantId, 'joined', { account: accountId, ip: by.ip ?? null }),
    )
    return { tenantId, slug, accountId, passwordHash }
  })
}

const closed = { additionalProperties: false }
const newCompany = {
  company: Type.String({ minLength: 1, maxLength: 200 }),
  country: Type.String({ pattern: '^[A-Z]{2}$' }),
  language: Type.Enum([...languages]),
  time_zone: Type.String({ minLength: 1, maxLength: 60 }),
  name: personName,
  email: emailAddress,
  sample: Type.Boolean(),
}

const SetupInput = Type.Object({ token, ...newCompany, password: typedPassword }, closed)
type SetupBody = NewCompany & { token: string; password: string; sample: boolean }

async function handleSetup(request: Posted<SetupBody>) {
  const { auth, body, ip, work } = request
  if (!(await peek(auth, 'setup', body.token))) throw notFound()
  const { tenantId, accountId, passwordHash } = await setUp(auth, body, work.house.areas, { token: body.token, ip })
  if (body.sample) await fillWithSamples(request, tenantId, body.language)
  return begin(request, { accountId, password: body.password, passwordHash, device: undefined }, 'signed_in')
}

/** The company stands also if its examples don't. */
async function fillWithSamples({ work }: AtDoor, tenantId: string, language: string) {
  for (const app of work.house.apps)
    try {
      await app.sample?.(work, { tenant_id: tenantId, language })
    } catch (error) {
      work.log.error({ err: error, app: app.name }, 'the examples could not be made')
    }
}

async function checkSetup({ auth, body }: Posted<{ token: string }>) {
  if (!(await peek(auth, 'setup', body.token))) throw notFound()
}

const Tenant = Type.Object({
  id: Type.String(),
  slug: Type.String(),
  name: Type.String(),
  state: Type.String(),
  created_at: Type.String(),
  people: Type.Integer(),
})

const tenants = (auth: Connections, id: string | null = null) =>
  auth.rows<{ id: string }>(statement`
    select t.id, t.slug, t.name, t.state, t.created_at, count(m.id)::integer as people
      from tenant t left join membership m on m.tenant_id = t.id and m.status <> 'deactivated'
     where not t.is_canary and (${id}::uuid is null or t.id = ${id}::uuid)
     group by t.id order by app.sort_key(t.name), t.id`)

async function openCompany(request: Posted<NewCompany & { sample: boolean }>) {
  const { auth, body, address, person, work } = request
  const inviter = person && { accountId: person.account.id, name: person.account.name }
  const { tenantId } = await inviteCompany(auth, body, work.house.areas, { address, ...(inviter && { inviter }) })
  if (body.sample) await fillWithSamples(request, tenantId, body.language)
  return (await tenants(auth, tenantId))[0]
}

const Installation = Type.Object({
  set_up: Type.Boolean(),
  languages: Type.Array(Type.String()),
  version: Type.String(),
})

/** The first set-up, and the operator's list of companies. */
export const tenancyRoutes: Route[] = [
  door(
    'GET',
    '/installation',
    { right: 'anyone', summary: 'What is running here', out: Installation },
    async ({ auth }) => ({
      set_up: await isSetUp(auth),
      languages: [...languages],
      version: packageJson.version,
    }),
  ),
  door(
    'POST',
    '/setup/check',
    { right: 'anyone', secrets: true, summary: 'Whether a set-up link works', in: Type.Object({ token }, closed) },
    checkSetup,
  ),
  door(
    'POST',
    '/setup',
    { right: 'anyone', secrets: true, summary: 'Sets up the first company', in: SetupInput, out: Me, status: 201 },
    handleSetup,
  ),
  door(
    'GET',
    '/operator/tenants',
    { right: 'operator', summary: 'The companies', out: Type.Object({ items: Type.Array(Tenant), next: Type.Null() }) },
    async ({ auth }) => ({ items: await tenants(auth), next: null }),
  ),
  door(
    'POST',
    '/operator/tenants',
    { right: 'operator', summary: 'Opens a company', in: Type.Object(newCompany, closed), out: Tenant, status: 201 },
    openCompany,
  ),
]
