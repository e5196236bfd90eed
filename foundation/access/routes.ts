import { Type } from 'typebox'
import { historyOut, history } from '../log/history.ts'
import { listQuery } from '../list.ts'
import { listOut, recordOut } from '../records.ts'
import { del, get, patch, post, put } from '../route.ts'
import { change, PersonChanges } from './changes.ts'
import { deactivate, reactivate, unlock } from './deactivation.ts'
import { Invitation, inviteAgain, inviteNew } from './invitations.ts'
import { find, list, People, peopleQuery, Person } from './people.ts'
import { create, remove, RoleInput, roleLists, RolePatch, roleRecords, update } from './roles.ts'
import { membership, role } from './tables.ts'

const readPeople = { right: 'people.read', table: membership, out: Person } as const
const writePeople = { right: 'people.write', table: membership, out: Person } as const

const people = [
  get('/people', { ...readPeople, summary: 'Lists the people of the company', query: peopleQuery, out: People }, list),
  get('/people/:id', { ...readPeople, summary: 'Shows a person' }, find),
  get(
    '/people/:id/history',
    { ...readPeople, summary: 'Shows who changed what a person may do', out: historyOut },
    history(membership),
  ),
  post(
    '/people/invitations',
    { ...writePeople, summary: 'Invites a person by mail', in: Invitation, status: 201 },
    inviteNew,
  ),
  post('/people/:id/invitation', { ...writePeople, summary: 'Invites a person who has not joined again' }, inviteAgain),
  patch('/people/:id', { ...writePeople, summary: "Changes a person's role or limits", in: PersonChanges }, change),
  put('/people/:id/deactivation', { ...writePeople, summary: "Ends a person's access at once" }, deactivate),
  del('/people/:id/deactivation', { ...writePeople, summary: 'Gives a person access again' }, reactivate),
  del(
    '/people/:id/lock',
    { right: 'people.write', table: membership, summary: 'Unlocks the sign-in with a password' },
    unlock,
  ),
]

const Role = recordOut(role)
const readRoles = { right: 'roles.read', table: role, out: Role } as const
const writeRoles = { right: 'roles.write', table: role, out: Role } as const
const Roles = { query: listQuery(role, roleLists), out: listOut(Role) }
const Areas = Type.Object({ items: Type.Array(Type.Object({ area: Type.String(), app: Type.String() })) })

const roles = [
  get('/roles', { ...readRoles, summary: 'Lists roles', ...Roles }, roleRecords.list),
  get('/roles/:id', { ...readRoles, summary: 'Shows a role' }, roleRecords.find),
  get('/roles/:id/history', { ...readRoles, summary: 'Shows who changed a role', out: historyOut }, history(role)),
  post('/roles', { ...writeRoles, summary: 'Creates a role', in: RoleInput, status: 201 }, create),
  patch('/roles/:id', { ...writeRoles, summary: 'Changes a role', in: RolePatch }, update),
  del('/roles/:id', { right: 'roles.write', table: role, summary: 'Deletes a role that nobody has' }, remove),
  get('/areas', { right: 'roles.read', summary: 'Lists the areas of rights', out: Areas }, async ({ house }) => ({
    items: house.areas,
  })),
]

export const accessRoutes = [...people, ...roles]
