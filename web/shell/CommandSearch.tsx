import { useDebouncedValue } from '@mantine/hooks'
import { Spotlight, type SpotlightActionGroupData, spotlight } from '@mantine/spotlight'
import { IconFileSearch, IconPlus, IconSearch } from '@tabler/icons-react'
import { useQueries } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useState } from 'react'
import type { Found } from '../kit/app.ts'
import { get } from '../kit/client.ts'
import type { ListAnswer } from '../kit/queries.ts'
import { type Membership, meets, useMe, useTenantSlug } from '../kit/session.ts'
import { useWords, type Words } from '../kit/words.ts'
import { menuOf, operatorMenu, shownScreens } from './menu.ts'

export const openCommandSearch = spotlight.open

/** Ctrl-K: go to a page, create something, find a record. */
export function CommandSearch({ tenant }: { tenant: Membership | undefined }) {
  const t = useWords('shell')
  const me = useMe()
  const navigate = useNavigate()
  const [query, setQuery] = useState('')
  const go = (to: string) => void navigate({ to })
  const found = useFoundRecords(tenant, query, t, go)
  const pages = [...(tenant ? menuOf(tenant) : []), ...operatorMenu(me)].flatMap((group) =>
    group.entries.map((entry) => ({
      id: entry.to,
      // Soft hyphens, for the narrow rail, would stand between what is typed and what is found.
      label: t(entry.words).replaceAll('\u00ad', ''),
      description: t(group.words),
      onClick: () => go(entry.to),
      leftSection: <entry.icon size={18} stroke={1.6} aria-hidden />,
    })),
  )
  const fixed: SpotlightActionGroupData[] = [
    { group: t('search.create'), actions: tenant ? creations(tenant, t, go) : [] },
    { group: t('search.goTo'), actions: pages },
  ]
  return (
    <Spotlight
      shortcut="mod + K"
      query={query}
      onQueryChange={setQuery}
      actions={[...fixed, ...found]}
      filter={(text) => [...found, ...matching(fixed, text)]}
      nothingFound={t('search.nothing')}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: t('search.hint'),
        'aria-label': t('search.open'),
        onKeyDown: chooseFirst,
      }}
      scrollable
      maxHeight={420}
    />
  )
}

/** Enter takes the first result, also when results came after the last key. */
function chooseFirst(event: KeyboardEvent<HTMLElement>): void {
  const actions = [...document.querySelectorAll<HTMLElement>('.mantine-Spotlight-action')]
  if (event.key !== 'Enter' || actions.some((action) => action.hasAttribute('data-selected'))) return
  event.preventDefault()
  actions[0]?.click()
}

function creations(tenant: Membership, t: Words, go: (to: string) => void) {
  return shownScreens(tenant).flatMap(({ app, create = [] }) =>
    create
      .filter((entry) => meets(tenant, entry.right))
      .map((entry) => ({
        id: `create:${entry.path}`,
        label: t(`${app}:${entry.words}`),
        onClick: () => go(`/t/${tenant.slug}/${entry.path}`),
        leftSection: <IconPlus size={18} stroke={1.6} aria-hidden />,
      })),
  )
}

function useFoundRecords(tenant: Membership | undefined, query: string, t: Words, go: (to: string) => void) {
  const slug = useTenantSlug()
  const [search] = useDebouncedValue(query.trim(), 200)
  // What was found for other words than those that stand there now must not be what Enter takes.
  const isCurrent = search.length > 1 && search === query.trim()
  const isReady = tenant !== undefined && slug === tenant.slug && isCurrent
  const finds = isReady
    ? shownScreens(tenant).flatMap(({ app, find = [] }) =>
        find.filter((one) => meets(tenant, one.right)).map((one) => ({ ...one, app })),
      )
    : []
  return useQueries({
    queries: finds.map(({ path }) => ({
      queryKey: [slug, path, { search, limit: 5 }],
      queryFn: () => get<ListAnswer<Found>>(path, { search, limit: 5 }),
    })),
    combine: (answers): SpotlightActionGroupData[] =>
      answers.flatMap(({ data }, index) => {
        const find = finds[index]
        if (!find || !data?.items.length) return []
        const actions = data.items.map((row) => ({
          id: row.id,
          label: find.text(row),
          onClick: () => go(`/t/${slug}${find.to(row)}`),
          leftSection: <IconFileSearch size={18} stroke={1.6} aria-hidden />,
        }))
        return [{ group: t(`${find.app}:${find.words}`), actions }]
      }),
  })
}

function matching(groups: SpotlightActionGroupData[], text: string): SpotlightActionGroupData[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return groups
    .map((group) => ({
      ...group,
      actions: group.actions.filter((action) => words.every((word) => action.label?.toLowerCase().includes(word))),
    }))
    .filter((group) => group.actions.length > 0)
}
