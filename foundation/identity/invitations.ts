import { type Connections, statement } from '../database/logins.ts'
import type { Result, Statement } from '../database/wire.ts'
import { conflict, notFound } from '../errors.ts'
import { uuid } from '../uuid.ts'
import { findAccount, normalEmail } from './accounts.ts'
import { attempt, type Verified } from './attempts.ts'
import type { Posted } from './door.ts'
import { securityEventIn } from './events.ts'
import { peek, spend } from './links.ts'
import { refuseWeak } from './password-rule.ts'
import { hashPassword } from './passwords.ts'
import { begin, signInFailed, typedOn } from './sign-in.ts'

interface Invitation {
  tenant_id: string
  membership_id: string
  tenant_name: string
  composition: boolean
  email: string
  name: string
  has_account: boolean
}

/** The invitation behind a link. Withdrawn by deactivation, by a newer link, and by the end of the contract. */
async function find(auth: Connections, token: string): Promise<Invitation> {
  const link = await peek(auth, 'invitation', token)
  const [invitation] = await auth.rows<Invitation>(statement`
    select m.tenant_id, m.id as membership_id, t.name as tenant_name, t.password_composition as composition, m.email,
           m.name, a.id is not null as has_account
      from membership m
      join tenant t on t.id = m.tenant_id and t.state in ('trial', 'active')
      left join account a on lower(a.email) = lower(m.email)
     where m.tenant_id = ${link?.tenant_id ?? null} and m.id = ${link?.membership_id ?? null} and m.status = 'invited'`)
  if (!invitation) throw notFound()
  return invitation
}

/** POST /invitations/lookup */
export const lookUpInvitation = ({ auth, body }: Posted<{ token: string }>) => find(auth, body.token)

type Acceptance = Posted<{ token: string; name?: string; password: string }>

/** POST /invitations/acceptance: makes the account, or joins the one there is once its password is verified. */
export async function acceptInvitation(request: Acceptance) {
  const { auth, body, ip } = request
  const invitation = await find(auth, body.token)
  const { verified, creation } = invitation.has_account
    ? await existing(request, invitation)
    : await fresh(request, invitation)
  await auth.transaction(async (send) => {
    const [spent] = await send(spend('invitation', body.token))
    if (spent?.rows.length !== 1) throw notFound()
    if (creation) refuseNone(await send(creation), () => conflict('account_exists'))
    refuseNone(await send(membershipOf(invitation, verified)), notFound)
    await send(securityEventIn(invitation.tenant_id, 'joined', { account: verified.accountId, ip }))
  })
  return begin(request, verified, 'signed_in')
}

function refuseNone([result]: Result[], refusal: () => Error) {
  if (result?.count !== 1) throw refusal()
}

const membershipOf = ({ tenant_id, membership_id }: Invitation, { accountId }: Verified): Statement => statement`
  update membership m set status = 'active', account_id = a.id, name = a.name, email = a.email, updated_at = now(),
         version = m.version + 1
    from account a
   where m.tenant_id = ${tenant_id} and m.id = ${membership_id} and m.status = 'invited' and a.id = ${accountId}`

interface Joining {
  verified: Verified
  creation?: Statement
}

/** Also for somebody whom no company has at present, so whether they may sign in isn't asked. */
async function existing(request: Acceptance, { email }: Invitation): Promise<Joining> {
  const account = await findAccount(request.auth, { email })
  const verified = await attempt(request.auth, {
    account,
    allowed: true,
    password: request.body.password,
    ...typedOn(request),
  })
  if (!verified) throw signInFailed()
  return { verified }
}

async function fresh({ body, language }: Acceptance, invitation: Invitation): Promise<Joining> {
  const { email, tenant_name, composition } = invitation
  const name = body.name?.trim() || invitation.name
  await refuseWeak(body.password, { personal: [name, email, tenant_name], composition })
  const passwordHash = await hashPassword(body.password)
  const accountId = uuid()
  return {
    verified: { accountId, password: body.password, passwordHash, device: undefined },
    creation: statement`
      insert into account (id, email, name, language, password_hash)
      values (${accountId}, ${normalEmail(email)}, ${name}, ${language}, ${passwordHash}) on conflict do nothing`,
  }
}
