import { useParams } from '@tanstack/react-router'
import { createContext, useContext } from 'react'
import type { Language, Right } from './app.ts'

type Account = {
  id: string
  name: string
  email: string
  phone: string | null
  language: Language
  is_operator: boolean
}

export type Membership = {
  id: string
  tenant_id: string
  slug: string
  company_name: string
  country: string
  language: Language
  time_zone: string
  state: 'trial' | 'active' | 'ended'
  role_name: string
  is_administrator: boolean
  /** Here as support, by a grant of the company. */
  support: { grant_id: string; level: 'read' | 'write'; until: string } | null
  rights: Record<string, 'read' | 'write'>
  apps: string[]
}

/** Who is signed in, and where that person belongs. */
export type Me = { account: Account; memberships: Membership[] }

/** The signed-in person, the tenant of the open page, and the time zone that moments are shown in. Null on public pages. */
export const SessionContext = createContext<{ me: Me; tenant: Membership | undefined; timeZone: string } | null>(null)

/** The signed-in person. Only below pages that need a sign-in. */
export function useMe(): Me {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useMe: nobody is signed in on this page')
  return session.me
}

/** The own membership of the open tenant. */
export const useMembership = (): Membership | undefined => useContext(SessionContext)?.tenant

/**
 * Whether a membership's rights meet a right, or one of several. Administrators may everything; in an ended contract
 * nobody writes.
 */
export function meets(tenant: Membership | undefined, right: Right | readonly Right[]): boolean {
  if (typeof right !== 'string') return right.some((one) => meets(tenant, one))
  if (!tenant) return false
  const dot = right.lastIndexOf('.')
  const has = tenant.is_administrator ? 'write' : tenant.rights[right.slice(0, dot)]
  if (right.slice(dot + 1) === 'read') return has !== undefined
  return has === 'write' && tenant.state !== 'ended'
}

/** Whether the person may this here. It only hides what the server would refuse. */
export function useRight(right: Right): boolean {
  return meets(useContext(SessionContext)?.tenant, right)
}

/** The same for what may ask for no right at all. */
export function useWholeRight(right: Right | undefined): boolean {
  const may = useRight(right ?? 'none.read')
  return right === undefined || may
}

/** The tenant that an address names: `/t/<slug>/…`. */
export const slugOf = (pathname: string) => /^\/t\/([^/]+)/.exec(pathname)?.[1]

/** The tenant of the page around: while the next page is fetched still the one of this page. */
export const useTenantSlug = (): string | undefined => useParams({ strict: false }).slug

/** Answers a function that makes `/letters` an address of the open tenant: `/t/<slug>/letters`. */
export function useHref(): (path: string) => string {
  const slug = useTenantSlug()
  return (path) => (slug ? `/t/${slug}${path}` : path)
}
