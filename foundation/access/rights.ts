import { forbidden } from '../errors.ts'
import type { Membership } from '../identity/sessions.ts'
import type { Right } from '../route.ts'
import { dimensions } from '../table.ts'
import type { levels } from './tables.ts'

type Level = (typeof levels)[number]
const rank: Record<Level, number> = { none: 0, read: 1, write: 2 }

/** What a role lets its members do. */
export interface Power {
  is_administrator: boolean
  rights: Record<string, Level>
}

/** Whose rows a membership sees: per dimension a list of values, or `null` for all. */
export interface Reach {
  scope_company: string[] | null
  scope_site: string[] | null
  scope_department: string[] | null
  scope_unit: string[] | null
  scope_kind: string[] | null
  sees_private: boolean
}

/** The areas that every company has. Support never writes there: who may do what stays the company's own. */
export const houseAreas = ['company', 'people', 'roles', 'log', 'privacy']

/** The level of a member in an area. Of support it is what the company granted, whatever its role says. */
export function levelOf({ is_administrator, rights, support }: Membership, area: string): Level {
  if (support) return houseAreas.includes(area) ? 'read' : support.level
  return is_administrator ? 'write' : levelIn(rights, area)
}

/** Whether a member has a right; write includes read, and the administrator has all. */
export function has(membership: Membership, right: Right): boolean {
  if (right === 'member') return true
  const [area, level] = right.split('.') as [string, Level]
  return rank[levelOf(membership, area)] >= rank[level]
}

/** The level in an area; what isn't named is none. */
export const levelIn = (rights: Record<string, Level>, area: string): Level =>
  (Object.hasOwn(rights, area) ? rights[area] : undefined) ?? 'none'

/** Whether a role stays within the member's own rights. */
export const isWithinRights = (own: Membership, { is_administrator, rights }: Power): boolean =>
  own.is_administrator ||
  (!is_administrator && Object.entries(rights).every(([area, level]) => rank[level] <= rank[levelIn(own.rights, area)]))

const isWithinReach = (own: Membership, reach: Reach): boolean =>
  own.is_administrator ||
  ((own.scope.sees_private || !reach.sees_private) &&
    dimensions.every((dimension) => {
      const limit = own.scope.limits[dimension]
      return !limit || (reach[`scope_${dimension}`]?.every((value) => limit.includes(value)) ?? false)
    }))

/** Whether somebody with this role and these limits is no mightier than the member. */
export const isWithin = (own: Membership, other: Power & Reach): boolean =>
  isWithinRights(own, other) && isWithinReach(own, other)

/**
 * Nobody hands out, takes or changes what goes beyond their own rights, so that a right to manage people or roles
 * can't become every right (ASVS 5.0, 8.2.1; ISO 27001, A.8.2). Throws `beyond_own_rights`.
 */
export function refuseBeyond(own: Membership, ...others: (Power & Reach)[]): void {
  if (!others.every((other) => isWithin(own, other))) throw forbidden('beyond_own_rights')
}
