import { useLocalStorage } from '@mantine/hooks'
import { useLocation } from '@tanstack/react-router'
import type { Search } from './list.ts'
import { useTenantSlug } from './session.ts'

/** A saved view: the address's search part under a name. The standard one opens with the list. */
export type View = { name: string; search: Search; isStandard?: boolean }

/** The saved views of the open page, on this device, per tenant. */
export function useViews(): [View[], (views: View[]) => void] {
  const slug = useTenantSlug()
  const pathname = useLocation({ select: (location) => location.pathname })
  const page = pathname.replace(/^\/t\/[^/]+/, '')
  const [views, setViews] = useLocalStorage<View[]>({
    key: `views:${slug ?? ''}:${page}`,
    defaultValue: [],
    getInitialValueInEffect: false,
  })
  return [views, setViews]
}
