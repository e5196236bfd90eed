import { type Icon, IconLayoutDashboard } from '@tabler/icons-react'
import { type Me, type Membership, meets } from '../kit/session.ts'
import { screens } from './apps.ts'
import { deskMenu } from './operator/index.ts'

/** An entry of the rail: `words` is a key with its namespace. */
type Entry = { to: string; icon: Icon; words: string }
export type Group = { words: string; entries: Entry[] }

/** What this person may open in a tenant, app by app; groups without an entry are left out. */
export function menuOf(membership: Membership): Group[] {
  return shownScreens(membership)
    .map(({ app, menu }) => ({
      words: `${app}:app`,
      entries: menu
        .filter((entry) => meets(membership, entry.right))
        .map(({ path, icon, words }) => ({ to: `/t/${membership.slug}/${path}`, icon, words: `${app}:${words}` })),
    }))
    .filter((group) => group.entries.length > 0)
}

export const shownScreens = (membership: Membership) =>
  screens.filter(({ app }) => app === 'shell' || membership.apps.includes(app))

/** What concerns the member themself, app by app: in the account menu. */
export const ownMenuOf = (membership: Membership): Entry[] =>
  shownScreens(membership).flatMap(({ app, own = [] }) =>
    own.map(({ path, icon, words }) => ({ to: `/t/${membership.slug}/${path}`, icon, words: `${app}:${words}` })),
  )

/** What an operator of the installation has besides. */
export const operatorMenu = (me: Me): Group[] => (me.account.is_operator ? deskMenu : [])

/** The way from a company's pages to the operator's desk. */
export const deskEntry: Entry = { to: '/operator', icon: IconLayoutDashboard, words: 'shell:desk.title' }

/** Whether an address belongs to the operator's desk. */
export const isDesk = (pathname: string) => /^\/operator(\/|$)/.test(pathname)
