import { Type } from 'typebox'
import { levelOf } from '../access/rights.ts'
import { contractStates, languages } from '../tenancy/tables.ts'
import type { Membership, Person } from './sessions.ts'

const Level = Type.Enum(['read', 'write'])

/** The signed-in person, as every screen needs it. */
export const Me = Type.Object({
  account: Type.Object({
    id: Type.String(),
    name: Type.String(),
    email: Type.String(),
    phone: Type.Union([Type.String(), Type.Null()]),
    language: Type.Enum([...languages]),
    is_operator: Type.Boolean(),
  }),
  memberships: Type.Array(
    Type.Object({
      id: Type.String(),
      tenant_id: Type.String(),
      slug: Type.String(),
      company_name: Type.String(),
      country: Type.String(),
      language: Type.Enum([...languages]),
      time_zone: Type.String(),
      state: Type.Enum([...contractStates]),
      role_name: Type.String(),
      is_administrator: Type.Boolean(),
      /** The person is here as support, with what the company granted. */
      support: Type.Union([Type.Null(), Type.Object({ grant_id: Type.String(), level: Level, until: Type.String() })]),
      rights: Type.Record(Type.String(), Level),
      apps: Type.Array(Type.String()),
    }),
  ),
})

export interface Area {
  area: string
  app: string
}

/** What the person may do where: rights in areas that exist, and the apps in which there is at least one. */
export function present({ account, memberships }: Person, areas: Area[]) {
  return { account, memberships: memberships.map((m) => ({ ...m, ...granted(m, areas) })) }
}

function granted(membership: Membership, areas: Area[]) {
  const open = areas.filter(({ area }) => levelOf(membership, area) !== 'none')
  return {
    rights: Object.fromEntries(open.map(({ area }) => [area, levelOf(membership, area)])),
    apps: [...new Set(open.map(({ app }) => app))],
  }
}
