import { Type } from 'typebox'
import { figure } from '../figures.ts'
import { door, type Route } from '../route.ts'
import * as keys from './api-keys.ts'
import { cursorQuery, personName, token, typedEmail, typedPassword } from './inputs.ts'
import { acceptInvitation, lookUpInvitation } from './invitations.ts'
import { Me } from './me.ts'
import * as own from './own-account.ts'
import { redeemReset, requestReset, unlock } from './recovery.ts'
import { signIn, signOut } from './sign-in.ts'

const closed = { additionalProperties: false }

const Rules = Type.Object({ min_length: Type.Integer(), max_length: Type.Integer(), composition: Type.Boolean() })
const Found = Type.Object({
  tenant_name: Type.String(),
  email: Type.String(),
  name: Type.String(),
  has_account: Type.Boolean(),
})

const doors: Route[] = [
  door(
    'POST',
    '/session',
    {
      right: 'anyone',
      secrets: true,
      summary: 'Signs in',
      in: Type.Object({ email: typedEmail, password: typedPassword }, closed),
      out: Me,
    },
    signIn,
  ),
  door('DELETE', '/session', { right: 'anyone', summary: 'Signs out' }, signOut),
  door(
    'POST',
    '/password-resets',
    {
      right: 'anyone',
      secrets: true,
      summary: 'Mails a link for a new password, if there is such an account',
      in: Type.Object({ email: typedEmail }, closed),
      status: 202,
    },
    requestReset,
  ),
  door(
    'POST',
    '/password-resets/redemption',
    {
      right: 'anyone',
      secrets: true,
      summary: 'Sets a new password with a mailed link',
      in: Type.Object({ token, password: typedPassword }, closed),
    },
    redeemReset,
  ),
  door(
    'POST',
    '/unlocks',
    {
      right: 'anyone',
      secrets: true,
      summary: 'Unlocks sign-in with a mailed link',
      in: Type.Object({ token }, closed),
    },
    unlock,
  ),
  door(
    'POST',
    '/invitations/lookup',
    {
      right: 'anyone',
      secrets: true,
      summary: 'Shows an invitation',
      in: Type.Object({ token }, closed),
      out: Found,
    },
    lookUpInvitation,
  ),
  door(
    'POST',
    '/invitations/acceptance',
    {
      right: 'anyone',
      secrets: true,
      summary: 'Joins a company with an invitation',
      in: Type.Object({ token, name: Type.Optional(personName), password: typedPassword }, closed),
      out: Me,
    },
    acceptInvitation,
  ),
  door(
    'GET',
    '/password-rules',
    { right: 'anyone', summary: 'What a password must be', out: Rules },
    async ({ person }) => ({
      min_length: figure('identity.password_min').value,
      max_length: figure('identity.password_max').value,
      composition: person?.memberships.some((membership) => membership.password_composition) ?? false,
    }),
  ),
]

const ownAccount: Route[] = [
  door(
    'GET',
    '/me',
    { right: 'signed in', summary: 'Who is signed in, and what that person may do where', out: Me },
    own.showMe,
  ),
  door(
    'PATCH',
    '/me',
    { right: 'signed in', summary: 'Changes the own account', in: own.MyPatch, out: Me },
    own.changeMe,
  ),
  door(
    'PUT',
    '/me/password',
    {
      right: 'signed in',
      secrets: true,
      summary: 'Changes the own password and ends all other sessions',
      in: Type.Object({ current_password: typedPassword, password: typedPassword }, closed),
    },
    own.changePassword,
  ),
  door(
    'GET',
    '/me/sessions',
    { right: 'signed in', summary: 'Where the person is signed in', out: own.MySessions },
    own.listSessions,
  ),
  door(
    'DELETE',
    '/me/sessions/:id',
    { right: 'signed in', summary: 'Ends one session', params: Type.Object({ id: Type.String({ format: 'uuid' }) }) },
    own.endSession,
  ),
  door('DELETE', '/me/sessions', { right: 'signed in', summary: 'Ends all other sessions' }, own.endOtherSessions),
  door('GET', '/me/keys', { right: 'signed in', summary: 'The own API keys', out: keys.MyKeys }, keys.listKeys),
  door(
    'POST',
    '/me/keys',
    {
      right: 'signed in',
      summary: 'Makes an API key that acts as this member of the company',
      in: keys.NewKey,
      out: keys.MadeKey,
      status: 201,
    },
    keys.makeKey,
  ),
  door(
    'DELETE',
    '/me/keys/:id',
    { right: 'signed in', summary: 'Revokes an API key', params: Type.Object({ id: Type.String({ format: 'uuid' }) }) },
    keys.revokeKey,
  ),
  door(
    'GET',
    '/me/security-log',
    { right: 'signed in', summary: 'What happened with the own account', query: cursorQuery, out: own.MyLog },
    own.ownLog,
  ),
]

/** Sign-in, links that were mailed, and the own account. */
export const identityRoutes: Route[] = [...doors, ...ownAccount]
