import { Type } from 'typebox'
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

function granted({ is_administrator, rights }: Membership, areas: Area[]) {
  const level = (area: string) => (is_administrator ? 'write' : Object.hasOwn(rights, area) ? rights[area] : 'none')
  const open = areas.filter(({ area }) => (level(area) ?? 'none') !== 'none')
  return {
    rights: Object.fromEntries(open.map(({ area }) => [area, level(area)])),
    apps: [...new Set(open.map(({ app }) => app))],
  }
}
