import { type Icon, IconBuilding, IconMail } from '@tabler/icons-react'
import { type Me, type Membership, meets } from '../kit/session.ts'
import { screens } from './apps.ts'

/** An entry of the rail: `words` is a key with its namespace. */
type Entry = { to: string; icon: Icon; words: string }
type Group = { words: string; entries: Entry[] }

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
export function operatorMenu(me: Me): Group[] {
  if (!me.account.is_operator) return []
  const entries = [
    { to: '/operator/tenants', icon: IconBuilding, words: 'shell:operator.tenants' },
    { to: '/operator/outbox', icon: IconMail, words: 'shell:operator.outbox' },
  ]
  return [{ words: 'shell:operator.title', entries }]
}
