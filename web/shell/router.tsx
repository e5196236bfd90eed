import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import type { ComponentType } from 'react'
import type { Page } from '../kit/app.ts'
import { Problem, queryString } from '../kit/client.ts'
import { parseSearch, type Search } from '../kit/list.ts'
import { meets } from '../kit/session.ts'
import { Loading } from '../kit/states.tsx'
import { screens } from './apps.ts'
import { menuOf } from './menu.ts'
import { ErrorPage } from './pages/ErrorPage.tsx'
import { NotFound } from './pages/NotFound.tsx'
import { NothingAllowed } from './pages/NothingAllowed.tsx'
import { deskPages } from './operator/index.ts'
import { Shell } from './Shell.tsx'
import { meQuery, queryClient, rememberTenant, usualTenant } from './session.ts'
import { setLanguage } from './words.ts'

type Load = () => Promise<{ default: ComponentType }>

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound })

const open = (path: string, load: Load) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) })

/** Pages of signed-in people: without a session the way leads to the sign-in and back. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  beforeLoad: async ({ location }) => {
    const me = await queryClient.ensureQueryData(meQuery).catch((error: unknown) => {
      if (!(error instanceof Problem) || error.status !== 401) throw error
      throw redirect({
        to: '/sign-in',
        search: location.pathname === '/' ? {} : { next: location.href },
        replace: true,
      })
    })
    await setLanguage(me.account.language)
    return { me }
  },
})

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: ({ context: { me } }) => {
    const usual = usualTenant(me)
    if (usual) throw redirect({ to: `/t/${usual.slug}`, replace: true })
    throw redirect({ to: me.account.is_operator ? '/operator' : '/account', replace: true })
  },
})

const tenant = createRoute({
  getParentRoute: () => inside,
  path: 't/$slug',
  component: Outlet,
  notFoundComponent: NotFound,
  beforeLoad: ({ context: { me }, params }) => {
    const membership = me.memberships.find((one) => one.slug === params.slug)
    if (!membership) throw notFound()
    rememberTenant(membership.slug)
    return { membership }
  },
})

const tenantHome = createRoute({
  getParentRoute: () => tenant,
  path: '/',
  component: NothingAllowed,
  beforeLoad: ({ context: { membership } }) => {
    const first = menuOf(membership)[0]?.entries[0]
    if (first) throw redirect({ to: first.to, replace: true })
  },
})

const tenantPage = ({ path, load, right }: Page) =>
  createRoute({
    getParentRoute: () => tenant,
    path,
    component: lazyRouteComponent(load),
    beforeLoad: ({ context: { membership } }) => {
      if (right !== 'member' && !meets(membership, right)) throw notFound()
    },
  })

const own = (path: string, load: Load, isForOperators = false) =>
  createRoute({
    getParentRoute: () => inside,
    path,
    component: lazyRouteComponent(load),
    notFoundComponent: NotFound,
    beforeLoad: ({ context: { me } }) => {
      if (isForOperators && !me.account.is_operator) throw notFound()
    },
  })

const routeTree = root.addChildren([
  open('/sign-in', () => import('./pages/SignInPage.tsx')),
  open('/setup', () => import('./pages/SetupPage.tsx')),
  open('/invitation', () => import('./pages/InvitationPage.tsx')),
  open('/password-reset', () => import('./pages/PasswordResetPage.tsx')),
  open('/unlock', () => import('./pages/UnlockPage.tsx')),
  open('/guest', () => import('./pages/GuestPage.tsx')),
  inside.addChildren([
    home,
    own('/account', () => import('./pages/AccountPage.tsx')),
    ...deskPages.map(({ path, load }) => own(path, load, true)),
    tenant.addChildren([tenantHome, ...screens.flatMap(({ pages }) => pages.map(tenantPage))]),
  ]),
])

export const createAppRouter = () =>
  createRouter({
    routeTree,
    defaultPreload: false,
    defaultPendingComponent: Loading,
    defaultPendingMs: 0,
    defaultPendingMinMs: 0,
    defaultErrorComponent: ErrorPage,
    scrollRestoration: false,
    parseSearch,
    stringifySearch: (search) => queryString(search as Search),
  })
